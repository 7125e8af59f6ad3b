/** A farm, a mill beside it that is not certified, and a roaster: what part of the roaster's coffee is organic, through everybody's events. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withClient } from "../../cli/operator/database.ts";
import type { ToldGaps, ToldProductGaps } from "../../schema/wire/gaps.ts";
import type { CodesToPrint } from "../../schema/wire/labels.ts";
import type { ToldShares } from "../../schema/wire/shares.ts";
import type { Transfers } from "../../schema/wire/transfers.ts";
import type { Hands } from "../../worker/core/custody/hands.ts";
import { DECIMAL_CHARS_MAX } from "../../worker/core/decimal.ts";
import {
  capture,
  documentOf,
  type Members,
  organisations,
  rows,
  uuid,
} from "../capture/supplier.ts";
import { inDays, lookUp, maker, nextId } from "../claims/world.ts";
import { must } from "../journey/chain.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

/** Whose key it is, and the answer. */
const ROUND_TRIPS = 2;
const WATCH_CRON = "17 */6 * * *";
let stack: TestStack;
let keys: ReadonlyMap<string, string>;
const key = (slug: string) => keys.get(slug) ?? "";
const certificate = nextId();

beforeAll(async () => {
  stack = await startTestStack({ withChain: false });
  keys = await organisations(stack, ["aurora", "neighbour", "halfmoon", "wren", "stranger"]);
  for (const supplier of ["aurora", "neighbour"]) await agree(supplier);
  await agree("aurora", "wren");
  await certify(certificate, { products: ["/p/aurora/green"] });
  await lookUp(stack, certificate);
  const other = nextId();
  // Under this scheme goods may be mixed.
  await certify(other, { scheme: "rainforest-alliance", products: ["/p/aurora/green"] });
  await lookUp(stack, other);
});
afterAll(() => stack?.remove());

/** Both halves of the consent; the neighbour's name is not to be shown. */
async function agree(supplier: string, customer = "halfmoon"): Promise<void> {
  await must(stack.call(key(customer), "PUT", `/api/suppliers/${supplier}`, {}));
  const consent = { showName: supplier === "aurora", place: "country" };
  await must(stack.call(key(supplier), "PUT", `/api/customers/${customer}`, consent));
}

const certify = (id: string, more: object) =>
  must(
    stack.call(key("aurora"), "PUT", `/api/certificates/${id}`, {
      ...{ scheme: "eu-organic", number: `ET-BIO-${id}`, holder: "aurora", body: "ET-BIO-01" },
      ...{ validFrom: "2026-01-01", validUntil: inDays(100), custodyModel: "identity-preserved" },
      ...more,
    }),
  );

let made = 0;
const lotOf = (product: string) => `https://x.example/p/${product}/L${++made}`;
const kg = (epcClass: string, quantity: number) => ({ epcClass, quantity, uom: "KGM" });
const AT = { eventTime: "2026-04-17T10:00:00.000+02:00", eventTimeZoneOffset: "+02:00" };
type Part = readonly [lot: string, kilograms: number];
const named = (...lots: readonly string[]) =>
  lots.map((lot) => ({ "rp:epcClass": lot, "rp:name": lot.split("/").at(-2) }));

const grown = (lot: string, quantity: number, more: Members = {}): Members => ({
  ...{ type: "ObjectEvent", action: "ADD", bizStep: "commissioning", eventID: uuid(), ...AT },
  ...{ quantityList: [kg(lot, quantity)], "rp:material": named(lot), ...more },
});
const mixed = (from: readonly Part[], to: Part, more: Members = {}): Members => ({
  ...{ type: "TransformationEvent", bizStep: "creating_class_instance", eventID: uuid(), ...AT },
  inputQuantityList: from.map(([lot, quantity]) => kg(lot, quantity)),
  outputQuantityList: [kg(...to)],
  "rp:material": named(...from.map(([lot]) => lot), to[0]),
  ...more,
});
const send = async (slug: string, ...events: Members[]) => {
  const answer = await capture(stack, key(slug), documentOf(events));
  expect(answer.problem).toEqual({});
};
const shares = (lot: string, slug = "halfmoon", characteristic = "eu-organic") =>
  stack.call(
    key(slug),
    "GET",
    `/api/lots/${encodeURIComponent(lot)}/shares?characteristic=${characteristic}`,
  );
const organic = async (lot: string, slug = "halfmoon") => {
  const told = (await (await must(shares(lot, slug))).json()) as ToldShares;
  const [share] = told.shares;
  if (share === undefined) throw new Error("no share");
  return { ...share, chain: told.chain };
};

describe("a lot is organic by what it was made of", () => {
  test("all of it where all was grown under a certificate that somebody looked up: from one source, with the sum", async () => {
    const [green, roasted] = [lotOf("aurora/green"), lotOf("halfmoon/espresso")];
    await send("aurora", grown(green, 600));
    await send("halfmoon", mixed([[green, 600]], [roasted, 508.8]));
    const told = await organic(roasted);
    expect(told).toMatchObject({
      ...{ characteristic: "eu-organic", scheme: "EU organic", share: 100 },
      ...{ model: "identity-preserved", sources: [{ own: false, name: "aurora" }] },
      wording: "From one source, kept separate at every step",
      ...{ deficits: [], unresolved: [], chain: "600 kg green → 508.8" },
      arithmetic: ["600 kg green: 100%", "600 kg green × 100% → 508.8 kg espresso: 100%"],
    });
  });

  test("as much as was mixed in, rounded down; what is missing is told, and who must not be named is not", async () => {
    const [green, other] = [lotOf("aurora/green"), lotOf("neighbour/green")];
    const roasted = lotOf("halfmoon/espresso");
    await send("aurora", grown(green, 600));
    await send("neighbour", grown(other, 2));
    const mixture: Part[] = [
      [green, 600],
      [other, 2],
    ];
    await send("halfmoon", mixed(mixture, [roasted, 510]));
    const told = await organic(roasted);
    expect(told).toMatchObject({
      ...{ share: 99, model: "controlled-blending", wording: "99% of this batch by weight" },
      deficits: [{ material: "green", part: "0.3322259%", isUnknown: false }],
    });
    expect(JSON.stringify(told.sources)).not.toContain("neighbour");
  });
});

