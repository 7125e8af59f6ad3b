/** What suppliers said. Event rows never change; what may have to be erased stands apart, in `documents`. */
import { sql } from "drizzle-orm";
import {
  bigserial,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { bytes } from "./bytes.ts";
import { organisations } from "./organisations.ts";

/** One row: one accepted capture call. Append-only. */
export const captures = pgTable("captures", {
  id: uuid("id").primaryKey(),
  organisationId: uuid("organisation_id")
    .notNull()
    .references(() => organisations.id),
  eventCount: integer("event_count").notNull(),
  createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
});

/** One row: what an entry commits to, as text, and the seed of its salts. The one table from which something can be erased. */
export const documents = pgTable("documents", {
  id: uuid("id").primaryKey(),
  organisationId: uuid("organisation_id")
    .notNull()
    .references(() => organisations.id),
  body: text("body").notNull(),
  seed: bytes("seed").notNull(),
});

/** One row: one captured EPCIS event or error declaration; its content is the document of the same id. Append-only. */
export const events = pgTable(
  "events",
  {
    id: uuid("id").primaryKey(),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisations.id),
    captureId: uuid("capture_id")
      .notNull()
      .references(() => captures.id),
    eventId: text("event_id").notNull(),
    kind: text("kind", { enum: ["event", "declaration"] }).notNull(),
    type: text("type").notNull(),
    eventHash: text("event_hash").notNull(),
    eventTime: timestamp("event_time", { withTimezone: true }).notNull(),
    recordTime: timestamp("record_time", { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    index("events_by_event_id").on(t.organisationId, t.eventId),
    uniqueIndex("events_one_live").on(t.organisationId, t.eventId).where(sql`kind = 'event'`),
  ],
);

/** One row: one lot or item an event speaks of, in its canonical form, so that journeys can be followed. Append-only. */
export const eventLots = pgTable(
  "event_lots",
  {
    eventId: uuid("event_id")
      .notNull()
      .references(() => events.id),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisations.id),
    role: text("role", { enum: ["input", "output", "seen"] }).notNull(),
    lot: text("lot").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.eventId, t.role, t.lot] }),
    index("event_lots_by_lot").on(t.lot, t.role),
  ],
);

/** One row: an event that has no entry yet. Taken and deleted in the transaction that logs it. */
export const outbox = pgTable("outbox", {
  position: bigserial("position", { mode: "number" }).primaryKey(),
  eventId: uuid("event_id")
    .notNull()
    .unique()
    .references(() => events.id),
  organisationId: uuid("organisation_id")
    .notNull()
    .references(() => organisations.id),
});
