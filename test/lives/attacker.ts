/** Somebody with the owner's rights over the database, who turns its triggers off; and the two who may notice. */
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Client, withClient } from "../../cli/operator/database.ts";
import { createKey } from "../../cli/operator/organisations.ts";
import type { WordedVerdict } from "../../worker/core/proof/words.ts";
import type { TestStack } from "../support/stack.ts";
import {
  epcisDocument,
  FARM,
  HARVEST,
  introduce,
  type Keys,
  send,
  tell,
  untilAll,
} from "./cast.ts";

/** Parents before children. */
const TABLES = [
  ...["captures", "documents", "events", "event_lots", "event_terms", "outbox"],
  ...["entries", "tiles", "checkpoints", "notes", "anchors", "anchor_attempts"],
];
const NOTICE_MS_MAX = 8_000;

export interface Scene {
  readonly stack: TestStack;
  readonly keys: Keys;
  readonly operator: string;
}

/** A log with everything in it, final on the chain, and the operator watching. */
export async function setScene(stack: TestStack): Promise<Scene> {
  const keys = await introduce(stack);
  await tell(stack, keys);
  await untilAll(stack, keys, "final");
  const { key } = await withClient(stack.ownerUrl, (client) =>
    createKey(client, FARM, { operator: true }),
  );
  return { stack, keys, operator: key };
}

/** As the database's owner with its triggers asleep: whatever a thief of that password can do. */
export async function attack(
  { stack }: Scene,
  work: (client: Client) => Promise<unknown>,
): Promise<void> {
  await withClient(stack.ownerUrl, async (client) => {
    await client.query("set session_replication_role = replica");
    await work(client);
  });
}

/** An attack that changed nothing would prove nothing. */
export async function change(client: Client, text: string, values: unknown[] = []): Promise<void> {
  const { rowCount } = await client.query(text, values);
  if ((rowCount ?? 0) < 1) throw new Error(`changed nothing: ${text}`);
}

/** A backup of all that the log is made of. */
export async function backUp(scene: Scene, name = "attic"): Promise<void> {
  await attack(scene, async (client) => {
    await client.query(`drop schema if exists ${name} cascade`);
    await client.query(`create schema ${name}`);
    for (const table of TABLES) {
      await client.query(`create table ${name}.${table} as table public.${table}`);
    }
  });
}

export async function restore(scene: Scene, name = "attic"): Promise<void> {
  await attack(scene, async (client) => {
    await client.query("begin");
    for (const table of TABLES) {
      await client.query(`delete from public.${table}`);
      await client.query(`insert into public.${table} select * from ${name}.${table}`);
    }
    await client.query("commit");
  });
}

let spoken = 0;

/** Somebody captures something: that is when the sequencer wakes. Answers the eventID. */
export async function speak({ stack, keys }: Scene): Promise<string> {
  spoken += 1;
  const eventID = `urn:uuid:7f3c0000-0000-4000-8000-${String(spoken).padStart(12, "9")}`;
  const event = { ...HARVEST, eventID };
  await send(stack, keys[FARM], ["POST", "/epcis/capture", epcisDocument(event)]);
  return eventID;
}

/** A new life of the sequencer, as after every deployment. */
export async function restart({ stack }: Scene): Promise<void> {
  await stack.worker.setVars({ LIFE: String(spoken) });
}

/** What the operator's deep look says of the log, as soon as it is what is hoped for. */
export async function logSays(scene: Scene, hoped: RegExp): Promise<string> {
  const deadline = Date.now() + NOTICE_MS_MAX;
  for (;;) {
    const answer = await scene.stack.call(scene.operator, "GET", "/healthz?deep=1");
    const { log, status } = (await answer.json()) as { log: string; status: string };
    if (hoped.test(log)) {
      if ((status === "ok") !== (answer.status === 200)) throw new Error("status and code differ");
      return log;
    }
    if (Date.now() > deadline) return `${log}, and not ${hoped} in time`;
    await new Promise((later) => setTimeout(later, 50));
  }
}

/** What the command line makes of a bundle, with a policy that was fetched before there was a doubt. */
export class Auditor {
  readonly #room = mkdtempSync(join(tmpdir(), "rootproof-auditor-"));

  async learn(stack: TestStack): Promise<void> {
    const policy = await fetch(`${stack.origin}/.well-known/rootproof-policy.json`);
    writeFileSync(join(this.#room, "policy.json"), await policy.text());
  }

  verify(bundle: string): Promise<Pick<WordedVerdict, "verdict" | "code" | "reason">> {
    const file = join(this.#room, "bundle.json");
    writeFileSync(file, bundle);
    const policy = join(this.#room, "policy.json");
    const args = ["cli/rootproof.mjs", "verify", file, "--policy", policy, "--json"];
    return new Promise((done, fail) => {
      execFile("node", args, (_, stdout, stderr) => {
        try {
          done(JSON.parse(stdout));
        } catch {
          fail(new Error(stdout + stderr));
        }
      });
    });
  }

  leave(): void {
    rmSync(this.#room, { recursive: true, force: true });
  }
}