describe("where the evidence of a lot is thin", () => {
  const kept = (lot: string) => lot.replace("https://x.example/", "urn:rootproof:");
  const gaps = async (lot: string, slug = "halfmoon") =>
    (await (
      await must(stack.call(key(slug), "GET", `/api/lots/${encodeURIComponent(lot)}/gaps`))
    ).json()) as ToldGaps;

  test("is told by mass: what nobody recorded the beginning of, what only arrived, the largest first", async () => {
    const [green, bought] = [lotOf("aurora/green"), lotOf("halfmoon/robusta")];
    const unknown = lotOf("elsewhere/sweepings");
    const roasted = lotOf("halfmoon/espresso");
    await send("aurora", grown(green, 900));
    const arrival = { action: "OBSERVE", bizStep: "receiving" };
    await send("halfmoon", grown(bought, 70, arrival));
    const from: Part[] = [
      [green, 900],
      [bought, 70],
      [unknown, 30],
    ];
    await send("halfmoon", mixed(from, [roasted, 850]));
    const told = await gaps(roasted);
    expect(told).toMatchObject({
      known: "90",
      beginnings: [
        { lot: kept(bought), material: "robusta", part: "7", why: "received" },
        { lot: kept(unknown), material: "sweepings", part: "3", why: "unknown" },
      ],
    });
    expect(told.steps.map(({ by, kind, part }) => [by, kind, part])).toEqual([
      ...[
        ["own", "made", "100"],
        ["own", "received", "7"],
        ["supplier", "created", "90"],
      ],
    ]);
  });

  test("a lot of two batches counts each by what it gave", async () => {
    const [green, other] = [lotOf("aurora/green"), lotOf("elsewhere/green")];
    const roasted = lotOf("halfmoon/espresso");
    await send("aurora", grown(green, 100));
    await send("halfmoon", mixed([[green, 100]], [roasted, 75]));
    await send("halfmoon", mixed([[other, 30]], [roasted, 25]));
    expect(await gaps(roasted)).toMatchObject({
      ...{ known: "75", beginnings: [{ lot: kept(other), part: "25", why: "unknown" }] },
    });
  });

  test("is nobody else’s to ask: a lot that one does not speak of is not there", async () => {
    const green = lotOf("aurora/green");
    await send("aurora", grown(green, 10));
    const path = `/api/lots/${encodeURIComponent(green)}/gaps`;
    expect((await stack.call(key("stranger"), "GET", path)).status).toBe(404);
    expect((await gaps(green, "aurora")).known).toBe("100");
  });
});

describe("where the evidence of a product is thin", () => {
  const path = (name: string) => `/api/products/own/${name}/gaps`;
  const gaps = async (name: string) =>
    (await (await must(stack.call(key("halfmoon"), "GET", path(name)))).json()) as ToldProductGaps;
  const register = (name: string) =>
    must(stack.call(key("halfmoon"), "PUT", `/api/products/own/${name}`, { name }));

  test("is told of its lots together, each by how much of it there was, the same steps as one", async () => {
    await register("filter");
    const [green, unknown] = [lotOf("aurora/green"), lotOf("elsewhere/green")];
    const [a, b, gone] = [lotOf("halfmoon/filter"), lotOf("halfmoon/filter"), uuid()];
    await send("aurora", grown(green, 300));
    await send("halfmoon", mixed([[green, 300]], [a, 75]), mixed([[unknown, 100]], [b, 25]));
    const wrong = grown(lotOf("halfmoon/filter"), 900, { eventID: gone });
    const errorDeclaration = { declarationTime: "2026-04-18T08:00:00Z", reason: "did_not_occur" };
    await send("halfmoon", wrong);
    await send("halfmoon", { ...wrong, errorDeclaration });
    const before = stack.roundTrips();
    const told = await gaps("filter");
    expect(stack.roundTrips() - before).toBe(ROUND_TRIPS);
    const kept = (lot: string) => lot.replace("https://x.example/", "urn:rootproof:");
    expect(told).toMatchObject({
      ...{ product: "/p/halfmoon/filter", name: "filter", more: false, known: "75" },
      beginnings: [{ lot: kept(unknown), material: "green", part: "25", why: "unknown" }],
    });
    expect(told.lots).toEqual([
      { lot: kept(a), part: "75" },
      { lot: kept(b), part: "25" },
    ]);
    expect(
      told.steps.map(({ by, kind, material, times, part }) => [by, kind, material, times, part]),
    ).toEqual([
      ["own", "made", "filter", 2, "100"],
      ["supplier", "created", "green", 1, "75"],
    ]);
  });

  test("counts each lot alike where they cannot all be weighed, and says that there are more than it looked at", async () => {
    await register("mugs");
    const dozen = { epcClass: lotOf("halfmoon/mugs"), quantity: 12 };
    await send("halfmoon", grown(lotOf("halfmoon/mugs"), 1), {
      ...grown(dozen.epcClass, 1),
      quantityList: [dozen],
    });
    expect((await gaps("mugs")).lots.map(({ part }) => part)).toEqual(["50", "50"]);
    await send("halfmoon", ...Array.from({ length: 49 }, () => grown(lotOf("halfmoon/mugs"), 1)));
    expect(await gaps("mugs")).toMatchObject({ more: true, known: "100" });
    expect((await gaps("mugs")).lots).toHaveLength(50);
  });

  test("of none is nothing, and it is nobody else’s to ask", async () => {
    await register("nothing-yet");
    expect(await gaps("nothing-yet")).toMatchObject({ lots: [], known: "0", steps: [] });
    for (const [slug, name] of [
      ["aurora", "filter"],
      ["stranger", "filter"],
      ["halfmoon", "never-named"],
    ] as const)
      expect((await stack.call(key(slug), "GET", path(name))).status).toBe(404);
  });
});

