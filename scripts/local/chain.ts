// A local EVM chain for trying things out, on anvil from npm: it keeps its blocks over restarts and makes none by itself.
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { adoptParting, keepSaving, stateFiles } from "./chain-state.ts";
import { claim, forget, note } from "./leftovers.ts";
import { freePort, refuseTaken } from "./ports.ts";
import { end, signal } from "./processes.ts";
import { rpc } from "./rpc.ts";
import { endsWithUs } from "./stopping.ts";

export interface ChainOptions {
  readonly dir: string;
  readonly port?: number;
  /** 127.0.0.1 unless said otherwise: whoever reaches it may rewrite the chain. */
  readonly rpcHost?: string;
}

export interface Chain {
  readonly url: string;
  readonly chainId: number;
  stop(): Promise<void>;
}

export const DEV_CHAIN_ID = 31_337;
const READY_MS_MAX = 15_000;
const STOP_MS_MAX = 8_000;
const POLL_MS = 15;
/** With one slot to an epoch, anvil calls a block final when two more stand on it. */
const BLOCKS_TO_FINAL = 2;

/** The native program itself: the package's JavaScript wrapper leaves it running when it is killed. */
export function anvilProgram(): string {
  const arch = process.arch === "x64" ? "amd64" : process.arch;
  const name = `@foundry-rs/anvil-${process.platform}-${arch}/package.json`;
  const anvil = createRequire(import.meta.url).resolve("@foundry-rs/anvil/package.json");
  try {
    return join(createRequire(anvil).resolve(name), "..", "bin", "anvil");
  } catch (cause) {
    const advice = "set RPC_URL to use a chain of your own";
    throw new Error(`no anvil for ${process.platform} ${process.arch}: ${advice}`, { cause });
  }
}

export async function startChain(options: ChainOptions): Promise<Chain> {
  const dir = resolve(options.dir);
  await claim(dir);
  const files = stateFiles(dir);
  adoptParting(files);
  const port = options.port ?? (await freePort());
  await refuseTaken(port, "the chain");
  const host = options.rpcHost ?? "127.0.0.1";
  const args = ["--port", port, "--host", host, "--chain-id", DEV_CHAIN_ID, "--silent"];
  const history = ["--preserve-historical-states", "--dump-state", files.parting];
  const load = existsSync(files.kept) ? ["--load-state", files.kept] : [];
  // No accounts of the well-known mnemonic: money is given by setBalance, to keys of our own.
  const rules = ["--slots-in-an-epoch", 1, "--accounts", 0];
  const child = spawn(anvilProgram(), [...args, ...history, ...load, ...rules].map(String), {
    // A session of its own keeps a terminal's Ctrl-C away: parts are stopped in order, by us.
    detached: true,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const said: string[] = [];
  child.stderr.on("data", (chunk) => said.push(String(chunk)));
  const pid = child.pid;
  const url = `http://127.0.0.1:${port}`;
  let saveLast = async (): Promise<void> => {};
  const stop = endsWithUs({
    name: "chain",
    child,
    kill: () => pid !== undefined && signal(pid, "SIGTERM"),
    stop: async () => {
      await saveLast().catch(() => undefined);
      const patience = { first: "SIGTERM", last: "SIGKILL", patienceMs: STOP_MS_MAX } as const;
      if (pid !== undefined) await end(pid, patience);
      adoptParting(files);
      forget(dir, "anvil");
    },
  });
  try {
    if (pid !== undefined) note(dir, "anvil", pid);
    await ready(child, url, said);
  } catch (error) {
    await stop();
    throw error;
  }
  saveLast = keepSaving(url, files);
  return { url, chainId: DEV_CHAIN_ID, stop };
}

async function ready(child: ChildProcess, url: string, said: readonly string[]): Promise<void> {
  let failed: Error | undefined;
  child.once("error", (error) => {
    failed = error;
  });
  const until = Date.now() + READY_MS_MAX;
  for (;;) {
    if (failed !== undefined || child.exitCode !== null || child.signalCode !== null) {
      throw new Error(`anvil did not start: ${failed?.message ?? said.join("").trim()}`);
    }
    const id = await rpc<string>(url, "eth_chainId").catch(() => undefined);
    if (id !== undefined && Number(id) === DEV_CHAIN_ID) return;
    if (Date.now() > until) {
      throw new Error(`anvil does not answer at ${url}: ${said.join("").trim()}`);
    }
    await sleep(POLL_MS);
  }
}

/** Gives an address money of no worth. */
export async function setBalance(url: string, address: string, wei: bigint): Promise<void> {
  await rpc(url, "anvil_setBalance", [address, `0x${wei.toString(16)}`]);
}

interface Block {
  readonly number: string;
  readonly transactions: readonly string[];
}

/**
 * Makes every transaction so far final, by as many empty blocks as that takes and none more:
 * a chain without a heartbeat would otherwise leave its last transactions open for ever.
 * Answers how many blocks were made.
 */
export async function settle(url: string): Promise<number> {
  const at = (which: string) => rpc<Block>(url, "eth_getBlockByNumber", [which, false]);
  const [latest, final] = await Promise.all([at("latest"), at("finalized")]);
  let newest = Number(latest.number);
  while (newest > Number(final.number)) {
    const block = await at(`0x${newest.toString(16)}`);
    if (block.transactions.length > 0) break;
    newest -= 1;
  }
  if (newest <= Number(final.number)) return 0;
  const missing = newest + BLOCKS_TO_FINAL - Number(latest.number);
  if (missing > 0) await rpc(url, "anvil_mine", [`0x${missing.toString(16)}`]);
  return Math.max(missing, 0);
}
