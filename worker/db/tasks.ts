/** What needs somebody, derived from events, confirmations and notices; nothing of it is stored. */
import { type SQL, sql } from "drizzle-orm";
import type { FoundTask, TaskList } from "../ports.ts";
import { type Db, inScope } from "./client.ts";
import { recalledSql } from "./recalled.ts";
import { askedTasks } from "./shopper-questions.ts";
import { isStanding, utc } from "./standing.ts";
import { inTime } from "./too-long.ts";

const LOTS_SHOWN_MAX = 5;

type TaskRow = { task: FoundTask; [column: string]: unknown };

export function taskList(db: Db): TaskList {
  return {
    find: (organisation, { limit, from, to }) =>
      inTime(async () => {
        const owner = sql`${organisation}::uuid`;
        const most = limit + 1;
        const recently = sql`e.event_time between to_timestamp(${from / 1000}::float8) and to_timestamp(${to / 1000}::float8)`;
        const found = await inScope(db, { organisation, scope: "partners" }, [
          db.execute<TaskRow>(sql`${recalledSql(owner)} limit ${most}`),
          db.execute<TaskRow>(sql`${disputedSql(owner)} limit ${most}`),
          db.execute<TaskRow>(sql`${receivedSql(owner, recently)} limit ${most}`),
          db.execute<TaskRow>(sql`${sentSql(owner, recently)} limit ${most}`),
          db.execute<TaskRow>(sql`${askedTasks(owner)} limit ${most}`),
          db.execute<TaskRow>(sql`${uncountedSql(owner)} limit ${most}`),
        ] as const);
        return {
          tasks: found.flatMap(({ rows }) => rows.slice(0, limit).map(({ task }) => task)),
          more: found.some(({ rows }) => rows.length > limit),
        };
      }),
  };
}

/** The event `e`, short. */
export const EVENT = sql`json_strip_nulls(json_build_object('eventID', e.event_id, 'time', ${utc(sql`e.event_time`)},
  'bizStep', (select t.value from event_terms t where t.organisation_id = e.organisation_id and t.name = 'bizStep' and t.position = e.position limit 1),
  'lots', (select coalesce(json_agg(json_build_object('role', l.role, 'lot', l.lot, 'material', nullif(l.material, ''), 'quantity', l.quantity, 'uom', l.uom)), '[]')
    from (select * from event_lots l where l.event_id = e.id order by l.role = 'seen', l.role, l.lot limit ${LOTS_SHOWN_MAX}) l)))`;

const about = (kind: FoundTask["kind"]): SQL =>
  sql`json_build_object('kind', ${kind}::text, 'event', ${EVENT})`;

/** A shipment that its receiver disputes, or of which it received more; and what somebody else said last of a transfer, that it was not so. */
function disputedSql(owner: SQL): SQL {
  return sql`select json_strip_nulls(json_build_object('kind', 'disputed', 'event', ${EVENT}, 'by', o.name, 'reason', d.reason,
      'since', ${utc(sql`d.since`)})) as task
    from (select distinct on (t.event_id) t.event_id, t.receiver_id as by, t.answered_at as since,
        (select c.reason from confirmations c where c.record_id = t.answered_by) as reason
        from transfers t where t.organisation_id = ${owner} and t.status = 'disputed'
      union all select event_id, organisation_id, created_at, reason from (select distinct on (event_id, organisation_id) * from confirmations
          where about_id = ${owner} order by event_id, organisation_id, created_at desc, record_id) c
        where answer = 'disputed' and not exists (select from transfers t where t.event_id = c.event_id and t.receiver_id = c.organisation_id)) d
    join events e on e.id = d.event_id and e.organisation_id = ${owner} and ${isStanding(sql`e`)}
    join organisations o on o.id = d.by order by d.since desc`;
}

/** Own events of a step, in a stretch of time. */
function steps(owner: SQL, step: string, recently: SQL): SQL {
  return sql`event_terms t join events e on e.organisation_id = ${owner} and e.position = t.position and ${isStanding(sql`e`)}
    where t.organisation_id = ${owner} and t.name = 'bizStep' and t.value = ${step} and ${recently}`;
}

const CONFIRMED = sql`exists (select from confirmations c where c.event_id = e.id and c.answer = 'confirmed')`;

/** Received, and nobody who shares with us recorded that the lot was sent; nor was the receipt confirmed. */
function receivedSql(owner: SQL, recently: SQL): SQL {
  return sql`select ${about("dispatch-missing")} as task from ${steps(owner, "receiving", recently)} and not ${CONFIRMED}
    and not exists (select from event_lots mine join event_lots theirs on theirs.lot = mine.lot and theirs.organisation_id in (select sharing_suppliers())
      join events s on s.id = theirs.event_id and ${isStanding(sql`s`)}
      join event_terms x on x.organisation_id = s.organisation_id and x.name = 'bizStep' and x.value = 'shipping' and x.position = s.position
      where mine.event_id = e.id)
    and not exists (select from event_lots mine join transfers t on t.lot = mine.lot and t.receiver_id = ${owner} where mine.event_id = e.id)
    order by e.event_time desc`;
}

/** Sent, and whoever it went to has said nothing of it. */
function sentSql(owner: SQL, recently: SQL): SQL {
  return sql`select ${about("receipt-missing")} as task from ${steps(owner, "shipping", recently)}
    and case when exists (select from transfers t where t.event_id = e.id and t.receiver_id is not null)
      then exists (select from transfers t where t.event_id = e.id and t.status in ('silent', 'unconfirmed'))
      else not exists (select from confirmations c where c.event_id = e.id) end order by e.event_time desc`;
}

/** Some lot of it has no quantity. */
function uncountedSql(owner: SQL): SQL {
  return sql`select ${about("quantity-missing")} as task from events e where e.organisation_id = ${owner} and ${isStanding(sql`e`)}
    and e.id in (select event_id from event_lots l where l.organisation_id = ${owner} and l.quantity is null and l.material is not null)
    order by e.event_time desc`;
}
