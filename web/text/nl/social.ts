/** Dutch of pay, people, what was given, and what nobody knows yet: see text/en. */
import type { SOCIAL as SocialWords } from "../en/social.ts";

const NOT_KNOWN = {
  carbon: "Broeikasgassen",
  waste: "Afval",
  energy: "Energie",
  water: "Water",
  wage: "Lonen",
  price: "De betaalde prijs",
  workforce: "Wie hier werkt",
  recycled: "Gerecycled aandeel",
  renewable: "Hernieuwbare energie",
};

export const SOCIAL: typeof SocialWords = {
  heading: "Mensen en loon",
  beside: (share, value, source, region, day) =>
    `${share} van de maatstaf, ${value}: ${source}, ${region}, ${day}.`,
  besideNothing: "Met geen maatstaf vergeleken.",
  paidTo: (count) => `Betaald aan ${count} mensen.`,
  workforce: (site, day) => `Wie er bij ${site} werkt, op ${day}`,
  rows: {
    headcount: "Mensen",
    contract: "Met een schriftelijk contract",
    wage: "Laagste loon",
    grievance: "Waar je kunt klagen",
  },
  amount: (value, unit, per) => `${value} ${unit} per ${per}`,
  notKnown: "Niet bekend",
  none: "Zoiets is er niet",
  initiative: ({ what, beneficiary, place }) => `${what}: voor ${beneficiary}, ${place}`,
  given: (value, unit, from, until) =>
    `${value} ${unit} gegeven, ${until === undefined ? from : `${from} tot ${until}`}. Naast het product, en geen eigenschap ervan.`,
  reached: (people) => `Het bereikte ${people} mensen.`,
  reachedUnknown: "Hoeveel mensen het bereikte, is niet bekend.",
  recycled: (part, share) => `Gerecycled aandeel van ${part}: ${share} van de massa`,
  recycledRows: { post: "Ingeleverd na gebruik", pre: "Afval van makers, vóór gebruik" },
  recycledHow: ({ period, method }) => `${period}. ${method}.`,
  unknown: ({ of }) => `${NOT_KNOWN[of]}: niet bekend`,
};
