/** The sender against a real anvil that mines only when told: each thing that may go wrong on the way, by name. LOG.md §6. */

import { SigningKey } from "ethers/crypto";
import { Transaction } from "ethers/transaction";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { signerFromKey } from "../../contracts/deploy.ts";
import { addressOf } from "../../worker/chain/ledger.ts";
import { REPLACE_AFTER_BLOCKS } from "../../worker/flows/anchor-checkpoint.ts";
import type { Ledger } from "../../worker/ports.ts";
import {
  type AttemptRow,
  BASE_FEE_WEI,
  copyOf,
  type Ground,
  hexOf,
  newKey,
  type Scene,
  startGround,
} from "./ground.ts";
import { dead, type Provider, relay } from "./providers.ts";

let ground: Ground;
let scene: Scene;

beforeAll(async () => {
  // One slot: final two blocks later.
  ground = await startGround(1);
});
afterAll(() => ground.remove());
beforeEach(async () => {
  scene = await ground.scene();
});
afterEach(() => scene.end());

class Lost extends Error {}
const never: Pick<Ledger, "broadcast"> = { broadcast: () => Promise.reject(new Lost("died")) };

async function onlyAttempt(): Promise<AttemptRow> {
  const attempts = await scene.attempts();
  expect(attempts).toHaveLength(1);
  return attempts[0] as AttemptRow;
}

const statuses = async () => (await scene.anchorRows()).map(({ size, status }) => [size, status]);

async function copied(attempt: AttemptRow): Promise<string> {
  const key = newKey();
  await ground.fund(addressOf(key));
  return copyOf(attempt, key).raw;
}
const usedNonces = async () =>
  Number(await ground.anvil.rpc("eth_getTransactionCount", [scene.gasAddress, "latest"]));
const sendRaw = (raw: string) => ground.anvil.rpc("eth_sendRawTransaction", [raw]);
const drop = (hash: string) => ground.anvil.rpc("anvil_dropTransaction", [hash]);

describe("An anchor", () => {
  it("is stored, sent, included, and final only when its block is", async () => {
    const { size, root } = await scene.grow(3);
    expect(await scene.tick()).toEqual({ settled: 0 });
    const { hash, nonce, attempt, prev_size } = await onlyAttempt();
    expect([nonce, attempt, prev_size]).toEqual([0, 0, "1"]);
    expect(await scene.pending(hash)).toBe(true);
    expect(await statuses()).toEqual([]);

    await ground.mine();
    expect(await scene.tick()).toEqual({ settled: 0 });
    expect(await scene.head()).toEqual({ size, root: hexOf(root) });
    expect(await statuses()).toEqual([[String(size), "included"]]);
    await ground.mine();
    expect(await scene.tick()).toEqual({ settled: 0 });
    await ground.mine();
    expect(await scene.tick()).toEqual({ settled: size });
    const rows = await scene.anchorRows();
    expect(rows.map(({ status }) => status)).toEqual(["final"]);
    for (const row of rows) expect(await scene.holds(row)).toBe(true);
    expect(await scene.attempts()).toHaveLength(1);
  });

  it("of the newest checkpoint stands for those between", async () => {
    for (const entries of [2, 5, 300]) await scene.grow(entries);
    await scene.tick();
    await ground.mine();
    await scene.tick();
    expect(await scene.head()).toMatchObject({ size: 308 });
    expect(await statuses()).toEqual([["308", "included"]]);
    await scene.grow(7);
    await scene.tick();
    await ground.mine();
    await scene.tick();
    expect(await statuses()).toEqual([
      ["308", "included"],
      ["315", "included"],
    ]);
    for (const row of await scene.anchorRows()) expect(await scene.holds(row)).toBe(true);
  });

  it("is not sent when there is nothing new", async () => {
    await scene.tick();
    await scene.tick();
    expect(await scene.attempts()).toEqual([]);
    await scene.grow();
    await scene.tick();
    await ground.mine(3);
    for (let n = 0; n < 3; n++) expect(await scene.tick()).toEqual({ settled: 2 });
    expect(await scene.attempts()).toHaveLength(1);
    expect(await usedNonces()).toBe(1);
  });
});

