/** Who is in here: organisations, the keys their machines use, and what they let each other show. */
import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  customType,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { KeptTheme } from "../wire/theme.ts";
import { bytes } from "./bytes.ts";

/** One row: a supplier, a maker, a workshop. `slug` names it in addresses and in the log's own documents. */
export const organisations = pgTable("organisations", {
  id: uuid("id").primaryKey().defaultRandom(),
  slug: text("slug").notNull().unique(),
  name: text("name").notNull(),
  /** Which templates it sees: `coffee`, `chocolate`, `furniture`, `garment`, `bread`. */
  sector: text("sector"),
  /** ISO 3166-1 alpha-2. */
  country: text("country"),
  /** Who named it as their supplier, where it has no account of its own yet. */
  introducedBy: uuid("introduced_by"),
  /** When somebody took it over as their own; until then nobody signs in for it. */
  claimedAt: timestamp("claimed_at", { withTimezone: true }),
  /** The operator took it off the air: nothing comes in, no page of its shows; proofs stay. */
  suspendedAt: timestamp("suspended_at", { withTimezone: true }),
  suspendedFor: text("suspended_for"),
  createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
  /** How its passports look: schema/wire/theme.ts. */
  theme: jsonb("theme").$type<KeptTheme>(),
});

/** The column that says whose a row is. */
export const owner = () =>
  uuid("organisation_id")
    .notNull()
    .references(() => organisations.id);

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
  organisationId: owner(),
  hash: bytes("hash").notNull().unique(),
  /** The first characters of the key: enough to tell two apart, too few to use. */
  hint: text("hint").notNull(),
  label: text("label").notNull(),
  operator: boolean("operator").notNull().default(false),
  /** What it may do: `capture`, `read`, `publish`, `manage`. docs/accounts.md. */
  scopes: text("scopes").array().notNull().default(sql`'{capture,read,publish,manage}'`),
  createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
  expiresAt: timestamp("expires_at", { withTimezone: true }),
  /** To the hour: it is not written down at every call. */
  lastUsedAt: timestamp("last_used_at", { withTimezone: true }),
  revokedAt: timestamp("revoked_at", { withTimezone: true }),
});

/**
 * One row: one side's half of an agreement. A supplier's events show under an owner's keys only when both rows exist:
 * the owner's (`supplier`, S) and S's own (`customer`, owner), which also says what may be shown.
 */
export const consents = pgTable(
  "consents",
  {
    organisationId: owner(),
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

/** A stretch of text, `[from,to]` by its characters' numbers: which keys a claim covers. */
const keyRange = customType<{ data: string }>({ dataType: () => "key_range" });
const kindRange = customType<{ data: string }>({ dataType: () => "int4range" });

/**
 * One row: a claim to speak for something: one key (`01/09521234500018`), all keys under a company prefix (`prefix/9521234`), or a name
 * (`p/halfmoon`). It speaks while it is approved and not revoked; two organisations' claims that speak never cover the same key, for which
 * an exclusion constraint stands (migration 0003): `kinds` × `span` is a rectangle, and rectangles of two organisations do not overlap.
 */
export const identificationKeys = pgTable(
  "identification_keys",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    key: text("key").notNull(),
    organisationId: owner(),
    claimedAt: timestamp("claimed_at", { withTimezone: true }).notNull().defaultNow(),
    /** Absent while the operator still has to look at it. */
    approvedAt: timestamp("approved_at", { withTimezone: true }),
    revokedAt: timestamp("revoked_at", { withTimezone: true }),
    /** What the claimant shows for it: a licence number, an address; for the operator's eyes. */
    evidence: text("evidence"),
    /** Application identifiers it covers; all of them for a prefix. */
    kinds: kindRange("kinds").notNull(),
    /** From where the company prefix begins in the key. */
    span: keyRange("span").notNull(),
  },
  (t) => [
    uniqueIndex("identification_keys_one_owner")
      .on(t.key)
      .where(sql`revoked_at is null and approved_at is not null`),
    uniqueIndex("identification_keys_once_each")
      .on(t.organisationId, t.key)
      .where(sql`revoked_at is null`),
    index("identification_keys_by_key").on(t.key),
  ],
);

/** One row: a product with a public page, named by its GTIN or, without one, by its maker. */
export const products = pgTable("products", {
  /** `/01/09521234500018`, `/p/kruim/sourdough`. */
  anchor: text("anchor").primaryKey(),
  /** Whoever has this claim has the page: `01/09521234500018`, `p/kruim`. */
  claim: text("claim")
    .notNull()
    .generatedAlwaysAs(sql`split_part(anchor, '/', 2) || '/' || split_part(anchor, '/', 3)`),
  gtin: text("gtin").generatedAlwaysAs(
    sql`case when starts_with(anchor, '/01/') then substr(anchor, 5) end`,
  ),
  organisationId: owner(),
  name: text("name").notNull(),
  description: text("description"),
  /** `[{ file: <id of files>, alt }]`, the first one first. */
  pictures: jsonb("pictures").notNull().default([]),
  /** Under which process profile it is made, where its events do not say: `coffee.roast/1`. What breaks its bounds is refused. */
  process: text("process"),
  /** The operator took this page off the air; proofs stay. */
  suspendedAt: timestamp("suspended_at", { withTimezone: true }),
  suspendedFor: text("suspended_for"),
  updatedAt: timestamp("updated_at", { withTimezone: true }).notNull().defaultNow(),
});
