/** German of the page that draws labels: see text/en. */
import type { LABELS as LabelWords } from "../en/labels.ts";

export const LABELS: typeof LabelWords = {
  title: "Etiketten drucken – Rootproof",
  description: "Codes für eine Charge, auf diesem Gerät als Etikettenbogen gezeichnet.",
  heading: "Etiketten drucken",
  lead: "Jedes Etikett trägt einen Code, der die Seite seiner Charge öffnet. Die Codes werden hier gemacht und gezählt; die Bogen zeichnet dieses Gerät, und was Sie sonst daraufschreiben, verlässt es nie.",
  unscripted:
    "Das Formular zeigt ein Skript dieser Seite, das auch die Bogen zeichnet. Wo keines läuft, tut „npx rootproof labels“ auf der Kommandozeile dasselbe.",
  codes: {
    legend: "Die Codes",
    for: "Für",
    forHint: "Sie sind angemeldet.",
    key: "API-Schlüssel",
    keyHint: "Beginnt mit rp_. Er bleibt im Speicher dieser Seite und wird mit ihr vergessen.",
    product: "Produkt",
    productHint: "Seine GTIN, 8 bis 14 Ziffern, oder sein Name wie in kruim/sourdough.",
    lot: "Charge",
    lotHint: "Wie Ihre Aufzeichnungen sie nennen, bis zu 20 Zeichen.",
    kind: "Auf jedem Etikett",
    kinds: {
      unit: { name: "Ein eigener Code", hint: "Nie mehr davon, als Stücke erfasst wurden." },
      lot: {
        name: "Der Code der Charge",
        hint: "Derselbe auf jedem Etikett; nichts wird gezählt.",
      },
    },
    count: "Wie viele Etiketten",
  },
  sheet: {
    legend: "Der Bogen",
    grid: "Etiketten",
    gridOption: (paper, perSheet, size, product) =>
      `${paper}, ${perSheet} zu ${size} mm: ${product}`,
    start: "Erstes freies Etikett",
    startHint: "Zeile für Zeile gezählt; 1 auf einem neuen Bogen.",
  },
  label: {
    legend: "Auf dem Etikett",
    name: "Name",
    nameHint: "Bleibt er leer, gilt der Name des Produkts.",
    sector: "Art der Ware",
    sectorHint: "Was ein solches Etikett meist hat und diesem fehlt, steht neben dem Bogen.",
    sectors: {
      other: "Irgendetwas",
      food: "Lebensmittel",
      textile: "Textilien",
      wood: "Holz",
      cosmetics: "Kosmetik",
    },
    dateKind: "Datum",
    dateKinds: {
      "": "Keines",
      "best-before": "Mindestens haltbar bis",
      "use-by": "Zu verbrauchen bis",
      "packed-on": "Verpackt am",
      "made-on": "Hergestellt am",
      harvested: "Geerntet",
    },
    day: "Tag",
    contains: "Allergene",
    containsHint: "Mit Kommas dazwischen; sie werden fett gesetzt.",
    free: "Keines der 14 Allergene ist enthalten",
    care: "Aufbewahren, Waschen oder Gebrauch",
    lines: "Bis zu drei eigene Zeilen",
    line: (n) => `Zeile ${n}`,
  },
  preview: {
    heading: "Der Bogen, wie er gedruckt wird",
    sheet: "Bogen",
    sample: "Muster",
    make: "Codes machen",
    pdf: "PDF aller Bogen",
    svg: "SVG dieses Bogens",
    other: "Andere Codes machen",
  },
};
