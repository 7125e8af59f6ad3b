/** Lives of the sequencer over one database: what a Durable Object does between two crashes, with the parts a crash spares outside. */
import { randomBytes } from "node:crypto";
import { withClient } from "../../cli/operator/database.ts";
import { createOrganisation } from "../../cli/operator/organisations.ts";
import { equal } from "../../worker/core/bytes.ts";
import { ED25519 } from "../../worker/core/log/note.ts";
import { connectPool } from "../../worker/db/client.ts";
import { logWriter } from "../../worker/db/log-writer.ts";
import { publishLog } from "../../worker/flows/publish-log.ts";
import { recoverLog } from "../../worker/flows/recover-log.ts";
import { type SequencerPorts, sequenceLog } from "../../worker/flows/sequence-log.ts";
import { signHead } from "../../worker/flows/sign-head.ts";
import type {
  Checkpoint,
  EventKind,
  HeadMemory,
  LogWriter,
  Publisher,
  Round,
} from "../../worker/ports.ts";
import { ed25519Signer } from "../../worker/signing.ts";
import { BEGINNING, type LogDatabase, ORIGIN, SIGNER, SIGNING_SEED } from "../support/log-place.ts";

/** As the Durable Object keeps it: the head never goes back. */
export class Memory implements HeadMemory {
  head: Checkpoint | undefined;
  publishedSize = 0;
  async read() {
    return this.head;
  }
  async write(head: Checkpoint) {
    if (this.head !== undefined && this.head.size >= head.size)
      throw new Error("the signed head never goes back");
    this.head = { size: head.size, root: head.root.slice() };
  }
  async published() {
    return this.publishedSize;
  }
  async setPublished(size: number) {
    this.publishedSize = size;
  }
}

/** A bucket. `onCheckpoint` looks at what a mirror would find the moment a checkpoint appears. */
export class Bucket implements Publisher {
  readonly files = new Map<string, Buffer>();
  onCheckpoint: (note: string) => void = () => undefined;
  async get(path: string) {
    return this.files.get(path)?.toString();
  }
  async put(path: string, content: Uint8Array | string) {
    this.files.set(path, Buffer.from(content));
    if (path === "checkpoint") this.onCheckpoint(String(content));
  }
}

/** What outlives a crash, and everything that was ever handed to the signing key. */
export interface Keepsakes {
  readonly memory: Memory;
  readonly bucket: Bucket;
  readonly signed: string[];
}

export const keepsakes = (): Keepsakes => ({
  memory: new Memory(),
  bucket: new Bucket(),
  signed: [],
});

/** Stands in front of every port call: throw before `real` for a crash that prevents it, after for one that hides its answer. */
export type Guard = <T>(name: string, real: () => Promise<T>) => Promise<T>;

export const unguarded: Guard = (_, real) => real();

export interface Life {
  readonly ports: SequencerPorts;
  readonly log: LogWriter;
  /** One alarm of the Durable Object: recovery at its first, then rounds until nothing waits. */
  alarm(): Promise<number>;
  end(): Promise<void>;
}

export async function startLife(
  database: LogDatabase,
  kept: Keepsakes,
  {
    guard = unguarded,
    chainHead = async () => undefined,
  }: { guard?: Guard; chainHead?: () => Promise<Checkpoint | undefined> } = {},
): Promise<Life> {
  const pool = connectPool(database.workerUrl, database.proxy);
  const { publicKey, sign } = await ed25519Signer(SIGNING_SEED);
  const log = guardedLog(logWriter(pool), guard);
  let clock = BEGINNING;
  const ports: SequencerPorts = {
    log,
    memory: guarded("memory", kept.memory, guard),
    publisher: guarded("publisher", kept.bucket, guard),
    key: { name: ORIGIN, type: ED25519, publicKey },
    sign: (message) =>
      guard("sign", () => {
        const body = Buffer.from(message).toString();
        const { size = 0, root = [] } = kept.memory.head ?? {};
        // What is signed must be remembered already: a crash right now may be followed by a restored database.
        if (body !== `${ORIGIN}\n${size}\n${Buffer.from(root).toString("base64")}\n`)
          throw new Error("signed before it was remembered");
        kept.signed.push(body);
        return sign(message);
      }),
    logId: database.logId,
    now: () => ++clock,
    random: {
      bytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
      id: () => crypto.randomUUID(),
    },
  };
  let recovered = false;
  return {
    ports,
    log,
    async alarm() {
      if (!recovered) {
        await recoverLog({ ...ports, chainHead: () => guard("chainHead", chainHead) });
        await signHead(ports);
        await publishLog(ports);
        recovered = true;
      }
      let all = 0;
      for (;;) {
        const { logged } = await sequenceLog(ports);
        if (logged === 0) return all;
        all += logged;
      }
    },
    end: () => pool.$client.end(),
  };
}

