/** The one full name a `prefix:name` is short for, so that names can be compared and looked up. EPCIS 2.0 §10; STANDARDS.md §1.2. */
import { expandName, type Prefixes, unknownPrefix } from "./context.ts";

/** Where the GS1 web vocabulary stands today. */
export const GS1_VOC = "https://ref.gs1.org/voc/";

/** Where it stood before; the standard context of 2022 still says the first of them. */
export const OLD_GS1_VOCS: readonly string[] = [
  "https://gs1.org/voc/",
  "http://gs1.org/voc/",
  "https://www.gs1.org/voc/",
  "http://www.gs1.org/voc/",
];

// Without its colon it is the XML namespace of the same names, which some systems declare, or write with a `#`.
const MDA = "urn:epcglobal:cbv:mda";

/**
 * `ex:roast` becomes `https://ex.example/roast`. A full URI, and a name without a prefix, stays as it is; names that GS1
 * has written in several ways come out in one of them. `undefined` when nobody declared the prefix.
 */
export function iriOf(name: string, prefixes: Prefixes): string | undefined {
  if (unknownPrefix(name, prefixes) !== undefined) return undefined;
  if (expandName(name, prefixes) === name) return oneSpelling(name);
  const colon = name.indexOf(":");
  const namespace = prefixes.get(name.slice(0, colon));
  return oneSpelling((namespace === MDA ? `${MDA}:` : namespace) + name.slice(colon + 1));
}

function oneSpelling(iri: string): string {
  if (iri.startsWith(`${MDA}#`)) return `${MDA}:${iri.slice(MDA.length + 1)}`;
  const old = OLD_GS1_VOCS.find((host) => iri.startsWith(host));
  return old === undefined ? iri : GS1_VOC + iri.slice(old.length);
}
