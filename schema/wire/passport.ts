/** What the public page knows: the whole of it, already reduced by the public projection. Types only. */

import type { CopiedSignal } from "./insight.ts";
import type { ShownClaims } from "./passport-claims.ts";
import type { ShownQuestions } from "./questions.ts";
import type { ShownStory } from "./stories.ts";
import type { TransferState } from "./transfers.ts";

/** States of an event, everywhere by these names (INTERFACES, *Words*). */
export type EventState = "received" | "logged" | "anchored" | "final";

/**
 * Where in the committed event a shown value stands: an RFC 6901 pointer, exactly as in the proof bundle. Wherever one
 * is given, the page carries it beside the value and the shopper's phone compares the two. A value without one is
 * shown and not compared.
 */
export type Pointer = string;

/** One amount of one material: `quantity` is an exact decimal as text; no `uom` means a count of pieces. */
export interface Amount {
  readonly material: string;
  readonly quantity?: string;
  /** UN/CEFACT Recommendation 20 code, for example KGM. */
  readonly uom?: string;
  /** What one piece holds (`rp:net`): with it a count of pieces enters the arithmetic. */
  readonly net?: { readonly quantity: string; readonly uom: string };
  /** Of what went in: the process lets it be added, and it has no history: water, salt. */
  readonly added?: true;
  /** The lot as a path of this resolver, only for the lot this page is about. */
  readonly lot?: string;
  readonly pointers?: {
    readonly material?: Pointer;
    readonly quantity?: Pointer;
    readonly uom?: Pointer;
    readonly netQuantity?: Pointer;
    readonly netUom?: Pointer;
  };
}

/** Where, at the resolution the supplier chose; `withheld` when it chose to say nothing. */
export type Place =
  | { readonly withheld: true }
  | {
      readonly withheld: false;
      readonly name?: string;
      readonly locality?: string;
      readonly region?: string;
      /** ISO 3166-1 alpha-2. */
      readonly country?: string;
      readonly pointers?: {
        readonly name?: Pointer;
        readonly locality?: Pointer;
        readonly region?: Pointer;
        readonly country?: Pointer;
      };
    };

export interface Step {
  /** Stable within a page, usable as an HTML id. */
  readonly id: string;
  readonly eventType: string;
  /** CBV business step as a bare word, for example `shipping`; absent when the event has none. */
  readonly bizStep?: string;
  /** CBV disposition as a bare word, for example `returned`. */
  readonly disposition?: string;
  /** What became of goods after they were sold; `core/journey/life.ts`. */
  readonly life?: "sold" | "repaired" | "taken-back" | "refurbished" | "recycled" | "disposed";
  /** The process profile (`rp:process`), for example `coffee.roast/1`: it gives the step its plain words. */
  readonly process?: string;
  /** The process profile of that name, by whose bounds it was judged; yields are out ÷ in. */
  readonly profile?: {
    readonly id: string;
    /** Absent where whoever made it is not named on this page. */
    readonly source?: string;
    readonly min?: string;
    readonly max?: string;
    /** Its maker's own, and none of the library. */
    readonly isOwn: boolean;
  };
  /** `link`: said by whoever had a link, without signing in. */
  readonly through?: string;
  /** Name of who did it, or withheld by their own choice; `count` when it is a group. */
  readonly who: {
    readonly name?: string;
    readonly withheld: boolean;
    readonly count?: number;
    readonly pointers?: { readonly name?: Pointer; readonly count?: Pointer };
  };
  readonly where: Place;
  /** RFC 3339 instant and the local offset at the place of the event. */
  readonly at: string;
  readonly offset: string;
  readonly pointers?: {
    readonly eventType?: Pointer;
    readonly bizStep?: Pointer;
    readonly disposition?: Pointer;
    readonly process?: Pointer;
    readonly through?: Pointer;
    readonly at?: Pointer;
    readonly offset?: Pointer;
  };
  readonly inputs: readonly Amount[];
  readonly outputs: readonly Amount[];
  readonly losses: readonly Amount[];
  /** What a repair took (`rp:part`). */
  readonly parts?: readonly Amount[];
  /** For events that move or look at goods without changing them. */
  readonly goods: readonly Amount[];
  readonly state: EventState;
  /** Log index in decimal, and the address of its proof bundle; absent while `received`. */
  readonly index?: string;
  readonly proof?: string;
  /** Unix seconds of the block by which it was provably recorded. */
  readonly recordedBy?: number;
  /** Only of the maker's own steps. */
  readonly certificates?: readonly CertificateNamed[];
  /** What the other side of a transfer said last of it; `byLink`: by a link, without signing in. RFC 3339, in UTC. */
  readonly otherSide?: {
    readonly answer: "confirmed" | "disputed";
    readonly byLink: boolean;
    readonly at: string;
  };
  /** Of a shipment: whether the receiver says that it came. */
  readonly handover?: Handover;
  /** Set when a later entry declares this event wrong. */
  readonly voided?: { readonly at: string; readonly reason?: string };
}

/** What became of a shipment. Who the receiver is, is not said. */
export interface Handover {
  readonly state: TransferState;
  /** When the receiver said so. RFC 3339, in UTC. */
  readonly at?: string;
  /** By a link, without signing in: by whoever had it. */
  readonly byLink?: boolean;
  /** Less came than was sent, or more, beyond what two scales differ by. */
  readonly difference?: "less" | "more";
  /** Of a dispute, where whoever gave it was told that it shows. */
  readonly reason?: string;
}

