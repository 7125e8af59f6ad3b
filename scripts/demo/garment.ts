/** The cotton tee of Linnea & Wren, and what became of those that came back: they are a lot of their own, with a page of its own. */
import type { Named, Telling } from "./telling.ts";

const TEE: Named = {
  ...{ name: "tees of 170 g", piece: 0.17 },
  ...{ anchor: "/01/09521234500032", lot: "LW-TEE-26A" },
};
const ONE_TEE = {
  ...{ epcList: ["https://id.gs1.org/01/09521234500032/10/LW-TEE-26A/21/0417"] },
  ...{ bizStep: "collecting", disposition: "returned" },
  // By its own code, and not by the number of those that came back together.
  quantityList: undefined,
};
const SHOWN = { showName: true, place: "locality" } as const;

export const GARMENT: Telling = {
  owner: "linnea-wren",
  looks: {
    theme: { accent: "#1d4a78", letters: "sans" },
    description:
      "A tee of heavy jersey, sewn in Porto. When you are done with it, we take it back.",
    picture: {
      file: "tee.webp",
      alt: "Drawing: a cream short-sleeved tee laid flat, a cotton stem beside it.",
    },
  },
  organisations: [
    {
      ...{ slug: "aegean-growers", name: "Organic grower group of 61 farms" },
      consent: { showName: true, place: "region" },
    },
    { slug: "soke-gin", name: "Cotton gin, Söke", consent: SHOWN },
    { slug: "denizli-spinning", name: "Spinning mill, Denizli", consent: SHOWN },
    { slug: "denizli-knitter", name: "Knitter, Denizli", consent: SHOWN },
    { slug: "denizli-dye-house", name: "Dye house, Denizli", consent: SHOWN },
    { slug: "porto-sewing", name: "Sewing unit, Porto", consent: SHOWN },
    { slug: "linnea-wren", name: "Linnea & Wren" },
  ],
  places: {
    fields: { name: "Fields of the group", region: "Aegean region", country: "TR" },
    gin: { name: "Cotton gin", locality: "Söke", country: "TR" },
    spinning: { name: "Spinning mill", locality: "Denizli", country: "TR" },
    knitting: { name: "Knitter", locality: "Denizli", country: "TR" },
    dyeing: { name: "Dye house", locality: "Denizli", country: "TR" },
    sewing: { name: "Sewing unit", locality: "Porto", country: "PT" },
    shop: { name: "Linnea & Wren", locality: "Gothenburg", country: "SE" },
  },
  home: "shop",
  materials: {
    "seed cotton": { name: "seed cotton" },
    "cotton seed (by-product)": { name: "cotton seed, a by-product" },
    lint: { name: "cotton lint" },
    "yarn Ne 30": { name: "cotton yarn, Ne 30" },
    "greige jersey": { name: "undyed jersey" },
    "finished jersey": { name: "dyed jersey" },
    "3,500 tees x 170 g": TEE,
    "210 returned tees": { ...TEE, name: "tees that came back" },
    "126 resold": { ...TEE, name: "tees for a second wearer", lot: "LW-TB-26Q3" },
    "63 to mechanical recycling": { name: "tees for mechanical recycling", piece: 0.17 },
  },
  steps: [
    {
      ...{ step: "C1", by: "aegean-growers", place: "fields", at: "14:00+03:00" },
      what: "harvested",
    },
    {
      ...{ step: "C2", by: "soke-gin", place: "gin", at: "16:20+03:00" },
      ...{ what: "processed", process: "garment.gin" },
    },
    {
      ...{ step: "C3", by: "denizli-spinning", place: "spinning", at: "18:00+03:00" },
      ...{ what: "processed", process: "garment.spin", lost: "comber noil and blow-room waste" },
    },
    {
      ...{ step: "C4", by: "denizli-knitter", place: "knitting", at: "17:15+03:00" },
      ...{ what: "processed", process: "garment.knit" },
    },
    {
      ...{ step: "C5", by: "denizli-dye-house", place: "dyeing", at: "19:30+03:00" },
      ...{ what: "processed", process: "garment.dye" },
    },
    {
      ...{ step: "C6", by: "porto-sewing", place: "sewing", at: "17:50+00:00" },
      ...{ what: "packed", process: "garment.sew", lost: "cutting waste, to a recycler" },
      party: { name: "Sewing unit, Porto", count: 84 },
    },
    {
      ...{ step: "C7", id: "C7 collected", by: "linnea-wren", place: "shop", at: "10:00+02:00" },
      ...{ what: "other", goods: [{ material: "210 returned tees", qty: 35.7, unit: "kg" }] },
      also: { bizStep: "collecting", disposition: "returned" },
    },
    {
      ...{ step: "C7", by: "linnea-wren", place: "shop", at: "15:40+02:00" },
      ...{ what: "processed", process: "garment.take-back", lost: "disposed of" },
    },
    // One tee, scanned where it was handed in, and the same day two thousand kilometres away.
    {
      ...{ step: "C7", id: "C7 one tee", by: "linnea-wren", place: "shop", at: "16:05+02:00" },
      ...{
        what: "other",
        goods: [{ material: "210 returned tees", qty: 0.17, unit: "kg" }],
        also: ONE_TEE,
      },
    },
    {
      ...{ step: "C7", id: "C7 again", by: "linnea-wren", place: "sewing", at: "17:20+01:00" },
      ...{
        what: "other",
        goods: [{ material: "210 returned tees", qty: 0.17, unit: "kg" }],
        also: ONE_TEE,
      },
    },
  ],
  // 724.37 kg of tees, 2% more than the cloth that was cut.
  refused: [
    {
      ...{ step: "C6", id: "C6 over", by: "porto-sewing", place: "sewing", at: "18:10+00:00" },
      ...{ what: "packed", process: "garment.sew" },
      goods: [{ material: "3,500 tees x 170 g", qty: 724.37, unit: "kg" }],
    },
  ],
  // It ended before the cotton was picked, and nobody renewed it.
  certificate: {
    ...{ scheme: "gots", number: "FICT-GOTS-0032", body: "Fictional Control" },
    ...{ custodyModel: "segregated", validFrom: "2024-09-01", validUntil: "2025-08-31" },
  },
  questions: [
    { text: "Where does the water go after the dyeing?" },
    { text: "Which of the 61 farms grew it?", wrongIn: "journey" },
  ],
  claims: [
    {
      ...{ type: "origin", steps: ["C1"] },
      text: "The cotton grew in the Aegean region of Türkiye.",
    },
    {
      ...{ type: "origin", steps: ["C6"] },
      text: "Cut and sewn by 84 people in Porto, Portugal.",
    },
  ],
  figures: [
    {
      content: {
        ...{ kind: "workforce", site: "the sewing unit in Porto", date: "2026-02-20" },
        ...{ headcount: 84, contractPercent: 100, grievance: "A committee that they elect" },
        lowestWage: {
          ...{ value: 1140, unit: "EUR", per: "month, gross" },
          benchmark: {
            ...{ value: 1087, source: "Living wage (illustrative)" },
            ...{ region: "Porto", date: "2026-01-01" },
          },
        },
      },
      witness: "porto-sewing",
    },
  ],
  story: [
    "Our tee begins as a white boll: {{lot.harvest.kg}} of seed cotton, picked in {{lot.harvest.country}} in the autumn of {{lot.harvest.year}}. The gin took out the seed and left {{lot.spin.in}} of lint, which was spun, knitted and dyed within {{days.spin.dye}}.",
    "It was sewn in {{lot.sew.country}}: {{lot.sew.pieces}} tees. What was cut off, {{lot.sew.lost}}, went to a recycler.",
  ].join("\n\n"),
};
