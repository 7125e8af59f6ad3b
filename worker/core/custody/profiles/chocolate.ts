/** Cocoa and chocolate, from the wet bean to the bar. */
import { open, type ProcessProfile, profile } from "./profile.ts";

export const CHOCOLATE: readonly ProcessProfile[] = [
  profile("chocolate.ferment/1", ["0.32", "0.4", "0.43"]),
  profile("chocolate.roast/1", ["0.88", "0.92", "0.97"]),
  profile("chocolate.winnow/1", ["0.72", "0.79", "0.84"]),
  profile("chocolate.refine/1", ["0.97", "0.99", "1"]),
  open("chocolate.conche/1", { gains: ["lecithin", "vanilla", "salt"] }),
  profile("chocolate.mould/1", ["0.95", "0.98", "1"]),
];
