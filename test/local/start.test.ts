// What `npm start` says to those who typed something wrong: a sentence, and nothing of how it was found out.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { forget, note } from "../../scripts/local/leftovers.ts";
import { freePort } from "../../scripts/local/ports.ts";
import { readStartSettings } from "../../scripts/local/start-settings.ts";

const NODE = resolve("node_modules/node/bin/node");

describe("The settings of a start", () => {
  it("are the options and the environment, each with what holds without it", () => {
    expect(readStartSettings([], {})).toEqual({
      ...{ empty: false, lan: false, port: 8787, dir: ".data" },
    });
    const environment = {
      PORT: "9000",
      ROOTPROOF_DATA: "elsewhere",
      DATABASE_URL: "postgresql://me@db.example/mine",
      RPC_URL: "https://rpc.example",
    };
    expect(readStartSettings(["--empty", "--lan"], environment)).toEqual({
      ...{ empty: true, lan: true, port: 9000, dir: "elsewhere" },
      databaseUrl: "postgresql://me@db.example/mine",
      rpcUrl: "https://rpc.example",
    });
    const unset = { PORT: "", ROOTPROOF_DATA: "", DATABASE_URL: "", RPC_URL: "" };
    expect(readStartSettings([], unset)).toEqual(readStartSettings([], {}));
  });

  it.each(["abc", "0", "65536", "80.5", "-1", "1e3"])("refuse the port %s", (PORT) => {
    expect(() => readStartSettings([], { PORT })).toThrow(
      new Error(`PORT must be a number from 1 to 65535, and is “${PORT}”.`),
    );
  });

  it("refuse what is no address, and do not show it: it may hold a password", () => {
    expect(() => readStartSettings([], { DATABASE_URL: "me:secret@db.example" })).toThrow(
      new Error("DATABASE_URL must be an address like postgres://user:password@host/database."),
    );
    expect(() => readStartSettings([], { RPC_URL: "localhost:8545" })).toThrow(
      new Error("RPC_URL must be an address like https://host."),
    );
  });
});

describe("npm start", () => {
  let dir: string;
  let listener: Server;
  let taken: number;

  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), "rootproof-start-"));
    taken = await freePort();
    listener = createServer().listen(taken, "127.0.0.1");
  });

  afterAll(() => {
    listener.close();
    rmSync(dir, { recursive: true, force: true });
  });

  async function start(args: readonly string[], environment: NodeJS.ProcessEnv = {}) {
    const { PORT: _p, DATABASE_URL: _d, RPC_URL: _r, ...env } = process.env;
    const child = spawn(NODE, ["scripts/start.ts", ...args], {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...env, ROOTPROOF_DATA: dir, ...environment },
    });
    let [out, err] = ["", ""];
    child.stdout.on("data", (chunk) => {
      out += chunk;
    });
    child.stderr.on("data", (chunk) => {
      err += chunk;
    });
    const code = await new Promise((done) => child.once("close", done));
    return { code, out, err };
  }

  it("tells with --help what it can be asked for", async () => {
    const { code, out, err } = await start(["--help"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const all = ["--empty", "--lan", "PORT", "ROOTPROOF_DATA", "DATABASE_URL", "RPC_URL"];
    for (const name of all) expect(out).toContain(`\n  ${name} `);
  });

  it.each([
    [["--foo"], {}, "Unknown option '--foo': npm start -- --help says what there is.\n"],
    [["now"], {}, /^Unexpected argument 'now'.*: npm start -- --help says what there is\.\n$/],
    [[], { PORT: "abc" }, "PORT must be a number from 1 to 65535, and is “abc”.\n"],
  ])("answers %j with %j in one sentence", async (args, environment, sentence) => {
    const { code, out, err } = await start(args, environment);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(sentence);
    expect(err.split("\n")).toHaveLength(2);
  });

  it("starts nothing where its port is taken or its data are in use", async () => {
    expect(await start([], { PORT: String(taken) })).toEqual({
      code: 1,
      out: "",
      err: `port ${taken} is taken: the Worker cannot use it; stop what listens there, or set PORT\n`,
    });
    note(dir, "postgres", process.pid);
    expect(await start([], { PORT: String(taken) })).toEqual({
      code: 1,
      out: "",
      err: `${dir} is in use by process ${process.pid}: stop it, or set ROOTPROOF_DATA\n`,
    });
    forget(dir, "postgres");
  });
});
