/** Before anything is put on a key: its owner is who asks, or becomes so by this first use. docs/resolver.md, *Who speaks for a key*. */
import type { AiValue } from "../core/gs1/application-identifiers.ts";
import { type Claimed, claimOfKey } from "../core/gs1/claim.ts";
import { Problem } from "../core/problem.ts";
import type { ClaimOutcome, Claims } from "../ports.ts";

/** Throws {@link Problem} unless this organisation speaks for the key from now on. */
export async function useKey(claims: Claims, organisation: string, key: AiValue): Promise<void> {
  const claimed = claimOfKey(key);
  const outcome = await claims.claim(organisation, claimed);
  if (outcome === "speaks") return;
  throw outcome === "taken" ? taken(claimed) : waits(claimed);
}

/** A claim made for its own sake: it may have to wait. Throws {@link Problem} where somebody else has it. */
export async function claimKey(
  claims: Claims,
  organisation: string,
  claimed: Claimed & { readonly evidence?: string },
): Promise<Exclude<ClaimOutcome, "taken">> {
  const outcome = await claims.claim(organisation, claimed);
  if (outcome === "taken") throw taken(claimed);
  return outcome;
}

function taken({ name }: Claimed): Problem {
  const what = name.startsWith("prefix/") ? `${name}, or keys under it, belong` : `${name} belongs`;
  return new Problem("identification-key-claimed", `${what} to another organisation here.`);
}

function waits({ name }: Claimed): Problem {
  const sentence = `Your claim to ${name} waits for the operator: until then nothing can be put on it.`;
  return new Problem("identification-key-waits", sentence);
}
