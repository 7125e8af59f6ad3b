/** The ledger of lots in the database: what is known before events are judged, and statements that keep the judgement with them. */
import { type SQL, sql } from "drizzle-orm";
import type { Custody, LedgerAsked, LedgerEntry, LedgerKnown, Spent } from "../ports.ts";
import { type Db, inScope, sqlState } from "./client.ts";
import { walkProduct, walkUpstream } from "./lot-walk.ts";
import { anchorOf, productIn, utc } from "./standing.ts";
import { handoversSql, partnersSql, transfersTo } from "./transfers.ts";

/** Of all that a capture counts, in the months before it. */
const ADJUSTMENTS_MAX = 10_000;

const json = (list: readonly unknown[]): SQL => sql`${JSON.stringify(list)}::json`;

export function custody(db: Db): Custody {
  return {
    async known(organisation, asked) {
      const owner = sql`${organisation}::uuid`;
      const { parties } = asked;
      // Which partner a shipment names is looked up in the scope that knows them by name.
      const scope = { organisation, ...(parties.length > 0 && { scope: "partners" as const }) };
      const [{ rows }] = await inScope(db, scope, [
        db.execute<LedgerKnown & { [column: string]: unknown }>(
          sql`${knownSql(owner, asked)}, ${transfersTo(owner)} as transfers,
            ${parties.length === 0 ? sql`'[]'::json` : partnersSql(owner, json(parties))} as parties`,
        ),
      ] as const);
      const [row] = rows;
      if (row === undefined) throw new Error("one row of lists was asked for");
      return row;
    },
    walk: (organisation, lots) => walkUpstream(db, organisation, lots),
    walkProduct: (organisation, asked) => walkProduct(db, organisation, asked),
  };
}

const listOf = (rows: SQL): SQL =>
  sql`(select coalesce(json_agg(json_strip_nulls(row_to_json(one))), '[]') from (${rows}) one)`;

/** `asked` has every lot with the anchor of its product. */
function knownSql(owner: SQL, asked: LedgerAsked): SQL {
  const { lots, pieces, counted, processes } = asked;
  const isCounted = sql`h.lot in (select json_array_elements_text(${json(counted)}))`;
  // Of an empty list nothing is read: few lots are ever counted.
  const until =
    counted.length === 0
      ? sql`null`
      : utc(sql`(select max(e.event_time) from event_lots l join events e on e.id = l.event_id
          where ${isCounted} and l.organisation_id = ${owner} and l.lot = h.lot and l.quantity is not null)`);
  const since =
    utc(sql`(select coalesce(min(e.event_time), h.updated_at) from event_lots l join events e on e.id = l.event_id
    where l.organisation_id = ${owner} and l.lot = h.lot and l.role <> 'input')`);
  const adjustments =
    counted.length === 0
      ? sql`'[]'::json`
      : listOf(sql`select e.event_id as "eventId", ${utc(sql`e.event_time`)} as time, a.lot, a.kind, a.difference::text as difference
          from adjustments a join events e on e.id = a.event_id where a.organisation_id = ${owner}
            and a.lot in (select json_array_elements_text(${json(counted)})) order by e.event_time desc limit ${ADJUSTMENTS_MAX}`);
  // Not stripped of nulls: that nothing is said to have come is told apart from what is not there.
  return sql`with asked as materialized (select lot, ${productIn(anchorOf(sql`lot`))} as product from json_array_elements_text(${json(lots)}) as l(lot)),
    made as materialized (select a.lot, p.process from asked a join products p on p.anchor = a.product and p.organisation_id = ${owner} where p.process is not null)
    select (select coalesce(json_agg(json_build_object('lot', h.lot, 'kind', h.kind, 'came', h.came::text, 'isOpen', h.is_open, 'used', h.used::text, 'since', ${since}, 'until', ${until})), '[]')
        from (select lot from asked union all select json_array_elements_text(${json(pieces)})) one join holdings h on h.organisation_id = ${owner} and h.lot = one.lot) as holdings,
      (select coalesce(json_agg(content), '[]') from process_profiles where organisation_id = ${owner} and retired_at is null
        and id in (select json_array_elements_text(${json(processes)}) union select process from made)) as profiles,
      ${listOf(sql`select lot, process from made`)} as processes,
      ${listOf(sql`select distinct asked.lot, c.holder from asked join certificates c on c.organisation_id = ${owner}
        and c.revoked_at is null and c.checked_on is not null and c.custody_model is not null
        and current_date between c.valid_from and c.valid_until and (c.products is null or asked.product = any(c.products))`)} as certified,
      (select name from organisations where id = ${owner}) as name,
      ${adjustments} as adjustments, ${keptSql(owner, asked)} as kept, ${accountsSql(owner, asked)}`;
}

/** What an event that is declared wrong was taken for when it came, whatever is known today. */
function keptSql(owner: SQL, { withdrawn }: LedgerAsked): SQL {
  if (withdrawn.length === 0) return sql`'[]'::json`;
  return listOf(sql`select e.event_id as "eventId", e.ledger, ${listOf(sql`select account, lot, kind, day, amount::text as amount
        from account_entries a where a.organisation_id = ${owner} and a.event_id = e.id`)} as entries
      from events e where e.organisation_id = ${owner} and e.kind = 'event' and e.ledger is not null
        and e.event_id in (select json_array_elements_text(${json(withdrawn)}))`);
}

