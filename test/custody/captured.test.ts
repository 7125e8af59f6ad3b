/** A washing station and a roaster send events: what cannot be true is refused with its sum, what is doubtful is kept and asked about. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withClient } from "../../cli/operator/database.ts";
import {
  capture,
  documentOf,
  type Members,
  organisations,
  rows,
  uuid,
} from "../capture/supplier.ts";
import { gtin, lotOf } from "../journey/chain.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

let stack: TestStack;
let halfmoon: string;
let lyon: string;

beforeAll(async () => {
  stack = await startTestStack({ withChain: false });
  const keys = await organisations(stack, ["halfmoon", "lyon"]);
  [halfmoon = "", lyon = ""] = [...keys.values()];
});
afterAll(() => stack?.remove());

let made = 0;
const newLot = () => `https://id.gs1.org/01/09521234500018/10/L${++made}`;
const kg = (epcClass: string, quantity: number) => ({ epcClass, quantity, uom: "KGM" });
const AT = { eventTime: "2026-04-17T10:00:00.000+02:00", eventTimeZoneOffset: "+02:00" };

const came = (lot: string, quantity: number, more: Members = {}): Members => ({
  ...{ type: "ObjectEvent", action: "ADD", bizStep: "commissioning", eventID: uuid(), ...AT },
  ...{ quantityList: [kg(lot, quantity)], ...more },
});
/** 16 in 100 are lost in the roaster. */
const roast = (lot: string, quantity: number, more: Members = {}): Members => ({
  ...{ type: "TransformationEvent", bizStep: "creating_class_instance", eventID: uuid(), ...AT },
  inputQuantityList: [kg(lot, quantity)],
  outputQuantityList: [kg(newLot(), quantity * 0.84)],
  "rp:process": "coffee.roast/1",
  "rp:loss": [{ "rp:kind": "moisture", "rp:quantity": quantity * 0.16, "rp:uom": "KGM" }],
  ...more,
});
const without = (event: Members, member: string): Members =>
  Object.fromEntries(Object.entries(event).filter(([name]) => name !== member));

const send = (...events: Members[]) => capture(stack, halfmoon, documentOf(events));
const isStored = async ({ eventID }: Members) =>
  (await rows(stack, "select id from events where event_id = $1", [eventID])).length > 0;
const foundIn = ({ eventID }: Members) =>
  rows<{
    rule: string;
    outcome: string;
    reason: string;
    subject: string;
    explanation: string | null;
  }>(
    stack,
    `select f.rule, f.outcome, f.reason, f.subject, f.explanation from findings f join events e on e.id = f.event_id
      where e.event_id = $1 order by f.rule`,
    [eventID],
  );

