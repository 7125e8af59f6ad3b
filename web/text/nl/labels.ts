/** Dutch of the page that draws labels: see text/en. */
import type { LABELS as LabelWords } from "../en/labels.ts";

export const LABELS: typeof LabelWords = {
  title: "Etiketten afdrukken – Rootproof",
  description: "Codes voor een partij, op dit apparaat getekend als vellen etiketten.",
  heading: "Etiketten afdrukken",
  lead: "Elk etiket draagt een code die de pagina van zijn partij opent. Codes worden hier gemaakt en geteld; de vellen worden op dit apparaat getekend, en wat je er verder op schrijft, verlaat het nooit.",
  unscripted:
    "Het formulier wordt getoond door een script van deze pagina, dat ook de vellen tekent. Waar er geen draait, doet “npx rootproof labels” op de opdrachtregel hetzelfde.",
  codes: {
    legend: "De codes",
    for: "Voor",
    forHint: "Je bent aangemeld.",
    key: "API-sleutel",
    keyHint: "Begint met rp_. Hij blijft in het geheugen van deze pagina en verdwijnt ermee.",
    product: "Product",
    productHint: "Het GTIN, 8 tot 14 cijfers, of de naam, zoals kruim/sourdough.",
    lot: "Partij",
    lotHint: "Zoals je vastleggingen haar noemen, tot 20 tekens.",
    kind: "Op elk etiket",
    kinds: {
      unit: { name: "Een eigen code", hint: "Nooit meer dan er stuks zijn vastgelegd." },
      lot: {
        name: "De code van de partij",
        hint: "Dezelfde op elk etiket; er wordt niets geteld.",
      },
    },
    count: "Hoeveel etiketten",
  },
  sheet: {
    legend: "Het vel",
    grid: "Etiketten",
    gridOption: (paper, perSheet, size, product) =>
      `${paper}, ${perSheet} van ${size} mm: ${product}`,
    start: "Eerste vrije etiket",
    startHint: "Geteld langs de rijen; 1 op een nieuw vel.",
  },
  label: {
    legend: "Op het etiket",
    name: "Naam",
    nameHint: "Blijft dit leeg, dan de naam van het product.",
    sector: "Soort waar",
    sectorHint: "Wat zo’n etiket meestal heeft en dit niet, staat naast het vel.",
    sectors: {
      other: "Iets anders",
      food: "Voedsel",
      textile: "Textiel",
      wood: "Hout",
      cosmetics: "Cosmetica",
    },
    dateKind: "Datum",
    dateKinds: {
      "": "Geen",
      "best-before": "Ten minste houdbaar tot",
      "use-by": "Te gebruiken tot",
      "packed-on": "Verpakt op",
      "made-on": "Gemaakt op",
      harvested: "Geoogst",
    },
    day: "Dag",
    contains: "Allergenen",
    containsHint: "Met komma’s ertussen; ze worden vet gezet.",
    free: "Bevat geen van de 14 allergenen",
    care: "Bewaren, wassen of gebruiken",
    lines: "Tot drie eigen regels",
    line: (n) => `Regel ${n}`,
  },
  preview: {
    heading: "Het vel zoals het wordt afgedrukt",
    sheet: "Vel",
    sample: "Voorbeeld",
    make: "Codes maken",
    pdf: "PDF van alle vellen",
    svg: "SVG van dit vel",
    other: "Andere codes maken",
  },
};
