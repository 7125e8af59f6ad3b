/** What a verifier trusts: the log, its keys, the contracts. It is the verifier's own. docs/log-format.md §6. */
import { sha256 } from "@noble/hashes/sha2.js";
import { toHex, utf8 } from "../bytes.ts";
import { type Json, parseJson } from "../json.ts";
import { COSIGNATURE, ED25519, isNoteName, type NoteKey, parseVkey } from "../log/note.ts";
import { Problem } from "../problem.ts";
import {
  base64,
  count,
  flag,
  hex,
  list,
  members,
  type Place,
  refuse,
  smallCount,
  text,
} from "./shape.ts";

export const POLICY_FORMAT = "rootproof-policy/v1";
export const POLICY_CHARS_MAX = 65_536;
export const POLICY_KEYS_MAX = 16;
export const CHAINS_MAX = 16;
export const RPCS_MAX = 16;

export type PolicyChain = {
  readonly type: "evm-log/v1";
  readonly name: string;
  /** True for a chain that proves nothing to a stranger, such as one on a developer's machine. */
  readonly test: boolean;
  readonly chainId: bigint;
  readonly contract: string;
  readonly codeHash: string;
  readonly log: string;
  readonly rpcs: readonly string[];
  readonly rpcQuorum: number;
};
export type Policy = {
  readonly log: {
    readonly origin: string;
    readonly id: Uint8Array;
    readonly keys: readonly NoteKey[];
  };
  readonly witnesses: { readonly quorum: number; readonly keys: readonly NoteKey[] };
  readonly chains: readonly PolicyChain[];
  /** On how many of the chains the checkpoint must be found. */
  readonly anchorsRequired: number;
};

export function parsePolicy(policyText: string): Policy {
  const top = members(
    { value: parsePolicyJson(policyText), pointer: "", code: "policy-malformed" },
    ["format", "log", "witnesses", "chains", "anchorsRequired"],
  );
  if (top.format.value !== POLICY_FORMAT) throw refuse(top.format, `is not ${POLICY_FORMAT}`);
  const log = members(top.log, ["origin", "id", "keys"]);
  const origin = text(log.origin, 200);
  if (!isNoteName(origin)) throw refuse(log.origin, "is not a name");
  const keys = vkeys(log.keys, ED25519);
  const misnamed = keys.length === 0 || keys.some((key) => key.name !== origin);
  if (misnamed) throw refuse(log.keys, "has no key, or one with another name than the log's");
  const witnesses = members(top.witnesses, ["quorum", "keys"]);
  const chains = list(top.chains, CHAINS_MAX).map(chain);
  refuseTwice(
    top.chains,
    chains.map((c) => `${c.chainId} ${c.contract}`),
  );
  return {
    log: { origin, id: base64(log.id, 32), keys },
    witnesses: {
      quorum: smallCount(witnesses.quorum, POLICY_KEYS_MAX),
      keys: vkeys(witnesses.keys, COSIGNATURE),
    },
    chains,
    anchorsRequired: smallCount(top.anchorsRequired, CHAINS_MAX),
  };
}

/** SHA-256 of the policy's text, in hex: what `sha256sum` says of the file. */
export function policyHash(policyText: string): string {
  return toHex(sha256(utf8(policyText)));
}

function parsePolicyJson(policyText: string): Json {
  if (policyText.length > POLICY_CHARS_MAX) {
    throw new Problem("policy-malformed", "The policy is too long.");
  }
  return parseJson(policyText, { depthMax: 8 });
}

function vkeys(place: Place, type: NoteKey["type"]): NoteKey[] {
  const texts = list(place, POLICY_KEYS_MAX).map((item) => text(item, 400));
  const keys = texts.map(parseVkey);
  if (keys.some((key) => key.type !== type)) throw refuse(place, "has a key of another kind");
  // One key under two names would count twice towards a quorum.
  refuseTwice(
    place,
    keys.map((key) => toHex(key.publicKey)),
  );
  return keys;
}

function chain(place: Place): PolicyChain {
  const found = members(place, [
    "type",
    "name",
    "test",
    "chainId",
    "contract",
    "codeHash",
    "log",
    "rpcs",
    "rpcQuorum",
  ]);
  const type = "evm-log/v1";
  if (found.type.value !== type) throw refuse(found.type, "is a kind of chain not known here");
  const rpcs = list(found.rpcs, RPCS_MAX).map(rpcUrl);
  refuseTwice(found.rpcs, rpcs);
  const rpcQuorum = smallCount(found.rpcQuorum, RPCS_MAX);
  if (rpcQuorum === 0) throw refuse(found.rpcQuorum, "is zero: somebody must be asked");
  return {
    type,
    name: text(found.name, 80),
    test: flag(found.test),
    chainId: count(found.chainId),
    contract: hex(found.contract, 20),
    codeHash: hex(found.codeHash, 32),
    log: hex(found.log, 32),
    rpcs,
    rpcQuorum,
  };
}

function rpcUrl(place: Place): string {
  const url = text(place, 400);
  if (!/^https?:\/\/[^\s]+$/.test(url)) throw refuse(place, "is not an http address");
  return url;
}

function refuseTwice(place: Place, names: readonly string[]): void {
  if (new Set(names).size !== names.length) throw refuse(place, "names one thing twice");
}
