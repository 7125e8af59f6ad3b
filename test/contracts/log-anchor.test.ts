/** LogAnchor as a product uses it: deployed by our script on a real node, called over JSON-RPC, read without our help. */
import { AbiCoder } from "ethers/abi";
import { keccak256 } from "ethers/crypto";
import { TypedDataEncoder } from "ethers/hash";
import { afterAll, beforeAll, expect, test } from "vitest";
import artifact from "../../contracts/abi/LogAnchor.json" with { type: "json" };
import {
  createLog,
  deployLogAnchor,
  LOG_ANCHOR_ADDRESS,
  logHandle,
  readHead,
} from "../../contracts/deploy.ts";
import { RpcError, startAnvil } from "../support/anvil.ts";
import { ADMIN, ANCHORER, type Chain, chainWithLogAnchor, face, STRANGER } from "./log-on-anvil.ts";
import { consistencyProof, type Subtree, treeOf } from "./trees.ts";

const coder = AbiCoder.defaultAbiCoder();
const salt = (n: number) => `0x${n.toString(16).padStart(64, "0")}`;
const rootOf = (tree: Subtree, n: number) => tree(0, n);
const AURORA = treeOf("Finca Aurora");
const NORDLYS = treeOf("Nordlys");

let chain: Chain;
beforeAll(async () => {
  chain = await chainWithLogAnchor();
});
afterAll(() => chain.anvil.stop());

async function anchorAurora(log: string, from: number, to: number): Promise<void> {
  const proof = consistencyProof(AURORA, from, to);
  await chain.send(ANCHORER, "anchor", [log, to, rootOf(AURORA, to), proof]);
}

/** The name and values of the error a call is refused with. */
async function refusal(from: string, name: string, args: readonly unknown[]) {
  const call = { from, to: chain.contract, data: face.encodeFunctionData(name, args) };
  const error: unknown = await chain.anvil
    .rpc("eth_call", [call, "latest"])
    .catch((e: unknown) => e);
  if (!(error instanceof RpcError)) throw new Error(`${name} was not refused`);
  const parsed = face.parseError(String(error.data));
  return [parsed?.name, ...(parsed?.args.toArray() ?? [])];
}

/** Everything the contract ever said about a log, oldest first. */
async function eventsOf(log: string) {
  const filter = { address: chain.contract, fromBlock: "0x0", topics: [null, log] };
  const logs = (await chain.anvil.rpc("eth_getLogs", [filter])) as readonly {
    readonly topics: readonly string[];
    readonly data: string;
    readonly blockNumber: string;
  }[];
  return logs.map((entry) => ({
    name: face.parseLog(entry)?.name,
    args: face.parseLog(entry)?.args.toArray() ?? [],
    blockNumber: entry.blockNumber,
  }));
}

async function timeOfBlock(number: string): Promise<bigint> {
  const block = (await chain.anvil.rpc("eth_getBlockByNumber", [number, false])) as {
    readonly timestamp: string;
  };
  return BigInt(block.timestamp);
}

function checkpointSignature(log: string, size: number, chainId: number, contract: string) {
  const domain = { name: "LogAnchor", version: "1", chainId, verifyingContract: contract };
  const types = {
    Checkpoint: [
      { name: "log", type: "bytes32" },
      { name: "size", type: "uint64" },
      { name: "root", type: "bytes32" },
      { name: "deadline", type: "uint256" },
    ],
  };
  const value = { log, size, root: rootOf(AURORA, size), deadline: 2n ** 63n };
  return ANCHORER.sign(TypedDataEncoder.hash(domain, types, value));
}

test("deploying twice gives one address, with the pinned code", async () => {
  const { rpc } = chain.anvil;
  const nonce = await rpc("eth_getTransactionCount", [STRANGER.address, "latest"]);

  expect(await deployLogAnchor({ rpc, signer: STRANGER })).toBe(LOG_ANCHOR_ADDRESS);
  expect(await rpc("eth_getTransactionCount", [STRANGER.address, "latest"])).toBe(nonce);
  expect(keccak256(String(await rpc("eth_getCode", [LOG_ANCHOR_ADDRESS, "latest"])))).toBe(
    artifact.codeHash,
  );
});

