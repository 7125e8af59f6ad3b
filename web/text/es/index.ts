/** Spanish of the public pages: see text/en. */
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
  tag: "es",
  name: "Español",
  dir: "ltr",
  locale: "es",
  site: "Rootproof",
  skip: "Ir al contenido",
  languages: {
    label: "Idioma",
    source: (language) => `en ${language}, tal como lo escribió el fabricante`,
  },
  kicker: "Pasaporte de producto",
  console: {
    wait: "Un momento…",
    noScript: "La consola necesita JavaScript. Las páginas de los productos, no.",
  },
  test: {
    word: "TEST",
    say: (chain) =>
      `Anclado en «${chain}», una cadena de bloques de prácticas que cualquiera puede reiniciar. Nada de esta página es una prueba.`,
  },
  product: {
    title: (name, lot) => `${name}${lot === undefined ? "" : `, lote ${lot}`} – pasaporte`,
    description: (name, maker, summary) =>
      `De dónde viene ${name} de ${maker}, paso a paso. ${summary}`,
    by: "Hecho por",
    gtin: "GTIN",
    lot: "Lote",
    serial: "Número de serie",
    lots: "Lotes de este producto",
    lotsHint:
      "El número de lote está impreso cerca del código QR. Elija el suyo para ver su propio recorrido.",
    qrAlt: (link) => `Código QR que abre ${link}`,
    qrHint: "La dirección de esta página",
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
    unknown: "Registrado",
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
    what: "Rootproof guarda lo que registran los fabricantes y sus proveedores, en un registro que no se puede reescribir a escondidas.",
    privacy:
      "Sin cookies. Se cuenta que una página se mira, en qué semana y desde qué país; nunca por nombre, dirección o dispositivo.",
    policy: "Reglas de verificación",
    checkpoint: "Último estado del registro",
    api: "API",
    asOf: (day) => `Página del ${day}.`,
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
