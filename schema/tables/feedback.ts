/** What people who hold the goods ask, and what their maker answers. */
import { sql } from "drizzle-orm";
import { index, pgTable, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { owner } from "./organisations.ts";

const moment = (name: string) => timestamp(name, { withTimezone: true });

/** One row: a shopper's question about a product. Nothing is kept of who asked. */
export const shopperQuestions = pgTable(
  "shopper_questions",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    organisationId: owner(),
    /** Anchor of the product. */
    product: text("product").notNull(),
    /** Of the page it was asked on, decoded. */
    lot: text("lot"),
    /** Text, never HTML. In what language, nobody asked. */
    text: text("text").notNull(),
    askedAt: moment("asked_at").notNull().defaultNow(),
    answer: text("answer"),
    answerLanguage: text("answer_language"),
    answeredAt: moment("answered_at"),
    /** Not shown, and why; the page says how many there are. */
    setAsideFor: text("set_aside_for", { enum: ["spam", "abuse", "personal-data"] }),
  },
  (t) => [
    uniqueIndex("shopper_questions_once").on(t.product, t.text),
    index("shopper_questions_open")
      .on(t.organisationId, t.askedAt)
      .where(sql`answered_at is null and set_aside_for is null`),
  ],
);
