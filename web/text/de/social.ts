/** German of pay, people, what was given, and what nobody knows yet: see text/en. */
import type { SOCIAL as SocialWords } from "../en/social.ts";

const NOT_KNOWN = {
  carbon: "Treibhausgase",
  waste: "Abfall",
  energy: "Energie",
  water: "Wasser",
  wage: "Löhne",
  price: "Der gezahlte Preis",
  workforce: "Wer hier arbeitet",
  recycled: "Rezyklatanteil",
  renewable: "Erneuerbare Energie",
};

export const SOCIAL: typeof SocialWords = {
  heading: "Menschen und Lohn",
  beside: (share, value, source, region, day) =>
    `${share} des Vergleichswerts, ${value}: ${source}, ${region}, ${day}.`,
  besideNothing: "Ohne Vergleichswert.",
  paidTo: (count) => `An ${count} Personen gezahlt.`,
  workforce: (site, day) => `Wer bei ${site} arbeitet, am ${day}`,
  rows: {
    headcount: "Personen",
    contract: "Mit schriftlichem Vertrag",
    wage: "Niedrigster Lohn",
    grievance: "Wo man sich beschweren kann",
  },
  amount: (value, unit, per) => `${value} ${unit} pro ${per}`,
  notKnown: "Nicht bekannt",
  none: "So etwas gibt es nicht",
  initiative: ({ what, beneficiary, place }) => `${what}: für ${beneficiary}, ${place}`,
  given: (value, unit, from, until) =>
    `${value} ${unit} gegeben, ${until === undefined ? from : `${from} bis ${until}`}. Neben dem Produkt, und keine Eigenschaft von ihm.`,
  reached: (people) => `Es hat ${people} Personen erreicht.`,
  reachedUnknown: "Wie viele Personen es erreicht hat, ist nicht bekannt.",
  recycled: (part, share) => `Rezyklatanteil von ${part}: ${share} der Masse`,
  recycledRows: { post: "Nach Gebrauch abgegeben", pre: "Abfall aus der Herstellung" },
  recycledHow: ({ period, method }) => `${period}. ${method}.`,
  unknown: ({ of }) => `${NOT_KNOWN[of]}: nicht bekannt`,
};
