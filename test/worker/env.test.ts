/** Settings are read in one place, and whatever is missing or unsafe stops everything, by name. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { HDNodeWallet } from "ethers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freePort } from "../../scripts/local/ports.ts";
import { type LocalWorker, startWorker } from "../../scripts/local/worker.ts";
import { requestDeps } from "../../worker/deps.ts";
import { BadEnvironment, type Env, isLocalOrigin, readSettings } from "../../worker/env.ts";
import { printedMail } from "../../worker/mail.ts";
import { expectGuarded } from "../routes/doors.ts";

const hex = (byte: string, bytes: number) => `0x${byte.repeat(bytes)}`;
const CHAIN = {
  ...{ name: "Base", test: false, chainId: 8453, contract: hex("1a", 20) },
  ...{ codeHash: hex("2b", 32), log: hex("3c", 32) },
  ...{ rpcs: ["https://rpc.example"], publicRpcs: ["https://public-rpc.example"] },
};
const PUBLIC = {
  PUBLIC_ORIGIN: "https://id.example",
  LOG_ORIGIN: "id.example/log/1",
  LOG_ID: btoa("l".repeat(32)),
  LOG_SIGNING_KEY: btoa("s".repeat(32)),
  DATABASE_URL: "postgresql://worker@db.neon.tech/rootproof",
  CHAIN: JSON.stringify(CHAIN),
  ANCHORER_KEY: hex("4d", 32),
  GAS_KEY: hex("5e", 32),
};
const LOCAL = { ...PUBLIC, PUBLIC_ORIGIN: "http://localhost:8787", NEON_PROXY: "127.0.0.1:5433" };

/** What everybody's test chain prints when it starts. */
const MNEMONIC = "test test test test test test test test test test test junk";
const wellKnownKeys = Array.from(
  { length: 10 },
  (_, n) => HDNodeWallet.fromPhrase(MNEMONIC, "", `m/44'/60'/0'/0/${n}`).privateKey,
);

const withChain = (change: object, on: object = PUBLIC) => ({
  ...on,
  CHAIN: JSON.stringify({ ...CHAIN, ...change }),
});

function refusal(env: Record<string, unknown>): string {
  try {
    readSettings(env);
  } catch (error) {
    expect(error).toBeInstanceOf(BadEnvironment);
    return (error as Error).message;
  }
  return "accepted";
}

