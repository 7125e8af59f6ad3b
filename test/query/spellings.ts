/** The ways to say one thing that docs/epcis-queries.md knows: names, words, identifiers, times and numbers. */
import { bareWord, type WordKind, webUri } from "../../worker/core/epcis/vocabulary.ts";
import { NAMESPACES as NAMES_ELSEWHERE } from "../core/epcis/random-names.ts";
import { INSTANTS, NAMESPACES, SPELLINGS } from "./pools.ts";
import { decimalText, instantOf, isDecimal } from "./values.ts";

/** What the header `GS1-Extensions` says: other names than any sender's, and one that means something else. */
export const ASKED_PREFIXES: ReadonlyMap<string, string> = new Map([
  ["q", NAMESPACES.ex],
  ["ex", NAMESPACES.o],
  ["a", NAMES_ELSEWHERE[0]],
  ["finca", NAMES_ELSEWHERE[1]],
]);
const KNOWN = [
  ...ASKED_PREFIXES,
  ["rp", "urn:rootproof:epcis:"],
  ["cbvmda", "urn:epcglobal:cbv:mda:"],
];

/** `prefix:name`, the whole IRI, or namespace and name with a `#` between. */
export function fieldSpellings(iri: string): string[] {
  const known = KNOWN.filter(([, namespace = ""]) => iri.startsWith(namespace));
  return [
    iri,
    ...known.flatMap(([prefix, namespace = ""]) => {
      const local = iri.slice(namespace.length);
      return [`${prefix}:${local}`, `${prefix}:${local}`, `${namespace}#${local}`];
    }),
  ];
}

const URNS: Readonly<Record<string, string>> = {
  BizStep: "bizstep",
  Disp: "disp",
  BTT: "btt",
  SDT: "sdt",
  ER: "er",
};

/** Bare, as web address, as URN and as CURIE; a word of somebody's own as IRI and with each prefix. */
export function wordSpellings(word: string, kind: WordKind | undefined): string[] {
  const bare = kind === undefined ? word : bareWord(kind, word);
  const web = kind === undefined ? word : webUri(kind, bare);
  if (web !== bare) {
    const [, list = "", name = ""] =
      /^https:\/\/ref\.gs1\.org\/cbv\/([A-Za-z]+)-(.+)$/.exec(web) ?? [];
    if (list === "") return [bare, web, `gs1:${bare}`];
    return [bare, web, `urn:epcglobal:cbv:${URNS[list]}:${name}`, `cbv:${list}-${name}`];
  }
  const known = KNOWN.filter(([, namespace = ""]) => word.startsWith(namespace));
  return [
    word,
    ...known.map(([prefix, namespace = ""]) => `${prefix}:${word.slice(namespace.length)}`),
  ];
}

/** Every way to say the same that the page knows. */
export function valueSpellings(text: string): string[] {
  const identifiers = SPELLINGS.get(text);
  if (identifiers !== undefined) return [...identifiers];
  const instant = instantOf(text);
  if (instant !== undefined) {
    const same = INSTANTS.find((names) => names.some((name) => name === text)) ?? [];
    return [text, instant, later(instant, 330, "+05:30"), later(instant, -480, "-08:00"), ...same];
  }
  if (/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text)) {
    return [text, `${text}T00:00:00Z`, later(`${text}T00:00:00.000Z`, 60, "+01:00")];
  }
  // `1e-7`, as JavaScript writes it.
  const decimal = decimalText(text);
  if (isDecimal(decimal) && !Number.isNaN(Number(text))) {
    const point = decimal.includes(".") ? "" : ".";
    const padded = decimal.startsWith("-") ? `-0${decimal.slice(1)}` : `0${decimal}`;
    return [isDecimal(text) ? text : decimal, decimal, `${decimal}${point}0`, padded];
  }
  return [text, text, ` ${text} `];
}

/** The same instant on the clock of another zone. */
function later(instant: string, minutes: number, zone: string): string {
  const there = new Date(Date.parse(instant) + minutes * 60_000).toISOString();
  return there.replace("Z", zone);
}
