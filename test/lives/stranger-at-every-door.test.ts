/** Whatever a stranger captures, claims, registers or prints: what the world is shown under another organisation's key stays as it is. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { withCheck } from "../support/with-check.ts";

const PREFIX = "9521250";
const GTIN = withCheck(`0${PREFIX}00001`);
const SIBLING = withCheck(`0${PREFIX}00002`);
const STRANGERS = withCheck("0952126000001");
const LOT = "MORNING-7";
const VOC = "https://ref.gs1.org/voc/";
const EVENT = "urn:uuid:8b0c0000-0000-4000-8000-000000000001";
const SHOP = "https://halfmoon.example/morning";
const EVIL = "https://evil.example/morning";

let stack: TestStack;
let owner: string;
let stranger: string;
let run: { id: string; codes: readonly { uri: string; serial: string }[] };
/** Everything that is shown to anyone under the owner's keys, before the stranger came. */
let shown: readonly string[];

const call = (key: string, method: string, path: string, body?: object) =>
  stack.call(key, method, path, body);

function linkSet(anchor: string, href: string): object {
  const link = { href, title: "Morning" };
  return {
    ...{ anchor, itemDescription: "Morning" },
    ...{ [`${VOC}pip`]: [link], [`${VOC}defaultLink`]: [link] },
  };
}

function capture(event: object, header: object = {}): object {
  return {
    "@context": [
      "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",
      { rp: "urn:rootproof:epcis:" },
    ],
    ...{ type: "EPCISDocument", schemaVersion: "2.0", creationDate: "2026-11-20T09:00:00Z" },
    ...{ ...header, epcisBody: { eventList: [event] } },
  };
}

const lot = `https://id.gs1.org/01/${GTIN}/10/${LOT}`;
const packing = (more: object = {}) => ({
  ...{ type: "ObjectEvent", action: "ADD", bizStep: "commissioning" },
  ...{ eventTime: "2026-11-19T09:00:00+01:00", eventTimeZoneOffset: "+01:00" },
  ...{ quantityList: [{ epcClass: lot, quantity: 40 }], ...more },
});

beforeAll(async () => {
  stack = await startTestStack({ withChain: false });
  owner = await stack.organisation("halfmoon");
  stranger = await stack.organisation("stranger");
  const made = [
    await call(owner, "PUT", `/api/keys/prefix/${PREFIX}`, {}),
    await call(owner, "PUT", `/api/products/${GTIN}`, { name: "Morning" }),
    await call(owner, "POST", "/epcis/capture", capture(packing({ eventID: EVENT }))),
    await call(owner, "PUT", "/api/links", {
      linkset: [linkSet(`https://id.gs1.org/01/${GTIN}`, SHOP)],
    }),
    await call(owner, "PUT", `/api/notices/01/${GTIN}/10/${LOT}`, {
      ...{ kind: "hold", reason: "The scales are being checked." },
    }),
  ];
  expect(made.map(({ ok }) => ok)).toEqual(made.map(() => true));
  const id = crypto.randomUUID();
  const asked = { gtin: GTIN, lot: LOT, kind: "unit", count: 10 };
  const answer = await call(owner, "PUT", `/labels/runs/${id}`, asked);
  expect(answer.status).toBe(201);
  run = { ...((await answer.json()) as typeof run), id };
  await call(stranger, "PUT", `/api/products/${STRANGERS}`, { name: "Copy" });
  await stack.until(owner, EVENT, "logged");
  shown = await look();
});
afterAll(() => stack?.remove());

/** Link sets, redirects, pages and short codes of the owner's product, lot and items, with what changes by itself left out. */
async function look(): Promise<readonly string[]> {
  const [first, second] = run.codes.map(({ serial }) => serial);
  const levels = [
    "",
    `/10/${LOT}`,
    `/10/${LOT}/21/${first}`,
    `/10/${LOT}/21/${second}`,
    "/21/MADE-UP",
  ];
  const paths = [...levels.map((level) => `/01/${GTIN}${level}`), `/01/${SIBLING}`];
  const asked = paths.flatMap((path) => [...[path, `${path}?linkType=linkset`, `/p${path}`]]);
  return Promise.all(
    asked.map(async (path) => {
      const answer = await fetch(stack.origin + path, { redirect: "manual" });
      const text = (await answer.text()).replaceAll(
        /[0-9a-f]{8}-[0-9a-f-]{27}|"requestId":"[^"]*"/g,
        "",
      );
      return `${path} ${answer.status} ${answer.headers.get("location")} ${text}`;
    }),
  );
}

