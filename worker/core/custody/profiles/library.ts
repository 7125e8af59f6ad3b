/** The profiles every organisation begins with. Its own are of the same shape, and come before these. */
import { BREAD } from "./bread.ts";
import { CHOCOLATE } from "./chocolate.ts";
import { COFFEE } from "./coffee.ts";
import { GARMENT } from "./garment.ts";
import type { ProcessProfile } from "./profile.ts";
import { WOOD } from "./wood.ts";

export const PROFILES: readonly ProcessProfile[] = [
  ...COFFEE,
  ...CHOCOLATE,
  ...WOOD,
  ...GARMENT,
  ...BREAD,
];

const BY_ID: ReadonlyMap<string, ProcessProfile> = new Map(PROFILES.map((one) => [one.id, one]));

export const profileOf = (
  process: string | undefined,
  own: readonly ProcessProfile[] = [],
): ProcessProfile | undefined =>
  process === undefined ? undefined : (own.find(({ id }) => id === process) ?? BY_ID.get(process));
