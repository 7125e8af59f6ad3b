/** Portuguese of the public pages: see text/en. */
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
  tag: "pt",
  name: "Português",
  dir: "ltr",
  locale: "pt-PT",
  site: "Rootproof",
  skip: "Ir para o conteúdo",
  languages: {
    label: "Idioma",
    source: (language) => `em ${language}, tal como o produtor escreveu`,
  },
  kicker: "Passaporte do produto",
  console: {
    wait: "Um momento…",
    noScript: "A consola precisa de JavaScript. As páginas dos produtos, não.",
  },
  test: {
    word: "TEST",
    say: (chain) =>
      `Ancorado em «${chain}», uma blockchain de ensaio que qualquer pessoa pode reiniciar. Nada nesta página é prova.`,
  },
  product: {
    title: (name, lot) => `${name}${lot === undefined ? "" : `, lote ${lot}`} – passaporte`,
    description: (name, maker, summary) =>
      `De onde vem ${name} de ${maker}, passo a passo. ${summary}`,
    by: "Feito por",
    gtin: "GTIN",
    lot: "Lote",
    serial: "Número de série",
    lots: "Lotes deste produto",
    lotsHint:
      "O número do lote está impresso perto do código QR. Escolha o seu para ver o seu próprio percurso.",
    qrAlt: (link) => `Código QR que abre ${link}`,
    qrHint: "O endereço desta página",
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
    unknown: "Registado",
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
    what: "A Rootproof guarda o que os produtores e os seus fornecedores registam, num registo que não se pode reescrever às escondidas.",
    privacy:
      "Sem cookies. Conta-se que uma página é vista, em que semana e de que país; nunca por nome, endereço ou aparelho.",
    policy: "Regras de verificação",
    checkpoint: "Último estado do registo",
    api: "API",
    asOf: (day) => `Página de ${day}.`,
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
