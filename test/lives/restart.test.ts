/** Stopped and started again, the product is the same: same log, same data, and not one transaction more on the chain. */
import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withClient } from "../../cli/operator/database.ts";
import { signerFromKey } from "../../contracts/deploy.ts";
import { freePort } from "../../scripts/local/ports.ts";
import { childrenOf, isAlive, signal } from "../../scripts/local/processes.ts";
import { rpc } from "../../scripts/local/rpc.ts";
import { loadSecrets } from "../../scripts/local/secrets.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import {
  DIGITAL_LINK,
  epcisDocument,
  FARM,
  HARVEST,
  introduce,
  type Keys,
  PACKING,
  ROASTER,
  send,
  statusOf,
  tell,
  untilAll,
} from "./cast.ts";

const READY_MS_MAX = 60_000;

/** What the chain and the sender's own memory hold: another transaction would change it. */
async function chainOf({ rpcUrl, ownerUrl, dir }: Record<"rpcUrl" | "ownerUrl" | "dir", string>) {
  const { adminKey, gasKey } = loadSecrets(dir);
  const sent = (key: string) =>
    rpc<string>(rpcUrl, "eth_getTransactionCount", [signerFromKey(key).address, "latest"]);
  const { rows } = await withClient(ownerUrl, (client) =>
    client.query(
      "select (select count(*) from anchor_attempts) as attempts, (select count(*) from anchors) as anchors",
    ),
  );
  return {
    ...rows[0],
    block: await rpc<string>(rpcUrl, "eth_blockNumber", []),
    bySender: await sent(gasKey),
    byAdmin: await sent(adminKey),
  };
}

describe("The whole product, started again on the same data", () => {
  let stack: TestStack;
  let keys: Keys;
  let before: Awaited<ReturnType<typeof visit>>;

  const visit = async () => ({
    chain: await chainOf({ ...stack, rpcUrl: stack.chain?.rpcUrl ?? "" }),
    contract: stack.chain,
    logId: stack.logId,
    origin: stack.origin,
    checkpoint: await (await fetch(`${stack.origin}/log/checkpoint`)).text(),
    policy: await (await fetch(`${stack.origin}/.well-known/rootproof-policy.json`)).text(),
    page: await (await fetch(`${stack.origin}/p${DIGITAL_LINK}`)).text(),
    status: await statusOf(stack, keys[ROASTER], PACKING),
    proof: await (await stack.call(keys[ROASTER], "GET", "/proofs/2")).text(),
  });

  beforeAll(async () => {
    stack = await startTestStack();
    keys = await introduce(stack);
    await tell(stack, keys);
    await untilAll(stack, keys, "final");
    before = await visit();
    const { dir, origin } = stack;
    await stack.stop();
    stack = await startTestStack({ dir, port: Number(new URL(origin).port) });
  });
  afterAll(() => stack?.remove());

  test("shows and proves what it did before, under the same names", async () => {
    expect(await visit()).toEqual(before);
    expect(before.status.state).toBe("final");
  });

  test("anchors nothing again, however often the cron comes round", async () => {
    for (let turn = 0; turn < 3; turn++) await stack.beat();
    expect((await visit()).chain).toEqual(before.chain);
    expect(Number(before.chain.attempts)).toBeGreaterThan(0);
  });

  test("finds every event that is told once more already known, and logs nothing", async () => {
    await tell(stack, keys);
    await stack.beat();
    expect(await (await fetch(`${stack.origin}/log/checkpoint`)).text()).toBe(before.checkpoint);
  });

  test("goes on where it stopped when there is something new", async () => {
    const eventID = "urn:uuid:7f3c0000-0000-4000-8000-0000000000aa";
    const more = epcisDocument({ ...HARVEST, eventID });
    await send(stack, keys[FARM], ["POST", "/epcis/capture", more]);
    await stack.until(keys[FARM] ?? "", eventID, "final");
    const { index } = await statusOf(stack, keys[FARM], { eventID });
    expect(index).toBe(before.checkpoint.split("\n")[1]);
    const attempts = Number((await visit()).chain.attempts);
    expect(attempts).toBe(Number(before.chain.attempts) + 1);
  });
});

interface Dev {
  readonly origin: string;
  readonly rpcUrl: string;
  readonly chainId: number;
  readonly contract: string;
  readonly log: string;
  readonly databaseUrl: string;
  readonly policyUrl: string;
  readonly keys: Readonly<Record<string, string>>;
  readonly demo: readonly Record<"id" | "gtin" | "lot" | "url", string>[];
}

