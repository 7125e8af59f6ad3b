/** The sequencer, on a real PostgreSQL: what becomes of captured events, checked by the slow twin in test/support. */
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { LogFault } from "../../worker/flows/log-fault.ts";
import { sequenceLog } from "../../worker/flows/sequence-log.ts";
import { type LogDatabase, type LogPlace, startLogPlace } from "../support/log-place.ts";
import { auditLog, auditPublished, auditSignatures, auditStream, read } from "./audit.ts";
import {
  capture,
  captureStatement,
  keepsakes,
  type Life,
  several,
  startLife,
  supplier,
} from "./life.ts";

let place: LogPlace;
let database: LogDatabase;
const lives: Life[] = [];

beforeAll(async () => {
  place = await startLogPlace();
});
afterAll(() => place.remove());

beforeEach(async () => {
  database = await place.fresh();
});
afterEach(async () => {
  await Promise.all(lives.splice(0).map((life) => life.end()));
  database.drop();
});

async function live(kept = keepsakes()) {
  const life = await startLife(database, kept);
  lives.push(life);
  return { ...kept, life };
}

describe("A round of the sequencer", () => {
  it("gives every event one entry with the next free index, in the order of capture", async () => {
    const { life, ...kept } = await live();
    const farm = await supplier(database, "farm");
    const first = await capture(database, farm, several("a", 3));
    expect(await life.alarm()).toBe(3);
    const second = await capture(database, farm, several("b", 2));
    expect(await life.alarm()).toBe(2);
    const audited = await auditLog(database);
    expect(audited.rows.map(({ event_id }) => event_id)).toEqual([null, null, ...first, ...second]);
    await auditPublished({ ...kept }, audited);
    auditSignatures(kept.signed, audited);
  });

  it("logs nothing, and signs nothing more, while nothing waits", async () => {
    const { life, signed, memory } = await live();
    expect(await life.alarm()).toBe(0);
    expect(await life.alarm()).toBe(0);
    expect(signed).toHaveLength(1);
    expect(memory.head?.size).toBe(1);
    expect(await database.rows("select size from checkpoints")).toEqual([{ size: "1" }]);
  });

  it("fills the first tile of 256 and goes on in the next, one level higher too", async () => {
    const { life, ...kept } = await live();
    const farm = await supplier(database, "farm");
    await capture(database, farm, several("a", 253));
    await life.alarm();
    for (const prefix of ["b", "c", "d"]) {
      await capture(database, farm, several(prefix, 1));
      await life.alarm();
      await auditPublished(kept, await auditLog(database));
    }
    const audited = await auditLog(database);
    expect(audited.rows).toHaveLength(258);
    expect([...kept.bucket.files.keys()].sort()).toEqual([
      ...["checkpoint", "entries/000", "entries/001"],
      ...["tile/0/000", "tile/0/001", "tile/1/000"],
    ]);
  });

  it("opens an organisation's stream before its first event, and lets an auditor find each tag exactly once", async () => {
    const { life } = await live();
    const farm = await supplier(database, "farm");
    const mill = await supplier(database, "mill");
    const silent = await supplier(database, "silent");
    await capture(database, farm, several("f", 2));
    await capture(database, mill, several("m", 1));
    await capture(database, farm, several("g", 1));
    await life.alarm();
    await capture(database, mill, several("n", 2));
    await life.alarm();
    const { rows } = await auditLog(database);
    expect(auditStream(farm, rows).map(({ type }) => type)).toEqual([
      ...["stream", "event", "event", "event"],
    ]);
    expect(auditStream(mill, rows).map(({ type }) => type)).toEqual([
      ...["stream", "event", "event", "event"],
    ]);
    expect(auditStream(silent, rows)).toEqual([]);
    // Without the key the tags of one organisation have nothing in common, not even within one round.
    const tags = rows.slice(1).map((row) => read(row).stream);
    expect(new Set(tags).size).toBe(tags.length);
  });
});