describe("A public deployment", () => {
  test("with everything set is read", () => {
    const settings = readSettings(PUBLIC);
    expect(settings).toMatchObject({ isLocal: false, publicOrigin: "https://id.example" });
    expect(settings.chain).toMatchObject({ chainId: 8453, gasKey: PUBLIC.GAS_KEY });
    expect(settings.logSeed).toHaveLength(32);
  });

  test("reads brands’ own hosts, whether claims are looked at first, and whom to ask", () => {
    const settings = readSettings({
      ...{ ...PUBLIC, CLAIMS: "review", HOSTS: '{"id.brand.example":"brand"}' },
      ...{ OPERATOR_NAME: "Rootproof e.V.", OPERATOR_EMAIL: "desk@id.example" },
    });
    expect(settings.reviewsClaims).toBe(true);
    expect([...settings.hosts]).toEqual([["id.brand.example", "brand"]]);
    expect(settings.operator).toEqual({ name: "Rootproof e.V.", email: "desk@id.example" });
    const plain = readSettings({ ...PUBLIC, CLAIMS: "", HOSTS: "", OPERATOR_NAME: "" });
    expect(plain).toMatchObject({ reviewsClaims: false, hosts: new Map(), operator: {} });
  });

  test("without a chain is read, and has nothing chain-like", () => {
    const { CHAIN: _, ...env } = PUBLIC;
    expect(readSettings(env)).not.toHaveProperty("chain");
    expect(readSettings({ ...PUBLIC, CHAIN: "" })).not.toHaveProperty("chain");
  });

  test("without keys for the chain has nothing chain-like either", () => {
    const { ANCHORER_KEY: _, GAS_KEY: __, ...env } = PUBLIC;
    expect(readSettings(env)).not.toHaveProperty("chain");
    expect(readSettings({ ...PUBLIC, ANCHORER_KEY: "", GAS_KEY: "" })).not.toHaveProperty("chain");
  });

  test.each([
    ["ANCHORER_KEY", "GAS_KEY"],
    ["GAS_KEY", "ANCHORER_KEY"],
  ])("with a chain is refused without %s while it has %s, and so is a local one", (name, other) => {
    for (const env of [PUBLIC, LOCAL]) {
      const sentence = `${name}: missing, while CHAIN and ${other} are set`;
      expect(refusal({ ...env, [name]: undefined })).toBe(sentence);
      expect(refusal({ ...env, [name]: "" })).toBe(sentence);
      expect(refusal({ ...env, [name]: "", CHAIN: "" })).toBe("accepted");
    }
  });

  test("is refused with one key for both purposes, and so is a local one", () => {
    for (const env of [PUBLIC, LOCAL]) {
      expect(refusal({ ...env, GAS_KEY: env.ANCHORER_KEY })).toBe(
        "GAS_KEY: must be another key than ANCHORER_KEY",
      );
    }
  });

  test.each(["PUBLIC_ORIGIN", "LOG_ORIGIN", "LOG_ID", "LOG_SIGNING_KEY", "DATABASE_URL"])(
    "is refused without %s, absent or empty",
    (name) => {
      expect(refusal({ ...PUBLIC, [name]: undefined })).toContain(name);
      expect(refusal({ ...PUBLIC, [name]: "" })).toContain(name);
    },
  );

  test.each([
    ["LOG_SIGNING_KEY", btoa("short")],
    ["LOG_SIGNING_KEY", "not base64!"],
    ["LOG_ID", hex("4d", 32)],
    ["LOG_ORIGIN", "https://id.example/log/1"],
    ["LOG_ORIGIN", "id.example"],
    ["PUBLIC_ORIGIN", "id.example"],
    ["ANCHORER_KEY", "4d".repeat(32)],
    ["GAS_KEY", hex("4d", 31)],
    ["CHAIN", "{"],
    ["CHAIN", JSON.stringify({ ...CHAIN, more: true })],
    ["CHAIN", JSON.stringify({ ...CHAIN, rpcs: [] })],
    ["CHAIN", JSON.stringify({ ...CHAIN, contract: "0x0" })],
    ["CLAIMS", "closed"],
    ["HOSTS", "id.brand.example"],
    ["HOSTS", '{"ID.Brand.example":"brand"}'],
    ["HOSTS", '{"https://id.brand.example":"brand"}'],
    ["HOSTS", '{"brand":"brand"}'],
    ["HOSTS", '{"id.brand.example":""}'],
    // The operator's own host is no brand's.
    ["HOSTS", '{"id.example":"brand"}'],
    ["OPERATOR_EMAIL", "nobody"],
    ["EMAIL_URL", "mail.example"],
  ])("is refused with a malformed %s (%s)", (name, value) => {
    const said = refusal({ ...PUBLIC, [name]: value });
    expect(said).toContain(name);
    // A secret is never repeated in what is logged.
    if (/KEY/.test(name)) expect(said).not.toContain(value);
  });

  test("sends mail by a service of its own or not at all, and prints none", () => {
    const email = { EMAIL_URL: "https://mail.example/send", EMAIL_TOKEN: "t", EMAIL_FROM: "a@b.c" };
    expect(readSettings({ ...PUBLIC, ...email }).email).toMatchObject({ from: "a@b.c" });
    for (const missing of Object.keys(email)) {
      expect(refusal({ ...PUBLIC, ...email, [missing]: "" })).toContain(`${missing}: missing`);
    }
    const plain = { ...email, EMAIL_URL: "http://mail.example/send" };
    expect(refusal({ ...PUBLIC, ...plain })).toContain("EMAIL_URL: must be https");
    const engines = { SEQUENCER: { getByName: () => undefined } };
    const mailer = (env: object) => requestDeps({ ...engines, ...env } as unknown as Env).mailer;
    expect(mailer(PUBLIC)).toBeUndefined();
    expect(mailer({ ...PUBLIC, ...email })).not.toBe(printedMail);
    expect(mailer(LOCAL)).toBe(printedMail);
  });

  test("is refused as a whole, with everything that is wrong in one sentence", () => {
    const said = refusal({ ...PUBLIC, LOG_ID: "", DATABASE_URL: "" });
    expect(said).toMatch(/LOG_ID.*DATABASE_URL|DATABASE_URL.*LOG_ID/);
  });

  test.each([31337, 1337])("is refused on the local chain %i", (chainId) => {
    expect(refusal(withChain({ chainId }))).toContain(`CHAIN: ${chainId} is a local chain`);
    expect(readSettings(withChain({ chainId, test: true }, LOCAL)).chain).toMatchObject({
      chainId,
    });
    // Whoever runs it can restart it: it must never pass for evidence, at home neither.
    expect(refusal(withChain({ chainId }, LOCAL))).toBe(
      `CHAIN: ${chainId} is a local chain, so "test" must be true`,
    );
  });

  test.each(wellKnownKeys.map((key, n) => [n, key]))(
    "is refused with well-known test key %i, for either purpose and however it is spelled",
    (_, key) => {
      for (const name of ["ANCHORER_KEY", "GAS_KEY"]) {
        expect(refusal({ ...PUBLIC, [name]: key })).toBe(`${name}: a test chain's well-known key`);
        const capitals = `0x${String(key).slice(2).toUpperCase()}`;
        expect(refusal({ ...PUBLIC, [name]: capitals })).not.toBe("accepted");
        expect(readSettings({ ...LOCAL, [name]: key }).isLocal).toBe(true);
      }
    },
  );

  test.each([
    ...["http://rpc.example", "ws://rpc.example", "wss://rpc.example", "https://localhost:8545"],
    ...["https://127.0.0.1:8545", "https://127.1", "https://2130706433", "https://[::1]:8545"],
    ...["https://10.0.0.7", "https://192.168.1.7", "https://172.20.0.7", "https://0.0.0.0:8545"],
    ...["https://LOCALHOST", "https://localhost.", "https://node.localhost", "https://169.254.1.1"],
    ...["https://[::ffff:127.0.0.1]", "https://[fd00::7]", "https://[fe80::7]"],
  ])("is refused with the RPC %s, asked by us or by phones", (rpc) => {
    expect(refusal(withChain({ rpcs: ["https://rpc.example", rpc] }))).toContain("CHAIN: the RPC");
    expect(refusal(withChain({ publicRpcs: [rpc] }))).toContain("CHAIN: the RPC");
  });

  test("is refused on plain http, and with a stand-in for the database’s endpoint", () => {
    const plain = { ...PUBLIC, PUBLIC_ORIGIN: "http://id.example" };
    expect(refusal(plain)).toContain("PUBLIC_ORIGIN: must be https");
    const proxied = { ...PUBLIC, NEON_PROXY: "127.0.0.1:5433" };
    expect(refusal(proxied)).toContain("NEON_PROXY: only for a local origin");
  });
});

