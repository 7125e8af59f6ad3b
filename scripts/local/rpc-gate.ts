// A gate before the dev chain for phones on the same network: they may read it and nothing else.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { endsWithUs } from "./stopping.ts";

export interface RpcGateOptions {
  /** The chain behind the gate. */
  readonly url: string;
  readonly port?: number;
  readonly host?: string;
}

export interface RpcGate {
  readonly port: number;
  stop(): Promise<void>;
}

const READS: ReadonlySet<string> = new Set([
  "eth_blockNumber",
  "eth_call",
  "eth_chainId",
  "eth_getBlockByNumber",
  "eth_getCode",
  "eth_getLogs",
  "eth_getProof",
  "eth_getTransactionReceipt",
]);
const BODY_BYTES_MAX = 64 * 1024;
const CALLS_PER_BATCH_MAX = 20;
const ANSWER_MS_MAX = 15_000;
const METHOD_NOT_FOUND = -32_601;
const INVALID_REQUEST = -32_600;
const UNAVAILABLE = -32_000;
const OPEN_TO_ALL = {
  "access-control-allow-origin": "*",
  "access-control-allow-methods": "POST, OPTIONS",
  "access-control-allow-headers": "content-type",
  "access-control-allow-private-network": "true",
  "access-control-max-age": "600",
};

interface Call {
  readonly jsonrpc: "2.0";
  readonly id: string | number | null;
  readonly method: string;
  readonly params: readonly unknown[];
}

class Refusal extends Error {
  readonly code: number;
  readonly id: Call["id"];

  constructor(code: number, message: string, id: Call["id"] = null) {
    super(message);
    this.code = code;
    this.id = id;
  }
}

/** A call rebuilt from the members we know: nothing unread is passed on. */
function parseCall(value: unknown): Call {
  if (typeof value !== "object" || value === null || !("method" in value)) {
    throw new Refusal(INVALID_REQUEST, "a call is {jsonrpc, id, method, params}");
  }
  const named = "id" in value ? value.id : null;
  const id = typeof named === "string" || typeof named === "number" ? named : null;
  const { method } = value;
  if (typeof method !== "string" || !READS.has(method)) {
    throw new Refusal(METHOD_NOT_FOUND, "this gate lets reads through only", id);
  }
  const params = "params" in value && Array.isArray(value.params) ? value.params : [];
  return { jsonrpc: "2.0", id, method, params };
}

function parseCalls(text: string): Call | readonly Call[] {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw new Refusal(INVALID_REQUEST, "the body is not JSON");
  }
  if (!Array.isArray(body)) return parseCall(body);
  if (body.length === 0 || body.length > CALLS_PER_BATCH_MAX) {
    throw new Refusal(INVALID_REQUEST, `a batch holds 1 to ${CALLS_PER_BATCH_MAX} calls`);
  }
  return body.map(parseCall);
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > BODY_BYTES_MAX) {
      throw new Refusal(INVALID_REQUEST, `a body is at most ${BODY_BYTES_MAX} bytes`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

async function forward(url: string, calls: Call | readonly Call[]): Promise<string> {
  try {
    const answer = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(calls),
      signal: AbortSignal.timeout(ANSWER_MS_MAX),
    });
    return await answer.text();
  } catch {
    throw new Refusal(UNAVAILABLE, "the chain does not answer");
  }
}

async function serve(url: string, request: IncomingMessage, response: ServerResponse) {
  if (request.method !== "POST") {
    response.writeHead(request.method === "OPTIONS" ? 204 : 405, OPEN_TO_ALL).end();
    return;
  }
  let text: string;
  try {
    text = await forward(url, parseCalls(await readText(request)));
  } catch (error) {
    const { code, message, id } =
      error instanceof Refusal ? error : new Refusal(INVALID_REQUEST, "the call was cut short");
    text = JSON.stringify({ jsonrpc: "2.0", id, error: { code, message } });
    if (!request.complete) response.setHeader("connection", "close");
  }
  response.writeHead(200, { ...OPEN_TO_ALL, "content-type": "application/json" }).end(text);
}

export async function startRpcGate({ url, port, host }: RpcGateOptions): Promise<RpcGate> {
  const server = createServer((request, response) => void serve(url, request, response));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port ?? 0, host ?? "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the gate has no port");
  const stop = endsWithUs({
    name: "rpc gate",
    kill: () => undefined,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  });
  return { port: address.port, stop };
}
