/** Findings of the custody rules, open or explained, each with the event it is about. */
import { type SQL, sql } from "drizzle-orm";
import type { Findings, KeptFinding } from "../ports.ts";
import { type Db, inScope } from "./client.ts";
import { sortable, utc } from "./standing.ts";
import { EVENT } from "./tasks.ts";

type FindingRow = { finding: KeptFinding; sort: string; [column: string]: unknown };

export function findings(db: Db): Findings {
  return {
    async list(organisation, { eventId, after, limit }) {
      const owner = sql`${organisation}::uuid`;
      const which =
        eventId === undefined ? sql`f.explained_at is null` : sql`e.event_id = ${eventId}`;
      const [{ rows }] = await inScope(db, { organisation }, [
        db.execute<FindingRow>(sql`${findingsOf(owner)} and ${which} and ${behind(after)}
          order by f.created_at desc, f.id desc limit ${limit + 1}`),
      ] as const);
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      const items = page.map(({ finding }) => finding);
      if (last === undefined || rows.length <= page.length) return { items };
      return { items, next: [last.sort, last.finding.id] };
    },
    async explain(organisation, id, explanation) {
      const owner = sql`${organisation}::uuid`;
      const [, { rows }] = await inScope(db, { organisation }, [
        db.execute(sql`update findings set explanation = ${explanation}, explained_at = now()
          where id = ${id}::uuid and organisation_id = ${owner} and explained_at is null`),
        db.execute<FindingRow>(sql`${findingsOf(owner)} and f.id = ${id}::uuid`),
      ] as const);
      return rows[0]?.finding;
    },
  };
}

/** A finding about the event as a whole names its document; about a lot, the lot. */
const findingsOf = (owner: SQL): SQL =>
  sql`select json_strip_nulls(json_build_object('id', f.id, 'rule', f.rule, 'outcome', f.outcome, 'reason', f.reason,
      'arithmetic', f.arithmetic, 'profile', f.profile, 'lot', nullif(f.subject, f.event_id::text),
      'material', (select l.material from event_lots l where l.event_id = f.event_id and l.lot = f.subject and l.material <> '' limit 1),
      'event', ${EVENT}, 'createdAt', ${utc(sql`f.created_at`)}, 'explanation', f.explanation, 'explainedAt', ${utc(sql`f.explained_at`)})) as finding,
      ${sortable(sql`f.created_at`)} as sort
    from findings f join events e on e.id = f.event_id where f.organisation_id = ${owner}`;

const behind = ([time, id]: readonly string[] = []): SQL =>
  time === undefined ? sql`true` : sql`(f.created_at, f.id) < (${time}::timestamptz, ${id}::uuid)`;