describe("under a process profile", () => {
  test("what there is can be used to the last kilogram, and not a gram more: 409, with the sum", async () => {
    const lot = newLot();
    expect((await send(came(lot, 600), roast(lot, 500))).status).toBe(202);
    const over = roast(lot, 100.001);
    const { status, problem } = await send(over);
    expect(status).toBe(409);
    expect(problem).toMatchObject({
      ...{ title: "custody refused", rule: "I1", pointer: "/epcisBody/eventList/0" },
      detail: expect.stringContaining(
        "100.001 kg of 600 kg, 500 kg used before: 0.001 kg more than there is",
      ),
      errors: [
        {
          ...{ rule: "I1", reason: "over-stock", lot, profile: "coffee.roast/1" },
          arithmetic: [
            { label: "stock", value: "600", unit: "KGM" },
            { label: "used", value: "500", unit: "KGM" },
            { label: "wanted", value: "100.001", unit: "KGM" },
            { label: "over", value: "0.001", unit: "KGM" },
          ],
        },
      ],
    });
    expect(await isStored(over)).toBe(false);
    expect((await send(roast(lot, 100))).status).toBe(202);
  });

  test("more than comes out of a roaster is refused, and nothing of its document is kept", async () => {
    const [lot, other] = [newLot(), newLot()];
    const beside = came(other, 5);
    const { status, problem } = await send(
      came(lot, 600),
      beside,
      roast(lot, 600, { outputQuantityList: [kg(newLot(), 559)], "rp:loss": [] }),
    );
    expect(status).toBe(409);
    expect(problem).toMatchObject({ rule: "I3", pointer: "/epcisBody/eventList/2" });
    expect(problem.detail).toContain("559 kg of 600 kg");
    expect(await isStored(beside)).toBe(false);
  });

  test("of two who use the last kilogram at once, exactly one succeeds", async () => {
    for (let round = 0; round < 5; round++) {
      const lot = newLot();
      await send(came(lot, 600));
      const both = [roast(lot, 600), roast(lot, 600)];
      const answers = await Promise.all(both.map((event) => send(event)));
      expect(answers.map(({ status }) => status).toSorted()).toEqual([202, 409]);
      const refused = answers.find(({ status }) => status === 409);
      expect(refused?.problem).toMatchObject({ title: "custody refused", rule: "I1" });
      expect((await Promise.all(both.map(isStored))).filter(Boolean)).toHaveLength(1);
    }
  });

  test("a sender who wants the rest kept is told in the job which event was refused", async () => {
    const lot = newLot();
    const [first, over, last] = [came(lot, 10), roast(lot, 11), roast(lot, 10)];
    const response = await fetch(`${stack.origin}/epcis/capture`, {
      method: "POST",
      headers: {
        ...{ authorization: `Bearer ${halfmoon}`, "content-type": "application/json" },
        "gs1-capture-error-behaviour": "proceed",
      },
      body: JSON.stringify(documentOf([first, over, last])),
    });
    expect(response.status).toBe(202);
    const job = await stack.call(halfmoon, "GET", response.headers.get("location") ?? "");
    expect(await job.json()).toMatchObject({
      errors: [
        { status: 409, rule: "I1", eventID: over.eventID, pointer: "/epcisBody/eventList/1" },
      ],
    });
    expect([await isStored(first), await isStored(over), await isStored(last)]).toEqual([
      true,
      false,
      true,
    ]);
  });

  test("what was said twice is used once, and what was declared wrong can be used again", async () => {
    const lot = newLot();
    const used = roast(lot, 600);
    expect((await send(came(lot, 600), used)).status).toBe(202);
    expect((await send(used)).status).toBe(202);
    const again = roast(lot, 600);
    expect((await send(again)).status).toBe(409);
    const wrong = {
      ...used,
      errorDeclaration: { declarationTime: "2026-05-01T00:00:00Z", reason: "incorrect_data" },
    };
    expect((await send(wrong)).status).toBe(202);
    expect((await send(again)).status).toBe(202);
    expect((await send(roast(lot, 1))).status).toBe(409);
  });
});

describe("what is not refused", () => {
  test("an input that nobody told of yet is no reason: unresolved until it comes, in whatever order", async () => {
    const lot = newLot();
    const used = roast(lot, 600);
    expect((await send(used)).status).toBe(202);
    expect(await foundIn(used)).toMatchObject([
      { rule: "I1", outcome: "unresolved", reason: "lot-unknown", subject: lot },
    ]);
    const late = came(lot, 600);
    expect((await send(late)).status).toBe(202);
    expect([...(await foundIn(used)), ...(await foundIn(late))]).toEqual([]);
    expect((await send(roast(lot, 1))).status).toBe(409);
  });

  test("of a lot that was there before the ledger nobody knows how much is left: no sum refuses, and nothing is asked", async () => {
    const lot = newLot();
    await rows(
      stack,
      "insert into holdings (organisation_id, lot, kind, is_open) select id, $1, 'mass', true from organisations where slug = 'halfmoon'",
      [lot],
    );
    const used = roast(lot, 700);
    expect((await send(came(lot, 600), used)).status).toBe(202);
    expect(await foundIn(used)).toEqual([]);
  });

  test("whoever brings less than was used before is asked about it, and not refused", async () => {
    const lot = newLot();
    await send(roast(lot, 600));
    const late = came(lot, 590);
    expect((await send(late)).status).toBe(202);
    expect(await foundIn(late)).toMatchObject([
      { rule: "I1", outcome: "flag", reason: "used-before-known" },
    ]);
  });

  test("without a profile the same sum is kept, with a flag", async () => {
    const lot = newLot();
    const over = without(roast(lot, 601), "rp:process");
    expect((await send(came(lot, 600), over)).status).toBe(202);
    expect(await foundIn(over)).toMatchObject([
      { rule: "I1", outcome: "flag", reason: "over-stock" },
    ]);
  });

  test("a low yield is asked about, and what explained it itself is not", async () => {
    const lot = newLot();
    const low = {
      outputQuantityList: [kg(newLot(), 70)],
      "rp:loss": [{ "rp:kind": "moisture", "rp:quantity": 30, "rp:uom": "KGM" }],
    };
    const [asked, told] = [
      roast(lot, 100, low),
      roast(lot, 100, {
        ...low,
        outputQuantityList: [kg(newLot(), 70)],
        "rp:explanation": "Dark roast",
      }),
    ];
    expect((await send(came(lot, 200), asked, told)).status).toBe(202);
    expect(await foundIn(asked)).toMatchObject([
      { rule: "I3", reason: "yield-low", explanation: null },
    ]);
    expect(await foundIn(told)).toMatchObject([{ rule: "I3", explanation: "Dark roast" }]);
  });

  test("events without quantities have nothing to do with it", async () => {
    const seen = { ...came(newLot(), 1), quantityList: [{ epcClass: newLot() }] };
    expect((await send(seen)).status).toBe(202);
    expect(await foundIn(seen)).toEqual([]);
  });
});

