/** A stranger's look at the whole log, with the slow twin: everything that must be so, whatever happened on the way. */
import { expect } from "vitest";
import type { LogDatabase } from "../support/log-place.ts";
import {
  b64,
  type SlowJson,
  slowCommit,
  slowLeafHash,
  slowOpeningTag,
  slowPrev,
  slowRoot,
  slowSignedBytes,
  slowStreamKey,
  slowTag,
  slowTiles,
} from "../support/slow-log.ts";
import { type Keepsakes, SIGNER, type Supplier } from "./life.ts";

export interface Row {
  readonly index: string;
  readonly type: string;
  readonly organisation_id: string | null;
  readonly event_id: string | null;
  readonly entry: string;
  readonly leaf_hash: Buffer;
  readonly stream_number: number | null;
  readonly stream_seq: string | null;
  readonly stream_prev: string | null;
  readonly stream_head: string | null;
  readonly target: string | null;
  readonly body: string | null;
  readonly seed: Buffer | null;
}

export interface EntryJson {
  readonly t: string;
  readonly i: string;
  readonly log: string;
  readonly stream: string;
  readonly commit: string;
  readonly target?: string;
}

export const read = ({ entry }: Row): EntryJson => JSON.parse(entry) as EntryJson;

export function rowsOf(database: LogDatabase): Promise<Row[]> {
  return database.rows<Row>(
    "select n.*, d.body, d.seed from entries n left join documents d on d.id = n.document_id order by n.index",
  );
}

export interface Audited {
  readonly rows: readonly Row[];
  readonly inputs: readonly Buffer[];
  /** The root that the first so many entries must have. */
  rootOf(size: number): Buffer;
}

/**
 * Entries, tree, checkpoints and notes; every event that was captured has exactly one entry, and nothing waits.
 * Commitments are recomputed from entry `since` on.
 */
export async function auditLog(database: LogDatabase, since = 1): Promise<Audited> {
  const rows = await rowsOf(database);
  const inputs = rows.map(({ entry }) => Buffer.from(entry));
  const roots = new Map<number, Buffer>();
  const rootOf = (size: number) => {
    const root = roots.get(size) ?? slowRoot(inputs.slice(0, size));
    roots.set(size, root);
    return root;
  };
  expect(rows.map(({ index }) => Number(index))).toEqual(rows.map((_, n) => n));
  rows.forEach((row, n) => {
    expect(read(row).i).toBe(String(n));
    expect(row.type).toBe(read(row).t);
    expect(row.target ?? undefined).toBe(read(row).target);
    expect(row.leaf_hash).toEqual(slowLeafHash(Buffer.from(row.entry)));
  });
  for (const row of rows.slice(since)) expectCommitted(row, database.logId);

  const events = await database.rows<{ id: string }>("select id from events order by id");
  const logged = rows.flatMap(({ event_id }) => (event_id === null ? [] : [event_id])).sort();
  expect(logged).toEqual(events.map(({ id }) => id).sort());
  expect(await database.rows("select 1 from outbox")).toEqual([]);

  await expectTree(database, { rows, inputs, rootOf });
  return { rows, inputs, rootOf };
}

function expectCommitted(row: Row, logId: string): void {
  const { log, commit } = read(row);
  expect(log).toBe(logId);
  const stream =
    row.stream_seq === null
      ? undefined
      : { seq: Number(row.stream_seq), prev: row.stream_prev ?? "" };
  const document = JSON.parse(row.body ?? "") as { [name: string]: SlowJson };
  const slow = slowCommit(document, row.seed ?? Buffer.alloc(0), stream);
  expect(commit, `the commitment of entry ${row.index}`).toBe(b64(slow.commit));
}

