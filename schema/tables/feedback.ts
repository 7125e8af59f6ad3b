/** What people who hold the goods ask, and what their maker answers. */
import { sql } from "drizzle-orm";
import { index, pgTable, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { owner } from "./organisations.ts";

const moment = (name: string) => timestamp(name, { withTimezone: true });

/** One row: a shopper's question about a product, or what somebody says is wrong on its page. Nothing is kept of who it was. */
export const shopperQuestions = pgTable(
  "shopper_questions",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    organisationId: owner(),
    /** Anchor of the product. */
    product: text("product").notNull(),
    /** Of the page it was asked on, decoded. */
    lot: text("lot"),
    kind: text("kind", { enum: ["question", "correction"] })
      .notNull()
      .default("question"),
    /** Of a correction: the section of the page it is about, and what is wrong there. */
    section: text("section"),
    fault: text("fault"),
    /** Text, never HTML; of a correction perhaps empty. In what language, nobody asked. */
    text: text("text").notNull(),
    askedAt: moment("asked_at").notNull().defaultNow(),
    answer: text("answer"),
    answerLanguage: text("answer_language"),
    answeredAt: moment("answered_at"),
    /** Not shown, and why; the page says how many there are. */
    setAsideFor: text("set_aside_for", { enum: ["spam", "abuse", "personal-data"] }),
  },
  (t) => [
    unique("shopper_questions_once")
      .on(t.product, t.kind, t.section, t.fault, t.text)
      .nullsNotDistinct(),
    index("shopper_questions_open")
      .on(t.organisationId, t.askedAt)
      .where(sql`answered_at is null and set_aside_for is null`),
  ],
);
