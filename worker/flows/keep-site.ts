/** A place is described, or a whole file of plots; what is wrong with where it is, is said of each. docs/places.md. */
import { hasCheckDigit } from "../core/gs1/check-digit.ts";
import type { Json } from "../core/json.ts";
import { findings } from "../core/places/findings.ts";
import { hectaresWithin } from "../core/places/hectares.ts";
import type { Resolution } from "../core/places/public-place.ts";
import { readGeometry } from "../core/places/read-geometry.ts";
import { type PlotsAsked, type PlotsRead, readPlots } from "../core/places/read-plots.ts";
import { Problem, type ProblemFinding } from "../core/problem.ts";
import type { Randomness, Site, Sites } from "../ports.ts";

export const SITES_MAX = 20_000;

export interface SiteSent extends Omit<Site, "geometry" | "hectares"> {
  readonly geometry?: Json | undefined;
}

/** Throws {@link Problem} for a GLN that is none, or a geometry that is no place. */
export async function keepSite(
  { sites }: { readonly sites: Sites },
  organisation: string,
  { geometry: sent, ...site }: SiteSent,
): Promise<Site> {
  if (site.gln !== undefined && !hasCheckDigit(site.gln)) {
    const sentence = `The last digit of ${site.gln} does not fit the others: it is no GLN.`;
    throw new Problem("body-invalid", sentence, { pointer: "/gln", rule: "check-digit" });
  }
  const geometry = sent === undefined ? undefined : geometryIn(sent, site.country);
  const hectares = geometry && hectaresWithin(geometry);
  const kept: Site = {
    ...site,
    ...(geometry !== undefined && { geometry }),
    ...(hectares !== undefined && { hectares }),
  };
  const outcome = await sites.put(organisation, kept, SITES_MAX);
  if (outcome === "full") throw full();
  if (outcome === "taken") throw new Problem("not-found", "There is no such place of yours.");
  return kept;
}

function geometryIn(sent: Json, country: string) {
  const say = findings();
  const geometry = readGeometry(sent, { pointer: "/geometry", country, say });
  if (geometry === undefined || say.faults.length > 0) throw invalid(say.faults);
  return geometry;
}

export interface PlotsSent extends PlotsAsked {
  readonly resolution: Resolution;
  /** Only looks: nothing is kept. */
  readonly isCheck: boolean;
}

export interface PlotsAnswer extends Pick<PlotsRead, "warnings"> {
  readonly plots: readonly (PlotsRead["plots"][number] & { readonly id?: string })[];
}

/** All plots or none. Throws {@link Problem} with every fault and its place. */
export async function keepPlots(
  { sites, random }: { readonly sites: Sites; readonly random: Randomness },
  organisation: string,
  { isCheck, resolution, ...asked }: PlotsSent,
): Promise<PlotsAnswer> {
  const { plots, faults, warnings } = readPlots(asked);
  if (faults.length > 0) throw invalid(faults);
  if (isCheck) return { plots, warnings };
  const fresh = plots.map((plot) => ({ ...plot, id: random.id() }));
  const more = { commodity: asked.commodity, resolution, most: SITES_MAX };
  const ids = await sites.keepPlots(organisation, fresh, more);
  if (ids === "full") throw full();
  return { plots: fresh.map((plot, n) => ({ ...plot, id: ids[n] ?? plot.id })), warnings };
}

function invalid(faults: readonly ProblemFinding[]): Problem {
  const [first] = faults;
  const sentence = first?.detail ?? "This is no place on earth.";
  return new Problem("geometry-invalid", sentence, { ...first, findings: faults });
}

function full(): Problem {
  const sentence = `An organisation has at most ${SITES_MAX} places here.`;
  return new Problem("quota-exceeded", sentence, { rule: "sites" });
}
