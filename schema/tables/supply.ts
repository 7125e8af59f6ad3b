/** What organisations ask of each other and keep about their goods besides events: links without account, files, places, faces, requests. */
import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { records } from "./events.ts";
import { organisations, owner } from "./organisations.ts";
import { people } from "./people.ts";

const createdAt = () => timestamp("created_at", { withTimezone: true }).notNull().defaultNow();
const updatedAt = () => timestamp("updated_at", { withTimezone: true }).notNull().defaultNow();
const moment = (name: string) => timestamp(name, { withTimezone: true });
const another = (name: string) => uuid(name).references(() => organisations.id);

/** One row: a signed link (or QR) that lets one supplier say one thing once, without an account. The link itself holds what the form shows. */
export const supplierLinks = pgTable(
  "supplier_links",
  {
    id: uuid("id").primaryKey(),
    /** Who asks. */
    organisationId: owner(),
    /** Who is to answer, and in whose name it is recorded. */
    supplierId: another("supplier_id").notNull(),
    purpose: text("purpose", { enum: ["record", "confirm", "account"] }).notNull(),
    /** What the link itself says, as text, and the event that is to be confirmed. */
    content: jsonb("content").notNull(),
    createdAt: createdAt(),
    expiresAt: moment("expires_at").notNull(),
    usedAt: moment("used_at"),
    revokedAt: moment("revoked_at"),
    /** What came of it: the event or the record, by its document. */
    documentId: uuid("document_id"),
    /** What the supplier let be shown, in the words and the language it was asked in. */
    consent: jsonb("consent"),
  },
  (t) => [index("supplier_links_by_supplier").on(t.supplierId)],
);

/** One row: what the other side of a transfer says of it. Its record is in the log. Append-only. */
export const confirmations = pgTable(
  "confirmations",
  {
    recordId: uuid("record_id")
      .primaryKey()
      .references(() => records.id),
    /** Who answers. */
    organisationId: owner(),
    /** Whose event it is, and the event. */
    aboutId: another("about_id").notNull(),
    eventId: uuid("event_id").notNull(),
    answer: text("answer", { enum: ["confirmed", "disputed"] }).notNull(),
    reason: text("reason"),
    /** Said by who had the link, whoever that was; otherwise by somebody signed in. */
    byLink: boolean("by_link").notNull().default(false),
    /** Of this lot alone, where the event is of several. */
    lot: text("lot"),
    /** How much came, in the base unit of its kind; absent: all that was sent. */
    accepted: numeric("accepted"),
    createdAt: createdAt(),
  },
  (t) => [index("confirmations_by_event").on(t.eventId)],
);

/** One row: an uploaded photo or document; its bytes are in R2, by organisation and SHA-256. Events name it by its hash (`rp:evidence`). */
export const files = pgTable(
  "files",
  {
    id: uuid("id").primaryKey(),
    organisationId: owner(),
    /** SHA-256 in hex. */
    sha256: text("sha256").notNull(),
    bytes: integer("bytes").notNull(),
    /** As its first bytes say, never as its sender does. */
    mediaType: text("media_type").notNull(),
    name: text("name").notNull(),
    /** Of a picture, in pixels. */
    width: integer("width"),
    height: integer("height"),
    /** Who besides the organisation may have it: `auditor`, `buyer:<slug>`, `public`. Nobody, unless it says so. */
    audiences: text("audiences").array().notNull().default(sql`'{}'`),
    /** Under which its bytes lie in the bucket: of each upload another, so that none is ever taken away from under another. */
    object: uuid("object").notNull().defaultRandom(),
    createdAt: createdAt(),
    deletedAt: moment("deleted_at"),
  },
  (t) => [uniqueIndex("files_once_each").on(t.organisationId, t.sha256)],
);

