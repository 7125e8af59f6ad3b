/** Captured events: stored once, all of a capture or none, and never changed. */
import { and, eq, type SQL, sql } from "drizzle-orm";
import { captures } from "../../schema/tables/events.ts";
import { fromHex, toHex } from "../core/bytes.ts";
import { Problem } from "../core/problem.ts";
import { PAGE_BYTES_MAX } from "../core/query/event-query.ts";
import type {
  Capture,
  CaptureToStore,
  ContractName,
  EventKind,
  EventStatus,
  Events,
  KnownEvent,
} from "../ports.ts";
import { type Db, inScope, sqlState, UNIQUE_VIOLATION } from "./client.ts";
import { areUnchanged, ledgerSql, spentIn } from "./custody.ts";
import { masterDataSql } from "./master-data.ts";
import { withinQuota } from "./quota.ts";
import { spendLink, whySpent } from "./spend-link.ts";

const FOREIGN_KEY_VIOLATION = "23503";
/** An event and its declarations. */
const STATUSES_MAX = 200;
/** What is read back to be held against what is sent. */
const KNOWN_BYTES_MAX = 32_000_000;
const CONFLICTS: ReadonlySet<string> = new Set([UNIQUE_VIOLATION, FOREIGN_KEY_VIOLATION]);

export function events(db: Db, contract?: ContractName): Events {
  return {
    known: (organisation, eventIds) => readKnown(db, organisation, eventIds),
    async store(organisation, capture) {
      try {
        const statements = [
          ...insertCapture(db, organisation, capture),
          ...ledgerSql(sql`${organisation}::uuid`, capture.entry).map((one) => db.execute(one)),
          ...linkSpent(organisation, capture).map((statement) => db.execute(statement)),
        ];
        await withinQuota(() => inScope(db, { organisation }, statements));
        return "stored";
      } catch (error) {
        const spent = whySpent(error);
        if (spent !== undefined) throw spent;
        const state = sqlState(error) ?? "";
        if (CONFLICTS.has(state)) return "conflict";
        const used = spentIn(error);
        if (used !== undefined) return used;
        throw error;
      }
    },
    capture: (organisation, captureId) => readCapture(db, organisation, captureId),
    captures: (organisation, page) => readCaptures(db, organisation, page),
    status: (organisation, eventId) => readStatus(db, { organisation, eventId, contract }),
    statuses: (organisation, eventIds) => readStatuses(db, { organisation, eventIds, contract }),
  };
}

/** Where it came by a link, the link is spent with it, or all of it fails. */
function linkSpent(organisation: string, { link, events: [first] }: CaptureToStore): SQL[] {
  return link === undefined ? [] : spendLink(sql`${organisation}::uuid`, link, first?.id);
}

async function readKnown(
  db: Db,
  organisation: string,
  eventIds: readonly string[],
): Promise<KnownEvent[]> {
  // One parameter: a list of them costs more to build than to look up.
  const names = sql`any(array(select json_array_elements_text(${JSON.stringify(eventIds)}::json)))`;
  const [{ rows }] = await inScope(db, { organisation }, [
    db.execute<KnownEvent & { all: string; [column: string]: unknown }>(sql`select * from (
        select e.event_id as "eventId", e.kind, d.body, e.position, count(*) over () as all,
          sum(octet_length(d.body)) over (order by e.position) as total
        from events e join documents d on d.id = e.id
        where e.organisation_id = ${organisation}::uuid and e.event_id = ${names}) as named
      where total <= ${KNOWN_BYTES_MAX} order by position`),
  ] as const);
  if (Number(rows[0]?.all ?? 0) === rows.length) return rows;
  throw new Problem(
    "capture-too-large",
    "What was captured before under these eventIDs is more than can be looked at in one go: send fewer of the events at once.",
  );
}

