/** The log's one writer: a Durable Object that wakes only while there is something to log. LOG.md §5. */
import { DurableObject } from "cloudflare:workers";
import { fromBase64, toBase64 } from "./core/bytes.ts";
import { sequencerPorts } from "./deps.ts";
import { type Env, readSettings } from "./env.ts";
import { LogFault } from "./flows/log-fault.ts";
import { publishLog } from "./flows/publish-log.ts";
import { recoverLog } from "./flows/recover-log.ts";
import { sequenceLog } from "./flows/sequence-log.ts";
import { signHead } from "./flows/sign-head.ts";
import type { HeadMemory, LogKeeper, SequencerStatus } from "./ports.ts";

/** Captures that come together share a round. */
const GATHER_MS = 200;
/** While a round runs this alarm stands behind it, so that a crash is followed by another try; each failure doubles the wait. */
const RETRY_MS = 20_000;
const RETRY_MS_MAX = 3_600_000;
/** A poke can be lost with its request; this often the outbox is looked at without one. */
const SWEEP_EVERY_MS = 3_600_000;
const FAULT_CHARS_MAX = 300;

export class LogSequencer extends DurableObject<Env> implements LogKeeper {
  #poked = false;
  #recovered = false;
  #failures = 0;

  async poke(): Promise<void> {
    this.#poked = true;
    const alarm = await this.ctx.storage.getAlarm();
    if (alarm === null || alarm > Date.now() + GATHER_MS) {
      await this.ctx.storage.setAlarm(Date.now() + GATHER_MS);
    }
  }

  /** What the cron asks; touches nothing but this object's own storage. */
  async wake(chain: string): Promise<SequencerStatus> {
    const swept = (await this.ctx.storage.get<number>("swept")) ?? 0;
    if (Date.now() - swept > SWEEP_EVERY_MS) await this.poke();
    return this.status(chain);
  }

  async status(chain: string): Promise<SequencerStatus> {
    const settledAs = settledKey(chain);
    const names = ["head", "published", "fault", "senderFault", settledAs];
    const stored = await this.ctx.storage.get<unknown>(names);
    const head = stored.get("head") as StoredHead | undefined;
    const fault = stored.get("fault") as string | undefined;
    const senderFault = stored.get("senderFault") as string | undefined;
    return {
      size: head?.size ?? 0,
      published: (stored.get("published") as number | undefined) ?? 0,
      settled: (stored.get(settledAs) as number | undefined) ?? 0,
      ...(fault !== undefined && { fault }),
      ...(senderFault !== undefined && { senderFault }),
    };
  }

  async settle(chain: string, size: number): Promise<void> {
    await this.ctx.storage.put(settledKey(chain), size);
  }

  async senderSaid(fault: string | undefined): Promise<void> {
    const known = await this.ctx.storage.get<string>("senderFault");
    if (known === fault) return;
    if (fault === undefined) await this.ctx.storage.delete("senderFault");
    else await this.ctx.storage.put("senderFault", fault.slice(0, FAULT_CHARS_MAX));
  }

  override async alarm(): Promise<void> {
    const wait = Math.min(RETRY_MS * 2 ** this.#failures, RETRY_MS_MAX);
    await this.ctx.storage.setAlarm(Date.now() + wait);
    try {
      await this.#logAll();
      await this.ctx.storage.put("swept", Date.now());
      await this.ctx.storage.delete("fault");
      this.#failures = 0;
    } catch (error) {
      // Not thrown on: the alarm behind us tries again, and the fault can be asked for by name.
      this.#recovered = false;
      this.#failures += 1;
      const said = plainly(error);
      console.error("sequencer:", said);
      await this.ctx.storage.put("fault", said);
      return;
    }
    // Between this check and the deletion nothing else runs, so no poke is lost.
    if (this.#poked) await this.ctx.storage.setAlarm(Date.now());
    else await this.ctx.storage.deleteAlarm();
  }

  async #logAll(): Promise<void> {
    const settings = readSettings(this.env);
    const { ports, chainHead, close } = await sequencerPorts(settings, {
      store: this.env.STORE,
      memory: this.#memory(),
    });
    try {
      if (!this.#recovered) {
        await recoverLog({ ...ports, chainHead });
        await signHead(ports);
        await publishLog(ports);
        this.#recovered = true;
      }
      do {
        this.#poked = false;
        while ((await sequenceLog(ports)).logged > 0);
      } while (this.#poked);
    } finally {
      await close();
    }
  }

  #memory(): HeadMemory {
    const { storage } = this.ctx;
    return {
      async read() {
        const head = await storage.get<StoredHead>("head");
        return head && { size: head.size, root: fromBase64(head.root) };
      },
      async write({ size, root }) {
        const known = await storage.get<StoredHead>("head");
        if (known !== undefined && known.size >= size)
          throw new Error("the signed head never goes back");
        await storage.put<StoredHead>("head", { size, root: toBase64(root) });
      },
      published: async () => (await storage.get<number>("published")) ?? 0,
      setPublished: (size) => storage.put("published", size),
    };
  }
}

function settledKey(chain: string): string {
  return `settled ${chain}`;
}

/** A failed statement's own message lists its parameters, which are what suppliers said: its cause says enough. */
function plainly(error: unknown): string {
  if (error instanceof LogFault) return error.message;
  const { message, cause } = error as { message?: string; cause?: { message?: string } };
  return String(cause?.message ?? message ?? error).slice(0, FAULT_CHARS_MAX);
}

type StoredHead = { readonly size: number; readonly root: string };
