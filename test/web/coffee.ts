/** The coffee chain as the public page knows it, from docs/epcis-profile.md: Halfmoon's lot HM-2026-0417. */
import type { Amount, Passport, Step } from "../../schema/wire/passport.ts";

const LIST = {
  inputs: "inputQuantityList",
  outputs: "outputQuantityList",
  goods: "quantityList",
} as const;

/** `[material, quantity, uom]` → an amount with its pointers, as the projection would give it. */
function amounts(
  list: keyof typeof LIST | "losses",
  first: number,
  rows: readonly Row[],
): Amount[] {
  return rows.map(([material, quantity, uom = "KGM"], i) => {
    const at = list === "losses" ? `/rp:loss/${i}/rp:` : `/${LIST[list]}/${i}/`;
    const name = list === "losses" ? `${at}kind` : `/rp:material/${first + i}/rp:name`;
    return {
      material,
      quantity,
      ...(uom === "" ? {} : { uom }),
      pointers: {
        material: name,
        quantity: `${at}quantity`,
        ...(uom === "" ? {} : { uom: `${at}uom` }),
      },
    };
  });
}

type Row = readonly [material: string, quantity: string, uom?: string];

interface Told {
  readonly type?: string;
  readonly bizStep: string;
  readonly process?: string;
  readonly who?: readonly [name: string, count?: number];
  readonly where: readonly [
    locality: string | undefined,
    region: string | undefined,
    country: string,
  ];
  readonly at: string;
  readonly offset: string;
  readonly inputs?: readonly Row[];
  readonly outputs?: readonly Row[];
  readonly losses?: readonly Row[];
  readonly goods?: readonly Row[];
}

function step(told: Told, position: number): Step {
  const { inputs = [], outputs = [], losses = [], goods = [], who, where } = told;
  const [locality, region, country] = where;
  const index = position + 3;
  return {
    id: `step-${index}`,
    eventType: told.type ?? "TransformationEvent",
    bizStep: told.bizStep,
    ...(told.process === undefined ? {} : { process: told.process }),
    who:
      who === undefined
        ? { withheld: true }
        : {
            name: who[0],
            withheld: false,
            ...(who[1] === undefined ? {} : { count: who[1] }),
            pointers: { name: "/rp:party/rp:name", count: "/rp:party/rp:count" },
          },
    where: {
      withheld: false,
      ...(locality === undefined ? {} : { locality }),
      ...(region === undefined ? {} : { region }),
      country,
      pointers: {
        locality: "/readPoint/rp:place/rp:locality",
        region: "/readPoint/rp:place/rp:region",
        country: "/readPoint/rp:place/rp:country",
      },
    },
    at: told.at,
    offset: told.offset,
    pointers: {
      eventType: "/type",
      bizStep: "/bizStep",
      ...(told.process === undefined ? {} : { process: "/rp:process" }),
      at: "/eventTime",
      offset: "/eventTimeZoneOffset",
    },
    inputs: amounts("inputs", 0, inputs),
    outputs: amounts("outputs", inputs.length, outputs),
    losses: amounts("losses", 0, losses),
    goods: amounts("goods", 0, goods),
    state: position < 6 ? "final" : "anchored",
    index: String(index),
    proof: `/proofs/${index}`,
    recordedBy: Date.parse(told.at) / 1000 + 5400,
  };
}

const OBJECT = "ObjectEvent";
export const GREEN = "green coffee, Grade 1";
const GHENT = ["Ghent", undefined, "BE"] as const;

