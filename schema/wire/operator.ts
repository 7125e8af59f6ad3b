/** Bodies of the operator's calls. */
import { z } from "zod";

const EVENTS_MAX = 100_000_000;
/** A hundred terabytes: more than anybody here will keep. */
const BYTES_MAX = 1e14;

const events = z.number().int().min(0).max(EVENTS_MAX);
const bytes = z.number().int().min(0).max(BYTES_MAX);

/** What whoever scans a code of theirs is told, too. */
export const SuspensionBody = z.strictObject({ reason: z.string().trim().min(1).max(300) });

/** Of one page, by the product's path or an address of it; without a reason it is lifted. */
export const PageSuspensionBody = z.strictObject({
  page: z.string().trim().min(1).max(2_048),
  reason: z.string().trim().min(1).max(300).optional(),
});

/** What is absent is as for everybody. */
export const QuotaBody = z.strictObject({
  eventsPerMonth: events.optional(),
  storageBytes: bytes.optional(),
});

export const InstallationBody = z.strictObject({
  eventsPerMonth: events,
  storageBytes: bytes,
  /** Wei, decimal. Absent: anchoring may cost whatever it costs. */
  gasWeiPerDay: z
    .string()
    .regex(/^(?:0|[1-9]\d{0,30})$/, "wei as a decimal number")
    .optional(),
});

/** A link by which a supplier that somebody introduced makes its organisation an account. */
export const AccountLinkBody = z.strictObject({
  language: z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/),
  days: z.int().min(1).max(180),
});
