/** What the maker learns of who looks at its pages: numbers. docs/scans.md. */

/** Looks at a product's pages in one week. */
export interface ScannedWeek {
  readonly product: string;
  readonly productName: string;
  /** Its Monday. */
  readonly week: string;
  readonly count: number;
  /** Most looked first; `ZZ` where it is not known. */
  readonly countries: readonly { readonly country: string; readonly count: number }[];
}

export interface ScannedLot {
  readonly product: string;
  readonly lot: string;
  readonly count: number;
}

/** A piece whose number may be on others as well, and why. */
export interface CopiedSerial {
  readonly product: string;
  readonly productName: string;
  readonly serial: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly count: number;
  readonly signals: readonly CopiedSignal[];
}

export type CopiedSignal =
  | { readonly kind: "far-apart"; readonly day: string; readonly countries: readonly string[] }
  | {
      readonly kind: "after-end";
      readonly how: "destroyed" | "taken-back";
      readonly since: string;
      readonly day: string;
    }
  | { readonly kind: "many-days"; readonly days: number }
  | { readonly kind: "many-countries"; readonly countries: readonly string[] };

export interface ScansTold {
  /** The Monday of the first week that is told of. */
  readonly since: string;
  readonly weeks: readonly ScannedWeek[];
  readonly lots: readonly ScannedLot[];
  readonly serials: readonly CopiedSerial[];
}

/** One section of a product's page in one week. */
export interface CountedSection {
  readonly product: string;
  readonly productName: string;
  readonly section: string;
  readonly week: string;
  readonly opened: number;
  readonly useful: number;
  readonly unclear: number;
  readonly wrong: number;
}

/** How many chose a topic in one month, exactly: told to nobody. */
export interface CountedTopic {
  readonly product: string;
  readonly productName: string;
  readonly topic: string;
  /** Its first day. */
  readonly month: string;
  readonly count: number;
}

export interface InterestTold {
  readonly since: string;
  readonly sections: readonly CountedSection[];
  /** Of months that are over; a topic that fewer than ten chose is not among them. */
  readonly topics: readonly (Omit<CountedTopic, "count"> & { readonly atLeast: number })[];
}
