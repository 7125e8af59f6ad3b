/** Halfmoon's coffee. The importer shows its events and not its name; the exporter once typed 1,890 kg for 1,860; the last receipt was never recorded. */
import { checkDigit } from "../../worker/core/gs1/check-digit.ts";
import type { Named, Place, Telling } from "./telling.ts";

/** GS1's prefix for examples, 952; the rest is made up. */
const gtin = (body: string) => `/01/0${body}${checkDigit(`0${body}`)}`;
const gln = (body: string) => `https://id.gs1.org/414/${body}${checkDigit(body)}`;

const GREEN: Named = {
  ...{ name: "green coffee, Grade 1", anchor: gtin("952123453001"), lot: "ADM-2026-02-G1" },
};
const EUROPE: Pick<Place, "country"> = { country: "BE" };
const MILLED = { showName: true, place: "locality" } as const;

export const COFFEE: Telling = {
  owner: "halfmoon",
  looks: {
    theme: { accent: "#7a3b1e", letters: "serif" },
    description:
      "Washed coffee from one collection point in Guji: blackcurrant, lemon, black tea. Roasted in Ghent for filter.",
    picture: {
      file: "coffee.webp",
      alt: "Drawing: a brown paper bag of coffee with a cream label, and six roasted beans before it.",
    },
  },
  organisations: [
    {
      ...{ slug: "guji-smallholders", name: "Smallholders of Guji" },
      consent: { showName: true, place: "region" },
    },
    { slug: "biftu-dembi", name: "Biftu Dembi washing station", consent: MILLED },
    { slug: "addis-dry-mill", name: "Addis dry mill", consent: MILLED },
    { slug: "oromia-exporters", name: "Exporter co-operative union", consent: MILLED },
    {
      ...{ slug: "antwerp-importer", name: "Antwerp importer" },
      consent: { showName: false, place: "locality" },
    },
    { slug: "halfmoon", name: "Halfmoon Coffee Roasters" },
  ],
  places: {
    guji: {
      ...{ id: gln("952123451000"), name: "Collection point of the smallholders" },
      ...{ locality: "Shakiso", region: "Guji, Oromia", country: "ET" },
    },
    station: {
      ...{ id: gln("952123452000"), name: "Biftu Dembi washing station" },
      ...{ locality: "Shakiso", region: "Guji, Oromia", country: "ET" },
    },
    mill: {
      ...{ id: gln("952123453000"), name: "Addis dry mill" },
      ...{ locality: "Addis Ababa", country: "ET" },
    },
    port: {
      ...{ id: gln("952123454000"), name: "Port of Djibouti" },
      ...{ locality: "Djibouti", country: "DJ" },
    },
    warehouse: {
      ...{ id: gln("952123455000"), name: "Importer's warehouse", locality: "Antwerp" },
      ...EUROPE,
    },
    roastery: {
      ...{ id: gln("952123450000"), name: "Halfmoon Coffee Roasters", locality: "Ghent" },
      ...EUROPE,
    },
  },
  home: "roastery",
  materials: {
    "ripe cherry": {
      ...{ name: "ripe coffee cherry", anchor: gtin("952123451001"), lot: "GUJI-2025-12" },
    },
    "parchment 11.5% moisture": {
      ...{ name: "parchment coffee, 11.5% moisture" },
      ...{ anchor: gtin("952123452001"), lot: "BD-2026-01" },
    },
    "green Grade 1": GREEN,
    "green Grade 1 (31 x 60 kg bags)": GREEN,
    "green received": GREEN,
    "green to Halfmoon": GREEN,
    "green to others": GREEN,
    "green undergrade": {
      ...{ name: "green coffee, undergrade" },
      ...{ anchor: gtin("952123453002"), lot: "ADM-2026-02-UG" },
    },
    roasted: { name: "roasted coffee", anchor: gtin("952123450101"), lot: "HM-R-2026-0417" },
    "2,020 x 250 g bags": {
      ...{ name: "bags of 250 g", piece: 0.25 },
      ...{ anchor: gtin("952123450001"), lot: "HM-2026-0417" },
    },
  },
  steps: [
    {
      ...{ step: "A1", by: "guji-smallholders", place: "guji", at: "10:30+03:00" },
      ...{ what: "harvested", party: { name: "Smallholders of Guji", count: 38 } },
    },
    {
      ...{ step: "A2", by: "biftu-dembi", place: "station", at: "16:00+03:00" },
      ...{ what: "processed", process: "coffee.wet-mill" },
    },
    {
      ...{ step: "A3", by: "addis-dry-mill", place: "mill", at: "15:20+03:00" },
      ...{ what: "processed", process: "coffee.dry-mill", lost: "husk and rejects" },
    },
    {
      ...{ step: "A4", by: "oromia-exporters", place: "port", at: "08:15+03:00", what: "sent" },
      to: "antwerp-importer",
      mistyped: { quantity: 1890, noticed: "2026-03-05T11:40:00+03:00" },
    },
    {
      ...{ step: "A5", by: "antwerp-importer", place: "warehouse", at: "14:05+02:00" },
      ...{ what: "received", lost: "samples and moisture" },
      also: { disposition: "in_progress" },
    },
    {
      ...{ step: "A6", id: "A6 to Halfmoon", by: "antwerp-importer", place: "warehouse" },
      ...{ at: "09:00+02:00", what: "sent", to: "halfmoon", goods: ["green to Halfmoon"] },
    },
    {
      ...{ step: "A6", id: "A6 to others", by: "antwerp-importer", place: "warehouse" },
      ...{ at: "09:30+02:00", what: "sent", goods: ["green to others"] },
    },
    {
      ...{ step: "A7", by: "halfmoon", place: "roastery", at: "17:45+02:00" },
      ...{ what: "processed", process: "coffee.roast", lost: "moisture and chaff" },
    },
    {
      ...{ step: "A8", by: "halfmoon", place: "roastery", at: "16:30+02:00" },
      ...{ what: "packed", process: "coffee.pack", lost: "cupping and sweepings" },
    },
  ],
  certificate: {
    ...{ scheme: "eu-organic", number: "BE-BIO-00-FICT-0417", body: "BE-BIO-00" },
    ...{ custodyModel: "segregated", validFrom: "2025-07-01", validUntil: "2028-06-30" },
  },
  questions: [
    {
      text: "Who brought the cherries to the station?",
      answer: "38 smallholders around Guji. Their names stay with the station, for they chose so.",
    },
  ],
  claims: [
    {
      ...{ type: "origin", steps: ["A1"] },
      text: "Grown by 38 smallholders in Guji, Ethiopia.",
    },
  ],
  figures: [
    {
      content: {
        ...{ kind: "price", value: 0.82, unit: "EUR", per: "kg of cherry", people: 38 },
        ...{ boundary: "Paid at the collection point", method: "Added up from the receipts" },
        ...{ period: "December 2025", primaryPercent: 100 },
        benchmark: {
          ...{ value: 0.61, source: "Local daily price (illustrative)" },
          ...{ region: "Guji, Ethiopia", date: "2025-12-20" },
        },
      },
      witness: "guji-smallholders",
    },
    {
      content: {
        ...{ kind: "unknown", of: "water" },
        why: "Nobody measures it at the washing station yet.",
      },
    },
  ],
  story: [
    "In the hills of {{lot.harvest.region}} {{lot.harvest.count}} families brought their ripe cherries to one collection point: {{lot.harvest.kg}}, written down delivery by delivery. Washed and dried at the station, {{lot.wet-mill.kg}} of parchment coffee were left of it.",
    "{{days.harvest.roast}} after the picking we roasted our share of it in {{lot.roast.locality}}: {{lot.roast.in}} of green coffee became {{lot.roast.kg}}, for the fire takes water with it. On {{lot.pack.date}} it filled {{lot.pack.pieces}} bags.",
  ].join("\n\n"),
};
