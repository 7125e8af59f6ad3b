// However the host ends, nothing it started may stay; and after a kill -9 the next start clears what did.
import { type ChildProcess, spawn } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildWeb, buildWorker } from "../../scripts/local/bundle.ts";
import { freePort } from "../../scripts/local/ports.ts";
import { isAlive, isGone } from "../../scripts/local/processes.ts";
import { makeProject } from "./scratch.ts";
import { pidOf } from "./support.ts";

const NODE = resolve("node_modules/node/bin/node");
const PARTS = ["postgres", "anvil", "workerd"];

let root: string;
let dir: string;
let port: number;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "rootproof-ending-"));
  // Under root PostgreSQL runs as another user, who has to pass through here.
  chmodSync(root, 0o755);
  dir = join(root, "data");
  port = await freePort();
  makeProject(root);
  await buildWeb({ root });
  await buildWorker({ root });
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

interface Running {
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly ended: Promise<number | string>;
}

function run(args: readonly string[], env: NodeJS.ProcessEnv = process.env): Running {
  const child = spawn(NODE, args, { stdio: ["ignore", "pipe", "pipe"], env, detached: true });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      said += String(chunk);
    });
  }
  const ended = new Promise<number | string>((done) => {
    child.once("exit", (code, signal) => done(code ?? signal ?? "?"));
  });
  return { child, said: () => said, ended };
}

async function hostReady(...more: string[]): Promise<Running & { pids: readonly number[] }> {
  const host = run(["test/local/host.ts", root, dir, String(port), ...more]);
  await expect.poll(host.said, { timeout: 20_000 }).toContain("ready");
  return { ...host, pids: PARTS.map((name) => pidOf(dir, name)) };
}

const living = (pids: readonly number[]): number[] => pids.filter(isAlive);

describe("The end of a host", () => {
  it.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
    "by %s stops every part in order",
    async (name) => {
      const host = await hostReady();
      expect(living(host.pids)).toHaveLength(PARTS.length);
      host.child.kill(name);
      expect(await host.ended).toBe(0);
      expect(living(host.pids)).toEqual([]);
      expect(existsSync(join(dir, "pids.json"))).toBe(false);
      expect(readFileSync(join(dir, "postgres.log"), "utf8")).toContain(
        "database system is shut down",
      );
    },
  );

  it("by Ctrl-C in a terminal, which every process of the group gets, is the same", async () => {
    const host = await hostReady();
    process.kill(-(host.child.pid ?? 0), "SIGINT");
    expect(await host.ended).toBe(0);
    expect(living(host.pids)).toEqual([]);
    expect(host.said()).not.toMatch(/error/i);
  });

  it("by an uncaught error leaves nothing either", async () => {
    const host = await hostReady("throw");
    expect(await host.ended).toBe(1);
    expect(host.said()).toContain("a fault of the host");
    for (const pid of host.pids) expect(await isGone(pid, 5_000)).toBe(true);
  });

  it("by kill -9 leaves parts which the next start ends, and then works with the same data", async () => {
    const host = await hostReady();
    await fetch(`http://localhost:${port}/put`);
    host.child.kill("SIGKILL");
    await host.ended;
    expect(living(host.pids)).toHaveLength(PARTS.length);
    const next = await hostReady();
    expect(living(host.pids)).toEqual([]);
    expect(await (await fetch(`http://localhost:${port}/get`)).text()).toBe("kept");
    const second = run(["test/local/host.ts", root, dir, String(await freePort())]);
    expect(await second.ended).toBe(1);
    expect(second.said()).toContain(`is in use by process ${next.child.pid}`);
    next.child.kill("SIGINT");
    expect(await next.ended).toBe(0);
    expect(living(next.pids)).toEqual([]);
  });
});

describe("The door to the scripts", () => {
  const COUNTING = `
    process.on("SIGINT", () => { console.log("asked to stop"); setTimeout(() => process.exit(7), 300); });
    process.on("disconnect", () => process.exit(8));
    setInterval(() => {}, 1000);
    console.log("ready " + process.pid + " " + process.version + " " + process.argv.slice(2).join("+"));
  `;

  /** A clone of the repository as far as the door looks at it. */
  function clone(): string {
    const copy = mkdtempSync(join(tmpdir(), "rootproof-door-"));
    mkdirSync(join(copy, "scripts"));
    cpSync("scripts/run.mjs", join(copy, "scripts/run.mjs"));
    cpSync("package-lock.json", join(copy, "package-lock.json"));
    writeFileSync(join(copy, "scripts/start.ts"), COUNTING);
    symlinkSync(resolve("node_modules"), join(copy, "node_modules"));
    return copy;
  }

  it("starts the pinned Node, hands on arguments and exit code, and one Ctrl-C of several", async () => {
    const copy = clone();
    const door = run([join(copy, "scripts/run.mjs"), "start", "--empty", "--lan"]);
    await expect.poll(door.said).toContain("ready");
    expect(door.said()).toContain("v26.10.0 --empty+--lan");
    expect(door.said()).not.toContain("Installing");
    // A terminal signals the whole group, and npm passes its own on besides.
    process.kill(-(door.child.pid ?? 0), "SIGINT");
    await sleep(50);
    door.child.kill("SIGINT");
    expect(await door.ended).toBe(7);
    expect(door.said().match(/asked to stop/g)).toHaveLength(1);
    rmSync(copy, { recursive: true });
  });

  it("takes the script with it when it is killed outright", async () => {
    const copy = clone();
    const door = run([join(copy, "scripts/run.mjs"), "start"]);
    await expect.poll(door.said).toContain("ready");
    const pid = Number(/ready (\d+)/.exec(door.said())?.[1]);
    door.child.kill("SIGKILL");
    expect(await isGone(pid, 5_000)).toBe(true);
    rmSync(copy, { recursive: true });
  });

  it("says why it installs, and refuses scripts it does not know", async () => {
    const copy = clone();
    const lock = readFileSync(join(copy, "package-lock.json"), "utf8");
    const changed = lock.replace('"version": "26.10.0"', '"version": "26.10.1"');
    writeFileSync(join(copy, "package-lock.json"), changed);
    const env = { ...process.env, PATH: join(copy, "no-npm-here") };
    const door = run([join(copy, "scripts/run.mjs"), "start"], env);
    expect(await door.ended).toBe(1);
    expect(door.said()).toContain(
      "Installing packages: node_modules/node is not what package-lock",
    );
    for (const name of ["", "toString", "deploy"]) {
      expect(await run([join(copy, "scripts/run.mjs"), name]).ended).toBe(2);
    }
    rmSync(copy, { recursive: true });
  });
});
