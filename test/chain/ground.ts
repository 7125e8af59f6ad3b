/** Where the sender is tried: a real anvil that mines when told, a real PostgreSQL, and logs that grow by checkpoints of their own. */
import { createHash, randomBytes } from "node:crypto";
import { SigningKey } from "ethers/crypto";
import { Transaction } from "ethers/transaction";
import {
  createLog,
  deployLogAnchor,
  LOG_ANCHOR_CODE_HASH,
  type Rpc,
  type Signer,
  sendTransaction,
  signerFromKey,
} from "../../contracts/deploy.ts";
import { addressOf, ledger } from "../../worker/chain/ledger.ts";
import { ED25519, type NoteKey } from "../../worker/core/log/note.ts";
import { appendToTiles, edgeFromTiles, tilesForEdge } from "../../worker/core/log/tiles.ts";
import { anchors } from "../../worker/db/anchors.ts";
import { connect, connectPool } from "../../worker/db/client.ts";
import { logReader } from "../../worker/db/log-reader.ts";
import { logWriter } from "../../worker/db/log-writer.ts";
import type { ChainSettings } from "../../worker/env.ts";
import {
  type Anchored,
  anchorCheckpoint,
  type SenderPorts,
} from "../../worker/flows/anchor-checkpoint.ts";
import { isOwnNote } from "../../worker/flows/own-note.ts";
import type { Anchors, Checkpoint, Ledger } from "../../worker/ports.ts";
import { ed25519Signer, ed25519Verify } from "../../worker/signing.ts";
import { face } from "../contracts/log-on-anvil.ts";
import { type Anvil, startAnvil } from "../support/anvil.ts";
import {
  type LogDatabase,
  ORIGIN,
  SIGNER,
  SIGNING_SEED,
  startLogPlace,
} from "../support/log-place.ts";

export const BASE_FEE_WEI = 10n ** 9n;
const PLAY_MONEY_WEI = 10n ** 20n;

export interface Ground {
  readonly anvil: Anvil;
  readonly contract: string;
  /** A log of its own, known to chain and database, with keys of its own. */
  scene(): Promise<Scene>;
  mine(blocks?: number): Promise<void>;
  /** Mines with the base fee held, in wei. Anvil's pool throws out what offers less. */
  mineAt(baseFee: bigint, blocks?: number): Promise<void>;
  reorg(depth: number): Promise<void>;
  height(): Promise<number>;
  /** Sends a call from an account of its own and mines it alone. */
  send(signer: Signer, name: string, args: readonly unknown[]): Promise<void>;
  fund(address: string, wei?: bigint): Promise<void>;
  remove(): Promise<void>;
}

export interface AttemptRow {
  readonly nonce: number;
  readonly attempt: number;
  readonly size: string;
  readonly prev_size: string;
  readonly raw: string;
  readonly hash: string;
  readonly max_fee: string;
  readonly tip: string;
}

export interface AnchorRow {
  readonly size: string;
  readonly prev_size: string;
  readonly time: string;
  readonly hash: string;
  readonly block_number: string;
  readonly status: string;
  readonly root: Buffer;
}

export interface Scene {
  readonly ground: Ground;
  readonly database: LogDatabase;
  readonly chain: ChainSettings;
  readonly admin: Signer;
  readonly anchorer: string;
  readonly gasAddress: string;
  readonly ledger: Ledger;
  ledgerOver(rpcs: readonly string[]): Ledger;
  readonly anchors: Anchors;
  readonly ports: SenderPorts;
  /** A new signed checkpoint, so many entries further. */
  grow(entries?: number): Promise<Checkpoint>;
  newest(): Checkpoint;
  tick(ports?: Partial<SenderPorts>): Promise<Anchored>;
  attempts(): Promise<AttemptRow[]>;
  anchorRows(): Promise<AnchorRow[]>;
  /** Size and root as the contract has them now. */
  head(): Promise<{ size: number; root: string }>;
  /** Whether the contract's permanent digest is what the row says. */
  holds(row: AnchorRow): Promise<boolean>;
  pending(hash: string): Promise<boolean>;
  end(): Promise<void>;
}

