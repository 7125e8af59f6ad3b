/** French of pay, people, what was given, and what nobody knows yet: see text/en. */
import type { SOCIAL as SocialWords } from "../en/social.ts";

const NOT_KNOWN = {
  carbon: "Gaz à effet de serre",
  waste: "Déchets",
  energy: "Énergie",
  water: "Eau",
  wage: "Salaires",
  price: "Le prix payé",
  workforce: "Qui travaille ici",
  recycled: "Teneur en matière recyclée",
  renewable: "Énergie renouvelable",
};

export const SOCIAL: typeof SocialWords = {
  heading: "Les personnes et leur paie",
  beside: (share, value, source, region, day) =>
    `${share} de la valeur de référence, ${value} : ${source}, ${region}, ${day}.`,
  besideNothing: "Sans valeur de référence.",
  paidTo: (count) => `Payé à ${count} personnes.`,
  workforce: (site, day) => `Qui travaille à ${site}, le ${day}`,
  rows: {
    headcount: "Personnes",
    contract: "Avec un contrat écrit",
    wage: "Salaire le plus bas",
    grievance: "Où l’on peut se plaindre",
  },
  amount: (value, unit, per) => `${value} ${unit} par ${per}`,
  notKnown: "Inconnu",
  none: "Il n’y a rien de tel",
  initiative: ({ what, beneficiary, place }) => `${what} : pour ${beneficiary}, ${place}`,
  given: (value, unit, from, until) =>
    `${value} ${unit} donnés, ${until === undefined ? `le ${from}` : `du ${from} au ${until}`}. À côté du produit, et non une qualité du produit.`,
  reached: (people) => `${people} personnes en ont profité.`,
  reachedUnknown: "On ne sait pas combien de personnes en ont profité.",
  recycled: (part, share) => `Teneur en matière recyclée – ${part} : ${share} de la masse`,
  recycledRows: { post: "Rendu après usage", pre: "Chutes de fabrication, avant usage" },
  recycledHow: ({ period, method }) => `${period}. ${method}.`,
  unknown: ({ of }) => `${NOT_KNOWN[of]} : inconnu`,
};
