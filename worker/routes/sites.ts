/** `/api/sites`: where goods are grown, made or kept, and what others may learn of it. `/api/plots`: a whole file of plots. docs/places.md. */
import { Hono } from "hono";
import {
  PLOTS_BYTES_MAX,
  PlotsBody,
  type PlotsTold,
  SITE_BYTES_MAX,
  SiteBody,
  type SiteListTold,
  type SiteTold,
} from "../../schema/wire/places.ts";
import type { Json } from "../core/json.ts";
import { publicPlace } from "../core/places/public-place.ts";
import { Problem } from "../core/problem.ts";
import { keepPlots, keepSite } from "../flows/keep-site.ts";
import { listSites } from "../flows/list-sites.ts";
import type { Site } from "../ports.ts";
import type { App } from "./app-env.ts";
import { allowed } from "./auth.ts";
import { measuredBody } from "./body.ts";
import { idIn } from "./row-id.ts";

const NOTHING = "There is no such place of yours.";

export const sites = new Hono<App>()
  .get("/", allowed("read"), async (c) => {
    const { deps, holder } = c.var;
    const parameters = [...new URL(c.req.url).searchParams];
    const found = await listSites(deps, { organisation: holder.organisation.id, parameters });
    const told: SiteListTold = { ...found, sites: found.sites.map(siteTold) };
    return c.json(told);
  })
  .get("/:id", allowed("read"), async (c) => {
    const { deps, holder } = c.var;
    const site = await deps.sites.find(holder.organisation.id, idIn(c, NOTHING));
    if (site === undefined) throw new Problem("not-found", NOTHING);
    return c.json({ ...siteTold(site), ...(site.geometry && { geometry: site.geometry }) });
  })
  .put("/:id", allowed("publish"), async (c) => {
    const { deps, holder } = c.var;
    const id = idIn(c, NOTHING);
    const body = await measuredBody(c, SiteBody, SITE_BYTES_MAX);
    const given = Object.entries(body).filter(([, value]) => value !== undefined);
    const sent = { ...(Object.fromEntries(given) as unknown as Omit<Site, "id" | "geometry">), id };
    const geometry = body.geometry as Json | undefined;
    const kept = await keepSite(deps, holder.organisation.id, { ...sent, geometry });
    return c.json(siteTold(kept));
  })
  .delete("/:id", allowed("publish"), async (c) => {
    const { deps, holder } = c.var;
    const isGone = await deps.sites.remove(holder.organisation.id, idIn(c, NOTHING));
    if (!isGone) throw new Problem("not-found", NOTHING);
    return c.body(null, 204);
  });

export const plots = new Hono<App>().post("/", allowed("publish"), async (c) => {
  const { deps, holder } = c.var;
  const body = await measuredBody(c, PlotsBody, PLOTS_BYTES_MAX);
  const { geojson, country, commodity, resolution = "country", check: isCheck = false } = body;
  const asked = { geojson: geojson as Json, country, commodity, resolution, isCheck };
  const found = await keepPlots(deps, holder.organisation.id, asked);
  const told: PlotsTold = {
    plots: found.plots.map(({ geometry: _, ...plot }) => plot),
    hectares: Math.round(found.plots.reduce((sum, one) => sum + one.hectares, 0) * 1e4) / 1e4,
    warnings: found.warnings,
  };
  return c.json(told, isCheck ? 200 : 201);
});

/** Without its outline: a list of two thousand would be long. */
function siteTold({ geometry, ...site }: Site): SiteTold {
  const shown = publicPlace({ ...site, ...(geometry && { geometry }) });
  return {
    ...site,
    ...(geometry && { geometryType: geometry.type }),
    ...(shown && { public: shown }),
  };
}
