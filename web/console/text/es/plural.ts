/** Spanish of counts: one thing, or another number of them. */
const rules = new Intl.PluralRules("es");
const digits = new Intl.NumberFormat("es");

export const counted = (n: number, one: string, other: string): string =>
  `${digits.format(n)} ${rules.select(n) === "one" ? one : other}`;