describe("a lot is not organic by what is said of it", () => {
  test("nor by a certificate that nobody looked up, one of another product, or one that had ended: each counts as nothing", async () => {
    const [unseen, other] = [lotOf("aurora/husk"), lotOf("aurora/dried")];
    const id = nextId();
    await certify(id, { products: ["/p/aurora/husk"] });
    const late = grown(lotOf("aurora/green"), 10, { eventTime: "2025-12-31T10:00:00.000Z" });
    await send("aurora", grown(unseen, 10), grown(other, 10), late);
    const [first] = late.quantityList as { epcClass: string }[];
    const roasted = lotOf("halfmoon/espresso");
    const from = [unseen, other, first?.epcClass ?? ""].map((lot): Part => [lot, 10]);
    await send("halfmoon", mixed(from, [roasted, 25]));
    expect(await organic(roasted)).toMatchObject({ share: 0, sources: [] });
    await lookUp(stack, id);
    expect(await organic(roasted)).toMatchObject({ share: 33 });
  });

  test("an event says less of its lot than the certificate does, and is believed; more, and is not", async () => {
    const [part, none] = [lotOf("aurora/green"), lotOf("aurora/dried")];
    const says = (lot: string, more: Members) => ({
      "rp:certified": [{ "rp:epcClass": lot, "rp:scheme": "eu-organic", ...more }],
    });
    const half = says(part, { "rp:share": 50, "rp:custodyModel": "segregated" });
    await send("aurora", grown(part, 10, half), grown(none, 10, says(none, {})));
    const [some, nothing] = [lotOf("halfmoon/espresso"), lotOf("halfmoon/espresso")];
    await send("halfmoon", mixed([[part, 10]], [some, 9]), mixed([[none, 10]], [nothing, 9]));
    expect(await organic(some)).toMatchObject({ share: 50, model: "controlled-blending" });
    expect(await organic(nothing)).toMatchObject({ share: 0 });
  });

  test("what is bought of somebody who records nothing is a gap, until its receipt names the certificate of whom it came from", async () => {
    const [bought, named2] = [lotOf("halfmoon/bought"), lotOf("halfmoon/bought")];
    const receipt = (lot: string, more: Members = {}): Members => ({
      ...grown(lot, 10, more),
      ...{ action: "OBSERVE", bizStep: "receiving" },
    });
    const [a, b] = [lotOf("halfmoon/espresso"), lotOf("halfmoon/espresso")];
    const id = nextId();
    await must(
      stack.call(key("halfmoon"), "PUT", `/api/certificates/${id}`, {
        ...{ scheme: "eu-organic", number: "PE-BIO-7", holder: "Cooperativa Sol", body: "PE-BIO" },
        ...{ validFrom: "2026-01-01", validUntil: inDays(9), custodyModel: "segregated" },
      }),
    );
    await lookUp(stack, id);
    await send(
      "halfmoon",
      receipt(bought),
      receipt(named2, { certificationInfo: [`urn:uuid:${id}`] }),
      ...[mixed([[bought, 10]], [a, 9]), mixed([[named2, 10]], [b, 9])],
    );
    expect(await organic(a)).toMatchObject({ share: 0, unresolved: [{ material: "bought" }] });
    expect(await organic(b)).toMatchObject({ share: 100, model: "segregated", unresolved: [] });
  });
});

describe("what happens later counts from then on", () => {
  test("a lot that was used more often than there is of it is worth less to each; a declared mistake gives it back; a recall takes it all", async () => {
    const [green, roasted] = [lotOf("aurora/green"), lotOf("halfmoon/espresso")];
    await send("aurora", grown(green, 600));
    await send("halfmoon", mixed([[green, 600]], [roasted, 508]));
    expect((await organic(roasted)).share).toBe(100);
    const again = mixed([[green, 400]], [lotOf("halfmoon/espresso"), 340]);
    await send("halfmoon", again);
    expect(await organic(roasted)).toMatchObject({ share: 60, model: "controlled-blending" });
    const errorDeclaration = { declarationTime: "2026-05-01T10:00:00Z", reason: "incorrect_data" };
    await send("halfmoon", { ...again, errorDeclaration });
    expect((await organic(roasted)).share).toBe(100);
    await must(
      stack.call(key("aurora"), "PUT", "/api/products/own/green", { name: "Green coffee" }),
    );
    const recall = { lot: green, kind: "recall", reason: "Mouldy" };
    await must(stack.call(key("aurora"), "PUT", "/api/recalls", recall));
    expect((await organic(roasted)).share).toBe(0);
  });
});

