/** A small honest world for the verifier: one log, one contract, endpoints that answer truly. Tests bend one thing in it. */
import { keccak_256 } from "@noble/hashes/sha3.js";
import { toBase64, toHex, utf8 } from "../../../worker/core/bytes.ts";
import type { JsonObject } from "../../../worker/core/json.ts";
import { commitDocument } from "../../../worker/core/log/commitment.ts";
import { type Entry, encodeEntry } from "../../../worker/core/log/entry.ts";
import {
  COSIGNATURE,
  cosignNote,
  formatCheckpoint,
  formatVkey,
  signNote,
} from "../../../worker/core/log/note.ts";
import { inclusionPath, leafHash, rootOf } from "../../../worker/core/log/tree.ts";
import { buildBundle } from "../../../worker/core/proof/build-bundle.ts";
import type { Rpc } from "../../../worker/core/proof/check.ts";
import { Signer } from "./signers.ts";

export const ORIGIN = "log.rootproof.example/test";
export const EVENT_INDEX = 2;
export const RECORDED_AT = 1_795_308_450;
export const CODE = "0x6001600155";
export const RPC_A = "https://rpc-a.example";
export const RPC_B = "https://rpc-b.example";

/** Finca Aurora ships a lot to the roaster Nordlys. */
export const SHIPPING: JsonObject = {
  "@context": ["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"],
  eventID: "urn:uuid:3d8a3f3e-5b1e-4d5d-9a2f-6f1d1f3b7c01",
  type: "ObjectEvent",
  action: "OBSERVE",
  bizStep: "shipping",
  eventTime: "2026-11-20T08:30:00.000-05:00",
  epcList: [],
  quantityList: [
    { epcClass: "https://id.gs1.org/01/09506000134352/10/LOT-7", quantity: 500, uom: "KGM" },
  ],
  readPoint: { id: "https://id.gs1.org/414/9506000134369" },
};

type Anchored = {
  readonly log: string;
  readonly size: bigint;
  readonly root: string;
  readonly prevSize: bigint;
  readonly time: bigint;
};

/** One contract on one chain. `final` lags behind `latest` when a test says so. */
export class FakeChain {
  chainId = 31337n;
  code = CODE;
  contract: string;
  latest: Anchored[] = [];
  final: Anchored[] = [];
  asked: string[] = [];

  constructor(contract: string) {
    this.contract = contract;
  }

  hold(anchor: Anchored): void {
    this.latest.push(anchor);
    this.final.push(anchor);
  }

  readonly rpc: Rpc = async (_url, method, params) => {
    this.asked.push(method);
    if (method === "eth_chainId") return `0x${this.chainId.toString(16)}`;
    const [what, tag] = params as [string | { to: string; data: string }, string];
    if (method === "eth_getCode") return what === this.contract ? this.code : "0x";
    if (method !== "eth_call" || typeof what === "string") throw new Error(`unexpected ${method}`);
    const words = what.data.slice(10).match(/.{64}/g) ?? [];
    const held = (tag === "finalized" ? this.final : this.latest).some((anchor) =>
      [
        anchor.log.slice(2),
        anchor.size.toString(16).padStart(64, "0"),
        anchor.root,
        anchor.prevSize.toString(16).padStart(64, "0"),
        anchor.time.toString(16).padStart(64, "0"),
      ].every((word, at) => word === words[at]),
    );
    return `0x${(what.to === this.contract && held ? "1" : "0").padStart(64, "0")}`;
  };
}

export const LOG_SIGNER = new Signer(ORIGIN, 1);
export const STRANGER = new Signer(ORIGIN, 2);
export const WITNESS = new Signer("witness.example/w1", 3, COSIGNATURE);
export const OTHER_WITNESS = new Signer("witness.example/w2", 4, COSIGNATURE);
export const SEED = new Uint8Array(32).fill(7);
export const HANDLE = `0x${"ab".repeat(32)}`;
export const CONTRACT = `0x${"c0".repeat(20)}`;

const tag = (byte: number) => toBase64(new Uint8Array(32).fill(byte));

export type Plan = {
  readonly document?: JsonObject;
  /** Changes the entry before the log hashes it. */
  readonly entry?: (entry: JsonObject) => JsonObject;
  /** Changes the leaf input itself. */
  readonly leaf?: (bytes: Uint8Array) => Uint8Array;
  /** Digests to commit to instead of the document's own. */
  readonly commit?: Uint8Array;
  readonly statuses?: readonly ((index: number) => JsonObject)[];
  readonly disclose?: (pointer: string) => boolean;
};

/** Loosely typed on purpose: tests break its shape. */
// biome-ignore lint/suspicious/noExplicitAny: a bundle that may be anything
export type Loose = any;

export type World = {
  bundle: Loose;
  policy: Loose;
  chain: FakeChain;
  rpc: Rpc;
  rpcs?: readonly string[];
  readonly leaves: Uint8Array[];
  readonly logId: string;
};

