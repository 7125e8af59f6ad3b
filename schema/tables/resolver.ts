/** Where codes lead: the links makers register, what they say of a key as a whole, and codes to type. docs/resolver.md. */
import { sql } from "drizzle-orm";
import {
  bigserial,
  index,
  integer,
  json,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { records } from "./events.ts";
import { owner } from "./organisations.ts";

/** One row: what a maker registered at one level of one key: a link context object of RFC 9264. Speaks only while its owner speaks for the key. */
export const links = pgTable(
  "links",
  {
    /** `/01/09521234543213/10/LOT7`: the path that names the level, escaped. */
    anchor: text("anchor").notNull(),
    organisationId: owner(),
    /** As in `identification_keys`: `01/09521234543213`. */
    key: text("key").notNull(),
    description: text("description").notNull(),
    /** Lists of target objects by the link type's whole URI, in the order in which they were sent. */
    links: json("links").notNull(),
    updatedAt: timestamp("updated_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.anchor, t.organisationId] }),
    index("links_by_organisation").on(t.organisationId, t.anchor),
  ],
);

/** One row: an address that links of an organisation lead to, and how it did when it was last looked at. */
export const linkTargets = pgTable(
  "link_targets",
  {
    organisationId: owner(),
    href: text("href").notNull(),
    checkedAt: timestamp("checked_at", { withTimezone: true }),
    /** The HTTP status; 0 when nobody answered. */
    status: integer("status"),
    failures: integer("failures").notNull().default(0),
    failedSince: timestamp("failed_since", { withTimezone: true }),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.href] }),
    index("link_targets_by_look").on(sql`checked_at nulls first`),
  ],
);

/** One row: what a maker says of a key, a lot or an item as a whole: recalled, held, out of use, or nothing any more. Append-only; the last one stands, of each cause. */
export const notices = pgTable(
  "notices",
  {
    recordId: uuid("record_id")
      .primaryKey()
      .references(() => records.id),
    position: bigserial("position", { mode: "number" }).notNull(),
    organisationId: owner(),
    anchor: text("anchor").notNull(),
    kind: text("kind", { enum: ["recall", "hold", "decommission", "clear"] }).notNull(),
    reason: text("reason").notNull(),
    advice: text("advice"),
    /** The lot, in canonical form, because of which this was said: each cause stands, and is cleared, by itself. */
    cause: text("cause"),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    index("notices_newest").on(t.anchor, t.organisationId, t.position),
    index("notices_by_cause")
      .on(t.organisationId, t.cause, t.anchor, t.position)
      .where(sql`cause is not null`),
  ],
);

/** One row: a short code to type when a code cannot be scanned, and what it stands for. */
export const shortCodes = pgTable(
  "short_codes",
  {
    code: text("code").primaryKey(),
    organisationId: owner(),
    anchor: text("anchor").notNull(),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [uniqueIndex("short_codes_one_each").on(t.organisationId, t.anchor)],
);
