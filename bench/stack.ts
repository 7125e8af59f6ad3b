/** The whole product for the bench: the coffee demo logged and final, and a supplier of its own that sends the load. */
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { withClient } from "../cli/operator/database.ts";
import { createOrganisation } from "../cli/operator/organisations.ts";
import { demoChain } from "../scripts/demo/demos.ts";
import { loadDemo, waitForState } from "../scripts/demo/load.ts";
import { freePort } from "../scripts/local/ports.ts";
import { childrenOf } from "../scripts/local/processes.ts";
import { type Stack, startStack } from "../scripts/local/stack.ts";

export interface BenchStack {
  readonly stack: Stack;
  /** The database's owner, past row-level security. */
  readonly owner: pg.Client;
  /** The runtime's process. */
  readonly workerd: number;
  /** The supplier's API key. */
  readonly key: string;
  readonly demo: { readonly passport: string; readonly proof: string };
  /** Sends a document and throws unless it is taken. */
  capture(text: string): Promise<void>;
  /** Until every captured event is logged. */
  settled(): Promise<void>;
  remove(): Promise<void>;
}

const POLL_MS = 20;

export async function startBenchStack(): Promise<BenchStack> {
  const dir = mkdtempSync(join(tmpdir(), "rootproof-bench-"));
  // PostgreSQL runs as another user under root and must pass through.
  chmodSync(dir, 0o711);
  const stack = await startStack({
    ...{ dir, port: await freePort(), heartbeat: false },
    // What is measured is the product, not how long it makes a single caller wait.
    rateLimits: { OPEN_DOORS: 1_000_000, HELD_DOORS: 1_000_000, LOOKS: 1_000_000 },
  });
  const workerd = childrenOf(process.pid).find(({ command }) => /\/workerd(\.exe)? /.test(command));
  if (workerd === undefined) throw new Error("workerd is not a child of this process");
  const owner = new pg.Client({ connectionString: stack.ownerUrl });
  await owner.connect();
  const key = await newKey(stack, "bench-supplier");
  return {
    ...{ stack, owner, workerd: workerd.pid, key },
    demo: await demo(stack),
    capture: (text) => capture(stack.origin, key, text),
    settled: () => settled(owner),
    async remove() {
      await owner.end();
      await stack.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

async function newKey(stack: Stack, slug: string): Promise<string> {
  const { key } = await withClient(stack.ownerUrl, (client) =>
    createOrganisation(client, { name: slug, slug }),
  );
  return key;
}

/** Loads the coffee chain and brings it to `final`. */
async function demo(stack: Stack): Promise<BenchStack["demo"]> {
  const loaded = demoChain("coffee");
  const keys: Record<string, string> = {};
  for (const { slug } of loaded.organisations) keys[slug] = await newKey(stack, slug);
  await loadDemo(stack.origin, loaded, keys);
  await waitForState(stack.origin, loaded, { keys, state: "logged" });
  const beats = beatUntilStopped(stack);
  await waitForState(stack.origin, loaded, { keys, state: "final" });
  await beats.stop();
  const { gtin, lot } = loaded.product;
  const passport = `/p/01/${gtin}/10/${encodeURIComponent(lot)}`;
  const page = await (await fetch(stack.origin + passport)).text();
  const proof = /\/proofs\/[^"?]+(\?[^"]*)?/.exec(page)?.[0];
  if (proof === undefined) throw new Error("the demo's passport names no proof");
  return { passport, proof: proof.replaceAll("&amp;", "&") };
}

/** The cron, once a second. */
export function beatUntilStopped(stack: Stack, everyMs = 1_000): { stop(): Promise<void> } {
  let stopped = false;
  const running = (async () => {
    while (!stopped) {
      await stack.beat();
      await new Promise((resolve) => setTimeout(resolve, everyMs));
    }
  })();
  return {
    async stop() {
      stopped = true;
      await running;
    },
  };
}

async function capture(origin: string, key: string, body: string): Promise<void> {
  const answer = await fetch(`${origin}/epcis/capture`, {
    method: "POST",
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    body,
  });
  const said = await answer.text();
  if (answer.status !== 202) throw new Error(`capture: ${answer.status} ${said}`);
}

async function settled(owner: pg.Client): Promise<void> {
  for (;;) {
    const { rows } = await owner.query<{ settled: boolean }>(`
      select not exists (select from outbox)
        and (select max(size) from notes) = (select max(size) from checkpoints) as settled`);
    if (rows[0]?.settled === true) return;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}
