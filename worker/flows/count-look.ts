/** Somebody looked at a page: one more, by product, lot, week and country. docs/scans.md. */
import { countryOf, readLook } from "../core/scan/look.ts";
import type { Clock, Looks } from "../ports.ts";

export interface LookPorts {
  readonly looks: Looks;
  readonly now: Clock;
}

/** `country` as the platform names it. Throws {@link Problem}. */
export async function countLook(
  { looks, now }: LookPorts,
  sent: URLSearchParams,
  country: unknown,
): Promise<void> {
  const { about, look } = readLook(sent);
  await looks.count(about, look, { country: countryOf(country), now: now() });
}
