/** Places of an organisation: where goods are grown, made or kept. docs/places.md. */
import type { Geometry } from "../core/places/geometry.ts";
import type { Place } from "../core/places/public-place.ts";

export interface Site extends Place {
  readonly id: string;
  readonly kind: "site" | "plot";
  /** Open Supply Hub's. */
  readonly osId?: string;
  readonly hectares?: number;
  readonly commodity?: string;
}

export interface SitesAsked {
  /** Stands in a name. */
  readonly text?: string;
  readonly kind?: "site" | "plot";
  readonly after?: readonly string[];
  readonly limit: number;
}

export interface NewPlot {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly geometry: Geometry;
  readonly hectares: number;
}

export interface Sites {
  /** By name. */
  list(
    organisation: string,
    asked: SitesAsked,
  ): Promise<{ readonly sites: readonly Site[]; readonly next?: readonly string[] }>;
  find(organisation: string, id: string): Promise<Site | undefined>;
  /** `taken`: the id is another's; `full`: it would be one too many. */
  put(organisation: string, site: Site, most: number): Promise<"put" | "taken" | "full">;
  remove(organisation: string, id: string): Promise<boolean>;
  /**
   * All of them or, when they would be too many, none. A plot that is kept already, with the same outline, keeps its id. The ids, in the same
   * order.
   */
  keepPlots(
    organisation: string,
    plots: readonly NewPlot[],
    more: PlotsKept,
  ): Promise<readonly string[] | "full">;
}

export interface PlotsKept {
  readonly commodity: string;
  readonly resolution: Place["resolution"];
  readonly most: number;
}
