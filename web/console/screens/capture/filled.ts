/** What stands in the form of a step, and which parts a form has. */
import type { Amount, What } from "../../../../worker/core/steps/draft.ts";

/** A lot that may be taken, or was sent, or seen. */
export interface Row {
  readonly key: string;
  readonly isTaken: boolean;
  /** Chosen; or `""`, and then it is called `name`. */
  readonly anchor: string;
  readonly name: string;
  readonly lot: string;
  /** As typed; empty: not known. */
  readonly quantity: string;
  readonly uom: string;
  /** What is left of it. Absent for what was typed or scanned here. */
  readonly left?: Amount;
  /** Listed because it is at hand, so that it is named already. */
  readonly isAtHand: boolean;
}

export interface Filled {
  readonly id: string;
  readonly what: What;
  /** Of what it is, chosen; or `""`, and then it is called `name`. */
  readonly anchor: string;
  readonly name: string;
  readonly quantity: string;
  readonly uom: string;
  readonly isUnknown: boolean;
  /** What one piece holds. */
  readonly netQuantity: string;
  readonly netUom: string;
  readonly lot: string;
  readonly rows: readonly Row[];
  readonly partner: string;
  readonly process: string;
  readonly note: string;
  readonly lossKind: string;
  readonly lossQuantity: string;
  readonly lossUom: string;
  /** As `<input type="datetime-local">` has it; empty: now. */
  readonly when: string;
  /** The moment of the record that is corrected: it counts while `when` says its minute. */
  readonly time?: string;
  readonly place: {
    readonly name: string;
    readonly locality: string;
    readonly region: string;
    readonly country: string;
  };
  readonly placeId: string | undefined;
  readonly party: string;
  readonly partyCount: string;
  readonly explanation: string;
}

/** What came into being or came in is named and weighed; what went into it, away, or was only seen is chosen. */
export const MAKES: ReadonlySet<What> = new Set(["harvested", "received", "processed", "packed"]);
export const TAKES: ReadonlySet<What> = new Set([
  "processed",
  "packed",
  "sent",
  "counted",
  "other",
]);
export const HAS_FROM: ReadonlySet<What> = new Set(["processed", "packed"]);
export const HAS_PARTNER: ReadonlySet<What> = new Set(["received", "sent"]);
