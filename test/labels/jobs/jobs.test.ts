/** Print jobs: codes are made once, counted, and never more than the lot has pieces. docs/labels.md, *Runs*. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withClient } from "../../../cli/operator/database.ts";
import { startTestStack, type TestStack } from "../../support/stack.ts";
import { withCheck } from "../../support/with-check.ts";

const GTIN = withCheck("0952127000001");

let stack: TestStack;
let owner: string;
let stranger: string;

beforeAll(async () => {
  const vars = { HOSTS: JSON.stringify({ "id.halfmoon.example": "halfmoon" }) };
  stack = await startTestStack({ withChain: false, vars });
  owner = await stack.organisation("golden-crust");
  stranger = await stack.organisation("other-crust");
  await stack.call(owner, "PUT", `/api/products/${GTIN}`, { name: "Rye" });
});
afterAll(() => stack?.remove());

interface Printable {
  readonly id: string;
  readonly count: number;
  readonly shortCode: string;
  readonly codes: readonly { readonly uri: string; readonly serial: string }[];
}

let lots = 0;
/** A lot of its own for each test, with so many pieces captured. */
async function lotOf(pieces: number, more: object = {}): Promise<string> {
  const lot = `RYE-${++lots}`;
  await capture(lot, { quantity: pieces, ...more });
  return lot;
}

async function capture(lot: string, element: object, event: object = {}): Promise<void> {
  const document = {
    "@context": ["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"],
    ...{ type: "EPCISDocument", schemaVersion: "2.0", creationDate: "2026-11-20T09:00:00Z" },
    epcisBody: {
      eventList: [
        {
          ...{ type: "ObjectEvent", action: "ADD", bizStep: "commissioning" },
          ...{ eventTime: "2026-11-19T05:00:00+01:00", eventTimeZoneOffset: "+01:00" },
          quantityList: [{ epcClass: `https://id.gs1.org/01/${GTIN}/10/${lot}`, ...element }],
          ...event,
        },
      ],
    },
  };
  const answer = await stack.call(owner, "POST", "/epcis/capture", document);
  expect(answer.status).toBe(202);
}

const put = (path: string, body: object, key = owner) =>
  stack.call(key, "PUT", `/labels/${path}`, body);
const uuid = () => crypto.randomUUID();
const units = (lot: string, count: number, id = uuid()) =>
  put(`runs/${id}`, { gtin: GTIN, lot, kind: "unit", count });
const read = async (answer: Response) => (await answer.json()) as Printable;
async function refusal(answer: Response): Promise<string> {
  const { title, detail } = (await answer.json()) as { title: string; detail: string };
  return `${answer.status} ${title}: ${detail}`;
}
test("Labels of a product whose published claim stands on mass balance say so; those of others do not", async () => {
  const certificate = uuid();
  const claim = uuid();
  const call = async (method: string, path: string, body: object) =>
    expect((await stack.call(owner, method, path, body)).ok, path).toBe(true);
  const lot = await lotOf(9);
  expect(await read(await units(lot, 1))).not.toHaveProperty("custody");
  await call("PUT", `/api/certificates/${certificate}`, {
    ...{ scheme: "rainforest-alliance", number: "RA-1", holder: "golden-crust" },
    ...{ validFrom: "2026-01-01", validUntil: "2099-12-31", custodyModel: "mass-balance" },
  });
  await withClient(stack.ownerUrl, (client) =>
    client.query(
      `insert into claims (id, organisation_id, product, type, text, language, evidence, state)
        select $1, id, $2, 'certified', 'Certified rye', 'en', $3, 'published' from organisations where slug = 'golden-crust'`,
      [claim, `/01/${GTIN}`, JSON.stringify([{ kind: "certificate", id: certificate }])],
    ),
  );
  expect(await read(await units(lot, 1))).toMatchObject({
    custody: [
      "Mass balance: certified and non-certified are mixed; amount bought matches amount claimed.",
    ],
  });
  await call("POST", `/api/certificates/${certificate}/revoke`, { reason: "It was given back." });
  expect(await read(await units(lot, 1))).not.toHaveProperty("custody");
});