/** A certificate that a step of the maker's own names by its address. Nobody here has looked at it. */
export interface CertificateNamed {
  readonly uri: string;
  readonly pointer: Pointer;
}

/** What the maker says of the product, the lot or the item as a whole, and has not taken back. */
export interface Notice {
  readonly kind: "recall" | "hold" | "decommission";
  readonly level: "product" | "lot" | "item";
  readonly reason: string;
  readonly advice?: string;
  /** RFC 3339, in UTC. */
  readonly since: string;
  readonly state: EventState;
  /** Log index in decimal, and the address of its proof bundle; absent while `received`. */
  readonly index?: string;
  readonly proof?: string;
}

/** A recall or hold that its maker set on something this lot was made of. */
export interface UpstreamNotice {
  readonly kind: "recall" | "hold";
  /** RFC 3339, in UTC. */
  readonly since: string;
  /** What the journey calls it. */
  readonly material?: string;
  /** Absent where whoever set it is not named on this page. */
  readonly reason?: string;
  /** The id of the step that used it. */
  readonly step?: string;
}

/** What is known of the serial number in the address, where the maker had codes of this product printed with one. */
export interface UnitCode {
  /** `other-lot`: printed, but for another lot than the address names. `unknown`: none that was printed. */
  readonly state: "printed" | "void" | "other-lot" | "unknown";
  /** The lot it was printed for. */
  readonly lot?: string;
}

/** What is missing, said aloud. `after` is the id of the step it belongs behind. */
export interface Gap {
  readonly kind:
    | "input-unknown"
    | "receipt-missing"
    | "dispatch-missing"
    | "no-origin"
    | "not-shared";
  readonly after?: string;
  /** The material or place the gap is about, where it may be said. */
  readonly about?: string;
}

/** Of its maker's own; `alt` says what is to be seen. */
export interface Picture {
  readonly src: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}

/** Somebody who works at the maker's, and agreed to be shown. */
export interface Person {
  readonly name: string;
  readonly role: string;
  readonly story?: string;
  readonly photo?: Picture;
}

/** Where the maker is, as finely as it chose; how many of its places that is true of. */
export interface MakersPlace {
  readonly country: string;
  readonly region?: string;
  readonly locality?: string;
  readonly name?: string;
  readonly gln?: string;
  /** Decimal degrees; not exact: within a square of about ten kilometres around it. */
  readonly point?: {
    readonly longitude: number;
    readonly latitude: number;
    readonly isExact: boolean;
  };
  readonly count: number;
}

/** The way of a lot in numbers, from the beginning to the lot, along the largest input where there are several. */
export interface Way {
  readonly links: readonly {
    readonly value: string;
    /** UN/CEFACT Recommendation 20. */
    readonly unit?: string;
    readonly material: string;
    /** Where only a part of the lot before it was taken, in hundredths: `32.3`. */
    readonly taken?: string;
  }[];
  /** How many pieces it is, where they are counted. */
  readonly pieces?: string;
}

export interface Passport {
  readonly product: {
    readonly name: string;
    readonly description?: string;
    /** Absent where the maker has none. */
    readonly gtin?: string;
    readonly lot?: string;
    readonly serial?: string;
    readonly picture?: Picture;
  };
  readonly maker: {
    readonly name: string;
    readonly slug: string;
    readonly place?: string;
    /** The address of its own colours. */
    readonly stylesheet?: string;
    /** The same without `#`, for drawings: on light ground, `-`, on dark. */
    readonly colours?: string;
    readonly logo?: Picture;
  };
  /** The address of exactly this, absolute: what the QR holds. A Digital Link, where there is a GTIN. */
  readonly digitalLink: string;
  /** All that stand, the worst first. */
  readonly notices: readonly Notice[];
  /** What stands on lots this one was made of, as far as they are shown; absent where nothing does. */
  readonly upstream?: readonly UpstreamNotice[];
  readonly unitCode?: UnitCode;
  /** Of a piece: what speaks for its number being on more than one. Absent where nothing does. */
  readonly doubts?: readonly CopiedSignal[];
  /** Other lots of the product, when the page is asked for without one. */
  readonly lots: readonly { readonly lot: string; readonly href: string }[];
  /** Origin first. */
  readonly steps: readonly Step[];
  readonly gaps: readonly Gap[];
  /** Of a lot that something else was made into. */
  readonly way?: Way;
  /** Between which countries it went, as the address of a map says it: worker/core/map/legs.ts. Absent within one. */
  readonly map?: string;
  readonly people?: readonly Person[];
  readonly places?: readonly MakersPlace[];
  /** Absent where the maker claims nothing, and has no certificate or figure here. */
  readonly said?: ShownClaims;
  /** Absent where its maker tells none, or nothing of it holds. */
  readonly story?: ShownStory;
  /** What shoppers asked; `about` is the path of what the page is of. */
  readonly questions: ShownQuestions & { readonly about: string };
  /** Ids of all whose words may stand here: when one of them says something, the page is another. Never shown. */
  readonly parties?: readonly string[];
  /** Absent when no chain is configured: then nothing chain-like is shown. */
  readonly chain?: {
    readonly name: string;
    readonly test: boolean;
    readonly rpcs: readonly string[];
  };
}