describe("a lot that several customers use", () => {
  const sent = (lot: string, quantity: number | undefined, to: string): Members => ({
    ...grown(lot, quantity ?? 0, { action: "OBSERVE", bizStep: "shipping" }),
    ...(quantity === undefined && { quantityList: [{ epcClass: lot }] }),
    "rp:partner": { "rp:name": to },
  });
  const came = (lot: string, quantity: number): Members => ({
    ...grown(lot, quantity, { action: "OBSERVE", bizStep: "receiving" }),
    "rp:partner": { "rp:name": "aurora" },
  });
  const wrong = (event: Members): Members => ({
    ...event,
    errorDeclaration: { declarationTime: "2026-05-01T10:00:00Z", reason: "incorrect_data" },
  });
  const uses = (from: string, quantity: number, customer = "halfmoon") => {
    const lot = lotOf(`${customer}/espresso`);
    return { lot, event: mixed([[from, quantity]], [lot, quantity]) };
  };
  const share = async (lot: string, customer = "halfmoon") => (await organic(lot, customer)).share;
  /** A lot of a ton, of which each customer has made something. */
  const ton = async (ours: number, theirs: number) => {
    const green = lotOf("aurora/green");
    const [a, b] = [uses(green, ours), uses(green, theirs, "wren")];
    await send("aurora", grown(green, 1_000));
    await send("halfmoon", a.event);
    await send("wren", b.event);
    const both = async () => [await share(a.lot), await share(b.lot, "wren")];
    return { green, both, ours: a, theirs: b };
  };

  test("counts once: as long as its maker records no shipment, who recorded first has it, and the rest of the other’s is open", async () => {
    const enough = await ton(600, 400);
    expect(await enough.both()).toEqual([100, 100]);
    const { both, theirs, ours } = await ton(1_000, 1_000);
    expect(await both()).toEqual([100, 0]);
    expect(await organic(theirs.lot, "wren")).toMatchObject({
      deficits: [{ material: "green", part: "100%", isUnknown: true }],
      unresolved: [{ material: "green" }],
    });
    expect(await (await ton(600, 1_000)).both()).toEqual([100, 40]);
    await send("halfmoon", wrong(ours.event));
    expect(await both()).toEqual([0, 100]);
  });

  test("once shipments are on record, each has what was sent to it, whatever came first", async () => {
    const { green, both, theirs } = await ton(1_000, 1_000);
    await send("aurora", sent(green, 600, "wren"));
    expect(await both()).toEqual([0, 60]);
    await send("aurora", sent(green, 300, "halfmoon"));
    expect(await both()).toEqual([30, 60]);
    const late = uses(green, 600, "wren");
    await send("wren", wrong(theirs.event), late.event);
    expect(await share(late.lot, "wren")).toBe(100);
    const [first, second] = [lotOf("aurora/green"), lotOf("aurora/green")];
    for (const lot of [first, second]) await send("aurora", grown(lot, 100));
    const [a, b] = [uses(first, 100), uses(second, 100)];
    await send("aurora", sent(first, 80, "halfmoon"));
    await send("halfmoon", a.event, b.event);
    await send("aurora", sent(second, 80, "halfmoon"));
    expect([await share(a.lot), await share(b.lot)]).toEqual([80, 80]);
  });

  test("a shipment to somebody else, of which nobody said how much, or that was declared wrong, gives nothing; one that nobody answered does", async () => {
    const { green, both } = await ton(500, 500);
    await send("aurora", sent(green, undefined, "halfmoon"));
    expect(await both()).toEqual([0, 0]);
    const right = sent(green, 500, "halfmoon");
    await send("aurora", sent(green, 400, "somebody unknown"), right);
    expect(await both()).toEqual([100, 0]);
    await send("aurora", wrong(right));
    expect(await both()).toEqual([0, 0]);
  });

  test("of what was sent as much counts as came, as far as two scales agree", async () => {
    const short = await ton(600, 400);
    await send("aurora", sent(short.green, 600, "halfmoon"), sent(short.green, 400, "wren"));
    await send("halfmoon", came(short.green, 300));
    await send("wren", came(short.green, 399));
    expect(await short.both()).toEqual([50, 100]);
  });

  test("what its receiver refused is its sender’s again, a trader’s as well", async () => {
    await agree("aurora", "neighbour");
    const refuse = async (slug: string, lot: string) => {
      const path = `/api/transfers?lot=${encodeURIComponent(lot)}`;
      const told = (await (await must(stack.call(key(slug), "GET", path))).json()) as Transfers;
      const [{ id } = { id: "" }] = told.transfers;
      const said = { lot, answer: "disputed", reason: "The seals were broken." };
      const answer = () => stack.call(key(slug), "POST", `/api/transfers/${id}/answer`, said);
      // Once it is in the log.
      await expect.poll(async () => (await answer()).status, { timeout: 15_000 }).toBe(201);
    };
    const { green, both } = await ton(400, 600);
    await send("aurora", sent(green, 600, "halfmoon"));
    await refuse("halfmoon", green);
    await send("aurora", came(green, 600), sent(green, 600, "wren"));
    expect(await both()).toEqual([0, 100]);
    const traded = await ton(400, 600);
    await send("aurora", sent(traded.green, 600, "neighbour"));
    await agree("neighbour", "wren");
    await send("neighbour", sent(traded.green, 600, "halfmoon"));
    await refuse("halfmoon", traded.green);
    await send("neighbour", sent(traded.green, 600, "wren"));
    expect(await traded.both()).toEqual([0, 100]);
  });

  test("what goes to a place of its owner’s own is not sent, by its name or by its own address", async () => {
    const destination = [{ type: "possessing_party", destination: "https://example.com/p/aurora" }];
    const [first, second] = [lotOf("aurora/green"), lotOf("aurora/green")];
    const [a, b] = [uses(first, 100, "aurora"), uses(second, 100, "aurora")];
    const moved = { ...sent(second, 100, "whoever"), destinationList: destination };
    await send("aurora", grown(first, 100), grown(second, 100), sent(first, 100, "Aurora"), moved);
    await send("aurora", came(first, 100), came(second, 100), a.event, b.event);
    expect([await share(a.lot, "aurora"), await share(b.lot, "aurora")]).toEqual([100, 100]);
    const path = `/api/transfers?lot=${encodeURIComponent(second)}`;
    const told = (await (await must(stack.call(key("aurora"), "GET", path))).json()) as Transfers;
    expect(told.transfers).toEqual([]);
  });

  test("goods that a trader sends on come with as much as came to it", async () => {
    await agree("neighbour", "wren");
    await agree("aurora", "neighbour");
    const { green, both, theirs } = await ton(600, 400);
    await send("aurora", sent(green, 1_000, "neighbour"));
    expect(await both()).toEqual([0, 0]);
    await send("neighbour", sent(green, 600, "halfmoon"), sent(green, 200, "wren"));
    expect(await both()).toEqual([100, 50]);
    await send("neighbour", sent(green, 1_200, "wren"));
    // A thousand came, two thousand went.
    expect(await both()).toEqual([50, 100]);
    await send("wren", wrong(theirs.event));
    const own = uses(green, 10, "neighbour");
    await send("neighbour", own.event);
    expect(await share(own.lot, "neighbour")).toBe(0);
  });

  test("goods that were put on an account of mass balance carry what is drawn as far as they were sent, or nobody used them before", async () => {
    const keep = async (who: string, number: string, holder: string) => {
      const id = nextId();
      const more = { number, holder, custodyModel: "mass-balance", body: "FLO" };
      const products = [`/p/${holder}/bars`];
      const days = { validFrom: "2026-01-01", validUntil: inDays(100) };
      const path = `/api/certificates/${id}`;
      await must(
        stack.call(key(who), "PUT", path, { scheme: "fairtrade", products, ...more, ...days }),
      );
      await lookUp(stack, id);
    };
    await keep("halfmoon", "FLO-1", "halfmoon");
    await keep("halfmoon", "FLO-SELLER", "aurora");
    let sites = 0;
    const drawing = async (sugar: string) => {
      const here = { readPoint: { id: `urn:rootproof:place:FR:::Lyon%20${++sites}` } };
      const fair = { "rp:scheme": "fairtrade", "rp:account": "sugar" };
      const credit = {
        ...{ ...came(sugar, 100), ...here },
        "rp:certified": [{ "rp:epcClass": sugar, ...fair, "rp:certificate": "FLO-SELLER" }],
      };
      const [other, bars] = [lotOf("elsewhere/sugar"), lotOf("halfmoon/bars")];
      const event = mixed([[other, 100]], [bars, 100], {
        ...here,
        "rp:certified": [{ "rp:epcClass": bars, ...fair, "rp:quantity": 100, "rp:uom": "KGM" }],
      });
      await send("halfmoon", credit, event);
      const drawn = async () => {
        const told = await (await must(shares(bars, "halfmoon", "fairtrade"))).json();
        return (told as ToldShares).shares[0]?.share;
      };
      return drawn;
    };
    const [sugar, gone] = [lotOf("aurora/sugar"), lotOf("aurora/sugar")];
    await send("aurora", grown(sugar, 100), grown(gone, 100));
    const drawn = await drawing(sugar);
    expect(await drawn()).toBe(100);
    const theirs = sent(sugar, 40, "wren");
    await send("aurora", theirs);
    expect(await drawn()).toBe(0);
    await send("aurora", sent(sugar, 60, "halfmoon"));
    expect(await drawn()).toBe(0);
    await send("aurora", sent(sugar, 40, "halfmoon"));
    // More was sent than there was.
    expect(await drawn()).toBe(0);
    await send("aurora", wrong(theirs));
    expect(await drawn()).toBe(100);
    await send("wren", uses(gone, 30, "wren").event);
    expect(await (await drawing(gone))()).toBe(0);
  });

  test("what was sent of thousands of lots is told at once, as it is of each, in numbers that are read", async () => {
    const told = await withClient(stack.ownerUrl, async (client) => {
      await client.query("begin; set local session_replication_role = replica");
      await client.query(`insert into transfers (event_id, lot, organisation_id, receiver_id, sent_at, material, kind, amount, accepted, status)
        select gen_random_uuid(), 'sent ' || n / 2, a.id, case when n % 7 > 0 then h.id end, now(), 'green', case when n % 11 > 0 then 'mass' else 'count' end,
            n + 0.1234567890123456789012345678901234567, case n % 3 when 0 then n / 2 end, case n % 3 when 0 then case n % 2 when 0 then 'disputed' else 'confirmed' end else 'silent' end
          from organisations a, organisations h, generate_series(1, 6001) n where a.slug = 'aurora' and h.slug = 'halfmoon'`);
      await client.query("analyze transfers");
      const lots = `(select jsonb_object_agg(lot, makers) from (select distinct lot, jsonb_build_array(organisation_id) as makers from transfers where lot like 'sent %') sent)`;
      const seen = `(select array_agg(id) from organisations)`;
      const begun = performance.now();
      const all = await client.query(`select lot_hands(${lots}, ${seen}, '{}') as hands`);
      const ms = performance.now() - begun;
      const each =
        await client.query(`select l.key as lot, h.organisation, h.in_kind as kind, h.got::text, h.sent::text from jsonb_each(${lots}) l
        cross join lateral hands_sent(l.key, array[(l.value ->> 0)::uuid], ${seen}) h`);
      await client.query("rollback");
      return { ms, all: all.rows[0].hands.sent as Hands["sent"], each: each.rows as Hands["sent"] };
    });
    const inOrder = (sent: Hands["sent"]) =>
      sent.map((one) => [one.lot, one.organisation, one.kind, one.got, one.sent].join(" ")).sort();
    expect(told.all.length).toBeGreaterThan(3_000);
    expect(inOrder(told.all)).toEqual(inOrder(told.each));
    for (const { got, sent } of told.all)
      expect(Math.max(got.length, sent.length)).toBeLessThanOrEqual(DECIMAL_CHARS_MAX);
    expect(told.ms).toBeLessThan(1_500);
  });

  test("an account of thousands of entries is read at once", async () => {
    const ms = await withClient(stack.ownerUrl, async (client) => {
      await client.query("begin; set local session_replication_role = replica");
      await client.query(`insert into account_entries
        select gen_random_uuid(), 'sugar ' || n, o.id, 'mass - fairtrade sugar', 'credit', date '2024-01-01' + n / 20, 100
          from organisations o, generate_series(1, 4000) n where o.slug = 'stranger'`);
      await client.query("analyze account_entries");
      const begun = performance.now();
      const { rows } =
        await client.query(`select jsonb_array_length(account_days(id, 'mass - fairtrade sugar', '{"KGM": ["mass", "1"]}')) as days
        from organisations where slug = 'stranger'`);
      const took = performance.now() - begun;
      await client.query("rollback");
      expect(rows).toEqual([{ days: 201 }]);
      return took;
    });
    expect(ms).toBeLessThan(2_000);
  });

  test("a claim that rests on it falls by the cron when the shipment to the other shows it", async () => {
    const green = lotOf("aurora/green");
    const { lot, event } = uses(green, 1_000);
    await send("aurora", grown(green, 1_000));
    await send("halfmoon", event);
    const name = { name: "Espresso" };
    await must(stack.call(key("halfmoon"), "PUT", "/api/products/own/espresso", name));
    const one = await maker(stack, key("halfmoon")).published({
      ...{ product: "/p/halfmoon/espresso", type: "method", language: "en" },
      text: "All of the beans of this batch",
      scope: { percent: 100, characteristic: "eu-organic", lots: [lot.split("/").at(-1)] },
    });
    expect(one.state).toBe("published");
    await send("aurora", sent(green, 400, "wren"), sent(green, 600, "halfmoon"));
    await stack.worker.scheduled(WATCH_CRON);
    expect(await maker(stack, key("halfmoon")).claim(one.id)).toMatchObject({
      ...{ state: "withdrawn", withdrawnFor: "share-fell" },
    });
  });
});

