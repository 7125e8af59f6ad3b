/** What the lot ledger keeps besides events: how much of each lot came and went, and what it found. Events remain the truth; these rows make two spenders of one kilogram meet. */
import { sql } from "drizzle-orm";
import {
  boolean,
  date,
  index,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import { events } from "./events.ts";
import { organisations, owner } from "./organisations.ts";

const moment = (name: string) => timestamp(name, { withTimezone: true });

/** One row: so much of a lot came into an organisation's hands, and so much left them. Written by `move_lot` alone (migration 0009). */
export const holdings = pgTable(
  "holdings",
  {
    organisationId: owner(),
    /** In canonical form. */
    lot: text("lot").notNull(),
    /** In what it is counted: `mass`, `volume`, `count`, `energy`; `piece` for a single piece with a name of its own. The numbers are in the base unit of `core/steps/units.ts`. */
    kind: text("kind").notNull(),
    /** Absent: nobody said (yet) that any of it came. */
    came: numeric("came"),
    /** Some of it came, and nobody said how much: what is used of it is refused by no sum. */
    isOpen: boolean("is_open").notNull().default(false),
    used: numeric("used").notNull().default(sql`0`),
    updatedAt: moment("updated_at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.lot, t.kind] })],
);

/** One row: by how much a stock-take corrected what the books said of a lot, below zero where something was missing. Gone when its event is declared wrong. */
export const adjustments = pgTable(
  "adjustments",
  {
    eventId: uuid("event_id")
      .notNull()
      .references(() => events.id),
    lot: text("lot").notNull(),
    organisationId: owner(),
    /** As in `holdings`, and in its base unit. */
    kind: text("kind").notNull(),
    difference: numeric("difference").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.eventId, t.lot] }),
    index("adjustments_by_lot").on(t.organisationId, t.lot),
  ],
);

/** One row: so much came on an account of mass balance, or was drawn from it. Gone when its event is declared wrong. */
export const accountEntries = pgTable(
  "account_entries",
  {
    eventId: uuid("event_id")
      .notNull()
      .references(() => events.id),
    lot: text("lot").notNull(),
    organisationId: owner(),
    /** In what it is counted, a mark of its place, its scheme and its material. */
    account: text("account").notNull(),
    kind: text("kind", { enum: ["credit", "debit"] }).notNull(),
    day: date("day").notNull(),
    /** In the base unit. */
    amount: numeric("amount").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.eventId, t.lot, t.account] }),
    index("account_entries_by_account").on(t.organisationId, t.account, t.day),
  ],
);

/** One row: what a rule of chain of custody found in an event that was kept: a flag or something unresolved. Gone when explained or answered by later events. */
export const findings = pgTable(
  "findings",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    organisationId: owner(),
    eventId: uuid("event_id")
      .notNull()
      .references(() => events.id),
    /** `I3`. */
    rule: text("rule").notNull(),
    outcome: text("outcome", { enum: ["flag", "unresolved"] }).notNull(),
    reason: text("reason").notNull(),
    /** A lot in canonical form, or the event. */
    subject: text("subject").notNull(),
    /** The sum, as `core/custody/verdict.ts` writes it. */
    arithmetic: jsonb("arithmetic").notNull(),
    /** `coffee.roast/1`: which profile judged. */
    profile: text("profile"),
    createdAt: moment("created_at").notNull().defaultNow(),
    explainedAt: moment("explained_at"),
    explanation: text("explanation"),
  },
  (t) => [
    index("findings_open").on(t.organisationId, t.createdAt).where(sql`explained_at is null`),
    index("findings_by_event").on(t.eventId),
  ],
);

/** One row: an organisation's own bounds of a process, shaped as `core/custody/profiles/profile.ts`. A version is never changed. */
export const processProfiles = pgTable(
  "process_profiles",
  {
    organisationId: owner(),
    /** `kruim.bake/1` */
    id: text("id").notNull(),
    content: jsonb("content").notNull(),
    createdAt: moment("created_at").notNull().defaultNow(),
    retiredAt: moment("retired_at"),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
);

/** One row: a lot that one side sent, and what is known of its other side. Written by the sender; what was answered, by `answer_transfers` in the receiver's name (migration 0009). */
export const transfers = pgTable(
  "transfers",
  {
    /** The sender's event and one of its lots. */
    eventId: uuid("event_id")
      .notNull()
      .references(() => events.id),
    lot: text("lot").notNull(),
    organisationId: owner(),
    /** To whom, where it is an organisation that is known here. */
    receiverId: uuid("receiver_id").references(() => organisations.id),
    sentAt: moment("sent_at").notNull(),
    /** What the event calls it, or empty. */
    material: text("material").notNull().default(""),
    /** An exact decimal and its unit, as they were said. */
    quantity: text("quantity"),
    uom: text("uom"),
    /** The same in the base unit of its kind; absent where it is not known. */
    kind: text("kind"),
    amount: numeric("amount"),
    status: text("status", {
      enum: ["silent", "confirmed", "disputed", "unconfirmed", "unknown"],
    })
      .notNull()
      .default("silent"),
    /** The receiver's event or the confirmation that answered. */
    answeredBy: uuid("answered_by"),
    answeredAt: moment("answered_at"),
    /** Said by who had a link, whoever that was. */
    byLink: boolean("by_link").notNull().default(false),
    /** How much of it the receiver accepted, in the base unit. */
    accepted: numeric("accepted"),
    /** Beyond what two scales differ by. */
    difference: text("difference", { enum: ["less", "more"] }),
  },
  (t) => [
    primaryKey({ columns: [t.eventId, t.lot] }),
    index("transfers_by_lot").on(t.lot, t.receiverId),
    index("transfers_by_sender").on(t.organisationId, t.sentAt),
    index("transfers_by_receiver").on(t.receiverId, t.sentAt),
    index("transfers_silent")
      .on(t.sentAt)
      .where(sql`status = 'silent' and receiver_id is not null`),
  ],
);

/** One row: a lot that one side says it received. What a sender's row is answered by; nobody else reads it. */
export const receipts = pgTable(
  "receipts",
  {
    eventId: uuid("event_id")
      .notNull()
      .references(() => events.id),
    lot: text("lot").notNull(),
    organisationId: owner(),
    /** From whom, where it is an organisation that is known here. */
    senderId: uuid("sender_id").references(() => organisations.id),
    /** Whether it names anybody: a stranger's goods answer no partner. */
    namesSender: boolean("names_sender").notNull().default(false),
    receivedAt: moment("received_at").notNull(),
    /** In the base unit of its kind; absent where it is not known. */
    kind: text("kind"),
    amount: numeric("amount"),
    /** What the same event says was lost on the way. */
    lost: numeric("lost").notNull().default("0"),
    byLink: boolean("by_link").notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.eventId, t.lot] }),
    index("receipts_by_lot").on(t.organisationId, t.lot),
  ],
);
