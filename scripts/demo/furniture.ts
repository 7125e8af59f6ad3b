/** The oak tables of Alder & Ash: measured by volume, from the standing tree to fifty tables. */
import type { Telling } from "./telling.ts";

const SAWMILL = { by: "lohr-sawmill", place: "sawmill" } as const;
const WORKSHOP = { by: "alder-ash", place: "workshop" } as const;

export const FURNITURE: Telling = {
  owner: "alder-ash",
  looks: {
    theme: { accent: "#3f5a3c", letters: "serif" },
    description: "A dining table of solid oak, 200 by 90 centimetres, oiled by hand.",
    picture: {
      file: "table.webp",
      alt: "Drawing: an oak table with four tapered legs, and a white vase with a twig on it.",
    },
  },
  organisations: [
    {
      ...{ slug: "spessart-forest", name: "State-certified forest owner, Spessart" },
      consent: { showName: true, place: "region" },
    },
    {
      ...{ slug: "lohr-sawmill", name: "Family sawmill, Lohr" },
      consent: { showName: true, place: "locality" },
    },
    { slug: "alder-ash", name: "Alder & Ash Workshop" },
  ],
  places: {
    forest: { name: "Compartment 14b", region: "Spessart", country: "DE" },
    sawmill: { name: "Sawmill and kiln", locality: "Lohr", region: "Spessart", country: "DE" },
    workshop: { name: "Alder & Ash Workshop", locality: "Leeuwarden", country: "NL" },
  },
  home: "workshop",
  materials: {
    "oak roundwood": { name: "oak roundwood" },
    "green boards": { name: "oak boards, freshly sawn" },
    "KD boards 8-10% MC": { name: "oak boards, dried to 8–10% moisture" },
    "dimension parts": { name: "oak parts, cut to size" },
    "50 tables (0.079 m3 each)": {
      ...{ name: "dining tables of 200 by 90 cm", piece: 0.079 },
      ...{ anchor: "/01/09521234500025", lot: "KT-2026-01" },
    },
  },
  steps: [
    {
      ...{ step: "B1", by: "spessart-forest", place: "forest", at: "11:00+01:00" },
      what: "harvested",
    },
    {
      ...{ ...SAWMILL, step: "B2", at: "15:30+01:00" },
      ...{ what: "processed", process: "furniture.saw" },
    },
    {
      ...{ ...SAWMILL, step: "B3", at: "09:00+01:00", lost: "shrinkage and sorted out" },
      ...{ what: "processed", process: "furniture.kiln-dry" },
    },
    {
      ...{ ...WORKSHOP, step: "B4", at: "16:45+01:00", lost: "offcuts and shavings" },
      ...{ what: "processed", process: "furniture.plane" },
    },
    {
      ...{ ...WORKSHOP, step: "B5", at: "17:10+01:00" },
      ...{ what: "packed", process: "furniture.join" },
    },
  ],
  certificate: {
    ...{ scheme: "fsc-coc", number: "FICT-COC-000014" },
    ...{ custodyModel: "segregated", validFrom: "2024-05-01", validUntil: "2029-04-30" },
  },
  claims: [
    {
      ...{ type: "origin", steps: ["B1"] },
      text: "All the oak in this table grew in the Spessart, Germany.",
    },
  ],
  story: [
    "The oak stood in {{lot.harvest.region}}, and was felled in the winter of {{lot.harvest.year}}. At the sawmill {{lot.saw.in}} of round wood became {{lot.saw.amount}} of boards; in the kiln they dried on to {{lot.kiln-dry.amount}}.",
    "{{days.saw.join}} lie between the first cut and the last joint. {{lot.join.pieces}} tables were made of it.",
  ].join("\n\n"),
};
