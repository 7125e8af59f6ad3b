/** What a code says that was scanned or typed: of what it is, and which lot. Pure. */
import { itemOf } from "../../../../worker/core/item.ts";
import { readTyped } from "../../../../worker/core/typed-code.ts";

export interface Scanned {
  /** Without the lot: `/01/09521234500018`, or `/p/halfmoon/espresso`. */
  readonly anchor: string;
  readonly lot?: string;
}

/** Undefined where the code names no goods. */
export function readScanned(text: string): Scanned | undefined {
  const read = readTyped({ code: text.trim() });
  const item = read.type === "link" ? itemOf(read.link) : undefined;
  if (item === undefined) return undefined;
  const { product: anchor, lot } = item;
  return { anchor, ...(lot !== undefined && { lot }) };
}

/** Without what a scanner says of the symbol, ISO/IEC 15424. */
export const plainCode = (code: string): string => code.replace(/^\][A-Za-z]\d/, "").trim();