test("Labels of a lot that is worked out to be mass balance say so, though no certificate is named by the claim", async () => {
  const id = uuid();
  const lot = `RYE-${++lots}`;
  await capture(lot, { quantity: 9, uom: "KGM" });
  const printed = async () =>
    read(await put(`runs/${uuid()}`, { gtin: GTIN, lot, kind: "lot", count: 1 }));
  await stack.call(owner, "PUT", `/api/certificates/${id}`, {
    ...{ scheme: "rainforest-alliance", number: "RA-2", holder: "golden-crust" },
    products: [`/01/${GTIN}`],
    ...{ validFrom: "2026-01-01", validUntil: "2099-12-31", custodyModel: "mass-balance" },
  });
  await withClient(stack.ownerUrl, async (client) => {
    const scope = { characteristic: "rainforest-alliance", percent: 100, lots: [lot] };
    await client.query(
      `insert into claims (id, organisation_id, product, type, text, language, scope, state)
        select $1, id, $2, 'certified', 'Certified rye', 'en', $3, 'published' from organisations where slug = 'golden-crust'`,
      [uuid(), `/01/${GTIN}`, JSON.stringify(scope)],
    );
    expect(await printed()).not.toHaveProperty("custody");
    await client.query("select set_config('app.scope', 'operator', false)");
    await client.query("update certificates set checked_on = current_date where id = $1", [id]);
  });
  expect(await printed()).toMatchObject({ custody: [expect.stringMatching(/^Mass balance/)] });
});