describe("a stock-take", () => {
  const count = (lot: string, quantity: number, more: Members = {}): Members => ({
    ...{ type: "ObjectEvent", action: "OBSERVE", bizStep: "stock_taking", eventID: uuid(), ...AT },
    ...{ quantityList: [kg(lot, quantity)], "rp:process": "coffee.roast/1", ...more },
  });
  const why = { "rp:explanation": "Spilled" };

  test("that differs from the books has a reason, or is refused: 409, with both numbers", async () => {
    const lot = newLot();
    await send(came(lot, 600), roast(lot, 100));
    const bare = count(lot, 495);
    const { status, problem } = await send(bare);
    expect(status).toBe(409);
    expect(problem).toMatchObject({ rule: "I13" });
    expect(problem.detail).toContain("495 kg counted, 500 kg in the books: why -5 kg?");
    expect((await send(without(bare, "rp:process"))).status).toBe(202);
    expect(await foundIn(bare)).toMatchObject([
      { rule: "I13", outcome: "flag", reason: "count-without-reason", subject: lot },
    ]);
    const even = count(lot, 495);
    expect((await send(even)).status).toBe(202);
    expect(await foundIn(even)).toEqual([]);
  });

  test("corrects the books: what was missing cannot be used, what was found can, and once it is declared wrong neither", async () => {
    const [less, more] = [newLot(), newLot()];
    const missing = count(less, 595, why);
    expect((await send(came(less, 600), missing, count(more, 0, why))).status).toBe(202);
    expect((await send(came(more, 600), count(more, 605, why))).status).toBe(202);
    expect((await send(roast(less, 595.001))).status).toBe(409);
    expect((await send(roast(more, 605.001))).status).toBe(409);
    expect((await send(roast(more, 605))).status).toBe(202);
    const wrong = {
      ...missing,
      errorDeclaration: { declarationTime: "2026-05-01T00:00:00Z", reason: "incorrect_data" },
    };
    expect((await send(wrong)).status).toBe(202);
    expect((await send(roast(less, 600.001))).status).toBe(409);
    expect((await send(roast(less, 600))).status).toBe(202);
  });

  test("more than 2% within three months is asked about, whatever the reason", async () => {
    const lot = newLot();
    const [first, second] = [count(lot, 593, why), count(lot, 587, why)];
    expect((await send(came(lot, 600), first)).status).toBe(202);
    expect((await send(second)).status).toBe(202);
    expect(await foundIn(first)).toEqual([]);
    expect(await foundIn(second)).toMatchObject([
      { rule: "I13", reason: "count-far-off", explanation: null },
    ]);
  });

  test("that comes after goods moved corrects nothing, and is asked for again", async () => {
    const lot = newLot();
    const later = { eventTime: "2026-04-18T10:00:00.000+02:00" };
    await send(came(lot, 600), roast(lot, 100, later));
    const late = count(lot, 600, why);
    expect((await send(late)).status).toBe(202);
    expect(await foundIn(late)).toMatchObject([{ reason: "count-overtaken" }]);
    expect((await send(roast(lot, 500.001, later))).status).toBe(409);
    expect((await send(roast(lot, 500, later))).status).toBe(202);
  });
});

