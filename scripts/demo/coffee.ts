/** The coffee chain of chains.json as EPCIS events, exactly as docs/epcis-profile.md says which step becomes what. */
import { createHash } from "node:crypto";
import { checkDigit } from "../../worker/core/gs1/check-digit.ts";
import { type Chain, type DemoChain, step } from "./chains.ts";

const CONTEXT = [
  "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",
  { rp: "urn:rootproof:epcis:" },
];

/** GS1's prefix for examples, 952; the rest is made up. */
const gtin = (body: string) => `0${body}${checkDigit(`0${body}`)}`;
const gln = (body: string) => `https://id.gs1.org/414/${body}${checkDigit(body)}`;

interface Lot {
  readonly epcClass: string;
  readonly name: string;
  readonly net?: { readonly quantity: number; readonly uom: string };
}

const lot = (gtin14: string, lotNumber: string, name: string): Lot => ({
  epcClass: `https://id.gs1.org/01/${gtin14}/10/${lotNumber}`,
  name,
});

const CHERRY = lot(gtin("952123451001"), "GUJI-2025-12", "ripe coffee cherry");
const PARCHMENT = lot(gtin("952123452001"), "BD-2026-01", "parchment coffee, 11.5% moisture");
const GREEN = lot(gtin("952123453001"), "ADM-2026-02-G1", "green coffee, Grade 1");
const UNDERGRADE = lot(gtin("952123453002"), "ADM-2026-02-UG", "green coffee, undergrade");
const ROASTED = lot(gtin("952123450101"), "HM-R-2026-0417", "roasted coffee");

interface Place {
  readonly gln: string;
  readonly name: string;
  readonly locality: string;
  readonly region?: string;
  readonly country: string;
}

const PLACES = {
  guji: {
    gln: gln("952123451000"),
    name: "Collection point of the smallholders",
    locality: "Shakiso",
    region: "Guji, Oromia",
    country: "ET",
  },
  station: {
    gln: gln("952123452000"),
    name: "Biftu Dembi washing station",
    locality: "Shakiso",
    region: "Guji, Oromia",
    country: "ET",
  },
  mill: {
    gln: gln("952123453000"),
    name: "Addis dry mill",
    locality: "Addis Ababa",
    country: "ET",
  },
  port: { gln: gln("952123454000"), name: "Port of Djibouti", locality: "Djibouti", country: "DJ" },
  warehouse: {
    gln: gln("952123455000"),
    name: "Importer's warehouse",
    locality: "Antwerp",
    country: "BE",
  },
  roastery: {
    gln: gln("952123450000"),
    name: "Halfmoon Coffee Roasters",
    locality: "Ghent",
    country: "BE",
  },
} as const satisfies Record<string, Place>;

/** Hours that fit a working day; the chain gives the days. */
const at = (day: string, time: string, offset: string) => ({
  eventTime: `${day}T${time}:00${offset}`,
  eventTimeZoneOffset: offset,
});

const material = (lots: readonly Lot[]) => ({
  "rp:material": lots.map(({ epcClass, name, net }) => ({
    "rp:epcClass": epcClass,
    "rp:name": name,
    ...(net && { "rp:net": { "rp:quantity": net.quantity, "rp:uom": net.uom } }),
  })),
});
const place = ({ gln: id, name, locality, country, ...more }: Place) => ({
  readPoint: {
    id,
    "rp:place": {
      "rp:name": name,
      "rp:locality": locality,
      ...(more.region && { "rp:region": more.region }),
      "rp:country": country,
    },
  },
});
const party = (name: string, count?: number) => ({
  "rp:party": { "rp:name": name, ...(count !== undefined && { "rp:count": count }) },
});
const kg = ({ epcClass }: Lot, quantity: number) => ({ epcClass, quantity, uom: "KGM" });
const loss = (kind: string, quantity: number) => ({
  "rp:loss": [{ "rp:kind": kind, "rp:quantity": quantity, "rp:uom": "KGM" }],
});
const SEGREGATED = { "rp:custodyModel": "segregated" };

