/** What changes hands: rows of what was sent and of what was received, and which partner an event names. That they meet is migration 0009's. docs/custody.md, *Transfers*. */
import { type SQL, sql } from "drizzle-orm";
import { BASE_UNITS } from "../core/steps/units.ts";
import type { LedgerEntry } from "../ports.ts";
import { speaks } from "./claims.ts";
import { utc } from "./standing.ts";

/** Of lots `asked`: all that was sent to the organisation, as one shipment, and each of its receipts. Amounts are in base units. */
export function transfersTo(owner: SQL): SQL {
  const amount = (value: SQL, kind: SQL) =>
    sql`json_build_object('quantity', ${value}::text, 'uom', ${sql.raw(`'${JSON.stringify(BASE_UNITS)}'::json`)} ->> ${kind})`;
  return sql`(select coalesce(json_agg(json_build_object('id', t.lot, 'sent', ${amount(sql`t.amount`, sql`t.kind`)}, 'sentAt', ${utc(sql`t.sent_at`)},
      'answers', (select coalesce(json_agg(one.answer), '[]') from receipts r
        cross join lateral (select json_build_object('kind', 'accepted', 'amount', ${amount(sql`r.amount`, sql`r.kind`)}) as answer
          union all select json_build_object('kind', 'lost', 'amount', ${amount(sql`r.lost`, sql`r.kind`)}) where r.lost > 0) one
        where r.organisation_id = ${owner} and r.lot = t.lot and r.amount is not null))), '[]')
    from (select lot, min(kind) as kind, sum(amount) as amount, min(sent_at) as sent_at from transfers
      where receiver_id = ${owner} and lot in (select lot from asked)
      group by lot having bool_and(amount is not null) and min(kind) = max(kind)) t)`;
}

/** Oneself, and partners: those of whom each named the other, and a supplier without an account and who introduced it. A name is one that no two of them have. */
export function partnersSql(owner: SQL, parties: SQL): SQL {
  return sql`(with partners as materialized (select o.id, o.slug, o.name from organisations o where o.id = ${owner} or o.introduced_by = ${owner}
        or o.id = (select introduced_by from organisations where id = ${owner})
        or o.id in (select c.partner_id from consents c join consents theirs on theirs.organisation_id = c.partner_id and theirs.partner_id = ${owner}
          where c.organisation_id = ${owner}))
    select coalesce(json_agg(json_build_object('n', found.n, 'id', found.id)), '[]') from (
      select said.n - 1 as n, min(p.id::text) as id
      from json_array_elements(${parties}) with ordinality as said(party, n) join partners p on
        p.slug = said.party ->> 'slug' or lower(btrim(p.name)) = lower(btrim(said.party ->> 'name'))
        or exists (select from identification_keys k where k.organisation_id = p.id and ${speaks(sql`k`)}
          and k.kinds @> (said.party ->> 'kind')::int and k.span @> (said.party ->> 'number'))
      group by said.n having count(*) = 1) found)`;
}

/** Of everybody whose answers change with it, in one order: two partners that send to each other at once wait, and neither fails. */
const locksSql = (owner: SQL, sent: SQL, wrong: SQL): SQL =>
  sql`select pg_advisory_xact_lock(hashtextextended('transfers ' || id::text, 0)) from (select id from (select ${owner} as id
      union select partner from ${sent} union select receiver_id from transfers ${wrong}) receivers where id is not null order by id) ordered`;

/** Behind the events. What goes from one of the organisation's own places to another changes no hands. What is declared wrong goes last: it may have come in the same document. */
export function handoversSql(owner: SQL, { sent, received, withdrawn }: LedgerEntry): SQL[] {
  const rows = (list: readonly unknown[]) => sql`json_to_recordset(${JSON.stringify(list)}::json)
    as r(event uuid, lot text, time timestamptz, partner uuid, material text, quantity text, uom text, kind text, amount numeric, lost numeric, "byLink" boolean, names boolean)`;
  const wrong = sql`where organisation_id = ${owner} and event_id in (select id from events where organisation_id = ${owner}
    and event_id = any(array(select json_array_elements_text(${JSON.stringify(withdrawn)}::json))))`;
  if (sent.length + received.length + withdrawn.length === 0) return [];
  return [
    locksSql(owner, rows(sent), wrong),
    ...(sent.length > 0
      ? [
          sql`insert into transfers (event_id, lot, organisation_id, receiver_id, sent_at, material, quantity, uom, kind, amount, status)
            select event, lot, ${owner}, partner, time, material, quantity, uom, kind, amount, 'silent' from ${rows(sent)} where partner is distinct from ${owner}`,
        ]
      : []),
    ...(received.length > 0
      ? [
          sql`insert into receipts (event_id, lot, organisation_id, sender_id, names_sender, received_at, kind, amount, lost, by_link)
            select event, lot, ${owner}, partner, names, time, kind, amount, coalesce(lost, 0), "byLink" from ${rows(received)} where partner is distinct from ${owner}`,
        ]
      : []),
    ...(withdrawn.length > 0
      ? [sql`delete from transfers ${wrong}`, sql`delete from receipts ${wrong}`]
      : []),
  ];
}
