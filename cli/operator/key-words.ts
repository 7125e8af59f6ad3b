/** What is typed of an API key, and how its standing is told. */
import { SCOPES, type Scope } from "../../worker/core/roles.ts";

export function readScopes(text: string): readonly Scope[] {
  const scopes = text.split(",").map((one) => one.trim());
  const unknown = scopes.find((one) => !(SCOPES as readonly string[]).includes(one));
  if (unknown !== undefined)
    throw new Error(`--scopes: “${unknown}” is none of ${SCOPES.join(", ")}.`);
  return scopes as Scope[];
}

export function readExpiry(text: string): Date {
  const expires = new Date(text);
  if (Number.isNaN(expires.getTime()) || !/^\d{4}-\d{2}-\d{2}/.test(text))
    throw new Error(`--expires: “${text}” is no day like 2027-01-31, and no time on it.`);
  if (expires.getTime() <= Date.now()) throw new Error(`--expires: ${text} lies in the past.`);
  return expires;
}

export function keyStanding({
  revokedAt,
  expiresAt,
}: {
  readonly revokedAt: Date | null;
  readonly expiresAt: Date | null;
}): string {
  if (revokedAt !== null) return `revoked ${revokedAt.toISOString()}`;
  if (expiresAt === null) return "stands";
  const word = expiresAt.getTime() <= Date.now() ? "expired" : "stands until";
  return `${word} ${expiresAt.toISOString()}`;
}
