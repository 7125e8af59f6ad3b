/** Phones sign what they record: keys get into the log, and an event that carries a signature is let in only with one that fits. */
import { createHash, randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { withClient } from "../../cli/operator/database.ts";
import type { JsonObject } from "../../worker/core/json.ts";
import { type Device, makeDevice } from "../support/device.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

let stack: TestStack;
let key: string;
let stranger: string;

beforeAll(async () => {
  stack = await startTestStack({ withChain: false });
  key = await stack.organisation("southern-cooperative");
  stranger = await stack.organisation("halfmoon");
});
afterAll(() => stack?.remove());

const CONTEXT = [
  "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",
  { rp: "urn:rootproof:epcis:" },
];

const harvest = (): JsonObject => ({
  ...{ "@context": CONTEXT, type: "ObjectEvent", eventID: `urn:uuid:${randomUUID()}` },
  ...{ eventTime: "2026-04-17T10:00:00.000+02:00", eventTimeZoneOffset: "+02:00" },
  ...{ action: "ADD", bizStep: "commissioning" },
  quantityList: [
    { epcClass: "https://id.gs1.org/01/09527654310015/10/A1", quantity: 12.5, uom: "KGM" },
  ],
  "rp:party": { "rp:name": "Finca Aurora" },
});

const register = ({ jwk, thumbprint }: Device, by = key) =>
  stack.call(by, "PUT", `/api/device-keys/${thumbprint}`, { jwk, label: "A phone" });

async function registered(): Promise<Device> {
  const device = await makeDevice();
  expect((await register(device)).status).toBe(200);
  return device;
}

function capture(events: readonly JsonObject[], { behaviour = "rollback" } = {}) {
  const eventList = events.map(({ "@context": _, ...event }) => event);
  return fetch(`${stack.origin}/epcis/capture`, {
    method: "POST",
    headers: {
      ...{ authorization: `Bearer ${key}`, "content-type": "application/json" },
      "gs1-capture-error-behaviour": behaviour,
    },
    body: JSON.stringify({
      ...{ "@context": CONTEXT, type: "EPCISDocument", schemaVersion: "2.0" },
      creationDate: "2026-04-17T10:00:00Z",
      epcisBody: { eventList },
    }),
  });
}

async function kept({ eventID }: JsonObject): Promise<boolean> {
  const path = `/api/events/${encodeURIComponent(String(eventID))}`;
  return (await stack.call(key, "GET", path)).status === 200;
}

async function refusalOf(event: JsonObject) {
  const answer = await capture([event]);
  expect(await kept(event)).toBe(false);
  const { detail, pointer, title } = (await answer.json()) as Record<string, string>;
  return { status: answer.status, title, detail, pointer };
}

async function entriesOf(type: string) {
  return withClient(stack.ownerUrl, async (client) => {
    const { rows } = await client.query(
      `select e.entry, d.body from entries e join documents d on d.id = e.document_id where e.type = $1 order by index`,
      [type],
    );
    return rows.map(({ entry, body }) => ({
      entry: JSON.parse(entry),
      document: JSON.parse(body),
    }));
  });
}

async function listed() {
  const { keys } = (await (await stack.call(key, "GET", "/api/device-keys")).json()) as {
    keys: { thumbprint: string; state: string; index?: string }[];
  };
  return keys;
}

test("a registered key gets an entry of its own in the log, once, however often it comes", async () => {
  const device = await registered();
  expect((await register(device)).status).toBe(200);
  const mine = () =>
    listed().then((keys) => keys.filter((one) => one.thumbprint === device.thumbprint));
  await expect.poll(mine, { timeout: 10_000 }).toMatchObject([{ state: "logged" }]);
  const [{ index } = {}] = await mine();
  const found = (await entriesOf("key")).filter(({ document }) => document.jwk.x === device.jwk.x);
  expect(found).toHaveLength(1);
  const [{ entry, document } = { entry: {}, document: {} }] = found;
  expect(entry).toMatchObject({ t: "key", i: index });
  expect(document).toEqual({
    ...{ type: "key/v1", organisation: "southern-cooperative", alg: "es256", jwk: device.jwk },
    keySalt: expect.stringMatching(/^[A-Za-z0-9+/]{43}=$/),
  });
  const proof = await stack.call(key, "GET", `/proofs/${index}`);
  expect(proof.status).toBe(200);
  expect((await stack.call(stranger, "GET", `/proofs/${index}`)).status).toBe(404);
});

test("a key that is none, or another than the address says, is refused", async () => {
  const [one, another] = [await makeDevice(), await makeDevice()];
  expect((await register({ ...one, thumbprint: another.thumbprint })).status).toBe(400);
  const jwk = { ...one.jwk, y: one.jwk.x };
  const thumbprint = createHash("sha256")
    .update(JSON.stringify({ crv: jwk.crv, kty: jwk.kty, x: jwk.x, y: jwk.y }))
    .digest("base64url");
  const answer = await register({ ...one, jwk, thumbprint });
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ detail: "x and y are no point of P-256." });
  const secret = { ...one.jwk, d: one.jwk.x };
  expect((await register({ ...one, jwk: secret })).status).toBe(400);
});

