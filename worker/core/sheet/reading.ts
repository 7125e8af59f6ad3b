/** What a sheet comes to when it is read: steps, what is wrong or asked, and of every row what became of it. None is ever lost. */
import type { DraftRule } from "../steps/check-draft.ts";
import type { Material, StepDraft, What } from "../steps/draft.ts";
import type { Sector } from "../steps/templates.ts";
import type { ColumnKey, ColumnMeaning } from "./columns.ts";
import type { ReadCountry } from "./country-names.ts";
import type { DayOrder } from "./dates.ts";
import type { Mark } from "./numbers.ts";

/** What whoever has the sheet was asked, and said. */
export interface Answers {
  /** What happened in rows that do not say it. */
  readonly what?: What;
  /** By column. */
  readonly units?: Readonly<Record<number, string>>;
  readonly mark?: Mark;
  readonly dates?: DayOrder;
  readonly country?: string;
  readonly trade?: Sector;
  /** What columns are, where their header does not say it or says it wrong. */
  readonly columns?: Readonly<Record<number, ColumnKey | "none">>;
  /** Rows that are left out on purpose. */
  readonly leftOut?: readonly number[];
}

export type Question =
  | { readonly about: "what" }
  | { readonly about: "unit"; readonly column: number; readonly example: string }
  | {
      readonly about: "mark";
      readonly example: string;
      readonly grouped: string;
      readonly parted: string;
    }
  | {
      readonly about: "dates";
      readonly example: string;
      readonly dayFirst: string;
      readonly monthFirst: string;
    }
  | { readonly about: "country"; readonly example: string }
  | { readonly about: "trade"; readonly example: string; readonly trades: readonly Sector[] };

export type SheetRule =
  | DraftRule
  | ("asked" | "not-a-date" | "not-a-clock" | "not-an-offset" | "future" | "unknown-step")
  | ("unknown-process" | "unknown-custody" | "unit-twice" | "not-an-amount" | "lot-damaged")
  | ("lot-of-two" | "not-a-product-code" | "changed-since")
  | (
      | "as-above"
      | "unusual"
      | "column-twice"
      | "column-unread"
      | "country-from-place"
      | "evidence-as-note"
    );

export interface SheetFinding {
  /** In the table, from nought. */
  readonly row: number;
  readonly key?: ColumnKey;
  readonly rule: SheetRule;
  /** What stands there, or what it is about. */
  readonly value?: string;
}

export interface SheetStep {
  readonly rows: readonly number[];
  /** `unchanged`: written here, and not changed since: recorded already. `twice`: the very same stands further up. */
  readonly state: "ready" | "faulty" | "asked" | "unchanged" | "twice";
  readonly eventId: string;
  /** As far as it could be read. */
  readonly draft: StepDraft;
  readonly faults: readonly SheetFinding[];
  /** Said to whoever looks; they keep nothing from being recorded. */
  readonly hints: readonly SheetFinding[];
}

/** Why a row is no step: it stands above the header, is empty, a header again, a sum, a remark, the same as one further up, or was left out on purpose. */
export type LeftRow =
  | ("above" | "header" | "empty" | "sum" | "remark")
  | ("twice" | "left-out" | "too-many");

export interface SheetReading {
  /** Undefined where no row names columns that are known. */
  readonly header?: number;
  readonly columns: readonly (ColumnMeaning | undefined)[];
  readonly steps: readonly SheetStep[];
  /** Of each row of the table: the index of its step, or why it is none. */
  readonly rows: readonly (number | LeftRow)[];
  readonly questions: readonly Question[];
  /** Of the sheet as a whole. */
  readonly hints: readonly SheetFinding[];
}

export interface SheetContext {
  /** Its slug. */
  readonly organisation: string;
  /** What it calls its goods already. */
  readonly materials: readonly Material[];
  readonly lots: readonly { readonly lot: string; readonly material: Material }[];
  readonly readCountry: ReadCountry;
  /** Of a moment of the calendar, `2026-04-17` and `10:00`, where whoever has the sheet is: `+02:00`. */
  readonly offsetAt: (date: string, time: string) => string;
  /** RFC 3339 in UTC with milliseconds: nothing has happened later. */
  readonly now: string;
  readonly answers: Answers;
}