type Attack = readonly [
  what: string,
  method: string,
  path: () => string,
  body: () => object | undefined,
];
const nothing = () => undefined;
const uuid = () => crypto.randomUUID();

const REFUSED: readonly Attack[] = [
  ["a page on the key", "PUT", () => `/api/products/${GTIN}`, () => ({ name: "Copy" })],
  [
    "a page on a key under the prefix",
    "PUT",
    () => `/api/products/${SIBLING}`,
    () => ({ name: "Copy" }),
  ],
  ["a claim to the key", "PUT", () => `/api/keys/01/${GTIN}`, () => ({})],
  ["a claim to the prefix", "PUT", () => `/api/keys/prefix/${PREFIX}`, () => ({})],
  ["a claim to a shorter prefix", "PUT", () => "/api/keys/prefix/952125", () => ({})],
  ["a claim to a longer prefix", "PUT", () => `/api/keys/prefix/${PREFIX}0`, () => ({})],
  ["a claim to the owner’s name", "PUT", () => "/api/keys/p/halfmoon", () => ({})],
  ["giving the owner’s claim up", "DELETE", () => `/api/keys/prefix/${PREFIX}`, nothing],
  ["giving the owner’s key up", "DELETE", () => `/api/keys/01/${GTIN}`, nothing],
  ...["", `/10/${LOT}`, `/10/${LOT}/21/1`, "/21/1", "/22/A", "/10/OTHER"].flatMap(
    (level): Attack[] =>
      ["https://id.gs1.org", "https://stranger.example", "https://stranger.example/shop"].map(
        (stem): Attack => [
          `a link on ${level || "the key"}, written as ${stem}`,
          "PUT",
          () => "/api/links",
          () => ({ linkset: [linkSet(`${stem}/01/${GTIN}${level}`, EVIL)] }),
        ],
      ),
  ),
  [
    "a link on the key between links on one’s own",
    "PUT",
    () => "/api/links",
    () => ({
      linkset: [STRANGERS, GTIN].map((gtin) => linkSet(`https://id.gs1.org/01/${gtin}`, EVIL)),
    }),
  ],
  [
    "a link on a key under the prefix",
    "PUT",
    () => "/api/links",
    () => ({ linkset: [linkSet(`https://id.gs1.org/01/${SIBLING}`, EVIL)] }),
  ],
  [
    "taking the owner’s links away",
    "DELETE",
    () => `/api/links?anchor=${encodeURIComponent(`https://id.gs1.org/01/${GTIN}`)}`,
    nothing,
  ],
  ...["", `/10/${LOT}`, `/10/${LOT}/21/1`].map(
    (level): Attack => [
      `a recall of ${level || "the product"}`,
      "PUT",
      () => `/api/notices/01/${GTIN}${level}`,
      () => ({ kind: "recall", reason: "Buy from me instead." }),
    ],
  ),
  [
    "clearing what the owner said",
    "PUT",
    () => `/api/notices/01/${GTIN}/10/${LOT}`,
    () => ({ kind: "clear", reason: "All is well." }),
  ],
  ...["lot", "unit"].map(
    (kind): Attack => [
      `a run of ${kind} labels`,
      "PUT",
      () => `/labels/runs/${uuid()}`,
      () => ({ gtin: GTIN, lot: LOT, kind, count: 1 }),
    ],
  ),
  [
    "a run of labels on a key under the prefix",
    "PUT",
    () => `/labels/runs/${uuid()}`,
    () => ({ gtin: SIBLING, lot: LOT, kind: "lot", count: 1 }),
  ],
  [
    "a reprint of the owner’s run",
    "PUT",
    () => `/labels/reprints/${uuid()}`,
    () => ({ run: run.id, reason: "lost" }),
  ],
  [
    "a void of the owner’s codes",
    "PUT",
    () => `/labels/voids/${uuid()}`,
    () => ({ run: run.id, serials: [run.codes[0]?.serial], reason: "spite" }),
  ],
];

