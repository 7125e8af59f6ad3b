/** Grain and bread, from the field to the loaf and what is left over. */
import { FIRST, open, type ProcessProfile, profile } from "./profile.ts";

export const BREAD: readonly ProcessProfile[] = [
  profile("bread.clean/1", ["0.94", "0.98", "1"]),
  profile("bread.mill/1", ["0.72", "0.82", "1"], FIRST),
  open("bread.mix/1", { gains: ["water", "salt", "yeast"] }),
  profile("bread.bake/1", ["0.8", "0.85", "0.9"]),
  open("bread.surplus/1"),
];
