/**
 * What LogAnchor costs, as a snapshot: contracts/gas-snapshot.json must say exactly what is measured here.
 * UPDATE_GAS_SNAPSHOT=1 writes it anew. The limits below hold whatever the snapshot says.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { TypedDataEncoder } from "ethers/hash";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CREATE2_DEPLOYER } from "../../contracts/deploy.ts";
import { ADMIN, ANCHORER, type Chain, chainWithLogAnchor, face, STRANGER } from "./log-on-anvil.ts";
import { consistencyProof, inclusionPath, leafHash, uniformTree } from "./trees.ts";

const SNAPSHOT = join(import.meta.dirname, "../../contracts/gas-snapshot.json");
const SALT = `0x${"07".repeat(32)}`;
const FOR_EVER = 2n ** 256n - 1n;

/** A million leaves, all alike, so that roots and proofs of large trees cost twenty hashes. */
const tree = uniformTree(leafHash("LOT-7"));
const root = (n: number) => tree(0, n);
const MILLION = 2 ** 20;

let chain: Chain;
beforeAll(async () => {
  chain = await chainWithLogAnchor();
});
afterAll(() => chain.anvil.stop());

const nodes = ({ length }: readonly string[]) => `${length} proof node${length === 1 ? "" : "s"}`;

/** Gas of whole transactions, from receipts: 21,000, calldata and execution. Sizes are chosen for the proof length. */
async function transactionGas(): Promise<Record<string, number>> {
  const log = await chain.newLog(SALT, root(1));
  const gas = new Map<string, number>();
  const anchored = async (name: string, from: number, to: number) => {
    const proof = consistencyProof(tree, from, to);
    const used = await chain.send(ANCHORER, "anchor", [log, to, root(to), proof]);
    gas.set(`${name}, ${nodes(proof)}`, Number(used));
  };
  await anchored("anchor from size 1", 1, MILLION / 2);
  await anchored("anchor to an odd size", MILLION / 2, MILLION - 1);
  // The most hashes a proof of this length can take: every node but two is hashed into both roots.
  await anchored("anchor, most hashes", MILLION - 1, MILLION);
  await anchored("anchor, doubling", MILLION, 2 * MILLION);
  await anchored("anchor ten thousand more", 2 * MILLION, 2 * MILLION + 10_000);
  await anchored("anchor ten thousand more again", 2 * MILLION + 10_000, 2 * MILLION + 20_000);

  const size = 2 * MILLION + 30_000;
  const proof = consistencyProof(tree, 2 * MILLION + 20_000, size);
  const { v, r, s } = await signature(log, size);
  const bySig = [log, size, root(size), proof, FOR_EVER, v, r, s];
  const relayed = await chain.send(STRANGER, "anchorBySig", bySig);
  gas.set(`anchorBySig ten thousand more, ${nodes(proof)}`, Number(relayed));

  const create = [`0x${"08".repeat(32)}`, root(1), ANCHORER.address];
  gas.set("create", Number(await chain.send(ADMIN, "create", create)));
  gas.set("seal", Number(await chain.send(ADMIN, "seal", [log, SALT])));
  gas.set("deploy through CREATE2", Number(await deploymentGas()));
  return Object.fromEntries(gas);
}

async function signature(log: string, size: number) {
  const domain = {
    name: "LogAnchor",
    version: "1",
    chainId: 31_337,
    verifyingContract: chain.contract,
  };
  const types = {
    Checkpoint: [
      { name: "log", type: "bytes32" },
      { name: "size", type: "uint64" },
      { name: "root", type: "bytes32" },
      { name: "deadline", type: "uint256" },
    ],
  };
  const value = { log, size, root: root(size), deadline: FOR_EVER };
  return ANCHORER.sign(TypedDataEncoder.hash(domain, types, value));
}

async function deploymentGas(): Promise<bigint> {
  const block = (await chain.anvil.rpc("eth_getBlockByNumber", ["0x1", true])) as {
    readonly gasUsed: string;
    readonly transactions: readonly { readonly to: string }[];
  };
  expect(block.transactions.map(({ to }) => to)).toEqual([CREATE2_DEPLOYER.toLowerCase()]);
  return BigInt(block.gasUsed);
}

/** Gas from the contract's first opcode to its return, by debug_traceCall: no 21,000, no calldata, no call to get there. */
async function executionGas(name: string, args: readonly unknown[]): Promise<number> {
  const call = { to: chain.contract, data: face.encodeFunctionData(name, args) };
  const lean = { disableStorage: true, disableMemory: true, disableStack: true };
  const trace = (await chain.anvil.rpc("debug_traceCall", [call, "latest", lean])) as {
    readonly returnValue: string;
    readonly structLogs: readonly { op: string; gas: number; gasCost: number; depth: number }[];
  };
  const [first, last] = [trace.structLogs[0], trace.structLogs.at(-1)];
  if (first?.depth !== 1 || last?.depth !== 1 || last.op !== "RETURN") throw new Error("odd trace");
  expect(BigInt(`0x${trace.returnValue.replace("0x", "")}`)).toBe(1n);
  return first.gas - last.gas + last.gasCost;
}

async function viewGas(): Promise<Record<string, number>> {
  const gas = new Map<string, number>();
  const places = [
    ["first leaf", 0],
    ["middle leaf", MILLION / 2],
    ["last leaf", MILLION - 1],
  ] as const;
  for (const [place, i] of places) {
    const path = inclusionPath(tree, i, MILLION);
    const args = [tree(0, 1), i, MILLION, root(MILLION), path];
    gas.set(
      `verifyInclusion, ${place}, ${path.length} levels`,
      await executionGas("verifyInclusion", args),
    );
  }
  const proof = consistencyProof(tree, MILLION - 1, MILLION);
  const args = [MILLION - 1, MILLION, root(MILLION - 1), root(MILLION), proof];
  gas.set(
    `verifyConsistency, most hashes, ${nodes(proof)}`,
    await executionGas("verifyConsistency", args),
  );
  return Object.fromEntries(gas);
}

test("costs what the snapshot says, within the limits we promised", async () => {
  const transactions = await transactionGas();
  const views = await viewGas();
  const measured = `${JSON.stringify(
    {
      "transactions, whole gasUsed of the receipt": transactions,
      "views, execution gas inside the contract": views,
    },
    null,
    2,
  )}\n`;

  const limits = [
    { like: /^anchor.*, 1 proof node$/, max: 65_000 },
    { like: /^anchor.*, 21 proof nodes$/, max: 95_000 },
    { like: /^verifyInclusion.*, 20 levels$/, max: 12_500 },
  ];
  const costs = Object.entries({ ...transactions, ...views });
  for (const { like, max } of limits) {
    const those = costs.filter(([name]) => like.test(name));
    expect(those.length, `${like} is measured`).toBeGreaterThan(0);
    expect(Math.max(...those.map(([, gas]) => gas)), String(like)).toBeLessThanOrEqual(max);
  }
  if (process.env.UPDATE_GAS_SNAPSHOT === "1") writeFileSync(SNAPSHOT, measured);
  expect(measured).toBe(readFileSync(SNAPSHOT, "utf8"));
});
