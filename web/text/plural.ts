/** One thing, or another number of them, as a language counts. */

/** Made when something is first counted: making the rules costs more than using them. */
export function counter(locale: string): (n: number, one: string, other: string) => string {
  let rules: Intl.PluralRules | undefined;
  let digits: Intl.NumberFormat | undefined;
  return (n, one, other) => {
    rules ??= new Intl.PluralRules(locale);
    digits ??= new Intl.NumberFormat(locale);
    return `${digits.format(n)} ${rules.select(n) === "one" ? one : other}`;
  };
}
