/**
 * The sequencer is killed at every port call it makes, on a real PostgreSQL: before the call, after it with its answer
 * lost, and by the database cutting the connection. Then it is started again from nothing but what survives.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recoverLog } from "../../worker/flows/recover-log.ts";
import { sequenceLog } from "../../worker/flows/sequence-log.ts";
import { signHead } from "../../worker/flows/sign-head.ts";
import { type LogDatabase, type LogPlace, SIGNER, startLogPlace } from "../support/log-place.ts";
import { b64, slowLeafHash, slowRoot } from "../support/slow-log.ts";
import { auditLog, auditPublished, auditSignatures, auditStream, rowsOf } from "./audit.ts";
import {
  Bucket,
  capture,
  type Guard,
  type Keepsakes,
  keepsakes,
  type Life,
  Memory,
  type Supplier,
  several,
  startLife,
  supplier,
} from "./life.ts";

/** Just below the first full tile, so that the rounds fill it and open the next level. */
const EVENTS_BEFORE = 248;
type Mode = "before the call" | "after the call" | "by a cut connection";
/** Dying after a call that only reads is dying before the next. */
const HAS_EFFECT =
  /^(log\.(round|keepNote)|memory\.(write|set)|publisher|sign|round\.(take|append|grow|checkpoint))/;

let place: LogPlace;
let long: Prepared;
let short: Prepared;

beforeAll(async () => {
  place = await startLogPlace();
  long = await prepare(EVENTS_BEFORE);
  short = await prepare(4);
});
afterAll(() => place.remove());

/** A log of so many events of the farm, to be copied. */
interface Prepared {
  readonly template: LogDatabase;
  readonly before: Keepsakes;
  readonly farm: Supplier;
  readonly size: number;
}

async function prepare(events: number): Promise<Prepared> {
  const template = await place.fresh();
  const farm = await supplier(template, "farm");
  await capture(template, farm, several("old", events));
  const before = keepsakes();
  const life = await startLife(template, before);
  await life.alarm();
  await life.end();
  return { template, before, farm, size: events + 2 };
}

/** A copy of a prepared log, and of what its sequencer remembers. */
async function copyOf({ template, before }: Prepared) {
  const kept: Keepsakes = { memory: new Memory(), bucket: new Bucket(), signed: [] };
  kept.memory.head = before.memory.head;
  kept.memory.publishedSize = before.memory.publishedSize;
  for (const [path, content] of before.bucket.files) kept.bucket.files.set(path, content);
  kept.bucket.onCheckpoint = (note) => expectMirrored(kept.bucket, note);
  return { database: await place.fresh(template), kept };
}

/** Whoever mirrors the log finds, behind a checkpoint, everything it speaks of. */
function expectMirrored({ files }: Bucket, note: string): void {
  const [, size, root] = note.split("\n");
  const inputs: Buffer[] = [];
  const hashes: Buffer[] = [];
  for (let n = 0; n * 256 < Number(size); n++) {
    const name = String(n).padStart(3, "0");
    const bundle = files.get(`entries/${name}`) ?? Buffer.alloc(0);
    for (let at = 0; at < bundle.length; at += 2 + bundle.readUInt16BE(at))
      inputs.push(bundle.subarray(at + 2, at + 2 + bundle.readUInt16BE(at)));
    hashes.push(files.get(`tile/0/${name}`) ?? Buffer.alloc(0));
  }
  const leaves = inputs.slice(0, Number(size));
  expect(leaves).toHaveLength(Number(size));
  expect(b64(slowRoot(leaves))).toBe(root);
  const published = Buffer.concat(hashes).subarray(0, Number(size) * 32);
  expect(published).toEqual(Buffer.concat(leaves.map(slowLeafHash)));
}

class Crash extends Error {}

