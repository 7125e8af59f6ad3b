/** Italian of what is said of cells and rows of a sheet: see text/en. */
import type { left as englishLeft, rules as englishRules } from "../en/sheet-rules.ts";

const percent = (ratio: string): string =>
  new Intl.NumberFormat("it", { style: "percent", maximumFractionDigits: 1 }).format(Number(ratio));

/** Sentences about one cell; `value` is what stands in it. */
export const rules: typeof englishRules = {
  missing: (_value: string) => "Questo manca.",
  "too-long": (_value: string) => "Questo è troppo lungo.",
  "too-many": (_value: string) => "Ce ne sono troppi in un solo passaggio.",
  "not-a-number": (_value: string) => "Questo non è un numero.",
  negative: (_value: string) => "Questo è meno di nulla.",
  zero: (_value: string) => "Questo è nulla. Scrivere un trattino se non si sa.",
  "not-exact": (_value: string) => "Questo numero ha troppe cifre.",
  "unknown-unit": (value: string) =>
    `«${value}» non è un’unità nota qui. Scrivere kg, g, t, l, m3 o pezzi.`,
  "lot-characters": (_value: string) => "Un numero di lotto non ha spazi né accenti.",
  "not-a-product": (_value: string) => "Non è detto che cos’è.",
  twice: (_value: string) =>
    "Questo lotto c’è due volte in un solo passaggio. Sommare le quantità.",
  "made-of-itself": (_value: string) =>
    "Un lotto non può essere fatto con sé stesso. Dare al lotto nuovo un numero nuovo.",
  "no-from": (_value: string) => "Indicare con quali lotti è stato fatto.",
  "from-not-here": (_value: string) =>
    "Solo ciò che è stato lavorato o confezionato è fatto con altri lotti.",
  "not-a-time": (_value: string) => "Questa non è una data.",
  "unknown-country": (value: string) =>
    value === "" ? "Questo non è un Paese." : `«${value}» non è un Paese noto qui.`,
  "not-a-uri": (_value: string) => "Questo non è né un GLN né un indirizzo.",
  malformed: (value: string) =>
    value === "" ? "Questo non si può leggere." : `«${value}» non si può leggere.`,
  asked: (_value: string) => "Questo può voler dire due cose: vedere le domande qui sopra.",
  "not-a-date": (value: string) => `«${value}» non è una data. Scrivere 2026-04-17.`,
  "not-a-clock": (value: string) => `«${value}» non è un’ora. Scrivere 10:30.`,
  "not-an-offset": (value: string) => `«${value}» non è un fuso orario. Scrivere UTC+03:00.`,
  future: (_value: string) => "Questo giorno deve ancora venire.",
  "unknown-step": (value: string) =>
    `«${value}» non è un tipo di passaggio. Scrivere Raccolto, Ricevuto, Lavorato, Confezionato, Spedito o Altro.`,
  "unknown-process": (value: string) =>
    `«${value}» non è una lavorazione nota qui. Lasciare vuoto, o scriverne una, come tostato.`,
  "unknown-custody": (value: string) =>
    `«${value}» non è nessuno di questi: identità preservata, segregato, miscelazione controllata, bilancio di massa.`,
  "unit-twice": (value: string) => `«${value}» non è l’unità scritta dietro il numero.`,
  "not-an-amount": (value: string) =>
    `«${value}» non è una quantità certa. Scrivere un numero, come 508,8, o un trattino.`,
  "lot-damaged": (value: string) =>
    `«${value}» sembra un numero o una data in cui un programma ha cambiato il numero di lotto. Scrivere il numero di lotto com’era.`,
  "lot-of-two": (_value: string) =>
    "Due cose hanno questo numero di lotto. Indicare quale delle due è.",
  "not-a-product-code": (value: string) =>
    `«${value}» non è né un GTIN né un codice prodotto: cercare un errore di battitura.`,
  "changed-since": (_value: string) =>
    "Questa riga era già registrata, e da allora è cambiata o viene da un’altra organizzazione. Per registrarla come cosa nuova, svuotare questo campo.",
  "as-above": (value: string) => `Preso dalla riga sopra: ${value}.`,
  unusual: (value: string) => {
    const [ratio = "", min = "", max = ""] = value.split(" ");
    return `Ciò che si è ottenuto, rispetto a ciò che è entrato, è: ${percent(ratio)}; di solito da ${percent(min)} a ${percent(max)}. È un errore di battitura? Se è giusto, dire perché.`;
  },
  "column-twice": (value: string) => `C’è una seconda colonna «${value}»: non viene letta.`,
  "column-unread": (value: string) => `La colonna «${value}» non viene letta.`,
  "country-from-place": (_value: string) => "Il Paese è stato letto dietro il luogo.",
  "evidence-as-note": (_value: string) => "Queste parole sono state aggiunte alla nota.",
};

/** Why a row is no record. */
export const left: typeof englishLeft = {
  above: "Sopra i titoli delle colonne.",
  header: "I titoli delle colonne.",
  empty: "Vuota.",
  sum: "Un totale.",
  remark: "Un’osservazione.",
  twice:
    "La stessa identica riga sta più in alto. Se è successo due volte, dare alle righe numeri diversi.",
  "left-out": "Tralasciata da chi importa.",
  "too-many": "Oltre le righe che si leggono in una volta.",
};
