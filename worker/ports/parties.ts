/** Who is in here, and what they let each other show. */

import type { PlaceResolution } from "../core/journey/projection.ts";
import type { Role, Scope } from "../core/roles.ts";

export interface Organisation {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

/** On whose behalf a call is made, and what it may do: by an API key, or by a session of somebody who works there. */
export interface Holder {
  readonly organisation: Organisation;
  readonly operator: boolean;
  readonly scopes: readonly Scope[];
  /** Why the operator suspended the organisation. */
  readonly suspendedFor?: string;
  /** Who is signed in; absent behind an API key. */
  readonly person?: Person;
}

/** Who presents an API key. */
export interface KeyHolder extends Holder {
  readonly keyId: string;
  readonly revoked: boolean;
  /** Unix milliseconds. */
  readonly expiresAt?: number;
  readonly lastUsedAt?: number;
}

export interface Keys {
  holderOf(keyHash: Uint8Array): Promise<KeyHolder | undefined>;
  /** Notes that it was used now. */
  touch(holder: KeyHolder): Promise<void>;
}

/** A human being with an account. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email?: string;
  readonly language: string;
  readonly operator: boolean;
}

export interface Membership {
  readonly organisation: Organisation & { readonly sector?: string; readonly country?: string };
  readonly role: Role;
  readonly suspendedFor?: string;
}

/** Who is signed in on a device, and for whom they may act. */
export interface Session {
  readonly id: string;
  readonly person: Person;
  readonly memberships: readonly Membership[];
  /** Unix milliseconds. */
  readonly lastSeenAt: number;
}

export interface ListedSession {
  readonly id: string;
  readonly agent: string;
  readonly createdAt: string;
  readonly lastSeenAt: string;
}

export interface Sessions {
  /** Of a cookie's SHA-256; undefined when it has ended. */
  find(hash: Uint8Array): Promise<Session | undefined>;
  /** Notes that it was used now, and lets it last until then. */
  touch(id: string, expiresAt: number): Promise<void>;
  /** Those that stand, newest use first. */
  list(personId: string): Promise<readonly ListedSession[]>;
  /** Ends one of a person's; false when there is none of this id. */
  end(personId: string, id: string): Promise<boolean>;
  /** Ends all of a person's but this one. */
  endOthers(personId: string, keptId: string): Promise<void>;
}

/** How long GS1 company prefixes are, as far as an organisation vouches for it. */
export interface CompanyPrefixes {
  vouched(organisation: string, limit: number): Promise<readonly string[]>;
  add(organisation: string, prefix: string): Promise<void>;
  remove(organisation: string, prefix: string): Promise<void>;
}

export interface Product {
  /** The path that names it: `/01/09521234500018`, `/p/kruim/sourdough`. */
  readonly anchor: string;
  readonly name: string;
  readonly description?: string;
  /** The first one first; absent: as they are. */
  readonly pictures?: readonly Picture[];
  /** Under which process profile it is made, where its events do not say: `coffee.roast/1`. */
  readonly process?: string;
}

/** As it is registered: `process` null is under none, absent as it is. */
export type NewProduct = Omit<Product, "process"> & { readonly process?: string | null };

export interface Picture {
  /** The id of one of the organisation's files. */
  readonly file: string;
  /** What is to be seen, for who cannot see it. */
  readonly alt: string;
}

export interface ListedProduct extends Product {
  readonly pictures: readonly Picture[];
  /** Why the operator took its page off the air. */
  readonly suspendedFor?: string;
}

export interface Products {
  /** Keeps it, where the organisation speaks for the key it stands under. */
  register(organisation: string, product: NewProduct): Promise<void>;
  /** In the order of anchors, behind `after`. */
  list(
    organisation: string,
    page: { readonly after?: string; readonly limit: number },
  ): Promise<{ readonly products: readonly ListedProduct[]; readonly isMore: boolean }>;
}

/** One side's half of an agreement; what may be shown is the supplier's to say. */
export type Consent =
  | { readonly kind: "supplier" }
  | {
      readonly kind: "customer";
      readonly showName: boolean;
      readonly place: Exclude<PlaceResolution, "exact">;
    };

export interface Consents {
  /** False when there is no such partner. */
  give(organisation: string, partnerSlug: string, consent: Consent): Promise<boolean>;
  withdraw(organisation: string, partnerSlug: string, kind: Consent["kind"]): Promise<void>;
}
