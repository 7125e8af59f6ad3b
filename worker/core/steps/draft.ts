/** What somebody says happened, before it is an EPCIS event. Forms, links and spreadsheets make drafts; `toEvent` makes the event. */

export const WHATS = [
  ...(["harvested", "received", "processed", "packed", "sent"] as const),
  /** A stock-take: how much is there, whatever the books say. */
  "counted",
  "other",
] as const;
export type What = (typeof WHATS)[number];

/** ISO 22095, the strictest first. */
export const CUSTODY_MODELS = [
  "identity-preserved",
  "segregated",
  "controlled-blending",
  "mass-balance",
] as const;
export type CustodyModel = (typeof CUSTODY_MODELS)[number];

/** An exact decimal in plain notation, as it was typed, and a UN/CEFACT Recommendation 20 unit. */
export interface Amount {
  readonly quantity: string;
  readonly uom: string;
}

/** What a lot is of. */
export interface Material {
  /** Without the lot: `/01/09521234500018`, or `/p/halfmoon/espresso` where there is no GTIN. */
  readonly anchor: string;
  readonly name: string;
  /** What one piece holds. */
  readonly net?: Amount;
}

export interface Goods {
  readonly material: Material;
  readonly lot: string;
  /** Absent: not known. */
  readonly amount?: Amount;
}

export interface StepDraft {
  /** The UUID its maker gave it: the eventID is `urn:uuid:` with it, so that sending again changes nothing. */
  readonly id: string;
  readonly what: What;
  /** RFC 3339 with the offset of the place: `2026-04-17T10:00:00.000+02:00`. */
  readonly time: string;
  /** What came into being, or was received, sent, or seen. */
  readonly goods: readonly Goods[];
  /** What it was made from; of `processed` and `packed`. */
  readonly from: readonly Goods[];
  readonly losses: readonly ({ readonly kind: string } & Amount)[];
  readonly place?: {
    /** A GLN's Digital Link or another URI of the place. */
    readonly id?: string;
    readonly name?: string;
    readonly locality?: string;
    readonly region?: string;
    /** ISO 3166-1 alpha-2. */
    readonly country: string;
  };
  /** Who did it, in words. */
  readonly party?: { readonly name: string; readonly count?: number };
  /** From whom it came, or to whom it went. */
  readonly partner?: { readonly name: string; readonly id?: string };
  /** `coffee.roast/1`. */
  readonly process?: string;
  readonly custodyModel?: CustodyModel;
  readonly evidence: readonly EvidenceFile[];
  /** Why an unusual yield is right all the same; of a stock-take, why it differs from the books. */
  readonly explanation?: string;
  readonly note?: string;
}

export interface EvidenceFile {
  /** In hex. */
  readonly sha256: string;
  readonly mediaType: string;
  readonly name: string;
}
