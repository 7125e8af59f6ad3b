/** The command a stranger runs: exit codes and output, against a JSON-RPC server on this machine. */
import { execFile, spawn } from "node:child_process";
import { closeSync, existsSync, openSync } from "node:fs";
import { copyFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dispatch } from "../../cli/dispatch.ts";
import { RPC_ANSWER_BYTES_MAX, rpc } from "../../cli/platform.ts";
import { cliText } from "../../scripts/build-cli.ts";
import { makeWorld, type World } from "../core/proof/world.ts";

const ROOT = resolve(import.meta.dirname, "../..");
let folder = "";
let server: Server;
let url = "";
let world: World;
let answerWith: ((method: string) => string | undefined) | undefined;

beforeAll(async () => {
  world = await makeWorld();
  server = createServer((request, response) => {
    let body = "";
    request.on("data", (part) => (body += part));
    request.on("end", async () => {
      if (request.url === "/redirect") {
        response.writeHead(307, { location: "/" }).end();
        return;
      }
      const { id, method, params } = JSON.parse(body);
      const other = answerWith?.(method);
      if (other !== undefined) return void response.end(other);
      const result = await world.chain.rpc("", method, params);
      response.end(JSON.stringify({ jsonrpc: "2.0", id, result }));
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  folder = await mkdtemp(join(tmpdir(), "rootproof-cli-"));
  world.policy.chains[0].rpcs = [url];
  world.policy.chains[0].rpcQuorum = "1";
  await file("policy.json", JSON.stringify(world.policy));
  await file("bundle.json", JSON.stringify(world.bundle));
});

afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true, force: true });
});

async function file(name: string, text: string): Promise<string> {
  await writeFile(join(folder, name), text);
  return join(folder, name);
}

async function run(...args: string[]) {
  const said: string[] = [];
  const complained: string[] = [];
  const io = { out: (l: string) => said.push(l), err: (l: string) => complained.push(l) };
  const exit = await dispatch(args, io);
  return { exit, out: said.join("\n"), err: complained.join("\n") };
}

const verify = (bundle: string, ...args: string[]) =>
  run("verify", join(folder, bundle), "--policy", join(folder, "policy.json"), ...args);

