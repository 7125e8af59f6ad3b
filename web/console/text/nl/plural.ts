/** Counting in Dutch: one or many. */
const plural = new Intl.PluralRules("nl");

export const counted = (count: number, one: string, other: string): string =>
  `${new Intl.NumberFormat("nl").format(count)} ${plural.select(count) === "one" ? one : other}`;