describe("An error declaration", () => {
  it("becomes a correction of an event that was logged before", async () => {
    const { life } = await live();
    const farm = await supplier(database, "farm");
    await capture(database, farm, several("a", 2));
    await life.alarm();
    await capture(database, farm, [{ eventId: "urn:test:a-1", kind: "declaration" }]);
    await life.alarm();
    const { rows } = await auditLog(database);
    const last = rows.at(-1);
    expect(last?.type).toBe("correction");
    const wrong = rows[Number(last?.target)];
    expect(JSON.parse(wrong?.body ?? "").eventID).toBe("urn:test:a-1");
    expect(wrong?.type).toBe("event");
  });

  it("becomes a correction of an event of the same round", async () => {
    const { life } = await live();
    const farm = await supplier(database, "farm");
    await capture(database, farm, [
      { eventId: "urn:test:x" },
      { eventId: "urn:test:x", kind: "declaration" },
    ]);
    await life.alarm();
    const { rows } = await auditLog(database);
    expect(rows.map(({ type, target }) => [type, target])).toEqual([
      ...[
        ["manifest", null],
        ["stream", null],
        ["event", null],
        ["correction", "2"],
      ],
    ]);
  });

  it("of an event the log does not hold is an event, and stays one when the event comes later", async () => {
    const { life } = await live();
    const farm = await supplier(database, "farm");
    await capture(database, farm, [{ eventId: "urn:test:x", kind: "declaration" }]);
    await life.alarm();
    await capture(database, farm, [{ eventId: "urn:test:x" }]);
    await life.alarm();
    await capture(database, farm, [{ eventId: "urn:test:x", kind: "declaration" }]);
    await life.alarm();
    const { rows } = await auditLog(database);
    expect(rows.slice(2).map(({ type, target }) => [type, target])).toEqual([
      ...[
        ["event", null],
        ["event", null],
        ["correction", "3"],
      ],
    ]);
  });

  it("before its event in one round is an event; one behind it is a correction", async () => {
    const { life } = await live();
    const farm = await supplier(database, "farm");
    await capture(database, farm, [
      { eventId: "urn:test:x", kind: "declaration" },
      { eventId: "urn:test:x" },
      { eventId: "urn:test:x", kind: "declaration" },
    ]);
    await life.alarm();
    const { rows } = await auditLog(database);
    expect(rows.slice(2).map(({ type, target }) => [type, target])).toEqual([
      ...[
        ["event", null],
        ["event", null],
        ["correction", "3"],
      ],
    ]);
  });

  it("never speaks of another organisation's event of the same name", async () => {
    const { life } = await live();
    const farm = await supplier(database, "farm");
    const mill = await supplier(database, "mill");
    await capture(database, farm, [{ eventId: "urn:test:x" }]);
    await life.alarm();
    await capture(database, mill, [{ eventId: "urn:test:x", kind: "declaration" }]);
    await life.alarm();
    const { rows } = await auditLog(database);
    expect(rows.at(-1)?.type).toBe("event");
    expect(rows.at(-1)?.target).toBeNull();
  });
});

/** One organisation's come one after the other, for its lock; two organisations' do not. */
describe("Captures that end in another order than they began", () => {
  it("are all logged, the late one in a later round", async () => {
    const { life } = await live();
    const [farm, mill] = [await supplier(database, "farm"), await supplier(database, "mill")];
    const slow = await beginCapture(mill.id, "urn:test:slow");
    const [quick] = await capture(database, farm, [{ eventId: "urn:test:quick" }]);
    expect(await life.alarm()).toBe(1);
    await slow.commit();
    expect(await life.alarm()).toBe(1);
    const { rows } = await auditLog(database);
    const positions = rows.flatMap(({ event_id }) => event_id ?? []);
    expect(positions).toEqual([quick, slow.id]);
  });

  it("leave no trace when one of them is taken back", async () => {
    const { life } = await live();
    const [farm, mill] = [await supplier(database, "farm"), await supplier(database, "mill")];
    const slow = await beginCapture(mill.id, "urn:test:slow");
    await capture(database, farm, [{ eventId: "urn:test:quick" }]);
    await slow.rollback();
    expect(await life.alarm()).toBe(1);
    expect((await auditLog(database)).rows).toHaveLength(3);
  });

  /** Holds the lower place in the outbox, and has not committed. */
  async function beginCapture(organisation: string, eventId: string) {
    const client = new pg.Client({ connectionString: database.ownerUrl });
    await client.connect();
    const { sql, values, ids } = captureStatement({ id: organisation }, [{ eventId }]);
    await client.query("begin");
    await client.query(sql, values);
    const end = async (how: "commit" | "rollback") => {
      await client.query(how);
      await client.end();
    };
    return { id: ids[0], commit: () => end("commit"), rollback: () => end("rollback") };
  }
});

