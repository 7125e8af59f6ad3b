/** Countries and moments in the words of a language. */

/** Empty for none. */
export function countryName(code: string, tag: string): string {
  if (code === "") return "";
  return new Intl.DisplayNames([tag], { type: "region" }).of(code) ?? code;
}

/** `17 Apr 2026, 10:00`. */
export function showMoment(moment: Date, tag: string): string {
  const format = new Intl.DateTimeFormat(tag, { dateStyle: "medium", timeStyle: "short" });
  return format.format(moment);
}
