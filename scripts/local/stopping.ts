// One orderly end for every part: whatever was started last is stopped first, however this process is told to go.
import type { ChildProcess } from "node:child_process";
import { constants } from "node:os";

export interface Part {
  readonly name: string;
  /** The process behind it, if it has one of its own: its unbidden end is told. */
  readonly child?: ChildProcess;
  /** The orderly way. */
  stop(): Promise<void>;
  /** The last resort while the process is already exiting: only synchronous work is possible. */
  kill(): void;
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
const PATIENCE_MS = 20_000;
const parts: Part[] = [];
let stopping: Promise<void> | undefined;

/** Stops all parts, the newest first; a part that fails does not keep the others alive. */
export async function stopEverything(): Promise<void> {
  for (const part of [...parts].reverse()) {
    try {
      await part.stop();
    } catch (error) {
      console.error(`${part.name} did not stop cleanly:`, error);
      part.kill();
    }
  }
}

function killEverything(): void {
  for (const part of parts.splice(0).reverse()) part.kill();
}

/** The exit code says "interrupted" unless the script has set its own: a server stopped on request did well. */
function leave(code: number): void {
  if (stopping !== undefined) return;
  setTimeout(() => process.exit(code), PATIENCE_MS).unref();
  stopping = stopEverything().finally(() => process.exit(process.exitCode ?? code));
}

/**
 * For a script whose work has failed: says why and stops the parts; the exit code is 1. Of a process that is leaving already nothing is
 * said: what it was at fails because its parts are being stopped.
 */
export async function leaveFailed(error: unknown): Promise<void> {
  if (stopping === undefined) {
    console.error(wordsOf(error));
    process.exitCode = 1;
    leave(1);
  }
  await stopping;
}

/** A mistake of whoever started us is a sentence, which stands alone; one of ours shows where it was made. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isOurs = [TypeError, ReferenceError, RangeError].some((kind) => error instanceof kind);
  return isOurs ? (error.stack ?? error.message) : error.message;
}

const onSignal = (name: NodeJS.Signals): void => leave(128 + constants.signals[name]);
const onDisconnect = (): void => leave(128 + constants.signals.SIGHUP);

function listen(on: boolean): void {
  const change = on ? "on" : "off";
  for (const name of SIGNALS) process[change](name, onSignal);
  process[change]("disconnect", onDisconnect);
  // After an uncaught error and after process.exit() there is no time for more than this.
  process[change]("exit", killEverything);
}

/** From now on the part ends with this process. The answer stops it earlier, once, however often it is called. */
export function endsWithUs(part: Part): () => Promise<void> {
  let stopped: Promise<void> | undefined;
  const once: Part = {
    ...part,
    stop: () => {
      stopped ??= part.stop().finally(() => forgetPart(once));
      return stopped;
    },
  };
  part.child?.once("exit", (code, signal) => {
    if (stopped === undefined) console.error(`${part.name} ended by itself (${signal ?? code})`);
  });
  if (parts.length === 0) listen(true);
  parts.push(once);
  return once.stop;
}

function forgetPart(part: Part): void {
  const at = parts.indexOf(part);
  if (at < 0) return;
  parts.splice(at, 1);
  if (parts.length === 0 && stopping === undefined) listen(false);
}