/** One row: bytes in the bucket that no file names, or does not name yet. Those that are old are swept away. */
export const looseObjects = pgTable(
  "loose_objects",
  {
    id: uuid("id").primaryKey(),
    organisationId: owner(),
    since: moment("since").notNull().defaultNow(),
  },
  (t) => [index("loose_objects_by_age").on(t.since)],
);

/** One row: a place where goods are grown, made or kept. What of it is public is the supplier's to say. */
export const sites = pgTable(
  "sites",
  {
    id: uuid("id").primaryKey(),
    organisationId: owner(),
    kind: text("kind", { enum: ["site", "plot"] }).notNull(),
    name: text("name").notNull(),
    gln: text("gln"),
    /** Open Supply Hub's id. */
    osId: text("os_id"),
    /** ISO 3166-1 alpha-2. */
    country: text("country").notNull(),
    region: text("region"),
    locality: text("locality"),
    /** A GeoJSON geometry, RFC 7946. */
    geometry: jsonb("geometry"),
    hectares: doublePrecision("hectares"),
    commodity: text("commodity"),
    /** How finely anybody else learns where it is. */
    resolution: text("resolution", {
      enum: ["none", "country", "region", "locality", "10km", "exact"],
    })
      .notNull()
      .default("country"),
    updatedAt: updatedAt(),
  },
  (t) => [index("sites_by_organisation").on(t.organisationId)],
);

/** One row: a person shown on a passport, with their recorded consent. Withdrawn ones keep nothing but the fact. */
export const personCards = pgTable(
  "person_cards",
  {
    id: uuid("id").primaryKey(),
    organisationId: owner(),
    name: text("name").notNull(),
    role: text("role").notNull(),
    story: text("story"),
    photoId: uuid("photo_id").references(() => files.id),
    photoAlt: text("photo_alt"),
    /** The words that were agreed to, their language (BCP 47), when, and how: on paper, by voice, on this phone. */
    consentText: text("consent_text").notNull(),
    consentLanguage: text("consent_language").notNull(),
    consentHow: text("consent_how", { enum: ["paper", "voice", "device"] }).notNull(),
    consentAt: moment("consent_at").notNull(),
    withdrawnAt: moment("withdrawn_at"),
    updatedAt: updatedAt(),
  },
  (t) => [index("person_cards_by_organisation").on(t.organisationId)],
);

/** One row: a maker asks a supplier for evidence by a day. */
export const evidenceRequests = pgTable(
  "evidence_requests",
  {
    id: uuid("id").primaryKey(),
    organisationId: owner(),
    supplierId: another("supplier_id").notNull(),
    /** What is wanted, in words, and of which lot or event where of one. */
    wanted: text("wanted").notNull(),
    about: text("about"),
    dueOn: date("due_on").notNull(),
    createdBy: uuid("created_by").references(() => people.id),
    createdAt: createdAt(),
    remindedAt: moment("reminded_at"),
    answeredAt: moment("answered_at"),
    answer: text("answer"),
    /** The supplier's file that answers it. */
    fileId: uuid("file_id").references(() => files.id),
    closedAt: moment("closed_at"),
  },
  (t) => [
    index("evidence_requests_by_supplier").on(t.supplierId),
    index("evidence_requests_by_due").on(t.dueOn),
  ],
);

/** One row: how much an organisation may use; a number that is absent is the installation's own. */
export const quotas = pgTable("quotas", {
  organisationId: owner().primaryKey(),
  eventsPerMonth: integer("events_per_month"),
  storageBytes: bigint("storage_bytes", { mode: "number" }),
});

/** The one row of what the operator sets for everybody. */
export const installation = pgTable("installation", {
  id: integer("id").primaryKey().default(1),
  eventsPerMonth: integer("events_per_month").notNull().default(100_000),
  storageBytes: bigint("storage_bytes", { mode: "number" }).notNull().default(500_000_000),
  /** The most that anchoring may cost in a day; absent: no limit. */
  gasWeiPerDay: text("gas_wei_per_day"),
});
