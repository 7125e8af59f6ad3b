/** French of the public pages: see text/en. */
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
  tag: "fr",
  name: "Français",
  dir: "ltr",
  locale: "fr",
  site: "Rootproof",
  skip: "Aller au contenu",
  languages: {
    label: "Langue",
    source: (language) => `en ${language}, comme le fabricant l’a écrit`,
  },
  kicker: "Passeport de produit",
  console: {
    wait: "Un instant…",
    noScript: "La console a besoin de JavaScript. Les pages des produits, non.",
  },
  test: {
    word: "TEST",
    say: (chain) =>
      `Ancré dans « ${chain} », une blockchain d’essai que chacun peut redémarrer. Rien sur cette page n’a valeur de preuve.`,
  },
  product: {
    title: (name, lot) => `${name}${lot === undefined ? "" : `, lot ${lot}`} – passeport`,
    description: (name, maker, summary) =>
      `D’où vient ${name} de ${maker}, étape par étape. ${summary}`,
    by: "Fabriqué par",
    gtin: "GTIN",
    lot: "Lot",
    serial: "Numéro de série",
    lots: "Lots de ce produit",
    lotsHint:
      "Le numéro de lot est imprimé près du code QR. Choisissez le vôtre pour voir son propre parcours.",
    qrAlt: (link) => `Code QR qui ouvre ${link}`,
    qrHint: "L’adresse de cette page",
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
    unknown: "Enregistré",
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
    what: "Rootproof garde ce que les fabricants et leurs fournisseurs enregistrent, dans un journal qui ne peut pas être réécrit en cachette.",
    privacy:
      "Pas de cookies. On compte qu’une page est regardée, quelle semaine et de quel pays ; jamais par nom, adresse ou appareil.",
    policy: "Règles de vérification",
    checkpoint: "Dernier état du journal",
    api: "API",
    asOf: (day) => `Page du ${day}.`,
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
