/** What can still be done with goods: what their maker says of care, repair and the way back, and what whoever holds a piece asks for. docs/circularity.md. */
import { index, jsonb, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { bytes } from "./bytes.ts";
import { owner } from "./organisations.ts";

const moment = (name: string) => timestamp(name, { withTimezone: true });

/** One row: the care card of one product, as `schema/wire/care.ts` has it. */
export const careCards = pgTable(
  "care_cards",
  {
    organisationId: owner(),
    /** Anchor of the product. */
    product: text("product").notNull(),
    content: jsonb("content").notNull(),
    updatedAt: moment("updated_at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.product] })],
);

/** One row: somebody wants a piece repaired, or wants to give it back. Nothing is kept of who it is but what they wrote, and that until it is closed. */
export const afterSaleRequests = pgTable(
  "after_sale_requests",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    organisationId: owner(),
    /** Anchor of the product. */
    product: text("product").notNull(),
    /** Of the page it was asked on, decoded. */
    lot: text("lot"),
    serial: text("serial"),
    wants: text("wants", { enum: ["repair", "return"] }).notNull(),
    /** Text, never HTML. */
    text: text("text").notNull(),
    /** How to be reached, where they wrote it. */
    contact: text("contact"),
    /** SHA-256 of the secret in the link under which whoever asked comes back. */
    secretHash: bytes("secret_hash").notNull().unique(),
    askedAt: moment("asked_at").notNull().defaultNow(),
    state: text("state", { enum: ["open", "accepted", "declined", "withdrawn", "done"] })
      .notNull()
      .default("open"),
    answer: text("answer"),
    answerLanguage: text("answer_language"),
    answeredAt: moment("answered_at"),
    /** When it was declined, withdrawn or done. */
    closedAt: moment("closed_at"),
  },
  (t) => [
    index("after_sale_requests_by_owner").on(t.organisationId, t.askedAt),
    index("after_sale_requests_by_item").on(t.product, t.lot, t.serial),
  ],
);
