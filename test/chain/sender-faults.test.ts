/**
 * The sender under everything at once, LOG.md §6.1: it dies at any point, sends get lost, answers get lost, the chain is
 * reorganised, fees jump, two workers race. When the storm is over, nothing may be lost, doubled or wrong.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addressOf } from "../../worker/chain/ledger.ts";
import { REPLACE_AFTER_BLOCKS } from "../../worker/flows/anchor-checkpoint.ts";
import { LogFault } from "../../worker/flows/log-fault.ts";
import type { Attempt } from "../../worker/ports.ts";
import { face } from "../contracts/log-on-anvil.ts";
import {
  BASE_FEE_WEI,
  copyOf,
  type Ground,
  hexOf,
  newKey,
  type Scene,
  startGround,
} from "./ground.ts";

const TRIALS = Number(process.env.FAULT_TRIALS ?? 20);
const TRIALS_MIN = 8;
const TRIALS_MS_MAX = Math.max(45_000, TRIALS * 2_500);
const MUTANT_TRIALS_MAX = 6;
const STEPS = 25;
const CALM_TICKS_MAX = 60;

const CHANCE = {
  crash: 0.15,
  lost: 0.15,
  answerLost: 0.15,
  reorg: 0.08,
  feeJump: 0.1,
  feeStorm: 0.06,
  copied: 0.06,
  race: 0.35,
};

/** Small and seeded: a failing run can be had again from the number it prints. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

class Crash extends Error {}

interface Tally {
  trials: number;
  ticks: number;
  crashes: number;
  lost: number;
  reorgs: number;
  races: number;
  anchors: number;
  attempts: number;
  replaced: number;
  /** Transactions of ours that a stranger's copy had made useless. */
  reverted: number;
  copies: number;
}
const tally = (): Tally => ({
  ...{ trials: 0, ticks: 0, crashes: 0, lost: 0, reorgs: 0, races: 0 },
  ...{ anchors: 0, attempts: 0, replaced: 0, reverted: 0, copies: 0 },
});

type Mutant = "broadcast before insert";

interface Storm {
  readonly scene: Scene;
  readonly random: () => number;
  readonly count: Tally;
  readonly mutant: Mutant | undefined;
  /** Everything that really went out. */
  readonly sent: Set<string>;
  /** Transactions of strangers who copied a call of ours. */
  readonly copies: Set<string>;
}

/** One worker's ports for one tick, as bad as they get. */
function stormy({ scene, random, count, mutant, sent }: Storm) {
  const mayCrash = (point: string) => {
    if (random() >= CHANCE.crash) return;
    count.crashes++;
    throw new Crash(point);
  };
  const reallySend = async (raw: string) => {
    sent.add(raw);
    await scene.ledger.broadcast(raw);
  };
  const send = async (raw: string) => {
    if (random() < CHANCE.lost) {
      count.lost++;
      return;
    }
    await reallySend(raw);
    if (random() < CHANCE.answerLost) {
      count.lost++;
      throw new Crash("the answer");
    }
  };
  let held: Attempt | undefined;
  return {
    ledger: {
      ...scene.ledger,
      sign: async (anchoring: Parameters<typeof scene.ledger.sign>[0]) => {
        mayCrash("before signing");
        return scene.ledger.sign(anchoring);
      },
      broadcast: async (raw: string) => {
        await send(raw);
        mayCrash("after sending");
        if (held !== undefined) await scene.anchors.insertAttempt(held);
      },
    },
    anchors: {
      ...scene.anchors,
      insertAttempt: async (attempt: Attempt) => {
        mayCrash("before storing");
        if (mutant === "broadcast before insert") {
          held = attempt;
          return true;
        }
        const stored = await scene.anchors.insertAttempt(attempt);
        mayCrash("after storing");
        return stored;
      },
      keepAnchor: async (anchor: Parameters<typeof scene.anchors.keepAnchor>[0]) => {
        mayCrash("before keeping");
        await scene.anchors.keepAnchor(anchor);
        mayCrash("after keeping");
      },
    },
  };
}

/** What a tick may fail with: our own crashes, and a chain that moved between two of its questions. */
function isExpected(error: unknown): boolean {
  if (error instanceof Crash) return true;
  if (error instanceof LogFault) return false;
  return /revert|no majority answer|block/i.test(String(error));
}

async function trial(
  ground: Ground,
  { seed, count, mutant }: { seed: number; count: Tally; mutant?: Mutant },
): Promise<string[]> {
  const scene = await ground.scene();
  const random = mulberry32(seed);
  const storm: Storm = { scene, random, count, mutant, sent: new Set(), copies: new Set() };
  const bad: string[] = [];
  const tick = async () => {
    count.ticks++;
    await scene.tick(stormy(storm)).catch((error: unknown) => {
      if (!isExpected(error)) bad.push(`a tick failed: ${error}`);
    });
  };
  try {
    for (let step = 0; step < STEPS; step++) {
      if (random() < 0.45) await scene.grow(1 + Math.floor(random() * 20));
      if (random() < CHANCE.race) {
        count.races++;
        await Promise.all([tick(), tick()]);
      } else await tick();
      if (random() < CHANCE.copied) await copyOne(storm);
      const wei = BigInt(Math.floor(Number(BASE_FEE_WEI) * (0.2 + random() * 8)));
      // Long enough for an attempt to grow old.
      if (random() < CHANCE.feeStorm) await ground.mineAt(wei * 3n, REPLACE_AFTER_BLOCKS);
      else if (random() < CHANCE.feeJump) await ground.mineAt(wei);
      else await ground.mine(Math.floor(random() * 3));
      if (random() < CHANCE.reorg) {
        count.reorgs++;
        await ground.reorg(1 + Math.floor(random() * 3));
      }
    }
    bad.push(...(await calm(scene)), ...(await inspect(storm)));
  } finally {
    await scene.end();
  }
  count.trials++;
  return bad;
}

