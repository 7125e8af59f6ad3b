/** What an organisation lets auditors have: files, and of each event that names one what happened, when, and to which lots. */
import { sql } from "drizzle-orm";
import type { DisclosedFiles, EvidencedEvent } from "../ports.ts";
import { type Db, inScope } from "./client.ts";
import { EVIDENCE, listed, toListed } from "./file-list.ts";
import { isStanding, utc } from "./standing.ts";

const EVENTS_MAX = 500;

type EventRow = Omit<EvidencedEvent, "bizStep"> & {
  readonly bizStep: string | null;
  readonly [column: string]: unknown;
};

export async function disclosedFiles(
  db: Db,
  organisation: string,
  limit: number,
): Promise<DisclosedFiles> {
  const owner = sql`${organisation}::uuid`;
  const isDisclosed = sql`f.organisation_id = ${owner} and 'auditor' = any(f.audiences)`;
  const files = await listed(db, organisation, { where: isDisclosed, limit });
  const [{ rows }] = await inScope(db, { organisation }, [
    db.execute<EventRow>(sql`select e.event_id as "eventId", e.type, ${utc(sql`e.event_time`)} as time,
        (select value from event_terms b where b.organisation_id = ${owner} and b.position = e.position and b.name = 'bizStep' limit 1) as "bizStep",
        (select coalesce(json_agg(json_strip_nulls(json_build_object('lot', l.lot, 'role', l.role, 'material', nullif(l.material, ''),
          'quantity', l.quantity, 'uom', l.uom)) order by l.role, l.lot), '[]') from event_lots l where l.event_id = e.id) as lots
      from events e where e.organisation_id = ${owner} and ${isStanding(sql`e`)} and e.position in (
        select t.position from event_terms t join files f on f.sha256 = t.value and f.deleted_at is null
        where t.organisation_id = ${owner} and t.name = ${EVIDENCE} and ${isDisclosed})
      order by e.event_time desc, e.position desc limit ${EVENTS_MAX}`),
  ] as const);
  const events = rows.map(({ bizStep, ...event }) => ({
    ...event,
    ...(bizStep !== null && { bizStep }),
  }));
  return { files: files.map(toListed), events };
}
