/** Dutch of claims, grades, certificates and figures: see text/en. */
import type { FigureContent } from "../../../schema/wire/figures.ts";
import type { CLAIMS as ClaimWords } from "../en/claims.ts";
import { counter } from "../plural.ts";

const some = counter("nl");

const MODELS: Readonly<Record<string, string>> = {
  "identity-preserved": "Uit één bron, bij elke stap apart gehouden.",
  segregated: "Alleen uit gecertificeerde bronnen, met elkaar gemengd.",
  "controlled-blending": "Gecertificeerde en andere waar, in bekende delen gemengd.",
  "mass-balance":
    "Massabalans: gecertificeerd en niet-gecertificeerd zijn gemengd; de gekochte hoeveelheid is gelijk aan de geclaimde.",
};

const REASONS: Readonly<Record<string, string>> = {
  "by-maker": "door de maker",
  "certificate-expired": "omdat het certificaat is verlopen",
  "certificate-revoked": "omdat het certificaat is ingetrokken",
  "share-fell": "omdat minder van de waar is wat de uitspraak zegt",
  "grade-fell": "omdat er minder achter staat dan voorheen",
};

const MEASURED = {
  carbon: "Broeikasgassen",
  waste: "Afval",
  energy: "Energie",
  water: "Water",
  wage: "Loon",
  price: "Betaalde prijs",
  people: "Mensen",
};
const OF = { trees: "bomen", plastic: "plastic", carbon: "CO₂" };
const MARKETS: Readonly<
  Record<Extract<FigureContent, { readonly kind: "access" }>["market"], string>
> = {
  EU: "de EU",
  UK: "het Verenigd Koninkrijk",
  US: "de VS",
};

export const CLAIMS: typeof ClaimWords = {
  heading: (maker) => `Wat ${maker} erover zegt`,
  hint: "Bij elke zin staat hoe goed hij onderbouwd is. De graad volgt uit wat erachter staat; niemand typt hem in.",
  grades: {
    0: "Verklaard",
    1: "Vastgelegd",
    2: "Gedocumenteerd",
    3: "Medeondertekend",
    4: "Onafhankelijk gecontroleerd",
  },
  means: {
    0: "alleen het woord van de maker",
    1: "eigen vastleggingen van de maker staan erachter",
    2: "er staat een document achter",
    3: "een tweede partij zegt het ook",
    4: "een geaccrediteerde instelling certificeert het, en iemand anders heeft dat nagezocht",
  },
  verified: (by, when) => `door ${by}, gevonden in het register op ${when}`,
  since: "sinds",
  behind: "Wat erachter staat:",
  nothing: "Niets dan het woord van de maker.",
  document: "een document dat de maker heeft",
  event: {
    maker: "een eigen vastlegging van de maker",
    link: "een vastlegging via een link, door wie hem had",
    partner: "een eigen vastlegging van een leverancier",
  },
  confirmed: "bevestigd door de andere partij",
  step: "naar de stap",
  component: (what) => `Geldt voor dit deel en geen ander: ${what}.`,
  percent: (share) => `Geldt voor ${share} ervan.`,
  lots: (lots) => `Geldt alleen voor deze partijen: ${lots}.`,
  models: MODELS,
  share: (scheme, model, percent) =>
    `${scheme}: ${model === "controlled-blending" ? `${percent} van deze partij, naar gewicht.` : (MODELS[model] ?? model)}`,
  proofLabel: (index, claim) => `Bewijs ${index}, de bundel van de uitspraak “${claim}” (JSON)`,
  certificate: (scheme, number) => `${scheme}, ${number}`,
  certificates: "Certificaten van de maker",
  company: "Over het bedrijf, en over geen van zijn producten.",
  states: {
    "in-force": "Geldig",
    unchecked: "Geldig; niemand anders heeft het nog nagezocht",
    "not-yet": "Nog niet geldig",
    expired: "Verlopen",
    revoked: "Ingetrokken",
  },
  fields: {
    holder: "Houder",
    body: "Gecertificeerd door",
    validity: "Geldigheid",
    register: "Register",
    until: (from, until) => `${from} – ${until}`,
    provesNot: "Bewijst niet",
  },
  lookedUp: (when) => `gevonden in het register op ${when}`,
  figures: "Cijfers, en hoe ze zijn bepaald",
  ofCompany: "voor het hele bedrijf",
  witnessed: (who) => `bevestigd door ${who}`,
  figure: {
    measured: ({ kind, unit, per }, value) => `${MEASURED[kind]}: ${value} ${unit} per ${per}`,
    how: ({ boundary, method, period }, own) =>
      `${period}. ${boundary}. ${method}. ${own} eigen gegevens.`,
    plan: ({ baseline, url, verifier, lastVerified }, { day }) =>
      `Plan vanaf ${baseline.value} in ${baseline.year}; bekeken door ${verifier} op ${day(lastVerified)}: ${url}`,
    target: ({ by, value }, { day }) => `${value} uiterlijk op ${day(by)}`,
    comparison: (one, { day }) =>
      `Vergeleken met ${one.baselineProduct}, ${one.year}, ${one.market}. ${one.method}. Gegevens van ${day(one.dataFrom)}.`,
    access: (one, { day, percent }) =>
      `${one.component}: ${percent(one.percent)} van de mensen in ${MARKETS[one.market]} kan het inleveren (${one.stream}; ${day(one.date)}).`,
    benchmark: ({ source, region, date }, { day }) =>
      `Ter vergelijking: ${source}, ${region}, ${day(date)}.`,
    "spare-part": ({ part, price, untilYear }) => `Onderdeel: ${part}, ${price}, tot ${untilYear}.`,
    guarantee: ({ years, by }) => `${some(years, "jaar", "jaar")} garantie van ${by}.`,
    contribution: (one, { day, number, percent }) =>
      `Gegeven naast het product, en geen eigenschap ervan: ${one.amount} aan ${one.partner} voor ${number(one.count)} (${OF[one.of]}), ${one.place}, ${day(one.date)}.${one.survival === undefined ? "" : ` ${percent(one.survival)} leefde bij de laatste telling.`}`,
    renewable: ({ percent: share, site, year }, { percent }) =>
      `${percent(share)} hernieuwbare energie, ${site}, ${year}.`,
  },
  changes: "Wat er veranderde",
  changesHint: "Wat hier werd gezegd en niet meer.",
  published: "Gepubliceerd",
  withdrawn: (reason) => `Ingetrokken ${REASONS[reason] ?? reason}`,
  lowered: "Is vanaf hier minder waard",
};
