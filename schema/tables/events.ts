/** What suppliers said. Event rows never change; what may have to be erased stands apart, in `documents`. */
import { sql } from "drizzle-orm";
import {
  bigint,
  bigserial,
  boolean,
  customType,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { bytes } from "./bytes.ts";
import { owner } from "./organisations.ts";

/** Text that sorts by its characters' numbers whatever the database's language is: what begins alike stands together. */
const plainOrder = customType<{ data: string }>({ dataType: () => 'text COLLATE "C"' });

/** One row: one accepted capture call, and what was refused of it. Append-only. */
export const captures = pgTable(
  "captures",
  {
    id: uuid("id").primaryKey(),
    organisationId: owner(),
    /** Its place among the organisation's own, from 1 on without a gap: given while the organisation's lock is held. */
    position: bigint("position", { mode: "number" }).notNull(),
    eventCount: integer("event_count").notNull(),
    /** `GS1-Capture-Error-Behaviour: proceed`: what was valid is kept. Otherwise all or nothing. */
    proceeds: boolean("proceeds").notNull().default(false),
    /** A JSON list of problems (RFC 9457), one for each event that was refused. */
    errors: text("errors").notNull().default("[]"),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [uniqueIndex("captures_in_order").on(t.organisationId, t.position)],
);

/** One row: what an entry commits to, as text, and the seed of its salts. The one table from which something can be erased. */
export const documents = pgTable("documents", {
  id: uuid("id").primaryKey(),
  organisationId: owner(),
  body: text("body").notNull(),
  seed: bytes("seed").notNull(),
});

/** One row: one captured EPCIS event or error declaration; its content is the document of the same id. Append-only. */
export const events = pgTable(
  "events",
  {
    id: uuid("id").primaryKey(),
    organisationId: owner(),
    /** Its place among the organisation's own, from 1 on without a gap: given while the organisation's lock is held. */
    position: bigint("position", { mode: "number" }).notNull(),
    captureId: uuid("capture_id")
      .notNull()
      .references(() => captures.id),
    eventId: text("event_id").notNull(),
    kind: text("kind", { enum: ["event", "declaration"] }).notNull(),
    type: text("type").notNull(),
    eventHash: text("event_hash").notNull(),
    eventTime: timestamp("event_time", { withTimezone: true }).notNull(),
    recordTime: timestamp("record_time", { withTimezone: true }).notNull().defaultNow(),
    /** As the ledger of lots reads it (`core/custody/kept-event.ts`); absent where it has nothing to do with lots. Derived: it can be made again from `documents`. */
    ledger: jsonb("ledger"),
  },
  (t) => [
    index("events_by_event_id").on(t.organisationId, t.eventId),
    uniqueIndex("events_one_live").on(t.organisationId, t.eventId).where(sql`kind = 'event'`),
    uniqueIndex("events_in_order").on(t.organisationId, t.position),
    index("events_by_time").on(t.organisationId, t.eventTime, t.position),
    index("events_by_record_time").on(t.organisationId, t.recordTime, t.position),
    index("events_by_hash").on(t.organisationId, t.eventHash),
  ],
);

/**
 * One row: one thing an event can be found by, as core/query/terms.ts reads it out of the event. Derived: what stands here can be made
 * again from `documents`. What is too long for an index stands here as its hash.
 */
export const eventTerms = pgTable(
  "event_terms",
  {
    organisationId: uuid("organisation_id").notNull(),
    name: text("name").notNull(),
    value: plainOrder("value").notNull(),
    /** The event's. No foreign key: events are never deleted, and a thousand checks for each capture would find nothing. */
    position: bigint("position", { mode: "number" }).notNull(),
    /** Where the value is a number. */
    number: doublePrecision("number"),
    /** Where it is a time. */
    instant: timestamp("instant", { withTimezone: true }),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.name, t.value, t.position] }),
    index("event_terms_by_number")
      .on(t.organisationId, t.name, t.number, t.position)
      .where(sql`number is not null`),
    index("event_terms_by_instant")
      .on(t.organisationId, t.name, t.instant, t.position)
      .where(sql`instant is not null`),
  ],
);

/** One row: one lot or item an event speaks of, in its canonical form, so that journeys can be followed. Append-only. */
export const eventLots = pgTable(
  "event_lots",
  {
    eventId: uuid("event_id")
      .notNull()
      .references(() => events.id),
    organisationId: owner(),
    role: text("role", { enum: ["input", "output", "seen"] }).notNull(),
    lot: text("lot").notNull(),
    /** What the event calls it, or empty; absent where nobody has looked yet (`rootproof db migrate` does). */
    material: text("material"),
    /** An exact decimal and its unit; absent where the event does not say. */
    quantity: text("quantity"),
    uom: text("uom"),
  },
  (t) => [
    primaryKey({ columns: [t.eventId, t.role, t.lot] }),
    index("event_lots_by_lot").on(t.lot, t.role),
    index("event_lots_by_owner").on(t.lot, t.organisationId, t.role),
    index("event_lots_by_organisation").on(t.organisationId, t.lot),
    index("event_lots_unread").on(t.organisationId).where(sql`material is null`),
  ],
);

/**
 * One row: something we set down about an organisation's doings that is no event: a notice, a run of labels, a reprint, a void. Its content
 * is the document of the same id, `record/v1` of docs/log-format.md. Append-only.
 */
export const records = pgTable(
  "records",
  {
    id: uuid("id")
      .primaryKey()
      .references(() => documents.id),
    organisationId: owner(),
    kind: text("kind").notNull(),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [index("records_by_time").on(t.organisationId, t.createdAt)],
);

/** One row: a document that has no entry yet, an event's or a record's. Taken and deleted in the transaction that logs it. */
export const outbox = pgTable("outbox", {
  position: bigserial("position", { mode: "number" }).primaryKey(),
  documentId: uuid("document_id")
    .notNull()
    .unique()
    .references(() => documents.id),
  organisationId: owner(),
});
