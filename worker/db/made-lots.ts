/** Lots of a product that an organisation's own events speak of. */
import { type SQL, sql } from "drizzle-orm";
import { NORMAL_STEM } from "../core/gs1/digital-link.ts";
import { OWN_STEM } from "../core/own-name.ts";
import { isStanding } from "./standing.ts";

/** What identifiers of the product begin with. */
export const stemOf = (anchor: SQL): SQL =>
  sql`case when starts_with(${anchor}, '/p/') then ${OWN_STEM}::text || substr(${anchor}, 2) else ${NORMAL_STEM}::text || ${anchor} end`;

/** The newest first; what was only used, or was declared wrong, is none that was made. */
export const madeLots = (owner: SQL, anchor: SQL, limit: number): SQL =>
  sql`select l.lot from event_lots l join events e on e.id = l.event_id where l.organisation_id = ${owner} and l.role <> 'input'
    and starts_with(l.lot, ${stemOf(anchor)} || '/') and l.lot !~ '/21/' and ${isStanding(sql`e`)} group by l.lot order by max(e.event_time) desc, l.lot limit ${limit}`;
