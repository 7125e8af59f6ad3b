/** A local EVM chain for tests and scripts: anvil's own binary on a free port, ended when the caller says or exits. */
import { type ChildProcess, spawn } from "node:child_process";
import { createRequire } from "node:module";

const START_MS_MAX = 20_000;
const CALL_MS_MAX = 30_000;

export interface AnvilOptions {
  readonly port?: number;
  readonly chainId?: number;
  readonly hardfork?: string;
  /** 1 makes "finalized" mean two blocks ago. */
  readonly slotsInAnEpoch?: number;
  /** Left out, a block is mined for each transaction. */
  readonly blockTimeSeconds?: number;
  /** File the chain is kept in between runs. */
  readonly statePath?: string;
  readonly extraArgs?: readonly string[];
}

export interface Call {
  readonly method: string;
  readonly params: readonly unknown[];
}

export type Answer = { readonly result: unknown } | { readonly error: RpcError };

export interface Anvil {
  readonly url: string;
  readonly pid: number;
  readonly rpc: (method: string, params?: readonly unknown[]) => Promise<unknown>;
  /** Many calls in one HTTP request, answered in order; a refused call is an answer, not a throw. */
  readonly batch: (calls: readonly Call[]) => Promise<readonly Answer[]>;
  readonly stop: () => Promise<void>;
}

/** What the node said no to; `data` holds the revert bytes if a contract did. */
export class RpcError extends Error {
  readonly code: number;
  readonly data: unknown;

  constructor(code: number, message: string, data: unknown) {
    super(message);
    this.name = "RpcError";
    this.code = code;
    this.data = data;
  }
}

/** The platform package's binary. The JS wrapper in .bin would leave it running if it were killed itself. */
export function foundryBinary(tool: "anvil" | "forge"): string {
  const wrapper = createRequire(import.meta.url).resolve(`@foundry-rs/${tool}/package.json`);
  const arch = process.arch === "x64" ? "amd64" : process.arch;
  const suffix = process.platform === "win32" ? ".exe" : "";
  return createRequire(wrapper).resolve(
    `@foundry-rs/${tool}-${process.platform}-${arch}/bin/${tool}${suffix}`,
  );
}

function argumentsFor(options: AnvilOptions): string[] {
  const named: readonly (readonly [string, string | number | undefined])[] = [
    ["--port", options.port ?? 0],
    ["--chain-id", options.chainId],
    ["--hardfork", options.hardfork],
    ["--slots-in-an-epoch", options.slotsInAnEpoch],
    ["--block-time", options.blockTimeSeconds],
    ["--state", options.statePath],
  ];
  const given = named.flatMap(([flag, value]) =>
    value === undefined ? [] : [flag, String(value)],
  );
  // Without the history a read at "finalized" fails after a restart from a state file.
  const history = options.statePath === undefined ? [] : ["--preserve-historical-states"];
  return ["--host", "127.0.0.1", ...given, ...history, ...(options.extraArgs ?? [])];
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const fail = (why: string) => {
      clearTimeout(timer);
      reject(new Error(`anvil ${why}\n${said}`));
    };
    const timer = setTimeout(() => fail("did not answer in time"), START_MS_MAX);
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const [, address] = /Listening on (\S+)/.exec(said) ?? [];
      if (address === undefined) return;
      clearTimeout(timer);
      // It goes on to log every call: read on, or its pipe fills up, but keep nothing.
      for (const stream of [child.stdout, child.stderr]) stream?.off("data", hear).resume();
      resolve(address);
    };
    child.stdout?.on("data", hear);
    child.stderr?.on("data", hear);
    child.once("error", (error) => fail(error.message));
    child.once("exit", (code) => fail(`ended with ${code}`));
  });
}

async function post(url: string, body: unknown): Promise<unknown> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(CALL_MS_MAX),
  });
  return response.json();
}

interface WireAnswer {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string; readonly data?: unknown };
}

function answerOf({ result, error }: WireAnswer): Answer {
  return error === undefined
    ? { result }
    : { error: new RpcError(error.code, error.message, error.data) };
}

async function rpcAt(url: string, method: string, params: readonly unknown[]): Promise<unknown> {
  const answer = answerOf(
    (await post(url, { jsonrpc: "2.0", id: 1, method, params })) as WireAnswer,
  );
  if ("error" in answer) throw answer.error;
  return answer.result;
}

async function batchAt(url: string, calls: readonly Call[]): Promise<readonly Answer[]> {
  const wire = (await post(
    url,
    calls.map((call, id) => ({ jsonrpc: "2.0", id, ...call })),
  )) as readonly WireAnswer[];
  const byId = new Map(wire.map((answer) => [answer.id, answerOf(answer)]));
  return calls.map(({ method }, id) => {
    const answer = byId.get(id);
    if (answer === undefined) throw new Error(`anvil left out answer ${id}, to ${method}`);
    return answer;
  });
}

export async function startAnvil(options: AnvilOptions = {}): Promise<Anvil> {
  const child = spawn(foundryBinary("anvil"), argumentsFor(options), {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const killNow = () => child.kill("SIGKILL");
  process.once("exit", killNow);
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const url = await addressOf(child).then(
    (address) => `http://${address}`,
    (error: unknown) => {
      killNow();
      throw error;
    },
  );
  return {
    url,
    pid: child.pid ?? 0,
    rpc: (method, params = []) => rpcAt(url, method, params),
    batch: (calls) => batchAt(url, calls),
    stop: async () => {
      process.off("exit", killNow);
      // SIGTERM, so that a state file is written.
      child.kill("SIGTERM");
      await ended;
    },
  };
}
