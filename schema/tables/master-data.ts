/** What an organisation says about its places, products and partners apart from any event. EPCIS 2.0 §6.5 and §9.3. */
import { sql } from "drizzle-orm";
import { jsonb, pgTable, primaryKey, text, timestamp } from "drizzle-orm/pg-core";
import { owner } from "./organisations.ts";

/** One row: one vocabulary element, as the newest captured document describes it. */
export const masterData = pgTable(
  "master_data",
  {
    organisationId: owner(),
    /** `urn:epcglobal:epcis:vtype:BusinessLocation` and its like. */
    vocabulary: text("vocabulary").notNull(),
    /** The element's identifier in normal form. */
    element: text("element").notNull(),
    /** Lists of texts by the attribute's whole IRI. */
    attributes: jsonb("attributes").notNull(),
    children: text("children").array().notNull().default(sql`'{}'`),
    /** The element as it was sent, with the context it is to be read by. */
    body: text("body").notNull(),
    updatedAt: timestamp("updated_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.vocabulary, t.element] })],
);

/** One row: a GS1 company prefix whose length this organisation vouches for, so that its links can be written as EPC URNs. */
export const companyPrefixes = pgTable(
  "company_prefixes",
  {
    organisationId: owner(),
    prefix: text("prefix").notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.prefix] })],
);