const MANIFEST: Entry = {
  v: 1,
  t: "manifest",
  i: "0",
  rt: "1795000000000",
  origin: ORIGIN,
  key: toBase64(LOG_SIGNER.key.publicKey),
};

export const LOG_ID = toBase64(leafHash(encodeEntry(MANIFEST)));

export function entryAt(index: number, t: string, more: JsonObject = {}): JsonObject {
  const base = { v: 1, t, i: String(index), rt: "1795000000000", log: LOG_ID };
  return { ...base, stream: tag(index), commit: tag(100 + index), ...more };
}

/** An honest log of nine entries, the event at index 2 proven and anchored; bent where the plan says so. */
export async function makeWorld(plan: Plan = {}): Promise<World> {
  const stream = { seq: 0, prev: tag(9) };
  const commitment = commitDocument({ document: plan.document ?? SHIPPING, seed: SEED, stream });
  const commit = toBase64(plan.commit ?? commitment.commit);
  const plain = entryAt(EVENT_INDEX, "event", { commit });
  const bytes = bytesOf(plan.entry?.(plain) ?? plain);
  const leaf = plan.leaf?.(bytes) ?? bytes;
  const inputs = [encodeEntry(MANIFEST), bytesOf(entryAt(1, "stream")), leaf];
  const statuses = (plan.statuses ?? []).map((make) => {
    const index = inputs.length;
    const entry = bytesOf(make(index));
    inputs.push(entry);
    return { entry, index, checkpoint: 0 };
  });
  while (inputs.length < 9) inputs.push(bytesOf(entryAt(inputs.length, "event")));
  const leaves = inputs.map(leafHash);
  const chain = new FakeChain(CONTRACT);
  const bundle = buildBundle({
    entry: leaf,
    index: EVENT_INDEX,
    fields: commitment.fields,
    hidden: commitment.decoys,
    disclose: plan.disclose ?? ((pointer) => !pointer.startsWith("#")),
    checkpoints: [await checkpointOf({ leaves, chain, index: EVENT_INDEX })],
    statuses: statuses.map((s) => ({ ...s, path: inclusionPath(leaves, s.index) })),
  });
  return {
    bundle: structuredClone(bundle),
    policy: policyFor([CONTRACT]),
    chain,
    rpc: chain.rpc,
    leaves,
    logId: LOG_ID,
  };
}

export function bytesOf(entry: JsonObject): Uint8Array {
  return utf8(JSON.stringify(entry, Object.keys(entry).sort()));
}

type CheckpointPlan = {
  readonly leaves: readonly Uint8Array[];
  readonly index: number;
  readonly chain: FakeChain;
  readonly prevSize?: number;
  readonly time?: number;
};

/** Signs the log's head and puts it on the chain. */
export async function checkpointOf({ leaves, index, chain, prevSize = 1, time }: CheckpointPlan) {
  const [size, root, at] = [leaves.length, rootOf(leaves), time ?? RECORDED_AT];
  const where = { log: HANDLE, size: BigInt(size), root: toHex(root) };
  chain.hold({ ...where, prevSize: BigInt(prevSize), time: BigInt(at) });
  return {
    note: await noteFor({ size, root }),
    path: inclusionPath(leaves, index),
    anchors: [{ chainId: chain.chainId, contract: chain.contract, prevSize, time: at }],
  };
}

export async function noteFor(head: {
  size: number;
  root: Uint8Array;
  origin?: string;
  by?: Signer;
}): Promise<string> {
  const by = head.by ?? LOG_SIGNER;
  const body = formatCheckpoint({
    origin: head.origin ?? ORIGIN,
    size: head.size,
    root: head.root,
  });
  return signNote(body, by.key, by.sign);
}

export async function cosign(note: string, by: Signer): Promise<string> {
  const body = note.slice(0, note.indexOf("\n\n") + 1);
  return note + (await cosignNote(body, { key: by.key, time: RECORDED_AT }, by.sign));
}

/** A policy that trusts this log, and a contract on as many chains as there are addresses. */
export function policyFor(contracts: readonly string[]): Loose {
  return {
    format: "rootproof-policy/v1",
    log: { origin: ORIGIN, id: LOG_ID, keys: [formatVkey(LOG_SIGNER.key)] },
    witnesses: { quorum: "0", keys: [] },
    chains: contracts.map((contract, at) => ({
      type: "evm-log/v1",
      name: at === 0 ? "TEST chain" : `TEST chain ${at + 1}`,
      test: true,
      chainId: String(31337 + at),
      contract,
      codeHash: `0x${toHex(keccak_256(Buffer.from(CODE.slice(2), "hex")))}`,
      log: HANDLE,
      rpcs: [RPC_A, RPC_B],
      rpcQuorum: "2",
    })),
    anchorsRequired: "1",
  };
}
