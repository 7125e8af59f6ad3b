/** Everything the check asks of the network: proofs and policy of this site, and the chain nodes the shopper left in the list. */
import type { Rpc } from "../../../worker/core/proof/check.ts";
import type { CheckWords } from "./words.ts";

const ANSWER_BYTES_MAX = 1_048_576;
const WAIT_MILLISECONDS_MAX = 15_000;

/** A sentence for people; whatever the browser says of a failure differs from browser to browser. */
export class NoAnswer extends Error {}

export async function fetchText(url: string, words: CheckWords): Promise<string> {
  return await ask(url, { headers: { accept: "application/json" } }, words);
}

/**
 * Asks no node that is not in the list, each question once: eight proofs of one checkpoint are one question.
 */
export function rpcTo(nodes: readonly string[], words: CheckWords): Rpc {
  const allowed = new Set(nodes);
  const asked = new Map<string, Promise<unknown>>();
  return (url, method, params) => {
    if (!allowed.has(url)) return Promise.reject(new NoAnswer(words.noAnswer));
    const body = JSON.stringify({ jsonrpc: "2.0", id: 1, method, params });
    const key = `${url} ${body}`;
    const answer = asked.get(key) ?? askNode(url, body, words);
    asked.set(key, answer);
    return answer;
  };
}

async function askNode(url: string, body: string, words: CheckWords): Promise<unknown> {
  const headers = { "content-type": "application/json" };
  const said: unknown = JSON.parse(await ask(url, { method: "POST", headers, body }, words));
  if (typeof said !== "object" || said === null || !("result" in said)) {
    throw new NoAnswer(words.noAnswer);
  }
  return said.result;
}

async function ask(url: string, init: RequestInit, words: CheckWords): Promise<string> {
  const response = await fetch(url, {
    ...init,
    credentials: "omit",
    referrerPolicy: "no-referrer",
    redirect: "error",
    cache: "no-cache",
    signal: AbortSignal.timeout(WAIT_MILLISECONDS_MAX),
  }).catch(() => {
    throw new NoAnswer(words.noAnswer);
  });
  if (!response.ok) throw new NoAnswer(words.status(response.status));
  return await readUpTo(response, words);
}

async function readUpTo(response: Response, words: CheckWords): Promise<string> {
  const reader = response.body?.getReader();
  if (reader === undefined) return "";
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.length;
    if (bytes > ANSWER_BYTES_MAX) {
      await reader.cancel();
      throw new NoAnswer(words.tooLong);
    }
    text += decoder.decode(value, { stream: true });
  }
}
