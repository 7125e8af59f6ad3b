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

/** What has no beginning on record. */
export interface GapBeginning {
  /** Where it is one that whoever asks knows. */
  readonly lot?: string;
  readonly material: string;
  /** In percent of all that is asked about. */
  readonly part: string;
  /** `received`: its arrival is on record, and nothing before it. `unknown`: nothing is. */
  readonly why: "received" | "unknown";
}

export interface GapStep {
  readonly by: GapBy;
  readonly kind: GapKind;
  /** `coffee.roast/1` */
  readonly process?: string;
  readonly time: string;
  /** What came of it. */
  readonly material: string;
  /** In percent of all that is asked about, what came through it. */
  readonly part: string;
}

interface Thinness {
  /** In percent, rounded down, what comes from beginnings that are on record: `92.84`. */
  readonly known: string;
  /** The largest first. */
  readonly beginnings: readonly GapBeginning[];
  /** Nothing can be said: there are more events than are read at once, or a lot is made of itself. */
  readonly unread?: "too-many" | "circle";
}

export interface ToldGaps extends Thinness {
  /** In canonical form. */
  readonly lot: string;
  /** Every step on record, those first whose word is weakest, and of these those through which most of the lot came. */
  readonly steps: readonly GapStep[];
}

export interface ToldProductGaps extends Thinness {
  /** Anchor. */
  readonly product: string;
  readonly name: string;
  /** Those that were looked at, the newest first, each with what it is of all of them, in percent. */
  readonly lots: readonly { readonly lot: string; readonly part: string }[];
  /** There are older ones that were not looked at. */
  readonly more: boolean;
  /** The same step of the same material by the same word is one, `times` of them, last on `time`. */
  readonly steps: readonly (GapStep & { readonly times: number })[];
}
