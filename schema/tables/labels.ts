/** Which codes were printed: runs of labels, reprints and voids, each with its record in the log. docs/labels.md. */
import { index, integer, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { records } from "./events.ts";
import { owner } from "./organisations.ts";

/** One row: one print job, named by whoever asked for it, so that asking again gives the same. Append-only. */
export const labelJobs = pgTable(
  "label_jobs",
  {
    organisationId: owner(),
    id: uuid("id").notNull(),
    kind: text("kind", { enum: ["run", "reprint", "void"] }).notNull(),
    /** Its anchor: `/01/09521234500018`, `/p/kruim/sourdough`. */
    product: text("product").notNull(),
    lot: text("lot").notNull(),
    /** Of a reprint or a void: the run whose codes it is about. */
    runId: uuid("run_id"),
    /** SHA-256 in hex of what was asked for, so that the same name with something else is noticed. */
    asked: text("asked").notNull(),
    count: integer("count").notNull(),
    recordId: uuid("record_id")
      .notNull()
      .references(() => records.id),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.id] }),
    index("label_jobs_by_lot").on(t.organisationId, t.product, t.lot),
  ],
);

/** One row: one code of one unit. Never deleted; a void is written onto it. */
export const unitCodes = pgTable(
  "unit_codes",
  {
    /** Its anchor. */
    product: text("product").notNull(),
    serial: text("serial").notNull(),
    organisationId: owner(),
    lot: text("lot").notNull(),
    runId: uuid("run_id").notNull(),
    /** Its place in the run, from 0. */
    at: integer("at").notNull(),
    /** The job that declared it void. */
    voidedBy: uuid("voided_by"),
  },
  (t) => [
    primaryKey({ columns: [t.product, t.serial, t.organisationId] }),
    index("unit_codes_by_lot").on(t.organisationId, t.product, t.lot),
    index("unit_codes_by_run").on(t.organisationId, t.runId, t.at),
  ],
);