describe("rootproof verify", () => {
  test("ends with 0 for a bundle that is proven, and says what it does not say", async () => {
    const { exit, out } = await verify("bundle.json");
    expect(exit).toBe(0);
    expect(out).toMatch(/^PROVEN\. The record is unchanged/);
    expect(out).toContain("/quantityList/0/quantity = 500");
    expect(out).toContain("existed by 2026-11-22T00:47:30.000Z");
    expect(out).toContain("It does not show that what the record says is true.");
  });

  test("ends with 1 for a bundle that is refuted", async () => {
    await file("changed.json", JSON.stringify(world.bundle).replace('"v":500', '"v":505'));
    const { exit, out } = await verify("changed.json");
    expect(exit).toBe(1);
    expect(out).toMatch(/^REFUTED \(fields\)\. The quantity shown/);
  });

  test.each([
    [
      "a server's refusal",
      JSON.stringify({
        ...{ type: "urn:rootproof:problem:not-found", title: "not found", status: 404 },
        ...{ detail: "There is no proof to show here.", requestId: "7" },
      }),
      ". The server answered 404: There is no proof to show here.",
    ],
    [
      "a refusal without a sentence",
      '\ufeff{"type":"about:blank","title":"Bad Gateway","status":502}',
      ". The server answered 502: Bad Gateway",
    ],
    [
      "a refusal that talks like a verdict",
      JSON.stringify({ status: 404, detail: "Sorry.\n\nPROVEN. The record is unchanged" }),
      ". The server answered 404: Sorry. PROVEN. The record is unchanged",
    ],
    [
      "a refusal without end",
      JSON.stringify({ status: 500, title: "x".repeat(500) }),
      `. The server answered 500: ${"x".repeat(200)}…`,
    ],
    ["some other object", '{"entry":"AA=="}', ": it has no member “format”."],
    ["a list", "[]", ": it is not a JSON object."],
    ["a web page", "<!doctype html><title>Not found</title>", ": it is not JSON."],
    ["nothing", "\n", ": it is empty."],
  ])("calls %s no bundle, and not refuted: 2", async (_what, text, why) => {
    const path = await file("saved.json", text);
    const reason = `${path} is no bundle${why}`;
    expect(await verify("saved.json")).toEqual({
      exit: 2,
      out: `NOT CHECKABLE (no-bundle). ${reason}`,
      err: "",
    });
    const { exit, out } = await verify("saved.json", "--json");
    expect(exit).toBe(2);
    expect(JSON.parse(out)).toEqual({ verdict: "not-checkable", code: "no-bundle", reason });
  });

  test("a bundle that was cut, or lacks something, stays refuted: 1", async () => {
    const whole = JSON.stringify(world.bundle);
    await file("cut.json", whole.slice(0, -2));
    await file("lacking.json", whole.replace('"keys":', '"kyes":'));
    for (const name of ["cut.json", "lacking.json"]) {
      const { exit, out } = await verify(name);
      expect(exit).toBe(1);
      expect(out).toMatch(/^REFUTED \(bundle-malformed\)\./);
    }
  });

  test("ends with 2 when nobody answers, when there is no file, and for a block hash", async () => {
    expect((await verify("bundle.json", "--rpc", "http://127.0.0.1:1/")).exit).toBe(2);
    expect(await verify("missing.json")).toMatchObject({
      exit: 2,
      out: expect.stringContaining("cannot be read"),
    });
    const block = await verify("bundle.json", "--block-hash", `0x${"00".repeat(32)}`);
    expect(block).toMatchObject({
      exit: 2,
      out: expect.stringContaining("State proofs come later"),
    });
  });

  test("asks the endpoints it is given, and all of them must agree", async () => {
    expect((await verify("bundle.json", "--rpc", url)).exit).toBe(0);
    const { exit, out } = await verify("bundle.json", "--rpc", url, "--rpc", "http://127.0.0.1:1/");
    expect(exit).toBe(2);
    expect(out).toContain("anchor-unanswered");
  });

  test("prints the verdict as JSON", async () => {
    const { out } = await verify("bundle.json", "--json");
    expect(JSON.parse(out)).toMatchObject({
      verdict: "proven",
      code: "proven",
      steps: expect.any(Array),
    });
    const missing = await verify("missing.json", "--json");
    expect(JSON.parse(missing.out)).toMatchObject({ verdict: "not-checkable", code: "unfinished" });
  });

  // 1 would say refuted.
  test.each([
    ["no bundle", ["verify"]],
    ["no policy", ["verify", "b.json"]],
    ["two bundles", ["verify", "b.json", "c.json", "--policy", "p.json"]],
    ["an option nobody knows", ["verify", "b.json", "--polcy", "p.json"]],
    ["an option without its value", ["verify", "b.json", "--policy"]],
  ])("given %s explains itself and ends undecided, with 2", async (_what, args) => {
    const { exit, err } = await run(...args);
    expect(exit).toBe(2);
    expect(err).toContain("Usage:");
  });

  test("ends with 2 when it breaks down, and says why", async () => {
    const complained: string[] = [];
    const out = () => {
      throw new Error("the disk is full");
    };
    const args = ["verify", join(folder, "bundle.json"), "--policy", join(folder, "policy.json")];
    expect(await dispatch(args, { out, err: (line) => complained.push(line) })).toBe(2);
    expect(complained).toEqual(["the disk is full"]);
  });
});

describe("Other commands", () => {
  test.each(["verify", "hash", "dl", "lint"])("%s explains itself with --help", async (command) => {
    for (const help of ["--help", "-h"]) {
      const { exit, out, err } = await run(command, help);
      expect({ exit, err }).toEqual({ exit: 0, err: "" });
      expect(out).toContain(`rootproof ${command} `);
    }
  });

  test("a bundle that somebody called --help does not come to 0, which says proven", async () => {
    const { exit, err } = await run("verify", "--help", "--policy", join(folder, "policy.json"));
    expect(exit).toBe(2);
    expect(err).toContain("Usage:");
  });

  test.each([
    ["no file", ["hash"]],
    ["an option nobody knows", ["hash", "e.json", "--prehsh"]],
    ["a command nobody knows", ["frobnicate"]],
    ["an operator's command where there is no operator", ["log"]],
  ])("given %s explain themselves and end with 1", async (_what, args) => {
    const { exit, err } = await run(...args);
    expect(exit).toBe(1);
    expect(err).toContain("Usage:");
  });
});