/** The same name at every start, so that a second capture finds the same events. */
const eventID = (step: string) => {
  const hex = createHash("sha256").update(`rootproof demo coffee ${step}`).digest("hex");
  return {
    eventID: `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`,
  };
};

const object = { type: "ObjectEvent", action: "OBSERVE" };
const transformation = { type: "TransformationEvent" };

export function coffee(chain: Chain): DemoChain {
  return {
    id: chain.id,
    product: { gtin: chain.gtin, name: chain.product, lot: chain.lot },
    owner: "halfmoon",
    organisations: [
      {
        slug: "guji-smallholders",
        name: "Smallholders of Guji",
        consent: { showName: true, place: "region" },
      },
      {
        slug: "biftu-dembi",
        name: "Biftu Dembi washing station",
        consent: { showName: true, place: "locality" },
      },
      {
        slug: "addis-dry-mill",
        name: "Addis dry mill",
        consent: { showName: true, place: "locality" },
      },
      {
        slug: "oromia-exporters",
        name: "Exporter co-operative union",
        consent: { showName: true, place: "locality" },
      },
      // The importer lets its events be shown, but not who it is.
      {
        slug: "antwerp-importer",
        name: "Antwerp importer",
        consent: { showName: false, place: "locality" },
      },
      { slug: "halfmoon", name: "Halfmoon Coffee Roasters" },
    ],
    captures: [...origin(chain), ...transport(chain), ...roastery(chain)],
  };
}

function origin(chain: Chain): DemoChain["captures"] {
  const [a1, a2, a3] = [step(chain, "A1"), step(chain, "A2"), step(chain, "A3")];
  return [
    {
      organisation: "guji-smallholders",
      events: [
        {
          ...{
            type: "ObjectEvent",
            action: "ADD",
            bizStep: "commissioning",
            disposition: "active",
          },
          ...{ ...eventID("A1"), ...at(a1.date, "10:30", "+03:00"), ...SEGREGATED },
          quantityList: [kg(CHERRY, a1.out("ripe cherry"))],
          ...{ ...place(PLACES.guji), ...party("Smallholders of Guji", 38), ...material([CHERRY]) },
        },
      ],
    },
    {
      organisation: "biftu-dembi",
      events: [
        {
          ...{
            ...transformation,
            bizStep: "creating_class_instance",
            ...eventID("A2"),
            ...at(a2.date, "16:00", "+03:00"),
          },
          inputQuantityList: [kg(CHERRY, a2.in("ripe cherry"))],
          outputQuantityList: [kg(PARCHMENT, a2.out("parchment 11.5% moisture"))],
          ...{
            ...place(PLACES.station),
            ...party("Biftu Dembi washing station"),
            ...material([CHERRY, PARCHMENT]),
          },
          ...{
            ...loss("pulp, mucilage, water", a2.lost),
            "rp:process": "coffee.wet-mill/1",
            ...SEGREGATED,
          },
        },
      ],
    },
    {
      organisation: "addis-dry-mill",
      events: [
        {
          ...{
            ...transformation,
            bizStep: "creating_class_instance",
            ...eventID("A3"),
            ...at(a3.date, "15:20", "+03:00"),
          },
          inputQuantityList: [kg(PARCHMENT, a3.in("parchment 11.5% moisture"))],
          outputQuantityList: [
            kg(GREEN, a3.out("green Grade 1")),
            kg(UNDERGRADE, a3.out("green undergrade")),
          ],
          ...{
            ...place(PLACES.mill),
            ...party("Addis dry mill"),
            ...material([PARCHMENT, GREEN, UNDERGRADE]),
          },
          ...{
            ...loss("husk and rejects", a3.lost),
            "rp:process": "coffee.dry-mill/1",
            ...SEGREGATED,
          },
        },
      ],
    },
  ];
}

/** What the exporter first typed for 1,860 kg. */
const TYPO_KG = 1890;

