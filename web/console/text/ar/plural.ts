/** Arabic of counts: one and two are words of their own, few are 3 to 10, many 11 to 99, other the hundreds. */
const rules = new Intl.PluralRules("ar");
export const number = new Intl.NumberFormat("ar", { numberingSystem: "latn" });

export interface Forms {
  readonly one: string;
  readonly two: string;
  readonly few: string;
  readonly many: string;
  readonly other: string;
}

export function counted(n: number, forms: Forms): string {
  const form = rules.select(n);
  if (form === "one" || form === "two") return forms[form];
  return `${number.format(n)} ${form === "zero" ? forms.other : forms[form]}`;
}