/** A valid private key for any seed: a hash is above the order once in 2^128. */
export const keyOf = (seed: string | Buffer) =>
  `0x${createHash("sha256").update(seed).digest("hex")}`;
export const newKey = () => keyOf(randomBytes(32));

export async function startGround(slotsInAnEpoch: number): Promise<Ground> {
  const [anvil, place] = await Promise.all([
    startAnvil({ slotsInAnEpoch, extraArgs: ["--accounts", "0"] }),
    startLogPlace(),
  ]);
  const rpc: Rpc = (method, params) => anvil.rpc(method, params);
  const fund = async (address: string, wei = PLAY_MONEY_WEI) => {
    await anvil.rpc("anvil_setBalance", [address, `0x${wei.toString(16)}`]);
  };
  const deployer = signerFromKey(newKey());
  await fund(deployer.address);
  const contract = (await deployLogAnchor({ rpc, signer: deployer })).toLowerCase();
  await anvil.rpc("evm_setAutomine", [false]);

  /** While it lasts, every transaction is in a block of its own at once. */
  const mining = async <T>(work: () => Promise<T>): Promise<T> => {
    await anvil.rpc("evm_setAutomine", [true]);
    try {
      return await work();
    } finally {
      await anvil.rpc("evm_setAutomine", [false]);
    }
  };
  const ground: Ground = {
    anvil,
    contract,
    fund,
    mine: async (blocks = 1) => void (await anvil.rpc("anvil_mine", [`0x${blocks.toString(16)}`])),
    async mineAt(baseFee, blocks = 1) {
      for (let n = 0; n < blocks; n++) {
        await anvil.rpc("anvil_setNextBlockBaseFeePerGas", [`0x${baseFee.toString(16)}`]);
        await anvil.rpc("evm_mine");
      }
    },
    reorg: async (depth) => void (await anvil.rpc("anvil_reorg", [depth, []])),
    height: async () => Number(await anvil.rpc("eth_blockNumber")),
    send: (signer, name, args) =>
      mining(async () => {
        const data = face.encodeFunctionData(name, args);
        await sendTransaction({ rpc, signer, to: contract, data });
      }),
    async scene() {
      const anchorerKey = newKey();
      const database = await place.fresh();
      const admin = signerFromKey(newKey());
      await fund(admin.address);
      await anvil.rpc("anvil_dropAllTransactions");
      const anchorer = addressOf(anchorerKey);
      const log = await mining(() =>
        createLog({
          ...{ rpc, signer: admin, contract, anchorer, genesis: database.genesis },
          salt: `0x${"00".repeat(32)}`,
        }),
      );
      const gasKey = newKey();
      await fund(addressOf(gasKey));
      // The market is the same for every scene: five blocks without tips. A reorganisation takes back a gift of money, too.
      await ground.mineAt(BASE_FEE_WEI, 5);
      const chain: ChainSettings = {
        ...{ name: "TEST chain", test: true, chainId: 31_337, contract, log },
        ...{ codeHash: LOG_ANCHOR_CODE_HASH, rpcs: [anvil.url], publicRpcs: [anvil.url] },
      };
      return makeScene(ground, { database, chain, admin, anchorerKey, gasKey });
    },
    async remove() {
      await place.remove();
      await anvil.stop();
    },
  };
  return ground;
}

async function logKey(): Promise<NoteKey> {
  const { publicKey } = await ed25519Signer(SIGNING_SEED);
  return { name: ORIGIN, type: ED25519, publicKey };
}

interface Props {
  readonly database: LogDatabase;
  readonly chain: ChainSettings;
  readonly admin: Signer;
  readonly anchorerKey: string;
  readonly gasKey: string;
}