test("an event that its phone signed is kept with its signature, and so is one that nobody signed", async () => {
  const device = await registered();
  const [signed, plain] = [await device.sign(harvest()), harvest()];
  expect((await capture([signed, plain])).status).toBe(202);
  expect([await kept(signed), await kept(plain)]).toEqual([true, true]);
  const path = `/epcis/events/${encodeURIComponent(String(signed.eventID))}`;
  const answer = await (await stack.call(key, "GET", path)).json();
  expect(JSON.stringify(answer)).toContain(JSON.stringify(signed["rp:signature"]));
});

test("an event that was changed after it was signed is refused, and the place is named", async () => {
  const device = await registered();
  const signed = await device.sign(harvest());
  expect(await refusalOf({ ...signed, action: "OBSERVE" })).toMatchObject({
    ...{ status: 400, pointer: "/epcisBody/eventList/0/rp:signature" },
    detail: expect.stringContaining("does not fit"),
  });
  expect((await capture([signed])).status).toBe(202);
});

test("a key that nobody registered, or only somebody else did, signs nothing here", async () => {
  const [nobodys, theirs] = [await makeDevice(), await makeDevice()];
  expect((await register(theirs, stranger)).status).toBe(200);
  for (const device of [nobodys, theirs]) {
    expect(await refusalOf(await device.sign(harvest()))).toMatchObject({
      detail: expect.stringContaining("a key that you did not register"),
    });
  }
});

test("a signature is whole, stands there once, and has nothing beside it", async () => {
  const device = await registered();
  const signed = await device.sign(harvest());
  const signature = signed["rp:signature"] as JsonObject;
  const broken: readonly JsonObject[] = [
    { "rp:signature": "mine" },
    { "rp:signature": { ...signature, "rp:alg": "none" } },
    { "rp:signature": { ...signature, "rp:key": "K" } },
    { "rp:signature": { ...signature, "rp:value": `${signature["rp:value"]}A` } },
    { "rp:signature": { ...signature, "rp:more": 1 } },
    { "rp:signature": { "rp:alg": "ES256", "rp:key": device.thumbprint } },
  ];
  for (const part of broken) {
    expect(await refusalOf({ ...signed, ...part })).toMatchObject({
      ...{ status: 400, pointer: "/epcisBody/eventList/0/rp:signature" },
    });
  }
});

test("where a sender lets valid events in alone, a bad signature is told of its event only", async () => {
  const device = await registered();
  const [good, bad] = [await device.sign(harvest()), await device.sign(harvest())];
  const answer = await capture([{ ...bad, action: "OBSERVE" }, good], { behaviour: "proceed" });
  expect(answer.status).toBe(202);
  const job = await stack.call(key, "GET", answer.headers.get("location") ?? "");
  expect(await job.json()).toMatchObject({
    success: false,
    errors: [{ eventID: bad.eventID, title: "signature invalid" }],
  });
  expect([await kept(good), await kept(bad)]).toEqual([true, false]);
});

test("whoever declares a signed event wrong repeats it with its signature", async () => {
  const device = await registered();
  const signed = await device.sign(harvest());
  expect((await capture([signed])).status).toBe(202);
  const errorDeclaration = {
    declarationTime: "2026-04-18T08:00:00Z",
    reason: "https://ref.gs1.org/cbv/ER-incorrect_data",
  };
  expect((await capture([{ ...signed, errorDeclaration }])).status).toBe(202);
});

test("how far five hundred events are is one call, and one to the database besides whose key it is", async () => {
  const events = Array.from({ length: 500 }, harvest);
  expect((await capture(events)).status).toBe(202);
  const eventIDs = events.map(({ eventID }) => String(eventID));
  const ask = (ids: readonly string[], by = key) =>
    stack.call(by, "POST", "/api/events/states", { eventIDs: ids });
  const before = stack.roundTrips();
  const answer = await ask(eventIDs);
  expect(stack.roundTrips() - before).toBeLessThanOrEqual(2);
  const { events: found } = (await answer.json()) as { events: { eventID: string }[] };
  expect(found.map(({ eventID }) => eventID).sort()).toEqual([...eventIDs].sort());
  const state = async () => {
    const told = (await (await ask(eventIDs.slice(0, 1))).json()) as { events: object[] };
    return told.events;
  };
  await expect.poll(state, { timeout: 10_000 }).toEqual([
    {
      ...{ eventID: eventIDs[0], state: "logged", index: expect.stringMatching(/^\d+$/) },
      leafHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    },
  ]);
  expect(await (await ask(eventIDs, stranger)).json()).toEqual({ events: [] });
  expect((await ask([...eventIDs, "urn:uuid:one-more"])).status).toBe(400);
});
