// A scratch Worker through the real tools: wrangler's deployment bundle under the real runtime.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BuiltFile, buildWeb, buildWorker } from "../../scripts/local/bundle.ts";
import { freePort } from "../../scripts/local/ports.ts";
import { isAlive, isGone, signal } from "../../scripts/local/processes.ts";
import { type LocalWorker, startWorker, type WorkerSetup } from "../../scripts/local/worker.ts";
import { makeProject } from "./scratch.ts";
import { pidOf } from "./support.ts";

let root: string;
let setup: WorkerSetup;
let worker: LocalWorker;
let web: readonly BuiltFile[];
let modules: readonly BuiltFile[];

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "rootproof-worker-"));
  makeProject(root);
  web = await buildWeb({ root });
  modules = await buildWorker({ root });
  setup = {
    configPath: join(root, "wrangler.toml"),
    bundleDir: join(root, "dist/worker"),
    dir: join(root, "data"),
    port: await freePort(),
    vars: { GREETING: "good day" },
    secrets: { LOG_KEY: "secret" },
  };
  worker = await startWorker(setup);
});

afterAll(async () => {
  await worker.stop();
  rmSync(root, { recursive: true, force: true });
});

const get = async (path: string): Promise<string> => (await fetch(worker.origin + path)).text();

/** fetch does not let a caller choose the Host header. */
function ask(port: number, path: string, host: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, path, headers: { host } }, async (answer) => {
      const chunks: Buffer[] = [];
      for await (const chunk of answer) chunks.push(chunk as Buffer);
      resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString() });
    });
    sent.on("error", reject).end();
  });
}

describe("What is built", () => {
  it("is one file per island with what they share or load later apart, and one style sheet", () => {
    const names = web.map(({ path }) => path.replace(/(lazy|chunk)-\w+/, "later"));
    expect(new Set(names)).toEqual(
      new Set(["later.js", "check.js", "mark.svg", "passport.css"].map((name) => `assets/${name}`)),
    );
    const css = readFileSync(join(root, "dist/web/assets/passport.css"), "utf8");
    expect(css.trim()).toBe("html{color:#000}main{color:red}");
  });

  it("is the Worker as a deployment would upload it, wasm modules and all", () => {
    expect(modules.map(({ path }) => path.replace(/^\w+-/, ""))).toEqual(
      expect.arrayContaining(["empty.wasm", "index.js"]),
    );
    for (const { bytes, gzipBytes } of modules)
      expect(Math.min(bytes, gzipBytes)).toBeGreaterThan(0);
  });

  it("fails with wrangler's own words when the Worker does not build", async () => {
    await expect(buildWorker({ root: join(root, "web") })).rejects.toThrow(/wrangler deploy/);
  });
});

describe("The local Worker", () => {
  it("has its object, bucket, assets, wasm, variables and secrets, and nothing from .env files", async () => {
    expect(await get("/wasm")).toBe("true");
    expect(await get("/asset")).toContain("color:red");
    expect(await get("/assets/mark.svg")).toBe("<svg/>");
    expect(JSON.parse(await get("/env"))).toEqual({
      GREETING: "good day",
      KEPT: "from the config",
      LOG_KEY: "secret",
      SEQUENCER: 0,
      STORE: 0,
      ASSETS: 0,
      country: "XX",
    });
  });

  it("runs its cron when asked and says when the cron fails", async () => {
    await worker.scheduled();
    expect(await get("/ticks")).toBe("* * * * *");
    await worker.setVars({ GREETING: "fail" });
    await expect(worker.scheduled()).rejects.toThrow(/cron handler ended/);
  });

  it("keeps what objects and buckets store over changed variables and over a restart", async () => {
    const first = Number(await get("/next"));
    await get("/put");
    await worker.setVars({ GREETING: "again" });
    expect(Number(await get("/next"))).toBe(first + 1);
    await worker.stop();
    worker = await startWorker(setup);
    expect(Number(await get("/next"))).toBe(first + 2);
    expect(await get("/get")).toBe("kept");
  });

  it("hands on what the Worker writes to its console, and its uncaught errors", async () => {
    await get("/say");
    expect((await fetch(`${worker.origin}/throw`)).status).toBe(500);
    const text = (): string =>
      worker.logs.map((line) => `${line.level}: ${line.message}`).join("\n");
    await expect.poll(text).toMatch(/error: uncaught: Error: a fault of ours\n/);
    expect(text()).toContain("warn: said { a: 1 }");
  });

  it("is open to the network without the runtime's own tools", async () => {
    await worker.stop();
    worker = await startWorker({ ...setup, host: "0.0.0.0" });
    await get("/put");
    expect(await ask(setup.port, "/get", "192.168.1.7:8787")).toEqual({
      status: 200,
      text: "kept",
    });
    expect((await ask(setup.port, "/host", "192.168.1.7:8787")).text).toBe("192.168.1.7:8787");
    const body = "x".repeat(300_000);
    const echoed = await fetch(`${worker.origin}/echo`, { method: "POST", body });
    expect(await echoed.text()).toBe(body);
    for (const path of [
      "/cdn-cgi/local/r2/public/rootproof/a",
      "/%63dn-cgi/local/r2/public/rootproof/a",
    ]) {
      expect(await ask(setup.port, path, "localhost")).toMatchObject({ status: 404 });
    }
  });

  it("says when its port is taken", async () => {
    const other = { ...setup, dir: join(root, "other") };
    await expect(startWorker(other)).rejects.toThrow(`port ${setup.port} is taken`);
  });

  it("starts again after the runtime was orphaned, and leaves none behind", async () => {
    const pid = pidOf(setup.dir, "workerd");
    await worker.stop();
    expect(isAlive(pid)).toBe(false);
    worker = await startWorker(setup);
    const next = pidOf(setup.dir, "workerd");
    signal(next, "SIGKILL");
    expect(await isGone(next, 2_000)).toBe(true);
    await worker.stop();
    expect(readdirSync(setup.dir)).not.toContain("pids.json");
    worker = await startWorker(setup);
    expect(await get("/get")).toBe("kept");
  });
});
