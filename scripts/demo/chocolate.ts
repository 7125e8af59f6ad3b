/** The bar of Maison Corva: a recipe of cocoa with a known origin, and of sugar and cocoa butter that nobody here accounts for. */
import type { Named, Telling } from "./telling.ts";

const MAISON = { by: "maison-corva", place: "chocolaterie", what: "processed" } as const;
const SHOWN = { showName: true, place: "locality" } as const;
const DRY: Named = { name: "dry cocoa beans, 7% moisture", lot: "KLB-2025-10" };

export const CHOCOLATE: Telling = {
  owner: "maison-corva",
  looks: {
    theme: { accent: "#8c2f27", letters: "serif" },
    description: "Dark chocolate of Kilombero’s beans, made from the bean in our own kitchen.",
    picture: {
      file: "chocolate.webp",
      alt: "Drawing: a bar of dark chocolate, half out of its red wrapper.",
    },
  },
  organisations: [
    {
      ...{ slug: "kilombero-farmers", name: "Farmers of Kilombero" },
      consent: { showName: true, place: "region" },
    },
    { slug: "kilombero-fermentery", name: "Fermentery, Kilombero", consent: SHOWN },
    { slug: "dar-exporter", name: "Cocoa exporter, Dar es Salaam", consent: SHOWN },
    { slug: "maison-corva", name: "Maison Corva" },
  ],
  places: {
    farms: { name: "Farms of Kilombero", region: "Kilombero", country: "TZ" },
    fermentery: { name: "Fermentery", locality: "Kilombero", country: "TZ" },
    port: { name: "Port of Dar es Salaam", locality: "Dar es Salaam", country: "TZ" },
    chocolaterie: { name: "Maison Corva", locality: "Lyon", country: "FR" },
  },
  home: "chocolaterie",
  materials: {
    "wet beans": { name: "wet cocoa beans" },
    "dry beans 7% moisture": { ...DRY, anchor: "/p/kilombero-fermentery/dry-beans" },
    "dry beans exported": { ...DRY, anchor: "/p/kilombero-fermentery/dry-beans" },
    "roasted beans": { name: "roasted cocoa beans" },
    nibs: { name: "cocoa nibs" },
    "cocoa mass": { name: "cocoa mass" },
    "cane sugar, Fairtrade mass balance": { name: "cane sugar, bought as mass balance" },
    "cocoa butter, other origin": { name: "cocoa butter of another origin" },
    "couverture 70%": { name: "couverture, 70% cocoa" },
    "15,439 x 70 g bars": {
      ...{ name: "bars of 70 g", piece: 0.07 },
      ...{ anchor: "/01/09521234500049", lot: "MC-70-2604" },
    },
  },
  steps: [
    {
      ...{ step: "D1", by: "kilombero-farmers", place: "farms", at: "12:00+03:00" },
      ...{ what: "harvested", party: { name: "Farmers of Kilombero", count: 112 } },
    },
    {
      ...{ step: "D2", by: "kilombero-fermentery", place: "fermentery", at: "16:00+03:00" },
      ...{ what: "processed", process: "chocolate.ferment", lost: "sweatings and water" },
    },
    {
      ...{ step: "D3", by: "dar-exporter", place: "port", at: "09:30+03:00" },
      ...{ what: "sent", to: "maison-corva" },
    },
    {
      ...{ step: "D3", id: "D3 received", by: "maison-corva", place: "chocolaterie" },
      ...{ day: "2026-01-26", at: "08:45+01:00", what: "received", goods: ["dry beans exported"] },
    },
    {
      ...{ ...MAISON, step: "D4", at: "18:20+01:00" },
      ...{ process: "chocolate.roast", lost: "sorted out, and moisture" },
    },
    { ...MAISON, step: "D5", at: "15:00+01:00", process: "chocolate.winnow" },
    {
      ...MAISON,
      step: "D6",
      at: "17:30+01:00",
      process: "chocolate.refine",
      lost: "left in the mill",
    },
    { ...MAISON, step: "D7", at: "19:00+01:00", process: "chocolate.conche" },
    {
      ...{ ...MAISON, step: "D8", at: "16:00+01:00", what: "packed" },
      ...{ process: "chocolate.mould", lost: "left in the moulds" },
    },
  ],
  certificate: {
    ...{ scheme: "fairtrade", number: "FICT-FLO-0049" },
    ...{ custodyModel: "mass-balance", validFrom: "2025-01-01", validUntil: "2027-12-31" },
  },
  claims: [
    {
      ...{ type: "origin", steps: ["D1"] },
      text: "All cocoa beans in this bar come from Kilombero, Tanzania; the added cocoa butter (5%) does not.",
    },
  ],
  story: [
    "{{lot.harvest.count}} farmers of {{lot.harvest.region}} opened their pods and brought {{lot.harvest.kg}} of wet beans. Fermented and dried, they weighed {{lot.ferment.kg}}.",
    "In {{lot.roast.locality}} we roasted them, cracked them and blew off the shells, {{lot.winnow.lost}} of them. {{lot.mould.pieces}} bars were moulded {{days.harvest.mould}} after the harvest.",
  ].join("\n\n"),
};
