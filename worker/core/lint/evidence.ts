/** What can stand behind a claim. Whoever asks gathers it from certificates, lots and files; here it is only weighed. */

/** How well something is vouched for: 2 a document, 3 a second party, 4 an accredited third party. */
export type Grade = 0 | 1 | 2 | 3 | 4;
/** A calendar day, `2026-11-26`. */
export type Day = string;

export interface Certificate {
  readonly scheme: string;
  /** What the scheme vouches for. */
  readonly about: readonly CertificateScope[];
  readonly number: string;
  readonly holder: string;
  /** Products it covers; absent: all of the holder. */
  readonly products?: readonly string[];
  readonly from: Day;
  readonly until: Day;
  /** The register was looked at, and says the same. */
  readonly checked: boolean;
  /** Mass balance: the goods themselves may hold none of it. */
  readonly massBalance?: boolean;
}
/** `excellence`: EU Ecolabel, an officially recognised type I label, or the best class under EU law. */
export type CertificateScope =
  | "excellence"
  | "organic"
  | "fair"
  | "recycled"
  | "industrial-compost"
  | "home-compost"
  | "forest"
  | "other";

export interface Share {
  readonly of: "organic" | "recycled" | "renewable" | "fair" | "origin" | "traced" | "recyclable";
  /** Which part of the product; absent: all of it. */
  readonly part?: string;
  /** Per cent by mass, over the lots that are shown. */
  readonly percent: number;
  readonly grade: Grade;
  readonly preConsumer?: number;
  readonly postConsumer?: number;
  /** Place of origin, where that is what is shared out. */
  readonly place?: string;
}

export interface Figure {
  readonly of: "carbon" | "waste" | "energy" | "water" | "wage" | "price" | "people";
  readonly value: number;
  readonly unit: string;
  readonly per: string;
  readonly boundary: string;
  readonly method: string;
  readonly period: string;
  /** Per cent of the data that is one's own. */
  readonly primaryPercent: number;
  readonly grade: Grade;
}

export interface Plan {
  readonly baseline: { readonly year: number; readonly value: string };
  readonly targets: readonly { readonly by: Day; readonly value: string }[];
  readonly budget: string;
  readonly url: string;
  readonly verifier: string;
  readonly lastVerified: Day;
  readonly findingsPublished: boolean;
}

export interface Comparison {
  readonly baselineProduct: string;
  readonly year: number;
  readonly market: string;
  readonly sameFunction: boolean;
  readonly method: string;
  readonly dataFrom: Day;
}

export interface Access {
  readonly market: string;
  /** Per cent of consumers who can hand it in. */
  readonly percent: number;
  readonly stream: string;
  readonly component: string;
  readonly date: Day;
}

export interface Benchmark {
  readonly source: string;
  readonly date: Day;
  readonly region: string;
}

export interface SparePart {
  readonly part: string;
  readonly price: string;
  readonly untilYear: number;
}

export interface Guarantee {
  readonly years: number;
  readonly by: string;
}

export interface Contribution {
  readonly of: "trees" | "plastic" | "carbon";
  readonly count: number;
  readonly partner: string;
  readonly place: string;
  readonly date: Day;
  readonly amount: string;
  /** Per cent alive when last looked at; of trees. */
  readonly survival?: number;
}

/** A concrete fact in clear words on the same screen, without a click. */
export interface Qualifier {
  readonly text: string;
  readonly about: "environment" | "social" | "meaning" | "disposal" | "distance";
  readonly grade: Grade;
}

export interface Evidence {
  readonly certificates?: readonly Certificate[];
  readonly shares?: readonly Share[];
  readonly figures?: readonly Figure[];
  readonly plans?: readonly Plan[];
  readonly comparisons?: readonly Comparison[];
  readonly access?: readonly Access[];
  readonly benchmarks?: readonly Benchmark[];
  readonly spareParts?: readonly SparePart[];
  readonly guarantees?: readonly Guarantee[];
  readonly contributions?: readonly Contribution[];
  readonly qualifiers?: readonly Qualifier[];
  /** The attribute is not demanded by law of these goods in this market. */
  readonly beyondLaw?: boolean;
  /** Goods of this kind normally hold what these are free of. */
  readonly normallyPresent?: boolean;
}
