/** Coffee, from the cherry to the bag. */
import { ICO, type ProcessProfile, profile } from "./profile.ts";

export const COFFEE: readonly ProcessProfile[] = [
  profile("coffee.wet-mill/1", ["0.17", "0.2", "0.22"]),
  profile("coffee.dry-mill/1", ["0.74", "0.8", "0.83"], { source: ICO }),
  profile("coffee.roast/1", ["0.78", "0.84", "0.89"], { source: ICO }),
  profile("coffee.pack/1", ["0.97", "0.99", "1"]),
];
