/** What a verifier trusts: the log, its keys, the contracts. It is the verifier's own. docs/log-format.md §6. */
import { sha256 } from "@noble/hashes/sha2.js";
import { toHex, utf8 } from "../bytes.ts";
import { readJson } from "../json.ts";
import { COSIGNATURE, ED25519, type NoteKey, noteName, parseVkey } from "../log/note.ts";
import {
  base64,
  count,
  distinct,
  exactly,
  flag,
  hex,
  inside,
  list,
  object,
  type Read,
  refuse,
  smallCount,
  text,
} from "../log/shape.ts";

export const POLICY_FORMAT = "rootproof-policy/v1";
export const POLICY_CHARS_MAX = 65_536;
export const POLICY_KEYS_MAX = 16;
export const CHAINS_MAX = 16;
export const RPCS_MAX = 16;

function vkey(type: NoteKey["type"]): Read<NoteKey> {
  return (value, place) => {
    const key = parseVkey(text(400)(value, place));
    if (key.type !== type) throw refuse(place, "key-kind");
    return key;
  };
}

/** One key under two names would count twice towards a quorum. */
function vkeys(type: NoteKey["type"]): Read<readonly NoteKey[]> {
  return distinct(list(vkey(type), POLICY_KEYS_MAX), ({ publicKey }) => toHex(publicKey));
}

const url: Read<string> = (value, place) => {
  const found = text(400)(value, place);
  if (!/^https?:\/\/[^\s]+$/.test(found)) throw refuse(place, "url");
  return found;
};

const chain = object({
  type: exactly("evm-log/v1"),
  name: text(80),
  // True for a chain that proves nothing to a stranger, such as one on a developer's machine.
  test: flag,
  chainId: count,
  contract: hex(20),
  codeHash: hex(32),
  log: hex(32),
  rpcs: distinct(list(url, RPCS_MAX), String),
  // Somebody must be asked.
  rpcQuorum: smallCount(RPCS_MAX, 1),
});
export type PolicyChain = ReturnType<typeof chain>;

const policy = object({
  format: exactly(POLICY_FORMAT),
  log: object({ origin: noteName, id: base64(32), keys: vkeys(ED25519) }),
  witnesses: object({ quorum: smallCount(POLICY_KEYS_MAX), keys: vkeys(COSIGNATURE) }),
  chains: distinct(list(chain, CHAINS_MAX), (one) => `${one.chainId} ${one.contract}`),
  // On how many of the chains the checkpoint must be found.
  anchorsRequired: smallCount(CHAINS_MAX),
});
export type Policy = ReturnType<typeof policy>;

export function parsePolicy(policyText: string): Policy {
  const place = { pointer: "", code: "policy-malformed" } as const;
  if (policyText.length > POLICY_CHARS_MAX) throw refuse(place, "long");
  const found = policy(readJson(policyText, 8), place);
  const { origin, keys } = found.log;
  if (keys.length === 0 || keys.some((key) => key.name !== origin)) {
    throw refuse(inside(place, "log"), "log-keys");
  }
  return found;
}

/** SHA-256 of the policy's text, in hex: what `sha256sum` says of the file. */
export function policyHash(policyText: string): string {
  return toHex(sha256(utf8(policyText)));
}
