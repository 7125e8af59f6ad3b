/** Sites and plots as they come in and are told of. docs/places.md. */
import { z } from "zod";

const line = (max: number) => z.string().trim().min(1).max(max);

/** An outline of two thousand corners. */
export const SITE_BYTES_MAX = 200_000;
export const PLOTS_BYTES_MAX = 1_000_000;

const Resolution = z.enum(["none", "country", "region", "locality", "10km", "exact"]);
const Country = z.string().regex(/^[A-Z]{2}$/);

export const SiteBody = z.strictObject({
  kind: z.enum(["site", "plot"]),
  name: line(120),
  gln: z
    .string()
    .regex(/^\d{13}$/)
    .optional(),
  osId: z
    .string()
    .regex(/^[A-Z]{2}\d{7}[A-Z0-9]{6}$/)
    .optional(),
  country: Country,
  region: line(120).optional(),
  locality: line(120).optional(),
  geometry: z.looseObject({}).optional(),
  commodity: line(60).optional(),
  resolution: Resolution,
});

export const PlotsBody = z.strictObject({
  geojson: z.looseObject({}),
  country: Country,
  commodity: line(60),
  resolution: Resolution.optional(),
  check: z.boolean().optional(),
});

/** What strangers learn of it; absent where that is nothing. */
export interface PublicPlaceTold {
  readonly country: string;
  readonly region?: string;
  readonly locality?: string;
  readonly name?: string;
  readonly gln?: string;
  readonly point?: {
    readonly longitude: number;
    readonly latitude: number;
    readonly isExact: boolean;
  };
}

export interface SiteTold extends Omit<z.infer<typeof SiteBody>, "geometry"> {
  readonly id: string;
  readonly hectares?: number;
  readonly geometryType?: "Point" | "MultiPoint" | "Polygon" | "MultiPolygon";
  readonly public?: PublicPlaceTold;
}

export interface SiteListTold {
  readonly sites: readonly SiteTold[];
  readonly nextPageToken?: string;
}

export interface PlotsTold {
  readonly plots: readonly {
    /** Absent when it was only looked at. */
    readonly id?: string;
    readonly name: string;
    readonly country: string;
    readonly hectares: number;
  }[];
  readonly hectares: number;
  readonly warnings: readonly {
    readonly pointer: string;
    readonly rule: string;
    readonly detail: string;
  }[];
}
