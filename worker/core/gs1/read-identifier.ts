/**
 * Any way of writing GS1 data down, read into the same values and judged by the same rules: Digital Link URI, element
 * string, scanned content, EPC URN, a GTIN in digits alone.
 */
import type { AiValue } from "./application-identifiers.ts";
import { aiOf, aiOrUnknown, isKey } from "./application-identifiers.ts";
import { associationFaults } from "./associations.ts";
import {
  type DigitalLink,
  examineDigitalLink,
  type LinkOptions,
  NORMAL_STEM,
  valuesOf,
} from "./digital-link.ts";
import { readElementString, type ValuesReading } from "./element-string.ts";
import { readEpcUrn, whyNoEpcUrn } from "./epc-urn.ts";
import { linkOfValues } from "./link-building.ts";
import { type Fault, sentence } from "./rules.ts";
import { readBareGtin, readScan } from "./scan.ts";
import { valueFault } from "./value-fault.ts";

export type Reading = {
  /** In the order they came, as far as the text could be taken apart. */
  readonly values: readonly AiValue[];
  /** The Digital Link that says the same; absent where there is no key, or where none can say all of it. */
  readonly link?: DigitalLink;
  /** Empty when the text is valid. */
  readonly faults: readonly Fault[];
};

/** Identifiers beside the primary keys that say what the other AIs of a string are about. */
const OTHER_IDENTIFIERS: ReadonlySet<string> = new Set(["02", "03", "8026"]);

export function readIdentifier(text: string, options: LinkOptions = {}): Reading {
  if (/^https?:/i.test(text)) return readLink(text, options);
  if (text.startsWith("urn:")) return readUrn(text);
  if (text.startsWith("(")) return judged(readElementString(text, options), options);
  const scan = readScan(text, options) ?? readBareGtin(text);
  if (scan === undefined) return { values: [], faults: [unrecognised(text)] };
  return "uri" in scan ? readLink(scan.uri, options) : judged(scan, options);
}

function readLink(uri: string, options: LinkOptions): Reading {
  const { link, faults } = examineDigitalLink(uri, options);
  return link === undefined ? { values: [], faults } : { values: valuesOf(link), link, faults };
}

function readUrn(urn: string): Reading {
  const name = readEpcUrn(urn);
  if (name === undefined) {
    return { values: [], faults: [{ rule: "epc-urn-malformed", detail: whyNoEpcUrn(urn) }] };
  }
  const { key, qualifiers } = name;
  const link = { stem: NORMAL_STEM, key, qualifiers, attributes: [] };
  return { values: valuesOf(link), link, faults: [] };
}

function judged({ values, faults }: ValuesReading, options: LinkOptions): Reading {
  const entryOf = options.unknownAis === true ? aiOrUnknown : aiOf;
  const each = values.flatMap(({ ai, value }) => {
    const entry = entryOf(ai);
    return entry === undefined ? [] : (valueFault(ai, entry, value) ?? []);
  });
  const found = [...faults, ...each, ...together(values)];
  const link = linkOfValues(values, options);
  return { values, ...(!("rule" in link) && faults.length === 0 && { link }), faults: found };
}

/**
 * Companions are asked for where an identifier is there for them to be about. Data without one is part of a marking
 * whose key another carrier holds, and GS1 judges companions over all carriers of an item together.
 */
function together(values: readonly AiValue[]): Fault[] {
  const isWhole = values.some(({ ai }) => isKey(ai) || OTHER_IDENTIFIERS.has(ai));
  return associationFaults(values).filter(({ rule }) => isWhole || rule !== "required-association");
}

function unrecognised(text: string): Fault {
  if (text === "") return { rule: "empty-value", detail: "There is nothing to read" };
  return { rule: "unrecognised", detail: `"${text.slice(0, 100)}" ${sentence("unrecognised")}` };
}