const TOLD: readonly Told[] = [
  {
    type: OBJECT,
    bizStep: "commissioning",
    process: "coffee.harvest/1",
    who: ["Guji smallholders", 38],
    where: ["Guji", "Oromia", "ET"],
    at: "2025-12-20T05:10:00Z",
    offset: "+03:00",
    outputs: [["ripe coffee cherry", "12600"]],
  },
  {
    bizStep: "creating_class_instance",
    process: "coffee.wet-mill/1",
    who: ["Biftu Dembi washing station"],
    where: ["Guji", "Oromia", "ET"],
    at: "2026-01-12T13:40:00Z",
    offset: "+03:00",
    inputs: [["ripe coffee cherry", "12600"]],
    outputs: [["parchment, 11.5% moisture", "2490"]],
    losses: [["pulp, mucilage, water", "10110"]],
  },
  {
    bizStep: "creating_class_instance",
    process: "coffee.dry-mill/1",
    who: ["Addis dry mill"],
    where: ["Addis Ababa", undefined, "ET"],
    at: "2026-02-09T08:00:00Z",
    offset: "+03:00",
    inputs: [["parchment, 11.5% moisture", "2490"]],
    outputs: [
      [GREEN, "1860"],
      ["green coffee, undergrade", "110"],
    ],
    losses: [["husk and rejects", "520"]],
  },
  {
    type: OBJECT,
    bizStep: "shipping",
    who: ["Oromia coffee exporters’ union"],
    where: [undefined, undefined, "DJ"],
    at: "2026-03-05T15:25:00Z",
    offset: "+03:00",
    goods: [[GREEN, "1860"]],
  },
  {
    type: OBJECT,
    bizStep: "receiving",
    where: ["Antwerp", undefined, "BE"],
    at: "2026-04-10T07:30:00Z",
    offset: "+02:00",
    goods: [[GREEN, "1854"]],
    losses: [["sampling and moisture", "6"]],
  },
  {
    type: OBJECT,
    bizStep: "shipping",
    where: ["Antwerp", undefined, "BE"],
    at: "2026-04-14T06:15:00Z",
    offset: "+02:00",
    goods: [[GREEN, "600"]],
  },
  {
    bizStep: "creating_class_instance",
    process: "coffee.roast/1",
    who: ["Halfmoon Coffee Roasters"],
    where: GHENT,
    at: "2026-04-17T09:00:00Z",
    offset: "+02:00",
    inputs: [[GREEN, "600"]],
    outputs: [["roasted coffee", "508.8"]],
    losses: [["moisture and chaff", "91.2"]],
  },
  {
    bizStep: "packing",
    process: "coffee.pack/1",
    who: ["Halfmoon Coffee Roasters"],
    where: GHENT,
    at: "2026-04-18T12:20:00Z",
    offset: "+02:00",
    inputs: [["roasted coffee", "508.8"]],
    outputs: [["bag of 250 g", "2020", ""]],
    losses: [["cupping samples, sweepings", "3.8"]],
  },
];

function bagged(steps: readonly Step[]): Step[] {
  return steps.map((one) => ({
    ...one,
    outputs: one.outputs.map((out) =>
      out.uom === undefined
        ? {
            ...out,
            net: { quantity: "0.25", uom: "KGM" },
            pointers: {
              ...out.pointers,
              netQuantity: "/rp:material/1/rp:net/rp:quantity",
              netUom: "/rp:material/1/rp:net/rp:uom",
            },
          }
        : out,
    ),
  }));
}

const steps = bagged(TOLD.map(step));

export const COFFEE: Passport = {
  product: {
    name: "Biftu Dembi, Guji, Ethiopia",
    description: "Washed coffee, roasted whole bean, 250 g.",
    gtin: "09521234500018",
    lot: "HM-2026-0417",
  },
  maker: { name: "Halfmoon Coffee Roasters", slug: "halfmoon", place: "Ghent, Belgium" },
  digitalLink: "https://rootproof.example/01/09521234500018/10/HM-2026-0417",
  notices: [],
  lots: [],
  steps,
  questions: {
    about: "/01/09521234500018/10/HM-2026-0417",
    asked: [
      { text: "Is the bag compostable?", askedAt: "2026-11-20T09:00:00Z" },
      {
        text: "Who picks the cherries?",
        askedAt: "2026-11-02T09:00:00Z",
        answer: {
          text: "The families who bring them to the station; 38 of them for this lot.",
          language: "en",
          at: "2026-11-03T10:00:00Z",
        },
      },
    ],
    overdue: 0,
    setAside: 0,
  },
  gaps: [{ kind: "receipt-missing", after: "step-8", about: GREEN }],
  chain: {
    name: "TEST chain",
    test: true,
    rpcs: ["https://rpc.one.example", "https://rpc.two.example/v1"],
  },
};

/** The day the pictures and tests are taken. */
export const NOW = Date.parse("2026-11-22T10:00:00Z");
