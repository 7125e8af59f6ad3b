/** The people's side: who signs in, with what, and for whom they may do what. docs/accounts.md. */
import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  date,
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
import { documents } from "./events.ts";
import { owner } from "./organisations.ts";

const createdAt = () => timestamp("created_at", { withTimezone: true }).notNull().defaultNow();
const moment = (name: string) => timestamp(name, { withTimezone: true });

/** One row: a human being with an account. Nothing of a person is ever in the log. */
export const people = pgTable(
  "people",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    name: text("name").notNull(),
    /** In lower case; absent where only passkeys are used. */
    email: text("email"),
    /** BCP 47. */
    language: text("language").notNull().default("en"),
    /** Runs this installation: suspends, sets quotas, answers for it. */
    operator: boolean("operator").notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [uniqueIndex("people_by_email").on(t.email).where(sql`email is not null`)],
);

/** One row: a passkey (WebAuthn credential) that signs a person in. */
export const passkeys = pgTable(
  "passkeys",
  {
    /** The credential's id, base64url. */
    id: text("id").primaryKey(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    publicKey: bytes("public_key").notNull(),
    counter: bigint("counter", { mode: "number" }).notNull(),
    transports: text("transports").array().notNull().default(sql`'{}'`),
    /** What its owner knows it by. */
    label: text("label").notNull(),
    createdAt: createdAt(),
    lastUsedAt: moment("last_used_at"),
  },
  (t) => [index("passkeys_by_person").on(t.personId)],
);

/** One row: a device on which somebody is signed in, by the SHA-256 of its cookie. Ended ones stay until they would have run out. */
export const sessions = pgTable(
  "sessions",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    hash: bytes("hash").notNull().unique(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    /** Browser and system, as the browser says, for the list of devices. */
    agent: text("agent").notNull(),
    createdAt: createdAt(),
    lastSeenAt: moment("last_seen_at").notNull().defaultNow(),
    expiresAt: moment("expires_at").notNull(),
    revokedAt: moment("revoked_at"),
  },
  (t) => [index("sessions_by_person").on(t.personId)],
);

/** One row: something that works once and soon runs out: a WebAuthn challenge or a link by e-mail, by its SHA-256. Taken by deleting. */
export const oneTimeTokens = pgTable("one_time_tokens", {
  hash: bytes("hash").primaryKey(),
  kind: text("kind", { enum: ["challenge", "sign-in"] }).notNull(),
  content: jsonb("content").notNull(),
  expiresAt: moment("expires_at").notNull(),
});

/** One row: how many mails were sent on somebody's behalf on a day (UTC): `organisation/…`, `person/…`. Days that are over are forgotten. */
export const mailCounts = pgTable(
  "mail_counts",
  {
    sender: text("sender").notNull(),
    day: date("day").notNull(),
    count: integer("count").notNull(),
  },
  (t) => [primaryKey({ columns: [t.sender, t.day] })],
);

/** One row: what a person may do for an organisation. */
export const memberships = pgTable(
  "memberships",
  {
    organisationId: owner(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    role: text("role", { enum: ["owner", "recorder", "auditor"] }).notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.personId] }),
    index("memberships_by_person").on(t.personId),
  ],
);

/** One row: somebody is asked to join, by the SHA-256 of the link they were sent. */
export const invitations = pgTable("invitations", {
  id: uuid("id").primaryKey().defaultRandom(),
  hash: bytes("hash").notNull().unique(),
  organisationId: owner(),
  role: text("role", { enum: ["owner", "recorder", "auditor"] }).notNull(),
  /** For whom, in the inviter's words or as an e-mail address. */
  invitee: text("invitee").notNull(),
  invitedBy: uuid("invited_by").references(() => people.id),
  createdAt: createdAt(),
  expiresAt: moment("expires_at").notNull(),
  acceptedAt: moment("accepted_at"),
  acceptedBy: uuid("accepted_by").references(() => people.id),
  revokedAt: moment("revoked_at"),
});

/**
 * One row: a key on somebody's phone with which captured events are signed (`rp:signature`, docs/epcis-profile.md). Its `key/v1` document
 * of the same id is in the log. Append-only.
 */
export const deviceKeys = pgTable(
  "device_keys",
  {
    id: uuid("id")
      .primaryKey()
      .references(() => documents.id),
    organisationId: owner(),
    /** Absent where the phone was used by a link, without an account. */
    personId: uuid("person_id").references(() => people.id),
    /** RFC 7638 thumbprint, base64url. */
    thumbprint: text("thumbprint").notNull(),
    jwk: jsonb("jwk").notNull(),
    label: text("label").notNull(),
    createdAt: createdAt(),
  },
  (t) => [uniqueIndex("device_keys_once_each").on(t.organisationId, t.thumbprint)],
);
