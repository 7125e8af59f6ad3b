/** A maker names a supplier that has no account: it becomes an organisation of its own, which that supplier may take over one day. */
import { isSlug, SLUG_CHARS_MAX, slugOf } from "../../core/accounts/slug.ts";
import { toHex } from "../../core/bytes.ts";
import { Problem } from "../../core/problem.ts";
import type { Partners, Randomness } from "../../ports.ts";

export const INTRODUCED_MAX = 200;
const SECRET_BYTES = 32;
const NUMBERED_MAX = 9;
const TAIL_BYTES = 3;
const TRIES_MAX = 3;

export interface IntroducePorts {
  readonly partners: Partners;
  readonly random: Randomness;
}

export interface SupplierNamed {
  readonly name: string;
  readonly country?: string;
}

/** Gives its short name, the first that is free of those its name suggests. */
export async function introduceSupplier(
  { partners, random }: IntroducePorts,
  maker: string,
  named: SupplierNamed,
): Promise<string> {
  for (let tries = 0; tries < TRIES_MAX; tries++) {
    const made = { ...named, id: random.id(), streamSecret: random.bytes(SECRET_BYTES) };
    const slugs = slugsFor(named.name, toHex(random.bytes(TAIL_BYTES)));
    const outcome = await partners.introduce(maker, { ...made, slugs }, INTRODUCED_MAX);
    if (outcome === "too-many") {
      const sentence = `One organisation introduces at most ${INTRODUCED_MAX} suppliers.`;
      throw new Problem("quota-exceeded", sentence, { rule: "introduced" });
    }
    if (outcome !== "taken") return outcome.slug;
  }
  throw new Error("no short name was free");
}

function slugsFor(name: string, tail: string): string[] {
  const short = slugOf(name);
  const base = isSlug(short) && !/^\d+$/.test(short) ? short : "supplier";
  const numbers = Array.from({ length: NUMBERED_MAX - 1 }, (_, n) => String(n + 2));
  const first = base === short ? [base] : [];
  const behind = (end: string) => `${base.slice(0, SLUG_CHARS_MAX - end.length - 1)}-${end}`;
  return [...first, ...(base === short ? numbers : []).map(behind), behind(tail)].map((slug) =>
    slug.replace(/-+/g, "-"),
  );
}
