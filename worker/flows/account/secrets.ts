/** What only its holder knows: made here, shown once, kept as a hash. */
import { hashOf } from "../../core/accounts/secret-hash.ts";
import { toBase64Url } from "../../core/bytes.ts";
import type { Clock, NewSession, Randomness } from "../../ports.ts";

const SECRET_BYTES = 32;
const DAY_MS = 86_400_000;
/** Since it was last used. */
export const SESSION_MS = 30 * DAY_MS;

export interface Secret {
  readonly token: string;
  readonly hash: Uint8Array;
}

export interface SecretPorts {
  readonly random: Randomness;
  readonly now: Clock;
}

export function newSecret(random: Randomness, prefix = ""): Secret {
  const token = prefix + toBase64Url(random.bytes(SECRET_BYTES));
  return { token, hash: hashOf(token) };
}

/** A session that begins now; the token is what the cookie holds. */
export function newSession(
  { random, now }: SecretPorts,
  agent: string,
): { readonly token: string; readonly session: NewSession } {
  const { token, hash } = newSecret(random);
  return { token, session: { hash, agent, expiresAt: now() + SESSION_MS } };
}