async function expectTree(database: LogDatabase, { rows, inputs, rootOf }: Audited): Promise<void> {
  const tiles = await database.rows<{ level: number; number: string; hashes: Buffer }>(
    "select level, number, hashes from tiles order by level, number",
  );
  expect(tiles.map(({ hashes }) => hashes.toString("hex"))).toEqual(
    [...slowTiles(inputs).values()].map((hashes) => hashes.toString("hex")),
  );
  const checkpoints = await database.rows<{
    size: string;
    prev_size: string;
    root: Buffer;
    note: string | null;
  }>("select c.*, s.note from checkpoints c left join notes s on s.size = c.size order by c.size");
  expect(checkpoints.map(({ prev_size }) => prev_size)).toEqual([
    "0",
    ...checkpoints.slice(0, -1).map(({ size }) => size),
  ]);
  for (const { size, root, note } of checkpoints) {
    expect(root, `the root of ${size}`).toEqual(rootOf(Number(size)));
    // The slow twin's note is the same text, signature and all: Ed25519 is deterministic.
    if (note !== null) expect(note).toBe(SIGNER.note(Number(size), root));
  }
  const newest = checkpoints.at(-1);
  expect(Number(newest?.size)).toBe(rows.length);
  expect(newest?.note, "the newest head is signed").not.toBeNull();
}

/** No size was ever signed with two roots, and every root is the one that the log's own beginning has. */
export function auditSignatures(signed: readonly string[], { rootOf, rows }: Audited): void {
  expect(signed.length).toBeGreaterThan(0);
  for (const body of new Set(signed)) {
    const [, size = "", root] = body.split("\n");
    expect(Number(size)).toBeLessThanOrEqual(rows.length);
    expect(root, `the note that was signed for ${size}`).toBe(b64(rootOf(Number(size))));
  }
}

/** The public copies are the database's, under the full-width names. */
export async function auditPublished(
  { memory, bucket }: Keepsakes,
  { inputs, rootOf }: Audited,
): Promise<void> {
  const size = inputs.length;
  expect(memory.publishedSize).toBe(size);
  expect(memory.head?.size).toBe(size);
  expect(Buffer.from(memory.head?.root ?? [])).toEqual(rootOf(size));
  const expected = new Map<string, string>();
  for (const [path, hashes] of slowTiles(inputs))
    expected.set(path.replace(/\.p\/\d+$/, ""), hashes.toString("hex"));
  for (let first = 0; first < size; first += 256) {
    const bundle = inputs.slice(first, first + 256).flatMap((entry) => {
      const length = Buffer.alloc(2);
      length.writeUInt16BE(entry.length);
      return [length, entry];
    });
    const name = String(first / 256).padStart(3, "0");
    expected.set(`entries/${name}`, Buffer.concat(bundle).toString("hex"));
  }
  expected.set("checkpoint", Buffer.from(SIGNER.note(size, rootOf(size))).toString("hex"));
  const found = [...bucket.files].map(([path, content]) => [path, content.toString("hex")]);
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
}

/**
 * What an auditor does who is given one organisation's key: list its tags, and find each exactly once, in order and
 * chained, until one is missing; after it, there must be no more.
 */
export function auditStream(by: Supplier, rows: readonly Row[]): Row[] {
  const where = new Map<string, Row[]>();
  for (const row of rows) {
    const { stream } = read(row);
    if (stream !== undefined) where.set(stream, [...(where.get(stream) ?? []), row]);
  }
  const find = (tag: Buffer) => where.get(b64(tag)) ?? [];
  const key = slowStreamKey(by.streamSecret, 0);
  const chain: Row[] = [];
  const [opening, ...again] = find(slowOpeningTag(by.streamSecret, 0));
  expect(again).toEqual([]);
  if (opening === undefined) return [];
  expect(opening.type).toBe("stream");
  expect(JSON.parse(opening.body ?? "")).toEqual({
    ...{ type: "stream/v1", organisation: by.slug, number: "0", holder: "operator" },
  });
  chain.push(opening);
  for (let seq = 0; ; seq++) {
    const [row, ...more] = find(slowTag(key, seq));
    expect(more, `tag ${seq} stands once`).toEqual([]);
    if (row === undefined) break;
    const before = chain.at(-1) as Row;
    const { log, stream, commit } = read(before);
    expect(Number(row.stream_seq)).toBe(seq);
    expect(row.stream_prev).toBe(slowPrev(slowSignedBytes(log, stream, commit)));
    expect(before.stream_head).toBe(row.stream_prev);
    expect(Number(row.index)).toBeGreaterThan(Number(before.index));
    chain.push(row);
  }
  const owned = rows.filter(({ organisation_id }) => organisation_id === by.id);
  expect(owned.map(({ index }) => index)).toEqual(chain.map(({ index }) => index));
  return chain;
}
