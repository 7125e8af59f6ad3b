/** Italian of the public pages: see text/en. */
import type { text as english } from "../en/index.ts";
import { CHECK, LIMITS } from "./check.ts";
import { CIRCULARITY } from "./circularity.ts";
import { CLAIMS } from "./claims.ts";
import { DOUBTS } from "./doubts.ts";
import { FINDING, NOT_FOUND } from "./finding.ts";
import { HOME } from "./home.ts";
import { AMOUNTS, JOURNEY, STATES, SUMMARY } from "./journey.ts";
import { KEEPING } from "./keeping.ts";
import { LABELS } from "./labels.ts";
import { MATTERS } from "./matters.ts";
import { CERTIFICATES, NOTICES, UNIT_CODE, UPSTREAM } from "./notices.ts";
import { PRESENCE } from "./presence.ts";
import { QUESTIONS } from "./questions.ts";
import { SOCIAL } from "./social.ts";
import { BIZ_STEPS, EVENT_TYPES, PROCESSES } from "./steps.ts";
import { STORY } from "./story.ts";
import { TAPS } from "./taps.ts";

export const text: typeof english = {
  tag: "it",
  name: "Italiano",
  dir: "ltr",
  locale: "it",
  site: "Rootproof",
  skip: "Vai al contenuto",
  languages: {
    label: "Lingua",
    source: (language) => `in ${language}, come l’ha scritto il produttore`,
  },
  kicker: "Passaporto del prodotto",
  console: {
    wait: "Un momento…",
    noScript: "La console ha bisogno di JavaScript. Le pagine dei prodotti no.",
  },
  test: {
    word: "TEST",
    say: (chain) =>
      `Ancorato a «${chain}», una blockchain di prova che chiunque può far ripartire. Nulla in questa pagina è una prova.`,
  },
  product: {
    title: (name, lot) => `${name}${lot === undefined ? "" : `, lotto ${lot}`} – passaporto`,
    description: (name, maker, summary) =>
      `Da dove viene ${name} di ${maker}, passaggio dopo passaggio. ${summary}`,
    by: "Fatto da",
    gtin: "GTIN",
    lot: "Lotto",
    serial: "Numero di serie",
    lots: "Lotti di questo prodotto",
    lotsHint:
      "Il numero di lotto è stampato vicino al codice QR. Scegli il tuo per vedere il suo percorso.",
    qrAlt: (link) => `Codice QR che apre ${link}`,
    qrHint: "L’indirizzo di questa pagina",
  },
  notices: NOTICES,
  upstream: UPSTREAM,
  unitCode: UNIT_CODE,
  certificates: CERTIFICATES,
  claims: CLAIMS,
  story: STORY,
  social: SOCIAL,
  presence: PRESENCE,
  doubts: DOUBTS,
  matters: MATTERS,
  questions: QUESTIONS,
  taps: TAPS,
  circularity: CIRCULARITY,
  what: {
    processes: PROCESSES,
    bizSteps: BIZ_STEPS,
    eventTypes: EVENT_TYPES,
    unknown: "Registrato",
  },
  units: {
    KGM: "kg",
    GRM: "g",
    TNE: "t",
    MTQ: "m³",
    MTK: "m²",
    MTR: "m",
    LTR: "l",
    MLT: "ml",
  },
  footer: {
    what: "Rootproof conserva ciò che registrano i produttori e i loro fornitori, in un registro che non si può riscrivere di nascosto.",
    privacy:
      "Niente cookie. Si conta che una pagina viene guardata, in quale settimana e da quale paese; mai per nome, indirizzo o dispositivo.",
    policy: "Regole di verifica",
    checkpoint: "Ultimo stato del registro",
    api: "API",
    asOf: (day) => `Pagina del ${day}.`,
  },
  finding: FINDING,
  keeping: KEEPING,
  labels: LABELS,
  notFound: NOT_FOUND,
  summary: SUMMARY,
  journey: JOURNEY,
  amounts: AMOUNTS,
  states: STATES,
  check: CHECK,
  limits: LIMITS,
  home: HOME,
};