describe("A day’s gas", () => {
  const allow = (wei: bigint | null) =>
    scene.database.rows(
      `update installation set gas_wei_per_day = ${wei === null ? "null" : `'${wei}'`}`,
    );

  it("is held against what the operator allows: over it nothing is sent, and why is said", async () => {
    await scene.grow();
    await allow(1n);
    const { settled, waits } = await scene.tick();
    expect(settled).toBe(0);
    expect(waits).toMatch(
      /^Anchoring waits: with this one, a day's could cost \d+ wei, and the operator allows 1\.$/,
    );
    expect(await scene.attempts()).toEqual([]);

    await allow(10n ** 18n);
    expect(await scene.tick()).toEqual({ settled: 0 });
    await onlyAttempt();
  });

  it("counts what was sent already, and lets a slot that is stuck be paid dearer", async () => {
    await scene.grow();
    await scene.tick();
    const { raw } = await onlyAttempt();
    await ground.mine();
    await scene.tick();
    await scene.grow();
    // Enough for one, not for two.
    await allow((scene.ledger.mostCostOf(String(raw)) * 3n) / 2n);
    expect((await scene.tick()).waits).toContain("Anchoring waits");
    await allow(scene.ledger.mostCostOf(String(raw)) * 4n);
    expect((await scene.tick()).waits).toBeUndefined();
    await allow(1n);
    await ground.mineAt(10n ** 12n, REPLACE_AFTER_BLOCKS + 1);
    expect((await scene.tick()).waits).toBeUndefined();
    expect((await scene.attempts()).map(({ nonce, attempt }) => [nonce, attempt])).toEqual([
      [0, 0],
      [1, 0],
      [1, 1],
    ]);
  });
});

