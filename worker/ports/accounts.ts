/** Who signs in, with what, and on which devices. */

import type { Mail } from "../core/accounts/mail.ts";
import type { Person } from "./parties.ts";

/** Works once and soon runs out. */
export interface OneTimeToken {
  readonly hash: Uint8Array;
  readonly kind: "challenge" | "sign-in";
  readonly content: object;
  /** Only this person can take it. */
  readonly personId?: string;
  /** Unix milliseconds. */
  readonly expiresAt: number;
}

export interface OneTimeTokens {
  /** Kept until it is taken or runs out; those that ran out are forgotten by the way. */
  keep(token: OneTimeToken): Promise<void>;
  /** Its content, for the first who asks in time; one that is a person's for that person alone. */
  take(kind: OneTimeToken["kind"], hash: Uint8Array, personId?: string): Promise<unknown>;
}

/** A passkey as it is when it is made. */
export interface NewPasskey {
  /** Of the credential, base64url. */
  readonly id: string;
  readonly publicKey: Uint8Array;
  readonly counter: number;
  readonly transports: readonly string[];
}

export interface Passkey extends NewPasskey {
  readonly personId: string;
}

export interface ListedPasskey {
  readonly id: string;
  readonly label: string;
  readonly createdAt: string;
  readonly lastUsedAt?: string;
}

/** The ceremonies of WebAuthn, for this site: user verification is required, credentials are discoverable. */
export interface Ceremonies {
  creationOptions(asked: {
    readonly challenge: Uint8Array;
    readonly person: { readonly id: string; readonly name: string };
    /** Those the person has: no authenticator makes a second. */
    readonly known: readonly string[];
  }): Promise<object>;
  requestOptions(challenge: Uint8Array): Promise<object>;
  /** Which challenge an authenticator says it answers. */
  challengeOf(response: object): Uint8Array | undefined;
  /** Undefined when it does not prove what it should. */
  created(response: object, challenge: Uint8Array): Promise<NewPasskey | undefined>;
  /** Its counter from now on; undefined when it does not prove what it should. */
  used(response: object, challenge: Uint8Array, passkey: Passkey): Promise<number | undefined>;
}

/** A device on which somebody is signed in from now on. */
export interface NewSession {
  readonly hash: Uint8Array;
  readonly agent: string;
  /** Unix milliseconds. */
  readonly expiresAt: number;
}

/** Something with a label of its owner's. */
export interface Labelled<T> {
  readonly label: string;
  readonly it: T;
}

export interface Accounts {
  /** Person, passkey and session, all or none: none where the passkey is somebody's already. */
  enrol(
    person: Pick<Person, "id" | "name" | "language">,
    passkey: Labelled<NewPasskey>,
    session: NewSession,
  ): Promise<boolean>;
  /** Whose address it is gets a session; where it is nobody's yet, the person is made. */
  enterByEmail(
    person: Pick<Person, "id" | "name" | "language"> & { readonly email: string },
    session: NewSession,
  ): Promise<void>;
  /** False where the address is somebody else's. */
  confirmEmail(personId: string, email: string): Promise<boolean>;
  change(
    personId: string,
    changes: { readonly name?: string; readonly language?: string },
  ): Promise<void>;
}

export interface Passkeys {
  find(id: string): Promise<Passkey | undefined>;
  /** A session for its owner; false when the passkey was removed or used meanwhile. */
  signIn(used: Passkey, counter: number, session: NewSession): Promise<boolean>;
  /** False where the person has as many as are kept, or the passkey is there already. */
  add(personId: string, passkey: Labelled<NewPasskey>): Promise<boolean>;
  list(personId: string): Promise<readonly ListedPasskey[]>;
  /** False when there is none of this id. */
  rename(personId: string, id: string, label: string): Promise<boolean>;
  /** `last`: without it the person could never sign in again. */
  remove(personId: string, id: string): Promise<"removed" | "none" | "last">;
}

/** A mail may be lost, and then somebody asks again. */
export interface Mailer {
  send(mail: Mail): Promise<void>;
}

/** Counts mails by who has them sent, day by day. */
export interface MailCounts {
  /** The senders who may send so many more today; of these they are counted, of all others none is. Each sender stands once. */
  take(
    asked: readonly { readonly sender: string; readonly mails: number; readonly most: number }[],
  ): Promise<ReadonlySet<string>>;
}

/** Counts calls under a key; false when there were too many lately. */
export type Limit = (key: string) => Promise<boolean>;

export interface Limits {
  /** Doors that anyone may try, by where the call comes from. */
  readonly open: Limit;
  /** All other doors, by the key or the session they are called with. */
  readonly held: Limit;
  /** Mails, by address. */
  readonly mail: Limit;
  /** Looks at pages, by where they come from: a crowd behind one address is many. */
  readonly look: Limit;
  /** Questions before which no work was done, by where they come from. */
  readonly unproven: Limit;
}