/** Two bursts of captures with a sequencer that dies once. Gives the names of all port calls, in order. */
async function run(log: Prepared, death?: { at: number; mode: Mode }): Promise<string[]> {
  const { database, kept } = await copyOf(log);
  const { farm, size } = log;
  const calls: string[] = [];
  const guard: Guard = async (name, real) => {
    const isLast = calls.push(name) === death?.at;
    if (!isLast) return real();
    if (death?.mode === "before the call") throw new Crash(name);
    if (death?.mode === "by a cut connection") await database.cut();
    const answer = await real();
    if (death?.mode === "after the call") throw new Crash(name);
    return answer;
  };
  let life: Life | undefined;
  const logAll = async () => {
    for (let lives = 0; lives < 4; lives++) {
      life ??= await startLife(database, kept, { guard });
      try {
        await life.alarm();
        return;
      } catch {
        await life.end();
        life = undefined;
      }
    }
    throw new Error("the sequencer does not come back to life");
  };
  try {
    const mill = await supplier(database, "mill");
    await capture(database, farm, several("new", 2));
    await capture(database, mill, several("first", 1));
    await logAll();
    await capture(database, farm, [
      { eventId: "urn:test:old-3", kind: "declaration" },
      { eventId: "urn:test:last" },
      { eventId: "urn:test:last", kind: "declaration" },
    ]);
    await capture(database, mill, [{ eventId: "urn:test:elsewhere", kind: "declaration" }]);
    await logAll();

    const audited = await auditLog(database, size);
    expect(audited.rows).toHaveLength(size + 4 + 4);
    expect(audited.rows.slice(-4).map(({ type, target }) => [type, target])).toEqual([
      ...[
        ["correction", "5"],
        ["event", null],
        ["correction", String(size + 5)],
        ["event", null],
      ],
    ]);
    auditStream(farm, audited.rows);
    auditStream(mill, audited.rows);
    auditSignatures(kept.signed, audited);
    await auditPublished(kept, audited);
    return calls;
  } finally {
    await life?.end();
    database.drop();
  }
}

describe("A sequencer that dies", () => {
  it("makes enough different calls for this to mean something", async () => {
    const calls = await run(long);
    expect(calls.length).toBeGreaterThan(60);
    expect([...new Set(calls)].sort()).toEqual([
      ...["log.entries", "log.head", "log.keepNote", "log.leaves", "log.round", "log.tiles"],
      ...["memory.published", "memory.read", "memory.setPublished", "memory.write"],
      ...["publisher.put", "round.append", "round.checkpoint", "round.growTiles", "round.head"],
      ...["round.streamHeads", "round.take", "round.targets", "round.tiles", "sign"],
    ]);
  });

  const LOSES_NOTHING = "loses nothing, logs nothing twice and never signs two histories";

  it(
    `before any of its calls, ${LOSES_NOTHING}`,
    () => dieAtEvery(() => short, { mode: "before the call", of: /./ }),
    150_000,
  );

  it(
    `after any call that has an effect, while a tile fills, ${LOSES_NOTHING}`,
    () => dieAtEvery(() => long, { mode: "after the call", of: HAS_EFFECT }),
    150_000,
  );

  it(
    `because the database cuts its connection, ${LOSES_NOTHING}`,
    () => dieAtEvery(() => short, { mode: "by a cut connection", of: /^(log|round)\./ }),
    150_000,
  );

  async function dieAtEvery(of: () => Prepared, { mode, of: which }: { mode: Mode; of: RegExp }) {
    const calls = await run(of());
    const deaths = calls
      .map((name, n) => ({ at: n + 1, name }))
      .filter(({ name }) => which.test(name));
    console.info(`${deaths.length} deaths ${mode}`);
    const bad: string[] = [];
    const work = async () => {
      for (let death = deaths.shift(); death !== undefined; death = deaths.shift()) {
        const { at, name } = death;
        await run(of(), { at, mode }).catch((error: Error) => {
          bad.push(`death ${at} at ${name}, ${mode}: ${error.message}`);
        });
      }
    };
    await Promise.all([work(), work()]);
    expect(bad).toEqual([]);
  }
});