describe("npm start", { timeout: 2 * READY_MS_MAX }, () => {
  const dir = mkdtempSync(join(tmpdir(), "rootproof-start-"));
  let port: number;
  let running: Awaited<ReturnType<typeof npmStart>> | undefined;

  beforeAll(async () => {
    // PostgreSQL runs as another user under root and must pass through.
    chmodSync(dir, 0o711);
    port = await freePort();
  });
  afterAll(async () => {
    await running?.interrupt();
    rmSync(dir, { recursive: true, force: true });
  });

  /** As in a terminal: a group of its own, which Ctrl-C reaches as a whole. */
  async function npmStart(...more: string[]) {
    const child = spawn("npm", ["start", "--", ...more], {
      env: { ...process.env, PORT: String(port), ROOTPROOF_DATA: dir },
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
    });
    let said = "";
    let complained = "";
    child.stdout.on("data", (part) => {
      said += String(part);
    });
    child.stderr.on("data", (part) => {
      // What npm thinks of this machine's settings is no word of ours.
      complained += String(part).replace(/^npm warn .*\n/gm, "");
    });
    const ended = new Promise((done) => child.once("exit", done));
    const deadline = Date.now() + READY_MS_MAX;
    while (!/^ready .*\n/m.test(said)) {
      if (child.exitCode !== null || Date.now() > deadline) throw new Error(said + complained);
      await new Promise((later) => setTimeout(later, 50));
    }
    const pids = family(child);
    return {
      lines: said.trimEnd().split("\n"),
      pids,
      complaints: () => complained,
      dev: JSON.parse(readFileSync(join(dir, "dev.json"), "utf8")) as Dev,
      interrupt: async () => {
        if (child.exitCode === null) signal(-(child.pid ?? 0), "SIGINT");
        await ended;
        running = undefined;
        return pids.filter(isAlive);
      },
    };
  }

  /** Every process that came of it, down to PostgreSQL's helpers. */
  function family({ pid = 0 }: Pick<ChildProcess, "pid">): number[] {
    return [pid, ...childrenOf(pid).flatMap((child) => family(child))];
  }

  const chainNow = ({ rpcUrl, databaseUrl }: Dev) =>
    chainOf({ rpcUrl, ownerUrl: databaseUrl, dir });

  let first: Dev;
  let chainThen: Awaited<ReturnType<typeof chainNow>>;

  test("brings everything up with the demo chains in it, and says last where they are", async () => {
    running = await npmStart();
    const { lines, dev } = running;
    expect(lines.at(-1)).toBe(`ready http://localhost:${port}`);
    expect(running.complaints()).toBe("");
    first = dev;
    const makers: Record<string, string> = {
      ...{ coffee: "Halfmoon Coffee Roasters", furniture: "Alder &amp; Ash Workshop" },
      ...{
        apparel: "Linnea &amp; Wren",
        chocolate: "Maison Corva",
        bakery: "Kruim artisan bakery",
      },
    };
    expect(dev.demo.map(({ id }) => id)).toEqual(Object.keys(makers));
    const [coffee, ...others] = dev.demo;
    expect(lines.join("\n")).toContain(`Open first ${coffee?.url} `);
    for (const { url } of others) expect(lines.join("\n")).toContain(`Passport   ${url} `);
    for (const { id, url } of dev.demo) {
      expect(await (await fetch(url)).text()).toContain(`<strong>${makers[id]}</strong>`);
    }
    // The one that README.md fetches.
    expect((await fetch(`${dev.origin}/proofs/2`)).status).toBe(200);
    chainThen = await chainNow(dev);
  });

  test("writes dev.json with all that scripts rely on, for its owner’s eyes only", async () => {
    expect(first).toEqual({
      origin: `http://localhost:${port}`,
      rpcUrl: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
      chainId: 31337,
      contract: expect.stringMatching(/^0x[0-9a-f]{40}$/),
      log: expect.stringMatching(/^0x[0-9a-f]{64}$/),
      databaseUrl: expect.stringMatching(/^postgresql:\/\/postgres:/),
      policyUrl: `http://localhost:${port}/.well-known/rootproof-policy.json`,
      keys: expect.objectContaining({ halfmoon: expect.stringMatching(/^rp_/) }),
      demo: expect.arrayContaining([
        expect.objectContaining({ id: "bakery", url: expect.any(String) }),
      ]),
    });
    expect((await fetch(first.policyUrl)).status).toBe(200);
    for (const name of ["dev.json", "secrets.json"]) {
      expect(statSync(join(dir, name)).mode & 0o777).toBe(0o600);
    }
    const authorization = `Bearer ${first.keys.halfmoon}`;
    const product = await fetch(`${first.origin}/api/suppliers/nobody-here`, {
      method: "PUT",
      headers: { authorization, "content-type": "application/json" },
      body: "{}",
    });
    expect(product.status).toBe(404);
  });

  test("leaves no process behind after Ctrl-C", async () => {
    const count = running?.pids.length ?? 0;
    // npm, the door, the script, and at least one process each of PostgreSQL, anvil and workerd.
    expect(count).toBeGreaterThan(6);
    expect(await running?.interrupt()).toEqual([]);
    await expect(fetch(first.origin)).rejects.toThrow();
    await expect(fetch(first.rpcUrl)).rejects.toThrow();
  });

  test("started once more keeps data, keys and addresses, and anchors nothing again", async () => {
    running = await npmStart();
    expect(running.lines.at(-1)).toBe(`ready ${first.origin}`);
    expect({ ...running.dev, databaseUrl: "" }).toEqual({ ...first, databaseUrl: "" });
    expect(await chainNow(running.dev)).toEqual(chainThen);
    expect(await running.interrupt()).toEqual([]);
  });

  test("with --empty loads nothing", async () => {
    rmSync(dir, { recursive: true, force: true });
    running = await npmStart("--empty");
    expect(running.dev).toMatchObject({ demo: [], keys: {} });
    expect(running.lines.join("\n")).not.toMatch(/demo|Passport/);
    const home = await (await fetch(running.dev.origin)).text();
    expect(home).not.toContain("/p/01/");
    expect(await running.interrupt()).toEqual([]);
  });
});