describe("what an event says of what it makes", () => {
  const PROFILE = { "rp:process": "coffee.roast/1" };
  const roasted = (from: readonly Part[], said: object, more: Members = PROFILE) => {
    const into = from.reduce((sum, [, quantity]) => sum + quantity, 0);
    const lot = lotOf("halfmoon/espresso");
    const certified = [{ "rp:epcClass": lot, "rp:scheme": "eu-organic", ...said }];
    const loss = { "rp:kind": "moisture", "rp:quantity": into * 0.16, "rp:uom": "KGM" };
    const event = { "rp:loss": [loss], "rp:certified": certified, ...more };
    return mixed(from, [lot, into * 0.84], event);
  };
  const capturing = async (...events: Members[]) => {
    const answer = await capture(stack, key("halfmoon"), documentOf(events));
    const [first] = answer.problem.errors ?? [];
    return [answer.status, first?.rule, first?.detail];
  };
  const half = async (): Promise<Part[]> => {
    const [green, dried] = [lotOf("aurora/green"), lotOf("aurora/dried")];
    await send("aurora", grown(green, 100), grown(dried, 100));
    return [
      [green, 100],
      [dried, 100],
    ];
  };
  const weight = (quantity: number) => ({ "rp:quantity": quantity, "rp:uom": "KGM" });

  test.each([
    ["a part", { "rp:share": 50 }, { "rp:share": 51 }, "I7", "51% said, 50% there: at most 50%"],
    [
      ...["a quantity", weight(84), weight(84.001), "I4"],
      "84.001 kg claimed, 0.001 kg more than 84 kg: 100 kg certified × 0.84",
    ],
    [
      ...["a model", {}, { "rp:custodyModel": "segregated" }, "I6"],
      "50% certified: not segregated, at most controlled-blending",
    ],
  ] as const)(
    "%s is taken where it is carried, and refused beyond it",
    async (_, fits, over, rule, sum) => {
      const from = await half();
      expect(await capturing(roasted(from, over))).toEqual([
        409,
        rule,
        expect.stringContaining(sum),
      ]);
      expect(await capturing(roasted(from, fits))).toEqual([202, undefined, undefined]);
    },
  );

  test("a model of the whole event as well: two origins are not one", async () => {
    const [one, two] = [lotOf("aurora/green"), lotOf("aurora/green")];
    await send("aurora", grown(one, 100), grown(two, 100));
    const from: Part[] = [
      [one, 100],
      [two, 100],
    ];
    const kept = (model: string) =>
      capturing(roasted(from, {}, { ...PROFILE, "rp:certified": [], "rp:custodyModel": model }));
    expect(await kept("identity-preserved")).toEqual([
      ...[409, "I5", expect.stringContaining("2 sources: no longer from one, at most segregated")],
    ]);
    expect((await kept("segregated"))[0]).toBe(202);
  });

  test("without a profile it is kept and asked about; of what nobody described (yet) nothing is said", async () => {
    const over = roasted(await half(), { "rp:share": 51 }, {});
    expect((await capturing(over))[0]).toBe(202);
    const open = roasted([[lotOf("aurora/green"), 100]], { "rp:share": 100 });
    expect((await capturing(open))[0]).toBe(202);
    const found = async ({ eventID }: Members) => {
      const path = `/api/findings?event=${eventID}`;
      const told = await must(stack.call(key("halfmoon"), "GET", path));
      const { findings } = (await told.json()) as { findings: { rule: string; reason: string }[] };
      return findings.map(({ rule, reason }) => `${rule} ${reason}`).sort();
    };
    const unreceived = "I1 lot-unknown";
    expect(await found(over)).toEqual([unreceived, unreceived, "I7 share-over"]);
    expect(await found(open)).toEqual([unreceived]);
  });

  test("what comes in the same document counts, and no later one", async () => {
    const [[green], [dried]] = (await half()) as [Part, Part];
    const [blend, ground] = [lotOf("halfmoon/blend"), lotOf("halfmoon/ground")];
    const first = mixed(
      [
        [green, 100],
        [dried, 100],
      ],
      [blend, 200],
    );
    const said = (part: number) => ({
      ...PROFILE,
      "rp:process": "coffee.pack/1",
      "rp:certified": [{ "rp:epcClass": ground, "rp:scheme": "eu-organic", "rp:share": part }],
    });
    const pack = (part: number) => mixed([[blend, 200]], [ground, 200], said(part));
    expect((await capturing(first, pack(51)))[1]).toBe("I7");
    expect((await capturing(first, pack(50)))[0]).toBe(202);
  });
});

