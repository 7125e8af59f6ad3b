/** Numbers as people type and read them in their language. Exact: what is typed stays a decimal in text. Pure. */

/** Where other digits than ours begin: Arabic, Persian, Devanagari, Bengali, Gurmukhi, Gujarati, Tamil, Telugu, Kannada, Thai, Burmese. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xbe6, 0xc66, 0xce6, 0xe50, 0x1040];
const TYPED_CHARS_MAX = 40;
const BLANKS = /[\s'’_\u066c]/gu;
const ARABIC_POINT = "\u066b";

/** `12,600.5` in English and `12.600,5` in German as `12600.5`; undefined for what is no number. */
export function readNumber(typed: string, tag: string): string | undefined {
  if (typed.length > TYPED_CHARS_MAX) return undefined;
  const plain = ourDigits(typed).replace(BLANKS, "").replace(ARABIC_POINT, ".");
  if (!/^[\d.,]*\d[\d.,]*$/.test(plain)) return undefined;
  const point = pointIn(plain, tag);
  const [whole = "", part = "", ...more] = point === undefined ? [plain] : plain.split(point);
  if (more.length > 0 || /\D/.test(part) || !isGrouped(whole)) return undefined;
  return tidy(whole.replace(/[.,]/g, ""), part);
}

/** The mark before the part of a whole. Of two it is the last; one that may be either is what the language says. */
function pointIn(plain: string, tag: string): string | undefined {
  const marks = plain.match(/[.,]/g) ?? [];
  const last = marks.at(-1);
  if (last === undefined) return undefined;
  if (marks.some((mark) => mark !== last)) return last;
  if (marks.length > 1) return undefined;
  return last === groupMark(tag) && isGrouped(plain) ? undefined : last;
}

function groupMark(tag: string): string | undefined {
  const parts = new Intl.NumberFormat(tag, { useGrouping: true }).formatToParts(1_234_567);
  return parts.find(({ type }) => type === "group")?.value;
}

/** In threes, or in twos and a three as in India; or not at all. */
const isGrouped = (whole: string) => /^\d*$|^\d{1,3}(?:([.,])(?:\d{2,3}\1)*\d{3})?$/.test(whole);

function tidy(whole: string, part: string): string {
  const front = whole.replace(/^0+(?=\d)/, "") || "0";
  const back = part.replace(/0+$/, "");
  return back === "" ? front : `${front}.${back}`;
}

function ourDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = ZEROS.find((one) => code >= one && code < one + 10);
    return zero === undefined ? digit : String(code - zero);
  });
}

/** An exact decimal, as it is read in this language. */
export function showNumber(decimal: string, tag: string): string {
  const format = new Intl.NumberFormat(tag, { maximumFractionDigits: 20 });
  return format.format(decimal as Intl.StringNumericLiteral);
}
