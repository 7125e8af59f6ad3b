/** English of what the looks at one number say against it. Nowhere that a thing is real, or is not. */
export const DOUBTS = {
  farApart: (countries: number, day: string) =>
    `This number was seen in ${countries} countries within an hour, on ${day}.`,
  afterEnd: {
    destroyed: (since: string, seen: string) =>
      `The piece with this number was recorded as destroyed on ${since}, and the number was seen on ${seen}.`,
    "taken-back": (since: string, seen: string) =>
      `The piece with this number was recorded as taken back on ${since}, and the number was seen on ${seen}.`,
  },
  manyDays: (days: number) => `This number was seen on ${days} of the last 90 days.`,
  manyCountries: (countries: number) =>
    `This number was seen in ${countries} countries in the last 90 days.`,
  copied: "A number can be copied; if you doubt, ask.",
  ask: (maker: string) => `Ask ${maker}`,
};