describe("Two sequencers on one database", () => {
  it("write at most one checkpoint for each size before, lose nothing and log nothing twice", async () => {
    const farm = await supplier(database, "farm");
    const mill = await supplier(database, "mill");
    const kept = [keepsakes(), keepsakes()];
    let capturing = true;
    const codes = new Map<string, number>();
    /** What the Durable Object does: an alarm that fails is followed by a new life. */
    const run = async (mine: ReturnType<typeof keepsakes>) => {
      let life = await startLife(database, mine);
      let isLast = false;
      while (!isLast) {
        isLast = !capturing;
        try {
          await life.alarm();
        } catch (error) {
          const code = error instanceof LogFault ? error.code : "refused by the database";
          codes.set(code, (codes.get(code) ?? 0) + 1);
          await life.end();
          life = await startLife(database, mine);
          isLast = false;
        }
      }
      await life.end();
    };
    const racing = Promise.all(kept.map(run));
    for (let n = 0; n < 30; n++) {
      const by = n % 2 === 0 ? farm : mill;
      await capture(database, by, several(`race-${n}`, 1 + (n % 3)));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    capturing = false;
    await racing;

    const audited = await auditLog(database);
    auditStream(farm, audited.rows);
    auditStream(mill, audited.rows);
    expect(audited.rows.flatMap(({ event_id }) => event_id ?? [])).toHaveLength(60);
    // Together: one of the two may lose every race, and between them there must be one history.
    auditSignatures(
      kept.flatMap(({ signed }) => signed),
      audited,
    );
    // They did meet: otherwise this proved nothing.
    expect([...codes.values()].reduce((sum, one) => sum + one, 0)).toBeGreaterThan(0);
    expect([...codes.keys()].filter((code) => !CONTENDED.has(code))).toEqual([]);
  });

  it("refuse to go on from a head that somebody else wrote, and leave what waits to be logged", async () => {
    const { life } = await live();
    const { life: other } = await live();
    const farm = await supplier(database, "farm");
    await life.alarm();
    await other.alarm();
    await capture(database, farm, several("a", 1));
    await life.alarm();
    await capture(database, farm, several("b", 1));
    await expect(sequenceLog(other.ports)).rejects.toMatchObject({ code: "second-writer" });
    expect(await database.rows("select 1 from outbox")).toHaveLength(1);
    await life.alarm();
    await auditLog(database);
  });

  it("wait for a round of an earlier life that is still being committed, and sign what it wrote", async () => {
    const kept = keepsakes();
    const farm = await supplier(database, "farm");
    const { life: dying } = await live(kept);
    await dying.alarm();
    await capture(database, farm, several("a", 2));
    // The old life has written everything and dies before the answer; its connection lives a moment longer.
    const { life: ghost } = await live(kept);
    const lets = Promise.withResolvers<void>();
    const wrote = Promise.withResolvers<void>();
    const stuck = ghostRound(ghost, { wrote: wrote.resolve, hold: lets.promise });
    await wrote.promise;

    const { life: next } = await live(kept);
    const first = next.alarm().catch((error: unknown) => error);
    await new Promise((resolve) => setTimeout(resolve, 150));
    lets.resolve();
    await stuck;
    // Whether it noticed at once or failed and was woken again: nothing stays unsigned.
    const outcome = await first;
    if (outcome instanceof Error) await (await live(kept)).life.alarm();
    const audited = await auditLog(database);
    await auditPublished(kept, audited);
    auditSignatures(kept.signed, audited);
  });

  async function ghostRound(
    ghost: Life,
    { wrote, hold }: { wrote: () => void; hold: Promise<void> },
  ): Promise<void> {
    const round: Life["log"]["round"] = (work) =>
      ghost.log.round(async (inner) => {
        const result = await work(inner);
        wrote();
        await hold;
        return result;
      });
    const dead = new Error("dead");
    const ports = {
      ...ghost.ports,
      log: { ...ghost.log, round, head: () => Promise.reject(dead) },
    };
    await sequenceLog(ports).catch((error: unknown) => {
      if (error !== dead) throw error;
    });
  }
});

/** How the database and the sequencer themselves refuse the second of two. */
const CONTENDED = new Set(["second-writer", "refused by the database"]);
