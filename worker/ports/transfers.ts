/** Goods that change hands, and what became of them. */
import type { TransferState, TransferTold } from "../../schema/wire/transfers.ts";

export interface TransfersAsked {
  readonly side?: "sent" | "received";
  readonly state?: TransferState;
  /** In canonical form. */
  readonly lot?: string;
  /** An eventID of one's own. */
  readonly event?: string;
  readonly id?: string;
  /** Without an answer, and sent after this moment (Unix milliseconds). */
  readonly openSince?: number;
  readonly limit: number;
}

/** What a receiver is asked about. */
export interface AskedTransfer {
  readonly told: TransferTold;
  readonly sender: string;
  /** Of the event's entry, in hex; absent while it is not in the log. */
  readonly leafHash?: string;
  /** In the base unit of its kind. */
  readonly kind?: string;
  readonly amount?: string;
}

export interface Transfers {
  /** The newest first; one's own, and those to oneself. */
  list(organisation: string, asked: TransfersAsked): Promise<readonly TransferTold[]>;
  /** Only to whom it was sent. */
  asked(
    receiver: string,
    name: { readonly id: string; readonly lot: string },
  ): Promise<AskedTransfer | undefined>;
}

export interface TransferWatch {
  /** Of those nobody answered in time it is said from now on. At most so many; how many there were. */
  expire(before: number, limit: number): Promise<number>;
}