/** A stranger sends the newest call as its own, for more money. */
async function copyOne({ scene, count, copies }: Storm): Promise<void> {
  const newest = (await scene.attempts()).at(-1);
  if (newest === undefined) return;
  const key = newKey();
  await scene.ground.fund(addressOf(key));
  const copy = copyOf(newest, key);
  copies.add(copy.hash);
  count.copies++;
  await scene.ground.anvil.rpc("eth_sendRawTransaction", [copy.raw]).catch(() => undefined);
}

/** The storm is over: now everything must become final by itself. */
async function calm(scene: Scene): Promise<string[]> {
  await scene.grow();
  for (let n = 0; n < CALM_TICKS_MAX; n++) {
    const { settled } = await scene.tick();
    if (settled === scene.newest().size) return [];
    await scene.ground.mine(2);
  }
  return [`after ${CALM_TICKS_MAX} quiet ticks the newest checkpoint is not final`];
}

interface RawLog {
  readonly topics: string[];
  readonly data: string;
  readonly transactionHash: string;
}

async function inspect({ scene, count, sent, copies }: Storm): Promise<string[]> {
  const bad: string[] = [];
  const expectSo = (isSo: boolean, sentence: string) => isSo || bad.push(sentence);
  const newest = scene.newest();
  const head = await scene.head();
  expectSo(
    head.size === newest.size && head.root === hexOf(newest.root),
    `lost: the chain ends at ${head.size}, the log at ${newest.size}`,
  );

  const rows = await scene.anchorRows();
  for (const row of rows.filter(({ status }) => status !== "orphaned"))
    expectSo(await scene.holds(row), `wrong: the chain does not hold the row of ${row.size}`);
  const final = rows.find(({ size }) => Number(size) === newest.size);
  expectSo(final?.status === "final", `lost: the newest anchor is ${final?.status}`);

  const { anvil } = scene.ground;
  const filter = {
    address: scene.chain.contract,
    topics: [null, scene.chain.log],
    fromBlock: "0x0",
  };
  const logs = (await anvil.rpc("eth_getLogs", [filter])) as RawLog[];
  const anchored = logs.flatMap((log) => {
    const parsed = face.parseLog(log);
    return parsed?.name === "Anchored" ? [{ ...log, args: parsed.args }] : [];
  });
  const roots = new Map(
    (await scene.database.rows<{ size: string; root: Buffer }>("select * from checkpoints")).map(
      ({ size, root }) => [size, hexOf(root)],
    ),
  );
  let before = 0n;
  for (const { args } of anchored) {
    expectSo(args.size > before, `doubled: ${args.size} was anchored after ${before}`);
    expectSo(args.prevSize === before, `wrong: ${args.size} does not follow ${before}`);
    expectSo(roots.get(String(args.size)) === args.root, `wrong: another root of ${args.size}`);
    before = args.size;
  }

  const attempts = await scene.attempts();
  const stored = new Set(attempts.map(({ raw }) => raw));
  for (const raw of sent) expectSo(stored.has(raw), "a transaction was sent that is not stored");
  const hashes = new Set([...attempts.map(({ hash }) => hash), ...copies]);
  for (const { transactionHash, args } of anchored)
    if (args.size > 1n)
      expectSo(hashes.has(transactionHash), `${args.size} was anchored by an unknown transaction`);
  const used = Number(await anvil.rpc("eth_getTransactionCount", [scene.gasAddress, "latest"]));
  const ours = anchored.filter(({ transactionHash }) => !copies.has(transactionHash)).length - 1;
  count.anchors += anchored.length - 1;
  count.attempts += attempts.length;
  count.replaced += attempts.filter(({ attempt }) => attempt > 0).length;
  count.reverted += used - ours;
  return bad;
}

describe("Under crashes, lost messages, reorganisations and a second worker", () => {
  let ground: Ground;
  beforeAll(async () => {
    // Three slots: final six blocks later, so that no reorganisation here reaches what is final.
    ground = await startGround(3);
  });
  afterAll(() => ground.remove());

  it(
    "the sender loses no checkpoint, anchors none twice and none wrong",
    async () => {
      const first = Number(process.env.FAULT_SEED ?? Date.now() % 1_000_000_000);
      const count = tally();
      const begin = Date.now();
      for (let n = 0; n < TRIALS && Date.now() - begin < TRIALS_MS_MAX; n++) {
        const bad = await trial(ground, { seed: first + n, count });
        expect(bad, `run again with FAULT_SEED=${first + n}`).toEqual([]);
      }
      console.info(`sender faults: ${JSON.stringify(count)}, from FAULT_SEED=${first}`);
      expect(count.trials).toBeGreaterThanOrEqual(TRIALS_MIN);
      expect(
        Math.min(count.crashes, count.lost, count.reorgs, count.races, count.replaced),
      ).toBeGreaterThan(0);
    },
    Math.max(150_000, TRIALS * 10_000),
  );

  it("a sender that sends before it stores is found out", async () => {
    const count = tally();
    const found: string[] = [];
    for (let seed = 1; seed <= MUTANT_TRIALS_MAX && found.length === 0; seed++)
      found.push(...(await trial(ground, { seed, count, mutant: "broadcast before insert" })));
    console.info(
      `the mutant was found out in trial ${count.trials}: ${[...new Set(found)].join("; ")}`,
    );
    expect(found).toContain("a transaction was sent that is not stored");
  }, 60_000);
});
