/** What holds now: events that no declaration says were wrong, and notices that were not cleared. */
import { type SQL, sql } from "drizzle-orm";
import { NORMAL_STEM } from "../core/gs1/digital-link.ts";
import { OWN_STEM } from "../core/own-name.ts";

/** `e` is a row of events. */
export function isStanding(e: SQL): SQL {
  return sql`(${e}.kind = 'event' and not exists (select from events wrong where wrong.organisation_id = ${e}.organisation_id
    and wrong.event_id = ${e}.event_id and wrong.kind = 'declaration'))`;
}

/** The path under which notices, links and pages know a lot in canonical form. */
export function anchorOf(lot: SQL): SQL {
  return sql`case when starts_with(${lot}, ${OWN_STEM}::text) then '/' || substr(${lot}, ${OWN_STEM.length + 1}::int)
    else substr(${lot}, ${NORMAL_STEM.length + 1}::int) end`;
}

/** The product that a path in normal form begins with; null where it names none. */
export function productIn(anchor: SQL): SQL {
  return sql`substring(${anchor} from '^(?:/01/\\d{14}|/p/[^/]+/[^/]+)')`;
}

/** Rows of notices that stand on a lot or on its product: the newest of each cause, set by whose product it is, where it is no clearing. */
export function noticesOn(lot: SQL): SQL {
  return sql`(select * from (select distinct on (said.anchor, said.organisation_id, coalesce(said.cause, '')) said.* from notices said
      join (select ${anchorOf(lot)} as lot) level on said.anchor in (level.lot, ${productIn(sql`level.lot`)})
      join products p on p.organisation_id = said.organisation_id and p.anchor = ${productIn(sql`said.anchor`)}
      order by said.anchor, said.organisation_id, coalesce(said.cause, ''), said.position desc) newest where newest.kind <> 'clear')`;
}

/** Worst first. */
export const GRAVITY = sql`array_position(array['recall', 'hold', 'decommission'], kind)`;

export const utc = (time: SQL): SQL =>
  sql`to_char(${time} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
/** To sort by and to begin a page behind: to the microsecond. */
export const sortable = (time: SQL): SQL =>
  sql`to_char(${time} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** A pattern for `ilike` that finds the text itself anywhere. */
export function containing(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, "\\$&")}%`;
}
