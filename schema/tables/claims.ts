/** What a maker says of its goods, and what stands behind it: certificates, claims and their changes, figures, stories, decisions of the linter. */
import { sql } from "drizzle-orm";
import {
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { records } from "./events.ts";
import { organisations, owner } from "./organisations.ts";
import { people } from "./people.ts";
import { files } from "./supply.ts";

const moment = (name: string) => timestamp(name, { withTimezone: true });
const createdAt = () => moment("created_at").notNull().defaultNow();
const updatedAt = () => moment("updated_at").notNull().defaultNow();

/** One row: a certificate of a scheme, as its holder keeps it. It ends by itself. */
export const certificates = pgTable(
  "certificates",
  {
    id: uuid("id").primaryKey(),
    organisationId: owner(),
    /** An id of `core/claims/schemes.ts`: `eu-organic`, `fsc-coc`. */
    scheme: text("scheme").notNull(),
    number: text("number").notNull(),
    /** The legal name that stands on it. */
    holder: text("holder").notNull(),
    /** The certification body, and its code where there is one: `NL-BIO-01`. */
    body: text("body"),
    /** Anchors of the products it covers; absent: the whole company, where the scheme allows that. */
    products: text("products").array(),
    /** Ids of sites. */
    sites: text("sites").array().notNull().default(sql`'{}'`),
    custodyModel: text("custody_model"),
    validFrom: date("valid_from").notNull(),
    validUntil: date("valid_until").notNull(),
    registerUrl: text("register_url"),
    /** Somebody of another organisation, or the operator, looked it up in the register, and when. */
    checkedOn: date("checked_on"),
    checkedBy: uuid("checked_by").references(() => organisations.id),
    fileId: uuid("file_id").references(() => files.id),
    revokedAt: moment("revoked_at"),
    revokedFor: text("revoked_for"),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    uniqueIndex("certificates_once_each").on(t.organisationId, t.scheme, t.number),
    index("certificates_by_end").on(t.validUntil).where(sql`revoked_at is null`),
  ],
);

/** One row: a claim about a product as it stands now; how it came to stand there is in `claim_changes`. */
export const claims = pgTable(
  "claims",
  {
    id: uuid("id").primaryKey(),
    organisationId: owner(),
    /** Anchor of the product. */
    product: text("product").notNull(),
    /** A type of `core/claims/types.ts`: `origin`, `certified`, `recycled-content`. */
    type: text("type").notNull(),
    /** Text, never HTML, in the language `language` (BCP 47). */
    text: text("text").notNull(),
    language: text("language").notNull(),
    /** `{ lots?, component?, percent?, characteristic? }` */
    scope: jsonb("scope").notNull().default({}),
    /** `[{ kind: "certificate" | "file" | "event" | "figure", id }]` */
    evidence: jsonb("evidence").notNull().default([]),
    state: text("state", { enum: ["draft", "published", "withdrawn"] })
      .notNull()
      .default("draft"),
    /** 0–4, computed when it was last looked at; never typed. */
    grade: smallint("grade"),
    /** Why it is no longer there. */
    withdrawnFor: text("withdrawn_for"),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    index("claims_by_product").on(t.product, t.state),
    index("claims_by_organisation").on(t.organisationId, t.updatedAt),
  ],
);

/** One row: a claim was published, changed or withdrawn, by somebody or by the clock. Its record is in the log. Append-only. */
export const claimChanges = pgTable(
  "claim_changes",
  {
    recordId: uuid("record_id")
      .primaryKey()
      .references(() => records.id),
    organisationId: owner(),
    claimId: uuid("claim_id")
      .notNull()
      .references(() => claims.id),
    product: text("product").notNull(),
    change: text("change", { enum: ["published", "withdrawn"] }).notNull(),
    text: text("text").notNull(),
    grade: smallint("grade").notNull(),
    /** A word of `core/claims/changes.ts`: `by-maker`, `certificate-expired`, `certificate-revoked`, `share-fell`. */
    reason: text("reason").notNull(),
    createdAt: createdAt(),
  },
  (t) => [index("claim_changes_by_product").on(t.product, t.createdAt)],
);

/** One row: a figure with its method, a social fact, or an initiative; shaped by its kind in `schema/wire/figures.ts`. */
export const figures = pgTable(
  "figures",
  {
    id: uuid("id").primaryKey(),
    organisationId: owner(),
    /** Anchor of the product; absent: of the organisation. */
    product: text("product"),
    kind: text("kind").notNull(),
    content: jsonb("content").notNull(),
    fileId: uuid("file_id").references(() => files.id),
    /** Who besides the maker can say that it is so: the beneficiary of an initiative, a verifier; and when they said it. */
    witnessId: uuid("witness_id").references(() => organisations.id),
    confirmedAt: moment("confirmed_at"),
    updatedAt: updatedAt(),
  },
  (t) => [index("figures_by_organisation").on(t.organisationId, t.product)],
);

/** One row: a product's story in one language: text with values of the log in it, `{{lot.harvest.kg}}`. */
export const stories = pgTable(
  "stories",
  {
    organisationId: owner(),
    product: text("product").notNull(),
    language: text("language").notNull(),
    text: text("text").notNull(),
    updatedAt: updatedAt(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.product, t.language] })],
);

/** One row: what the linter said of a text and what somebody did about it. Its record is in the log. Append-only. */
export const lintDecisions = pgTable(
  "lint_decisions",
  {
    recordId: uuid("record_id")
      .primaryKey()
      .references(() => records.id),
    organisationId: owner(),
    claimId: uuid("claim_id").references(() => claims.id),
    rule: text("rule").notNull(),
    /** Of the rules that were in force. */
    version: integer("version").notNull(),
    /** SHA-256 of the text, in hex. */
    textHash: text("text_hash").notNull(),
    decision: text("decision", { enum: ["refused", "dismissed", "passed"] }).notNull(),
    reason: text("reason"),
    personId: uuid("person_id").references(() => people.id),
    createdAt: createdAt(),
  },
  (t) => [index("lint_decisions_by_claim").on(t.claimId)],
);