const TAKEN: readonly Attack[] = [
  ["an event in which the lot comes into being", () => packing()],
  ["the owner’s own event, again", () => packing({ eventID: EVENT })],
  [
    "an error declaration of the owner’s event",
    () =>
      packing({ eventID: EVENT, errorDeclaration: { declarationTime: "2026-11-20T09:00:00Z" } }),
  ],
  [
    "a certificate, a name and a place for the lot",
    () =>
      packing({
        certificationInfo: ["https://evil.example/certificate"],
        "rp:material": [{ "rp:epcClass": lot, "rp:name": "Copied morning" }],
        "rp:party": { "rp:name": "Stranger" },
      }),
  ],
  [
    "a transformation of own goods into the lot",
    () => ({
      ...{ type: "TransformationEvent", bizStep: "packing" },
      ...{ eventTime: "2026-11-19T09:00:00+01:00", eventTimeZoneOffset: "+01:00" },
      inputQuantityList: [{ epcClass: `https://id.gs1.org/01/${STRANGERS}/10/X`, quantity: 1 }],
      outputQuantityList: [{ epcClass: lot, quantity: 100_000 }],
    }),
  ],
].map(
  ([what, event]): Attack => [
    what as string,
    "POST",
    () => "/epcis/capture",
    () => capture((event as () => object)()),
  ],
);

const ACCEPTED: readonly Attack[] = [
  ...TAKEN,
  [
    "master data of the product",
    "POST",
    () => "/epcis/capture",
    () =>
      capture(packing(), {
        epcisHeader: {
          epcisMasterData: {
            vocabularyList: [
              {
                type: "urn:epcglobal:epcis:vtype:EPCClass",
                vocabularyElementList: [
                  { id: lot, attributes: [{ id: "cbvmda:descriptionShort", attribute: "Copy" }] },
                ],
              },
            ],
          },
        },
      }),
  ],
  ["naming the owner as supplier", "PUT", () => "/api/suppliers/halfmoon", () => ({})],
  [
    "letting the owner show one’s events",
    "PUT",
    () => "/api/customers/halfmoon",
    () => ({ showName: true, place: "locality" }),
  ],
  ["vouching for the prefix’s length", "PUT", () => `/api/company-prefixes/${PREFIX}`, nothing],
  [
    "links of one’s own that lead to the owner’s code",
    "PUT",
    () => "/api/links",
    () => ({ linkset: [linkSet(`https://id.gs1.org/01/${STRANGERS}`, SHOP)] }),
  ],
];

describe("A stranger’s", () => {
  test.each(REFUSED)(
    "%s is refused, and nothing is shown that was not",
    async (_what, ...attack) => {
      const [method, path, body] = attack;
      const answer = await call(stranger, method, path(), body());
      expect([403, 404]).toContain(answer.status);
      expect(await answer.json()).toMatchObject({ detail: expect.stringMatching(/\w \w/) });
      expect(await look()).toEqual(shown);
    },
  );

  test.each(ACCEPTED)(
    "%s is taken as the stranger’s own, and shows nowhere",
    async (_what, ...attack) => {
      const [method, path, body] = attack;
      const answer = await call(stranger, method, path(), body());
      expect(answer.status).toBeLessThan(300);
      expect(await look()).toEqual(shown);
    },
  );

  test("captures give no room for more unit codes of the owner’s lot", async () => {
    const asked = { gtin: GTIN, lot: LOT, kind: "unit", count: 31 };
    const answer = await call(owner, "PUT", `/labels/runs/${uuid()}`, asked);
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ detail: expect.stringContaining("40") });
  });

  test("key without any at all does no more than a stranger’s", async () => {
    for (const [, method, path, body] of REFUSED) {
      const answer = await stack.call(undefined, method, path(), body());
      expect([method, path(), answer.status].slice(2)).toEqual([401]);
    }
    expect(await look()).toEqual(shown);
  });
});

test("the owner’s own hand does change what is shown, so that the looks above could see it", async () => {
  await call(owner, "PUT", `/api/notices/01/${GTIN}/10/${LOT}`, {
    kind: "clear",
    reason: "Checked.",
  });
  expect(await look()).not.toEqual(shown);
});
