/** A question as it is asked of the database: parsed, every value in the form in which terms stand. docs/epcis-queries.md. */

/** A page ends here too, however many events were asked for. */
export const PAGE_BYTES_MAX = 4_000_000;

/** Comparisons as SQL writes them. */
export type Comparison = ">" | ">=" | "<" | "<=";

/** Values that begin with `from` and have the `form`, a regular expression that PostgreSQL reads. */
export type Pattern = { readonly from: string; readonly form?: string };

/** What must hold of an event; `names` are those of its terms. */
export type Condition =
  /** Some term of these names has one of the values, or fits one of the patterns. */
  | {
      readonly kind: "equals";
      readonly names: readonly string[];
      readonly values: readonly string[];
      readonly patterns: readonly Pattern[];
    }
  | { readonly kind: "exists"; readonly names: readonly string[] }
  | {
      readonly kind: "number";
      readonly names: readonly string[];
      readonly comparison: Comparison;
      readonly number: number;
    }
  | {
      readonly kind: "instant";
      readonly names: readonly string[];
      readonly comparison: Comparison;
      readonly instant: string;
    }
  /** The place is one of the values, or below one by the children of master data. */
  | {
      readonly kind: "within";
      readonly names: readonly string[];
      readonly vocabularies: readonly string[];
      readonly values: readonly string[];
    }
  /** Master data of the value has one of the attributes, with one of the values where some are given. */
  | {
      readonly kind: "attribute";
      readonly names: readonly string[];
      readonly attributes: readonly string[];
      readonly values?: readonly string[];
    }
  | {
      readonly kind: "time";
      readonly member: "eventTime" | "recordTime";
      readonly comparison: Comparison;
      readonly instant: string;
    }
  | {
      readonly kind: "identity";
      readonly member: "eventID" | "eventHash";
      readonly values: readonly string[];
    };

export type Order = {
  readonly by: "eventTime" | "recordTime" | { readonly names: readonly string[] };
  readonly direction: "ASC" | "DESC";
};

export type EventQuery = {
  readonly conditions: readonly Condition[];
  readonly order: Order;
  /** The first so many, over all pages. */
  readonly eventCountLimit?: number;
  /** More than so many are refused. */
  readonly maxEventCount?: number;
};
