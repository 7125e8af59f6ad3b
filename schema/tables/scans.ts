/** How often pages are looked at, and what of them: counters, and of no counter who made it count. docs/scans.md. */
import { date, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { owner } from "./organisations.ts";

/** One more each time; the database lets nobody add two. */
const counted = () => integer("count").notNull().default(1);

/** One row: the looks at one product's page in one week from one country. */
export const scans = pgTable(
  "scans",
  {
    organisationId: owner(),
    /** Anchor of the product. */
    product: text("product").notNull(),
    /** As people write it; empty where none was named, or one that nobody knows. */
    lot: text("lot").notNull(),
    /** Its Monday, in UTC. */
    week: date("week").notNull(),
    /** ISO 3166-1, two letters; `ZZ` where it is not known. */
    country: text("country").notNull(),
    count: counted(),
  },
  (t) => [
    primaryKey({ columns: [t.product, t.lot, t.week, t.country] }),
    index("scans_by_owner").on(t.organisationId, t.week),
  ],
);

/** One row: the looks at the page of one piece on one day from one country. Deleted after 90 days. */
export const serialDays = pgTable(
  "serial_days",
  {
    organisationId: owner(),
    product: text("product").notNull(),
    serial: text("serial").notNull(),
    day: date("day").notNull(),
    country: text("country").notNull(),
    /** The hours of the day, in UTC, in which it was: one bit each. */
    hours: integer("hours").notNull(),
    count: counted(),
  },
  (t) => [
    primaryKey({ columns: [t.product, t.serial, t.day, t.country] }),
    index("serial_days_by_owner").on(t.organisationId, t.day),
    index("serial_days_by_day").on(t.day),
  ],
);

/** One row: when the page of a piece was first looked at. */
export const seenSerials = pgTable(
  "seen_serials",
  {
    organisationId: owner(),
    product: text("product").notNull(),
    serial: text("serial").notNull(),
    firstDay: date("first_day").notNull(),
  },
  (t) => [primaryKey({ columns: [t.product, t.serial] })],
);

/** One row: how often a section of a product's page was opened or judged in a week, or a topic chosen in a month. */
export const pageCounts = pgTable(
  "page_counts",
  {
    organisationId: owner(),
    product: text("product").notNull(),
    kind: text("kind", { enum: ["opened", "useful", "unclear", "wrong", "topic"] }).notNull(),
    /** A section, or a topic. */
    subject: text("subject").notNull(),
    /** The Monday of the week; of a topic the first of the month, in UTC. */
    since: date("since").notNull(),
    count: counted(),
  },
  (t) => [
    primaryKey({ columns: [t.product, t.kind, t.subject, t.since] }),
    index("page_counts_by_owner").on(t.organisationId, t.since),
  ],
);
