/** Italian of claims, grades, certificates and figures: see text/en. */
import type { FigureContent } from "../../../schema/wire/figures.ts";
import type { CLAIMS as ClaimWords } from "../en/claims.ts";
import { counter } from "../plural.ts";

const some = counter("it");

const MODELS: Readonly<Record<string, string>> = {
  "identity-preserved": "Da una sola fonte, tenuto separato a ogni passaggio.",
  segregated: "Solo da fonti certificate, mescolate tra loro.",
  "controlled-blending": "Merce certificata e altra, mescolate in parti note.",
  "mass-balance":
    "Bilancio di massa: certificato e non certificato sono mescolati; la quantità acquistata corrisponde a quella dichiarata.",
};

const REASONS: Readonly<Record<string, string>> = {
  "by-maker": "dal produttore",
  "certificate-expired": "perché il suo certificato è scaduto",
  "certificate-revoked": "perché il suo certificato è stato revocato",
  "share-fell": "perché è così una parte minore della merce",
  "grade-fell": "perché c’è dietro meno di prima",
};

const MEASURED = {
  carbon: "Gas serra",
  waste: "Rifiuti",
  energy: "Energia",
  water: "Acqua",
  wage: "Salari",
  price: "Prezzo pagato",
  people: "Persone",
};
const OF = { trees: "alberi", plastic: "plastica", carbon: "CO₂" };
const MARKETS: Readonly<
  Record<Extract<FigureContent, { readonly kind: "access" }>["market"], string>
> = {
  EU: "nell’UE",
  UK: "nel Regno Unito",
  US: "negli Stati Uniti",
};

export const CLAIMS: typeof ClaimWords = {
  heading: (maker) => `Che cosa ne dice ${maker}`,
  hint: "Ogni frase con ciò che la garantisce. Il grado si calcola da quello che c’è dietro; nessuno lo scrive.",
  grades: {
    0: "Dichiarato",
    1: "Registrato",
    2: "Documentato",
    3: "Controfirmato",
    4: "Verificato da terzi",
  },
  means: {
    0: "solo la parola del produttore",
    1: "dietro ci sono le registrazioni del produttore stesso",
    2: "dietro c’è un documento",
    3: "lo dice anche una seconda parte",
    4: "lo certifica un ente accreditato, e qualcun altro lo ha controllato",
  },
  verified: (by, when) => `da ${by}, trovato nel suo registro il ${when}`,
  since: "dal",
  behind: "Che cosa c’è dietro:",
  nothing: "Nient’altro che la parola del produttore.",
  document: "un documento in mano al produttore",
  event: {
    maker: "una registrazione del produttore stesso",
    link: "una registrazione fatta tramite un link, da chi lo aveva",
    partner: "una registrazione del fornitore stesso",
  },
  confirmed: "confermato dall’altra parte",
  step: "vedi il passaggio",
  component: (what) => `Vale per questa parte e per nessun’altra: ${what}.`,
  percent: (share) => `Vale per il ${share}.`,
  lots: (lots) => `Vale solo per questi lotti: ${lots}.`,
  models: MODELS,
  share: (scheme, model, percent) =>
    `${scheme}: ${model === "controlled-blending" ? `il ${percent} di questo lotto, in peso.` : (MODELS[model] ?? model)}`,
  proofLabel: (index, claim) => `Prova ${index}, il pacchetto dell’affermazione «${claim}» (JSON)`,
  certificate: (scheme, number) => `${scheme}, ${number}`,
  certificates: "Certificati del produttore",
  company: "Dell’azienda, e di nessuno dei suoi prodotti.",
  states: {
    "in-force": "In vigore",
    unchecked: "In vigore; nessun altro lo ha ancora controllato",
    "not-yet": "Non ancora in vigore",
    expired: "Scaduto",
    revoked: "Revocato",
  },
  fields: {
    holder: "Titolare",
    body: "Certificato da",
    validity: "Validità",
    register: "Registro ufficiale",
    until: (from, until) => `${from} – ${until}`,
    provesNot: "Non prova",
  },
  lookedUp: (when) => `trovato nel suo registro il ${when}`,
  figures: "Cifre, e come sono state ottenute",
  ofCompany: "dell’intera azienda",
  witnessed: (who) => `confermato da ${who}`,
  figure: {
    measured: ({ kind, unit, per }, value) => `${MEASURED[kind]}: ${value} ${unit} per ${per}`,
    how: ({ boundary, method, period }, own) =>
      `${period}. ${boundary}. ${method}. ${own} di dati propri.`,
    plan: ({ baseline, url, verifier, lastVerified }, { day }) =>
      `Piano a partire da ${baseline.value} nel ${baseline.year}; esaminato da ${verifier}, ${day(lastVerified)}: ${url}`,
    target: ({ by, value }, { day }) => `${value} entro il ${day(by)}`,
    comparison: (one, { day }) =>
      `Confrontato con ${one.baselineProduct}, ${one.year}, ${one.market}. ${one.method}. Dati del ${day(one.dataFrom)}.`,
    access: (one, { day, percent }) =>
      `${one.component}: il ${percent(one.percent)} delle persone ${MARKETS[one.market]} può consegnarlo (${one.stream}; ${day(one.date)}).`,
    benchmark: ({ source, region, date }, { day }) =>
      `A confronto: ${source}, ${region}, ${day(date)}.`,
    "spare-part": ({ part, price, untilYear }) =>
      `Pezzo di ricambio: ${part}, ${price}, fino al ${untilYear}.`,
    guarantee: ({ years, by }) => `Garanzia di ${some(years, "anno", "anni")}, da ${by}.`,
    contribution: (one, { day, number, percent }) =>
      `Dato accanto al prodotto, e non una sua qualità: ${one.amount} a ${one.partner} per ${number(one.count)} (${OF[one.of]}), ${one.place}, ${day(one.date)}.${one.survival === undefined ? "" : ` Il ${percent(one.survival)} era vivo all’ultimo conteggio.`}`,
    renewable: ({ percent: share, site, year }, { percent }) =>
      `${percent(share)} di energia rinnovabile, ${site}, ${year}.`,
  },
  changes: "Che cosa è cambiato",
  changesHint: "Ciò che qui si diceva e non si dice più.",
  published: "Pubblicato",
  withdrawn: (reason) => `Ritirato ${REASONS[reason] ?? reason}`,
  lowered: "Da qui in poi vale meno",
};
