/** Exact decimals in plain notation, `12600`, `508.8`, `-3`: what is left of a lot. Pure. */

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

export function sum(decimals: readonly string[]): string {
  const places = Math.max(0, ...decimals.map(placesOf));
  let total = 0n;
  for (const decimal of decimals) total += scaled(decimal, places);
  return plain(total, places);
}

/** Nothing, or less than nothing. */
export const isNone = (decimal: string): boolean => scaled(decimal, placesOf(decimal)) <= 0n;

const placesOf = (decimal: string): number => DECIMAL.exec(decimal)?.[3]?.length ?? 0;

function scaled(decimal: string, places: number): bigint {
  const [, sign, whole = "0", part = ""] = DECIMAL.exec(decimal) ?? [];
  const size = BigInt(whole + part.padEnd(places, "0"));
  return sign === "-" ? -size : size;
}

function plain(value: bigint, places: number): string {
  const digits = String(value < 0n ? -value : value).padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  const part = digits.slice(digits.length - places).replace(/0+$/, "");
  return `${value < 0n ? "-" : ""}${whole}${part === "" ? "" : `.${part}`}`;
}
