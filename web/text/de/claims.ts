/** German of claims, grades, certificates and figures: see text/en. */
import type { FigureContent } from "../../../schema/wire/figures.ts";
import type { CLAIMS as ClaimWords } from "../en/claims.ts";
import { counter } from "../plural.ts";

const some = counter("de");

const MODELS: Readonly<Record<string, string>> = {
  "identity-preserved": "Aus einer einzigen Quelle, in jedem Schritt getrennt gehalten.",
  segregated: "Nur aus zertifizierten Quellen, miteinander gemischt.",
  "controlled-blending": "Zertifizierte und andere Ware, in bekannten Anteilen gemischt.",
  "mass-balance":
    "Massenbilanz: Zertifizierte und nicht zertifizierte Ware ist gemischt; die gekaufte Menge entspricht der ausgelobten.",
};

const REASONS: Readonly<Record<string, string>> = {
  "by-maker": "vom Hersteller",
  "certificate-expired": "weil das Zertifikat abgelaufen ist",
  "certificate-revoked": "weil das Zertifikat entzogen wurde",
  "share-fell": "weil weniger von der Ware ist, was die Aussage sagt",
  "grade-fell": "weil weniger dahintersteht als zuvor",
};

const MEASURED = {
  carbon: "Treibhausgase",
  waste: "Abfall",
  energy: "Energie",
  water: "Wasser",
  wage: "Lohn",
  price: "Gezahlter Preis",
  people: "Menschen",
};
const OF = { trees: "Bäume", plastic: "Plastik", carbon: "CO₂" };
const MARKETS: Readonly<
  Record<Extract<FigureContent, { readonly kind: "access" }>["market"], string>
> = {
  EU: "in der EU",
  UK: "im Vereinigten Königreich",
  US: "in den USA",
};

export const CLAIMS: typeof ClaimWords = {
  heading: (maker) => `Was ${maker} darüber sagt`,
  hint: "Zu jedem Satz steht, wie gut er belegt ist. Die Stufe ergibt sich aus dem, was dahintersteht; niemand tippt sie ein.",
  grades: {
    0: "Angegeben",
    1: "Aufgezeichnet",
    2: "Dokumentiert",
    3: "Gegengezeichnet",
    4: "Unabhängig geprüft",
  },
  means: {
    0: "nur das Wort des Herstellers",
    1: "eigene Aufzeichnungen des Herstellers stehen dahinter",
    2: "ein Dokument steht dahinter",
    3: "eine zweite Seite sagt dasselbe",
    4: "eine akkreditierte Stelle zertifiziert es, und jemand anderes hat das nachgeschlagen",
  },
  verified: (by, when) => `von ${by}, im Register gefunden am ${when}`,
  since: "seit",
  behind: "Was dahintersteht:",
  nothing: "Nichts als das Wort des Herstellers.",
  document: "ein Dokument, das der Hersteller hat",
  event: {
    maker: "eine eigene Aufzeichnung des Herstellers",
    link: "eine Aufzeichnung über einen Link, von wem auch immer er geöffnet wurde",
    partner: "eine eigene Aufzeichnung eines Lieferanten",
  },
  confirmed: "von der Gegenseite bestätigt",
  step: "zum Schritt",
  component: (what) => `Gilt für diesen Teil und für keinen anderen: ${what}.`,
  percent: (share) => `Gilt für ${share} davon.`,
  lots: (lots) => `Gilt nur für diese Chargen: ${lots}.`,
  models: MODELS,
  share: (scheme, model, percent) =>
    `${scheme}: ${model === "controlled-blending" ? `${percent} dieser Charge nach Gewicht.` : (MODELS[model] ?? model)}`,
  proofLabel: (index, claim) => `Nachweis ${index}, das Bündel der Aussage „${claim}“ (JSON)`,
  certificate: (scheme, number) => `${scheme}, ${number}`,
  certificates: "Zertifikate des Herstellers",
  company: "Über den Betrieb, und über keines seiner Produkte.",
  states: {
    "in-force": "Gültig",
    unchecked: "Gültig; noch hat es niemand sonst nachgeschlagen",
    "not-yet": "Noch nicht gültig",
    expired: "Abgelaufen",
    revoked: "Entzogen",
  },
  fields: {
    holder: "Inhaber",
    body: "Zertifiziert von",
    validity: "Gültig",
    register: "Register",
    until: (from, until) => `${from} – ${until}`,
    provesNot: "Beweist nicht",
  },
  lookedUp: (when) => `im Register gefunden am ${when}`,
  figures: "Zahlen, und wie sie ermittelt wurden",
  ofCompany: "für den ganzen Betrieb",
  witnessed: (who) => `bestätigt von ${who}`,
  figure: {
    measured: ({ kind, unit, per }, value) => `${MEASURED[kind]}: ${value} ${unit} pro ${per}`,
    how: ({ boundary, method, period }, own) =>
      `${period}. ${boundary}. ${method}. ${own} eigene Daten.`,
    plan: ({ baseline, url, verifier, lastVerified }, { day }) =>
      `Plan ab ${baseline.value} im Jahr ${baseline.year}; durchgesehen von ${verifier} am ${day(lastVerified)}: ${url}`,
    target: ({ by, value }, { day }) => `${value} bis ${day(by)}`,
    comparison: (one, { day }) =>
      `Verglichen mit ${one.baselineProduct}, ${one.year}, ${one.market}. ${one.method}. Daten vom ${day(one.dataFrom)}.`,
    access: (one, { day, percent }) =>
      `${one.component}: ${percent(one.percent)} der Menschen ${MARKETS[one.market]} können es abgeben (${one.stream}; ${day(one.date)}).`,
    benchmark: ({ source, region, date }, { day }) =>
      `Zum Vergleich: ${source}, ${region}, ${day(date)}.`,
    "spare-part": ({ part, price, untilYear }) =>
      `Ersatzteil: ${part}, ${price}, bis ${untilYear}.`,
    guarantee: ({ years, by }) => `${some(years, "Jahr", "Jahre")} Garantie von ${by}.`,
    contribution: (one, { day, number, percent }) =>
      `Neben dem Produkt gegeben, und keine Eigenschaft von ihm: ${one.amount} an ${one.partner} für ${number(one.count)} (${OF[one.of]}), ${one.place}, ${day(one.date)}.${one.survival === undefined ? "" : ` ${percent(one.survival)} lebten bei der letzten Zählung.`}`,
    renewable: ({ percent: share, site, year }, { percent }) =>
      `${percent(share)} erneuerbare Energie, ${site}, ${year}.`,
  },
  changes: "Was sich geändert hat",
  changesHint: "Was hier stand und nicht mehr gesagt wird.",
  published: "Veröffentlicht",
  withdrawn: (reason) => `Zurückgezogen ${REASONS[reason] ?? reason}`,
  lowered: "Gilt ab hier weniger",
};
