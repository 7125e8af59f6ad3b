/** Counting in French: 0 and 1 are one. */
const plural = new Intl.PluralRules("fr");

export const counted = (count: number, one: string, other: string): string =>
  `${new Intl.NumberFormat("fr").format(count)} ${plural.select(count) === "one" ? one : other}`;