test("other code at our address is refused, and so is a chain without the deployer", async () => {
  const { rpc, stop } = await startAnvil();
  await rpc("anvil_setCode", [LOG_ANCHOR_ADDRESS, "0x60006000f3"]);
  await expect(deployLogAnchor({ rpc, signer: ADMIN })).rejects.toThrow(/hashes to 0x/);

  await rpc("anvil_setCode", [LOG_ANCHOR_ADDRESS, "0x"]);
  await rpc("anvil_setCode", ["0x4e59b44847b379578588920cA78FbF26c0B4956C", "0x"]);
  await expect(deployLogAnchor({ rpc, signer: ADMIN })).rejects.toThrow(/no CREATE2 deployer/);
  await stop();
});

test("creating a log twice gives one handle, known beforehand", async () => {
  const genesis = rootOf(AURORA, 1);
  const log = await chain.newLog(salt(1), genesis);
  const { contract } = chain;

  expect(await chain.newLog(salt(1), genesis)).toBe(log);
  const creator = ADMIN.address;
  expect(log).toBe(logHandle({ chainId: 31_337n, contract, creator, salt: salt(1), genesis }));
  const time = await timeOfBlock("latest");
  expect(await readHead({ rpc: chain.anvil.rpc, contract, log })).toEqual({
    root: genesis,
    size: 1n,
    time,
    sealed: false,
  });
});

test("a stranger with our salt and our first leaf gets a log of its own", async () => {
  const genesis = rootOf(AURORA, 1);
  const ours = await chain.newLog(salt(2), genesis);
  const theirs = await createLog({
    rpc: chain.anvil.rpc,
    signer: STRANGER,
    contract: chain.contract,
    salt: salt(2),
    genesis,
    anchorer: STRANGER.address,
  });

  expect(theirs).not.toBe(ours);
});

test("the events of a log tell its whole story, with the preimage of every digest", async () => {
  const log = await chain.newLog(salt(3), rootOf(AURORA, 1));
  await anchorAurora(log, 1, 6);
  await anchorAurora(log, 6, 11);
  const events = await eventsOf(log);

  const [admin, anchorer] = [ADMIN.address, ANCHORER.address];
  const at = await Promise.all(events.map(({ blockNumber }) => timeOfBlock(blockNumber)));
  expect(events.map(({ name, args }) => [name, ...args])).toEqual([
    ["LogCreated", log, admin, salt(3), rootOf(AURORA, 1)],
    ["AnchorerSet", log, anchorer, true],
    ["Anchored", log, 1n, rootOf(AURORA, 1), 0n, at[2]],
    ["Anchored", log, 6n, rootOf(AURORA, 6), 1n, at[3]],
    ["Anchored", log, 11n, rootOf(AURORA, 11), 6n, at[4]],
  ]);
  for (const [, size, root, prevSize, time] of events.slice(2).map(({ args }) => args)) {
    expect(await chain.read("isAnchored", [log, size, root, prevSize, time])).toEqual([true]);
    const digest = keccak256(coder.encode(["bytes32", "uint64", "uint64"], [root, prevSize, time]));
    expect(await chain.read("digestAt", [log, size])).toEqual([digest]);
  }
});

test("a node's state proof shows a digest at the slot verifiers compute", async () => {
  const log = await chain.newLog(salt(4), rootOf(AURORA, 1));
  await anchorAurora(log, 1, 9);
  const ofLog = keccak256(coder.encode(["bytes32", "uint256"], [log, 1]));
  const slot = keccak256(coder.encode(["uint64", "bytes32"], [9, ofLog]));

  const proof = (await chain.anvil.rpc("eth_getProof", [chain.contract, [slot], "latest"])) as {
    readonly codeHash: string;
    readonly storageProof: readonly { readonly value: string }[];
  };
  expect(proof.codeHash).toBe(artifact.codeHash);
  const value = BigInt(proof.storageProof[0]?.value ?? 0);
  expect([value]).toEqual((await chain.read("digestAt", [log, 9])).map((d) => BigInt(String(d))));
});

