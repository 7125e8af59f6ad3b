// One JSON-RPC call to the chain node on this machine.
export class RpcError extends Error {
  readonly code: number;

  constructor(method: string, { code, message }: { code: number; message: string }) {
    super(`${method}: ${message}`);
    this.name = "RpcError";
    this.code = code;
  }
}

const ANSWER_MS_MAX = 30_000;

export async function rpc<Result>(
  url: string,
  method: string,
  params: readonly unknown[] = [],
): Promise<Result> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ jsonrpc: "2.0", id: 1, method, params }),
    signal: AbortSignal.timeout(ANSWER_MS_MAX),
  });
  const answer = (await response.json()) as {
    result: Result;
    error?: { code: number; message: string };
  };
  if (answer.error !== undefined) throw new RpcError(method, answer.error);
  return answer.result;
}