describe("A run of unit codes", () => {
  test("gives each piece a code of its own, which leads to the page of its lot", async () => {
    const lot = await lotOf(12);
    const answer = await units(lot, 5);
    expect(answer.status).toBe(201);
    const { codes, shortCode } = await read(answer);
    const start = `${stack.origin}/01/${GTIN}/10/${lot}/21/`;
    for (const { uri, serial } of codes) {
      expect(serial).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
      expect(uri).toBe(start + serial);
      const scanned = await fetch(uri, { redirect: "manual" });
      expect(scanned.headers.get("location")).toBe(uri.replace("/01/", "/p/01/"));
    }
    expect(new Set(codes.map(({ serial }) => serial)).size).toBe(5);
    const typed = await fetch(`${stack.origin}/c/${shortCode}`, { redirect: "manual" });
    expect(typed.headers.get("location")).toContain(`/01/${GTIN}/10/${lot}`);
  });

  test("asked for again by the same name gives the same codes, and counts once", async () => {
    const lot = await lotOf(6);
    const id = uuid();
    const answers = [await units(lot, 6, id), await units(lot, 6, id)];
    expect(answers.map(({ status }) => status)).toEqual([201, 200]);
    const [first, again] = await Promise.all(answers.map(read));
    expect(again).toEqual(first);
    expect(first).toMatchObject({ id, kind: "unit", gtin: GTIN, lot, product: "Rye", count: 6 });
    expect(await refusal(await units(lot, 1))).toMatch(/^409 label cap/);
  });

  test("asked for by the same name with something else is refused", async () => {
    const lot = await lotOf(6);
    const id = uuid();
    await units(lot, 2, id);
    expect(await refusal(await units(lot, 3, id))).toMatch(
      /^409 label job changed: .*another name/,
    );
    expect(await refusal(await units(await lotOf(6), 2, id))).toMatch(/^409 label job changed/);
  });

  test("is no longer than the lot has pieces, and a refusal says the arithmetic", async () => {
    const lot = await lotOf(2020);
    await units(lot, 1000);
    await units(lot, 1000);
    expect(await refusal(await units(lot, 50))).toBe(
      `409 label cap: Lot ${lot}: 2,020 pieces captured, 2,000 codes made, 0 of them void: 20 left, 50 asked for.`,
    );
    expect((await units(lot, 20)).status).toBe(201);
    expect((await units(lot, 1)).status).toBe(409);
  });

  test("has room for what is captured later, and none any more for what was declared wrong", async () => {
    const lot = `RYE-${++lots}`;
    const eventID = `urn:uuid:${uuid()}`;
    await capture(lot, { quantity: 3 }, { eventID });
    await capture(lot, { quantity: 4 });
    expect((await units(lot, 7)).status).toBe(201);
    await capture(lot, { quantity: 2 });
    expect((await units(lot, 2)).status).toBe(201);
    const errorDeclaration = { declarationTime: "2026-11-20T09:00:00Z", reason: "incorrect_data" };
    await capture(lot, { quantity: 3 }, { eventID, errorDeclaration });
    expect(await refusal(await units(lot, 1))).toContain("6 pieces captured, 9 codes made");
  });

  test("of what was weighed is counted by what one piece holds, as an event of the product says", async () => {
    const rp = { rp: "urn:rootproof:epcis:" };
    const weighed = `RYE-${++lots}`;
    await capture(weighed, { quantity: 505.2, uom: "KGM" });
    const told = `RYE-${++lots}`;
    const epcClass = `https://id.gs1.org/01/${GTIN}/10/${told}`;
    const net = { "rp:quantity": 250, "rp:uom": "GRM" };
    const material = {
      "@context": [rp],
      "rp:material": [{ "rp:epcClass": epcClass, "rp:net": net }],
    };
    const eventID = `urn:uuid:${uuid()}`;
    await capture(told, { quantity: 3, uom: "EA" }, { eventID, ...material });
    expect((await units(weighed, 1_000)).status).toBe(201);
    expect((await units(weighed, 1_000)).status).toBe(201);
    expect(await refusal(await units(weighed, 21))).toBe(
      `409 label cap: Lot ${weighed}: 505.2 kg ÷ 250 g make 2,020 pieces, 2,000 codes made, 0 of them void: 20 left, 21 asked for.`,
    );
    expect((await units(weighed, 20)).status).toBe(201);
    // A smaller piece that is told later makes room for none.
    const gram = `urn:uuid:${uuid()}`;
    const smaller = {
      ...{ eventID: gram, "@context": [rp] },
      "rp:material": [
        {
          "rp:epcClass": `https://id.gs1.org/01/${GTIN}/10/${weighed}`,
          "rp:net": { "rp:quantity": 1, "rp:uom": "GRM" },
        },
      ],
    };
    const pinch = { quantity: 0.001, uom: "KGM" };
    await capture(weighed, pinch, smaller);
    expect(await refusal(await units(weighed, 1))).toContain(
      "505.201 kg ÷ 250 g make 2,020 pieces",
    );
    // What was counted is what there is, whatever a piece weighs.
    expect((await units(told, 3)).status).toBe(201);
    expect(await refusal(await units(told, 1))).toContain("3 pieces captured");
    const errorDeclaration = { declarationTime: "2026-11-20T09:00:00Z", reason: "incorrect_data" };
    await capture(weighed, pinch, { ...smaller, errorDeclaration });
    await capture(told, { quantity: 3, uom: "EA" }, { eventID, ...material, errorDeclaration });
    expect(await refusal(await units(weighed, 1))).toContain("0 pieces captured");
  });

  test.each([
    ["no event speaks of the lot", async () => `RYE-${++lots}`],
    ["the lot was only weighed", () => lotOf(500, { uom: "KGM" })],
  ])("is refused where %s", async (_, lot) => {
    expect(await refusal(await units(await lot(), 1))).toMatch(
      /^409 label cap: .*0 pieces captured/,
    );
  });

  test.each([
    [{ count: 0 }, /\/count/],
    [{ count: 1001 }, /\/count/],
    [{ count: 1.5 }, /\/count/],
    [{ lot: "RÜGEN" }, /\/lot.*GS1 allows/],
    [{ lot: "X".repeat(21) }, /\/lot/],
    [{ gtin: "952" }, /\/gtin.*fourteen/],
    [{ kind: "box" }, /kind/],
    [{ more: 1 }, /more/],
  ])("with %j is refused by name", async (wrong, said) => {
    const asked = { gtin: GTIN, lot: "RYE-1", kind: "unit", count: 1, ...wrong };
    expect(await refusal(await put(`runs/${uuid()}`, asked))).toMatch(said);
  });

  test("is named by a UUID, and by nothing else", async () => {
    const answer = await put("runs/monday", { gtin: GTIN, lot: "RYE-1", kind: "unit", count: 1 });
    expect(await refusal(answer)).toMatch(/^400 query invalid: .*UUID/);
  });

  test("needs a product with a page", async () => {
    const other = withCheck("0952127000002");
    const answer = await put(`runs/${uuid()}`, { gtin: other, lot: "A", kind: "lot", count: 1 });
    expect(await refusal(answer)).toMatch(/^404 not found: .*PUT \/api\/products/);
  });
});

