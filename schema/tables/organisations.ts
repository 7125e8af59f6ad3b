/** Who is in here: organisations, the keys their machines use, and what they let each other show. */
import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { bytes } from "./bytes.ts";

/** One row: a supplier, a maker, a workshop. `slug` names it in addresses and in the log's own documents. */
export const organisations = pgTable("organisations", {
  id: uuid("id").primaryKey().defaultRandom(),
  slug: text("slug").notNull().unique(),
  name: text("name").notNull(),
  createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
});

/** One row: the key from which an organisation's stream tags are derived. Who has it can list all its entries. */
export const organisationSecrets = pgTable("organisation_secrets", {
  organisationId: uuid("organisation_id")
    .primaryKey()
    .references(() => organisations.id),
  streamSecret: bytes("stream_secret").notNull(),
});

/** One row: an API key, by its SHA-256 only. Revoked keys stay, so that the list shows them. */
export const apiKeys = pgTable("api_keys", {
  id: uuid("id").primaryKey().defaultRandom(),
  organisationId: uuid("organisation_id")
    .notNull()
    .references(() => organisations.id),
  hash: bytes("hash").notNull().unique(),
  /** The first characters of the key: enough to tell two apart, too few to use. */
  hint: text("hint").notNull(),
  label: text("label").notNull(),
  operator: boolean("operator").notNull().default(false),
  createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
  revokedAt: timestamp("revoked_at", { withTimezone: true }),
});

/**
 * One row: one side's half of an agreement. A supplier's events show under an owner's keys only when both rows exist:
 * the owner's (`supplier`, S) and S's own (`customer`, owner), which also says what may be shown.
 */
export const consents = pgTable(
  "consents",
  {
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisations.id),
    kind: text("kind", { enum: ["supplier", "customer"] }).notNull(),
    partnerId: uuid("partner_id")
      .notNull()
      .references(() => organisations.id),
    showName: boolean("show_name").notNull().default(false),
    place: text("place", { enum: ["none", "country", "region", "locality"] })
      .notNull()
      .default("none"),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.kind, t.partnerId] }),
    check("consents_not_with_oneself", sql`${t.organisationId} <> ${t.partnerId}`),
  ],
);

/** One row: an identification key (`01/09521234500018`) and the one organisation that speaks for it. */
export const identificationKeys = pgTable(
  "identification_keys",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    key: text("key").notNull(),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisations.id),
    claimedAt: timestamp("claimed_at", { withTimezone: true }).notNull().defaultNow(),
    revokedAt: timestamp("revoked_at", { withTimezone: true }),
  },
  (t) => [uniqueIndex("identification_keys_one_owner").on(t.key).where(sql`revoked_at is null`)],
);

/** One row: a product with a public page, named by its GTIN. */
export const products = pgTable("products", {
  gtin: text("gtin").primaryKey(),
  organisationId: uuid("organisation_id")
    .notNull()
    .references(() => organisations.id),
  name: text("name").notNull(),
  description: text("description"),
  updatedAt: timestamp("updated_at", { withTimezone: true }).notNull().defaultNow(),
});
