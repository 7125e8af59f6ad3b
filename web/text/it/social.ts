/** Italian of pay, people, what was given, and what nobody knows yet: see text/en. */
import type { SOCIAL as SocialWords } from "../en/social.ts";

const NOT_KNOWN = {
  carbon: "Gas serra",
  waste: "Rifiuti",
  energy: "Energia",
  water: "Acqua",
  wage: "Salari",
  price: "Il prezzo pagato",
  workforce: "Chi lavora qui",
  recycled: "Contenuto riciclato",
  renewable: "Energia rinnovabile",
};

export const SOCIAL: typeof SocialWords = {
  heading: "Persone e paga",
  beside: (share, value, source, region, day) =>
    `${share} del valore di riferimento, ${value}: ${source}, ${region}, ${day}.`,
  besideNothing: "Senza valore di riferimento.",
  paidTo: (count) => `Pagato a ${count} persone.`,
  workforce: (site, day) => `Chi lavora presso ${site}, il ${day}`,
  rows: {
    headcount: "Persone",
    contract: "Con un contratto scritto",
    wage: "Salario più basso",
    grievance: "Dove si può reclamare",
  },
  amount: (value, unit, per) => `${value} ${unit} per ${per}`,
  notKnown: "Non si sa",
  none: "Non c’è nulla del genere",
  initiative: ({ what, beneficiary, place }) => `${what}: per ${beneficiary}, ${place}`,
  given: (value, unit, from, until) =>
    `${value} ${unit}, ${until === undefined ? `il ${from}` : `dal ${from} al ${until}`}. Dato accanto al prodotto, e non una sua qualità.`,
  reached: (people) => `Ha raggiunto ${people} persone.`,
  reachedUnknown: "Quante persone abbia raggiunto non si sa.",
  recycled: (part, share) => `Contenuto riciclato – ${part}: ${share} della massa`,
  recycledRows: { post: "Consegnato dopo l’uso", pre: "Scarti di lavorazione, prima dell’uso" },
  recycledHow: ({ period, method }) => `${period}. ${method}.`,
  unknown: ({ of }) => `${NOT_KNOWN[of]}: non si sa`,
};