describe("A transaction", () => {
  it("is stored before it is sent: who dies between the two sends the very same bytes later", async () => {
    await scene.grow();
    await expect(scene.tick({ ledger: { ...scene.ledger, ...never } })).rejects.toThrow(Lost);
    const { raw, hash } = await onlyAttempt();
    expect(await scene.pending(hash)).toBe(false);
    const sent: string[] = [];
    const broadcast = (bytes: string) => {
      sent.push(bytes);
      return scene.ledger.broadcast(bytes);
    };
    await scene.tick({ ledger: { ...scene.ledger, broadcast } });
    expect(sent).toEqual([raw]);
    expect(await scene.pending(hash)).toBe(true);
    await onlyAttempt();
  });

  it("is not sent at all by who dies before it is stored", async () => {
    await scene.grow();
    const insertAttempt = () => Promise.reject(new Lost("died"));
    await expect(scene.tick({ anchors: { ...scene.anchors, insertAttempt } })).rejects.toThrow(
      Lost,
    );
    expect(await ground.anvil.rpc("txpool_status")).toEqual({ pending: "0x0", queued: "0x0" });
    await scene.tick();
    await onlyAttempt();
  });

  it("whose answer was lost is sent again without harm, in the pool and in a block alike", async () => {
    await scene.grow();
    const broadcast = async (raw: string) => {
      await scene.ledger.broadcast(raw);
      throw new Lost("no answer");
    };
    await expect(scene.tick({ ledger: { ...scene.ledger, broadcast } })).rejects.toThrow(Lost);
    const { raw, hash } = await onlyAttempt();
    // "already known"
    await scene.ledger.broadcast(raw);
    await scene.tick();
    expect(await scene.pending(hash)).toBe(true);
    await ground.mine();
    // "nonce too low"
    await scene.ledger.broadcast(raw);
    await scene.tick();
    expect(await statuses()).toEqual([["2", "included"]]);
    await onlyAttempt();
  });

  it("that two workers make at the same time is one", async () => {
    await scene.grow();
    await Promise.all([scene.tick(), scene.tick(), scene.tick()]);
    await onlyAttempt();
    await ground.mine();
    await Promise.all([scene.tick(), scene.tick()]);
    await scene.grow();
    await Promise.all([scene.tick(), scene.tick()]);
    expect((await scene.attempts()).map(({ nonce, attempt }) => [nonce, attempt])).toEqual([
      [0, 0],
      [1, 0],
    ]);
  });

  it("that another worker was quicker to store is not sent", async () => {
    await scene.grow();
    const insertAttempt = async (late: Parameters<typeof scene.anchors.insertAttempt>[0]) => {
      await scene.grow();
      await scene.tick();
      return scene.anchors.insertAttempt(late);
    };
    const sent: string[] = [];
    const broadcast = async (raw: string) => void sent.push(raw);
    await scene.tick({
      anchors: { ...scene.anchors, insertAttempt },
      ledger: { ...scene.ledger, broadcast },
    });
    expect(sent).toEqual([]);
    const { hash, size } = await onlyAttempt();
    expect(size).toBe("3");
    expect(await scene.pending(hash)).toBe(true);
  });

  it("that a pool forgot is sent again as it is, until it is too old", async () => {
    await scene.grow();
    await scene.tick();
    const { hash } = await onlyAttempt();
    await drop(hash);
    await ground.mine(REPLACE_AFTER_BLOCKS - 1);
    expect(await scene.pending(hash)).toBe(false);
    await scene.tick();
    expect(await scene.pending(hash)).toBe(true);
    await onlyAttempt();
  });

  it("that is too old gets a dearer successor with the same nonce, for the newest checkpoint", async () => {
    await scene.grow();
    await scene.tick();
    await drop((await onlyAttempt()).hash);
    await ground.mineAt(BASE_FEE_WEI, REPLACE_AFTER_BLOCKS);
    const { size } = await scene.grow(4);
    await scene.tick();
    const [first, second, ...more] = (await scene.attempts()) as [AttemptRow, AttemptRow];
    expect(more).toEqual([]);
    expect([second.nonce, second.attempt, second.size]).toEqual([0, 1, String(size)]);
    for (const fee of ["max_fee", "tip"] as const)
      expect(BigInt(second[fee]) * 8n).toBeGreaterThanOrEqual(BigInt(first[fee]) * 9n + 8n);
    await ground.mine();
    await scene.tick();
    expect(await statuses()).toEqual([[String(size), "included"]]);
  });

  it("that lies in the pool, but in no block, is replaced there", async () => {
    await scene.grow();
    await scene.tick();
    const { hash } = await onlyAttempt();
    const { gasLimit } = (await ground.anvil.rpc("eth_getBlockByNumber", ["latest", false])) as {
      gasLimit: string;
    };
    // Blocks too small for it: it waits.
    await ground.anvil.rpc("evm_setBlockGasLimit", ["0x5208"]);
    await ground.mineAt(BASE_FEE_WEI, REPLACE_AFTER_BLOCKS);
    await ground.anvil.rpc("evm_setBlockGasLimit", [gasLimit]);
    expect(await scene.pending(hash)).toBe(true);
    await scene.tick();
    const [, second] = (await scene.attempts()) as [AttemptRow, AttemptRow];
    expect(await scene.pending(hash)).toBe(false);
    expect(await scene.pending(second.hash)).toBe(true);
    await ground.mine();
    await scene.tick();
    expect(await statuses()).toEqual([["2", "included"]]);
  });

  it("lands although the base fee jumped above what it offered", async () => {
    await scene.grow();
    await scene.tick();
    const { max_fee } = await onlyAttempt();
    await ground.mineAt(BigInt(max_fee) * 20n, REPLACE_AFTER_BLOCKS);
    expect(await usedNonces()).toBe(0);
    await scene.tick();
    await ground.mine();
    await scene.tick();
    expect(await statuses()).toEqual([["2", "included"]]);
    expect(await scene.attempts()).toHaveLength(2);
  });

  it("is not made dearer and dearer while the wallet is empty, and lands once it is filled", async () => {
    await ground.fund(scene.gasAddress, 0n);
    await scene.grow();
    for (let n = 0; n < 40; n++) {
      await scene.tick();
      await ground.mineAt(BASE_FEE_WEI, REPLACE_AFTER_BLOCKS);
    }
    const attempts = await scene.attempts();
    const [first, last] = [attempts[0], attempts.at(-1)] as [AttemptRow, AttemptRow];
    expect(BigInt(last.max_fee)).toBeLessThan(BigInt(first.max_fee) * 20n);
    await ground.fund(scene.gasAddress);
    await scene.tick();
    await ground.mine();
    await scene.tick();
    expect(await statuses()).toEqual([["2", "included"]]);
  });

  it("does not follow one stranger's mad tip", async () => {
    const key = newKey();
    await ground.fund(addressOf(key));
    const stranger = signerFromKey(key);
    const mad = Transaction.from({
      ...{ type: 2, chainId: 31_337, nonce: 0, to: stranger.address, gasLimit: 21_000n },
      ...{ maxFeePerGas: BASE_FEE_WEI * 10_000n, maxPriorityFeePerGas: BASE_FEE_WEI * 9_000n },
    });
    mad.signature = new SigningKey(key).sign(mad.unsignedHash);
    await sendRaw(mad.serialized);
    await ground.mine();
    expect((await scene.ledger.fees()).tip).toBeLessThan(BASE_FEE_WEI);
  });

  it("that the contract would refuse is not sent, and costs nothing", async () => {
    await scene.grow();
    await ground.send(scene.admin, "setAnchorer", [scene.chain.log, scene.anchorer, false]);
    const balance = () => ground.anvil.rpc("eth_getBalance", [scene.gasAddress, "latest"]);
    const before = await balance();
    await expect(scene.tick()).rejects.toThrow(/revert/);
    await ground.mine();
    expect(await scene.attempts()).toEqual([]);
    expect(await balance()).toBe(before);
    await ground.send(scene.admin, "setAnchorer", [scene.chain.log, scene.anchorer, true]);
    await scene.tick();
    await onlyAttempt();
  });
});

