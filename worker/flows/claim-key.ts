/** Before anything is put on a key: its owner is who asks, or becomes so by this first use. docs/resolver.md, *Who speaks for a key*. */
import { type Claimed, readClaim } from "../core/gs1/claim.ts";
import { Problem } from "../core/problem.ts";
import type { ClaimOutcome, Claims, Organisation } from "../ports.ts";

/** More names than this help nobody. */
const NAMED_MAX = 5;

type Claimant = Pick<Organisation, "id" | "slug">;

/** Throws {@link Problem} unless this organisation speaks for the key from now on, which is named as a claim is: `01/09521234500018`. */
export function useKey(claims: Claims, organisation: Claimant, key: string): Promise<void> {
  return useKeys(claims, organisation, [key]);
}

/** The same for several: where one is somebody else's, none is claimed. */
export async function useKeys(
  claims: Claims,
  organisation: Claimant,
  keys: readonly string[],
): Promise<void> {
  const wanted = [...new Map(keys.map(readClaim).map((one) => [one.name, one])).values()];
  refuseOtherNames(organisation, wanted);
  const outcomes = await claims.claim(organisation.id, wanted);
  // A claim that was refused with the others was taken by nobody: the one that was is named.
  const of = (outcome: ClaimOutcome) => wanted.filter((_, at) => outcomes[at] === outcome);
  const [refused] = of("taken");
  if (refused !== undefined) throw taken(of("taken").length === 1 ? [refused] : of("taken"));
  const [waiting] = of("waits");
  if (waiting !== undefined) throw waits(waiting);
}

/** Of names in addresses, nobody comes to another than its own by using it. */
function refuseOtherNames({ slug }: Claimant, wanted: readonly Claimed[]): void {
  const other = wanted.find(({ name }) => name.startsWith("p/") && name !== `p/${slug}`);
  if (other === undefined) return;
  const sentence = `${other.name} is not your name in addresses: yours is p/${slug}.`;
  throw new Problem("identification-key-claimed", sentence, { rule: "name" });
}

/** A claim made for its own sake: it may have to wait. Throws {@link Problem} where somebody else has it. */
export async function claimKey(
  claims: Claims,
  organisation: string,
  claimed: Claimed & { readonly evidence?: string },
): Promise<Exclude<ClaimOutcome, "taken">> {
  const [outcome = "taken"] = await claims.claim(organisation, [claimed]);
  if (outcome === "taken") throw taken([claimed]);
  return outcome;
}

function taken(claimed: readonly Claimed[]): Problem {
  return new Problem("identification-key-claimed", sentenceOf(claimed.map(({ name }) => name)));
}

function sentenceOf(names: readonly string[]): string {
  const [name = ""] = names;
  if (names.length > 1) {
    const listed = names.slice(0, NAMED_MAX).join(", ");
    return `One of these at least belongs to another organisation here: ${listed}.`;
  }
  if (!name.startsWith("prefix/")) return `${name} belongs to another organisation here.`;
  return `${name}, or keys under it, belong to another organisation here.`;
}

function waits({ name }: Claimed): Problem {
  const sentence = `Your claim to ${name} waits for the operator: until then nothing can be put on it.`;
  return new Problem("identification-key-waits", sentence);
}
