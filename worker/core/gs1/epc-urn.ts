/**
 * EPC URNs, the older names of GS1 keys, turned to Digital Links: `urn:epc:id:sgtin:…` to `/01/…/21/…`. Always
 * possible this way round. EPC Tag Data Standard 2.1 §6.3; STANDARDS.md §7.
 */
import { Problem } from "../problem.ts";
import { valueFault } from "./application-identifiers.ts";
import { checkDigit } from "./check-digit.ts";
import { type AiValue, digitalLinkPath, NORMAL_STEM } from "./digital-link.ts";
import { percentDecode } from "./percent.ts";

/** A URN as key and qualifiers; values still escaped as the URN writes them. */
export type EpcUrn = { readonly key: AiValue; readonly qualifiers: readonly AiValue[] };

/** What each kind of URN is made of, and the AIs that come of it. `rest` is what follows the second dot. */
type Scheme = {
  /** How many digits company prefix and reference have together; none where the reference is free text. */
  readonly digits?: number;
  readonly reference: RegExp;
  readonly rest?: RegExp;
  readonly key: (prefix: string, reference: string, rest: string) => AiValue;
  readonly qualifier?: (rest: string) => AiValue | undefined;
};

const DIGITS = /^[0-9]*$/;
const TEXT = /^(?:[A-Za-z0-9!'()*+,\-.:;=_]|%(?:2[2567Ff]|3[CEFcef]))+$/;
const COMPONENT = /^(?:[A-Z0-9-]|%2[3Ff])+$/;
const SERIAL_NUMBER = /^(?:0|[1-9][0-9]{0,11})$/;
const PIECES = /^([0-9]{2})\.([0-9]{2})$/;
const PIECES_AND_SERIAL = new RegExp(`^([0-9]{2})\\.([0-9]{2})\\.(${TEXT.source.slice(1, -1)})$`);

const withCheckDigit = (body: string) => body + checkDigit(body);
/** The indicator (or extension digit) stands first in the key, after the prefix in the URN. */
const indicatorFirst = (prefix: string, reference: string) =>
  withCheckDigit(reference.slice(0, 1) + prefix + reference.slice(1));
const inOrder = (prefix: string, reference: string) => withCheckDigit(prefix + reference);

const product = (ai: string): Scheme => ({
  digits: 13,
  reference: /^[0-9]+$/,
  rest: TEXT,
  key: (prefix, reference) => ({ ai: "01", value: indicatorFirst(prefix, reference) }),
  qualifier: (value) => ({ ai, value }),
});
const numbered = (ai: string, digits: number): Scheme => ({
  digits,
  reference: DIGITS,
  key: (prefix, reference) => ({ ai, value: inOrder(prefix, reference) }),
});
const free = (ai: string): Scheme => ({
  reference: TEXT,
  key: (prefix, reference) => ({ ai, value: prefix + reference }),
});
const withSerial = (ai: string, rest: RegExp, front = ""): Scheme => ({
  digits: 12,
  reference: DIGITS,
  rest,
  key: (prefix, reference, serial) => ({ ai, value: front + inOrder(prefix, reference) + serial }),
});

const SCHEMES: ReadonlyMap<string, Scheme> = new Map<string, Scheme>([
  ["id:sgtin", product("21")],
  ["id:upui", product("235")],
  ["class:lgtin", product("10")],
  [
    "id:sscc",
    {
      digits: 17,
      reference: /^[0-9]+$/,
      key: (prefix, reference) => ({ ai: "00", value: indicatorFirst(prefix, reference) }),
    },
  ],
  [
    "id:sgln",
    {
      ...numbered("414", 12),
      rest: TEXT,
      qualifier: (value) => (value === "0" ? undefined : { ai: "254", value }),
    },
  ],
  ["id:pgln", numbered("417", 12)],
  ["id:gsrn", numbered("8018", 17)],
  ["id:gsrnp", numbered("8017", 17)],
  ["id:gsin", numbered("402", 16)],
  ["id:grai", withSerial("8003", TEXT, "0")],
  ["id:gdti", withSerial("253", TEXT)],
  ["id:sgcn", withSerial("255", /^[0-9]{1,12}$/)],
  ["id:giai", free("8004")],
  ["id:ginc", free("401")],
  [
    "id:cpi",
    {
      reference: COMPONENT,
      rest: SERIAL_NUMBER,
      key: (prefix, reference) => ({ ai: "8010", value: prefix + reference }),
      qualifier: (value) => ({ ai: "8011", value }),
    },
  ],
  [
    "id:itip",
    {
      digits: 13,
      reference: /^[0-9]+$/,
      rest: PIECES_AND_SERIAL,
      key: (prefix, reference, rest) => {
        const [piece = "", total = ""] = rest.split(".");
        return { ai: "8006", value: indicatorFirst(prefix, reference) + piece + total };
      },
      qualifier: (rest) => ({ ai: "21", value: PIECES_AND_SERIAL.exec(rest)?.[3] ?? "" }),
    },
  ],
]);

/**
 * `undefined` when the text is no EPC URN that names a GS1 key, or breaks the rules of its kind. The event hash asks
 * for the form only (`anyLength`): its reference turns a URN with digits missing into a link as well.
 */
export function readEpcUrn(urn: string, { anyLength = false } = {}): EpcUrn | undefined {
  const [, kind = "", type = "", fields = ""] =
    /^urn:epc:(id|class|idpat):([a-z]+):(.*)$/.exec(urn) ?? [];
  const read = kind === "idpat" ? readPattern(type, fields) : readName(`${kind}:${type}`, fields);
  return read === undefined || anyLength || isWellFormed(read) ? read?.name : undefined;
}

/** The Digital Link in normal form. Throws {@link Problem} for anything else than a well-formed EPC URN. */
export function epcUrnToDigitalLink(urn: string): string {
  const read = readEpcUrn(urn);
  if (read === undefined) {
    throw new Problem("epc-urn-malformed", `"${urn.slice(0, 100)}" is no EPC URN of a GS1 key`);
  }
  return NORMAL_STEM + digitalLinkPath(decoded(read));
}

/** With every value as it is meant, escapes undone. */
export function decoded({ key, qualifiers }: EpcUrn): EpcUrn {
  const plain = ({ ai, value }: AiValue) => ({ ai, value: percentDecode(value) });
  return { key: plain(key), qualifiers: qualifiers.map(plain) };
}

type Read = {
  readonly name: EpcUrn;
  readonly digits: number;
  readonly digitsDue: number | undefined;
};

function isWellFormed({ name, digits, digitsDue }: Read): boolean {
  const { key, qualifiers } = decoded(name);
  const fine = [key, ...qualifiers].every(({ ai, value }) => valueFault(ai, value) === undefined);
  return fine && (digitsDue === undefined || digits === digitsDue);
}

function readName(kind: string, fields: string): Read | undefined {
  const scheme = SCHEMES.get(kind);
  return scheme === undefined ? undefined : readFields(scheme, fields);
}

function readFields(scheme: Scheme, fields: string): Read | undefined {
  const [prefix = "", first, ...others] = fields.split(".");
  // A serial may hold dots itself; a kind without one has its second dot in the reference.
  const rest = scheme.rest === undefined ? "" : others.join(".");
  const reference = scheme.rest === undefined ? [first, ...others].join(".") : first;
  if (first === undefined || reference === undefined) return undefined;
  if (!/^[0-9]{6,12}$/.test(prefix) || !scheme.reference.test(reference)) return undefined;
  if (scheme.rest !== undefined && !scheme.rest.test(rest)) return undefined;

  const qualifier = scheme.qualifier?.(rest);
  return {
    name: { key: scheme.key(prefix, reference, rest), qualifiers: qualifier ? [qualifier] : [] },
    digits: prefix.length + reference.length,
    digitsDue: scheme.digits,
  };
}

/** Patterns over every serial of one class name the class; patterns over more than that name nothing. */
function readPattern(type: string, fields: string): Read | undefined {
  if (!fields.endsWith(".*") || type === "sgln") return undefined;
  const scheme = SCHEMES.get(`id:${type}`);
  if (scheme?.rest === undefined) return undefined;
  const { qualifier: _, ...classLevel } = scheme;
  const rest = type === "itip" ? PIECES : /^$/;
  const cut = fields.slice(0, -2);
  return readFields({ ...classLevel, rest }, type === "itip" ? cut : `${cut}.`);
}
