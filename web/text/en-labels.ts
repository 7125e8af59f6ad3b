/** The page that draws labels, in plain English. What is said while it works stands in web/islands/labels/words.ts. */

export const enLabels = {
  title: "Print labels – Rootproof",
  description: "Codes for a lot, drawn on this device as sheets of labels.",
  heading: "Print labels",
  lead: "Each label carries a code that opens the page of its lot. Codes are made and counted here; the sheets are drawn on this device, and what else you write on them never leaves it.",
  unscripted:
    "The form is shown by a script of this page, which draws the sheets as well. Where none runs, “npx rootproof labels” on the command line does the same.",
  codes: {
    legend: "The codes",
    for: "For",
    forHint: "You are signed in.",
    key: "API key",
    keyHint: "Begins with rp_. It stays in the memory of this page and is forgotten with it.",
    product: "Product",
    productHint: "Its GTIN, 8 to 14 digits; or its name, as in kruim/sourdough.",
    lot: "Lot",
    lotHint: "As your records have it, up to 20 characters.",
    kind: "On each label",
    kinds: {
      unit: { name: "A code of its own", hint: "Never more of them than pieces were recorded." },
      lot: { name: "The lot’s code", hint: "The same on every label; nothing is counted." },
    },
    count: "How many labels",
  },
  sheet: {
    legend: "The sheet",
    grid: "Labels",
    gridOption: (paper: string, perSheet: number, size: string, product: string) =>
      `${paper}, ${perSheet} of ${size} mm: ${product}`,
    start: "First free label",
    startHint: "Counted along the rows; 1 on a fresh sheet.",
  },
  label: {
    legend: "On the label",
    name: "Name",
    nameHint: "Left empty, the name of the product.",
    sector: "Kind of goods",
    sectorHint: "What such a label usually has and this one lacks is said beside the sheet.",
    sectors: {
      other: "Anything",
      food: "Food",
      textile: "Textiles",
      wood: "Wood",
      cosmetics: "Cosmetics",
    },
    dateKind: "Date",
    dateKinds: {
      "": "None",
      "best-before": "Best before",
      "use-by": "Use by",
      "packed-on": "Packed on",
      "made-on": "Made on",
      harvested: "Harvested",
    },
    day: "Day",
    contains: "Allergens",
    containsHint: "With commas between them; they are set in bold.",
    free: "It contains none of the 14 allergens",
    care: "Keeping, washing or use",
    lines: "Up to three lines of your own",
    line: (n: number) => `Line ${n}`,
  },
  preview: {
    heading: "The sheet as it prints",
    sheet: "Sheet",
    sample: "Sample",
    make: "Make codes",
    pdf: "PDF of all sheets",
    svg: "SVG of this sheet",
    other: "Make other codes",
  },
} as const;

export type LabelsText = typeof enLabels;
