/** Very many lots in a real database, made by SQL alone: journeys of eight levels, half of it recorded by a supplier who shares it. */
import type { Client } from "../cli/operator/database.ts";

const CAPTURE = "00000000-0000-4000-8000-00000000000";
const EVENTS_PER_JOURNEY = 16;
export const LEVELS = 8;

/** What is made in the last of eight steps. */
export const lastLot = (journey: number): string =>
  `https://id.gs1.org/01/09521234500018/10/${journey}-M${LEVELS}`;

export const journeysIn = (count: number): number => Math.floor(count / EVENTS_PER_JOURNEY);

/**
 * Of each journey's sixteen events, eight bring lots S0 to S7 into being, the supplier's; and eight of the maker's make of what the one before
 * made, with the next of those lots, M1 to M8. The client is the owner of an empty database with both of them.
 */
export async function fillLots(
  client: Client,
  { maker, supplier, count }: { maker: string; supplier: string; count: number },
): Promise<void> {
  await client.query("set synchronous_commit = off");
  for (const [n, organisation] of [maker, supplier].entries())
    await client.query(
      "insert into captures (id, organisation_id, position, event_count) values ($1, $2, 1, 0)",
      [CAPTURE + n, organisation],
    );
  await client.query(
    `insert into consents (organisation_id, partner_id, kind, show_name) values ($1, $2, 'supplier', true), ($2, $1, 'customer', true)`,
    [maker, supplier],
  );
  await client.query(
    `insert into certificates (id, organisation_id, scheme, number, holder, products, custody_model, valid_from, valid_until)
      values ('${CAPTURE}9', $1, 'eu-organic', 'ET-BIO-1', 'Supplier', array['/01/09521234500018'], 'segregated', '2019-01-01', '2099-01-01')`,
    [supplier],
  );
  await client.query("begin");
  await client.query("select set_config('app.scope', 'operator', true)");
  await client.query("update certificates set checked_on = '2019-02-01'");
  await client.query("commit");
  await client.query(
    `create temporary table steps as select i, i / ${EVENTS_PER_JOURNEY} as journey, i % ${EVENTS_PER_JOURNEY} as n,
        md5('lots' || i)::uuid as id, case when i % ${EVENTS_PER_JOURNEY} < ${LEVELS} then $1::uuid else $2::uuid end as owner,
        'https://id.gs1.org/01/09521234500018/10/' || i / ${EVENTS_PER_JOURNEY} || '-' as stem
      from generate_series(0, ${count - 1}) as i`,
    [supplier, maker],
  );
  await client.query(LOTS);
  await client.query(
    `insert into events (id, organisation_id, position, capture_id, event_id, kind, type, event_hash, event_time, record_time, ledger)
      select s.id, owner, i + 1, ('${CAPTURE}' || case when n < ${LEVELS} then 1 else 0 end)::uuid, 'urn:uuid:' || s.id, 'event',
        case when n < ${LEVELS} then 'ObjectEvent' else 'TransformationEvent' end, 'ni:///sha-256;' || md5(i::text), time, time,
        jsonb_build_object('kind', case when n < ${LEVELS} then 'created' else 'made' end, 'site', md5(owner::text), 'losses', '[]'::jsonb, 'gains', '[]'::jsonb,
          'inputs', coalesce((select jsonb_agg(portion) from portions p where p.i = s.i and role = 'input'), '[]'),
          'outputs', (select jsonb_agg(portion) from portions p where p.i = s.i and role = 'output'))
      from steps s cross join lateral (select timestamptz '2020-01-01Z' + i * interval '1 minute' as time) at`,
  );
  await client.query(
    `insert into event_lots (event_id, organisation_id, role, lot, material, quantity, uom)
      select id, owner, role, lot, 'coffee', portion -> 'amount' ->> 'quantity', 'KGM' from portions join steps using (i)`,
  );
  await client.query(
    `insert into event_terms (organisation_id, name, value, position)
      select owner, 'bizStep', case when n < ${LEVELS} then 'commissioning' else 'creating_class_instance' end, i + 1 from steps`,
  );
  await client.query("vacuum analyze");
}

/** The lots of each step, by role. */
const LOTS = `create temporary table portions as
  select i, role, lot, jsonb_build_object('lot', lot, 'material', 'coffee', 'amount', jsonb_build_object('quantity', quantity::text, 'uom', 'KGM')) as portion
  from steps cross join lateral (
    select 'output' as role, stem || 'S' || n as lot, 100 as quantity where n < ${LEVELS}
    union all select 'output', stem || 'M' || (n - ${LEVELS - 1}), 150 where n >= ${LEVELS}
    union all select 'input', stem || case when n = ${LEVELS} then 'S0' else 'M' || (n - ${LEVELS}) end, 80 where n >= ${LEVELS}
    union all select 'input', stem || 'S' || least(n - ${LEVELS - 1}, ${LEVELS - 1}), 40 where n >= ${LEVELS}) goods;
  create index on portions (i)`;
