/** What the page says around a maker's story, in plain English. */
export const STORY = {
  heading: (maker: string) => `In ${maker}’s words`,
  hint: "Values with a number come from the records on this page. A sentence whose values hold no longer is not shown.",
  notes: "Where the values come from",
  note: (number: number) => `Note ${number}`,
  step: (count: number, what: string, day: string) => `Step ${count}: ${what}, ${day}`,
  certificate: (scheme: string, number: string) => `Certificate: ${scheme}, ${number}`,
  figure: "A figure, with how it was found",
};
