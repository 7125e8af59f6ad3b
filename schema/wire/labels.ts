/** Bodies of print jobs. docs/labels.md, *Runs*. */
import { z } from "zod";

export const UNIT_CODES_PER_RUN_MAX = 1_000;
export const COPIES_PER_RUN_MAX = 10_000;
const REASON_CHARS_MAX = 300;

/** Of any version, in capitals or not: jobs are named by whoever asks. RFC 9562 §4. */
export const JobId = z
  .string()
  .regex(/^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/, "a UUID")
  .toLowerCase();
/** One of the two: `anchor` is a product's path, `/p/kruim/sourdough`. */
const product = {
  gtin: z
    .string()
    .regex(/^\d{14}$/, "a GTIN of fourteen digits")
    .optional(),
  anchor: z.string().min(1).max(200).optional(),
};
/** AI (10): up to twenty characters of GS1's set 82. */
const lot = z
  .string()
  .regex(/^[!"%&'()*+,\-./0-9:;<=>?A-Z_a-z]{1,20}$/, "a lot of 1 to 20 characters that GS1 allows");
const serial = z.string().min(1).max(20);
const reason = z.string().trim().min(1).max(REASON_CHARS_MAX);
const serials = z.array(serial).min(1).max(UNIT_CODES_PER_RUN_MAX);

export const RunBody = z
  .discriminatedUnion("kind", [
    z.strictObject({
      ...product,
      lot,
      kind: z.literal("lot"),
      count: z.int().min(1).max(COPIES_PER_RUN_MAX),
    }),
    z.strictObject({
      ...product,
      lot,
      kind: z.literal("unit"),
      count: z.int().min(1).max(UNIT_CODES_PER_RUN_MAX),
    }),
  ])
  .refine(({ gtin, anchor }) => (gtin === undefined) !== (anchor === undefined), {
    path: ["gtin"],
    error: "a GTIN of fourteen digits or, without one, anchor: one of the two",
  });
export const ReprintBody = z.strictObject({ run: JobId, serials: serials.optional(), reason });
export const VoidBody = z.strictObject({ run: JobId, serials, reason });

/** What a job answers: all that whoever prints needs. */
export interface CodesToPrint {
  readonly id: string;
  readonly kind: "lot" | "unit";
  /** The path that names the product: `/01/09521234500018`, `/p/kruim/sourdough`. */
  readonly anchor: string;
  readonly gtin?: string;
  readonly lot: string;
  /** What the product is called. */
  readonly product: string;
  /** How many labels; of the kind `lot` all of them have the one code. */
  readonly count: number;
  /** The lot's code to type, as it is shown. */
  readonly shortCode: string;
  readonly codes: readonly { readonly uri: string; readonly serial?: string }[];
  /** What must stand on the label beside claims of the product: its model of custody, in words. */
  readonly custody?: readonly string[];
}
