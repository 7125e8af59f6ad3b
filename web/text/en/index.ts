/** Every word the public pages say, in English. Another language is another folder of the same members. */
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

export const text = {
  /** BCP 47, as it stands in an address. */
  tag: "en",
  /** What its speakers call it. */
  name: "English",
  dir: "ltr" as "ltr" | "rtl",
  /** For numbers, days and places. */
  locale: "en-GB",
  site: "Rootproof",
  skip: "Skip to the content",
  languages: {
    label: "Language",
    /** Of what a maker wrote in another language than the page’s. */
    source: (language: string) => `in ${language}, as its maker wrote it`,
  },
  kicker: "Product passport",
  console: {
    wait: "One moment …",
    noScript: "The console needs JavaScript. Product pages do not.",
  },
  test: {
    word: "TEST",
    say: (chain: string) =>
      `Anchored on “${chain}”, a practice chain that anyone can restart. Nothing on this page is evidence.`,
  },
  product: {
    title: (name: string, lot?: string) =>
      `${name}${lot === undefined ? "" : `, lot ${lot}`} – passport`,
    description: (name: string, maker: string, summary: string) =>
      `Where ${name} by ${maker} came from, step by step. ${summary}`,
    by: "Made by",
    gtin: "GTIN",
    lot: "Lot",
    serial: "Serial",
    lots: "Lots of this product",
    lotsHint: "The lot is printed near the QR code. Choose yours to see its own journey.",
    qrAlt: (link: string) => `QR code that opens ${link}`,
    qrHint: "This page’s address",
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
  what: { processes: PROCESSES, bizSteps: BIZ_STEPS, eventTypes: EVENT_TYPES, unknown: "Recorded" },
  units: {
    KGM: "kg",
    GRM: "g",
    TNE: "t",
    MTQ: "m³",
    MTK: "m²",
    MTR: "m",
    LTR: "l",
    MLT: "ml",
  } as { readonly [code: string]: string },
  footer: {
    what: "Rootproof keeps what makers and their suppliers record, in a log that cannot be quietly rewritten.",
    privacy:
      "No cookies. It is counted that a page is looked at, in which week and from which country; never by name, address or device.",
    policy: "Verification policy",
    checkpoint: "Newest checkpoint of the log",
    api: "API",
    asOf: (day: string) => `Page as of ${day}.`,
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
