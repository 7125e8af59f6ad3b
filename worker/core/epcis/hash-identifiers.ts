/**
 * Identifiers as the event hash writes them: Digital Links on id.gs1.org, cut down to the key and its finest
 * qualifier. More forgiving than gs1/digital-link.ts, because the reference is. CBV 2.0 §8.9; STANDARDS.md §5.4.
 */
import { type AiValue, aiOf, isKey } from "../gs1/application-identifiers.ts";
import { NORMAL_STEM } from "../gs1/digital-link.ts";
import { readEpcUrnLoosely } from "../gs1/epc-urn.ts";
import { percentDecode } from "../gs1/percent.ts";
import { RETIRED_WORDS } from "../gs1/retired-words.ts";

/** The qualifiers a key may have here, the finest first: the first one present is kept. `22` is never kept. */
const QUALIFIERS: ReadonlyMap<string, readonly string[]> = new Map([
  ["01", ["21", "235", "10", "22"]],
  ["8006", ["21", "10", "22"]],
  ["414", ["254"]],
  ["8010", ["8011"]],
]);

/** The Digital Link of an EPC URN, its characters as the URN writes them; `undefined` when it is none. */
export function linkOfUrn(urn: string): string | undefined {
  const read = readEpcUrnLoosely(urn);
  return read === undefined ? undefined : written([read.key, ...read.qualifiers]);
}

/** A Digital Link of any host in the hash's form; `undefined` when the address is none. */
export function linkOfAddress(address: string): string | undefined {
  const path = /^https?:\/\/[^/?#]+\/([^?#]*)/i.exec(address)?.[1];
  if (path === undefined) return undefined;
  const pairs = pairsOf(path.split("/"));
  const keyAt = pairs.findLastIndex(({ ai }) => isKey(ai));
  const [key, ...others] = pairs.slice(Math.max(keyAt, 0)).map(withLongGtin);
  const allowed = QUALIFIERS.get(key?.ai ?? "") ?? [];
  if (keyAt < 0 || key === undefined || !hasShape(key)) return undefined;
  if (!others.every((pair) => allowed.includes(pair.ai) && hasShape(pair))) return undefined;

  const finest = allowed.map((ai) => others.find((pair) => pair.ai === ai)).find((pair) => pair);
  return written(finest === undefined || finest.ai === "22" ? [key] : [key, finest]);
}

/** Two by two from the right: what is left over in front is part of the stem. */
function pairsOf(segments: readonly string[]): AiValue[] {
  const pairs: AiValue[] = [];
  for (let at = segments.length - 2; at >= 0; at -= 2) {
    const name = segments[at] ?? "";
    pairs.push({ ai: RETIRED_WORDS.get(name) ?? name, value: segments[at + 1] ?? "" });
  }
  return pairs.reverse();
}

function withLongGtin({ ai, value }: AiValue): AiValue {
  const short = ai === "01" && /^(?:[0-9]{8}|[0-9]{12,13})$/.test(value);
  return { ai, value: short ? value.padStart(14, "0") : value };
}

/** A GMN is a prefix and two check characters at least; the dictionary says so by its check alone. */
const LENGTH_MIN: ReadonlyMap<string, number> = new Map([["8013", 3]]);

/** Length and kind of characters; the reference looks at no check digit, and neither may we. */
function hasShape({ ai, value }: AiValue): boolean {
  const entry = aiOf(ai);
  const plain = percentDecode(value);
  if (entry === undefined || plain.length > entry.max) return false;
  if (plain.length < (LENGTH_MIN.get(ai) ?? entry.min)) return false;
  let digits = 0;
  for (const { set, min, isOptional } of entry.components) {
    if (set === "N" && !isOptional) digits += min;
  }
  return /^[0-9]*$/.test(plain.slice(0, digits));
}

function written(pairs: readonly AiValue[]): string {
  return NORMAL_STEM + pairs.map(({ ai, value }) => `/${ai}/${value}`).join("");
}