describe("single pieces", () => {
  const piece = (lot: string, serial: number) => `${lot}/21/${serial}`;
  const bags = (epcList: readonly string[], more: Members = {}): Members => ({
    ...{ type: "ObjectEvent", action: "OBSERVE", bizStep: "shipping", eventID: uuid(), ...AT },
    ...{ epcList, "rp:process": "coffee.pack/1", ...more },
  });
  const made = (lot: string, quantity: number): Members => ({
    ...came(lot, quantity, { quantityList: [{ epcClass: lot, quantity }] }),
  });

  test("leave once, and again when they came back: 409", async () => {
    const lot = newLot();
    const [one, other] = [piece(lot, 1), piece(lot, 2)];
    expect((await send(made(lot, 10), bags([one]))).status).toBe(202);
    const { status, problem } = await send(bags([other, one]));
    expect(status).toBe(409);
    expect(problem).toMatchObject({ rule: "I1", errors: [{ reason: "over-stock", lot: one }] });
    expect((await send(bags([other]))).status).toBe(202);
    expect((await send(bags([one], { bizStep: "receiving" }))).status).toBe(202);
    expect((await send(bags([one]))).status).toBe(202);
    expect((await send(bags([one]))).status).toBe(409);
  });

  test("of which it is said twice without a profile are kept, with a flag", async () => {
    const one = piece(newLot(), 1);
    const again = without(bags([one]), "rp:process");
    expect((await send(bags([one]), again)).status).toBe(202);
    expect(await foundIn(again)).toMatchObject([
      { rule: "I1", outcome: "flag", reason: "over-stock", subject: one },
    ]);
  });

  test("that come back twice are asked about: one of the two is another piece, or a copy of its code", async () => {
    const one = piece(newLot(), 1);
    const back = (): Members => bags([one], { bizStep: "collecting", disposition: "returned" });
    const [sent, first, second] = [bags([one]), back(), back()];
    expect((await send(sent, first)).status).toBe(202);
    expect(await foundIn(first)).toEqual([]);
    expect((await send(second)).status).toBe(202);
    expect(await foundIn(second)).toMatchObject([
      { rule: "I1", outcome: "flag", reason: "here-already", subject: one },
    ]);
  });

  test("that came back, were sold again and came back again are not", async () => {
    const lot = newLot();
    const one = piece(lot, 1);
    const back = (): Members => bags([one], { bizStep: "collecting" });
    const last = back();
    expect((await send(made(lot, 10), bags([one]), back(), bags([one]), last)).status).toBe(202);
    expect(await foundIn(last)).toEqual([]);
  });

  test("count in their lot: of ten pieces eleven do not leave", async () => {
    const lot = newLot();
    const all = Array.from({ length: 11 }, (_, n) => piece(lot, n));
    expect((await send(made(lot, 10))).status).toBe(202);
    const { status, problem } = await send(bags(all));
    expect(status).toBe(409);
    expect(problem).toMatchObject({ errors: [{ rule: "I1", lot }] });
    expect((await send(bags(all.slice(1)))).status).toBe(202);
    expect((await send(bags([piece(lot, 0)]))).status).toBe(409);
  });

  test("that were sent are not packed into anything here", async () => {
    const lot = newLot();
    const pack = (childEPCs: readonly string[]): Members => ({
      ...without(bags([]), "epcList"),
      ...{ type: "AggregationEvent", action: "ADD", bizStep: "packing", childEPCs },
      parentID: "https://id.gs1.org/00/095212345000000018",
    });
    expect((await send(bags([piece(lot, 1)]), pack([piece(lot, 2)]))).status).toBe(202);
    expect((await send(pack([piece(lot, 1)]))).status).toBe(409);
  });

  test("of two who send one at once, exactly one succeeds", async () => {
    for (let round = 0; round < 5; round++) {
      const one = piece(newLot(), 1);
      const answers = await Promise.all([send(bags([one])), send(bags([one]))]);
      expect(answers.map(({ status }) => status).toSorted()).toEqual([202, 409]);
    }
  });
});

