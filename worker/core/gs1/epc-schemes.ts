/**
 * What each kind of EPC URN is made of, and the key and qualifier that come of it. EPC Tag Data Standard 2.1 §6.3;
 * STANDARDS.md §7.
 */
import type { AiValue } from "./application-identifiers.ts";
import { checkDigit } from "./check-digit.ts";

/** One kind of URN. `rest` is what follows the second dot. */
export type Scheme = {
  /** How many digits company prefix and reference have together; none where the reference is free text. */
  readonly digits?: number;
  readonly reference: RegExp;
  readonly rest?: RegExp;
  readonly key: (prefix: string, reference: string, rest: string) => AiValue;
  readonly qualifier?: (rest: string) => AiValue | undefined;
};

const DIGITS = /^[0-9]*$/;
// Runs of plain characters between escapes: the usual text without any is one run, and read at once.
const PLAIN = "[A-Za-z0-9!'()*+,\\-.:;=_]*";
const ESCAPED = `(?=.)${PLAIN}(?:%(?:2[2567Ff]|3[CEFcef])${PLAIN})*`;
const TEXT = new RegExp(`^${ESCAPED}$`);
const COMPONENT = /^(?:[A-Z0-9-]|%2[3Ff])+$/;
const SERIAL_NUMBER = /^(?:0|[1-9][0-9]{0,11})$/;
export const PIECES = /^([0-9]{2})\.([0-9]{2})$/;
const PIECES_AND_SERIAL = new RegExp(`^([0-9]{2})\\.([0-9]{2})\\.(${ESCAPED})$`);

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

export const SCHEMES: ReadonlyMap<string, Scheme> = new Map<string, Scheme>([
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
