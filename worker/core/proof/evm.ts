/** Asks an EVM chain whether the log's contract holds a checkpoint. Hand-encoded, so that no chain library is needed. */
import { decodeHex, toHex } from "../bytes.ts";
import type { Rpc } from "./check.ts";
import { keccak256 } from "./keccak.ts";
import type { PolicyChain } from "./policy.ts";
import type { Answer } from "./verdict.ts";

/** First four bytes of keccak of `isAnchored(bytes32,uint64,bytes32,uint64,uint64)`, contracts/src/ILogAnchor.sol. */
export const IS_ANCHORED_SELECTOR = "4c0dca5e";
const CODE_CHARS_MAX = 131_074;
const YES = `0x${word(1n)}`;
const NO = `0x${word(0n)}`;

export type AnchorClaim = {
  readonly size: bigint;
  readonly root: Uint8Array;
  readonly prevSize: bigint;
  readonly time: bigint;
};
type Question = {
  readonly url: string;
  readonly chain: PolicyChain;
  readonly claim: AnchorClaim;
  readonly rpc: Rpc;
};

export async function askEvm(question: Question): Promise<Answer> {
  const { url, chain, rpc } = question;
  try {
    const [chainId, final] = await Promise.all([
      rpc(url, "eth_chainId", []),
      lookAt("finalized", question),
    ]);
    if (typeof chainId !== "string" || !/^0x[0-9a-f]{1,16}$/i.test(chainId)) return "no-answer";
    if (BigInt(chainId) !== chain.chainId) return "no-answer";
    if (final === "held" || final === "no-answer") return final;
    // Not in the final blocks: only the newest ones tell "not yet" from "not at all".
    const latest = await lookAt("latest", question);
    return latest === "held" ? "not-final" : latest;
  } catch {
    // Whatever went wrong at an endpoint, it gave no answer, and the quorum decides what that means.
    return "no-answer";
  }
}

async function lookAt(tag: string, { url, chain, claim, rpc }: Question): Promise<Answer> {
  const { contract } = chain;
  const call = { to: contract, data: isAnchoredCall(chain.log, claim) };
  const [code, said] = await Promise.all([
    rpc(url, "eth_getCode", [contract, tag]),
    rpc(url, "eth_call", [call, tag]),
  ]);
  if (typeof code !== "string" || code.length > CODE_CHARS_MAX) return "no-answer";
  const bytes = /^0x/i.test(code) ? decodeHex(code.slice(2).toLowerCase()) : undefined;
  if (bytes === undefined) return "no-answer";
  if (`0x${toHex(keccak256(bytes))}` !== chain.codeHash) return "other-code";
  if (said === YES) return "held";
  return said === NO ? "absent" : "no-answer";
}

export function isAnchoredCall(log: string, { size, root, prevSize, time }: AnchorClaim): string {
  const words = [log.slice(2), word(size), toHex(root), word(prevSize), word(time)];
  return `0x${IS_ANCHORED_SELECTOR}${words.join("")}`;
}

function word(value: bigint): string {
  return value.toString(16).padStart(64, "0");
}
