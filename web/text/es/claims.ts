/** Spanish of claims, grades, certificates and figures: see text/en. */
import type { FigureContent } from "../../../schema/wire/figures.ts";
import type { CLAIMS as ClaimWords } from "../en/claims.ts";
import { counter } from "../plural.ts";

const some = counter("es");

const MODELS: Readonly<Record<string, string>> = {
  "identity-preserved": "De un solo origen, separado en cada paso.",
  segregated: "Solo de orígenes certificados, mezclados entre sí.",
  "controlled-blending": "Mercancía certificada y otra, mezcladas en partes conocidas.",
  "mass-balance":
    "Balance de masas: lo certificado y lo no certificado están mezclados; la cantidad comprada corresponde a la declarada.",
};

const REASONS: Readonly<Record<string, string>> = {
  "by-maker": "por el fabricante",
  "certificate-expired": "porque su certificado caducó",
  "certificate-revoked": "porque su certificado fue retirado",
  "share-fell": "porque es así una parte menor de la mercancía",
  "grade-fell": "porque hay menos detrás que antes",
};

const MEASURED = {
  carbon: "Gases de efecto invernadero",
  waste: "Residuos",
  energy: "Energía",
  water: "Agua",
  wage: "Salarios",
  price: "Precio pagado",
  people: "Personas",
};
const OF = { trees: "árboles", plastic: "plástico", carbon: "CO₂" };
const MARKETS: Readonly<
  Record<Extract<FigureContent, { readonly kind: "access" }>["market"], string>
> = {
  EU: "la UE",
  UK: "el Reino Unido",
  US: "los EE. UU.",
};

export const CLAIMS: typeof ClaimWords = {
  heading: (maker) => `Lo que dice ${maker}`,
  hint: "Cada frase, con lo que la respalda. El grado se calcula a partir de lo que hay detrás; nadie lo escribe.",
  grades: {
    0: "Declarado",
    1: "Registrado",
    2: "Documentado",
    3: "Refrendado",
    4: "Verificado de forma independiente",
  },
  means: {
    0: "solo la palabra del fabricante",
    1: "lo respaldan los registros propios del fabricante",
    2: "lo respalda un documento",
    3: "lo dice también una segunda parte",
    4: "lo certifica una entidad acreditada, y otra persona lo ha consultado",
  },
  verified: (by, when) => `por ${by}, hallado en su registro el ${when}`,
  since: "desde el",
  behind: "Qué hay detrás:",
  nothing: "Nada más que la palabra del fabricante.",
  document: "un documento que tiene el fabricante",
  event: {
    maker: "un registro del propio fabricante",
    link: "un registro hecho por un enlace, por quien lo tuviera",
    partner: "un registro del propio proveedor",
  },
  confirmed: "confirmado por la otra parte",
  step: "ver el paso",
  component: (what) => `Se dice de esta parte y de ninguna otra: ${what}.`,
  percent: (share) => `Se dice del ${share}.`,
  lots: (lots) => `Se dice solo de estos lotes: ${lots}.`,
  models: MODELS,
  share: (scheme, model, percent) =>
    `${scheme}: ${model === "controlled-blending" ? `el ${percent} de este lote, en peso.` : (MODELS[model] ?? model)}`,
  proofLabel: (index, claim) => `Prueba ${index}, el paquete de la afirmación «${claim}» (JSON)`,
  certificate: (scheme, number) => `${scheme}, ${number}`,
  certificates: "Certificados del fabricante",
  company: "De la empresa, y de ninguno de sus productos.",
  states: {
    "in-force": "En vigor",
    unchecked: "En vigor; nadie más lo ha consultado todavía",
    "not-yet": "Todavía no está en vigor",
    expired: "Caducado",
    revoked: "Retirado",
  },
  fields: {
    holder: "Titular",
    body: "Certificado por",
    validity: "Validez",
    register: "Registro oficial",
    until: (from, until) => `${from} – ${until}`,
    provesNot: "No prueba",
  },
  lookedUp: (when) => `hallado en su registro el ${when}`,
  figures: "Cifras, y cómo se obtuvieron",
  ofCompany: "de la empresa entera",
  witnessed: (who) => `confirmado por ${who}`,
  figure: {
    measured: ({ kind, unit, per }, value) => `${MEASURED[kind]}: ${value} ${unit} por ${per}`,
    how: ({ boundary, method, period }, own) =>
      `${period}. ${boundary}. ${method}. ${own} de datos propios.`,
    plan: ({ baseline, url, verifier, lastVerified }, { day }) =>
      `Plan desde ${baseline.value} en ${baseline.year}; revisado por ${verifier} el ${day(lastVerified)}: ${url}`,
    target: ({ by, value }, { day }) => `${value} para el ${day(by)}`,
    comparison: (one, { day }) =>
      `Comparado con ${one.baselineProduct}, ${one.year}, ${one.market}. ${one.method}. Datos del ${day(one.dataFrom)}.`,
    access: (one, { day, percent }) =>
      `${one.component}: el ${percent(one.percent)} de las personas en ${MARKETS[one.market]} puede entregarlo (${one.stream}; ${day(one.date)}).`,
    benchmark: ({ source, region, date }, { day }) =>
      `Como referencia: ${source}, ${region}, ${day(date)}.`,
    "spare-part": ({ part, price, untilYear }) =>
      `Repuesto: ${part}, ${price}, hasta ${untilYear}.`,
    guarantee: ({ years, by }) => `Garantía de ${some(years, "año", "años")}, de ${by}.`,
    contribution: (one, { day, number, percent }) =>
      `Dado aparte del producto, y no una cualidad suya: ${one.amount} a ${one.partner} por ${number(one.count)} (${OF[one.of]}), ${one.place}, ${day(one.date)}.${one.survival === undefined ? "" : ` El ${percent(one.survival)} vivía en el último recuento.`}`,
    renewable: ({ percent: share, site, year }, { percent }) =>
      `${percent(share)} de energía renovable, ${site}, ${year}.`,
  },
  changes: "Qué ha cambiado",
  changesHint: "Lo que se decía aquí y ya no se dice.",
  published: "Publicado",
  withdrawn: (reason) => `Retirado ${REASONS[reason] ?? reason}`,
  lowered: "Vale menos desde aquí",
};