describe("A database that is no longer the log that was signed", () => {
  /** Cut back to the first so many entries, as an older backup is. */
  const restore = (size: number) => `
    delete from notes where size > ${size}; delete from checkpoints where size > ${size};
    delete from entries where index >= ${size}; delete from tiles where level > 0 or number > 0;
    update tiles set hashes = (select string_agg(leaf_hash, ''::bytea order by index) from entries)`;

  async function inBothLives(
    tamper: string,
    expected: { readonly running?: string; readonly next: string | RegExp },
  ): Promise<void> {
    const { database, kept } = await copyOf(long);
    const running = await startLife(database, kept);
    const next = await startLife(database, kept);
    try {
      await capture(database, long.farm, several("x", 3));
      await running.alarm();
      await capture(database, long.farm, several("y", 4));
      await running.alarm();
      const signed = kept.signed.length;
      const published = new Map(kept.bucket.files);
      await capture(database, long.farm, several("z", 1));
      await database.tamper(tamper);
      if (expected.running !== undefined)
        await expect(running.alarm()).rejects.toMatchObject({ code: expected.running });
      await expect(next.alarm()).rejects.toMatchObject(
        typeof expected.next === "string" ? { code: expected.next } : { message: expected.next },
      );
      expect(kept.signed).toHaveLength(signed);
      expect(kept.bucket.files).toEqual(published);
      expect(await database.rows("select 1 from outbox")).toHaveLength(1);
    } finally {
      await running.end();
      await next.end();
      database.drop();
    }
  }

  it("because an older backup was restored, is refused: rolled-back", () =>
    inBothLives(restore(EVENTS_BEFORE + 5), { running: "second-writer", next: "rolled-back" }));

  it("because it was restored to its very beginning, is refused: rolled-back", () =>
    inBothLives(restore(1), { running: "second-writer", next: "rolled-back" }));

  it("because another history of the same length was put in its place, is refused: history-changed", () =>
    inBothLives(
      `update tiles set hashes = overlay(hashes placing '\\x00' from 33 for 1) where level = 0 and number = 0;
       update tiles set hashes = overlay(hashes placing '\\x00' from 1 for 1) where level = 1;
       update checkpoints set root = sha256(root) where size > 1`,
      { running: "history-changed", next: "history-changed" },
    ));

  it("because one hash of a tile that is still written was changed, is refused: history-changed", () =>
    inBothLives(
      "update tiles set hashes = overlay(hashes placing '\\x00' from 1 for 1) where level = 0 and number = 1",
      { running: "history-changed", next: "history-changed" },
    ));

  it("because a tile is gone, is refused: history-changed", () =>
    inBothLives("delete from tiles where level = 1", {
      running: "history-changed",
      next: "history-changed",
    }));

  it("because every checkpoint is gone, is refused: no-log", () =>
    inBothLives("delete from notes; delete from checkpoints", {
      running: "no-log",
      next: "no-log",
    }));

  const NEWEST = EVENTS_BEFORE + 2 + 3 + 4 - 1;
  it.each([
    ["entry-missing", `delete from entries where index = ${NEWEST}`],
    [
      "entry-altered",
      `update entries set entry = replace(entry, '"rt":"1', '"rt":"2') where index = ${NEWEST}`,
    ],
    ["entry-altered", `update entries set entry = 'gone' where index = ${NEWEST}`],
    ["entry-altered", `update entries set leaf_hash = sha256(leaf_hash) where index = ${NEWEST}`],
    [
      "order-changed",
      `update entries set index = -1 where index = ${NEWEST};
       update entries set index = ${NEWEST} where index = ${NEWEST - 1};
       update entries set index = ${NEWEST - 1} where index = -1`,
    ],
    [
      "content-altered",
      `update documents set body = replace(body, '60.5', '61.5')
       where id = (select document_id from entries where index = ${NEWEST})`,
    ],
    [
      "content-altered",
      `update documents set seed = sha256(seed) where id = (select document_id from entries where index = ${NEWEST})`,
    ],
    ["content-altered", `update entries set stream_seq = 9999 where index = ${NEWEST}`],
    [
      "content-missing",
      `delete from documents where id = (select document_id from entries where index = ${NEWEST})`,
    ],
  ])("in one entry is refused by the next life: %s", (code, tamper) =>
    inBothLives(tamper, { next: code }),
  );

  it("is not signed either by a caller that forgot to look first", async () => {
    const { database, kept } = await copyOf(long);
    const life = await startLife(database, kept);
    try {
      await capture(database, long.farm, several("x", 3));
      await life.alarm();
      await database.tamper(restore(EVENTS_BEFORE + 2));
      await expect(signHead(life.ports)).rejects.toMatchObject({ code: "rolled-back" });
      kept.memory.head = { size: EVENTS_BEFORE + 2, root: new Uint8Array(32) };
      await expect(signHead(life.ports)).rejects.toMatchObject({ code: "history-changed" });
      await expect(sequenceLog(life.ports)).rejects.toMatchObject({ code: "history-changed" });
      expect(kept.signed).toHaveLength(1);
    } finally {
      await life.end();
      database.drop();
    }
  });
});

