/** Questions about events: every condition a walk over the index of terms, every page one statement. docs/epcis-queries.md. */
import { type SQL, sql } from "drizzle-orm";
import { type EventQuery, type Order, PAGE_BYTES_MAX } from "../core/query/event-query.ts";
import type { EventPage, EventQueries, KeptEvent, PageStart, ValuesQuestion } from "../ports.ts";
import { type Db, inScope } from "./client.ts";
import { conditionSql, oneOf } from "./event-conditions.ts";
import { inTime } from "./too-long.ts";

/** How many declarations of one event are read. */
const NAMESAKES_MAX = 1_000;

export function eventQueries(db: Db): EventQueries {
  return {
    page: (organisation, query, page) =>
      inTime(() => readPage(db, { organisation, query, ...page })),
    named: (organisation, eventId) => readNamed(db, organisation, eventId),
    values: (organisation, question) => inTime(() => readValues(db, organisation, question)),
  };
}

/** A column or expression to sort by, its type, and which way. */
interface SortKey {
  readonly key: SQL;
  readonly type: SQL;
  readonly down: boolean;
}

interface PageQuestion {
  readonly organisation: string;
  readonly query: EventQuery;
  readonly start?: PageStart;
  readonly limit: number;
}

type PageRow = {
  body: string;
  recordTime: string;
  keys: string[];
  until: string;
  found: string;
};

async function readPage(db: Db, question: PageQuestion): Promise<EventPage | "too-many"> {
  const { organisation, query, start, limit } = question;
  const owner = sql`${organisation}::uuid`;
  const { maxEventCount } = query;
  const conditions = query.conditions.map((condition) => conditionSql(owner, condition));
  const where = sql.join([sql`e.organisation_id = ${owner}`, ...conditions], sql` and `);
  const most = maxEventCount === undefined || start !== undefined ? undefined : maxEventCount;
  const [counted, page] = await inScope(db, { organisation }, [
    db.execute<{ count: string }>(
      most === undefined
        ? sql`select 0 as count`
        : sql`select count(*) from (select from events e where ${where} limit ${most + 1}) as found`,
    ),
    db.execute<PageRow>(pageSql({ owner, where, order: query.order, start, limit })),
  ] as const);
  if (most !== undefined && Number(counted.rows[0]?.count) > most) return "too-many";
  const { rows } = page;
  const last = rows.at(-1);
  const events = rows.map(({ body, recordTime }) => ({ body, recordTime }));
  if (last === undefined || Number(last.found) <= rows.length) return { events };
  return { events, next: { after: last.keys, until: Number(last.until) } };
}

export function pageSql({
  owner,
  where,
  order,
  start,
  limit,
}: {
  readonly owner: SQL;
  readonly where: SQL;
  readonly order: Order;
  readonly start: PageStart | undefined;
  readonly limit: number;
}): SQL {
  const keys = sortKeys(order);
  const until =
    start === undefined
      ? sql`(select max(position) from events where organisation_id = ${owner})`
      : sql`${start.until}::bigint`;
  const after = start === undefined ? sql`true` : isAfter(keys, start.after);
  const sorted = sql.join(
    keys.map(({ key, down }) => (down ? sql`${key} desc` : sql`${key}`)),
    sql`, `,
  );
  const texts = sql.join(
    keys.map(({ key }) => sql`(${key})::text`),
    sql`, `,
  );
  // Documents are looked at only of the events that a page may give, and read only of those it gives.
  return sql`with picked as materialized (
      select e.id, e.record_time, array[${texts}] as keys, row_number() over (order by ${sorted}) as n
      from events e ${fieldOf(owner, order)}
      where ${where} and e.position <= ${until} and ${after} order by ${sorted} limit ${limit + 1}),
    sized as (select p.*, sum(octet_length(d.body)) over (order by p.n) as total, count(*) over () as found
      from picked p join documents d on d.id = p.id)
    select d.body, to_char(s.record_time at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "recordTime",
      to_json(s.keys) as keys, ${until} as until, s.found
    from sized s join documents d on d.id = s.id
    where s.n <= ${limit} and (s.n = 1 or s.total <= ${PAGE_BYTES_MAX}) order by s.n`;
}

const POSITION: SortKey = { key: sql`e.position`, type: sql`bigint`, down: false };