describe("What counts as local", () => {
  test.each([
    ...["http://localhost:8787", "http://127.0.0.1:8787", "http://[::1]:8787", "http://10.1.2.3"],
    ...["http://192.168.0.9:8787", "http://172.16.0.1", "http://172.31.255.255"],
    ...["http://100.64.0.1", "http://169.254.7.7", "http://192.0.2.2:8787", "http://203.0.113.9"],
  ])("%s", (origin) => {
    expect(isLocalOrigin(origin)).toBe(true);
  });

  test.each([
    ...["https://id.example", "https://localhost.example", "https://127.0.0.1.example"],
    ...["https://10.example", "https://172.32.0.1", "https://192.169.0.1", "https://11.0.0.1"],
    ...["https://example.org/127.0.0.1", "https://localhost@example.org", "https://1.127.0.0"],
    ...["https://100.63.0.1", "https://100.128.0.1", "https://192.0.3.1", "https://203.0.112.9"],
  ])("and what does not: %s", (origin) => {
    expect(isLocalOrigin(origin)).toBe(false);
  });
});

describe("A Worker that runs without one of its secrets", () => {
  let dir: string;
  let worker: LocalWorker;

  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), "rootproof-unset-"));
    const { CHAIN: _, LOG_SIGNING_KEY: __, ...vars } = LOCAL;
    worker = await startWorker({
      ...{ configPath: resolve("wrangler.toml"), bundleDir: resolve("dist/worker"), dir },
      ...{ port: await freePort(), vars },
    });
  });
  afterAll(async () => {
    await worker?.stop();
    rmSync(dir, { recursive: true, force: true });
  });

  test.each([
    ...["/", "/healthz", "/log/checkpoint", "/.well-known/rootproof-policy.json", "/proofs/1"],
    ...["/p/01/09527654301013", "/assets/passport.css", "/nothing", "/epcis/capture"],
  ])("answers 503 to %s and nothing else", async (path) => {
    const answer = await fetch(worker.origin + path);
    expect(answer.status).toBe(503);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expectGuarded(answer);
    const body = await answer.text();
    expect(JSON.parse(body)).toMatchObject({ status: 503, detail: expect.any(String) });
    // To whom it concerns it is told in the log; visitors need not know which.
    expect(body).not.toMatch(/KEY|DATABASE|postgres/);
  });

  test("writes down which one, and runs no cron", async () => {
    await fetch(worker.origin);
    const said = () => worker.logs.map(({ message }) => message).join("\n");
    await expect.poll(said).toContain("environment: LOG_SIGNING_KEY");
    await expect(worker.scheduled()).rejects.toThrow("cron handler ended");
  });
});