describe("A stranger who copies our call from the mempool", () => {
  it("pays for our anchor: it counts, and the next one is ours again", async () => {
    await scene.grow();
    await scene.tick();
    const mine = await onlyAttempt();
    await sendRaw(await copied(mine));
    await ground.mine();
    await scene.tick();
    const [row] = await scene.anchorRows();
    expect([row?.size, row?.status]).toEqual(["2", "included"]);
    expect(row?.hash).not.toBe(mine.hash);
    await ground.mine(2);
    expect(await scene.tick()).toEqual({ settled: 2 });

    await scene.grow(5);
    await scene.tick();
    await ground.mine();
    await scene.tick();
    expect(await statuses()).toEqual([
      ["2", "final"],
      ["7", "included"],
    ]);
    for (const anchor of await scene.anchorRows()) expect(await scene.holds(anchor)).toBe(true);
  });

  it("before we were mined at all leaves our slot free for the next checkpoint", async () => {
    await scene.grow();
    await scene.tick();
    const mine = await onlyAttempt();
    await drop(mine.hash);
    await sendRaw(await copied(mine));
    await ground.mine();
    await scene.tick();
    expect(await statuses()).toEqual([["2", "included"]]);
    // Nothing to anchor: the overtaken call is not sent again.
    expect(await scene.pending(mine.hash)).toBe(false);
    await scene.grow();
    await scene.tick();
    const [, next] = (await scene.attempts()) as [AttemptRow, AttemptRow];
    expect([next.nonce, next.attempt, next.prev_size]).toEqual([0, 1, "2"]);
    await ground.mine();
    await scene.tick();
    expect(await statuses()).toEqual([
      ["2", "included"],
      ["3", "included"],
    ]);
  });

  it("and falls out of a reorganised chain, and comes back, is found again", async () => {
    await scene.grow();
    await scene.tick();
    const mine = await onlyAttempt();
    const copy = await copied(mine);
    await drop(mine.hash);
    await sendRaw(copy);
    await ground.mine();
    await scene.tick();
    expect(await statuses()).toEqual([["2", "included"]]);
    await ground.reorg(1);
    await scene.tick();
    expect(await statuses()).toEqual([["2", "orphaned"]]);
    await drop(mine.hash);
    await sendRaw(copy);
    await ground.mine();
    await scene.tick();
    await ground.mine(2);
    for (let n = 0; n < 3; n++) await scene.tick();
    expect(await statuses()).toEqual([["2", "final"]]);
  });

  it("and a reorganisation that takes back only our own, overtaken transaction do not leave a gap for ever", async () => {
    await scene.grow();
    await scene.tick();
    const mine = await onlyAttempt();
    await drop(mine.hash);
    await sendRaw(await copied(mine));
    await ground.mine();
    await sendRaw(mine.raw);
    await ground.mine();
    const { size } = await scene.grow();
    await scene.tick();
    const [, second] = (await scene.attempts()) as [AttemptRow, AttemptRow];
    expect(second.nonce).toBe(1);
    await drop(second.hash);
    await ground.mine();
    await scene.tick();
    expect(await statuses()).toEqual([["2", "final"]]);
    await ground.reorg(2);
    for (let n = 0; n < 4; n++) {
      await scene.tick();
      await ground.mine();
    }
    expect(await scene.head()).toMatchObject({ size });
    await ground.mine(2);
    expect(await scene.tick()).toEqual({ settled: size });
  });
});

