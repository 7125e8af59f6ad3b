/** What a code says that was scanned or typed: of what it is, and which lot. Pure. */
import { readTyped } from "../../../../worker/core/typed-code.ts";

export interface Scanned {
  /** Without the lot: `/01/09521234500018`, or `/p/halfmoon/espresso`. */
  readonly anchor: string;
  readonly lot?: string;
}

/** `/p/{organisation}/{product}[/{lot}[/{serial}]]`. Digits behind `/p/` are a key's. */
const NAMED = /^\/p\/((?!\d+\/)[a-z0-9-]+)\/([a-z0-9-]+)(?:\/([^/]+)(?:\/[^/]+)?)?\/?$/;

/** Undefined where the code names no goods. */
export function readScanned(text: string): Scanned | undefined {
  const code = text.trim();
  const named = NAMED.exec(pathOf(code));
  if (named !== null) {
    const [, organisation, name, lot] = named;
    const anchor = `/p/${organisation}/${name}`;
    return lot === undefined ? { anchor } : { anchor, lot: decodeURIComponent(lot) };
  }
  const read = readTyped({ code });
  if (read.type !== "link" || read.link.key.ai !== "01") return undefined;
  const lot = read.link.qualifiers.find(({ ai }) => ai === "10")?.value;
  return { anchor: `/01/${read.link.key.value}`, ...(lot !== undefined && { lot }) };
}

/** Without what a scanner says of the symbol, ISO/IEC 15424. */
export const plainCode = (code: string): string => code.replace(/^\][A-Za-z]\d/, "").trim();

function pathOf(code: string): string {
  if (code.startsWith("/p/")) return code;
  try {
    return new URL(plainCode(code)).pathname;
  } catch {
    return "";
  }
}
