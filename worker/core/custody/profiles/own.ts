/** A process profile of an organisation's own, read strictly: another range is another version, and no name of the library is taken. */
import { compare, readDecimal, ZERO } from "../../decimal.ts";
import { Problem } from "../../problem.ts";
import { PROFILES } from "./library.ts";
import { type Bounds, type ProcessProfile, TOLERANCE } from "./profile.ts";

const NAME_CHARS_MAX = 60;
const NAME = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/;
const VERSION = /^[1-9]\d{0,3}$/;
/** A balance that may be further off says nothing. */
const TOLERANCE_MAX = "0.05";

const nameOf = (id: string): string => id.slice(0, id.indexOf("/"));
const LIBRARY: ReadonlySet<string> = new Set(PROFILES.map(({ id }) => nameOf(id)));

/** What a process of the library may have added. Goods with a history, as flour, are lots and stay lots. */
const GAINS: ReadonlySet<string> = new Set(PROFILES.flatMap(({ gains }) => gains));
const ADDED = `What is in no lot before is one of: ${[...GAINS].sort().join(", ")}. Anything else is an input with a lot.`;

type Given<T> = { readonly [K in keyof T]?: T[K] | undefined };
export type OwnProfile = Given<Omit<ProcessProfile, "id" | "version" | "source">> &
  Pick<ProcessProfile, "source">;

/** Throws {@link Problem} for a name that is none or the library's, and for bounds that are none. */
export function ownProfile(name: string, version: string, given: OwnProfile): ProcessProfile {
  const id = `${name}/${version}`;
  if (!NAME.test(name) || name.length > NAME_CHARS_MAX || !VERSION.test(version)) {
    const sentence = `A process profile is called by small letters, digits, hyphens and dots, with its version behind a slash (own.roast/1), and not ${id.slice(0, 100)}.`;
    throw new Problem("query-invalid", sentence, { rule: "name" });
  }
  if (LIBRARY.has(name)) {
    throw new Problem("name-taken", `${name} is a name of the library: give yours another.`);
  }
  const { bounds, counts = "all", byProducts, basis = "all", gains = [], source } = given;
  const tolerance = given.tolerance ?? TOLERANCE;
  if (bounds !== undefined) refuseBounds(bounds, "/bounds");
  for (const [material, one] of Object.entries(byProducts ?? {}))
    refuseBounds(one, `/byProducts/${material}`);
  for (const [n, gain] of gains.entries())
    if (!GAINS.has(gain))
      throw new Problem("body-invalid", ADDED, { pointer: `/gains/${n}`, rule: "gain" });
  if (isMore(tolerance, TOLERANCE_MAX)) {
    throw refusal("/tolerance", `A balance is off by at most ${TOLERANCE_MAX} of what went in.`);
  }
  return {
    ...{ id, version: Number(version), counts, basis, gains, tolerance, source },
    ...(bounds && { bounds }),
    ...(byProducts && { byProducts }),
  };
}

function refuseBounds({ min, typical, max }: Bounds, pointer: string): void {
  if (isMore(min, typical) || isMore(typical, max) || !isMore(max, "0"))
    throw refusal(pointer, "A yield goes from the lowest over the usual to the highest.");
}

const isMore = (a: string, b: string): boolean =>
  compare(readDecimal(a) ?? ZERO, readDecimal(b) ?? ZERO) > 0;

const refusal = (pointer: string, sentence: string): Problem =>
  new Problem("body-invalid", sentence, { pointer, rule: "bounds" });
