/** Where a product comes from, before anything of it is shown. */
import type { EventState, Handover, Step } from "../../schema/wire/passport.ts";
import type { ShownQuestions } from "../../schema/wire/questions.ts";
import type { SaidOfGoods } from "../core/claims/shown.ts";
import type { KeptLedger } from "../core/custody/kept-event.ts";
import type { Walk } from "../core/custody/lot-graph.ts";
import type { ProcessProfile } from "../core/custody/profiles/profile.ts";
import type { Item } from "../core/item.ts";
import type { LotMention } from "../core/journey/lots.ts";
import type { StandingKind } from "../core/journey/notices.ts";
import type { Presence } from "../core/journey/presence.ts";
import type { Disclosure } from "../core/journey/projection.ts";
import type { SerialDay } from "../core/scan/signal.ts";
import type { EventKind } from "./events.ts";
import type { Organisation, Product } from "./parties.ts";
import type { ListedNotice } from "./records.ts";

/** An event as the journey reads it, before the projection. */
export interface JourneyEvent {
  readonly id: string;
  readonly organisation: Organisation;
  readonly disclosure: Disclosure;
  /** The event's own time in Unix milliseconds, to put steps in order. */
  readonly time: number;
  readonly kind: EventKind;
  readonly eventId: string;
  readonly body: string;
  /** Where it has to do with lots. */
  readonly ledger?: KeptLedger;
  readonly lots: readonly LotMention[];
  readonly state: EventState;
  readonly index?: number;
  readonly recordedBy?: number;
  readonly otherSide?: NonNullable<Step["otherSide"]>;
  /** Of its lots that the journey is about. */
  readonly handovers: readonly Handover[];
}

export interface Journey {
  readonly product: Product;
  readonly maker: Organisation;
  /** Ids of the maker and of all whose events it may show, whether there are any or not. */
  readonly parties: readonly string[];
  /** The product's lots, newest first; only when no lot was asked for. */
  readonly lots: readonly string[];
  readonly events: readonly JourneyEvent[];
  /** Process profiles of those whose events these are. */
  readonly profiles: readonly OwnedProfile[];
  /** Accepted suppliers that have not agreed to be shown. */
  readonly notShared: number;
  /** What the maker said last at each level that was asked for, and did not clear. */
  readonly notices: readonly StandingNotice[];
  /** What stands on lots further up the journey, the worst first. */
  readonly upstreamNotices: readonly UpstreamNotice[];
  /** A code to type was made for the lot that was asked for, as it is with its labels. */
  readonly isLabelled: boolean;
  /** What its maker shows of itself, before the projection. */
  readonly presence: Presence;
  /** What it claims of the product, before it is weighed. */
  readonly said: SaidOfGoods;
  /** What its lots were made of, where something is claimed of a part of them. */
  readonly walk: Walk;
  /** What shoppers asked of it. */
  readonly questions: ShownQuestions;
  /** Only where a serial was asked for, and the maker had codes of this product printed with serials. */
  readonly unitCode?: UnitCodeFound;
  /** Of a piece whose page was looked at in the last ninety days; its last event as it was committed. */
  readonly piece?: {
    readonly seen: readonly SerialDay[];
    readonly body?: string;
    readonly day?: string;
  };
}

export interface OwnedProfile {
  readonly organisationId: string;
  readonly content: ProcessProfile;
}

export type StandingNotice = Omit<ListedNotice, "kind"> & { readonly kind: StandingKind };

/** A recall or hold on a lot that this one was made of; its reason only where whoever set it may be named. */
export interface UpstreamNotice {
  readonly lot: string;
  readonly kind: "recall" | "hold";
  readonly since: string;
  readonly reason: string | null;
  /** What the events of the journey call the lot. */
  readonly material: string | null;
}

export type UnitCodeFound =
  | { readonly isPrinted: false }
  | { readonly isPrinted: true; readonly lot: string; readonly isVoid: boolean };

export interface Journeys {
  /**
   * The product and, with a lot, every event upstream of it that its owner may show. A serial alone leads to the lot that its code was
   * printed for.
   */
  upstreamOf(asked: Item): Promise<Journey | Suspended | undefined>;
  /** The products last touched, each with its newest lot. */
  newest(
    limit: number,
  ): Promise<readonly (Omit<Item, "serial"> & { readonly name: string; readonly maker: string })[]>;
  /** What the public pages that this event is part of show of it; none when it is on no page. */
  disclosuresOf(entryIndex: number): Promise<readonly Disclosure[]>;
}

/** The operator took the page off the air, or its maker with all its pages. */
export interface Suspended {
  /** The short name of its maker. */
  readonly owner: string;
  /** Empty where no reason was given. */
  readonly suspendedFor: string;
  /** A recall that stands is told all the same. */
  readonly recalledFor?: string;
}