async function makeScene(ground: Ground, props: Props): Promise<Scene> {
  const { anvil } = ground;
  const { database, chain, admin, anchorerKey, gasKey } = props;
  const gasAddress = addressOf(gasKey);
  const pool = connectPool(database.workerUrl, database.proxy);
  const writer = logWriter(pool);
  const db = connect(database.workerUrl, database.proxy);
  const { chainId, contract, log } = chain;
  const ports: SenderPorts = {
    log: logReader(db),
    anchors: anchors(db, { chainId, contract, signer: gasAddress }),
    ledger: ledger(chain, { anchorerKey, gasKey }),
    isSigned: isOwnNote(await logKey(), ed25519Verify),
  };
  const view = async (name: string, args: readonly unknown[]) => {
    const data = face.encodeFunctionData(name, args);
    const answer = await anvil.rpc("eth_call", [{ to: contract, data }, "latest"]);
    return face.decodeFunctionResult(name, String(answer));
  };
  const genesis = new Uint8Array(Buffer.from(database.genesis.slice(2), "hex"));
  let newest: Checkpoint = { size: 1, root: genesis };
  await writer.keepNote(1, SIGNER.note(1, Buffer.from(genesis)));
  return {
    ...{ ground, database, chain, admin, gasAddress, ports },
    anchorer: addressOf(anchorerKey),
    ledger: ports.ledger,
    ledgerOver: (rpcs) => ledger({ ...chain, rpcs: [...rpcs] }, { anchorerKey, gasKey }),
    anchors: ports.anchors,
    newest: () => newest,
    async grow(entries = 1) {
      newest = await grow(writer, entries);
      return newest;
    },
    tick: (other = {}) => anchorCheckpoint({ ...ports, ...other }),
    attempts: () => database.rows("select * from anchor_attempts order by nonce, attempt"),
    anchorRows: () =>
      database.rows(
        "select a.*, c.root from anchors a join checkpoints c on c.size = a.size order by a.size",
      ),
    async head() {
      const [root, size] = await view("head", [log]);
      return { size: Number(size), root: String(root) };
    },
    async holds({ size, prev_size, time, root }) {
      const hex = `0x${root.toString("hex")}`;
      return Boolean((await view("isAnchored", [log, size, hex, prev_size, time]))[0]);
    },
    async pending(hash) {
      const found = (await anvil.rpc("eth_getTransactionByHash", [hash])) as Tx | null;
      return found !== null && found.blockNumber === null;
    },
    async end() {
      await pool.$client.end();
      database.drop();
    },
  };
}

interface Tx {
  readonly blockNumber: string | null;
}

/** What a round of the sequencer leaves, without the documents. */
async function grow(writer: ReturnType<typeof logWriter>, entries: number): Promise<Checkpoint> {
  const next = await writer.round(async (round) => {
    const { size } = (await round.head()) ?? { size: 0 };
    const edge = edgeFromTiles(size, await round.tiles(tilesForEdge(size)));
    const leaves = Array.from({ length: entries }, () => new Uint8Array(randomBytes(32)));
    const appended = appendToTiles(edge, leaves);
    await round.growTiles(appended.changed);
    await round.checkpoint({ size: appended.size, root: appended.root, prevSize: size });
    return { size: appended.size, root: appended.root };
  });
  await writer.keepNote(next.size, SIGNER.note(next.size, Buffer.from(next.root)));
  return next;
}

export const hexOf = (bytes: Uint8Array) => `0x${Buffer.from(bytes).toString("hex")}`;

/** Whoever watches the mempool: the same call, from a key of their own, for more money. */
export function copyOf(
  { raw, max_fee }: Pick<AttemptRow, "raw" | "max_fee">,
  key: string,
): { readonly raw: string; readonly hash: string } {
  const { to, data, gasLimit } = Transaction.from(raw);
  const copy = Transaction.from({
    ...{ type: 2, chainId: 31_337, nonce: 0, to, data, gasLimit },
    maxFeePerGas: BigInt(max_fee) * 3n,
    maxPriorityFeePerGas: BigInt(max_fee) * 2n,
  });
  copy.signature = new SigningKey(key).sign(copy.unsignedHash);
  return { raw: copy.serialized, hash: copy.hash ?? "" };
}
