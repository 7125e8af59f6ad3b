/** How long the verifier takes for a real bundle when the chain has answered already: its own work and nothing else. */
import { ed25519, rpc } from "../cli/platform.ts";
import { fromBase64 } from "../worker/core/bytes.ts";
import type { Rpc } from "../worker/core/proof/check.ts";
import { verifyBundle } from "../worker/core/proof/verify.ts";
import type { Row } from "./report.ts";
import type { BenchStack } from "./stack.ts";
import { inTurns } from "./turns.ts";

const TURNS = 100;

export async function bundleVerification({ stack, demo }: BenchStack): Promise<Row> {
  const policyText = await textOf(`${stack.origin}/.well-known/rootproof-policy.json`);
  const bundleText = await textOf(stack.origin + demo.proof);
  const input = { bundleText, policyText, ed25519, rpc: remembering(rpc) };
  const { verdict, code } = await verifyBundle(input);
  if (verdict !== "proven") throw new Error(`the demo's bundle is ${verdict}: ${code}`);
  const { log } = JSON.parse(policyText) as { log: { keys: string[] } };
  // A vkey is name+id+base64(type, key).
  const publicKey = fromBase64(log.keys[0]?.split("+").slice(2).join("+") ?? "").slice(1);
  const message = new Uint8Array(150);
  const signature = new Uint8Array(64);
  const { ours, peer } = await inTurns({
    ours: () => verifyBundle(input),
    peer: () => ed25519(publicKey, message, signature),
    turns: TURNS,
  });
  return {
    what: "bundle verification, WebCrypto, the chain's answers at hand",
    value: ours,
    unit: "ms",
    peer: { what: "the time of one Ed25519 check by WebCrypto", ratio: ours / peer },
    note: `a bundle of ${bundleText.length} characters`,
  };
}

/** Asks the chain once for each question. */
function remembering(ask: Rpc): Rpc {
  const answers = new Map<string, Promise<unknown>>();
  return (url, method, params) => {
    const question = JSON.stringify([url, method, params]);
    const answer = answers.get(question) ?? ask(url, method, params);
    answers.set(question, answer);
    return answer;
  };
}

async function textOf(url: string): Promise<string> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer.text();
}
