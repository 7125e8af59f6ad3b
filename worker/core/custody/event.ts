/**
 * What the ledger knows of an event: who took how much of which lots, what became of it, and what is said of it. Whoever has EPCIS events
 * makes these of them; nothing here knows where they come from.
 */
import type { Amount } from "../steps/draft.ts";
import type { DeclaredFactor, Weighable } from "./measure.ts";
import type { LedgerModel } from "./models.ts";

/** Inputs and outputs: something was made. Outputs alone: it came into being, or in. Inputs alone: it left. */
export type LedgerKind =
  | "created"
  | "made"
  | "sent"
  | "received"
  /** Goods that come back from whoever used them. */
  | "collected"
  /** A stock-take. */
  | "counted"
  /** Single pieces were put into something, and are there still. */
  | "packed"
  | "disposed";

/** What a certificate says of a lot: EU organic, origin Kilombero. */
export interface Characteristic {
  readonly id: string;
  readonly scheme: string;
  /** In what it is counted. */
  readonly basis: "mass" | "volume" | "energy";
  readonly models: readonly LedgerModel[];
  /** Only these components count: `cocoa`. Absent: all. */
  readonly components?: readonly string[];
  /** What may be added without counting: `water`, `salt`. */
  readonly excluded?: readonly string[];
}

/** That a lot, or so much of it, has a characteristic. */
export interface Claim {
  readonly characteristic: string;
  /** Absent: the model that the event says, or that the inputs give. */
  readonly model?: LedgerModel;
  /** Ids of farms, forests, certificates: whatever one source is. */
  readonly sources: readonly string[];
  /** Absent: all of it at a beginning, as much as went in where something was made. */
  readonly amount?: Amount;
  /** In hundredths, as it is shown to people: `77`. */
  readonly share?: string;
  /** The account of mass balance it is put on, or drawn from, by the name of its material: `cane sugar`. */
  readonly account?: string;
  /** What is drawn from an account of mass balance. */
  readonly draw?: { readonly account: string; readonly amount: Amount };
}

/** ISO 14021: what counts as recycled content depends on where it comes from. */
export interface Recycled {
  readonly content: "pre-consumer" | "post-consumer";
  /** In which process pre-consumer material became waste. */
  readonly process?: string;
  readonly wasWaste?: boolean;
}

const RECYCLED: readonly string[] = [
  "pre-consumer",
  "post-consumer",
] satisfies Recycled["content"][];
/** A characteristic that events say of beginnings themselves (`rp:recycled`), and no certificate. */
export const isRecycledContent = (characteristic: string): boolean =>
  RECYCLED.includes(characteristic);

export interface Portion extends Weighable {
  readonly lot: string;
  readonly material: string;
  /** So many single pieces of it, whose names are told. */
  readonly arePieces?: true;
  /** Of which part of a product it is: `cocoa`. */
  readonly component?: string;
  /** Of outputs; of inputs where a lot comes from nowhere that the ledger knows. */
  readonly claims?: readonly Claim[];
  readonly recycled?: Recycled;
  /** What is certified of it goes to this account of mass balance, and no longer to what is made. */
  readonly credit?: string;
  /** Where its maker records shipments of the lot: what came to the event's owner by them, less what it sent on; and what the owner sent. */
  readonly hand?: { readonly got: Amount; readonly sent: Amount };
  /** Of an input: what somebody who is not seen had used of the lot before. */
  readonly usedBefore?: Amount;
  /** How losses and burdens are shared out among the products of an event. Absent: by mass. */
  readonly allocation?: { readonly by: "mass" | "value" | "energy"; readonly worth?: Amount };
}

export const claimOf = ({ claims }: Portion, characteristic: string): Claim | undefined =>
  claims?.find((one) => one.characteristic === characteristic);

export interface Loss {
  readonly kind: string;
  readonly amount?: Amount;
}

export interface LedgerEvent {
  readonly id: string;
  readonly kind: LedgerKind;
  /** RFC 3339. */
  readonly time: string;
  /** When it came on record; absent while it is being captured. */
  readonly recorded?: string;
  readonly site?: string;
  /** Whose balance it is. */
  readonly owner: string;
  /** That is somebody else than who asks. */
  readonly isOthers?: true;
  readonly inputs: readonly Portion[];
  readonly outputs: readonly Portion[];
  readonly losses: readonly Loss[];
  /** Water, salt, dye: what was added and is no lot. */
  readonly gains: readonly Loss[];
  /** `coffee.roast/1` */
  readonly process?: string;
  readonly model?: LedgerModel;
  /** What was certified was kept apart and measured: shares are as claimed, not as mixed. */
  readonly isSeparated?: boolean;
  /** Which certificates it names: addresses in registers, numbers. */
  readonly certificates?: readonly string[];
  /** What one unit is in another, with whose number that is. */
  readonly factors?: readonly DeclaredFactor[];
  /** To whom it was sent, from whom it was received. */
  readonly partner?: string;
  /** Of `counted`: what lay there. */
  readonly counts?: readonly Count[];
  /** Single pieces, each by its own name. Of which lots they are stands among inputs and outputs. */
  readonly pieces?: Pieces;
  /** Codes of single pieces that are to be made. */
  readonly codes?: readonly { readonly lot: string; readonly count: number }[];
}

/** Of nothing that was there before: what went in as water or salt went in all the same. */
export const isBeginning = ({ inputs, gains }: Pick<LedgerEvent, "inputs" | "gains">): boolean =>
  inputs.length === 0 && gains.length === 0;

export interface Pieces {
  /** Received, or come back. */
  readonly came: readonly string[];
  readonly used: readonly string[];
  /** Packed into something: still there, or they could not be. */
  readonly packed: readonly string[];
}

export interface Count extends Weighable {
  readonly lot: string;
  /** What the books said. */
  readonly book?: Amount;
  readonly reason?: string;
}
