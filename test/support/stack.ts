/** The whole product for one test file: own data directory, own ports, gone afterwards. */
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { withClient } from "../../cli/operator/database.ts";
import { createOrganisation } from "../../cli/operator/organisations.ts";
import { freePort } from "../../scripts/local/ports.ts";
import { type Stack, type StackOptions, startStack } from "../../scripts/local/stack.ts";

export interface TestStack extends Stack {
  readonly dir: string;
  /** A new organisation and its key. */
  organisation(slug: string): Promise<string>;
  /** One call to the product's API; `body` objects go as JSON. */
  call(
    key: string | undefined,
    method: string,
    path: string,
    body?: object | string,
  ): Promise<Response>;
  /** Polls until the event is in this state, beating the cron meanwhile. */
  until(key: string, eventId: string, state: string): Promise<void>;
  /** Stops everything and removes the data. */
  remove(): Promise<void>;
}

/** A test knocks more often in a minute than anybody should; the one about that sets limits of its own. */
const MANY = 1_000_000;
const UNHURRIED = { OPEN_DOORS: MANY, HELD_DOORS: MANY, MAILS: MANY, LOOKS: MANY, UNPROVEN: MANY };
const STATE_WAIT_MS_MAX = 30_000;

export async function startTestStack(
  options: Partial<StackOptions> & { readonly dir?: string } = {},
): Promise<TestStack> {
  const dir = options.dir ?? mkdtempSync(join(tmpdir(), "rootproof-test-"));
  // PostgreSQL runs as another user under root and must pass through.
  chmodSync(dir, 0o711);
  const port = options.port ?? (await freePort());
  const stack = await startStack({
    ...{ heartbeat: false, isBuilt: true, rateLimits: UNHURRIED },
    ...options,
    ...{ dir, port },
  });
  const call: TestStack["call"] = (key, method, path, body) =>
    fetch(stack.origin + path, {
      method,
      redirect: "manual",
      headers: {
        ...(key !== undefined && { authorization: `Bearer ${key}` }),
        ...(body !== undefined && { "content-type": "application/json" }),
      },
      ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
  return {
    ...stack,
    dir,
    call,
    async organisation(slug) {
      const made = await withClient(stack.ownerUrl, (client) =>
        createOrganisation(client, { name: slug, slug }),
      );
      return made.key;
    },
    async until(key, eventId, state) {
      const deadline = Date.now() + STATE_WAIT_MS_MAX;
      for (;;) {
        const answer = await call(key, "GET", `/api/events/${encodeURIComponent(eventId)}`);
        const { state: now } = (await answer.json()) as { state: string };
        if (now === state) return;
        if (Date.now() > deadline) throw new Error(`${eventId} is ${now}, not ${state}`);
        if (now !== "received") await stack.beat();
        else await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
    async remove() {
      await stack.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
