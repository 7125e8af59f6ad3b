/** The LogAnchor contract, over JSON-RPC: reads by majority, transactions signed here and never waited for. LOG.md §6. */
import { Interface } from "ethers/abi";
import { SigningKey } from "ethers/crypto";
import { TypedDataEncoder } from "ethers/hash";
import { computeAddress, Transaction } from "ethers/transaction";
import artifact from "../../contracts/abi/LogAnchor.json" with { type: "json" };
import { fromHex, toHex } from "../core/bytes.ts";
import type { ChainSettings } from "../env.ts";
import type { Fees, Ledger, Receipt } from "../ports.ts";
import { type Rpc, RpcError, rpcOver } from "./rpc.ts";

/** An authorisation to anchor is good for this long; a replaced attempt carries a new one. */
const SIGNATURE_SECONDS = 24 * 3600;
const TIP_MIN_WEI = 1_000n;
const LOGS_BLOCKS_MAX = 5_000;

const contract = new Interface(artifact.abi);

export interface LedgerKeys {
  readonly anchorerKey: string;
  readonly gasKey: string;
}

export function addressOf(privateKey: string): string {
  return computeAddress(privateKey).toLowerCase();
}

export function ledger(chain: ChainSettings, keys: LedgerKeys): Ledger {
  const rpc = rpcOver(chain.rpcs);
  const sender = addressOf(keys.gasKey);
  const blockNumberOf = async (tag: string) => {
    const block = await rpc.agreed("eth_getBlockByNumber", [tag, false]);
    return Number(BigInt((block as { number: string }).number));
  };
  return {
    head: () => readHead(rpc, chain),
    usedNonces: async () => Number(await rpc.agreed("eth_getTransactionCount", [sender, "latest"])),
    blockNumber: () => blockNumberOf("latest"),
    finalizedBlock: () => blockNumberOf("finalized"),
    async blockHash(number) {
      const block = await rpc.agreed("eth_getBlockByNumber", [hexNumber(number), false]);
      return (block as { hash: string } | null)?.hash;
    },
    async receipt(hash) {
      const found = await rpc.agreed("eth_getTransactionReceipt", [hash]);
      return found === null ? undefined : readReceipt(found as RawReceipt, chain);
    },
    anchorOf: (size) => anchorOf(rpc, chain, size),
    fees: () => readFees(rpc),
    sign: (anchoring) => signAnchoring(rpc, { chain, keys }, anchoring),
    async broadcast(raw) {
      // Whoever knows it already says so with an error. What counts is what the blocks say later.
      await rpc.toAll("eth_sendRawTransaction", [raw]);
    },
  };
}

/** The head alone, for a deployment that reads the chain but does not write to it. */
export async function readHead(rpc: Rpc, chain: ChainSettings) {
  const data = contract.encodeFunctionData("head", [chain.log]);
  const answer = await rpc.agreed("eth_call", [{ to: chain.contract, data }, "latest"]);
  const [root, size, , isSealed] = contract.decodeFunctionResult("head", answer as string);
  if (size === 0n) {
    throw new RpcError(`The contract knows no log ${chain.log}: rootproof chain create.`);
  }
  return { root: fromHex(root.slice(2)), size: Number(size), isSealed: Boolean(isSealed) };
}

async function readFees(rpc: Rpc): Promise<Fees> {
  const history = (await rpc.agreed("eth_feeHistory", ["0x5", "latest", [50]])) as {
    baseFeePerGas: string[];
    reward?: string[][];
  };
  const base = BigInt(history.baseFeePerGas.at(-1) ?? "0x0");
  const tips = (history.reward ?? []).map(([tip]) => BigInt(tip ?? "0x0"));
  const tip = tips.reduce((most, one) => (one > most ? one : most), TIP_MIN_WEI);
  return { tip, maxFee: base * 2n + tip };
}

type Anchoring = Parameters<Ledger["sign"]>[0];