describe("what was found", () => {
  let mill: string;
  beforeAll(async () => {
    mill = (await organisations(stack, ["kayon"])).get("kayon") ?? "";
  });
  const sendAs = (...events: Members[]) => capture(stack, mill, documentOf(events));
  const call = async (method: string, path: string, body?: object, key = mill) => {
    const answer = await stack.call(key, method, path, body);
    return { status: answer.status, ...((await answer.json()) as Told) };
  };
  const found = async (query = "") => (await call("GET", `/api/findings${query}`)).findings;
  const waiting = async () =>
    (await call("GET", "/api/tasks")).tasks.map(
      ({ kind, finding }) => `${kind} ${finding?.reason}`,
    );
  interface Told {
    readonly title: string;
    readonly findings: readonly Record<string, unknown>[];
    readonly tasks: readonly { readonly kind: string; readonly finding?: { reason: string } }[];
    readonly nextPageToken?: string;
  }

  test("is listed with its sum, the newest first, page by page, until somebody explains it: once, and for nobody else", async () => {
    const [lot, other] = [newLot(), newLot()];
    const over = without(roast(lot, 601), "rp:process");
    const unknown = roast(other, 10);
    await sendAs(came(lot, 600, { "rp:material": [] }));
    await sendAs(over);
    await sendAs(unknown);
    const page = await call("GET", "/api/findings?perPage=1");
    expect(page.findings).toMatchObject([
      {
        ...{ rule: "I1", outcome: "unresolved", reason: "lot-unknown", lot: other },
        ...{ profile: "coffee.roast/1", event: { eventID: unknown.eventID } },
      },
    ]);
    const [first] = await found(`?perPage=1&nextPageToken=${page.nextPageToken}`);
    expect(first).toMatchObject({
      ...{ rule: "I1", outcome: "flag", reason: "over-stock", lot },
      sentence: expect.stringMatching(/^L\d+: 601 kg of 600 kg, 0 kg used before: 1 kg more/),
      arithmetic: expect.arrayContaining([{ label: "over", value: "1", unit: "KGM" }]),
      event: { eventID: over.eventID, bizStep: "creating_class_instance" },
    });
    expect(await waiting()).toEqual(["finding over-stock", "unresolved lot-unknown"]);

    const explain = (explanation: string, key = mill) =>
      call("POST", `/api/findings/${first?.id}/explain`, { explanation }, key);
    expect(await explain("Not mine", halfmoon)).toMatchObject({ status: 404 });
    expect(await explain(" ")).toMatchObject({ status: 400, title: "body invalid" });
    expect(await explain("The scale")).toMatchObject({ status: 200, explanation: "The scale" });
    expect(await explain("The scale")).toMatchObject({ status: 200 });
    expect(await explain("Something else")).toMatchObject({ status: 409 });
    expect(await waiting()).toEqual(["unresolved lot-unknown"]);
    expect(await found(`?event=${over.eventID}`)).toMatchObject([{ explanation: "The scale" }]);

    await sendAs(came(other, 10));
    expect([await found(), await waiting()]).toEqual([[], []]);
  });
});

