/** Italian of typing a code, and of codes that lead nowhere: see text/en. */
import type { FINDING as FindingWords, NOT_FOUND as NotFoundWords } from "../en/finding.ts";

export const FINDING: typeof FindingWords = {
  title: "Scrivi un codice – Rootproof",
  description: "Trova un passaporto senza scansione: scrivi ciò che è stampato sotto il simbolo.",
  heading: "Scrivi il codice",
  lead: "Se il simbolo sulla confezione non si lascia leggere, scrivi ciò che è stampato sotto.",
  code: "Codice sotto il simbolo",
  codeHint:
    "Otto caratteri come 7K3M-9QXF, oppure le cifre del codice a barre. Vanno bene spazi, trattini e minuscole.",
  lot: "Numero di lotto, se lo sai",
  lotHint: "Stampato vicino al simbolo, spesso dopo «Lotto», «L» o «(10)». Può mancare.",
  go: "Cerca",
  otherwise: "Che altro si può scrivere qui",
  others: [
    {
      say: "La riga sotto un simbolo a due dimensioni:",
      example: "(01)09521234500018(10)HM-2026-0417",
    },
    {
      say: "Un link intero, di qualunque sito:",
      example: "https://id.gs1.org/01/09521234500018/10/HM-2026-0417",
    },
    { say: "Un nome senza numero di codice a barre:", example: "kruim/zeeland-sourdough/W14" },
    { say: "Un URN EPC:", example: "urn:epc:id:sgtin:952123450.0001.42" },
  ],
  home: {
    heading: "Scrivi un codice",
    say: "Per una confezione il cui simbolo non si lascia leggere.",
    more: "Altri modi di scriverlo, e lotti",
  },
};

export const NOT_FOUND: typeof NotFoundWords = {
  title: "Non trovato – Rootproof",
  description: "Questo codice non porta ad alcun passaporto.",
  unknown: {
    heading: "Di questo codice non sappiamo nulla",
    say: "Il codice è ben formato, ma nessun produttore ha pubblicato qui un passaporto per esso. Questo non dice nulla del prodotto.",
  },
  unissued: {
    heading: "Questo codice non porta da nessuna parte",
    say: "I suoi caratteri stanno insieme, ma qui non indica nulla: è di un altro sito, o è fuori uso.",
  },
  damaged: {
    heading: "Questo codice sembra rovinato",
    say: (digits, expected) =>
      `L’ultima cifra di ${digits} non va d’accordo con le altre: dovrebbe essere ${expected}. Probabilmente una cifra è stata letta o scritta male.`,
    sayPlain: "Un codice così non può esistere. Probabilmente è stato letto o scritto male.",
    parts: {
      "short-code":
        "Un codice da scrivere ha otto caratteri, e l’ultimo controlla gli altri. Qui uno è sbagliato, manca o è di troppo.",
      lot: "Nessun lotto si può scrivere così: ha da 1 a 20 lettere, cifre e segni, senza accenti.",
    },
    detail: "Che cosa non va:",
  },
  foreign: {
    heading: "Questo codice è di qualcun altro",
    say: "È un codice valido, ma non è pubblicato con Rootproof. Non possiamo dirti nulla a riguardo.",
    elsewhere: "GS1, che assegna questi numeri, forse sa dove porta:",
    host: (host) =>
      `Il link che hai scritto è di ${host}. Non mandiamo nessuno a un indirizzo scritto a mano: aprilo lì, se ti fidi.`,
  },
  gone: {
    heading: "Qui questo codice è fuori uso",
    say: "Il suo produttore pubblicava qui e non lo fa più, o non aveva diritto al codice. Ciò che fu registrato resta nel registro, e nessuno risponde più del codice.",
  },
  "off-air": {
    heading: "Tolta dalla rete",
    say: (reason) =>
      `Il gestore ha tolto questa pagina dalla rete: ${reason === "" ? "non è stato dato alcun motivo" : reason.replace(/[.\s]+$/, "")}. Ciò che fu registrato resta nel registro, e le sue prove si possono ancora verificare.`,
    recalled: "Il suo produttore lo ha richiamato:",
  },
  compressed: {
    heading: "Questo link è compresso",
    say: "Sembra un link GS1 in forma compressa. Quelli non li leggiamo: il codice non ha nulla che non va.",
  },
  todo: "Che cosa puoi fare",
  advice: {
    unknown: [
      "Cerca il numero di lotto vicino al codice QR e riprova.",
      "Chiedi al produttore indicato sulla confezione. Se usa Rootproof, può pubblicare il lotto.",
    ],
    unissued: [
      "Confrontalo con la confezione, carattere per carattere. Non contiene le lettere O, I, L e U.",
      "Scrivi invece le cifre sotto il codice a barre, con il lotto.",
    ],
    damaged: [
      "Riprova con più luce, con tutto il quadrato inquadrato.",
      "Scrivi le cifre stampate sotto il codice, un gruppo alla volta.",
    ],
    gone: ["Chiedi al produttore o al negozio: il loro nome è sulla confezione."],
    "off-air": [
      "Chiedi al produttore o al negozio: il loro nome è sulla confezione.",
      "Una prova salvata da questa pagina si può verificare anche senza di essa.",
    ],
    foreign: ["Chiedi al produttore o al negozio: il loro nome è sulla confezione."],
    compressed: ["Scrivi le cifre stampate sotto il codice, con il lotto."],
  },
  asked: "Hai chiesto di",
  again: { damaged: "Correggilo qui", other: "Scrivi un altro codice" },
  home: "Informazioni su Rootproof",
};
