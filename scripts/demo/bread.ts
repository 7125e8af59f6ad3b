/** Kruim's sourdough: water and salt go in and are said to; the loaves of one week are recalled; what was left over went to others. */
import type { Named, Telling } from "./telling.ts";

const KRUIM = { by: "kruim", place: "bakery", what: "processed" } as const;
const LOAF: Named = {
  ...{ name: "loaves of 800 g", piece: 0.8 },
  ...{ anchor: "/01/09521234500056", lot: "KR-2026-W14..W27" },
};
/** A fourteenth of what the lot is. */
const WEEK_19_KG = 846.4;
const WEEK_19_LOT = "KR-2026-W19";

export const BREAD: Telling = {
  owner: "kruim",
  looks: {
    theme: { accent: "#8a5a12", letters: "sans" },
    description: "A loaf of stone-milled wheat, water, salt and a leaven.",
    picture: {
      file: "bread.webp",
      alt: "Drawing: a round loaf of sourdough with ears of wheat cut into its crust.",
    },
  },
  organisations: [
    {
      ...{ slug: "zeeland-farms", name: "Three organic farms in Zeeland" },
      consent: { showName: true, place: "region" },
    },
    {
      ...{ slug: "zeeland-grain-store", name: "Grain store, Zeeland" },
      consent: { showName: true, place: "region" },
    },
    {
      ...{ slug: "windmill-de-hoop", name: "Windmill De Hoop" },
      consent: { showName: true, place: "region" },
    },
    { slug: "kruim", name: "Kruim artisan bakery" },
  ],
  places: {
    farms: { name: "Fields of the three farms", region: "Zeeland", country: "NL" },
    store: { name: "Grain store", region: "Zeeland", country: "NL" },
    windmill: { name: "Windmill De Hoop", region: "Zeeland", country: "NL" },
    bakery: { name: "Kruim", locality: "Utrecht", country: "NL" },
  },
  home: "bakery",
  materials: {
    "wheat grain 14% moisture": { name: "wheat, 14% moisture" },
    "cleaned wheat": { name: "cleaned wheat" },
    "T80 flour": { name: "T80 flour" },
    "bran (to feed)": { name: "bran, for feed" },
    "14,809 x 800 g loaves": LOAF,
    "loaves of week 19": { ...LOAF, name: "loaves of 800 g, week 19", lot: WEEK_19_LOT },
    "unsold loaves": { ...LOAF, name: "loaves that were not sold" },
    "to food bank": { ...LOAF, name: "loaves for the food bank", lot: "KR-2026-Q2-FB" },
    "to bread beer": { name: "loaves for brewing beer", piece: 0.8 },
  },
  steps: [
    {
      ...{ step: "E1", by: "zeeland-farms", place: "farms", at: "17:00+02:00" },
      what: "harvested",
    },
    {
      ...{ step: "E2", by: "zeeland-grain-store", place: "store", at: "14:30+02:00" },
      ...{ what: "processed", process: "bread.clean" },
    },
    {
      ...{ step: "E3", by: "windmill-de-hoop", place: "windmill", at: "16:00+01:00" },
      ...{ what: "processed", process: "bread.mill" },
    },
    { ...KRUIM, step: "E4", at: "02:30+02:00", process: "bread.mix" },
    {
      ...{ ...KRUIM, step: "E5", at: "06:15+02:00", what: "packed" },
      ...{ process: "bread.bake", lost: "baked out, and handling" },
    },
    {
      ...{ ...KRUIM, step: "E5", id: "E5 week 19", day: "2026-05-11", at: "11:20+02:00" },
      from: [{ material: "14,809 x 800 g loaves", qty: WEEK_19_KG, unit: "kg" }],
      goods: [{ material: "loaves of week 19", qty: WEEK_19_KG, unit: "kg" }],
      also: { bizStep: "holding", disposition: "recalled" },
    },
    {
      ...{ ...KRUIM, step: "E6", id: "E6 collected", at: "17:00+02:00", what: "other" },
      goods: [{ material: "unsold loaves", qty: 360, unit: "kg" }],
      also: { bizStep: "collecting", disposition: "non_sellable_other" },
    },
    {
      ...{ ...KRUIM, step: "E6", at: "18:30+02:00" },
      ...{ process: "bread.surplus", lost: "digested for gas" },
    },
  ],
  notices: [
    {
      ...{ lot: WEEK_19_LOT, kind: "recall" },
      reason: "A part of the mixer’s rubber seal was found in a loaf of this week.",
      advice:
        "Do not eat it. Bring it back, or send us a picture of the label: you get your money.",
    },
  ],
  certificate: {
    ...{ scheme: "eu-organic", number: "NL-BIO-01-FICT-0056", body: "NL-BIO-01" },
    ...{ custodyModel: "segregated", validFrom: "2025-03-01", validUntil: "2028-02-29" },
  },
  claims: [
    {
      ...{ type: "origin", steps: ["E1"] },
      text: "The wheat grew on three farms in Zeeland, 96 km from the bakery.",
    },
  ],
  story: [
    "Three neighbours in {{lot.harvest.region}} cut {{lot.harvest.kg}} of wheat. A windmill ground it between stones: {{lot.mill.in}} went in, and {{lot.mill.kg}} of flour and bran came out.",
    "In {{lot.bake.locality}} it met water, salt and a leaven, and lay a night. {{lot.bake.pieces}} loaves came out of the oven; {{lot.bake.lost}} were baked out, or lost in our hands.",
  ].join("\n\n"),
};
