/** What the other side of a transfer says of it: a record in the log, and its row. The last one stands; none is ever changed. */
import { type SQL, sql } from "drizzle-orm";
import type {
  Confirmations,
  ContractName,
  EventToConfirm,
  ListedConfirmation,
  NewConfirmation,
} from "../ports.ts";
import { moment } from "./accounts/statements.ts";
import { type Db, inScope } from "./client.ts";
import { term } from "./event-list.ts";
import { stateOf } from "./events.ts";
import { withinQuota } from "./quota.ts";
import { recordSql } from "./records.ts";
import { spendLink, whySpent } from "./spend-link.ts";

/** One more than a link names. */
const LOTS_MAX = 6;

export function confirmations(db: Db, contract?: ContractName): Confirmations {
  return {
    answer: (organisation, confirmation) => answer(db, organisation, confirmation),
    about: (organisation, asked) => about(db, { organisation, ...asked, contract }),
  };
}

async function answer(
  db: Db,
  organisation: string,
  { record, about, answer, reason, lot, accepted, spent }: NewConfirmation,
): Promise<void> {
  const owner = sql`${organisation}::uuid`;
  const statements = [
    sql`select pg_advisory_xact_lock(hashtextextended(${organisation}, 0))`,
    sql`with ${recordSql(owner, record, sql`true`)}
      insert into confirmations (record_id, organisation_id, about_id, event_id, answer, reason, by_link, lot, accepted)
      select id, ${owner}, ${about.organisation}::uuid, ${about.event}::uuid, ${answer}, ${reason ?? null}, ${spent?.isSignedIn === false},
        ${lot ?? null}, ${accepted ?? null}::numeric from new_record`,
    ...(spent === undefined ? [] : spendLink(owner, spent, record.id)),
  ];
  try {
    const all = statements.map((statement) => db.execute(statement));
    await withinQuota(() => inScope(db, { organisation }, all));
  } catch (error) {
    throw whySpent(error) ?? error;
  }
}

interface Asked {
  readonly organisation: string;
  readonly eventID?: string;
  readonly limit: number;
  readonly contract: ContractName | undefined;
}

type Row = Omit<ListedConfirmation, "by" | "index" | "reason"> & {
  slug: string;
  name: string;
  reason: string | null;
  index: string | null;
  [column: string]: unknown;
};

async function about(
  db: Db,
  { organisation, eventID, limit, contract }: Asked,
): Promise<ListedConfirmation[]> {
  const named = eventID === undefined ? sql`true` : sql`e.event_id = ${eventID}`;
  const me = sql`${organisation}::uuid`;
  // Scope `partners`: who answered is told by name.
  const [{ rows }] = await inScope(db, { organisation, scope: "partners" }, [
    db.execute<Row>(sql`select e.event_id as "eventID", o.slug, o.name, c.answer, c.reason, c.by_link as "byLink",
        ${moment(sql`c.created_at`, "at")}, n.index, ${stateOf(sql`n.index`, contract)} as state
      from confirmations c join events e on e.id = c.event_id and e.organisation_id = ${me} join organisations o on o.id = c.organisation_id
      left join entries n on n.document_id = c.record_id
      where c.about_id = ${me} and ${named} order by c.created_at desc, c.record_id limit ${limit}`),
  ] as const);
  return rows.map(({ slug, name, reason, index, ...row }) => ({
    ...{ eventID: row.eventID, by: { slug, name }, answer: row.answer, byLink: row.byLink },
    ...{ at: row.at, state: row.state },
    ...(reason !== null && { reason }),
    ...(index !== null && row.state !== "received" && { index: Number(index) }),
  }));
}

interface ToConfirm {
  readonly organisation: string;
  readonly name: { readonly eventID: string } | { readonly document: string };
  readonly contract: ContractName | undefined;
}

type EventRow = Omit<EventToConfirm, "bizStep" | "leafHash" | "lots"> & {
  bizStep: string | null;
  leafHash: string | null;
  lots: { lot: string; material?: string; quantity?: string; uom?: string }[] | null;
  [column: string]: unknown;
};

/** What of an event is told to whom it is to be confirmed by. */
export async function eventToConfirm(
  db: Db,
  { organisation, name, contract }: ToConfirm,
): Promise<EventToConfirm | undefined> {
  const named: SQL =
    "eventID" in name ? sql`e.event_id = ${name.eventID}` : sql`e.id = ${name.document}::uuid`;
  const [{ rows }] = await inScope(db, { organisation }, [
    db.execute<EventRow>(sql`select o.id as organisation, o.name as "organisationName", e.id as event, ${term("bizStep")} as "bizStep",
        ${moment(sql`e.event_time`, "time")}, encode(n.leaf_hash, 'hex') as "leafHash", ${stateOf(sql`n.index`, contract)} as state,
        (select json_agg(json_strip_nulls(json_build_object('lot', l.lot, 'material', nullif(l.material, ''), 'quantity', l.quantity, 'uom', l.uom)))
          from (select * from event_lots l where l.event_id = e.id order by l.lot limit ${LOTS_MAX}) l) as lots
      from events e join organisations o on o.id = e.organisation_id left join entries n on n.event_id = e.id
      where e.organisation_id = ${organisation}::uuid and e.kind = 'event' and ${named}
        and not exists (select from events d where d.organisation_id = e.organisation_id and d.event_id = e.event_id and d.kind = 'declaration')`),
  ] as const);
  const [row] = rows;
  if (row === undefined) return undefined;
  const { bizStep, leafHash, lots, event, organisationName, state, time } = row;
  return {
    ...{ organisation: row.organisation, organisationName, event, state, time },
    ...{ leafHash: leafHash ?? "", lots: lots ?? [] },
    ...(bizStep !== null && { bizStep }),
  };
}
