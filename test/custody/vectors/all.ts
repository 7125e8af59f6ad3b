/** For each rule what it accepts, beside what it refuses, asks about, or leaves open. The refusals are also what shows that no rule is idle. */
import { AMOUNTS } from "./amounts.ts";
import { DEALINGS } from "./dealings.ts";
import { LOTS } from "./lots.ts";
import { MODELS } from "./models.ts";
import type { Vector } from "./vector.ts";

export const VECTORS: readonly Vector[] = [...AMOUNTS, ...MODELS, ...DEALINGS, ...LOTS];
