/** JSON-RPC to several providers at once: what most of them say counts, and none is waited for longer than a few seconds. */
const TIMEOUT_MS = 8_000;
const ANSWER_BYTES_MAX = 1_000_000;

export class RpcError extends Error {
  readonly code: number | undefined;
  constructor(message: string, code?: number) {
    super(message);
    this.code = code;
  }
}

export type Params = readonly unknown[];

export interface Rpc {
  /** The answer that a majority of the providers gives; throws when there is none. */
  agreed(method: string, params: Params): Promise<unknown>;
  /** What each provider said to the same request, in their order. */
  toAll(method: string, params: Params): Promise<PromiseSettledResult<unknown>[]>;
}

export function rpcOver(urls: readonly string[]): Rpc {
  const toAll = (method: string, params: Params) =>
    Promise.allSettled(urls.map((url) => ask(url, method, params)));
  return {
    toAll,
    async agreed(method, params) {
      const settled = await toAll(method, params);
      const answers = settled.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
      const texts = answers.map((answer) => JSON.stringify(answer));
      const wanted = Math.floor(urls.length / 2) + 1;
      const at = texts.findIndex(
        (text) => texts.filter((other) => other === text).length >= wanted,
      );
      if (at < 0) throw noMajority(method, settled);
      return answers[at];
    },
  };
}

function noMajority(method: string, settled: readonly PromiseSettledResult<unknown>[]): RpcError {
  const reasons = settled.flatMap((one) =>
    one.status === "rejected"
      ? [String(one.reason instanceof Error ? one.reason.message : one.reason)]
      : [],
  );
  return new RpcError(
    `${method}: no majority answer${reasons.length > 0 ? ` (${reasons.join("; ")})` : ""}`,
  );
}

async function ask(url: string, method: string, params: Params): Promise<unknown> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ jsonrpc: "2.0", id: 1, method, params }),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const text = await response.text();
  if (text.length > ANSWER_BYTES_MAX) throw new RpcError(`${new URL(url).host}: answer too large`);
  const answer = readAnswer(text);
  if (answer === undefined) {
    throw new RpcError(`${new URL(url).host}: HTTP ${response.status}, not JSON-RPC`);
  }
  if (answer.error !== undefined)
    throw new RpcError(String(answer.error.message), answer.error.code);
  return answer.result;
}

interface Answer {
  readonly result?: unknown;
  readonly error?: { readonly message?: string; readonly code?: number };
}

function readAnswer(text: string): Answer | undefined {
  try {
    const answer: unknown = JSON.parse(text);
    return typeof answer === "object" && answer !== null ? answer : undefined;
  } catch {
    return undefined;
  }
}