// One JSON text for all rows of all tables: 100 events are not 1,300 parameters, and nothing is sent twice.
function insertCapture(db: Db, organisation: string, capture: CaptureToStore) {
  const { captureId, events: stored, namesakes, behaviour, errors } = capture;
  const sent = stored.map(({ seed, ...event }, at) => ({ ...event, at, seed: toHex(seed) }));
  const owner = sql`${organisation}::uuid`;
  return [
    // Captures of one organisation are stored one after the other, so that the counts below see all that came before, and no
    // event ever gets an earlier record time or position than one that could be seen already.
    db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${organisation}, 0))`),
    // Without the row in captures the events have no capture to belong to, and the transaction fails.
    db.execute(sql`with sent as materialized (
        select * from json_to_recordset(${JSON.stringify(sent)}::json) as r(at int, id uuid, "eventId" text, kind text, type text,
          "eventHash" text, "eventTime" timestamptz, body text, seed text, lots json, terms json, ledger jsonb)),
      moment as materialized (select date_trunc('milliseconds', clock_timestamp()) as now),
      new_capture as (insert into captures (id, organisation_id, position, event_count, proceeds, errors, created_at)
        select ${captureId}::uuid, ${owner}, ${next(owner, sql`captures`)}, ${stored.length}, ${behaviour === "proceed"},
          ${JSON.stringify(errors)}, now from moment where ${namesakes} = (select count(*) from events
          where organisation_id = ${owner} and event_id = any(array(select "eventId" from sent)))
          and ${areUnchanged(owner, capture.entry?.accounts)}),
      new_documents as (insert into documents (id, organisation_id, body, seed)
        select id, ${owner}, body, decode(seed, 'hex') from sent),
      new_events as (insert into events (id, organisation_id, position, capture_id, event_id, kind, type, event_hash, event_time, record_time, ledger)
        select id, ${owner}, ${next(owner, sql`events`)} + at, ${captureId}::uuid, "eventId", kind, type, "eventHash", "eventTime", now, ledger
        from sent cross join moment returning id, position),
      new_lots as (insert into event_lots (event_id, organisation_id, role, lot, material, quantity, uom)
        select id, ${owner}, role, lot, material, quantity, uom from sent,
          json_to_recordset(lots) as l(role text, lot text, material text, quantity text, uom text)),
      new_terms as (insert into event_terms (organisation_id, name, value, position, number, instant)
        select ${owner}, t.name, t.value, e.position, t.number, t.instant from new_events e join sent using (id)
        cross join lateral json_to_recordset(sent.terms) as t(name text, value text, number float8, instant timestamptz))
      insert into outbox (document_id, organisation_id) select id, ${owner} from sent order by at`),
    db.execute(masterDataSql(owner, capture.masterData)),
  ] as const;
}

/** The first position that is free, while the lock is held. */
function next(owner: SQL, table: SQL): SQL {
  return sql`(select coalesce(max(position), 0) + 1 from ${table} where organisation_id = ${owner})`;
}

type CaptureRow = Omit<
  typeof captures.$inferSelect,
  "createdAt" | "organisationId" | "eventCount"
> & {
  readonly createdAt: string;
};

function captureOf({ id, position, createdAt, proceeds, errors }: CaptureRow): Capture {
  return {
    ...{ id, position, createdAt, behaviour: proceeds ? "proceed" : "rollback" },
    errors: JSON.parse(errors) as Capture["errors"],
  };
}

async function readCapture(
  db: Db,
  organisation: string,
  captureId: string,
): Promise<Capture | undefined> {
  const [[row]] = await inScope(db, { organisation }, [
    db
      .select()
      .from(captures)
      .where(and(eq(captures.organisationId, organisation), eq(captures.id, captureId))),
  ]);
  return row && captureOf({ ...row, createdAt: row.createdAt.toISOString() });
}

async function readCaptures(
  db: Db,
  organisation: string,
  { before, limit }: { readonly before?: number; readonly limit: number },
): Promise<{ readonly captures: Capture[]; readonly isMore: boolean }> {
  const older = before === undefined ? sql`true` : sql`position < ${before}`;
  const [{ rows }] = await inScope(db, { organisation }, [
    db.execute<CaptureRow & { found: string }>(sql`with picked as (
        select id, position::int, created_at, proceeds, errors, count(*) over () as found,
          row_number() over (order by position desc) as n,
          sum(octet_length(errors)) over (order by position desc) as total
        from (select * from captures where organisation_id = ${organisation}::uuid and ${older}
          order by position desc limit ${limit + 1}) as newest)
      select id, position, to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "createdAt", proceeds, errors, found
      from picked where n <= ${limit} and (n = 1 or total <= ${PAGE_BYTES_MAX}) order by n`),
  ] as const);
  return { captures: rows.map(captureOf), isMore: Number(rows[0]?.found ?? 0) > rows.length };
}

interface StatusQuestion {
  readonly organisation: string;
  readonly eventId: string;
  readonly contract: ContractName | undefined;
}

async function readStatus(
  db: Db,
  { organisation, eventId, contract }: StatusQuestion,
): Promise<EventStatus | undefined> {
  const [{ rows }] = await inScope(db, { organisation }, [
    db.execute<StatusRow>(sql`select e.event_id as "eventId", e.kind, e.event_hash as "eventHash", n.index,
        encode(n.leaf_hash, 'hex') as "leafHash", ${stateOf(sql`n.index`, contract)} as state
      from events e left join entries n on n.event_id = e.id
      where e.organisation_id = ${organisation}::uuid and (e.event_id = ${eventId} or e.event_hash = ${eventId})
      order by e.event_id = ${eventId} desc, e.event_id, e.kind = 'event' desc, e.position limit ${STATUSES_MAX}`),
  ]);
  const [row, ...others] = rows;
  if (row === undefined) return undefined;
  const corrections = others
    .filter(({ eventId: of, kind }) => of === row.eventId && kind === "declaration")
    .map(statusOf);
  return { ...statusOf(row), ...(corrections.length > 0 && { corrections }) };
}

async function readStatuses(
  db: Db,
  {
    organisation,
    eventIds,
    contract,
  }: Omit<StatusQuestion, "eventId"> & { readonly eventIds: readonly string[] },
): Promise<ReadonlyMap<string, EventStatus>> {
  const names = sql`any(array(select json_array_elements_text(${JSON.stringify(eventIds)}::json)))`;
  const [{ rows }] = await inScope(db, { organisation }, [
    db.execute<StatusRow>(sql`select distinct on (e.event_id) e.event_id as "eventId", e.kind, e.event_hash as "eventHash", n.index,
        encode(n.leaf_hash, 'hex') as "leafHash", ${stateOf(sql`n.index`, contract)} as state
      from events e left join entries n on n.event_id = e.id
      where e.organisation_id = ${organisation}::uuid and e.event_id = ${names}
      order by e.event_id, e.kind = 'event' desc, e.position`),
  ] as const);
  return new Map(rows.map((row) => [row.eventId, statusOf(row)]));
}

function statusOf({ eventHash, state, index, leafHash }: StatusRow): EventStatus {
  const logged = state !== "received" && index !== null && leafHash !== null;
  return { eventHash, state, ...(logged && { index: Number(index), leafHash: fromHex(leafHash) }) };
}

type StatusRow = {
  eventId: string;
  kind: EventKind;
  eventHash: string;
  state: EventStatus["state"];
  index: string | null;
  leafHash: string | null;
};

/** The state of the entry with this index; derived from notes and anchors, stored nowhere. */
export function stateOf(index: SQL, contract: ContractName | undefined): SQL {
  const anchored = anchorsIn(contract);
  return sql`case
    when exists (select from ${anchored} a where a.size > ${index} and a.status = 'final') then 'final'
    when exists (select from ${anchored} a where a.size > ${index} and a.status = 'included') then 'anchored'
    when exists (select from notes s where s.size > ${index}) then 'logged'
    else 'received' end`;
}

/** The anchors that count here: those in the contract of the settings, and without one none. */
export function anchorsIn(contract: ContractName | undefined): SQL {
  if (contract === undefined) return sql`(select * from anchors where false)`;
  const { chainId, contract: address } = contract;
  return sql`(select * from anchors where chain_id = ${chainId} and contract = ${address})`;
}