describe("an account of mass balance", () => {
  const FAIR = { "rp:scheme": "fairtrade", "rp:account": "cane sugar" };
  const SELLER = "FLO-SELLER-1";
  const names = (...lots: string[]) =>
    lots.map((lot) => ({ "rp:epcClass": lot, "rp:name": "Cane sugar, fine" }));
  /** A site of its own for each test: each has an account of its own. */
  const site = () => ({ readPoint: { id: `urn:rootproof:place:FR:::Lyon%20${++made}` } });
  const day = (date: string) => ({
    eventTime: `${date}T10:00:00.000Z`,
    eventTimeZoneOffset: "+00:00",
  });

  const bought = (quantity: number, more: Members = {}): Members => {
    const lot = newLot();
    return came(lot, quantity, {
      ...{ action: "OBSERVE", bizStep: "receiving", "rp:material": names(lot) },
      "rp:certified": [{ "rp:epcClass": lot, ...FAIR, "rp:certificate": SELLER }],
      ...more,
    });
  };
  /** Bars with so much sugar in them, all or some of it on the account. */
  const sold = (sugar: number, more: Members = {}, drawn = sugar): Members => {
    const [lot, bars] = [newLot(), newLot()];
    return {
      ...roast(lot, sugar),
      "rp:process": undefined,
      outputQuantityList: [kg(bars, sugar)],
      "rp:loss": [],
      "rp:material": names(lot),
      "rp:certified": [{ "rp:epcClass": bars, ...FAIR, "rp:quantity": drawn, "rp:uom": "KGM" }],
      ...more,
    };
  };

  beforeAll(async () => {
    const keep = (number: string, holder: string, custodyModel: string) =>
      stack.call(halfmoon, "PUT", `/api/certificates/${uuid().slice(9)}`, {
        ...{ scheme: "fairtrade", number, holder, body: "Fictional Control", custodyModel },
        ...{ validFrom: "2024-01-01", validUntil: "2026-12-31" },
      });
    const kept = [
      await keep("FLO-1", "halfmoon", "mass-balance"),
      await keep(SELLER, "Sugar of the South", "mass-balance"),
    ];
    expect(kept.map(({ status }) => status)).toEqual([200, 200]);
    await withClient(stack.ownerUrl, async (client) => {
      await client.query("select set_config('app.scope', 'operator', false)");
      await client.query("update certificates set checked_on = current_date");
    });
  });

  test("what came on it can be drawn, and not a gram more: 409, with the sum", async () => {
    const here = site();
    expect((await send(bought(100, here), sold(60, here))).status).toBe(202);
    const { status, problem } = await send(sold(40.001, here));
    expect(status).toBe(409);
    expect(problem).toMatchObject({ rule: "I8", errors: [{ reason: "account-overdrawn" }] });
    expect(problem.detail).toContain("40.001 kg drawn of 40 kg: 0.001 kg more than there is");
    const last = sold(40, here);
    expect((await send(last)).status).toBe(202);
    const [bars] = last.outputQuantityList as { epcClass: string }[];
    const lot = encodeURIComponent(bars?.epcClass ?? "");
    const told = await stack.call(halfmoon, "GET", `/api/lots/${lot}/shares`);
    expect(await told.json()).toMatchObject({ shares: [{ share: 100, model: "mass-balance" }] });
  });

  test("what is on an account is not in the goods as well: what is made of them draws, or is not certified", async () => {
    const here = site();
    const credit = bought(100, here);
    const plain = without(sold(100, here), "rp:certified");
    await send(credit, { ...plain, inputQuantityList: credit.quantityList });
    const [bars] = plain.outputQuantityList as { epcClass: string }[];
    const lot = encodeURIComponent(bars?.epcClass ?? "");
    const asked = `/api/lots/${lot}/shares?characteristic=fairtrade`;
    expect(await (await stack.call(halfmoon, "GET", asked)).json()).toMatchObject({
      shares: [{ share: 0 }],
    });
  });

  test("nothing is drawn before it came, after a year, or elsewhere", async () => {
    const here = site();
    const on = (date: string) => ({ ...here, ...day(date) });
    expect((await send(bought(100, on("2025-03-10")))).status).toBe(202);
    for (const [date, where] of [
      ["2025-03-09", here],
      ["2026-03-10", here],
      ["2025-06-01", site()],
    ] as const)
      expect((await send(sold(1, { ...where, ...day(date) }))).status).toBe(409);
    expect((await send(sold(100, on("2026-03-09")))).status).toBe(202);
  });

  test("no more is drawn than there is of it in what was made, and nothing of another material", async () => {
    const here = site();
    await send(bought(100, here));
    const over = await send(sold(10, here, 10.5));
    expect(over.problem.errors?.[0]).toMatchObject({ rule: "I8", reason: "account-over-use" });
    const salt = await send(sold(10, { ...here, "rp:material": [] }));
    expect(salt.problem.errors?.[0]).toMatchObject({ rule: "I8", reason: "account-unlike" });
  });

  test("what no seller’s certificate carries is no credit: refused; and asked about where nobody certified the account", async () => {
    const here = site();
    const bare = bought(100, here);
    const [said] = bare["rp:certified"] as [Members];
    const unnamed = { ...bare, "rp:certified": [without(said, "rp:certificate")] };
    const { status, problem } = await send(unnamed);
    expect(status).toBe(409);
    expect(problem.errors).toMatchObject([{ rule: "I8", reason: "account-unknown" }]);
    const uncertified = documentOf([unnamed, sold(1, here)]);
    expect((await capture(stack, lyon, uncertified)).status).toBe(202);
    expect(await foundIn(unnamed)).toMatchObject([
      { rule: "I8", outcome: "flag", reason: "account-unknown" },
    ]);
  });

  test("of two who draw the last of it at once, exactly one succeeds", async () => {
    for (let round = 0; round < 5; round++) {
      const here = site();
      await send(bought(100, here));
      const answers = await Promise.all([send(sold(100, here)), send(sold(100, here))]);
      expect(answers.map(({ status }) => status).toSorted()).toEqual([202, 409]);
      const refused = answers.find(({ status }) => status === 409);
      expect(refused?.problem).toMatchObject({ rule: "I8" });
    }
  });

  const shareOf = async ({ outputQuantityList }: Members) => {
    const [bars] = outputQuantityList as { epcClass: string }[];
    const lot = encodeURIComponent(bars?.epcClass ?? "");
    const asked = `/api/lots/${lot}/shares?characteristic=fairtrade`;
    const told = (await (await stack.call(halfmoon, "GET", asked)).json()) as {
      shares: { share: number }[];
    };
    return told.shares[0]?.share;
  };
  const wrongly = (event: Members): Members => ({
    ...event,
    errorDeclaration: { declarationTime: "2026-05-01T00:00:00Z", reason: "incorrect_data" },
  });

  test("a credit that was declared wrong is gone: what was drawn of it is asked about and certified no longer, until it is made good, and before that nothing more is drawn", async () => {
    const here = site();
    const [credit, bars] = [bought(100, here), sold(60, here)];
    expect((await send(credit, bars)).status).toBe(202);
    expect(await shareOf(bars)).toBe(100);
    expect((await send(wrongly(credit))).status).toBe(202);
    expect(await foundIn(credit)).toMatchObject([
      { rule: "I8", outcome: "flag", reason: "account-overdrawn" },
    ]);
    expect(await shareOf(bars)).toBe(0);
    expect((await send(bought(59, here))).status).toBe(202);
    expect(await shareOf(bars)).toBe(0);
    expect((await send(sold(1, here))).status).toBe(409);
    expect((await send(bought(2, here))).status).toBe(202);
    expect(await shareOf(bars)).toBe(100);
    expect((await send(sold(1.001, here))).status).toBe(409);
    expect((await send(sold(1, here))).status).toBe(202);
  });

  test("a credit that nobody drew is taken back without a question, in one document as well", async () => {
    const here = site();
    const [one, other] = [bought(10, here), bought(100, here)];
    expect((await send(one, other, sold(100, here), wrongly(one))).status).toBe(202);
    expect(await foundIn(one)).toEqual([]);
    expect((await send(sold(0.001, here))).status).toBe(409);
  });
});

