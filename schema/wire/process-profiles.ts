/** An organisation's own bounds of a process: shaped as `core/custody/profiles/profile.ts`, whose id is in the address. docs/custody.md, *Profiles*. */
import { z } from "zod";

const decimal = z.string().regex(/^\d{1,6}(?:\.\d{1,9})?$/);
const bounds = z.strictObject({ min: decimal, typical: decimal, max: decimal });
const word = z.string().trim().min(1).max(60);
const BY_PRODUCTS_MAX = 10;
const GAINS_MAX = 20;

export const ProcessProfileBody = z.strictObject({
  bounds: bounds.optional(),
  counts: z.enum(["all", "first"]).optional(),
  byProducts: z
    .record(word, bounds)
    .refine((all) => Object.keys(all).length <= BY_PRODUCTS_MAX)
    .optional(),
  basis: z.enum(["all", "without-gains"]).optional(),
  gains: z.array(word).max(GAINS_MAX).optional(),
  tolerance: decimal.optional(),
  source: z.string().trim().min(1).max(300),
});
export type ProcessProfileSettings = z.infer<typeof ProcessProfileBody>;
