/**
 * Puts LogAnchor on a chain and starts a log in it, for scripts and tests. Every function may be run again: what is
 * already there is checked and left alone. The caller brings the wire (`rpc`) and the key (`signer`).
 */
import { AbiCoder, Interface } from "ethers/abi";
import { getCreate2Address } from "ethers/address";
import { keccak256, type Signature, SigningKey } from "ethers/crypto";
import { computeAddress, Transaction } from "ethers/transaction";
import artifact from "./abi/LogAnchor.json" with { type: "json" };

/** Answers JSON-RPC's `result`, and throws for its `error`. */
export type Rpc = (method: string, params: readonly unknown[]) => Promise<unknown>;

/** A key that signs 32-byte digests; it may live in a KMS. */
export interface Signer {
  readonly address: string;
  readonly sign: (digest: string) => Signature | Promise<Signature>;
}

export interface Receipt {
  readonly transactionHash: string;
  readonly gasUsed: bigint;
}

export interface Head {
  readonly root: string;
  readonly size: bigint;
  readonly time: bigint;
  readonly sealed: boolean;
}

/** The keyless CREATE2 deployer found on most chains; anvil has it from the start. */
export const CREATE2_DEPLOYER = "0x4e59b44847b379578588920cA78FbF26c0B4956C";
/** ASCII "rootproof LogAnchor 1", padded. Another salt would be another address. */
export const DEPLOY_SALT = "0x726f6f7470726f6f66204c6f67416e63686f7220310000000000000000000000";
export const LOG_ANCHOR_CODE_HASH = artifact.codeHash;
/** The same on every chain whose CREATE2 is Ethereum's (zkSync's is not). */
export const LOG_ANCHOR_ADDRESS = getCreate2Address(
  CREATE2_DEPLOYER,
  DEPLOY_SALT,
  keccak256(artifact.bytecode),
);

const RECEIPT_POLL_MS = 100;
const RECEIPT_WAIT_MS_MAX = 300_000;

const logAnchor = new Interface(artifact.abi);

export function signerFromKey(privateKey: string): Signer {
  const key = new SigningKey(privateKey);
  return { address: computeAddress(key), sign: (digest) => key.sign(digest) };
}

/** The name a log gets on a chain, known before it is created there. */
export function logHandle(log: {
  readonly chainId: bigint;
  readonly contract: string;
  readonly creator: string;
  readonly salt: string;
  readonly genesis: string;
}): string {
  const types = ["uint256", "address", "address", "bytes32", "bytes32"];
  const { chainId, contract, creator, salt, genesis } = log;
  return keccak256(
    AbiCoder.defaultAbiCoder().encode(types, [chainId, contract, creator, salt, genesis]),
  );
}

/** Deploys the contract unless it is there, and answers its address. Throws if other code is there. */
export async function deployLogAnchor(ports: {
  readonly rpc: Rpc;
  readonly signer: Signer;
}): Promise<string> {
  if ((await codeAt(ports.rpc, LOG_ANCHOR_ADDRESS)) === "0x") {
    if ((await codeAt(ports.rpc, CREATE2_DEPLOYER)) === "0x") {
      throw new Error(`This chain has no CREATE2 deployer at ${CREATE2_DEPLOYER}.`);
    }
    const data = `${DEPLOY_SALT}${artifact.bytecode.slice(2)}`;
    await sendTransaction({ ...ports, to: CREATE2_DEPLOYER, data });
  }
  await requirePinnedCode(ports.rpc, LOG_ANCHOR_ADDRESS);
  return LOG_ANCHOR_ADDRESS;
}

/** Starts a log with the signer as its admin, unless it was started before, and answers its handle. */
export async function createLog(order: {
  readonly rpc: Rpc;
  readonly signer: Signer;
  readonly contract: string;
  readonly salt: string;
  readonly genesis: string;
  readonly anchorer: string;
}): Promise<string> {
  const { rpc, signer, contract, salt, genesis, anchorer } = order;
  await requirePinnedCode(rpc, contract);
  const chainId = quantity(await rpc("eth_chainId", []));
  const log = logHandle({ chainId, contract, creator: signer.address, salt, genesis });
  if ((await readHead({ rpc, contract, log })) !== undefined) return log;

  const data = logAnchor.encodeFunctionData("create", [salt, genesis, anchorer]);
  await sendTransaction({ rpc, signer, to: contract, data });
  if ((await readHead({ rpc, contract, log })) === undefined) {
    throw new Error(`The log ${log} was created, yet this node does not show it.`);
  }
  return log;
}