describe("a process profile of one’s own", () => {
  const PRODUCT = gtin("952123453001");
  const wet = (n: number) => lotOf(PRODUCT, `W${n}`);
  const range = (max: string) => ({
    bounds: { min: "0.1", typical: "0.2", max },
    source: "Our scales, 2024",
  });
  let mill: string;
  beforeAll(async () => {
    mill = (await organisations(stack, ["wet-mill"])).get("wet-mill") ?? "";
  });
  const call = async (method: string, path: string, body?: object, key = mill) => {
    const answer = await stack.call(key, method, path, body);
    const told = (await answer.json()) as Readonly<Record<string, unknown>>;
    return { ...told, status: answer.status } as typeof told;
  };
  const put = (id: string, body: object, key = mill) =>
    call("PUT", `/api/process-profiles/${id}`, body, key);
  const washed = (n: number, out: number, more: Members = {}): Members => ({
    ...roast(newLot(), 100),
    outputQuantityList: [kg(wet(n), out)],
    "rp:loss": [{ "rp:kind": "pulp", "rp:quantity": 100 - out, "rp:uom": "KGM" }],
    ...more,
  });
  const sendAs = (...events: Members[]) => capture(stack, mill, documentOf(events));
  const under = (process: string) => ({ "rp:process": process });

  test("is added beside the library’s, and judges what names it; for nobody else", async () => {
    expect(await put("own.wet/1", range("0.25"))).toMatchObject({
      ...{ status: 200, id: "own.wet/1", version: 1, own: true, tolerance: "0.005" },
      ...{ counts: "all", basis: "all", gains: [] },
    });
    const { profiles } = await call("GET", "/api/process-profiles");
    const known = (profiles as readonly { id: string; own: boolean }[]).map(
      ({ id, own }) => `${id} ${own}`,
    );
    expect(known.slice(0, 2)).toEqual(["own.wet/1 true", "coffee.wet-mill/1 false"]);
    const over = await sendAs(washed(1, 30, under("own.wet/1")));
    expect([over.status, over.problem.rule]).toEqual([409, "I3"]);
    expect(over.problem.errors).toMatchObject([{ profile: "own.wet/1", reason: "yield-over" }]);
    expect((await sendAs(washed(2, 24, under("own.wet/1")))).status).toBe(202);
    expect((await send(washed(3, 30, under("own.wet/1")))).status).toBe(202);
  });

  test("keeps its version for ever: another range is another, the same again the same", async () => {
    expect(await put("own.wet/1", range("0.25"))).toMatchObject({ status: 200 });
    expect(await put("own.wet/1", range("0.9"))).toMatchObject({
      ...{ status: 409, title: "name taken" },
      detail: expect.stringContaining("a version is never changed"),
    });
    expect(await put("own.wet/2", range("0.3"))).toMatchObject({ status: 200, version: 2 });
    expect((await sendAs(washed(4, 30, under("own.wet/1")))).status).toBe(409);
    expect((await sendAs(washed(4, 30, under("own.wet/2")))).status).toBe(202);
  });

  test("takes no name of the library, and has bounds that are some", async () => {
    expect(await put("coffee.roast/9", range("0.9"))).toMatchObject({ status: 409 });
    expect(await put("Own Wet/1", range("0.9"))).toMatchObject({ status: 400 });
    expect(await put("own.wet/0", range("0.9"))).toMatchObject({ status: 400 });
    expect(await put("own.wet/3", range("0.15"))).toMatchObject({
      ...{ status: 400, pointer: "/bounds", rule: "bounds" },
    });
    expect(await put("own.wet/3", { ...range("0.3"), tolerance: "0.5" })).toMatchObject({
      pointer: "/tolerance",
    });
    expect(await put("own.wet/3", { bounds: range("0.3").bounds })).toMatchObject({
      pointer: "/source",
    });
  });

  test("counts for the lots of a product that says so, where their events name none", async () => {
    const product = (process?: string | null) =>
      call("PUT", `/api/products/${PRODUCT}`, { name: "Parchment", process });
    expect(await product("own.nothing/1")).toMatchObject({ status: 400, pointer: "/process" });
    expect(await product("own.wet/1")).toMatchObject({ status: 200, process: "own.wet/1" });
    const unsaid = washed(5, 30);
    delete (unsaid as Record<string, unknown>)["rp:process"];
    expect((await sendAs(unsaid)).problem).toMatchObject({ rule: "I3" });
    expect(await product()).toMatchObject({ status: 200 });
    expect(await call("GET", "/api/products")).toMatchObject({
      products: [{ name: "Parchment", process: "own.wet/1" }],
    });
    expect(await product(null)).toMatchObject({ status: 200 });
    expect((await sendAs(unsaid)).status).toBe(202);
  });

  test("judged an event once: what is declared wrong gives back what it took then, whatever profile its product has now", async () => {
    const product = (process: string | null) =>
      call("PUT", `/api/products/${PRODUCT}`, { name: "Parchment", process });
    expect(await put("own.wet/7", { ...range("0.9"), gains: ["water"] })).toMatchObject({
      status: 200,
    });
    const [cherry, water] = [newLot(), newLot()];
    const event = without(
      {
        ...washed(7, 60),
        inputQuantityList: [kg(cherry, 100), kg(water, 500)],
        "rp:material": [{ "rp:epcClass": water, "rp:name": "Water" }],
        "rp:loss": [{ "rp:kind": "pulp", "rp:quantity": 540, "rp:uom": "KGM" }],
      },
      "rp:process",
    );
    const used = (lot: string) =>
      rows<{ used: string }>(
        stack,
        "select used::text from holdings where lot = $1 and used <> 0",
        [lot],
      );
    await product("own.wet/7");
    expect((await sendAs(came(cherry, 1_000), event)).problem).toEqual({});
    expect([await used(cherry), await used(water)]).toEqual([[{ used: "100" }], []]);
    await product(null);
    const errorDeclaration = { declarationTime: "2026-05-01T00:00:00Z", reason: "incorrect_data" };
    expect((await sendAs({ ...event, errorDeclaration })).problem).toEqual({});
    expect([await used(cherry), await used(water)]).toEqual([[], []]);
  });

  test("stands beside the step on the page, with the range and its source", async () => {
    const page = await (await fetch(`${stack.origin}/p${new URL(wet(2)).pathname}`)).text();
    expect(page).toContain("its maker’s own process profile own.wet/1: 0.1 to 0.25 usually");
    expect(page).toContain("Source: Our scales, 2024.");
    const unsaid = await (await fetch(`${stack.origin}/p${new URL(wet(5)).pathname}`)).text();
    expect(unsaid).not.toContain("process profile");
  });
});