function transport(chain: Chain): DemoChain["captures"] {
  const [a4, a5, a6] = [step(chain, "A4"), step(chain, "A5"), step(chain, "A6")];
  const shipped = {
    ...{
      ...object,
      bizStep: "shipping",
      disposition: "in_transit",
      ...at(a4.date, "08:15", "+03:00"),
      ...SEGREGATED,
    },
    ...{ ...place(PLACES.port), ...party("Exporter co-operative union"), ...material([GREEN]) },
  };
  const exported = kg(GREEN, a4.out("green Grade 1 (31 x 60 kg bags)"));
  const mistyped = {
    ...shipped,
    ...eventID("A4 mistyped"),
    quantityList: [{ ...exported, quantity: TYPO_KG }],
  };
  const corrected = { ...shipped, ...eventID("A4"), quantityList: [exported] };
  const declaration = {
    declarationTime: `${a4.date}T11:40:00+03:00`,
    reason: "incorrect_data",
    correctiveEventIDs: [corrected.eventID],
  };
  const sold = (name: string, out: string) => ({
    ...{ ...object, bizStep: "shipping", disposition: "in_transit", ...SEGREGATED },
    ...{
      ...eventID(name),
      ...at(a6.date, name === "A6 to Halfmoon" ? "09:00" : "09:30", "+02:00"),
    },
    quantityList: [kg(GREEN, a6.out(out))],
    ...{ ...place(PLACES.warehouse), ...party("Antwerp importer"), ...material([GREEN]) },
  });
  return [
    { organisation: "oromia-exporters", events: [mistyped] },
    {
      organisation: "oromia-exporters",
      events: [{ ...mistyped, errorDeclaration: declaration }, corrected],
    },
    {
      organisation: "antwerp-importer",
      events: [
        {
          ...{
            ...object,
            bizStep: "receiving",
            disposition: "in_progress",
            ...eventID("A5"),
            ...at(a5.date, "14:05", "+02:00"),
          },
          quantityList: [kg(GREEN, a5.out("green received"))],
          ...{ ...place(PLACES.warehouse), ...party("Antwerp importer"), ...material([GREEN]) },
          ...{ ...loss("samples and moisture", a5.lost), ...SEGREGATED },
        },
        sold("A6 to Halfmoon", "green to Halfmoon"),
        sold("A6 to others", "green to others"),
      ],
    },
  ];
}

function roastery(chain: Chain): DemoChain["captures"] {
  const [a7, a8] = [step(chain, "A7"), step(chain, "A8")];
  const bags: Lot = {
    ...lot(chain.gtin, chain.lot, "bags of 250 g"),
    net: { quantity: 0.25, uom: "KGM" },
  };
  const packedKg = a8.out("2,020 x 250 g bags");
  const here = { ...place(PLACES.roastery), ...party("Halfmoon Coffee Roasters"), ...SEGREGATED };
  return [
    {
      organisation: "halfmoon",
      events: [
        {
          ...{
            ...transformation,
            bizStep: "creating_class_instance",
            ...eventID("A7"),
            ...at(a7.date, "17:45", "+02:00"),
          },
          inputQuantityList: [kg(GREEN, a7.in("green to Halfmoon"))],
          outputQuantityList: [kg(ROASTED, a7.out("roasted"))],
          ...{
            ...here,
            ...material([GREEN, ROASTED]),
            ...loss("moisture and chaff", a7.lost),
            "rp:process": "coffee.roast/1",
          },
        },
        {
          ...{
            ...transformation,
            bizStep: "packing",
            ...eventID("A8"),
            ...at(a8.date, "16:30", "+02:00"),
          },
          inputQuantityList: [kg(ROASTED, a8.in("roasted"))],
          outputQuantityList: [{ epcClass: bags.epcClass, quantity: packedKg / 0.25 }],
          ...{
            ...here,
            ...material([ROASTED, bags]),
            ...loss("cupping and sweepings", a8.lost),
            "rp:process": "coffee.pack/1",
          },
        },
      ],
    },
  ];
}

/** An EPCIS document around events, as a supplier's system would send it. */
export function document(events: readonly object[], creationDate: string): object {
  return {
    "@context": CONTEXT,
    type: "EPCISDocument",
    schemaVersion: "2.0",
    creationDate,
    epcisBody: { eventList: events },
  };
}
