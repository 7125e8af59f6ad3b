/** Bodies of print jobs. docs/labels.md, *Runs*. */
import { z } from "zod";

export const UNIT_CODES_PER_RUN_MAX = 1_000;
export const COPIES_PER_RUN_MAX = 10_000;
const REASON_CHARS_MAX = 300;

const gtin = z.string().regex(/^\d{14}$/, "a GTIN of fourteen digits");
/** AI (10): up to twenty characters of GS1's set 82. */
const lot = z
  .string()
  .regex(/^[!"%&'()*+,\-./0-9:;<=>?A-Z_a-z]{1,20}$/, "a lot of 1 to 20 characters that GS1 allows");
const serial = z.string().min(1).max(20);
const reason = z.string().trim().min(1).max(REASON_CHARS_MAX);
const serials = z.array(serial).min(1).max(UNIT_CODES_PER_RUN_MAX);

export const RunBody = z.discriminatedUnion("kind", [
  z.strictObject({
    gtin,
    lot,
    kind: z.literal("lot"),
    count: z.int().min(1).max(COPIES_PER_RUN_MAX),
  }),
  z.strictObject({
    gtin,
    lot,
    kind: z.literal("unit"),
    count: z.int().min(1).max(UNIT_CODES_PER_RUN_MAX),
  }),
]);
export const ReprintBody = z.strictObject({ run: z.uuid(), serials: serials.optional(), reason });
export const VoidBody = z.strictObject({ run: z.uuid(), serials, reason });

/** One code to print. */
export interface PrintedCode {
  readonly uri: string;
  readonly serial?: string;
}
