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
/** Picks out of an answer what matters; throws for one that does not have it. */
export type Read<T> = (answer: unknown) => T;

export interface Rpc {
  /** What `read` finds in the answers of a majority; throws when there is none. Providers add members of their own, so only that is compared. */
  agreed<T>(method: string, params: Params, read: Read<T>): Promise<T>;
  /** The highest number that a majority has reached: providers are seldom at the same block, and one alone cannot push it. */
  reached(method: string, params: Params, read: Read<number>): Promise<number>;
  /** What each provider said to the same request, in their order. */
  toAll(method: string, params: Params): Promise<PromiseSettledResult<unknown>[]>;
}

/** For one turn: a provider that let us wait once is not asked again. */
export function rpcOver(
  urls: readonly string[],
  { timeoutMs = TIMEOUT_MS }: { readonly timeoutMs?: number } = {},
): Rpc {
  const silent = new Set<string>();
  const majority = Math.floor(urls.length / 2) + 1;
  const askUnlessSilent = async (url: string, method: string, params: Params) => {
    if (silent.has(url)) throw new RpcError(`${new URL(url).host}: did not answer before`);
    const signal = AbortSignal.timeout(timeoutMs);
    try {
      return await ask(url, { method, params, signal });
    } catch (error) {
      if (signal.aborted) silent.add(url);
      throw error;
    }
  };
  const toAll = (method: string, params: Params) =>
    Promise.allSettled(urls.map((url) => askUnlessSilent(url, method, params)));
  const readAll = async <T>(method: string, params: Params, read: Read<T>) => {
    const settled = await Promise.allSettled(
      urls.map(async (url) => read(await askUnlessSilent(url, method, params))),
    );
    return {
      found: settled.flatMap((one) => (one.status === "fulfilled" ? [one.value] : [])),
      noMajority: () => noMajority(method, settled),
    };
  };
  return {
    toAll,
    async agreed(method, params, read) {
      const { found, noMajority } = await readAll(method, params, read);
      const texts = found.map((one) => JSON.stringify(one));
      const at = texts.findIndex(
        (text) => texts.filter((other) => other === text).length >= majority,
      );
      if (at < 0) throw noMajority();
      return found[at] as Awaited<(typeof found)[number]>;
    },
    async reached(method, params, read) {
      const { found, noMajority } = await readAll(method, params, read);
      const number = found.sort((a, b) => b - a)[majority - 1];
      if (number === undefined) throw noMajority();
      return number;
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

interface Question {
  readonly method: string;
  readonly params: Params;
  readonly signal: AbortSignal;
}

async function ask(url: string, { method, params, signal }: Question): Promise<unknown> {
  const { host } = new URL(url);
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ jsonrpc: "2.0", id: 1, method, params }),
    signal,
  });
  const text = await readText(response);
  if (text === undefined) throw new RpcError(`${host}: answer too large`);
  const answer = readAnswer(text);
  if (answer === undefined) throw new RpcError(`${host}: HTTP ${response.status}, not JSON-RPC`);
  if (answer.error) throw new RpcError(String(answer.error.message), answer.error.code);
  return answer.result;
}

/** Nothing when there is more than a provider has to say; the rest is not waited for. */
async function readText(response: Response): Promise<string | undefined> {
  if (response.body === null) return "";
  const decoder = new TextDecoder();
  let [text, bytes] = ["", 0];
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    if (bytes > ANSWER_BYTES_MAX) return undefined;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

interface Answer {
  readonly result?: unknown;
  readonly error?: { readonly message?: string; readonly code?: number } | null;
}

/** Nothing for what has neither a result nor an error: a page of a proxy, or its word on rate limits. */
function readAnswer(text: string): Answer | undefined {
  try {
    const answer = JSON.parse(text) as Answer | null;
    return answer?.error || answer?.result !== undefined ? answer : undefined;
  } catch {
    return undefined;
  }
}