test("refuses a fork, a shrunken tree, another tree of the same size and a stranger, by name", async () => {
  const log = await chain.newLog(salt(5), rootOf(AURORA, 1));
  await anchorAurora(log, 1, 6);
  const anchor = (from: string, size: number, tree: Subtree, proof: readonly string[]) =>
    refusal(from, "anchor", [log, size, rootOf(tree, size), proof]);
  const { address } = ANCHORER;

  expect(await anchor(address, 9, NORDLYS, consistencyProof(NORDLYS, 6, 9))).toEqual([
    "BadProof",
    log,
    6n,
    9n,
  ]);
  expect(await anchor(address, 4, AURORA, consistencyProof(AURORA, 4, 6))).toEqual([
    "BadSize",
    log,
    6n,
    4n,
  ]);
  expect(await anchor(address, 6, NORDLYS, [])).toEqual(["BadSize", log, 6n, 6n]);
  expect(await anchor(STRANGER.address, 9, AURORA, consistencyProof(AURORA, 6, 9))).toEqual([
    "NotAnchorer",
    log,
    STRANGER.address,
  ]);
});

test("a stranger may bring what the anchorer signed with any EIP-712 tool, once", async () => {
  const log = await chain.newLog(salt(6), rootOf(AURORA, 1));
  const { v, r, s } = await checkpointSignature(log, 8, 31_337, chain.contract);
  const proof = consistencyProof(AURORA, 1, 8);
  const args = [log, 8, rootOf(AURORA, 8), proof, 2n ** 63n, v, r, s];
  await chain.send(STRANGER, "anchorBySig", args);

  const [root, size] = await chain.read("head", [log]);
  expect([root, size]).toEqual([rootOf(AURORA, 8), 8n]);
  expect(await refusal(STRANGER.address, "anchorBySig", args)).toEqual(["BadSize", log, 8n, 8n]);
});

test("refuses a checkpoint signed for another chain or another contract", async () => {
  const log = await chain.newLog(salt(7), rootOf(AURORA, 1));
  const proof = consistencyProof(AURORA, 1, 8);
  const signatures = [
    await checkpointSignature(log, 8, 1, chain.contract),
    await checkpointSignature(log, 8, 31_337, STRANGER.address),
  ];

  for (const { v, r, s } of signatures) {
    const args = [log, 8, rootOf(AURORA, 8), proof, 2n ** 63n, v, r, s];
    expect((await refusal(STRANGER.address, "anchorBySig", args)).slice(0, 2)).toEqual([
      "BadSig",
      log,
    ]);
  }
});

test("a sealed log names its successor, moves no more and stays provable", async () => {
  const log = await chain.newLog(salt(8), rootOf(AURORA, 1));
  await anchorAurora(log, 1, 6);
  await chain.send(ADMIN, "seal", [log, salt(9)]);

  const proof = consistencyProof(AURORA, 6, 7);
  const next = [log, 7, rootOf(AURORA, 7), proof];
  expect(await refusal(ANCHORER.address, "anchor", next)).toEqual(["IsSealed", log]);
  const events = await eventsOf(log);
  expect(events.at(-1)).toMatchObject({ name: "Sealed", args: [log, salt(9)] });
  const [, size, root, prevSize, time] = events.at(-2)?.args ?? [];
  expect(await chain.read("isAnchored", [log, size, root, prevSize, time])).toEqual([true]);
});

test("nothing is left running when a chain is stopped", async () => {
  const { pid, stop, rpc } = await startAnvil({ chainId: 7, slotsInAnEpoch: 1 });
  expect(await rpc("eth_chainId")).toBe("0x7");
  await stop();

  expect(() => process.kill(pid, 0)).toThrow(/ESRCH/);
});
