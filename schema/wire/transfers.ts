/** Goods that change hands, as either side is told of them, and what the receiver answers. docs/custody.md, *Transfers*. */
import { z } from "zod";

export const REASON_CHARS_MAX = 500;

/**
 * `silent`: not answered yet. `unconfirmed`: not answered for thirty days. `uncounted`: it came, and the amounts cannot be set against each
 * other. `receiver-unknown`: the shipment names nobody who is a partner here.
 */
export const TRANSFER_STATES = [
  ...(["silent", "confirmed", "disputed", "unconfirmed", "uncounted"] as const),
  "receiver-unknown",
] as const;
export type TransferState = (typeof TRANSFER_STATES)[number];

export interface TransferTold {
  /** Of the shipment; with the lot it names the transfer. */
  readonly id: string;
  readonly side: "sent" | "received";
  /** In canonical form. */
  readonly lot: string;
  readonly material?: string;
  readonly quantity?: string;
  readonly uom?: string;
  /** RFC 3339, in UTC. */
  readonly sentAt: string;
  /** Of one's own shipments. */
  readonly eventID?: string;
  /** The other side. */
  readonly partner?: { readonly slug: string; readonly name: string };
  readonly state: TransferState;
  readonly answeredAt?: string;
  /** Said by whoever had a link. */
  readonly byLink?: boolean;
  /** How much of it the receiver accepted, and whether that is more or less than two scales differ by. */
  readonly accepted?: { readonly quantity: string; readonly uom: string };
  readonly difference?: "less" | "more";
  /** Of a dispute. */
  readonly reason?: string;
}

export interface Transfers {
  /** The newest first. */
  readonly transfers: readonly TransferTold[];
  /** There are more than are listed. */
  readonly more: boolean;
}

const lot = z.string().min(1).max(1_000);
const decimal = z
  .string()
  .max(40)
  .regex(/^\d+(?:\.\d+)?$/, "an exact decimal: 590.5");

export const TransferAnswerBody = z.discriminatedUnion("answer", [
  z.strictObject({
    ...{ lot, answer: z.literal("confirmed") },
    ...{ quantity: decimal.optional(), uom: z.string().min(1).max(3).optional() },
  }),
  z.strictObject({
    ...{ lot, answer: z.literal("disputed") },
    reason: z.string().trim().min(1).max(REASON_CHARS_MAX),
  }),
]);
