/** Moments as the place has them where this phone is. Pure, but for its time zone. */

const two = (n: number): string => String(n).padStart(2, "0");

/** `2026-04-17`. */
export const dayOf = (date: Date): string =>
  `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;

/** As `<input type="datetime-local">` has it: `2026-04-17T10:00`. */
export const inputOf = (date: Date): string =>
  `${dayOf(date)}T${two(date.getHours())}:${two(date.getMinutes())}`;

export const instantOf = (input: string): Date => new Date(input);

/** RFC 3339 with the offset there was at that moment: `2026-04-17T10:00:00.000+02:00`. */
export function localIso(date: Date): string {
  const ahead = -date.getTimezoneOffset();
  const [sign, size] = [ahead < 0 ? "-" : "+", Math.abs(ahead)];
  const offset = `${sign}${two(Math.floor(size / 60))}:${two(size % 60)}`;
  const part = `${two(date.getSeconds())}.${String(date.getMilliseconds()).padStart(3, "0")}`;
  return `${inputOf(date)}:${part}${offset}`;
}