describe("Two jobs at once for the last codes of a lot", () => {
  test("are one that gets them and one that is refused, every time", async () => {
    for (let round = 0; round < 12; round++) {
      const lot = await lotOf(10);
      const answers = await Promise.all([units(lot, 10), units(lot, 10), units(lot, 1)]);
      const statuses = answers.map(({ status }) => status);
      const made = await Promise.all(
        answers.filter(({ ok }) => ok).map(async (answer) => (await read(answer)).codes.length),
      );
      const total = made.reduce((sum, n) => sum + n, 0);
      expect(total).toBeLessThanOrEqual(10);
      expect(statuses.filter((status) => status === 409).length).toBeGreaterThanOrEqual(1);
      expect(total === 10 || total === 1).toBe(true);
    }
  });

  test("by the same name are one job", async () => {
    const lot = await lotOf(50);
    const id = uuid();
    const answers = await Promise.all(Array.from({ length: 6 }, () => units(lot, 8, id)));
    const all = await Promise.all(answers.map(read));
    expect(new Set(all.map((one) => JSON.stringify(one.codes))).size).toBe(1);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 201]);
    expect((await units(lot, 42)).status).toBe(201);
    expect((await units(lot, 1)).status).toBe(409);
  });

  test("by the same name for several lots are one that gets its codes; the others are refused by name", async () => {
    const lots = await Promise.all(Array.from({ length: 8 }, () => lotOf(20)));
    for (let round = 0; round < 8; round++) {
      const id = uuid();
      const answers = await Promise.all(lots.map((lot) => units(lot, 1, id)));
      const statuses = answers.map(({ status }) => status).sort();
      expect(statuses).toEqual([201, ...Array(7).fill(409)]);
      const refused = answers.find(({ ok }) => !ok) as Response;
      expect(await refusal(refused)).toMatch(/^409 label job changed/);
    }
  });
});

describe("A run of the lot’s own code", () => {
  test("is one code for every copy, and no piece is counted", async () => {
    const lot = `RYE-${++lots}`;
    const answer = await put(`runs/${uuid()}`, { gtin: GTIN, lot, kind: "lot", count: 300 });
    const made = await read(answer);
    expect(made).toMatchObject({ kind: "lot", count: 300 });
    expect(made.codes).toEqual([{ uri: `${stack.origin}/01/${GTIN}/10/${lot}` }]);
    const again = await read(await put(`reprints/${uuid()}`, { run: made.id, reason: "sold out" }));
    expect(again).toEqual({ ...made, id: again.id });
  });

  test.each([
    [0, 400],
    [10_000, 201],
    [10_001, 400],
  ])("of %i copies is answered with %i", async (count, status) => {
    const asked = { gtin: GTIN, lot: `RYE-${++lots}`, kind: "lot", count };
    expect((await put(`runs/${uuid()}`, asked)).status).toBe(status);
  });
});

test("Codes of a brand with a host of its own stand on that host", async () => {
  const brand = await stack.organisation("halfmoon");
  const gtin = withCheck("0952127000003");
  await stack.call(brand, "PUT", `/api/products/${gtin}`, { name: "Morning" });
  const answer = await put(`runs/${uuid()}`, { gtin, lot: "LOT7", kind: "lot", count: 1 }, brand);
  const { port } = new URL(stack.origin);
  expect((await read(answer)).codes).toEqual([
    { uri: `http://id.halfmoon.example:${port}/01/${gtin}/10/LOT7` },
  ]);
});

describe("A reprint", () => {
  test("gives codes of the run again, all that stand or those named", async () => {
    const { id, codes } = await read(await units(await lotOf(4), 4));
    const all = await read(await put(`reprints/${uuid()}`, { run: id, reason: "jammed" }));
    expect(all.codes).toEqual(codes);
    const serials = [codes[2]?.serial ?? ""];
    const [job, body] = [`reprints/${uuid()}`, { run: id, serials, reason: "torn" }];
    const [one, again] = [await put(job, body), await put(job, body)];
    expect([one.status, again.status]).toEqual([201, 200]);
    const [first, second] = [await read(one), await read(again)];
    expect(first).toMatchObject({ kind: "unit", count: 1, codes: [codes[2]] });
    expect(second).toEqual(first);
    const other = { ...body, reason: "wet" };
    expect(await refusal(await put(job, other))).toMatch(/^409 label job changed/);
  });

  test("of a run whose codes are all void is refused: the lot’s own code is not printed for them", async () => {
    const { id, codes } = await read(await units(await lotOf(2), 2));
    const serials = codes.map(({ serial }) => serial);
    await put(`voids/${uuid()}`, { run: id, serials, reason: "smeared" });
    expect(await refusal(await put(`reprints/${uuid()}`, { run: id, reason: "torn" }))).toMatch(
      /^400 body invalid: All codes .* are void/,
    );
  });

  test.each([
    ["of a code that is none of the run", ["NOT-ONE"], /^400 .*no code of the run/],
    ["of no code", [], /\/serials/],
    ["without a reason", undefined, /reason/],
  ])("%s is refused", async (_, serials, said) => {
    const { id } = await read(await units(await lotOf(4), 4));
    const body = serials === undefined ? { run: id } : { run: id, serials, reason: "torn" };
    expect(await refusal(await put(`reprints/${uuid()}`, body))).toMatch(said);
  });

  test("of a run that is not there, or is another’s, is refused alike", async () => {
    const { id } = await read(await units(await lotOf(4), 4));
    const said = [
      await refusal(await put(`reprints/${uuid()}`, { run: uuid(), reason: "torn" })),
      await refusal(await put(`reprints/${uuid()}`, { run: id, reason: "torn" }, stranger)),
    ];
    expect(said.map((one) => one.replace(/[0-9a-f-]{36}/, "…"))).toEqual([
      ...["404 not found: You have no run ….", "404 not found: You have no run …."],
    ]);
  });
});