describe("A sequencer without memory", () => {
  async function recover(chainHead: (rows: Awaited<ReturnType<typeof rowsOf>>) => unknown) {
    const { database } = await copyOf(long);
    const kept = keepsakes();
    const life = await startLife(database, kept);
    const rows = await rowsOf(database);
    const asked = async () => chainHead(rows) as { size: number; root: Uint8Array } | undefined;
    const ending = async () => {
      await life.end();
      database.drop();
    };
    return { kept, recovered: recoverLog({ ...life.ports, chainHead: asked }).finally(ending) };
  }
  const rootOf = (rows: readonly { entry: string }[]) =>
    new Uint8Array(slowRoot(rows.map(({ entry }) => Buffer.from(entry))));

  it("asks the chain, and refuses a database that ends before it: chain-ahead", async () => {
    const { recovered, kept } = await recover((rows) => ({
      ...{ size: rows.length + 1, root: rootOf(rows) },
    }));
    await expect(recovered).rejects.toMatchObject({ code: "chain-ahead" });
    expect(kept.signed).toEqual([]);
  });

  it("asks its public copy too, for a backup between two anchors: rolled-back", async () => {
    const { database } = await copyOf(long);
    const life = await startLife(database, keepsakes());
    const rows = await rowsOf(database);
    const published = SIGNER.note(rows.length + 1, Buffer.alloc(32));
    const publisher = { ...life.ports.publisher, get: async () => published };
    const chainHead = async () => undefined;
    try {
      await expect(recoverLog({ ...life.ports, publisher, chainHead })).rejects.toMatchObject({
        code: "rolled-back",
      });
    } finally {
      await life.end();
      database.drop();
    }
  });

  it("refuses a database whose beginning is not what the chain holds: history-changed", async () => {
    const { recovered } = await recover(() => ({ size: 100, root: new Uint8Array(32) }));
    await expect(recovered).rejects.toMatchObject({ code: "history-changed" });
  });

  it("goes on from a database that extends what the chain holds", async () => {
    const { recovered } = await recover((rows) => ({
      size: 100,
      root: rootOf(rows.slice(0, 100)),
    }));
    await expect(recovered).resolves.toBeUndefined();
  });

  it("does nothing while the chain does not answer", async () => {
    const { recovered, kept } = await recover(() => {
      throw new Error("no majority answer");
    });
    await expect(recovered).rejects.toThrow("no majority answer");
    expect(kept.signed).toEqual([]);
  });
});

describe("Settings that name another log", () => {
  it.each([
    ["LOG_ID", { logId: Buffer.alloc(32, 7).toString("base64") }],
    ["LOG_ORIGIN", { key: { name: "example.org/log/2" } }],
    ["LOG_SIGNING_KEY", { key: { publicKey: new Uint8Array(32) } }],
  ])(
    "stop it before anything is written, when %s is not that of leaf 0: wrong-log",
    async (_, other) => {
      const { database } = await copyOf(long);
      const kept = keepsakes();
      const life = await startLife(database, kept);
      const { key, ...more } = { key: {}, ...other };
      const ports = { ...life.ports, ...more, key: { ...life.ports.key, ...key } };
      try {
        const recovered = recoverLog({ ...ports, chainHead: async () => undefined });
        await expect(recovered).rejects.toMatchObject({ code: "wrong-log" });
        expect(kept.signed).toEqual([]);
      } finally {
        await life.end();
        database.drop();
      }
    },
  );
});
