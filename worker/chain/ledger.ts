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
  return {
    head: () => readHead(rpc, chain),
    usedNonces: () => rpc.reached("eth_getTransactionCount", [sender, "latest"], readNumber),
    blockNumber: () => heightOf(rpc),
    finalizedBlock: () =>
      rpc.reached("eth_getBlockByNumber", ["finalized", false], (block) =>
        readNumber((block as RawBlock).number),
      ),
    async blockHash(number) {
      const params = [hexNumber(number), false];
      const hash = await rpc.agreed("eth_getBlockByNumber", params, (block) =>
        block === null ? null : readText((block as RawBlock).hash),
      );
      return hash ?? undefined;
    },
    async receipt(hash) {
      const found = await rpc.agreed("eth_getTransactionReceipt", [hash], (receipt) =>
        receipt === null ? null : pickReceipt(receipt as RawReceipt),
      );
      return found === null ? undefined : readReceipt(found, chain);
    },
    anchorOf: (size) => anchorOf(rpc, chain, size),
    fees: () => readFees(rpc),
    sign: (anchoring) => signAnchoring(rpc, { chain, keys }, anchoring),
    mostCostOf(raw) {
      const { gasLimit, maxFeePerGas } = Transaction.from(raw);
      return gasLimit * (maxFeePerGas ?? 0n);
    },
    async broadcast(raw) {
      // Whoever knows it already says so with an error. What counts is what the blocks say later.
      await rpc.toAll("eth_sendRawTransaction", [raw]);
    },
  };
}

/** The newest block that most providers have. Questions about "now" name it, or each would answer for a block of its own. */
function heightOf(rpc: Rpc): Promise<number> {
  return rpc.reached("eth_blockNumber", [], readNumber);
}

/** The head alone, for a deployment that reads the chain but does not write to it. */
export async function readHead(rpc: Rpc, chain: ChainSettings) {
  const data = contract.encodeFunctionData("head", [chain.log]);
  const at = hexNumber(await heightOf(rpc));
  const answer = await rpc.agreed("eth_call", [{ to: chain.contract, data }, at], readText);
  const [root, size, , isSealed] = contract.decodeFunctionResult("head", answer);
  if (size === 0n) {
    throw new RpcError(`The contract knows no log ${chain.log}: rootproof chain create.`);
  }
  return { root: fromHex(root.slice(2)), size: Number(size), isSealed: Boolean(isSealed) };
}

async function readFees(rpc: Rpc): Promise<Fees> {
  const at = hexNumber(await heightOf(rpc));
  const { baseFees, tips } = await rpc.agreed("eth_feeHistory", ["0x5", at, [50]], (history) => {
    const { baseFeePerGas, reward = [] } = history as RawFees;
    return { baseFees: baseFeePerGas.map(readText), tips: reward.map(([tip]) => tip ?? "0x0") };
  });
  const base = BigInt(baseFees.at(-1) ?? "0x0");
  // The middle block's: whoever pays a mad tip in one block does not set ours.
  const middle = tips.map(BigInt).sort(ascending)[Math.floor(tips.length / 2)] ?? 0n;
  const tip = middle > TIP_MIN_WEI ? middle : TIP_MIN_WEI;
  return { tip, maxFee: base * 2n + tip };
}

function ascending(a: bigint, b: bigint): number {
  return a < b ? -1 : Number(a > b);
}

interface RawFees {
  readonly baseFeePerGas: readonly string[];
  readonly reward?: readonly (readonly string[])[];
}

interface RawBlock {
  readonly number: string;
  readonly hash: string;
  readonly timestamp: string;
}

function readNumber(hex: unknown): number {
  return Number(BigInt(readText(hex)));
}

function readText(value: unknown): string {
  if (typeof value !== "string") throw new RpcError(`not a text: ${String(value)}`);
  return value;
}

type Anchoring = Parameters<Ledger["sign"]>[0];

async function signAnchoring(
  rpc: Rpc,
  { chain, keys }: { chain: ChainSettings; keys: LedgerKeys },
  { size, root, proof, nonce, fees }: Anchoring,
) {
  const at = hexNumber(await heightOf(rpc));
  const time = await rpc.agreed("eth_getBlockByNumber", [at, false], (block) =>
    readNumber((block as RawBlock).timestamp),
  );
  const deadline = time + SIGNATURE_SECONDS;
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
    gasLimit: await estimateGas(rpc, { from, to: chain.contract, data }, at),
    maxFeePerGas: fees.maxFee,
    maxPriorityFeePerGas: fees.tip,
  });
  transaction.signature = new SigningKey(keys.gasKey).sign(transaction.unsignedHash);
  return { raw: transaction.serialized, hash: transaction.hash ?? "" };
}

/**
 * A call that would revert is not worth its gas: this throws with the contract's reason, and nothing is sent. Asked of a
 * block, since the pending state may hold an attempt of ours already. The middle answer counts: no provider alone can
 * starve the transaction or make it too big for a block.
 */
async function estimateGas(
  rpc: Rpc,
  call: { from: string; to: string; data: string },
  at: string,
): Promise<bigint> {
  const answers = await rpc.toAll("eth_estimateGas", [call, at]);
  const estimates = answers
    .flatMap((one) => (one.status === "fulfilled" ? [readNumber(one.value)] : []))
    .sort((a, b) => a - b);
  const middle = estimates[Math.floor(estimates.length / 2)];
  const refusal = answers.find((one) => one.status === "rejected");
  if (middle === undefined || estimates.length * 2 <= answers.length) throw refusal?.reason;
  return (BigInt(middle) * 5n) / 4n;
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
}

/** What `eth_getLogs` adds to a log: where it stands. */
interface PlacedLog extends RawLog {
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

/** What providers must agree on; the rest of a receipt differs from one to the next. */
function pickReceipt({ status, blockNumber, blockHash, logs }: RawReceipt): RawReceipt {
  return { status, blockNumber, blockHash, logs: logs.map(pickLog) };
}

function pickLog({ address, topics, data }: RawLog): RawLog {
  return { address: address.toLowerCase(), topics, data };
}

function pickPlaced(log: PlacedLog): PlacedLog {
  const { transactionHash, blockNumber, blockHash } = log;
  return { ...pickLog(log), transactionHash, blockNumber, blockHash };
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
  if (log.address !== chain.contract || log.topics[1] !== chain.log) return undefined;
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
  const latest = await heightOf(rpc);
  const topics = contract.encodeFilterTopics("Anchored", [chain.log, size]);
  const fromBlock = hexNumber(Math.max(0, latest - LOGS_BLOCKS_MAX));
  const filter = { address: chain.contract, topics, fromBlock, toBlock: hexNumber(latest) };
  const logs = await rpc.agreed("eth_getLogs", [filter], (found) =>
    (found as PlacedLog[]).map(pickPlaced),
  );
  const log = logs.at(-1);
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
