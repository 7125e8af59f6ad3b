/** What goes wrong in a fault run, by chance that can be played again: one seed, one run of bad luck. */
import type { Page, Route } from "playwright-core";
import { passOn } from "./phone.ts";

export type Random = () => number;

/** Mulberry32: 32 bits of state are enough for bad luck. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const between = (random: Random, least: number, most: number): number =>
  Math.floor(least + random() * (most - least + 1));

export interface Weather {
  isBad: boolean;
  /** How often what happened. */
  readonly seen: Map<string, number>;
}

export function count({ seen }: Weather, fault: string): void {
  seen.set(fault, (seen.get(fault) ?? 0) + 1);
}

/** Calls that never arrive, that arrive and are never answered, and that arrive twice. */
export async function troubleCalls(page: Page, random: Random, weather: Weather): Promise<void> {
  let deck: Fault[] = [];
  await page
    .context()
    .route(/\/(epcis\/capture|api\/(events|device-keys|files))/, async (route) => {
      if (deck.length === 0) deck = shuffled(FAULTS_OF_SIX_CALLS, random);
      const fault = weather.isBad ? deck.pop() : undefined;
      // The server may be restarting, and a browser that died has taken the call with it.
      await trouble(route, fault)
        .then(() => fault !== undefined && count(weather, fault))
        .catch(() => route.abort().catch(() => undefined));
    });
}

const CALL_FAULTS = [
  "call lost on its way",
  "answer lost on its way",
  "call delivered twice",
] as const;
type Fault = (typeof CALL_FAULTS)[number] | undefined;
/** Dealt like cards, so that each comes up however few calls there are. */
const FAULTS_OF_SIX_CALLS: readonly Fault[] = [...CALL_FAULTS, undefined, undefined, undefined];

function shuffled<T>(cards: readonly T[], random: Random): T[] {
  return cards
    .map((card) => ({ card, at: random() }))
    .sort((one, other) => one.at - other.at)
    .map(({ card }) => card);
}

async function trouble(route: Route, fault: Fault): Promise<void> {
  if (fault === undefined) await route.continue();
  else if (fault === "call delivered twice") {
    const [response] = await Promise.all([passOn(route), passOn(route)]);
    await route.fulfill({ response });
  } else {
    if (fault === "answer lost on its way") await passOn(route);
    await route.abort("connectionreset");
  }
}

/** The phone's storage fails now and then, as a full or worn one does. Runs before the page's own script. */
export async function troubleStorage(page: Page, seed: number): Promise<void> {
  await page.addInitScript(`{
    const random = (${seeded.toString()})(${seed});
    globalThis.storageIsBad = true;
    globalThis.storageFailures = 0;
    for (const name of ["add", "put"]) {
      const real = IDBObjectStore.prototype[name];
      IDBObjectStore.prototype[name] = function (...values) {
        if (globalThis.storageIsBad && random() < 0.03) {
          globalThis.storageFailures++;
          throw new DOMException("the disk", random() < 0.5 ? "QuotaExceededError" : "UnknownError");
        }
        return real.apply(this, values);
      };
    }
  }`);
}
