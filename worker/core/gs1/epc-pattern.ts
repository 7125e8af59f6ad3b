/**
 * Pure identity patterns, `urn:epc:idpat:sgtin:9521234.054321.*`, turned to what identifiers in canonical form look
 * like that match them. A `*` in a field means any, and then every field to its right is `*`. EPC Tag Data Standard
 * 2.1 §8.
 */
import { digitalLinkPath, NORMAL_STEM } from "./digital-link.ts";
import { readEpcUrn } from "./epc-urn.ts";
import { canonicalIdentifier } from "./identity.ts";
import { percentEncode } from "./percent.ts";

/**
 * An identifier, in the form {@link canonicalIdentifier} gives, matches when it is one of `values`, or begins with one of
 * `prefixes` and has the `form`: a regular expression that JavaScript and PostgreSQL read alike.
 */
export type EpcMatch = {
  readonly values: readonly string[];
  readonly prefixes: readonly string[];
  /** There whenever there are prefixes. They narrow the search down to a range of an index, the form decides. */
  readonly form?: string;
};

/** Instances are things with a serial, classes those without; a kind of key without serials names things only. */
export type EpcKind = "instances" | "classes";

type Layout = {
  readonly ai: string;
  /** What stands in the key's value before the company prefix. */
  readonly before?: "indicator" | "zero";
  /** Digits of the key's value, its serial left out; absent where the reference is free text. */
  readonly digits?: number;
  /** What follows in the name of an instance and of a class, as regular expressions. */
  readonly instance: string;
  readonly class?: string;
  /** How many fields the pattern has. */
  readonly fields: 2 | 3 | 5;
};

const PREFIX = /^[0-9]{6,12}$/;
const ANY = "[^/]+";
const VARIANT_AND_LOT = `(/22/${ANY})?(/10/${ANY})?`;
const SERIALISED = { instance: `${VARIANT_AND_LOT}/21/${ANY}`, class: VARIANT_AND_LOT } as const;
const INDICATORS = [..."0123456789"];

const LAYOUTS: Readonly<Record<string, Layout>> = {
  sgtin: { ai: "01", before: "indicator", digits: 14, ...SERIALISED, fields: 3 },
  upui: {
    ai: "01",
    before: "indicator",
    digits: 14,
    instance: `/235/${ANY}`,
    class: "",
    fields: 3,
  },
  itip: { ai: "8006", before: "indicator", digits: 18, ...SERIALISED, fields: 5 },
  sscc: { ai: "00", before: "indicator", digits: 18, instance: "", fields: 2 },
  sgln: { ai: "414", digits: 13, instance: `(/254/${ANY})?`, fields: 3 },
  pgln: { ai: "417", digits: 13, instance: "", fields: 2 },
  gsrn: { ai: "8018", digits: 18, instance: "", fields: 2 },
  gsrnp: { ai: "8017", digits: 18, instance: "", fields: 2 },
  gsin: { ai: "402", digits: 17, instance: "", fields: 2 },
  grai: { ai: "8003", before: "zero", digits: 14, instance: ANY, class: "", fields: 3 },
  gdti: { ai: "253", digits: 13, instance: ANY, class: "", fields: 3 },
  sgcn: { ai: "255", digits: 13, instance: "[0-9]+", class: "", fields: 3 },
  giai: { ai: "8004", instance: "", fields: 2 },
  ginc: { ai: "401", instance: "", fields: 2 },
  cpi: { ai: "8010", instance: "/8011/[0-9]+", class: "", fields: 3 },
};

/** What matches a pattern; any other text is matched by itself. `undefined` for a pattern that is none. */
export function matchPattern(text: string, kind: EpcKind = "instances"): EpcMatch | undefined {
  if (!text.startsWith("urn:epc:idpat:")) {
    return { values: [canonicalIdentifier(text)], prefixes: [] };
  }
  const [, type = "", body = ""] = /^urn:epc:idpat:([a-z]+):(.*)$/.exec(text) ?? [];
  const layout = Object.hasOwn(LAYOUTS, type) ? LAYOUTS[type] : undefined;
  const fields = layout === undefined ? undefined : fieldsOf(body, layout.fields);
  if (layout === undefined || fields === undefined) return undefined;

  const given = fields.filter((field) => field !== "*");
  if (given.length === layout.fields) return oneThing(`urn:epc:id:${type}:${body}`);
  const rest = kind === "instances" ? layout.instance : layout.class;
  const begin = beginOf(type, layout, given);
  if (begin === undefined) return undefined;
  return rest === undefined ? { values: [], prefixes: [] } : matchOf(layout, begin, rest);
}

/** As many as the kind has; the last may hold dots itself. No field is given behind a `*`. */
function fieldsOf(body: string, count: number): string[] | undefined {
  const parts = body.split(".");
  const fields = [...parts.slice(0, count - 1), parts.slice(count - 1).join(".")];
  const star = fields.indexOf("*");
  const isSound = star < 0 || fields.slice(star).every((field) => field === "*");
  return parts.length >= count && isSound ? fields : undefined;
}

function oneThing(urn: string): EpcMatch | undefined {
  const name = readEpcUrn(urn);
  return name && { values: [NORMAL_STEM + digitalLinkPath(name)], prefixes: [] };
}

/** How the key's value begins: with an indicator only where the reference is given, which holds it. */
type Begin = { readonly text: string; readonly isWithReference: boolean };

function beginOf(type: string, { before }: Layout, given: readonly string[]): Begin | undefined {
  const [prefix, ...references] = given;
  if (references.length > 0) {
    const text = type === "itip" ? itemValue(given) : classValue(type, given);
    return text === undefined ? undefined : { text: percentEncode(text), isWithReference: true };
  }
  const zero = before === "zero" ? "0" : "";
  if (prefix === undefined) return { text: zero, isWithReference: false };
  return PREFIX.test(prefix) ? { text: zero + prefix, isWithReference: false } : undefined;
}

/** The key's value of the class that these fields name; of a place, which is no class, its own. */
function classValue(type: string, given: readonly string[]): string | undefined {
  const [kind, last] = type === "sgln" ? ["id", "0"] : ["idpat", "*"];
  return readEpcUrn(`urn:epc:${kind}:${type}:${given.join(".")}.${last}`)?.key.value;
}

/** The GTIN of an item in pieces, and as many of piece and total as are given. */
function itemValue([prefix, reference, ...pieces]: readonly string[]): string | undefined {
  const gtin = classValue("sgtin", [prefix ?? "", reference ?? ""]);
  const areSound = pieces.every((piece) => /^[0-9]{2}$/.test(piece));
  return gtin === undefined || !areSound ? undefined : gtin + pieces.join("");
}

function matchOf({ ai, before, digits }: Layout, begin: Begin, follows: string): EpcMatch {
  const path = `${NORMAL_STEM}/${ai}/`;
  const lacksIndicator = before === "indicator" && !begin.isWithReference;
  const indicators = lacksIndicator && begin.text !== "" ? INDICATORS : [""];
  const missing = (digits ?? 0) - begin.text.length - (lacksIndicator ? 1 : 0);
  const form = [
    `^${asExpression(path)}`,
    lacksIndicator ? "[0-9]" : "",
    asExpression(begin.text),
    missing > 0 ? `[0-9]{${missing}}` : "",
    digits === undefined && !begin.isWithReference ? ANY : "",
    `${follows}$`,
  ];
  return {
    values: [],
    prefixes: indicators.map((indicator) => path + indicator + begin.text),
    form: form.join(""),
  };
}

/** Of all that can stand in a canonical identifier only the dot means something else. */
const asExpression = (text: string) => text.replaceAll(".", "\\.");