async function signAnchoring(
  rpc: Rpc,
  { chain, keys }: { chain: ChainSettings; keys: LedgerKeys },
  { size, root, proof, nonce, fees }: Anchoring,
) {
  const block = (await rpc.agreed("eth_getBlockByNumber", ["latest", false])) as {
    timestamp: string;
  };
  const deadline = BigInt(block.timestamp) + BigInt(SIGNATURE_SECONDS);
  const message = { log: chain.log, size, root: hexOf(root), deadline };
  const digest = TypedDataEncoder.hash(domainOf(chain), CHECKPOINT_TYPE, message);
  const { v, r, s } = new SigningKey(keys.anchorerKey).sign(digest);
  const path = proof.map(hexOf);
  const data = contract.encodeFunctionData("anchorBySig", [
    chain.log,
    size,
    hexOf(root),
    path,
    deadline,
    v,
    r,
    s,
  ]);
  const from = addressOf(keys.gasKey);
  const transaction = Transaction.from({
    type: 2,
    chainId: chain.chainId,
    to: chain.contract,
    data,
    nonce,
    gasLimit: await estimateGas(rpc, { from, to: chain.contract, data }),
    maxFeePerGas: fees.maxFee,
    maxPriorityFeePerGas: fees.tip,
  });
  transaction.signature = new SigningKey(keys.gasKey).sign(transaction.unsignedHash);
  return { raw: transaction.serialized, hash: transaction.hash ?? "" };
}

/** A call that would revert is not worth its gas: this throws with the contract's reason, and nothing is sent. */
async function estimateGas(
  rpc: Rpc,
  call: { from: string; to: string; data: string },
): Promise<bigint> {
  const answers = await rpc.toAll("eth_estimateGas", [call]);
  const estimates = answers.flatMap((one) =>
    one.status === "fulfilled" ? [BigInt(String(one.value))] : [],
  );
  if (estimates.length === 0) throw (answers[0] as PromiseRejectedResult).reason;
  return (estimates.reduce((most, one) => (one > most ? one : most)) * 5n) / 4n;
}

/** EIP-712: what an anchorer authorises. No nonce: a size is anchored once, so a signature works once. */
const CHECKPOINT_TYPE = {
  Checkpoint: [
    { name: "log", type: "bytes32" },
    { name: "size", type: "uint64" },
    { name: "root", type: "bytes32" },
    { name: "deadline", type: "uint256" },
  ],
};

function domainOf({ chainId, contract: verifyingContract }: ChainSettings) {
  return { name: "LogAnchor", version: "1", chainId, verifyingContract };
}

interface RawLog {
  readonly address: string;
  readonly topics: string[];
  readonly data: string;
  readonly transactionHash: string;
  readonly blockNumber: string;
  readonly blockHash: string;
}

interface RawReceipt {
  readonly status: string;
  readonly blockNumber: string;
  readonly blockHash: string;
  readonly logs: readonly RawLog[];
}

function readReceipt(raw: RawReceipt, chain: ChainSettings): Receipt {
  const anchored = raw.logs.map((log) => readAnchored(log, chain)).find((one) => one !== undefined);
  return {
    succeeded: BigInt(raw.status) === 1n,
    blockNumber: Number(raw.blockNumber),
    blockHash: raw.blockHash,
    ...(anchored !== undefined && { anchored }),
  };
}

function readAnchored(log: RawLog, chain: ChainSettings): Receipt["anchored"] {
  if (log.address.toLowerCase() !== chain.contract || log.topics[1] !== chain.log) return undefined;
  const parsed = contract.parseLog(log);
  if (parsed?.name !== "Anchored") return undefined;
  const { size, root, prevSize, time } = parsed.args;
  return {
    size: Number(size),
    prevSize: Number(prevSize),
    time: Number(time),
    root: fromHex(root.slice(2)),
  };
}

async function anchorOf(rpc: Rpc, chain: ChainSettings, size: number) {
  const latest = Number(await rpc.agreed("eth_blockNumber", []));
  const topics = contract.encodeFilterTopics("Anchored", [chain.log, size]);
  const fromBlock = hexNumber(Math.max(0, latest - LOGS_BLOCKS_MAX));
  const logs = await rpc.agreed("eth_getLogs", [
    { address: chain.contract, topics, fromBlock, toBlock: "latest" },
  ]);
  const log = (logs as RawLog[]).at(-1);
  const anchored = log && readAnchored(log, chain);
  if (log === undefined || anchored === undefined) return undefined;
  const { blockHash, transactionHash: hash } = log;
  return { succeeded: true, blockNumber: Number(log.blockNumber), blockHash, hash, anchored };
}

function hexOf(bytes: Uint8Array): string {
  return `0x${toHex(bytes)}`;
}

function hexNumber(value: number): string {
  return `0x${value.toString(16)}`;
}