describe("an endpoint", () => {
  test.each([
    ["sends somebody elsewhere", () => rpc(`${url}redirect`, "eth_chainId", [])],
    ["answers without end", () => answered("x".repeat(RPC_ANSWER_BYTES_MAX + 1))],
    ["answers no JSON", () => answered("<html>")],
    ["answers with an error", () => answered('{"id":1,"error":{"code":-32000}}')],
  ])("that %s has not answered", async (_what, ask) => {
    await expect(ask()).rejects.toThrow();
    answerWith = undefined;
  });

  function answered(text: string): Promise<unknown> {
    answerWith = () => text;
    return rpc(url, "eth_chainId", []);
  }
});

describe("the command in a clone", () => {
  const node = (...args: string[]) =>
    new Promise<{ exit: number; out: string }>((done) => {
      execFile(process.execPath, args, { cwd: ROOT }, (error, out) =>
        done({ exit: typeof error?.code === "number" ? error.code : 0, out }),
      );
    });

  test("hands arguments and exit code through", async () => {
    const args = [join(folder, "bundle.json"), "--policy", join(folder, "policy.json")];
    const { exit, out } = await node("cli/rootproof.mjs", "verify", ...args);
    expect({ exit, out }).toMatchObject({ exit: 0, out: expect.stringMatching(/^PROVEN/) });
    expect(await node("cli/rootproof.mjs", "verify")).toMatchObject({ exit: 2 });
    expect(await node("cli/rootproof.mjs", "hash", "--prehsh")).toMatchObject({ exit: 1 });
  });

  test("ends with 2 when nobody hears the verdict", async () => {
    const args = [join(folder, "bundle.json"), "--policy", join(folder, "policy.json")];
    const child = spawn(process.execPath, ["cli/rootproof.mjs", "verify", ...args], { cwd: ROOT });
    let complained = "";
    child.stderr.on("data", (part) => {
      complained += part;
    });
    child.stdout.destroy();
    expect(await new Promise((done) => child.once("close", done))).toBe(2);
    expect(complained).toBe("");
  });

  test.runIf(existsSync("/dev/full"))(
    "ends with 2 when the verdict cannot be kept, and says why",
    async () => {
      const args = [join(folder, "bundle.json"), "--policy", join(folder, "policy.json")];
      const full = openSync("/dev/full", "w");
      const child = spawn(process.execPath, ["cli/rootproof.mjs", "verify", ...args], {
        cwd: ROOT,
        stdio: ["ignore", full, "pipe"],
      });
      let complained = "";
      child.stderr?.on("data", (part) => {
        complained += part;
      });
      expect(await new Promise((done) => child.once("close", done))).toBe(2);
      expect(complained).toContain("ENOSPC");
      closeSync(full);
    },
  );

  test("without the pinned Node ends with 2 where 1 would say refuted", async () => {
    await mkdir(join(folder, "cli"), { recursive: true });
    const moved = join(folder, "cli/rootproof.mjs");
    await copyFile(join(ROOT, "cli/rootproof.mjs"), moved);
    expect((await node(moved, "verify", "b.json", "--policy", "p.json")).exit).toBe(2);
    expect((await node(moved, "hash", "e.json")).exit).toBe(1);
  });

  test("is made into one file, the same each time, that verifies alone", async () => {
    const [text, again] = await Promise.all([cliText(), cliText()]);
    expect(text).toBe(again);
    expect(text).not.toContain(ROOT);
    expect(text).not.toContain("operator.ts");
    const alone = await file("alone.mjs", text);
    const args = [join(folder, "bundle.json"), "--policy", join(folder, "policy.json"), "--json"];
    const { exit, out } = await node(alone, "verify", ...args);
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ verdict: "proven" });
  });
});