describe("A reorganisation", () => {
  it("orphans the anchor, which is sent again and becomes final", async () => {
    await scene.grow();
    await scene.tick();
    await ground.mine();
    await scene.tick();
    const [before] = await scene.anchorRows();
    await ground.reorg(1);
    expect(await scene.head()).toMatchObject({ size: 1 });
    await scene.tick();
    expect(await statuses()).toEqual([["2", "orphaned"]]);
    const { hash } = await onlyAttempt();
    expect(await scene.pending(hash)).toBe(true);
    await ground.mine();
    await scene.tick();
    expect(await statuses()).toEqual([["2", "included"]]);
    await ground.mine(2);
    expect(await scene.tick()).toEqual({ settled: 2 });
    const [after] = await scene.anchorRows();
    expect(after?.status).toBe("final");
    expect(after?.block_number).not.toBe(before?.block_number);
    expect(after && (await scene.holds(after))).toBe(true);
  });

  it("after which the anchor is in another block is followed without a word", async () => {
    await scene.grow();
    await scene.tick();
    const { raw } = await onlyAttempt();
    await ground.mine();
    await scene.tick();
    const [before] = await scene.anchorRows();
    await ground.reorg(1);
    await sendRaw(raw);
    await ground.mine();
    await scene.tick();
    const [after] = await scene.anchorRows();
    expect([before?.status, after?.status]).toEqual(["included", "included"]);
    expect(after?.block_number).not.toBe(before?.block_number);
    expect(after && (await scene.holds(after))).toBe(true);
  });

  it("of two anchors leaves both in order again", async () => {
    await scene.grow();
    await scene.tick();
    await ground.mine();
    await scene.tick();
    await scene.grow();
    await scene.tick();
    await ground.mine();
    await scene.tick();
    expect(await statuses()).toEqual([
      ["2", "included"],
      ["3", "included"],
    ]);
    await ground.reorg(2);
    for (let n = 0; n < 6; n++) {
      await scene.tick();
      await ground.mine();
    }
    await scene.tick();
    expect(await scene.head()).toMatchObject({ size: 3 });
    const rows = await scene.anchorRows();
    expect(rows.at(-1)).toMatchObject({ size: "3", status: "final" });
    for (const row of rows.filter(({ status }) => status !== "orphaned"))
      expect(await scene.holds(row)).toBe(true);
  });

  it("never takes back what was final, whatever a slow worker still believes", async () => {
    await scene.grow();
    await scene.tick();
    await ground.mine(3);
    await scene.tick();
    expect(await statuses()).toEqual([["2", "final"]]);
    const [anchor] = await scene.anchors.anchors();
    if (anchor === undefined) throw new Error("no anchor");
    await scene.anchors.keepAnchor({ ...anchor, status: "orphaned" });
    expect(await statuses()).toEqual([["2", "final"]]);
  });
});

describe("Nothing is sent, and the fault has a name,", () => {
  const expectQuiet = async (sent: number) => {
    expect(await scene.attempts()).toHaveLength(sent);
    expect(await ground.anvil.rpc("txpool_status")).toEqual({ pending: "0x0", queued: "0x0" });
  };

  it("when the newest note is not the log's, however well the tree extends: unsigned-head", async () => {
    await scene.grow();
    await scene.database.tamper(
      "update notes set note = replace(note, '\n2\n', '\n3\n') where size = 2",
    );
    await expect(scene.tick()).rejects.toMatchObject({ code: "unsigned-head" });
    await expectQuiet(0);
  });

  it("when the chain holds more than the database: chain-ahead", async () => {
    await scene.grow();
    await scene.grow();
    await scene.tick();
    await ground.mine(3);
    await scene.tick();
    await scene.database.tamper(
      "delete from notes where size = 3; delete from checkpoints where size = 3",
    );
    await expect(scene.tick()).rejects.toMatchObject({ code: "chain-ahead" });
    await expectQuiet(1);
  });

  it("when the chain holds another root: history-changed", async () => {
    await scene.grow();
    await scene.tick();
    await ground.mine();
    await scene.grow();
    await scene.database.tamper("update checkpoints set root = sha256(root) where size = 2");
    await expect(scene.tick()).rejects.toMatchObject({ code: "history-changed" });
    await expectQuiet(1);
  });

  it("when the chain knows no such log", async () => {
    await scene.grow();
    const { ledger: real } = scene;
    const head = async () => ({ size: 0, root: new Uint8Array(32), isSealed: false });
    await expect(scene.tick({ ledger: { ...real, head } })).rejects.toMatchObject({
      code: "history-changed",
    });
    await expectQuiet(0);
  });
});

