/** Italian of the page that draws labels: see text/en. */
import type { LABELS as LabelWords } from "../en/labels.ts";

export const LABELS: typeof LabelWords = {
  title: "Stampa etichette – Rootproof",
  description: "Codici per un lotto, disegnati su questo dispositivo come fogli di etichette.",
  heading: "Stampa etichette",
  lead: "Ogni etichetta porta un codice che apre la pagina del suo lotto. I codici si fanno e si contano qui; i fogli si disegnano su questo dispositivo, e ciò che vi scrivi d’altro non lo lascia mai.",
  unscripted:
    "Il modulo è mostrato da uno script di questa pagina, che disegna anche i fogli. Dove non ne gira nessuno, «npx rootproof labels» da riga di comando fa lo stesso.",
  codes: {
    legend: "I codici",
    for: "Per",
    forHint: "Hai fatto l’accesso.",
    key: "Chiave API",
    keyHint: "Comincia con rp_. Resta nella memoria di questa pagina e sparisce con essa.",
    product: "Prodotto",
    productHint: "Il suo GTIN, da 8 a 14 cifre, o il suo nome, come kruim/sourdough.",
    lot: "Lotto",
    lotHint: "Come nelle tue registrazioni, fino a 20 caratteri.",
    kind: "Su ogni etichetta",
    kinds: {
      unit: { name: "Un codice suo", hint: "Mai più dei pezzi registrati." },
      lot: {
        name: "Il codice del lotto",
        hint: "Lo stesso su ogni etichetta; non si conta nulla.",
      },
    },
    count: "Quante etichette",
  },
  sheet: {
    legend: "Il foglio",
    grid: "Etichette",
    gridOption: (paper, perSheet, size, product) =>
      `${paper}, ${perSheet} da ${size} mm: ${product}`,
    start: "Prima etichetta libera",
    startHint: "Contata riga per riga; 1 su un foglio nuovo.",
  },
  label: {
    legend: "Sull’etichetta",
    name: "Nome",
    nameHint: "Se resta vuoto, il nome del prodotto.",
    sector: "Tipo di merce",
    sectorHint:
      "Ciò che un’etichetta così di solito ha e a questa manca è detto accanto al foglio.",
    sectors: {
      other: "Qualunque",
      food: "Alimenti",
      textile: "Tessili",
      wood: "Legno",
      cosmetics: "Cosmetici",
    },
    dateKind: "Data",
    dateKinds: {
      "": "Nessuna",
      "best-before": "Da consumarsi preferibilmente entro il",
      "use-by": "Da consumare entro il",
      "packed-on": "Confezionato il",
      "made-on": "Prodotto il",
      harvested: "Raccolto",
    },
    day: "Giorno",
    contains: "Allergeni",
    containsHint: "Separati da virgole; vengono messi in grassetto.",
    free: "Non contiene nessuno dei 14 allergeni",
    care: "Conservazione, lavaggio o uso",
    lines: "Fino a tre righe tue",
    line: (n) => `Riga ${n}`,
  },
  preview: {
    heading: "Il foglio come si stampa",
    sheet: "Foglio",
    sample: "Esempio",
    make: "Fai i codici",
    pdf: "PDF di tutti i fogli",
    svg: "SVG di questo foglio",
    other: "Fai altri codici",
  },
};