test("Recycled content is what was collected, through everything that was made with it: told, and no claim says more", async () => {
  const [old, cotton, yarn] = [
    ...[lotOf("aurora/old-tees"), lotOf("aurora/cotton"), lotOf("halfmoon/yarn")],
  ] as [string, string, string];
  const said = { "rp:recycled": [{ "rp:epcClass": old, "rp:content": "post-consumer" }] };
  await send("aurora", grown(old, 10, { bizStep: "collecting", ...said }), grown(cotton, 30));
  const fibres: Part[] = [
    [old, 10],
    [cotton, 30],
  ];
  await send("halfmoon", mixed(fibres, [yarn, 38]));
  const told = (await (await must(shares(yarn, "halfmoon", "post-consumer"))).json()) as ToldShares;
  expect(told.shares).toMatchObject([
    { characteristic: "post-consumer", share: 25, model: "controlled-blending" },
  ]);
  await must(stack.call(key("halfmoon"), "PUT", "/api/products/own/yarn", { name: "Yarn" }));
  const claim = (percent: number) => ({
    ...{ product: "/p/halfmoon/yarn", type: "material", language: "en" },
    text: `Of the fibres, ${percent} parts in a hundred were worn before`,
    scope: { percent, characteristic: "post-consumer", lots: [yarn.split("/").at(-1)] },
  });
  const one = maker(stack, key("halfmoon"));
  const over = nextId();
  await one.draft(over, claim(26));
  expect((await one.publish(over)).status).toBe(409);
  expect(await one.published(claim(25))).toMatchObject({ state: "published", grade: 1 });
});

