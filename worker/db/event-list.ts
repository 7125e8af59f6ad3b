/** An organisation's own events as a list to look through; the whole of one is asked for under /epcis. */
import { type SQL, sql } from "drizzle-orm";
import type { ListedEvent, MentionedLot } from "../../schema/wire/find.ts";
import type { EventQuestion } from "../core/find/questions.ts";
import { percentEncode } from "../core/gs1/percent.ts";
import type { ContractName, ListAsked, ListPage } from "../ports.ts";
import { type Db, inScope } from "./client.ts";
import { stateOf } from "./events.ts";
import { containing, isStanding, sortable, utc } from "./standing.ts";

/** The name of the term that `rp:process` makes. */
export const PROCESS = "EVENT urn:rootproof:epcis:process";
/** A pallet of serials would be no list any more. */
const LOTS_PER_EVENT_MAX = 20;

type EventRow = Omit<ListedEvent, "bizStep" | "process" | "moreLots" | "lots"> & {
  bizStep: string | null;
  process: string | null;
  lots: MentionedLot[] | null;
  sort: string;
  position: string;
  until: string;
  [column: string]: unknown;
};

export async function readEventList(
  db: Db,
  contract: ContractName | undefined,
  { organisation, ...asked }: ListAsked<EventQuestion> & { readonly organisation: string },
): Promise<ListPage<ListedEvent>> {
  const [{ rows }] = await inScope(db, { organisation }, [
    db.execute<EventRow>(eventsSql(sql`${organisation}::uuid`, contract, asked)),
  ] as const);
  const page = rows.slice(0, asked.limit);
  const last = page.at(-1);
  const items = page.map(toListed);
  if (last === undefined || rows.length <= page.length) return { items };
  return { items, next: { after: [last.sort, last.position], until: Number(last.until) } };
}

function toListed({ bizStep, process, lots, sort: _, position: __, until: ___, ...row }: EventRow) {
  const all = lots ?? [];
  return {
    ...row,
    ...(bizStep !== null && { bizStep }),
    ...(process !== null && { process }),
    lots: all.slice(0, LOTS_PER_EVENT_MAX),
    moreLots: all.length > LOTS_PER_EVENT_MAX,
  };
}

function eventsSql(
  owner: SQL,
  contract: ContractName | undefined,
  { question, start, limit }: ListAsked<EventQuestion>,
): SQL {
  const until =
    start === undefined
      ? sql`(select coalesce(max(position), 0) from events where organisation_id = ${owner})`
      : sql`${start.until}::bigint`;
  const [time, position] = start?.after ?? [];
  const behind =
    time === undefined
      ? sql`true`
      : sql`(e.event_time, e.position) < (${time}::timestamptz, ${position}::bigint)`;
  const state = stateOf(sql`n.index`, contract);
  return sql`with picked as (select e.*, ${state} as state from events e left join entries n on n.event_id = e.id
      where e.organisation_id = ${owner} and e.kind = 'event' and e.position <= ${until} and ${behind}
        and ${conditions(owner, question, state)}
      order by e.event_time desc, e.position desc limit ${limit + 1})
    select e.event_id as "eventID", e.type, ${utc(sql`e.event_time`)} as time, ${utc(sql`e.record_time`)} as "recordTime", e.state,
      not ${isStanding(sql`e`)} as voided, ${term("bizStep")} as "bizStep", ${term(PROCESS)} as process,
      (select json_agg(json_strip_nulls(json_build_object('role', role, 'lot', lot, 'material', nullif(material, ''), 'quantity', quantity, 'uom', uom)))
        from (select * from event_lots l where l.event_id = e.id order by role = 'seen', role, lot limit ${LOTS_PER_EVENT_MAX + 1}) l) as lots,
      ${sortable(sql`e.event_time`)} as sort, e.position, ${until} as until
    from picked e order by e.event_time desc, e.position desc`;
}

/** The one value of the event's terms of this name. */
export function term(name: string, e = sql`e`): SQL {
  return sql`(select t.value from event_terms t where t.organisation_id = ${e}.organisation_id and t.name = ${name}
    and t.position = ${e}.position limit 1)`;
}

function conditions(owner: SQL, question: EventQuestion, state: SQL): SQL {
  const { text, lot, step, from, to } = question;
  const all: SQL[] = [sql`true`];
  if (lot !== undefined) {
    all.push(
      sql`e.id in (select event_id from event_lots where organisation_id = ${owner} and lot = ${lot})`,
    );
  }
  if (text !== undefined) {
    all.push(sql`(e.event_id = ${text} or e.id in (select event_id from event_lots where organisation_id = ${owner}
      and (lot ilike ${containing(percentEncode(text))} or material ilike ${containing(text)})))`);
  }
  if (step !== undefined) {
    all.push(sql`e.position in (select t.position from event_terms t
      where t.organisation_id = ${owner} and t.name = 'bizStep' and t.value = ${step})`);
  }
  if (question.state !== undefined) all.push(sql`${state} = ${question.state}`);
  if (from !== undefined)
    all.push(sql`e.event_time >= ${from}::date::timestamp at time zone 'UTC'`);
  if (to !== undefined) {
    all.push(sql`e.event_time < (${to}::date + 1)::timestamp at time zone 'UTC'`);
  }
  return sql.join(all, sql` and `);
}
