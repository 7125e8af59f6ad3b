/** Dutch of the public pages: see text/en. */
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
  tag: "nl",
  name: "Nederlands",
  dir: "ltr",
  locale: "nl",
  site: "Rootproof",
  skip: "Naar de inhoud",
  languages: {
    label: "Taal",
    source: (language) => `in het ${language}, zoals de maker het schreef`,
  },
  kicker: "Productpaspoort",
  console: {
    wait: "Een moment…",
    noScript: "De console heeft JavaScript nodig. De pagina’s van producten niet.",
  },
  test: {
    word: "TEST",
    say: (chain) =>
      `Verankerd in “${chain}”, een oefenblockchain die iedereen opnieuw kan starten. Niets op deze pagina is een bewijs.`,
  },
  product: {
    title: (name, lot) => `${name}${lot === undefined ? "" : `, partij ${lot}`} – paspoort`,
    description: (name, maker, summary) =>
      `Waar ${name} van ${maker} vandaan komt, stap voor stap. ${summary}`,
    by: "Gemaakt door",
    gtin: "GTIN",
    lot: "Partij",
    serial: "Serienummer",
    lots: "Partijen van dit product",
    lotsHint: "Het partijnummer staat bij de QR-code. Kies de jouwe om haar eigen reis te zien.",
    qrAlt: (link) => `QR-code die ${link} opent`,
    qrHint: "Het adres van deze pagina",
  },
  notices: NOTICES,
  upstream: UPSTREAM,
  unitCode: UNIT_CODE,
  certificates: CERTIFICATES,
  circularity: CIRCULARITY,
  claims: CLAIMS,
  story: STORY,
  social: SOCIAL,
  presence: PRESENCE,
  doubts: DOUBTS,
  matters: MATTERS,
  questions: QUESTIONS,
  taps: TAPS,
  what: {
    processes: PROCESSES,
    bizSteps: BIZ_STEPS,
    eventTypes: EVENT_TYPES,
    unknown: "Vastgelegd",
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
    what: "Rootproof bewaart wat makers en hun leveranciers vastleggen, in een logboek dat niet stilletjes te herschrijven is.",
    privacy:
      "Geen cookies. Geteld wordt dat een pagina wordt bekeken, in welke week en vanuit welk land; nooit op naam, adres of apparaat.",
    policy: "Controleregels",
    checkpoint: "Nieuwste stand van het logboek",
    api: "API",
    asOf: (day) => `Pagina van ${day}.`,
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
