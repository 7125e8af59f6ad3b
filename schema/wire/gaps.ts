/** Where the evidence of a lot is thin, by mass and by step. docs/custody.md, *Gaps*. */

/** How strongly a step is told: by its maker alone, by who had a link, by a supplier with an account of its own. */
export type GapBy = "own" | "link" | "supplier";

export type GapKind =
  | "created"
  | "made"
  | "sent"
  | "received"
  | "collected"
  | "counted"
  | "packed"
  | "disposed";

export interface ToldGaps {
  /** In canonical form. */
  readonly lot: string;
  /** In percent of the lot, rounded down, what comes from beginnings that are on record: `92.84`. */
  readonly known: string;
  /** What has no beginning on record, the largest first. */
  readonly beginnings: readonly {
    /** Where it is one that whoever asks knows. */
    readonly lot?: string;
    readonly material: string;
    /** In percent of the lot. */
    readonly part: string;
    /** `received`: its arrival is on record, and nothing before it. `unknown`: nothing is. */
    readonly why: "received" | "unknown";
  }[];
  /** Every step on record, those first whose word is weakest, and of these those through which most of the lot came. */
  readonly steps: readonly {
    readonly by: GapBy;
    readonly kind: GapKind;
    /** `coffee.roast/1` */
    readonly process?: string;
    readonly time: string;
    /** What came of it. */
    readonly material: string;
    /** In percent of the lot, what came through it. */
    readonly part: string;
  }[];
  /** Nothing can be said: there are more events than are read at once, or a lot is made of itself. */
  readonly unread?: "too-many" | "circle";
}
