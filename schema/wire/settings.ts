/** Bodies of the small settings calls. */
import { z } from "zod";

const line = (max: number) => z.string().trim().min(1).max(max);

export const ProductBody = z.strictObject({
  name: line(120),
  description: line(600).optional(),
  /** Under which process profile it is made; null: under none; absent: as it is. */
  process: line(100).nullable().optional(),
  /** The first one first; absent: as they are. */
  pictures: z
    .array(
      z.strictObject({
        file: z.string().regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
        alt: line(300),
      }),
    )
    .max(6)
    .optional(),
});

/** What is shown for a claim to a key: a licence number, an address. For the operator's eyes. */
export const ClaimBody = z.strictObject({ evidence: line(300).optional() });

/** Accepting a supplier says nothing more than that. */
export const SupplierConsentBody = z.strictObject({});

/** What a customer may show of me: my name, and my places no finer than this. */
export const CustomerConsentBody = z.strictObject({
  showName: z.boolean(),
  place: z.enum(["none", "country", "region", "locality"]),
});
