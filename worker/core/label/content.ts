/** What stands on a label beside its symbol: read, tidied, or refused by the name of the field. docs/labels.md, *Sheets*. */
import { yyyymmdd } from "../gs1/linters/dates.ts";
import { Problem } from "../problem.ts";

export const DATE_KINDS = ["best-before", "use-by", "packed-on", "made-on", "harvested"] as const;
export type DateKind = (typeof DATE_KINDS)[number];

export type LabelDate = {
  readonly kind: DateKind;
  /** `2027-03-31` */
  readonly day: string;
};

/** What the labels of a job share. */
export type LabelText = {
  readonly name: string;
  /** As it is shown, `7K3M-9QXF`. */
  readonly shortCode: string;
  readonly date?: LabelDate;
  /** Allergens, set in bold. Empty says that there are none, missing that nobody looked. */
  readonly contains?: readonly string[];
  /** How to keep, wash or use it. */
  readonly care?: string;
  readonly lines?: readonly string[];
  /** What the model of custody behind its claims asks to be said. */
  readonly custody?: readonly string[];
};

/** With what is this one label's own: its elements, each with its application identifier in brackets. */
export type LabelContent = LabelText & { readonly hri: readonly string[] };

export const LABEL_CHARS_MAX = {
  name: 80,
  shortCode: 16,
  contains: 40,
  care: 160,
  line: 80,
  custody: 120,
} as const;
export const CONTAINS_MAX = 20;
export const LINES_MAX = 3;

/** The same text, its letters composed and without space at its ends. Throws {@link Problem} for what no label can say. */
export function readLabelText(text: LabelText): LabelText {
  const { name, shortCode, date, contains = [], care, lines = [], custody = [] } = text;
  refuseMore("contains", contains.length, CONTAINS_MAX);
  refuseMore("lines", lines.length, LINES_MAX);
  const max = LABEL_CHARS_MAX;
  return {
    name: tidy("/name", name, max.name),
    shortCode: tidy("/shortCode", shortCode, max.shortCode),
    ...(date !== undefined && { date: readDate(date) }),
    ...(text.contains !== undefined && {
      contains: contains.map((one, at) => tidy(`/contains/${at}`, one, max.contains)),
    }),
    ...(care !== undefined && { care: tidy("/care", care, max.care) }),
    ...(text.lines !== undefined && {
      lines: lines.map((one, at) => tidy(`/lines/${at}`, one, max.line)),
    }),
    ...(custody.length > 0 && {
      custody: custody.map((one, at) => tidy(`/custody/${at}`, one, max.custody)),
    }),
  };
}

function readDate({ kind, day }: LabelDate): LabelDate {
  if (!DATE_KINDS.includes(kind)) {
    throw refusal("/date/kind", "unknown", `is ${DATE_KINDS.join(", ")}.`);
  }
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day) && yyyymmdd(day.replaceAll("-", "")) === undefined;
  if (!isDay) throw refusal("/date/day", "day", "is a day of the calendar, such as 2027-03-31.");
  return { kind, day };
}

/** What neither paper nor XML can show: controls (line breaks among them), halves of letters, and code points that are none. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\u00ad]/u;

function tidy(pointer: string, text: string, charsMax: number): string {
  const tidied = text.normalize("NFC").trim();
  if (tidied === "") throw refusal(pointer, "empty", "is empty.");
  const chars = [...tidied].length;
  if (chars > charsMax) {
    throw refusal(pointer, "too-long", `has ${chars} characters, ${charsMax} is the most.`);
  }
  if (UNPRINTABLE.test(tidied)) {
    throw refusal(pointer, "unprintable", "has a line break or another character without a shape.");
  }
  return tidied;
}

function refuseMore(field: "contains" | "lines", count: number, max: number): void {
  if (count > max)
    throw refusal(`/${field}`, "too-many", `has ${count} entries, ${max} is the most.`);
}

function refusal(pointer: string, rule: string, sentence: string): Problem {
  return new Problem("body-invalid", `${fieldOf(pointer)} ${sentence}`, { pointer, rule });
}

/** `/lines/0` is called "lines 1" among people. */
export function fieldOf(pointer: string): string {
  const [, field = "", at] = pointer.split("/");
  return at === undefined || !/^\d+$/.test(at) ? pointer.slice(1) : `${field} ${Number(at) + 1}`;
}
