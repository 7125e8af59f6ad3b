// The dev chain's memory on disk: whole or not at all, so that a kill -9 costs at most the last second.
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { rpc } from "./rpc.ts";

const KEEP_MS = 1_000;

export interface StateFiles {
  /** What the next start loads; always replaced as a whole. */
  readonly kept: string;
  /** What anvil writes by itself while it ends; it may be cut short. */
  readonly parting: string;
}

export function stateFiles(dir: string): StateFiles {
  return { kept: join(dir, "anvil-state.json"), parting: join(dir, "anvil-parting.json") };
}

/** How many blocks a state file holds, or undefined when it is absent or torn. */
function heightOf(file: string): bigint | undefined {
  if (!existsSync(file)) return undefined;
  try {
    const { best_block_number: height } = JSON.parse(readFileSync(file, "utf8"));
    return BigInt(height);
  } catch {
    return undefined;
  }
}

/** The farther of the two states becomes the kept one; a torn parting file is dropped. */
export function adoptParting({ kept, parting }: StateFiles): void {
  const parted = heightOf(parting);
  const before = heightOf(kept);
  if (before === undefined && existsSync(kept)) {
    throw new Error(`${kept} is damaged: restore it, or delete it to begin a new chain`);
  }
  if (parted !== undefined && (before === undefined || parted >= before)) {
    renameSync(parting, kept);
  } else {
    rmSync(parting, { force: true });
  }
}

/** Saves after every second in which a block was made; an idle chain costs one small question. */
export function keepSaving(url: string, { kept }: StateFiles): () => Promise<void> {
  let saved = "";
  let saving = Promise.resolve();
  const save = async (): Promise<void> => {
    const { hash } = await rpc<{ hash: string }>(url, "eth_getBlockByNumber", ["latest", false]);
    if (hash === saved) return;
    const packed = await rpc<string>(url, "anvil_dumpState", [true]);
    const state = gunzipSync(Buffer.from(packed.slice(2), "hex"));
    writeFileSync(`${kept}.new`, state, { mode: 0o600 });
    renameSync(`${kept}.new`, kept);
    saved = hash;
  };
  const timer = setInterval(() => {
    // A node that is away for a moment is asked again a second later.
    saving = saving.then(save).catch(() => undefined);
  }, KEEP_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await saving;
    await save();
  };
}