describe("a claim about a part of the lots", () => {
  const product = "/p/halfmoon/espresso";
  const claim = (percent: number, lot: string, more: object = {}) => ({
    ...{
      product,
      type: "method",
      text: `Of the beans, ${percent} parts in a hundred`,
      language: "en",
    },
    scope: { percent, characteristic: "rainforest-alliance", lots: [lot.split("/").at(-1)] },
    ...more,
  });
  const halfmoon = () => maker(stack, key("halfmoon"));
  const page = async (lot: string) =>
    (await fetch(`${stack.origin}${product}/${lot.split("/").at(-1)}`)).text();
  const label = async (name: string) => {
    const [lot, run] = [name.split("/").at(-1), { anchor: product, kind: "lot", count: 1 }];
    const asked = stack.call(key("halfmoon"), "PUT", `/labels/runs/${nextId()}`, { ...run, lot });
    return (await (await must(asked)).json()) as CodesToPrint;
  };

  test("is refused with the sum where the graph does not carry it, and goes out where it does, with the grade of the weakest link", async () => {
    const name = { name: "Espresso" };
    await must(stack.call(key("halfmoon"), "PUT", "/api/products/own/espresso", name));
    const [green, other] = [lotOf("aurora/green"), lotOf("neighbour/green")];
    const roasted = lotOf("halfmoon/espresso");
    await send("aurora", grown(green, 80));
    await send("neighbour", grown(other, 20));
    const mixture: Part[] = [
      [green, 80],
      [other, 20],
    ];
    await send("halfmoon", mixed(mixture, [roasted, 84]));
    const over = nextId();
    await halfmoon().draft(over, claim(81, roasted));
    const refused = await halfmoon().publish(over);
    expect(refused.status).toBe(409);
    expect(await refused.json()).toMatchObject({
      ...{ pointer: "/scope/percent", rule: "share" },
      detail: expect.stringContaining(
        "81% claimed, 80% there: at most 80%. Not certified: 20% green",
      ),
      errors: [{ rule: "share", arithmetic: expect.arrayContaining([expect.anything()]) }],
    });
    expect(await halfmoon().claim(over)).toMatchObject({
      ...{ grade: 0, state: "draft", nextStep: { step: "close-gaps" } },
      share: { isCarried: false, claimed: 81, percent: 80 },
    });
    expect(await label(roasted)).not.toHaveProperty("custody");
    // Halfmoon roasts without a certificate of its own: that is the weakest link.
    const said = await halfmoon().published(claim(80, roasted));
    expect(said).toMatchObject({
      ...{ grade: 1, gradeWhy: [{ grade: 1, code: "share-carried" }], state: "published" },
      share: { isCarried: true, wording: "80% of this batch by weight" },
    });
    const shown = await page(roasted);
    expect(shown).toContain(`<h3 lang="en">${said.text}`);
    expect(shown).toContain("Rainforest Alliance: 80% of this batch by weight.");
    expect(shown).toContain("80\u00a0kg green → 84");
    const words = "Rainforest Alliance: 80% of this batch by weight.";
    expect(await label(roasted)).toMatchObject({ custody: [words] });

    // The farm sells the same beans again.
    await send("halfmoon", mixed([[green, 80]], [lotOf("halfmoon/blend"), 70]));
    expect(await page(roasted)).not.toContain(`<h3 lang="en">${said.text}`);
    expect(await label(roasted)).not.toHaveProperty("custody");
    await stack.worker.scheduled(WATCH_CRON);
    const fallen = await halfmoon().claim(said.id);
    expect(fallen).toMatchObject({ state: "withdrawn", withdrawnFor: "share-fell", grade: 0 });
    expect(await page(roasted)).toContain("because less of the goods is what it says");
    const [record] = await rows<{ reason: string; logged: boolean }>(
      stack,
      `select reason, exists (select from documents d where d.id = record_id) as logged from claim_changes
        where claim_id = $1 and change = 'withdrawn'`,
      [said.id],
    );
    expect(record).toEqual({ reason: "share-fell", logged: true });
  });

  test("on the page of the product stands by no lot whose making was declared wrong", async () => {
    const own = "/p/halfmoon/cascara";
    await must(
      stack.call(key("halfmoon"), "PUT", "/api/products/own/cascara", { name: "Cascara" }),
    );
    const [green, right] = [lotOf("aurora/green"), lotOf("halfmoon/cascara")];
    await send("aurora", grown(green, 600));
    const mistyped = mixed([[lotOf("neighbour/green"), 10]], [lotOf("halfmoon/cascara"), 8]);
    await send("halfmoon", mixed([[green, 600]], [right, 508]), mistyped);
    const errorDeclaration = { declarationTime: "2026-05-01T10:00:00Z", reason: "incorrect_data" };
    await send("halfmoon", { ...mistyped, errorDeclaration });
    const { text, state } = await halfmoon().published({
      ...claim(100, right, { product: own }),
      scope: { percent: 100, characteristic: "rainforest-alliance" },
    });
    expect(state).toBe("published");
    expect(await (await fetch(stack.origin + own)).text()).toContain(`<h3 lang="en">${text}`);
  });

  test("on the page of the product stands by each lot that it names, however that lot is written", async () => {
    await must(
      stack.call(key("halfmoon"), "PUT", "/api/products/own/espresso", { name: "Espresso" }),
    );
    const [green, roasted] = [lotOf("aurora/green"), lotOf("halfmoon/espresso")];
    await send("aurora", grown(green, 600));
    await send("halfmoon", mixed([[green, 600]], [roasted, 508]));
    const one = await halfmoon().published(claim(50, roasted));
    // All of it is from the one farm.
    expect(await label(roasted)).toMatchObject({
      custody: ["Rainforest Alliance: From one source, kept separate at every step."],
    });
    const both = await halfmoon().published(claim(49, roasted));
    const productPage = async () => (await fetch(`${stack.origin}${product}`)).text();
    for (const { text } of [one, both])
      expect(await productPage()).toContain(`<h3 lang="en">${text}`);
    await rows(
      stack,
      `update claims set scope = jsonb_set(scope, '{lots}', scope -> 'lots' || '["B/2"]') where id = $1`,
      [both.id],
    );
    const shown = await productPage();
    expect(shown).toContain(`<h3 lang="en">${one.text}`);
    expect(shown).not.toContain(`<h3 lang="en">${both.text}`);
  });
});

