/** From a key and its qualifiers to the EPC URN of the same thing. EPC Tag Data Standard 2.1 §7; STANDARDS.md §7. */
import type { AiValue } from "./application-identifiers.ts";
import type { LinkName } from "./link-name.ts";

const PREFIX_DIGITS = { min: 6, max: 12 } as const;

/** How many digits stand before the check digit of a key, a leading zero included; none where it has no check digit. */
const BODY_DIGITS: ReadonlyMap<string, number> = new Map([
  ["00", 17],
  ["01", 13],
  ["253", 12],
  ["255", 12],
  ["402", 16],
  ["414", 12],
  ["417", 12],
  ["8003", 13],
  ["8006", 13],
  ["8017", 17],
  ["8018", 17],
]);
/** Keys whose first digit is an indicator or extension digit: in a URN it goes behind the prefix. */
const INDICATOR_FIRST: ReadonlySet<string> = new Set(["00", "01", "8006"]);
const ZERO_FIRST = "8003";

/** Where in a key's value the company prefix begins. */
export function prefixStart(ai: string): number {
  return INDICATOR_FIRST.has(ai) || ai === ZERO_FIRST ? 1 : 0;
}

type Parts = {
  /** Company prefix, dot, reference. */
  readonly body: string;
  /** What follows the check digit in the key's own value. */
  readonly tail: string;
  /** The last qualifier. */
  readonly last: string;
};
type Writer = (parts: Parts) => string | undefined;

const plain =
  (kind: string): Writer =>
  ({ body }) =>
    `id:${kind}:${body}`;
/** Without a serial it is a class, and its URN the pattern over all serials. */
const serialised =
  (kind: string): Writer =>
  ({ body, tail }) =>
    tail === "" ? `idpat:${kind}:${body}.*` : `id:${kind}:${body}.${tail}`;
const qualified =
  (kind: string): Writer =>
  ({ body, last }) =>
    `${kind}:${body}.${last}`;
const classOf =
  (kind: string): Writer =>
  ({ body }) =>
    `idpat:${kind}:${body}.*`;
const pieces = ({ tail }: Parts) => `${tail.slice(0, 2)}.${tail.slice(2)}`;

/** By the AIs of key and qualifiers. Where a serial stands, lot and variant are needless, see {@link urnOfName}. */
const WRITERS: ReadonlyMap<string, Writer> = new Map<string, Writer>([
  ["00", plain("sscc")],
  ["01", classOf("sgtin")],
  ["01 10", qualified("class:lgtin")],
  ["01 21", qualified("id:sgtin")],
  ["01 235", qualified("id:upui")],
  ["253", serialised("gdti")],
  ["255", serialised("sgcn")],
  ["401", plain("ginc")],
  ["402", plain("gsin")],
  ["414", ({ body }) => `id:sgln:${body}.0`],
  // Extension 0 says in a URN that there is none.
  ["414 254", ({ body, last }) => (last === "0" ? undefined : `id:sgln:${body}.${last}`)],
  ["417", plain("pgln")],
  ["8003", serialised("grai")],
  ["8004", plain("giai")],
  ["8006", (parts) => `idpat:itip:${parts.body}.${pieces(parts)}.*`],
  ["8006 21", (parts) => `id:itip:${parts.body}.${pieces(parts)}.${parts.last}`],
  ["8010", classOf("cpi")],
  ["8010 8011", qualified("id:cpi")],
  ["8017", plain("gsrnp")],
  ["8018", plain("gsrn")],
]);

/** `undefined` where no EPC URN says the same: a variant without serial, an unknown kind of key, a prefix too long. */
export function urnOfName({ key, qualifiers }: LinkName, gcpLength: number): string | undefined {
  const sequence = qualifiers.map(({ ai }) => ai).join(" ");
  const ais = `${key.ai} ${sequence.replace(/^(?:22 )?(?:10 )?21$/, "21")}`.trimEnd();
  const split = splitKey(key, gcpLength);
  if (split === undefined) return undefined;
  const last = urnEscape(qualifiers.at(-1)?.value ?? "");
  const urn = WRITERS.get(ais)?.({ ...split, last });
  return urn === undefined ? undefined : `urn:epc:${urn}`;
}

function splitKey({ ai, value }: AiValue, gcpLength: number): Omit<Parts, "last"> | undefined {
  if (!(gcpLength >= PREFIX_DIGITS.min && gcpLength <= PREFIX_DIGITS.max)) return undefined;
  const from = prefixStart(ai);
  const bodyEnd = BODY_DIGITS.get(ai) ?? value.length;
  const prefix = value.slice(from, from + gcpLength);
  const indicator = INDICATOR_FIRST.has(ai) ? value.slice(0, 1) : "";
  const reference = indicator + value.slice(from + gcpLength, bodyEnd);
  const isFree = !BODY_DIGITS.has(ai);
  // Where the reference is free text it is at least one character, and all of the prefix must be digits.
  if (!/^[0-9]+$/.test(prefix) || (isFree && reference === "")) return undefined;
  return { body: `${prefix}.${urnEscape(reference)}`, tail: urnEscape(value.slice(bodyEnd + 1)) };
}

/** What a URN may not have as it is. EPC Tag Data Standard 2.1, table A-1. */
function urnEscape(value: string): string {
  return value.replace(/["%&/<>?#]/g, (character) => {
    return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  });
}
