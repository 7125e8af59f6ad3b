/** Organisations, who works for them, who is asked to, and the keys of their machines. */

import type { Role, Scope } from "../core/roles.ts";
import type { Organisation } from "./parties.ts";

export interface NewOrganisation extends Organisation {
  readonly sector?: string;
  readonly country?: string;
  /** The key from which its stream tags are derived. */
  readonly streamSecret: Uint8Array;
}

export interface OrganisationChanges {
  readonly name?: string;
  /** Null takes it away. */
  readonly sector?: string | null;
  readonly country?: string | null;
}

export interface Member {
  readonly personId: string;
  readonly name: string;
  readonly email?: string;
  readonly role: Role;
  readonly since: string;
}

/** `last-owner`: nobody could manage the organisation any more. */
export type MembershipOutcome = "done" | "none" | "last-owner";

export interface Organisations {
  /** With its secret and its first owner, all or none. */
  create(made: NewOrganisation, ownerId: string): Promise<"made" | "taken" | "too-many">;
  change(organisation: string, changes: OrganisationChanges): Promise<void>;
}

export interface Members {
  list(organisation: string): Promise<readonly Member[]>;
  setRole(organisation: string, personId: string, role: Role): Promise<MembershipOutcome>;
  remove(organisation: string, personId: string): Promise<MembershipOutcome>;
}

export interface NewInvitation {
  readonly id: string;
  readonly hash: Uint8Array;
  readonly role: Role;
  /** For whom, in the inviter's words or as an e-mail address. */
  readonly invitee: string;
  /** Absent where a key invites. */
  readonly invitedBy?: string;
  /** Unix milliseconds. */
  readonly expiresAt: number;
}

export interface ListedInvitation {
  readonly id: string;
  readonly role: Role;
  readonly invitee: string;
  readonly invitedBy?: string;
  readonly createdAt: string;
  readonly expiresAt: string;
}

export interface Invitations {
  /** False where as many stand open as may. */
  make(organisation: string, invitation: NewInvitation): Promise<boolean>;
  /** Those that stand open. */
  list(organisation: string): Promise<readonly ListedInvitation[]>;
  withdraw(organisation: string, id: string): Promise<boolean>;
  /** What it is for, while it stands open. */
  look(hash: Uint8Array): Promise<{ organisation: Organisation; role: Role } | undefined>;
  /** Spends it for the first who accepts; for who works there already it stays as it is. Undefined when it stands open no more. */
  accept(hash: Uint8Array, personId: string): Promise<Organisation | undefined>;
}

export interface NewApiKey {
  readonly id: string;
  readonly hash: Uint8Array;
  readonly hint: string;
  readonly label: string;
  readonly scopes: readonly Scope[];
  /** Unix milliseconds. */
  readonly expiresAt?: number;
}

export interface ListedApiKey {
  readonly id: string;
  readonly hint: string;
  readonly label: string;
  readonly scopes: readonly Scope[];
  readonly operator: boolean;
  readonly createdAt: string;
  readonly expiresAt?: string;
  readonly lastUsedAt?: string;
  readonly revokedAt?: string;
}

export interface ApiKeys {
  /** False where as many stand as may. */
  make(organisation: string, key: NewApiKey): Promise<boolean>;
  list(organisation: string): Promise<readonly ListedApiKey[]>;
  revoke(organisation: string, id: string): Promise<boolean>;
}