describe("who may ask", () => {
  test("many certificates of one supplier hide none of another’s", async () => {
    const [green, other] = [lotOf("aurora/green"), lotOf("neighbour/green")];
    const roasted = lotOf("halfmoon/espresso");
    await send("aurora", grown(green, 80));
    await send("neighbour", grown(other, 20));
    await send(
      "halfmoon",
      mixed(
        [
          [green, 80],
          [other, 20],
        ],
        [roasted, 84],
      ),
    );
    const before = (await organic(roasted)).share;
    expect(before).toBeGreaterThan(0);
    await rows(
      stack,
      `insert into certificates (id, organisation_id, scheme, number, holder, custody_model, valid_from, valid_until)
        select gen_random_uuid(), o.id, 'eu-organic', 'MANY-' || n, 'Somebody', 'segregated', '2020-01-01', '2099-12-31'
          from organisations o, generate_series(1, 600) n where o.slug = 'neighbour'`,
      [],
    );
    expect((await organic(roasted)).share).toBe(before);
    await rows(stack, "delete from certificates where number like 'MANY-%'", []);
  });

  test("nobody learns of lots that others alone speak of, and strangers’ words count for nothing", async () => {
    const [green, roasted] = [lotOf("aurora/green"), lotOf("halfmoon/espresso")];
    await send("aurora", grown(green, 600));
    await send("halfmoon", mixed([[green, 600]], [roasted, 508]));
    await send("stranger", mixed([[green, 600]], [lotOf("stranger/coffee"), 500]));
    expect((await organic(roasted)).share).toBe(100);
    expect((await shares(roasted, "stranger")).status).toBe(404);
    expect((await shares(lotOf("halfmoon/espresso"))).status).toBe(404);
  });

  test("what no scheme is called is refused by name, and without a name all are told", async () => {
    const [green] = [lotOf("aurora/green")];
    await send("aurora", grown(green, 600));
    const refused = await shares(green, "aurora", "very-organic");
    expect(refused.status).toBe(400);
    const path = `/api/lots/${encodeURIComponent(green)}/shares`;
    const all = (await (await must(stack.call(key("aurora"), "GET", path))).json()) as ToldShares;
    expect(all.shares.map(({ characteristic, share }) => [characteristic, share])).toEqual([
      ["eu-organic", 100],
      ["rainforest-alliance", 100],
    ]);
  });
});
