/** A supplier without an account records by a link: once, of its own, what the link asks and nothing else. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withClient } from "../../cli/operator/database.ts";
import type { LinkTold } from "../../schema/wire/supplier-links.ts";
import { enrol } from "../support/people.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { answered, filled, introduce, makeLink, open, record, refused } from "./links.ts";

let stack: TestStack;
let halfmoon: string;
let nordlys: string;

beforeAll(async () => {
  stack = await startTestStack({ withChain: false });
  halfmoon = await stack.organisation("halfmoon");
  nordlys = await stack.organisation("nordlys");
});
afterAll(() => stack?.remove());

const events = async (slug: string) =>
  withClient(stack.ownerUrl, async (client) => {
    await client.query("select set_config('app.scope', 'public', false)");
    const { rows } = await client.query<{ body: string }>(
      `select d.body from events e join organisations o on o.id = e.organisation_id join documents d on d.id = e.id where o.slug = $1`,
      [slug],
    );
    return rows.map(({ body }) => JSON.parse(body));
  });

describe("A maker introduces a supplier", () => {
  test("as an organisation of its own with a free name, and accepts it", async () => {
    expect(await introduce(stack, halfmoon, "Finca Aurora")).toBe("finca-aurora");
    expect(await introduce(stack, halfmoon, "Finca Aurora")).toBe("finca-aurora-2");
    expect(await introduce(stack, halfmoon, "ቡና")).toMatch(/^supplier-[0-9a-f]{6}$/);
    const answer = await stack.call(halfmoon, "GET", "/api/partners");
    const { partners } = await answered<{ partners: object[] }>(answer, 200);
    expect(partners[0]).toEqual({
      ...{ slug: "finca-aurora", name: "Finca Aurora", country: "ET", isIntroduced: true },
      ...{ hasAccount: false, weAccept: true, theyAccept: false },
    });
    const others = await stack.call(nordlys, "GET", "/api/partners");
    expect(await others.json()).toEqual({ partners: [] });
  });
});

describe("The supplier", () => {
  test("records four fields and gets a receipt with the leaf hash, reachable by the same link for ever", async () => {
    const supplier = await introduce(stack, halfmoon, "Asefa");
    const { link } = await makeLink(stack, halfmoon, { supplier });
    expect(await open(stack, link)).toEqual({ state: "open", needsSignIn: false, canClaim: false });
    const sent = filled(link);
    const told = await answered<LinkTold>(await record(stack, sent), 201);
    expect(told).toMatchObject({ state: "used", canClaim: true });
    expect(told.receipt?.said).toEqual({
      ...{ kind: "record", eventID: `urn:uuid:${sent.id}`, time: sent.time },
      ...{ lot: "2026-04-17-1", quantity: "126.5" },
    });
    await expect
      .poll(async () => (await open(stack, link)).receipt?.leafHash, { timeout: 20_000 })
      .toMatch(/^[0-9a-f]{64}$/);
    const [event, ...more] = await events(supplier);
    expect(more).toEqual([]);
    expect(event).toMatchObject({
      ...{ type: "ObjectEvent", action: "ADD", bizStep: "commissioning", "rp:through": "link" },
      quantityList: [
        {
          epcClass: `${stack.origin}/p/halfmoon/cherry/2026-04-17-1`,
          ...{ quantity: 126.5, uom: "KGM" },
        },
      ],
    });
  });

  test("sends again what was not answered, and gets the same receipt; another phone is refused", async () => {
    const supplier = await introduce(stack, halfmoon, "Bekele");
    const { link } = await makeLink(stack, halfmoon, { supplier });
    const sent = filled(link);
    await answered(await record(stack, sent), 201);
    const again = await answered<LinkTold>(await record(stack, { ...sent, quantity: "9" }), 200);
    expect(again.receipt?.said).toMatchObject({ quantity: "126.5" });
    await refused(await record(stack, filled(link)), 410, "token-used");
    expect(await events(supplier)).toHaveLength(1);
  });

  test("races another phone, and one of them is first", async () => {
    const supplier = await introduce(stack, halfmoon, "Chala");
    const { link } = await makeLink(stack, halfmoon, { supplier });
    const phones = Array.from({ length: 6 }, () => filled(link));
    const [twice] = phones;
    const answers = await Promise.all([...phones, twice ?? {}].map((sent) => record(stack, sent)));
    const eventIDs = await Promise.all(
      answers.map(async (answer) => ((await answer.json()) as LinkTold).receipt?.said),
    );
    const won = new Set(
      eventIDs.flatMap((said) => (said?.kind === "record" ? [said.eventID] : [])),
    );
    expect(won.size).toBe(1);
    expect(answers.map(({ status }) => status).filter((status) => status === 201)).toHaveLength(1);
    expect(await events(supplier)).toHaveLength(1);
  });
});

describe("What may be shown", () => {
  const agreedWith = async (supplier: string) => {
    const answer = await stack.call(halfmoon, "GET", "/api/partners");
    const { partners } = (await answer.json()) as {
      partners: { slug: string; theyShow?: object }[];
    };
    return partners.find(({ slug }) => slug === supplier)?.theyShow;
  };

  test("is what the supplier said last on the form, and nothing before it said anything", async () => {
    const supplier = await introduce(stack, halfmoon, "Dawit");
    const say = async (shows?: object) => {
      const { link } = await makeLink(stack, halfmoon, { supplier });
      const consent = { ...(shows && { shows }), words: "As asked.", language: "am" };
      return answered<LinkTold>(await record(stack, filled(link, { consent })), 201);
    };
    expect(await agreedWith(supplier)).toBeUndefined();
    expect((await say({ showName: true, place: "region" })).receipt?.consent).toBe("As asked.");
    expect(await agreedWith(supplier)).toEqual({ showName: true, place: "region" });
    await say({ showName: false, place: "none" });
    expect(await agreedWith(supplier)).toEqual({ showName: false, place: "none" });
    await say();
    expect(await agreedWith(supplier)).toBeUndefined();
  });
});

describe("A photo", () => {
  // The smallest there is.
  const PNG =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

  test("comes with the record, is kept for the supplier, and stands in the event by its hash", async () => {
    const supplier = await introduce(stack, halfmoon, "Elias");
    const { link } = await makeLink(stack, halfmoon, { supplier });
    const photo = { name: "scales.png", content: PNG };
    const told = await answered<LinkTold>(await record(stack, filled(link, { photo })), 201);
    const [event] = await events(supplier);
    expect(event["rp:evidence"]).toEqual([
      {
        "rp:sha256": expect.stringMatching(/^[0-9a-f]{64}$/),
        ...{ "rp:mediaType": "image/png", "rp:name": "scales.png" },
      },
    ]);
    const sha256 = event["rp:evidence"][0]["rp:sha256"];
    expect(told.receipt?.said).toMatchObject({ photo: { name: "scales.png", sha256 } });
    const own = await stack.call(halfmoon, "GET", `/api/files/${sha256}`);
    await refused(own, 404, "not-found");
  });

  test("that is none is refused, and the link stands open as before", async () => {
    const supplier = await introduce(stack, halfmoon, "Fikru");
    const { link } = await makeLink(stack, halfmoon, { supplier });
    const photo = { name: "note.txt", content: btoa("no picture") };
    await refused(await record(stack, filled(link, { photo })), 400, "file-refused");
    expect((await open(stack, link)).state).toBe("open");
    await answered(await record(stack, filled(link)), 201);
  });
});

describe("The clock of a phone", () => {
  const timeOf = async (link: string, time: string) => {
    const told = await answered<LinkTold>(await record(stack, filled(link, { time })), 201);
    return told.receipt?.said.kind === "record" ? told.receipt.said.time : "";
  };

  test("counts where it can be right, and ours where it cannot", async () => {
    const supplier = await introduce(stack, halfmoon, "Girma");
    const links = await Promise.all(
      [1, 2, 3].map(() => makeLink(stack, halfmoon, { supplier }).then(({ link }) => link)),
    );
    const [right = "", early = "", late = ""] = links;
    const now = new Date(Date.now() - 1_000).toISOString().replace("Z", "+00:00");
    expect(await timeOf(right, now)).toBe(now);
    for (const [link, time] of [
      [early, "2001-01-01T00:00:00+03:00"],
      [late, "2091-01-01T00:00:00+03:00"],
    ] as const) {
      const kept = await timeOf(link, time);
      expect(kept).toMatch(/\+03:00$/);
      expect(Math.abs(Date.parse(kept) - Date.now())).toBeLessThan(60_000);
    }
  });
});

describe("A field that is wrong is named, and nothing is used up", () => {
  test.each([
    ["/lot", { lot: "" }],
    ["/lot", { lot: "with a blank" }],
    ["/lot", { lot: "é" }],
    ["/quantity", { quantity: "-3" }],
    ["/quantity", { quantity: "0" }],
    ["/quantity", { quantity: "many" }],
  ])("%s %j", async (pointer, wrong) => {
    const supplier = "asefa";
    const { link } = await makeLink(stack, halfmoon, { supplier });
    const answer = await record(stack, filled(link, wrong));
    expect(await answered(answer, 400)).toMatchObject({
      ...{ type: "urn:rootproof:problem:draft-invalid", pointer },
    });
    expect((await open(stack, link)).state).toBe("open");
  });

  test("what is not asked for is no field at all", async () => {
    const { link } = await makeLink(stack, halfmoon, { supplier: "asefa" });
    for (const more of [
      { what: "sent" },
      { material: { anchor: "/p/nordlys/gold", name: "Gold" } },
      { organisation: "halfmoon" },
      { uom: "TNE" },
    ]) {
      await refused(await record(stack, filled(link, more)), 400, "body-invalid");
    }
  });
});

describe("A link", () => {
  const inDatabase = (id: string, change: string) =>
    withClient(stack.ownerUrl, async (client) => {
      await client.query(
        "select set_config('app.organisation', (select id::text from organisations where slug = 'halfmoon'), false)",
      );
      const { rowCount } = await client.query(`update supplier_links set ${change} where id = $1`, [
        id,
      ]);
      expect(rowCount).toBe(1);
    });

  test("that is forged or altered is told to be so, at every door", async () => {
    const { link } = await makeLink(stack, halfmoon, { supplier: "asefa" });
    const [payload = "", mac = ""] = link.split(".");
    const content = JSON.parse(Buffer.from(payload, "base64url").toString());
    const altered = (change: object) =>
      `${Buffer.from(JSON.stringify({ ...content, ...change })).toString("base64url")}.${mac}`;
    const forged = [
      `${payload}.${"A".repeat(43)}`,
      `${payload}.${mac.slice(0, -1)}${mac.endsWith("A") ? "B" : "A"}`,
      altered({ to: "Somebody else" }),
      altered({ exp: content.exp + 1 }),
      altered({ purpose: "account", asks: undefined }),
      altered({ by: { slug: "nordlys", name: "Nordlys" } }),
      ...[payload, `${payload}.`, `.${mac}`, `${link}.${mac}`, "", "x"],
    ].filter((text) => text !== "");
    for (const one of forged) {
      await refused(
        await stack.call(undefined, "POST", "/api/supplier-links/open", { link: one }),
        400,
        "link-invalid",
      );
      await refused(await record(stack, filled(one)), 400, "link-invalid");
    }
    expect((await open(stack, link)).state).toBe("open");
  });

  test("of one purpose serves no other", async () => {
    const supplier = await introduce(stack, halfmoon, "Hiwot");
    const forRecord = await makeLink(stack, halfmoon, { supplier });
    const forAccount = await makeLink(stack, halfmoon, { supplier, purpose: "account" });
    await refused(await record(stack, filled(forAccount.link)), 400, "link-invalid");
    const body = { link: forRecord.link, answer: "confirmed" };
    await refused(
      await stack.call(undefined, "POST", "/api/supplier-links/confirm", body),
      400,
      "link-invalid",
    );
  });

  test("that was withdrawn says so, and only who made it withdraws it", async () => {
    const { link, id } = await makeLink(stack, halfmoon, { supplier: "asefa" });
    const path = `/api/supplier-links/${id}`;
    await refused(await stack.call(nordlys, "DELETE", path), 404, "not-found");
    await refused(await stack.call(nordlys, "GET", path), 404, "not-found");
    expect((await stack.call(halfmoon, "DELETE", path)).status).toBe(204);
    expect((await open(stack, link)).state).toBe("withdrawn");
    await refused(await record(stack, filled(link)), 410, "link-withdrawn");
    await refused(await stack.call(halfmoon, "DELETE", path), 404, "not-found");
  });

  test("that has run out takes only what was written in time, and for a week", async () => {
    const { link, id } = await makeLink(stack, halfmoon, { supplier: "asefa" });
    await inDatabase(
      id,
      "created_at = now() - interval '2 days', expires_at = now() - interval '1 day'",
    );
    expect((await open(stack, link)).state).toBe("expired");
    await refused(await record(stack, filled(link)), 410, "link-expired");
    const inTime = new Date(Date.now() - 36 * 3_600_000).toISOString();
    await inDatabase(
      id,
      "expires_at = now() - interval '8 days', created_at = now() - interval '9 days'",
    );
    await refused(await record(stack, filled(link, { time: inTime })), 410, "link-expired");
    await inDatabase(
      id,
      "expires_at = now() - interval '1 day', created_at = now() - interval '2 days'",
    );
    const told = await answered<LinkTold>(await record(stack, filled(link, { time: inTime })), 201);
    expect(told.receipt?.said).toMatchObject({ time: inTime });
  });

  test("is made only for whom the maker introduced, and in no other’s name", async () => {
    const supplier = await introduce(stack, halfmoon, "Ibsa");
    const order = { purpose: "record", language: "en", days: 1, what: "harvested", uom: "KGM" };
    const cherry = { anchor: "/p/halfmoon/cherry", name: "Cherry" };
    const made = (key: string, more: object) =>
      stack.call(key, "POST", "/api/supplier-links", { ...order, material: cherry, ...more });
    await refused(await made(nordlys, { supplier }), 404, "partner-unknown");
    await refused(await made(halfmoon, { supplier: "nobody" }), 404, "partner-unknown");
    // Accepted, and yet somebody else's supplier; or one that has an account.
    await stack.call(nordlys, "PUT", `/api/suppliers/${supplier}`, {});
    await refused(await made(nordlys, { supplier }), 403, "supplier-has-account");
    await stack.call(halfmoon, "PUT", "/api/suppliers/nordlys", {});
    await refused(await made(halfmoon, { supplier: "nordlys" }), 403, "supplier-has-account");
    const foreign = { material: { anchor: "/p/nordlys/bread", name: "Bread" } };
    const answer = await made(halfmoon, { supplier, ...foreign });
    expect(await answered(answer, 400)).toMatchObject({ pointer: "/material/anchor" });
  });

  test("does nothing while its maker is suspended", async () => {
    const lender = await stack.organisation("lender");
    const supplier = await introduce(stack, lender, "Jemal");
    const { link } = await makeLink(stack, lender, {
      supplier,
      material: { anchor: "/p/lender/cherry", name: "Cherry" },
    });
    const boss = await enrol(stack, { name: "Olga", operator: true });
    const path = "/api/operator/organisations/lender/suspension";
    expect((await boss.call("PUT", path, { reason: "Unpaid." })).status).toBe(200);
    await refused(await record(stack, filled(link)), 403, "suspended");
    await boss.call("DELETE", path);
    await answered(await record(stack, filled(link)), 201);
  });
});