describe("A void", () => {
  test("takes codes out of use: whoever scans one is told, and their places are free", async () => {
    const lot = await lotOf(3);
    const { id, codes } = await read(await units(lot, 3));
    const [spoilt] = codes;
    const job = uuid();
    const body = { run: id, serials: [spoilt?.serial], reason: "smeared" };
    const answer = await put(`voids/${job}`, body);
    expect((await read(answer)).codes).toEqual([spoilt]);
    const page = await fetch((spoilt?.uri ?? "").replace("/01/", "/p/01/"));
    expect(await page.text()).toContain("void");
    expect((await units(lot, 1)).status).toBe(201);
    expect(await refusal(await units(lot, 1))).toContain("4 codes made, 1 of them void: 0 left");
    // Again by the same name: the same job.
    expect((await read(await put(`voids/${job}`, body))).codes).toEqual([spoilt]);
    expect(await refusal(await put(`voids/${uuid()}`, body))).toMatch(/^400 .*is void already/);
    const reprint = await read(await put(`reprints/${uuid()}`, { run: id, reason: "torn" }));
    expect(reprint.codes).toEqual(codes.slice(1));
  });

  test("is for ever, whatever the Worker’s own role is told to do", async () => {
    const { id, codes } = await read(await units(await lotOf(2), 2));
    const [first, second] = codes.map(({ serial }) => serial);
    await put(`voids/${uuid()}`, { run: id, serials: [first], reason: "smeared" });
    const change = (serial = "") =>
      withClient(stack.ownerUrl, (client) =>
        client.query("update unit_codes set voided_by = null where serial = $1", [serial]),
      );
    await expect(change(first)).rejects.toThrow("a void is for ever");
    expect((await change(second)).rowCount).toBe(1);
  });

  test("of the same code at once by two jobs happens once", async () => {
    const lot = await lotOf(2);
    const { id, codes } = await read(await units(lot, 2));
    const body = { run: id, serials: [codes[0]?.serial], reason: "smeared" };
    const answers = await Promise.all([put(`voids/${uuid()}`, body), put(`voids/${uuid()}`, body)]);
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect((await units(lot, 1)).status).toBe(201);
    expect((await units(lot, 1)).status).toBe(409);
  });
});

describe("The log", () => {
  const jobs = async () => {
    const answer = await stack.call(owner, "GET", "/labels/jobs");
    return (
      (await answer.json()) as {
        jobs: { id: string; kind: string; state: string; proof?: string }[];
      }
    ).jobs;
  };

  test("has an entry of each job, which opens to its organisation and to nobody else", async () => {
    const lot = await lotOf(3);
    const { id, codes } = await read(await units(lot, 3));
    const [voided, reprinted] = [uuid(), uuid()];
    await put(`voids/${voided}`, { run: id, serials: [codes[0]?.serial], reason: "smeared" });
    await put(`reprints/${reprinted}`, { run: id, reason: "torn" });
    const listed = () =>
      jobs().then((all) => all.filter((one) => [id, voided, reprinted].includes(one.id)));
    await expect
      .poll(async () => (await listed()).map(({ state }) => state), { timeout: 20_000 })
      .toEqual([...["logged", "logged", "logged"]]);
    for (const { kind, proof } of await listed()) {
      expect((await stack.call(undefined, "GET", proof ?? "")).status).toBe(404);
      expect((await stack.call(stranger, "GET", proof ?? "")).status).toBe(404);
      const bundle = await (await stack.call(owner, "GET", proof ?? "")).text();
      expect(JSON.parse(bundle).event.fields).toContainEqual(
        expect.objectContaining({ p: "/kind", v: `label-${kind}` }),
      );
      expect(bundle).toContain(
        codes[0]?.serial === undefined || kind === "reprint" ? codes[1]?.serial : codes[0].serial,
      );
    }
  });

  test("lists jobs without their codes, and a stranger’s list is empty", async () => {
    const { codes } = await read(await units(await lotOf(1), 1));
    const text = JSON.stringify(await jobs());
    expect(text).not.toContain(codes[0]?.serial);
    expect(await (await stack.call(stranger, "GET", "/labels/jobs")).json()).toEqual({ jobs: [] });
  });
});