/** Every method of a port behind the guard. */
function guarded<T extends object>(name: string, port: T, guard: Guard): T {
  return new Proxy(port, {
    get(target, method) {
      const value: unknown = Reflect.get(target, method);
      if (typeof value !== "function") return value;
      return (...args: unknown[]) =>
        guard(`${name}.${String(method)}`, () => value.apply(target, args));
    },
  });
}

function guardedLog(log: LogWriter, guard: Guard): LogWriter {
  const inRound =
    <T>(work: (round: Round) => Promise<T>) =>
    (round: Round) =>
      work(guarded("round", round, guard));
  return guarded("log", { ...log, round: (work) => log.round(inRound(work)) }, guard);
}

export interface Supplier {
  readonly id: string;
  readonly slug: string;
  readonly streamSecret: Buffer;
}

const POSITIONS = 2_000_000_000;

export async function supplier(database: LogDatabase, slug: string): Promise<Supplier> {
  const { organisation } = await withClient(database.ownerUrl, (client) =>
    createOrganisation(client, { name: slug, slug }),
  );
  // Positions that are drawn count like events of this month.
  await database.rows("insert into quotas (organisation_id, events_per_month) values ($1, $2)", [
    ...[organisation.id, POSITIONS + 100_000],
  ]);
  const [row] = await database.rows<{ stream_secret: Buffer }>(
    "select stream_secret from organisation_secrets where organisation_id = $1",
    [organisation.id],
  );
  return { id: organisation.id, slug, streamSecret: row?.stream_secret ?? Buffer.alloc(0) };
}

export interface Said {
  readonly eventId: string;
  readonly kind?: EventKind;
}

/** What a capture leaves behind, in one statement, as the owner. Gives the events' own ids, in order. */
export async function capture(
  database: LogDatabase,
  by: Supplier,
  said: readonly Said[],
): Promise<string[]> {
  const { sql, values, ids } = captureStatement(by, said);
  await database.rows(sql, values);
  return ids;
}

/**
 * The rows that worker/db/events.ts writes: a capture, and for each event its document, its row and its place in the outbox. Positions
 * are of no account to the log, and without the organisation's lock they cannot be in order.
 */
export function captureStatement({ id: by }: Pick<Supplier, "id">, said: readonly Said[]) {
  const rows = said.map(({ eventId, kind = "event" as const }, n) => ({
    ...{ n, id: crypto.randomUUID(), eventId, kind, body: bodyOf(eventId, kind) },
    seed: randomBytes(32).toString("hex"),
  }));
  const sql = `with r as (select * from json_to_recordset($3::json)
        as r(id uuid, "eventId" text, kind text, body text, seed text, n int)),
      c as (insert into captures (id, organisation_id, position, event_count)
        values ($1, $2, (random() * ${POSITIONS})::bigint, json_array_length($3::json))),
      d as (insert into documents (id, organisation_id, body, seed) select id, $2, body, decode(seed, 'hex') from r),
      e as (insert into events (id, organisation_id, position, capture_id, event_id, kind, type, event_hash, event_time)
        select id, $2, (random() * ${POSITIONS})::bigint, $1, "eventId", kind, 'ObjectEvent', 'ni:///sha-256;' || id, now() from r)
    insert into outbox (document_id, organisation_id) select id, $2 from r order by n`;
  const values = [crypto.randomUUID(), by, JSON.stringify(rows)];
  return { sql, values, ids: rows.map(({ id }) => id) };
}

export function bodyOf(eventId: string, kind: EventKind): string {
  const declared =
    kind === "declaration" ? { errorDeclaration: { declarationTime: "2026-03-03T11:00:00Z" } } : {};
  return JSON.stringify({ type: "ObjectEvent", eventID: eventId, weight: 60.5, ...declared });
}

/** `count` plain events, named apart. */
export function several(prefix: string, count: number): Said[] {
  return Array.from({ length: count }, (_, n) => ({ eventId: `urn:test:${prefix}-${n}` }));
}

export function sameHead(a: Checkpoint | undefined, b: Checkpoint | undefined): boolean {
  return a !== undefined && b !== undefined && a.size === b.size && equal(a.root, b.root);
}

export { SIGNER };
