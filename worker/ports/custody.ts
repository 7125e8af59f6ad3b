/** The ledger of lots: what is known before events are judged, and what is kept of the judgement. */
import type { HandedLot, Party } from "../core/custody/handover.ts";
import type { Holding } from "../core/custody/holdings.ts";
import type { KeptLedger } from "../core/custody/kept-event.ts";
import type {
  AccountCertificate,
  AccountEntry,
  KnownAccount,
} from "../core/custody/ledger-accounts.ts";
import type { Walk } from "../core/custody/lot-graph.ts";
import type { Adjustment, HoldingKind, Move } from "../core/custody/moves.ts";
import type { ProcessProfile } from "../core/custody/profiles/profile.ts";
import type { Transfer } from "../core/custody/transfer.ts";
import type { Verdict } from "../core/custody/verdict.ts";

export interface LedgerAsked {
  readonly lots: readonly string[];
  readonly pieces: readonly string[];
  /** Those of the lots that were counted. */
  readonly counted: readonly string[];
  /** Accounts of mass balance, and the schemes that they are under. */
  readonly accounts: readonly string[];
  readonly schemes: readonly string[];
  /** eventIDs that are declared wrong. */
  readonly withdrawn: readonly string[];
  /** Names of processes that the events say. */
  readonly processes: readonly string[];
  /** To whom, or from whom, in order. */
  readonly parties: readonly Party[];
}

export interface LedgerKnown {
  readonly holdings: readonly Holding[];
  readonly profiles: readonly ProcessProfile[];
  readonly processes: readonly { readonly lot: string; readonly process: string }[];
  /** Lots whose product is under a certificate in force that was looked up, with a model of custody, and whose it is. */
  readonly certified: readonly { readonly lot: string; readonly holder: string }[];
  /** Of the lots that were counted, the newest first. */
  readonly adjustments: readonly Adjustment[];
  /** Each that was asked for. */
  readonly accounts: readonly KnownAccount[];
  /** Of those that are declared wrong: what was kept of the event, and what it entered on accounts. */
  readonly kept: readonly {
    readonly eventId: string;
    readonly ledger: KeptLedger;
    readonly entries: readonly AccountEntry[];
  }[];
  /** The organisation's own name, and the certificates of those schemes that it keeps. */
  readonly name: string;
  readonly certificates: readonly AccountCertificate[];
  /** What was sent to the organisation of these lots, with what it received of it so far. */
  readonly transfers: readonly Transfer[];
  /** The organisation itself and partners, by their place among the parties that were asked for. */
  readonly parties: readonly { readonly n: number; readonly id: string }[];
}

export interface Custody {
  /** In one round trip. */
  known(organisation: string, asked: LedgerAsked): Promise<LedgerKnown>;
  /** Everything upstream of the lots that the organisation may see, its own and what suppliers share, in one round trip. */
  walk(organisation: string, lots: readonly string[]): Promise<Walk>;
  /** The same from the newest lots of one of its products; undefined where it is none of its own. */
  walkProduct(
    organisation: string,
    asked: { readonly product: string; readonly lots: number },
  ): Promise<{ readonly name: string; readonly walk: Walk } | undefined>;
}

/** What of a capture goes into the ledger, in the transaction that keeps its events. */
export interface LedgerEntry {
  readonly moves: readonly Move[];
  readonly findings: readonly NewFinding[];
  readonly adjustments: readonly (Adjustment & {
    /** The event's document. */
    readonly event: string;
  })[];
  readonly accountEntries: readonly (AccountEntry & { readonly event: string })[];
  /** As they were when they were read: where one is another by now, all is looked at again. */
  readonly accounts: readonly Pick<KnownAccount, "account" | "version">[];
  /** Lots that came: what was unresolved because they were unknown no longer is. */
  readonly came: readonly string[];
  /** eventIDs that were declared wrong: what was found in them is settled. */
  readonly withdrawn: readonly string[];
  readonly sent: readonly NewHandover[];
  readonly received: readonly NewHandover[];
}

/** One lot of a shipment, or of a receipt. */
export interface NewHandover extends HandedLot {
  /** The event's document. */
  readonly event: string;
  readonly time: string;
  /** The other side, where it is a partner here. */
  readonly partner?: string;
  /** Of a receipt: it says whom it came from, partner or not. */
  readonly names: boolean;
  readonly byLink: boolean;
}

/** Of a lot that another capture used up meanwhile, in the base unit of its kind. */
export interface Spent {
  readonly lot: string;
  readonly kind: HoldingKind;
  readonly came: string;
  readonly used: string;
  readonly wanted: string;
}

export interface NewFinding extends Omit<Verdict, "outcome"> {
  /** The event's document. */
  readonly event: string;
  readonly outcome: "flag" | "unresolved";
  readonly profile?: string;
  /** Said with the event. */
  readonly explanation?: string;
}
