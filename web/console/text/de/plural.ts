/** Counting in German: one or many. */
const plural = new Intl.PluralRules("de");

export const counted = (count: number, one: string, other: string): string =>
  `${new Intl.NumberFormat("de").format(count)} ${plural.select(count) === "one" ? one : other}`;
