/** One row of an organisation's in each table of custody and claims, so that the tests of row-level security have something to find. */
import type pg from "pg";

export async function fillCustodyAndClaims(client: pg.Client, organisation: string): Promise<void> {
  const { rows: events } = await client.query<{ id: string }>(
    "select id from events where organisation_id = $1 limit 1",
    [organisation],
  );
  const [event] = events;
  const [changed, decided, claim] = Array.from({ length: 3 }, () => crypto.randomUUID());
  const lot = "https://id.gs1.org/01/09527654310015/10/L1";
  const rows: readonly (readonly [string, unknown[]])[] = [
    ["holdings (organisation_id, lot, kind, came) values ($1, $2, 'mass', 5)", [organisation, lot]],
    [
      `findings (organisation_id, event_id, rule, outcome, reason, subject, arithmetic)
        values ($1, $2, 'I3', 'flag', 'yield-low', $3, '[]')`,
      [organisation, event?.id, lot],
    ],
    [
      "adjustments (event_id, lot, organisation_id, kind, difference) values ($1, $2, $3, 'mass', -1)",
      [event?.id, lot, organisation],
    ],
    [
      `account_entries (event_id, lot, organisation_id, account, kind, day, amount)
        values ($1, $2, $3, 'mass - fairtrade sugar', 'credit', '2026-01-01', 1)`,
      [event?.id, lot, organisation],
    ],
    ["process_profiles (organisation_id, id, content) values ($1, 'own/1', '{}')", [organisation]],
    [
      "receipts (event_id, lot, organisation_id, received_at) values ($1, $2, $3, now())",
      [event?.id, lot, organisation],
    ],
    [
      "transfers (event_id, lot, organisation_id, sent_at) values ($1, $2, $3, now())",
      [event?.id, lot, organisation],
    ],
    [
      `certificates (id, organisation_id, scheme, number, holder, valid_from, valid_until)
        values ($1, $2, 'eu-organic', 'A-1', 'Farm', '2026-01-01', '2026-12-31')`,
      [crypto.randomUUID(), organisation],
    ],
    [
      `claims (id, organisation_id, product, type, text, language)
        values ($1, $2, '/01/09527654310015', 'origin', 'From here', 'en')`,
      [claim, organisation],
    ],
    ["documents values ($1, $2, '{}', '\\x00')", [changed, organisation]],
    ["records values ($1, $2, 'claim')", [changed, organisation]],
    [
      `claim_changes (record_id, organisation_id, claim_id, product, change, text, grade, reason)
        values ($1, $2, $3, '/01/09527654310015', 'published', 'From here', 1, 'by-maker')`,
      [changed, organisation, claim],
    ],
    ["documents values ($1, $2, '{}', '\\x00')", [decided, organisation]],
    ["records values ($1, $2, 'lint')", [decided, organisation]],
    [
      `lint_decisions (record_id, organisation_id, claim_id, rule, version, text_hash, decision)
        values ($1, $2, $3, 'GEN-NATURAL', 1, 'ab', 'dismissed')`,
      [decided, organisation, claim],
    ],
    [
      "figures (id, organisation_id, kind, content) values ($1, $2, 'footprint', '{}')",
      [crypto.randomUUID(), organisation],
    ],
    [
      "stories (organisation_id, product, language, text) values ($1, $2, 'en', 'Once')",
      [organisation, `/01/${organisation}`],
    ],
    [
      "shopper_questions (organisation_id, product, text) values ($1, $2, 'Who picks them?')",
      [organisation, `/01/${organisation}`],
    ],
    [
      "care_cards (organisation_id, product, content) values ($1, $2, '{}')",
      [organisation, `/01/${organisation}`],
    ],
    [
      `after_sale_requests (organisation_id, product, wants, text, secret_hash)
        values ($1, $2, 'repair', 'A seam came open', decode(md5($2), 'hex'))`,
      [organisation, `/01/${organisation}`],
    ],
    [
      "scans (organisation_id, product, lot, week, country) values ($1, $2, '', '2026-11-23', 'BE')",
      [organisation, `/01/${organisation}`],
    ],
    [
      `serial_days (organisation_id, product, serial, day, country, hours)
        values ($1, $2, '1', '2026-11-26', 'BE', 1)`,
      [organisation, `/01/${organisation}`],
    ],
    [
      "seen_serials (organisation_id, product, serial, first_day) values ($1, $2, '1', '2026-11-26')",
      [organisation, `/01/${organisation}`],
    ],
    [
      `page_counts (organisation_id, product, kind, subject, since)
        values ($1, $2, 'topic', 'pay', '2026-11-01')`,
      [organisation, `/01/${organisation}`],
    ],
  ];
  for (const [values, parameters] of rows) await client.query(`insert into ${values}`, parameters);
}
