/** The append-only log and its way to the chain. docs/log-format.md says what the bytes mean. */
import { sql } from "drizzle-orm";
import {
  bigint,
  customType,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { bytes } from "./bytes.ts";
import { documents, events } from "./events.ts";
import { organisations } from "./organisations.ts";

/** Wei amounts: bigint here, numeric in PostgreSQL. */
const wei = customType<{ data: bigint; driverData: string }>({
  dataType: () => "numeric(78, 0)",
  toDriver: (value) => value.toString(),
  fromDriver: (value) => BigInt(value),
});

/** One row: one leaf. Indexes are contiguous from 0. Append-only. */
export const entries = pgTable(
  "entries",
  {
    index: bigint("index", { mode: "number" }).primaryKey(),
    type: text("type").notNull(),
    organisationId: uuid("organisation_id").references(() => organisations.id),
    eventId: uuid("event_id")
      .unique()
      .references(() => events.id),
    documentId: uuid("document_id").references(() => documents.id),
    /** The exact leaf input, JCS text. */
    entry: text("entry").notNull(),
    leafHash: bytes("leaf_hash").notNull(),
    streamNumber: integer("stream_number"),
    /** Position in the stream; absent for the stream's opening. */
    streamSeq: bigint("stream_seq", { mode: "number" }),
    streamPrev: text("stream_prev"),
    /** b64 SHA-256 of this entry's signed bytes: the next one's `#prev`. */
    streamHead: text("stream_head"),
    target: bigint("target", { mode: "number" }),
  },
  (t) => [
    uniqueIndex("entries_stream_position").on(
      t.organisationId,
      t.streamNumber,
      sql`coalesce(stream_seq, -1)`,
    ),
    index("entries_by_leaf_hash").on(t.leafHash),
    index("entries_by_target").on(t.target),
    index("entries_by_document").on(t.documentId),
  ],
);

/** One row: a tile of up to 256 hashes. Only ever grows. */
export const tiles = pgTable(
  "tiles",
  {
    level: integer("level").notNull(),
    number: bigint("number", { mode: "number" }).notNull(),
    hashes: bytes("hashes").notNull(),
  },
  (t) => [primaryKey({ columns: [t.level, t.number] })],
);

/** One row: one tree head. `prev_size` is unique, so a second sequencer cannot write beside the first. Append-only. */
export const checkpoints = pgTable("checkpoints", {
  size: bigint("size", { mode: "number" }).primaryKey(),
  prevSize: bigint("prev_size", { mode: "number" }).notNull().unique(),
  root: bytes("root").notNull(),
  createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
});

/** One row: a checkpoint's signed note. Written only after the sequencer has recorded the head in its own storage. Append-only. */
export const notes = pgTable("notes", {
  size: bigint("size", { mode: "number" })
    .primaryKey()
    .references(() => checkpoints.size),
  note: text("note").notNull(),
});

/** One row: one signed transaction, stored before it is broadcast. All attempts of a nonce exclude each other. Append-only. */
export const anchorAttempts = pgTable(
  "anchor_attempts",
  {
    chainId: bigint("chain_id", { mode: "number" }).notNull(),
    signer: text("signer").notNull(),
    nonce: integer("nonce").notNull(),
    attempt: integer("attempt").notNull(),
    size: bigint("size", { mode: "number" }).notNull(),
    prevSize: bigint("prev_size", { mode: "number" }).notNull(),
    raw: text("raw").notNull(),
    hash: text("hash").notNull().unique(),
    maxFee: wei("max_fee").notNull(),
    tip: wei("tip").notNull(),
    sentAtBlock: bigint("sent_at_block", { mode: "number" }).notNull(),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.chainId, t.signer, t.nonce, t.attempt] })],
);

/** One row: a checkpoint as the contract holds it, and how sure that is. A reorganised one becomes `orphaned`. */
export const anchors = pgTable(
  "anchors",
  {
    chainId: bigint("chain_id", { mode: "number" }).notNull(),
    contract: text("contract").notNull(),
    size: bigint("size", { mode: "number" })
      .notNull()
      .references(() => checkpoints.size),
    prevSize: bigint("prev_size", { mode: "number" }).notNull(),
    /** The block's time in Unix seconds. */
    time: bigint("time", { mode: "number" }).notNull(),
    hash: text("hash").notNull(),
    blockNumber: bigint("block_number", { mode: "number" }).notNull(),
    blockHash: text("block_hash").notNull(),
    status: text("status", { enum: ["included", "final", "orphaned"] }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.chainId, t.contract, t.size] })],
);
