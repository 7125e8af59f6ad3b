/** French of claims, grades, certificates and figures: see text/en. */
import type { FigureContent } from "../../../schema/wire/figures.ts";
import type { CLAIMS as ClaimWords } from "../en/claims.ts";
import { counter } from "../plural.ts";

const some = counter("fr");

const MODELS: Readonly<Record<string, string>> = {
  "identity-preserved": "D’une seule source, gardé à part à chaque étape.",
  segregated: "Uniquement de sources certifiées, mélangées entre elles.",
  "controlled-blending": "Marchandise certifiée et autre, mélangées dans des parts connues.",
  "mass-balance":
    "Bilan massique : le certifié et le non certifié sont mélangés ; la quantité achetée correspond à la quantité annoncée.",
};

const REASONS: Readonly<Record<string, string>> = {
  "by-maker": "par le fabricant",
  "certificate-expired": "parce que son certificat a expiré",
  "certificate-revoked": "parce que son certificat a été retiré",
  "share-fell": "parce qu’une part plus petite de la marchandise y répond",
  "grade-fell": "parce qu’il y a moins derrière qu’auparavant",
};

const MEASURED = {
  carbon: "Gaz à effet de serre",
  waste: "Déchets",
  energy: "Énergie",
  water: "Eau",
  wage: "Salaires",
  price: "Prix payé",
  people: "Personnes",
};
const OF = { trees: "arbres", plastic: "plastique", carbon: "CO₂" };
const MARKETS: Readonly<
  Record<Extract<FigureContent, { readonly kind: "access" }>["market"], string>
> = {
  EU: "dans l’UE",
  UK: "au Royaume-Uni",
  US: "aux États-Unis",
};

export const CLAIMS: typeof ClaimWords = {
  heading: (maker) => `Ce qu’en dit ${maker}`,
  hint: "Chaque phrase avec ce qui la garantit. Le degré se calcule d’après ce qu’il y a derrière ; personne ne le saisit.",
  grades: {
    0: "Déclaré",
    1: "Enregistré",
    2: "Documenté",
    3: "Contresigné",
    4: "Vérifié par un tiers",
  },
  means: {
    0: "la parole du fabricant seule",
    1: "les propres enregistrements du fabricant sont derrière",
    2: "un document est derrière",
    3: "une deuxième partie le dit aussi",
    4: "un organisme accrédité le certifie, et quelqu’un d’autre l’a vérifié",
  },
  verified: (by, when) => `par ${by}, trouvé dans son registre le ${when}`,
  since: "depuis le",
  behind: "Ce qu’il y a derrière :",
  nothing: "Rien que la parole du fabricant.",
  document: "un document que détient le fabricant",
  event: {
    maker: "un enregistrement du fabricant lui-même",
    link: "un enregistrement fait par un lien, par qui l’avait",
    partner: "un enregistrement d’un fournisseur lui-même",
  },
  confirmed: "confirmé par l’autre partie",
  step: "voir l’étape",
  component: (what) => `Dit de cette partie et d’aucune autre : ${what}.`,
  percent: (share) => `Dit de ${share} du produit.`,
  lots: (lots) => `Dit de ces lots seulement : ${lots}.`,
  models: MODELS,
  share: (scheme, model, percent) =>
    `${scheme} : ${model === "controlled-blending" ? `${percent} de ce lot en poids.` : (MODELS[model] ?? model)}`,
  proofLabel: (index, claim) => `Preuve ${index}, le dossier de l’affirmation « ${claim} » (JSON)`,
  certificate: (scheme, number) => `${scheme}, ${number}`,
  certificates: "Certificats du fabricant",
  company: "De l’entreprise, et d’aucun de ses produits.",
  states: {
    "in-force": "En vigueur",
    unchecked: "En vigueur ; personne d’autre ne l’a encore vérifié",
    "not-yet": "Pas encore en vigueur",
    expired: "Expiré",
    revoked: "Retiré",
  },
  fields: {
    holder: "Titulaire",
    body: "Certifié par",
    validity: "Validité",
    register: "Registre",
    until: (from, until) => `${from} – ${until}`,
    provesNot: "Ne prouve pas",
  },
  lookedUp: (when) => `trouvé dans son registre le ${when}`,
  figures: "Les chiffres, et comment ils ont été établis",
  ofCompany: "pour toute l’entreprise",
  witnessed: (who) => `confirmé par ${who}`,
  figure: {
    measured: ({ kind, unit, per }, value) => `${MEASURED[kind]} : ${value} ${unit} par ${per}`,
    how: ({ boundary, method, period }, own) =>
      `${period}. ${boundary}. ${method}. ${own} de données propres.`,
    plan: ({ baseline, url, verifier, lastVerified }, { day }) =>
      `Plan à partir de ${baseline.value} en ${baseline.year} ; examiné par ${verifier} le ${day(lastVerified)} : ${url}`,
    target: ({ by, value }, { day }) => `${value} d’ici au ${day(by)}`,
    comparison: (one, { day }) =>
      `Comparé à ${one.baselineProduct}, ${one.year}, ${one.market}. ${one.method}. Données du ${day(one.dataFrom)}.`,
    access: (one, { day, percent }) =>
      `${one.component} : ${percent(one.percent)} des habitants ${MARKETS[one.market]} peuvent le déposer (${one.stream} ; ${day(one.date)}).`,
    benchmark: ({ source, region, date }, { day }) =>
      `À titre de comparaison : ${source}, ${region}, ${day(date)}.`,
    "spare-part": ({ part, price, untilYear }) =>
      `Pièce de rechange : ${part}, ${price}, jusqu’en ${untilYear}.`,
    guarantee: ({ years, by }) => `Garanti ${some(years, "an", "ans")} par ${by}.`,
    contribution: (one, { day, number, percent }) =>
      `Donné à côté du produit, et non une qualité du produit : ${one.amount} à ${one.partner} pour ${number(one.count)} (${OF[one.of]}), ${one.place}, ${day(one.date)}.${one.survival === undefined ? "" : ` ${percent(one.survival)} en vie au dernier comptage.`}`,
    renewable: ({ percent: share, site, year }, { percent }) =>
      `${percent(share)} d’énergie renouvelable, ${site}, ${year}.`,
  },
  changes: "Ce qui a changé",
  changesHint: "Ce qui était dit ici et ne l’est plus.",
  published: "Publié",
  withdrawn: (reason) => `Retiré ${REASONS[reason] ?? reason}`,
  lowered: "Vaut moins à partir d’ici",
};
