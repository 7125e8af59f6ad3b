/** Makes what is read out of events that were captured before it was: terms, and what is said of each lot. Both can always be made again from the documents. */
import { prefixesOf } from "../../worker/core/epcis/context.ts";
import { lotFactsOf } from "../../worker/core/journey/lot-facts.ts";
import { readDocument } from "../../worker/core/log/document.ts";
import { termsOf } from "../../worker/core/query/terms.ts";
import { type Client, inScope } from "./database.ts";

const EVENTS_AT_ONCE = 500;

/** All of them anew, for a database whose terms an older version made in another form. */
export async function reindexEvents(client: Client): Promise<number> {
  for (const id of await organisationIds(client)) {
    await inScope(client, { organisation: id }, () =>
      client.query("delete from event_terms where organisation_id = $1", [id]),
    );
  }
  return indexEvents(client);
}

/** Gives how many events it made terms for: none in a database that was always up to date. */
export async function indexEvents(client: Client): Promise<number> {
  let made = 0;
  for (const id of await organisationIds(client)) {
    for (let some = await indexSome(client, id); some > 0; some = await indexSome(client, id)) {
      made += some;
    }
    while ((await readSomeLots(client, id)) > 0);
  }
  return made;
}

async function organisationIds(client: Client): Promise<string[]> {
  const { rows } = await inScope(client, { scope: "public" }, () =>
    client.query<{ id: string }>("select id from organisations order by id"),
  );
  return rows.map(({ id }) => id);
}

// Every event has a type, and so at least one term.
const WITHOUT_TERMS = `select e.position, d.body from events e join documents d on d.id = e.id
  where e.organisation_id = $1 and not exists (select from event_terms t
    where t.organisation_id = $1 and t.name = 'type' and t.position = e.position)
  order by e.position limit $2`;
const INSERT = `insert into event_terms (organisation_id, name, value, position, number, instant)
  select $1, name, value, position, number, instant from json_to_recordset($2::json)
    as t(name text, value text, position bigint, number float8, instant timestamptz)`;

async function indexSome(client: Client, organisation: string): Promise<number> {
  return inScope(client, { organisation }, async () => {
    const { rows } = await client.query<{ position: string; body: string }>(WITHOUT_TERMS, [
      organisation,
      EVENTS_AT_ONCE,
    ]);
    const terms = rows.flatMap(({ position, body }) => {
      const event = readDocument(body);
      return termsOf(event, event["@context"] ?? []).map((term) => ({ ...term, position }));
    });
    if (terms.length > 0) await client.query(INSERT, [organisation, JSON.stringify(terms)]);
    return rows.length;
  });
}

const UNREAD_LOTS = `select l.event_id as id, d.body from (select distinct event_id from event_lots
    where organisation_id = $1 and material is null limit $2) l join documents d on d.id = l.event_id`;
const FILL_LOTS = `update event_lots l set material = f.material, quantity = f.quantity, uom = f.uom
  from json_to_recordset($2::json) as f(id uuid, role text, lot text, material text, quantity text, uom text)
  where l.organisation_id = $1 and l.event_id = f.id and l.role = f.role and l.lot = f.lot`;
/** Nothing is looked at twice, whatever its document says today. */
const REST_LOTS =
  "update event_lots set material = '' where organisation_id = $1 and event_id = any($2::uuid[]) and material is null";

/** Only what was never read is written, past the guard that stands again right after. */
async function readSomeLots(client: Client, organisation: string): Promise<number> {
  return inScope(client, { organisation }, async () => {
    const { rows } = await client.query<{ id: string; body: string }>(UNREAD_LOTS, [
      organisation,
      EVENTS_AT_ONCE,
    ]);
    if (rows.length === 0) return 0;
    const facts = rows.flatMap(({ id, body }) => {
      const event = readDocument(body);
      return lotFactsOf(event, prefixesOf(event["@context"] ?? [])).map((one) => ({ ...one, id }));
    });
    await client.query("alter table event_lots disable trigger event_lots_append_only");
    await client.query(FILL_LOTS, [organisation, JSON.stringify(facts)]);
    await client.query(REST_LOTS, [organisation, rows.map(({ id }) => id)]);
    await client.query("alter table event_lots enable trigger event_lots_append_only");
    return rows.length;
  });
}