/** What was entered, day by day. Hardly any event names an account: then nothing is read. */
function accountsSql(owner: SQL, { accounts, schemes }: LedgerAsked): SQL {
  if (accounts.length === 0) return sql`'[]'::json as accounts, '[]'::json as certificates`;
  return sql`(select coalesce(json_agg(json_build_object('account', account, 'version', ${accountVersion(owner, sql`asked.account`)},
        'days', ${listOf(sql`select day, kind, sum(amount)::text as amount from account_entries e
          where e.organisation_id = ${owner} and e.account = asked.account group by day, kind`)})), '[]')
      from json_array_elements_text(${json(accounts)}) as asked(account)) as accounts,
    ${listOf(sql`select id, scheme, number, holder, custody_model as "custodyModel", valid_from as "validFrom", valid_until as "validUntil",
        checked_on as "checkedOn", revoked_at as "revokedAt", register_url as "registerUrl" from certificates
      where organisation_id = ${owner} and scheme in (select json_array_elements_text(${json(schemes)}))`)} as certificates`;
}

/** Another one as soon as anything on it is. */
const accountVersion = (owner: SQL, account: SQL): SQL =>
  sql`(select count(*) || ' ' || coalesce(sum(hashtextextended(event_id || ' ' || lot, 0)), 0) from account_entries
    where organisation_id = ${owner} and account = ${account})`;

/** Whether the accounts are as they were when they were read; behind the organisation's own lock. */
export const areUnchanged = (owner: SQL, accounts: LedgerEntry["accounts"] = []): SQL =>
  accounts.length === 0
    ? sql`true`
    : sql`not exists (select from json_to_recordset(${json(accounts)}) as held(account text, version text)
        where held.version <> ${accountVersion(owner, sql`held.account`)})`;

/** Of the function `move_lot`, migration 0009. */
const LOT_SPENT = "RP004";

/** What a failed transaction lacked, where it failed because a lot was used up. */
export function spentIn(error: unknown): Spent | undefined {
  if (sqlState(error) !== LOT_SPENT) return undefined;
  const { cause, message } = error as Error;
  return JSON.parse(cause instanceof Error ? cause.message : message) as Spent;
}

/** Behind the organisation's own lock, and after its events. */
export function ledgerSql(owner: SQL, entry: LedgerEntry | undefined): SQL[] {
  if (entry === undefined) return [];
  const { moves, findings, adjustments, accountEntries, came, withdrawn, received } = entry;
  return [
    ...(received.length > 0 ? [againSql(owner, json(received))] : []),
    ...(moves.length > 0 ? [movesSql(json(moves))] : []),
    ...(findings.length > 0 ? [findingsSql(owner, json(findings))] : []),
    ...(adjustments.length > 0
      ? [
          sql`insert into adjustments (event_id, lot, organisation_id, kind, difference)
            select event, lot, ${owner}, kind, difference from json_to_recordset(${json(adjustments)}) as a(event uuid, lot text, kind text, difference numeric)`,
        ]
      : []),
    ...(accountEntries.length > 0
      ? [
          sql`insert into account_entries (event_id, lot, organisation_id, account, kind, day, amount)
            select event, lot, ${owner}, account, kind, day, amount
            from json_to_recordset(${json(accountEntries)}) as a(event uuid, lot text, account text, kind text, day date, amount numeric)`,
        ]
      : []),
    ...(came.length > 0
      ? [
          sql`delete from findings where organisation_id = ${owner} and outcome = 'unresolved' and reason = 'lot-unknown'
            and subject = any(array(select json_array_elements_text(${json([...new Set(came)])})))`,
        ]
      : []),
    ...(withdrawn.length > 0
      ? [
          ...["findings", "adjustments", "account_entries"].map(
            (
              table,
            ) => sql`delete from ${sql.identifier(table)} where organisation_id = ${owner} and event_id in (select id from events where organisation_id = ${owner} and kind = 'event'
              and event_id = any(array(select json_array_elements_text(${json(withdrawn)}))))`,
          ),
        ]
      : []),
    ...handoversSql(owner, entry),
  ];
}

/** A further receipt of a lot is judged with those before it: what was found of them is found again, or no longer so. */
const againSql = (owner: SQL, received: SQL): SQL =>
  sql`delete from findings where organisation_id = ${owner} and rule = 'I10' and explained_at is null
    and subject in (select lot from json_to_recordset(${received}) as r(lot text))`;

/** In their order: what comes first in a document can be used behind it. */
const movesSql = (moves: SQL): SQL =>
  sql`select move_lot(lot, kind, came, used, strict) from json_to_recordset(${moves}) as m(lot text, kind text, came numeric, used numeric, strict boolean)`;

const findingsSql = (owner: SQL, findings: SQL): SQL =>
  sql`insert into findings (organisation_id, event_id, rule, outcome, reason, subject, arithmetic, profile, explanation, explained_at)
    select ${owner}, event, rule, outcome, reason, subject, arithmetic, profile, explanation, case when explanation is not null then now() end
    from json_to_recordset(${findings}) as f(event uuid, rule text, outcome text, reason text, subject text, arithmetic jsonb, profile text, explanation text)`;
