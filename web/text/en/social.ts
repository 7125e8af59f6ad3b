/** What the page says of pay, people, what was given, and of what nobody knows yet, in plain English. */
import type { FigureContent } from "../../../schema/wire/figures.ts";

type Of<K extends FigureContent["kind"]> = Extract<FigureContent, { readonly kind: K }>;

const NOT_KNOWN: Readonly<Record<Of<"unknown">["of"], string>> = {
  carbon: "Greenhouse gases",
  waste: "Waste",
  energy: "Energy",
  water: "Water",
  wage: "Wages",
  price: "The price paid",
  workforce: "Who works here",
  recycled: "Recycled content",
  renewable: "Renewable energy",
};

export const SOCIAL = {
  heading: "People and pay",
  /** A number never stands without what it is set beside, or that it is set beside nothing. */
  beside: (share: string, value: string, source: string, region: string, day: string) =>
    `${share} of the benchmark, ${value}: ${source}, ${region}, ${day}.`,
  besideNothing: "Set beside no benchmark.",
  paidTo: (count: string) => `Paid to ${count} people.`,
  workforce: (site: string, day: string) => `Who works at ${site}, on ${day}`,
  rows: {
    headcount: "People",
    contract: "With a contract in writing",
    wage: "Lowest wage",
    grievance: "Where somebody can complain",
  },
  amount: (value: string, unit: string, per: string) => `${value} ${unit} per ${per}`,
  notKnown: "Not known",
  none: "There is nothing of the kind",
  initiative: ({ what, beneficiary, place }: Of<"initiative">) =>
    `${what}: for ${beneficiary}, ${place}`,
  given: (value: string, unit: string, from: string, until?: string) =>
    `${value} ${unit} given${until === undefined ? `, ${from}` : `, ${from} to ${until}`}. Beside the product, and no property of it.`,
  reached: (people: string) => `It reached ${people} people.`,
  reachedUnknown: "How many people it reached is not known.",
  recycled: (part: string, share: string) => `Recycled content of ${part}: ${share} by mass`,
  recycledRows: { post: "Handed in after use", pre: "Waste of makers, before use" },
  recycledHow: ({ period, method }: Of<"recycled">) => `${period}. ${method}.`,
  unknown: ({ of }: Of<"unknown">) => `${NOT_KNOWN[of]}: not known`,
};
