/** What the operator may do to an organisation, and that nobody else may: quotas, suspension, limits of the installation. docs/operating.md. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withClient } from "../../cli/operator/database.ts";
import { createKey } from "../../cli/operator/organisations.ts";
import type { Me } from "../../schema/wire/me.ts";
import { documentOf } from "../capture/supplier.ts";
import { makeDevice } from "../support/device.ts";
import { type Enrolled, enrol } from "../support/people.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

const FARM = "finca-aurora";
const ROASTER = "nordlys";
let stack: TestStack;
let farm: string;
let operator: string;
let olga: Enrolled;

beforeAll(async () => {
  stack = await startTestStack({ withChain: false });
  farm = await stack.organisation(FARM);
  await stack.organisation(ROASTER);
  operator = (
    await withClient(stack.ownerUrl, (client) => createKey(client, ROASTER, { operator: true }))
  ).key;
  olga = await enrol(stack, { name: "Olga", operator: true });
});
afterAll(() => stack?.remove());

const at = `/api/operator/organisations/${FARM}`;
const harvests = (count: number) =>
  documentOf(
    Array.from({ length: count }, () => ({
      ...{ type: "ObjectEvent", action: "ADD", eventTime: "2026-11-19T05:00:00+01:00" },
      ...{ eventTimeZoneOffset: "+01:00", eventID: `urn:uuid:${crypto.randomUUID()}` },
      quantityList: [{ epcClass: "https://id.gs1.org/01/09521234543213/10/C1", quantity: 5 }],
    })),
  );
const capture = (count: number) => stack.call(farm, "POST", "/epcis/capture", harvests(count));
const problem = async (answer: Response) => {
  const { type, detail } = (await answer.json()) as { type: string; detail: string };
  return { status: answer.status, type, detail };
};
interface Listed {
  readonly organisations: readonly Record<string, unknown>[];
  readonly after?: string;
}
const listed = async (query = ""): Promise<Listed> =>
  (await (await olga.call("GET", `/api/operator/organisations${query}`)).json()) as Listed;

describe("The operator’s doors", () => {
  test.each([
    ["GET", "/api/operator/organisations"],
    ["PUT", `${at}/suspension`, { reason: "fraud" }],
    ["DELETE", `${at}/suspension`],
    ["PUT", `${at}/quota`, { eventsPerMonth: 9 }],
    ["GET", "/api/operator/limits"],
    ["PUT", "/api/operator/limits", { eventsPerMonth: 9, storageBytes: 9 }],
  ] as const)("%s %s is closed to an organisation’s owner and its key", async (...call) => {
    const [method, path, body] = call;
    const mia = await enrol(stack, { name: "Mia", organisation: FARM });
    expect((await mia.call(method, path, body)).status).toBe(403);
    expect((await stack.call(farm, method, path, body)).status).toBe(403);
    expect((await stack.call(undefined, method, path, body)).status).toBe(401);
  });

  test("open to the operator’s key, and to the operator’s session from this site", async () => {
    expect((await stack.call(operator, "GET", "/api/operator/limits")).status).toBe(200);
    expect((await olga.call("GET", "/api/operator/limits")).status).toBe(200);
    expect(
      await problem(await olga.call("PUT", "/api/operator/organisations/nobody/quota", {})),
    ).toMatchObject({
      status: 404,
    });
    expect((await olga.call("PUT", `${at}/quota`, { eventsPerMonth: -1 })).status).toBe(400);
  });

  test("the list tells what each organisation uses, page by page and by name", async () => {
    await capture(2);
    const { organisations } = await listed("?search=AURORA");
    expect(organisations).toMatchObject([
      { slug: FARM, events: 2, storageBytes: 0, eventsPerMonth: 100_000, hasOwnQuota: false },
    ]);
    expect((await listed(`?after=${FARM}`)).organisations.map(({ slug }) => slug)).toEqual([
      ROASTER,
    ]);
  });
});

describe("A quota of events", () => {
  test("is held capture by capture: the one that goes over is refused whole, and says how much is used", async () => {
    const { organisations } = await listed(`?search=${FARM}`);
    const used = Number(organisations[0]?.events);
    await olga.call("PUT", `${at}/quota`, { eventsPerMonth: used + 3 });
    expect((await capture(2)).status).toBe(202);
    const { status, detail } = await problem(await capture(2));
    expect(status).toBe(403);
    expect(detail).toContain(`This month ${used + 2} of ${used + 3} events are used`);
    expect((await capture(1)).status).toBe(202);
    expect((await listed(`?search=${FARM}`)).organisations[0]).toMatchObject({ events: used + 3 });
  });

  test("is not got round by ten captures at once", async () => {
    const { organisations } = await listed(`?search=${FARM}`);
    const used = Number(organisations[0]?.events);
    await olga.call("PUT", `${at}/quota`, { eventsPerMonth: used + 4 });
    const answers = await Promise.all(Array.from({ length: 10 }, () => capture(1)));
    expect(answers.filter(({ status }) => status === 202)).toHaveLength(4);
    await olga.call("PUT", `${at}/quota`, {});
    expect((await capture(1)).status).toBe(202);
  });

  test("does not refuse what is known already: who sends again because an answer was lost loses nothing", async () => {
    const document = harvests(1);
    expect((await stack.call(farm, "POST", "/epcis/capture", document)).status).toBe(202);
    await olga.call("PUT", `${at}/quota`, { eventsPerMonth: 0 });
    expect((await stack.call(farm, "POST", "/epcis/capture", document)).status).toBe(202);
    expect((await capture(1)).status).toBe(403);
    await olga.call("PUT", `${at}/quota`, {});
  });
});

describe("What is no event and stands in the log all the same", () => {
  const gtin = "09521234500025";
  const lot = "C1";
  const used = async () => Number((await listed(`?search=${FARM}`)).organisations[0]?.events);
  const most = (eventsPerMonth?: number) => olga.call("PUT", `${at}/quota`, { eventsPerMonth });
  const notice = (kind: string, reason: string) =>
    stack.call(farm, "PUT", `/api/notices/01/${gtin}/10/${lot}`, { kind, reason });
  const print = (id: string) =>
    stack.call(farm, "PUT", `/labels/runs/${id}`, { gtin, lot, kind: "unit", count: 1 });
  const register = async () => {
    const { jwk, thumbprint } = await makeDevice();
    const body = { jwk, label: "A phone" };
    return stack.call(farm, "PUT", `/api/device-keys/${thumbprint}`, body);
  };
  const made = documentOf([
    {
      ...{ type: "ObjectEvent", action: "ADD", bizStep: "commissioning" },
      ...{ eventTime: "2026-11-19T05:00:00+01:00", eventTimeZoneOffset: "+01:00" },
      quantityList: [{ epcClass: `https://id.gs1.org/01/${gtin}/10/${lot}`, quantity: 50 }],
    },
  ]);

  beforeAll(async () => {
    await stack.call(farm, "PUT", `/api/products/${gtin}`, { name: "Jam" });
    await stack.call(farm, "POST", "/epcis/capture", made);
  });

  test("counts as events do, each once: label jobs, keys on phones, notices", async () => {
    const before = await used();
    const run = crypto.randomUUID();
    for (const send of [() => print(run), () => print(run), register])
      expect((await send()).ok).toBe(true);
    expect(await used()).toBe(before + 2);
    for (const _ of "12") expect((await notice("hold", "It is measured.")).status).toBe(200);
    expect(await used()).toBe(before + 3);
    await most(before + 4);
    expect((await capture(2)).status).toBe(403);
    expect((await capture(1)).status).toBe(202);
    await most();
  });

  test("is refused over the quota, also when many come at once; what is there already is not", async () => {
    const run = crypto.randomUUID();
    expect((await print(run)).ok).toBe(true);
    const before = await used();
    await most(before);
    for (const answer of [await print(crypto.randomUUID()), await register()]) {
      expect(answer.status).toBe(403);
      expect(await answer.json()).toMatchObject({
        ...{ type: "urn:rootproof:problem:quota-exceeded", rule: "events" },
        detail: expect.stringContaining(`${before} of ${before} events are used`),
      });
    }
    expect((await print(run)).ok).toBe(true);
    await most(before + 3);
    const send = [register, () => print(crypto.randomUUID()), () => capture(1)];
    const answers = await Promise.all([...send, ...send, ...send].map((one) => one()));
    expect(answers.filter(({ status }) => status < 300)).toHaveLength(3);
    expect(await used()).toBe(before + 3);
    await most();
  });

  test("is heard over the quota where it is a recall, and so many times a day", async () => {
    await most(0);
    const before = await used();
    expect((await notice("recall", "Glass in the jar.")).status).toBe(200);
    expect(await used()).toBe(before + 1);
    expect((await capture(1)).status).toBe(403);
    await withClient(stack.ownerUrl, async (client) => {
      const { rows } = await client.query<{ id: string }>(
        "select id from organisations where slug = $1",
        [FARM],
      );
      await client.query("select set_config('app.organisation', $1, false)", [rows[0]?.id]);
      const notices = "kind in ('recall', 'hold', 'decommission', 'clear')";
      await client.query(
        `with made as (insert into documents (id, organisation_id, body, seed)
          select gen_random_uuid(), $1, '{}', '' from generate_series(1, 9999 - (select count(*) from records where organisation_id = $1 and ${notices}))
          returning id)
        insert into records (id, organisation_id, kind) select id, $1, 'hold' from made`,
        [rows[0]?.id],
      );
    });
    expect((await notice("clear", "It was another jar.")).status).toBe(200);
    const answer = await notice("recall", "Glass again.");
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({
      ...{ type: "urn:rootproof:problem:quota-exceeded", rule: "notices" },
      detail:
        "Today 10000 of 10000 notices are used, and these are 1 more. The day ends at midnight UTC.",
    });
    await most();
  });
});

describe("A suspended page", () => {
  const gtin = "09521234543213";
  const suspend = (page: string, reason?: string) =>
    olga.call("PUT", "/api/operator/pages/suspension", { page, ...(reason && { reason }) });
  const open = async (path: string) => {
    const answer = await fetch(stack.origin + path, { headers: { accept: "text/html" } });
    return { status: answer.status, text: await answer.text() };
  };

  test("tells why it is gone, and comes back; its owner sees to everything else meanwhile", async () => {
    await stack.call(farm, "PUT", `/api/products/${gtin}`, { name: "Cherry" });
    await stack.call(farm, "PUT", "/api/products/own/jam", { name: "Cherry jam" });
    const pages = { [`/p/01/${gtin}`]: "Cherry", [`/p/${FARM}/jam`]: "Cherry jam" };
    for (const [path, name] of Object.entries(pages)) {
      expect(await open(path)).toMatchObject({ status: 200 });
      expect((await suspend(`https://any.example${path}`, "It shows another’s mark.")).status).toBe(
        200,
      );
      const gone = await open(path);
      expect(gone.status).toBe(410);
      expect(gone.text).toContain("It shows another’s mark.");
      expect(gone.text).toContain("its proofs can still be checked");
      expect((await stack.call(farm, "GET", "/api/products")).status).toBe(200);
      expect((await suspend(path)).status).toBe(200);
      expect((await open(path)).text).toContain(name);
    }
  });

  test.each(["/nowhere", "/01/09521234500018", "https://x.example/414/9521234500003", "jam"])(
    "%s is the page of no product, and says so",
    async (page) => {
      const answer = await suspend(page, "x");
      expect([400, 404]).toContain(answer.status);
    },
  );
});

describe("A suspended organisation", () => {
  test("reads, and changes nothing, until the operator lifts it", async () => {
    const reason = "Its certificates are forged.";
    expect((await olga.call("PUT", `${at}/suspension`, { reason })).status).toBe(200);
    expect(await problem(await capture(1))).toMatchObject({ status: 403 });
    const refused = await problem(
      await stack.call(farm, "PUT", "/api/products/09521234543213", { name: "Cherry" }),
    );
    expect(refused.type).toBe("urn:rootproof:problem:suspended");
    expect(refused.detail).toContain(reason);
    expect((await stack.call(farm, "GET", "/epcis/events")).status).toBe(200);
    const mia = await enrol(stack, { name: "Mia", organisation: FARM });
    expect((await mia.call("PUT", "/api/products/09521234543213", { name: "x" })).status).toBe(403);
    const told = (await (await mia.call("GET", "/api/me")).json()) as Me;
    expect(told.organisations[0]?.suspendedFor).toBe(reason);
    expect((await olga.call("DELETE", `${at}/suspension`)).status).toBe(204);
    expect((await capture(1)).status).toBe(202);
  });
});
