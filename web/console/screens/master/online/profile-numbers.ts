/** Yields as people read them, and profiles as they are typed in. Pure. */

/** `0.84` as `84%`: exact, for a decimal is moved and not multiplied. */
export function percentOf(decimal: string, tag: string): string {
  const [whole = "0", fraction = ""] = decimal.split(".");
  const digits = fraction.padEnd(2, "0");
  const hundredths = `${whole}${digits.slice(0, 2)}.${digits.slice(2)}0`.replace(/^0+(?=\d)/, "");
  const format = { style: "unit", unit: "percent", maximumFractionDigits: 20 } as const;
  return new Intl.NumberFormat(tag, format).format(hundredths as Intl.StringNumericLiteral);
}

/** The name and the next version of a profile's id. */
export function nextOf(id: string): { readonly name: string; readonly version: number } {
  const [name = "", version = "0"] = id.split("/");
  return { name: name.replace(/^own\./, ""), version: Number(version) + 1 };
}
