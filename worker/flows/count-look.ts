/** Somebody looked at a page: one more, by product, lot, week and country. docs/scans.md. */

import { type Item, pagePath } from "../core/item.ts";
import { countryOf, readLook, readTap, type Verdict } from "../core/scan/look.ts";
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

/** Somebody says what they think of a section. Throws {@link Problem}. */
export async function countTap({ looks, now }: LookPorts, sent: URLSearchParams): Promise<Tap> {
  const { about, section, verdict } = readTap(sent);
  await looks.judge(about, { section, verdict, now: now() });
  return { about, back: pagePath(about), section, verdict };
}

export interface Tap {
  readonly about: Item;
  /** The page it was on. */
  readonly back: string;
  readonly section: string;
  readonly verdict: Verdict;
}
