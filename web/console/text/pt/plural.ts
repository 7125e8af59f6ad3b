/** Portuguese of counts: one thing, or another number of them. */
const rules = new Intl.PluralRules("pt-PT");
const digits = new Intl.NumberFormat("pt");

export const counted = (n: number, one: string, other: string): string =>
  `${digits.format(n)} ${rules.select(n) === "one" ? one : other}`;