describe("A sealed log", () => {
  const seal = () => ground.send(scene.admin, "seal", [scene.chain.log, `0x${"00".repeat(32)}`]);

  it("gets nothing more, and what it has becomes final", async () => {
    await scene.grow();
    await scene.tick();
    await ground.mine();
    await seal();
    await scene.grow();
    await ground.mine(2);
    expect(await scene.tick()).toEqual({ settled: 2 });
    expect(await scene.attempts()).toHaveLength(1);
  });

  it("is not offered again what it did not take before", async () => {
    await scene.grow();
    await scene.tick();
    const { hash } = await onlyAttempt();
    await drop(hash);
    await seal();
    for (let n = 0; n < 3; n++) {
      expect(await scene.tick()).toEqual({ settled: 0 });
      await ground.mine(REPLACE_AFTER_BLOCKS);
    }
    expect(await usedNonces()).toBe(0);
    await onlyAttempt();
  });
});

describe("Of three providers", () => {
  const url = () => ground.anvil.url;
  const over = async (third: Promise<Provider>) => {
    const one = await third;
    const rpcs = [one.url, url(), url()];
    return { ledger: scene.ledgerOver(rpcs), stop: () => one.stop() };
  };
  const LIES: Readonly<Record<string, unknown>> = {
    eth_blockNumber: "0x7fffffff",
    eth_call: `0x${"11".repeat(128)}`,
    eth_getTransactionCount: "0xffff",
    eth_estimateGas: "0x5208",
    eth_feeHistory: { baseFeePerGas: ["0xffffffffffff"], reward: [["0xffffffffffff"]] },
    eth_getBlockByNumber: { number: "0x7fffffff", hash: `0x${"22".repeat(32)}`, timestamp: "0x1" },
    eth_getTransactionReceipt: null,
    eth_getLogs: [],
  };
  const anchorOverAll = async (ledger: Ledger) => {
    const { size } = await scene.grow();
    await scene.tick({ ledger });
    await ground.mine(3);
    expect(await scene.tick({ ledger })).toEqual({ settled: size });
    const [row] = await scene.anchorRows();
    expect(row && (await scene.holds(row))).toBe(true);
  };

  it("one may lie about everything", async () => {
    const { ledger, stop } = await over(
      relay(url(), ({ method }, result) => (method in LIES ? LIES[method] : result)),
    );
    await anchorOverAll(ledger);
    await stop();
  });

  it("one may be dead", async () => {
    await anchorOverAll((await over(dead())).ledger);
  });

  it("one may lag behind the others, and write its answers in its own way", async () => {
    const behind = await ground.height();
    const { ledger, stop } = await over(
      relay(url(), ({ method }, result) => {
        if (method === "eth_blockNumber") return `0x${behind.toString(16)}`;
        if (typeof result !== "object" || result === null || Array.isArray(result)) return result;
        return { extra: "0x0", ...Object.fromEntries(Object.entries(result).reverse()) };
      }),
    );
    await anchorOverAll(ledger);
    await stop();
  });

  it("two that are dead stop the sender, which harms nothing", async () => {
    const [one, two] = [await dead(), await dead()];
    await scene.grow();
    const ledger = scene.ledgerOver([one.url, two.url, url()]);
    await expect(scene.tick({ ledger })).rejects.toThrow(/no majority answer/);
    expect(await scene.attempts()).toEqual([]);
    await scene.tick();
    await onlyAttempt();
  });
});
