/** Sites and plots: an organisation's own, each with what of it others may learn. */
import { type SQL, sql } from "drizzle-orm";
import type { NewPlot, PlotsKept, Site, Sites, SitesAsked } from "../ports.ts";
import { type Db, inScope } from "./client.ts";
import { containing } from "./standing.ts";

export function sites(db: Db): Sites {
  return {
    list: (organisation, asked) => list(db, organisation, asked),
    async find(organisation, id) {
      const [{ rows }] = await inScope(db, { organisation }, [
        db.execute<SiteRow>(
          sql`select ${SITE_COLUMNS} from sites s where ${own(organisation, id)}`,
        ),
      ] as const);
      return rows[0] && toSite(rows[0]);
    },
    put: (organisation, site, most) => put(db, { organisation, site, most }),
    async remove(organisation, id) {
      const [{ rowCount }] = await inScope(db, { organisation }, [
        db.execute(sql`delete from sites s where ${own(organisation, id)}`),
      ] as const);
      return rowCount === 1;
    },
    keepPlots: (organisation, plots, more) => keepPlots(db, organisation, { plots, ...more }),
  };
}

/** One after the other, so that two at once cannot both take the last of the room. */
const locked = (organisation: string): SQL =>
  sql`select pg_advisory_xact_lock(hashtextextended(${organisation}, 0))`;
const mine = (organisation: string): SQL => sql`s.organisation_id = ${organisation}::uuid`;
const own = (organisation: string, id: string): SQL =>
  sql`${mine(organisation)} and s.id = ${id}::uuid`;
const count = (organisation: string): SQL =>
  sql`(select count(*)::int from sites s where ${mine(organisation)})`;

async function list(db: Db, organisation: string, { text, kind, after, limit }: SitesAsked) {
  const [name, id] = after ?? [];
  const conditions = [
    mine(organisation),
    text === undefined ? sql`true` : sql`s.name ilike ${containing(text)}`,
    kind === undefined ? sql`true` : sql`s.kind = ${kind}`,
    name === undefined ? sql`true` : sql`(lower(s.name), s.id) > (${name}::text, ${id}::uuid)`,
  ];
  const [{ rows }] = await inScope(db, { organisation }, [
    db.execute<
      SiteRow & { sort: string }
    >(sql`select ${SITE_COLUMNS}, lower(s.name) as sort from sites s
      where ${sql.join(conditions, sql` and `)} order by lower(s.name), s.id limit ${limit + 1}`),
  ] as const);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const found = page.map(toSite);
  if (last === undefined || rows.length <= limit) return { sites: found };
  return { sites: found, next: [last.sort, String(last.id)] };
}

interface ToPut {
  readonly organisation: string;
  readonly site: Site;
  readonly most: number;
}

async function put(db: Db, { organisation, site, most }: ToPut) {
  const { id, kind, name, country, resolution, geometry } = site;
  const none = (value: string | number | undefined) => value ?? null;
  const shape = geometry === undefined ? null : JSON.stringify(geometry);
  const [, { rowCount }, { rows }] = await inScope(db, { organisation }, [
    db.execute(locked(organisation)),
    db.execute(sql`insert into sites as s (id, organisation_id, kind, name, gln, os_id, country, region, locality, geometry, hectares, commodity, resolution)
      select ${id}::uuid, ${organisation}::uuid, ${kind}, ${name}, ${none(site.gln)}, ${none(site.osId)}, ${country}, ${none(site.region)},
        ${none(site.locality)}, ${shape}::jsonb, ${none(site.hectares)}::float8, ${none(site.commodity)}, ${resolution}
      where ${count(organisation)} < ${most}::int or exists (select from sites s where ${own(organisation, id)})
      on conflict (id) do update set kind = excluded.kind, name = excluded.name, gln = excluded.gln, os_id = excluded.os_id,
        country = excluded.country, region = excluded.region, locality = excluded.locality, geometry = excluded.geometry,
        hectares = excluded.hectares, commodity = excluded.commodity, resolution = excluded.resolution, updated_at = now()
      where ${mine(organisation)}`),
    db.execute<{ full: boolean }>(sql`select ${count(organisation)} >= ${most}::int as "full"`),
  ] as const);
  if (rowCount === 1) return "put";
  return rows[0]?.full ? "full" : "taken";
}

async function keepPlots(
  db: Db,
  organisation: string,
  { plots, commodity, resolution, most }: PlotsKept & { readonly plots: readonly NewPlot[] },
): Promise<readonly string[] | "full"> {
  const sent = JSON.stringify(plots.map((plot, n) => ({ ...plot, n })));
  const same = sql`(select s.id from sites s where ${mine(organisation)} and s.geometry = sent.geometry and s.commodity is not distinct from ${commodity}
    order by s.updated_at, s.id limit 1)`;
  const plotsSent = sql`json_to_recordset(${sent}::json) as sent(n int, id uuid, name text, country text, geometry jsonb, hectares float8)`;
  const [, , { rows }] = await inScope(db, { organisation }, [
    db.execute(locked(organisation)),
    db.execute(sql`with fresh as (select * from ${plotsSent} where not exists ${same})
      insert into sites (id, organisation_id, kind, name, country, geometry, hectares, commodity, resolution)
      select id, ${organisation}::uuid, 'plot', name, country, geometry, hectares, ${commodity}, ${resolution} from fresh
      where ${count(organisation)} + (select count(*) from fresh) <= ${most}::int`),
    db.execute<{ id: string | null }>(sql`select ${same} as id from ${plotsSent} order by n`),
  ] as const);
  const ids = rows.map(({ id }) => id);
  return ids.every((id) => id !== null) ? (ids as string[]) : "full";
}

const SITE_COLUMNS = sql`s.id, s.kind, s.name, s.gln, s.os_id as "osId", s.country, s.region, s.locality, s.geometry, s.hectares, s.commodity, s.resolution`;

/** What is absent is null. */
type SiteRow = { readonly [member in keyof Site]-?: NonNullable<Site[member]> | null } & {
  readonly [column: string]: unknown;
};

export function toSite(row: SiteRow): Site {
  const { id, kind, name, gln, osId, country, region, locality, geometry, hectares } = row;
  const all = { id, kind, name, gln, osId, country, region, locality, geometry, hectares };
  const more = { commodity: row.commodity, resolution: row.resolution };
  const given = Object.entries({ ...all, ...more }).filter(([, value]) => value !== null);
  return Object.fromEntries(given) as unknown as Site;
}