/** What is asked for first, then the order of capture. */
function sortKeys({ by, direction }: Order): SortKey[] {
  const down = direction === "DESC";
  const time = sql`timestamptz`;
  if (by === "eventTime") return [{ key: sql`e.event_time`, type: time, down }, POSITION];
  if (by === "recordTime") return [{ key: sql`e.record_time`, type: time, down }, POSITION];
  // Events without the field come last, whichever way.
  const nowhere = down ? sql`'-Infinity'::float8` : sql`'Infinity'::float8`;
  return [
    { key: sql`(k.value is null)`, type: sql`boolean`, down: false },
    { key: sql`coalesce(k.number, ${nowhere})`, type: sql`float8`, down },
    // Numbers and times of the same worth tie, however they are written.
    {
      key: sql`(case when k.number is null then coalesce(k.value, '') else '' end)`,
      type: sql`text`,
      down,
    },
    POSITION,
  ];
}

/** The field's value in the row `k`: of several the smallest, numbers and times before texts. What holds no value has an empty text. */
function fieldOf(owner: SQL, { by }: Order): SQL {
  if (typeof by === "string") return sql``;
  // All of the field's terms once: no index would find them event by event.
  return sql`left join (select distinct on (t.position) t.position, coalesce(t.number, extract(epoch from t.instant)::float8) as number, t.value
    from event_terms t where t.organisation_id = ${owner} and ${oneOf(sql`t.name`, by.names)} and t.value <> ''
    order by t.position, 2, 3) as k on k.position = e.position`;
}

/** After these keys: equal in the first few, and further on in the next. */
function isAfter(keys: readonly SortKey[], after: readonly string[]): SQL {
  const value = (at: number) => sql`${after[at] ?? ""}::${keys[at]?.type}`;
  const steps = keys.map(({ key, down }, at) => {
    const equal = keys.slice(0, at).map((one, index) => sql`${one.key} = ${value(index)}`);
    const further = down ? sql`${key} < ${value(at)}` : sql`${key} > ${value(at)}`;
    return sql`(${sql.join([...equal, further], sql` and `)})`;
  });
  const [first] = keys;
  // Said twice, so that the walk over the index begins here and not at the first event there is.
  const bound =
    first === undefined
      ? sql`true`
      : first.down
        ? sql`${first.key} <= ${value(0)}`
        : sql`${first.key} >= ${value(0)}`;
  return sql`${bound} and (${sql.join(steps, sql` or `)})`;
}

async function readNamed(db: Db, organisation: string, eventId: string): Promise<KeptEvent[]> {
  const owner = sql`${organisation}::uuid`;
  const [{ rows }] = await inScope(db, { organisation }, [
    db.execute<KeptEvent & { [column: string]: unknown }>(sql`select body, "recordTime" from (
        select d.body, to_char(e.record_time at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "recordTime",
          row_number() over w as n, sum(octet_length(d.body)) over w as total
        from events e join documents d on d.id = e.id
        where e.organisation_id = ${owner} and (e.event_id = ${eventId} or e.event_hash = ${eventId})
        window w as (order by e.kind = 'event' desc, e.position)) as named
      where n <= ${NAMESAKES_MAX} and (n = 1 or total <= ${PAGE_BYTES_MAX}) order by n`),
  ] as const);
  return rows.map(({ body, recordTime }) => ({ body, recordTime }));
}

/** From value to value, one look into the index each: how often a value occurs costs nothing. */
async function readValues(
  db: Db,
  organisation: string,
  { names, after, limit }: ValuesQuestion,
): Promise<string[]> {
  const owner = sql`${organisation}::uuid`;
  const listed = sql.join(
    names.map((name) => sql`(${name})`),
    sql`, `,
  );
  const next = (from: SQL) => sql`(select min(x.value) from (values ${listed}) as n(name)
    cross join lateral (select t.value from event_terms t where t.organisation_id = ${owner} and t.name = n.name
      and t.value > ${from} order by t.value limit 1) as x)`;
  const [{ rows }] = await inScope(db, { organisation }, [
    db.execute<{
      value: string;
    }>(sql`with recursive v(value) as (select ${next(sql`${after ?? ""}`)}
      union all select ${next(sql`v.value`)} from v where v.value is not null)
      select value from v where value is not null limit ${limit}`),
  ] as const);
  return rows.map(({ value }) => value);
}
