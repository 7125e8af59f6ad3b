/** What the operator of an installation sees of its organisations, and sets. docs/operating.md. */

export interface Usage {
  readonly slug: string;
  readonly name: string;
  readonly createdAt: string;
  /** Of this month, UTC, with all else that it wrote into the log. */
  readonly events: number;
  readonly storageBytes: number;
  readonly eventsPerMonth: number;
  readonly maxStorageBytes: number;
  /** True where the organisation has numbers of its own. */
  readonly hasOwnQuota: boolean;
  readonly suspendedFor?: string;
}

export interface Quota {
  /** Undefined: as for everybody. */
  readonly eventsPerMonth?: number | undefined;
  readonly storageBytes?: number | undefined;
}

export interface InstallationLimits {
  readonly eventsPerMonth: number;
  readonly storageBytes: number;
  /** Decimal; undefined: anchoring may cost whatever it costs. */
  readonly gasWeiPerDay?: string | undefined;
}

export interface Operations {
  /** By slug, from behind `after`, those whose slug or name holds `search`. */
  organisations(page: {
    readonly search: string;
    readonly after: string;
    readonly limit: number;
  }): Promise<readonly Usage[]>;
  /** False when there is no such organisation. Undefined lifts a suspension. */
  suspend(slug: string, reason: string | undefined): Promise<boolean>;
  /** The same for one product, by its path: `/01/09521234500018`, `/p/kruim/sourdough`. */
  suspendPage(anchor: string, reason: string | undefined): Promise<boolean>;
  setQuota(slug: string, quota: Quota): Promise<boolean>;
  limits(): Promise<InstallationLimits>;
  setLimits(limits: InstallationLimits): Promise<void>;
}