/** Where a log stands at the latest block; undefined if the contract does not know it. */
export async function readHead(question: {
  readonly rpc: Rpc;
  readonly contract: string;
  readonly log: string;
}): Promise<Head | undefined> {
  const data = logAnchor.encodeFunctionData("head", [question.log]);
  const answer = await question.rpc("eth_call", [{ to: question.contract, data }, "latest"]);
  const [root, size, time, sealed] = logAnchor.decodeFunctionResult("head", String(answer));
  return size === 0n ? undefined : { root, size, time, sealed };
}

/** Signs, sends and waits until the transaction is in a block. Throws if it is refused there. */
export async function sendTransaction(order: {
  readonly rpc: Rpc;
  readonly signer: Signer;
  readonly to: string;
  readonly data: string;
}): Promise<Receipt> {
  const { rpc, signer, to, data } = order;
  const estimate = quantity(await rpc("eth_estimateGas", [{ from: signer.address, to, data }]));
  const transaction = Transaction.from({
    type: 2,
    chainId: quantity(await rpc("eth_chainId", [])),
    nonce: Number(await rpc("eth_getTransactionCount", [signer.address, "pending"])),
    to,
    data,
    gasLimit: (estimate * 12n) / 10n,
    ...(await feesNow(rpc)),
  });
  transaction.signature = await signer.sign(transaction.unsignedHash);
  return receiptOf(rpc, String(await rpc("eth_sendRawTransaction", [transaction.serialized])));
}

/** Room for the base fee to double; the tip is what the node's own price adds to it (0 on some rollups). */
async function feesNow(rpc: Rpc) {
  const history = await rpc("eth_feeHistory", ["0x1", "latest", []]);
  const { baseFeePerGas } = history as { readonly baseFeePerGas: readonly string[] };
  const baseFee = quantity(baseFeePerGas.at(-1));
  const price = quantity(await rpc("eth_gasPrice", []));
  const maxPriorityFeePerGas = price > baseFee ? price - baseFee : 0n;
  return { maxPriorityFeePerGas, maxFeePerGas: 2n * baseFee + maxPriorityFeePerGas };
}

async function receiptOf(rpc: Rpc, hash: string): Promise<Receipt> {
  const giveUpAt = Date.now() + RECEIPT_WAIT_MS_MAX;
  while (Date.now() < giveUpAt) {
    const receipt = await rpc("eth_getTransactionReceipt", [hash]);
    if (receipt !== null && receipt !== undefined) {
      const { status, gasUsed } = receipt as { readonly status: string; readonly gasUsed: string };
      if (quantity(status) !== 1n) throw new Error(`The transaction ${hash} was refused on chain.`);
      return { transactionHash: hash, gasUsed: quantity(gasUsed) };
    }
    await new Promise((resolve) => setTimeout(resolve, RECEIPT_POLL_MS));
  }
  throw new Error(`The transaction ${hash} is not in a block after ${RECEIPT_WAIT_MS_MAX} ms.`);
}

async function requirePinnedCode(rpc: Rpc, address: string): Promise<void> {
  const found = keccak256(await codeAt(rpc, address));
  if (found === LOG_ANCHOR_CODE_HASH) return;
  throw new Error(`The code at ${address} hashes to ${found}, not to ${LOG_ANCHOR_CODE_HASH}.`);
}

async function codeAt(rpc: Rpc, address: string): Promise<string> {
  return String(await rpc("eth_getCode", [address, "latest"]));
}

function quantity(wire: unknown): bigint {
  if (typeof wire !== "string") throw new Error(`The node gave no number but ${String(wire)}.`);
  return BigInt(wire);
}
