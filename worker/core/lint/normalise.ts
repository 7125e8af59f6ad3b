/** One spelling for what readers see as one: entities, hidden characters, quotes, blanks and broken lines, with the way back to where it stood. */

export interface Normal {
  readonly text: string;
  /** Where each unit of `text` begins in what was given; one more for the end. */
  readonly from: readonly number[];
  /** Where each unit of `text` ends there. */
  readonly to: readonly number[];
}

const ENTITY = /^&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/i;
const ENTITY_CHARS_MAX = 11;
const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  shy: "",
  rsquo: "'",
  lsquo: "'",
  ldquo: '"',
  rdquo: '"',
  ndash: "-",
  mdash: "-",
  hellip: "...",
  reg: "®",
  trade: "™",
  auml: "ä",
  ouml: "ö",
  uuml: "ü",
  szlig: "ß",
  eacute: "é",
  egrave: "è",
  agrave: "à",
};
/** What nobody sees: blanks without width, marks of direction, soft hyphens, selectors of a picture's form. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/u;
const SINGLE_QUOTE = /[\u2018\u2019\u201a\u201b\u2032\u00b4`\u02bc]/u;
const DOUBLE_QUOTE = /[\u201c-\u201f\u00ab\u00bb\u2033\u2039\u203a\u300c\u300d]/u;
const DASH = /[\u2010-\u2015\u2212\ufe63\uff0d]/u;
const BLANK = /[^\S\n\r]/u;
const LETTER = /\p{L}/u;
/** "sustain-" at a line's end and "able" on the next are one word. */
const BROKEN = /^-[^\S\n]{0,4}\r?\n[^\S\n]{0,4}(?=\p{Ll})/u;
const BROKEN_CHARS_MAX = 12;

export function normalise(given: string): Normal {
  const out: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  let at = 0;
  while (at < given.length) {
    const broken = out.length > 0 && LETTER.test(out.at(-1) ?? "") ? breakAt(given, at) : 0;
    const { text, length } = broken > 0 ? { text: "", length: broken } : nextOf(given, at);
    for (const unit of text.split("")) {
      out.push(unit);
      from.push(at);
      to.push(at + length);
    }
    at += length;
  }
  from.push(given.length);
  return { text: out.join(""), from, to };
}

function breakAt(given: string, at: number): number {
  if (!given.startsWith("-", at)) return 0;
  return BROKEN.exec(given.slice(at, at + BROKEN_CHARS_MAX))?.[0].length ?? 0;
}

function nextOf(given: string, at: number): { text: string; length: number } {
  const entity = given[at] === "&" ? entityAt(given, at) : undefined;
  if (entity !== undefined) return { text: folded(entity.text), length: entity.length };
  const char = String.fromCodePoint(given.codePointAt(at) ?? 0);
  return { text: folded(char), length: char.length };
}

function entityAt(given: string, at: number): { text: string; length: number } | undefined {
  const found = ENTITY.exec(given.slice(at, at + ENTITY_CHARS_MAX));
  if (found === null) return undefined;
  const [whole, decimal, hex, name] = found;
  const point = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
  const text = name === undefined ? pointText(point) : NAMED[name.toLowerCase()];
  return text === undefined ? undefined : { text, length: whole.length };
}

const pointText = (point: number): string | undefined =>
  point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : undefined;

function folded(char: string): string {
  if (char.length > 2) return char;
  if (UNSEEN.test(char)) return "";
  if (SINGLE_QUOTE.test(char)) return "'";
  if (DOUBLE_QUOTE.test(char)) return '"';
  if (DASH.test(char)) return "-";
  if (BLANK.test(char)) return " ";
  return char.normalize("NFKC");
}
