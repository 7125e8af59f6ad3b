/** Makes the terms of events that were captured before there were any. What questions find events by can always be made again from the documents. */
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
