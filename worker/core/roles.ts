/** What somebody may do for an organisation. Keys are given scopes one by one; people have the scopes of their role. docs/accounts.md. */

/**
 * `capture` events, files and what belongs to them; `read` everything of the organisation; `publish` products, links, labels, notices,
 * cards; `manage` partners, keys, people; `disclosed`: read only what the organisation disclosed to auditors.
 */
export const SCOPES = ["capture", "read", "publish", "manage", "disclosed"] as const;
export type Scope = (typeof SCOPES)[number];

export const ROLES = ["owner", "recorder", "auditor"] as const;
export type Role = (typeof ROLES)[number];

const SCOPES_OF: Readonly<Record<Role, readonly Scope[]>> = {
  owner: SCOPES,
  recorder: ["capture", "read", "disclosed"],
  auditor: ["disclosed"],
};

/** Whoever reads everything reads what auditors are shown as well. */
export function allows(scopes: readonly Scope[], scope: Scope): boolean {
  return scopes.includes(scope) || (scope === "disclosed" && scopes.includes("read"));
}

export function scopesOf(role: Role): readonly Scope[] {
  return SCOPES_OF[role];
}

/** Whom a file is shown to is decided by who publishes, whichever way it is shown. */
export function mayDisclose(scopes: readonly Scope[]): boolean {
  return allows(scopes, "publish");
}

/** Whether who has these may hand on those. */
export function covers(held: readonly Scope[], given: readonly Scope[]): boolean {
  return given.every((scope) => allows(held, scope));
}
