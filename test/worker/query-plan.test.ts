/** What the database does with a question: it looks things up, and never reads through everything there is. */
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { epcOf, fillEvents, type Plan, planOf, walksOverTerms } from "../../bench/many-events.ts";
import { withClient } from "../../cli/operator/database.ts";
import { createOrganisation } from "../../cli/operator/organisations.ts";
import { type LogDatabase, type LogPlace, startLogPlace } from "../support/log-place.ts";

const EVENTS = 20_000;
let place: LogPlace;
let database: LogDatabase;
let worker: pg.Client;
let organisation: string;

beforeAll(async () => {
  place = await startLogPlace();
  database = await place.fresh();
  organisation = await withClient(database.ownerUrl, async (client) => {
    const made = await createOrganisation(client, { name: "Many" });
    await fillEvents(client, made.organisation.id, EVENTS);
    return made.organisation.id;
  });
  worker = new pg.Client({ connectionString: database.workerUrl });
  await worker.connect();
});
afterAll(async () => {
  await worker?.end();
  await place?.remove();
});

const ask = (...parameters: [string, string][]): Promise<Plan> =>
  planOf(worker, organisation, parameters);
const readThrough = ({ nodes }: Plan) =>
  nodes.filter((node) => node["Node Type"] === "Seq Scan").map((node) => node["Relation Name"]);

test.each(["MATCH_epc", "MATCH_anyEPC"])(
  "%s for one EPC is one walk over the index of terms, down to its name and value",
  async (name) => {
    const plan = await ask([name, epcOf(4_711)]);
    const walks = walksOverTerms(plan);
    expect(walks).toHaveLength(1);
    expect(walks[0]).toMatchObject({
      "Node Type": "Index Only Scan",
      "Actual Loops": 1,
      "Actual Rows": 1,
    });
    for (const column of ["organisation_id", "name", "value"]) {
      expect(walks[0]?.["Index Cond"]).toContain(column);
    }
    expect(readThrough(plan)).toEqual([]);
    expect(plan.nodes[0]?.["Actual Rows"]).toBe(1);
  },
);

test.each([
  [["EQ_bizStep", "shipping"]],
  [["EQ_bizStep", "killing"]],
  [["EQ_eventID", "urn:uuid:00000000-0000-4000-8000-000000000000"]],
  [["EQ_rp:eventHash", "ni:///sha-256;00?ver=CBV2.0"]],
  [["GE_eventTime", "2020-01-14T00:00:00Z"]],
  [["MATCH_epc", "urn:epc:idpat:sgtin:9521234.054321.*"]],
  [
    ["orderBy", "eventTime"],
    ["orderDirection", "ASC"],
  ],
] as [string, string][][])("%j reads through no table", async (...parameters) => {
  const plan = await ask(...parameters);
  expect(readThrough(plan)).toEqual([]);
});

test("ordering by an extension field looks at the field's terms once, not once for each event", async () => {
  const plan = await ask(["orderBy", "https://ex.example/score"]);
  expect(walksOverTerms(plan).map((node) => node["Actual Loops"])).toEqual([1]);
});
