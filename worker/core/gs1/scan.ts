/**
 * What a barcode scanner sends: a symbology identifier (`]d2`), then the data. GS1 General Specifications §5.1.2;
 * ISO/IEC 15424.
 */
import type { AiValue } from "./application-identifiers.ts";
import { FNC1, readBarcodeData } from "./barcode-data.ts";
import type { ValuesReading } from "./element-string.ts";
import { longGtin } from "./gtin.ts";
import { sentence } from "./rules.ts";

/** GS1-128, GS1 DataBar and composite, GS1 DataMatrix, GS1 QR, GS1 DotCode. */
const ELEMENT_STRINGS: ReadonlySet<string> = new Set(["]C1", "]e0", "]d2", "]Q3", "]J1"]);
/** Data Matrix and QR with plain text: of GS1's, only a Digital Link. */
const PLAIN_TEXTS: ReadonlySet<string> = new Set(["]d1", "]Q1"]);
/** EAN-13 with UPC, EAN-8, ITF-14: a GTIN alone, of so many digits. */
const GTIN_DIGITS: ReadonlyMap<string, number> = new Map([
  ["]E0", 13],
  ["]E4", 8],
  ["]I1", 14],
]);
/** How people write FNC1 where GS cannot be typed. */
const CARET = "^";

export type Scan = { readonly uri: string } | ValuesReading;

/** `undefined` for text that no scanner sent. Values are not judged here. */
export function readScan(text: string, { unknownAis = false } = {}): Scan | undefined {
  if (text.startsWith(CARET) || text.startsWith(FNC1)) return dataOf(text, unknownAis);
  if (!text.startsWith("]")) return undefined;
  const [symbology, data] = [text.slice(0, 3), text.slice(3)];
  if (PLAIN_TEXTS.has(symbology)) return { uri: data };
  if (ELEMENT_STRINGS.has(symbology)) return dataOf(data, unknownAis);
  const digits = GTIN_DIGITS.get(symbology);
  if (digits !== undefined) return gtinOf(data, digits);
  const detail = `"${symbology}" ${sentence("unsupported-symbology")}`;
  return { values: [], faults: [{ rule: "unsupported-symbology", detail }] };
}

/** The GTIN in digits alone, as an EAN code is sent where a scanner sends no symbology identifier. */
export function readBareGtin(text: string): ValuesReading | undefined {
  return /^(?:[0-9]{8}|[0-9]{12,14})$/.test(text)
    ? { values: [gtin(text)], faults: [] }
    : undefined;
}

/** Data that begins with a caret has carets for FNC1; in other data a caret is a fault of its value. */
function dataOf(data: string, unknownAis: boolean): ValuesReading {
  const separator = data.startsWith(CARET) ? CARET : FNC1;
  const from = data.startsWith(separator) ? separator.length : 0;
  return readBarcodeData(data.slice(from), { separator, unknownAis });
}

function gtinOf(data: string, digits: number): ValuesReading {
  if (/^[0-9]+$/.test(data) && data.length === digits) return { values: [gtin(data)], faults: [] };
  const detail = `"${data.slice(0, 100)}" is not the ${digits} digits this symbol holds`;
  return { values: [], faults: [{ ai: "01", rule: "gtin-malformed", detail }] };
}

const gtin = (digits: string): AiValue => ({ ai: "01", value: longGtin(digits) });
