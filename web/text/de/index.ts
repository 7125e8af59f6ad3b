/** German of the public pages: see text/en. */
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
  tag: "de",
  name: "Deutsch",
  dir: "ltr",
  locale: "de",
  site: "Rootproof",
  skip: "Zum Inhalt",
  languages: {
    label: "Sprache",
    source: (language) => `auf ${language}, wie der Hersteller es geschrieben hat`,
  },
  kicker: "Produktpass",
  console: {
    wait: "Einen Moment …",
    noScript: "Die Konsole braucht JavaScript. Die Seiten der Produkte nicht.",
  },
  test: {
    word: "TEST",
    say: (chain) =>
      `Verankert in „${chain}“, einer Übungs-Blockchain, die jeder neu starten kann. Nichts auf dieser Seite ist ein Beweis.`,
  },
  product: {
    title: (name, lot) => `${name}${lot === undefined ? "" : `, Charge ${lot}`} – Produktpass`,
    description: (name, maker, summary) =>
      `Woher ${name} von ${maker} kommt, Schritt für Schritt. ${summary}`,
    by: "Hergestellt von",
    gtin: "GTIN",
    lot: "Charge",
    serial: "Seriennummer",
    lots: "Chargen dieses Produkts",
    lotsHint:
      "Die Chargennummer steht neben dem QR-Code. Wählen Sie Ihre, um ihren eigenen Weg zu sehen.",
    qrAlt: (link) => `QR-Code, der ${link} öffnet`,
    qrHint: "Die Adresse dieser Seite",
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
  what: { processes: PROCESSES, bizSteps: BIZ_STEPS, eventTypes: EVENT_TYPES, unknown: "Erfasst" },
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
    what: "Rootproof bewahrt, was Hersteller und ihre Lieferanten erfassen, in einem Protokoll, das sich nicht heimlich umschreiben lässt.",
    privacy:
      "Keine Cookies. Gezählt wird, dass eine Seite angesehen wird, in welcher Woche und aus welchem Land; nie nach Name, Adresse oder Gerät.",
    policy: "Prüfregeln",
    checkpoint: "Neuester Stand des Protokolls",
    api: "API",
    asOf: (day) => `Stand der Seite: ${day}.`,
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
