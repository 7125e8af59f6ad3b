/** One row of an organisation's in each table of people and supply, so that the tests of row-level security have something to find. */
import type pg from "pg";

export async function fillPeopleAndSupply(client: pg.Client, organisation: string): Promise<void> {
  const [person, key, record, file] = Array.from({ length: 4 }, () => crypto.randomUUID());
  const later = "now() + interval '1 day'";
  const rows: readonly (readonly [string, unknown[]])[] = [
    ["people (id, name) values ($1, 'Mia')", [person]],
    [
      "memberships (organisation_id, person_id, role) values ($1, $2, 'owner')",
      [organisation, person],
    ],
    [
      `invitations (hash, organisation_id, role, invitee, expires_at) values ($2, $1, 'recorder', 'Ada', ${later})`,
      [organisation, Buffer.from(organisation)],
    ],
    ["documents values ($1, $2, '{}', '\\x00')", [key, organisation]],
    [
      "device_keys (id, organisation_id, thumbprint, jwk, label) values ($1, $2, 'thumb', '{}', 'phone')",
      [key, organisation],
    ],
    [
      `supplier_links (id, organisation_id, supplier_id, purpose, content, expires_at) values ($1, $2, $2, 'record', '{}', ${later})`,
      [crypto.randomUUID(), organisation],
    ],
    ["documents values ($1, $2, '{}', '\\x00')", [record, organisation]],
    ["records values ($1, $2, 'confirmation')", [record, organisation]],
    [
      "confirmations (record_id, organisation_id, about_id, event_id, answer) values ($1, $2, $2, $1, 'confirmed')",
      [record, organisation],
    ],
    [
      "files (id, organisation_id, sha256, bytes, media_type, name) values ($1, $2, 'ab', 1, 'image/png', 'a.png')",
      [file, organisation],
    ],
    [
      "sites (id, organisation_id, kind, name, country) values ($1, $2, 'plot', 'Upper field', 'HN')",
      [crypto.randomUUID(), organisation],
    ],
    [
      `person_cards (id, organisation_id, name, role, consent_text, consent_language, consent_how, consent_at)
        values ($1, $2, 'Rosa', 'picker', 'yes', 'es', 'voice', now())`,
      [crypto.randomUUID(), organisation],
    ],
    [
      "evidence_requests (id, organisation_id, supplier_id, wanted, due_on) values ($1, $2, $2, 'receipt', '2026-12-01')",
      [crypto.randomUUID(), organisation],
    ],
    ["loose_objects (id, organisation_id) values ($1, $2)", [crypto.randomUUID(), organisation]],
    ["quotas (organisation_id, events_per_month) values ($1, 50)", [organisation]],
  ];
  for (const [values, parameters] of rows) await client.query(`insert into ${values}`, parameters);
}
