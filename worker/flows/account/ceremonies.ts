/** A ceremony begins with a challenge that is kept as a hash, and ends by taking it: it can be answered once, and not for long. */
import { hashOf } from "../../core/accounts/secret-hash.ts";
import { Problem } from "../../core/problem.ts";
import type { Ceremonies, OneTimeTokens } from "../../ports.ts";
import type { SecretPorts } from "./secrets.ts";

const CHALLENGE_BYTES = 32;
const CHALLENGE_MS = 5 * 60_000;

export interface CeremonyPorts extends SecretPorts {
  readonly tokens: OneTimeTokens;
  readonly ceremonies: Ceremonies;
}

/** What a challenge was made for. */
export interface Purpose {
  readonly purpose: "new" | "more" | "sign-in";
}

/** `personId`: only in this person's session will it be taken. */
export async function newChallenge(
  { random, now, tokens }: CeremonyPorts,
  content: Purpose,
  personId?: string,
): Promise<Uint8Array> {
  const challenge = random.bytes(CHALLENGE_BYTES);
  await tokens.keep({
    ...{ kind: "challenge", hash: hashOf(challenge), content, expiresAt: now() + CHALLENGE_MS },
    ...(personId !== undefined && { personId }),
  });
  return challenge;
}

/** The challenge that is answered, and what it was made for. Throws {@link Problem} when it was none of ours, answered before, or too long ago. */
export async function answered<T extends Purpose>(
  { tokens, ceremonies }: CeremonyPorts,
  response: object,
  purpose: T["purpose"],
  personId?: string,
): Promise<{ readonly challenge: Uint8Array; readonly content: T }> {
  const challenge = ceremonies.challengeOf(response);
  if (challenge === undefined) throw notProven();
  const content = await tokens.take("challenge", hashOf(challenge), personId);
  if ((content as T | undefined)?.purpose !== purpose) {
    throw new Problem("sign-in-failed", "This took too long, or was sent twice. Begin anew.");
  }
  return { challenge, content: content as T };
}

export function notProven(): Problem {
  return new Problem("sign-in-failed", "This passkey does not prove who you are here.");
}
