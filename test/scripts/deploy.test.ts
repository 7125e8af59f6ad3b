/** `npm run deploy` touches nothing before its list is complete: here is what each line of the list refuses. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addressOfKey, createOnChain } from "../../cli/operator/chain.ts";
import { withClient } from "../../cli/operator/database.ts";
import { readGenesis } from "../../cli/operator/log.ts";
import {
  chainFault,
  databaseFault,
  isComplete,
  missingSecrets,
  readVars,
  settingsFault,
} from "../../scripts/deploy.ts";
import type { ChainSettings } from "../../worker/env.ts";
import { capture, documentOf, shipping } from "../capture/supplier.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

const hex = (byte: string, bytes: number) => `0x${byte.repeat(bytes)}`;
const CHAIN = JSON.stringify({
  ...{ name: "Base", test: false, chainId: 8453, contract: hex("1a", 20) },
  ...{ codeHash: hex("2b", 32), log: hex("3c", 32) },
  ...{ rpcs: ["https://rpc.example"], publicRpcs: ["https://public-rpc.example"] },
});
const VARS = {
  PUBLIC_ORIGIN: "https://id.example",
  LOG_ORIGIN: "id.example/log/1",
  LOG_ID: btoa("l".repeat(32)),
  CHAIN,
};

describe("The settings", () => {
  let dir: string;
  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), "rootproof-deploy-"));
  });
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  test("are read as wrangler reads them, however they are written", () => {
    const file = join(dir, "wrangler.toml");
    writeFileSync(
      file,
      `name = "x"\ncompatibility_date = "2026-07-01"\n[triggers]\ncrons = []\n[vars]\nLOG_ORIGIN="id.example/log/1" # ours
CHAIN = '''\n${CHAIN}'''\n`,
    );
    expect(readVars(file)).toEqual({ LOG_ORIGIN: VARS.LOG_ORIGIN, CHAIN });
  });

  test("pass with a chain and without one, and are refused as the Worker refuses them", () => {
    expect(settingsFault(VARS)).toBeUndefined();
    expect(settingsFault({ ...VARS, CHAIN: "" })).toBeUndefined();
    expect(settingsFault({ ...VARS, LOG_ID: "" })).toContain("wrangler.toml [vars]: LOG_ID");
    const local = { ...VARS, PUBLIC_ORIGIN: "http://localhost:8787" };
    expect(settingsFault(local)).toBe("PUBLIC_ORIGIN in wrangler.toml is a local one");
  });
});

describe("The secrets", () => {
  const listed = (...names: string[]) => JSON.stringify(names.map((name) => ({ name })));

  test("of a chain are asked for only where there is one", () => {
    const said = listed("DATABASE_URL", "LOG_SIGNING_KEY");
    expect(missingSecrets(said, { ...VARS, CHAIN: "" })).toBeUndefined();
    expect(missingSecrets(said, VARS)).toBe("npx wrangler secret put ANCHORER_KEY / GAS_KEY");
  });

  test("of a mail service are asked for only where there is one", () => {
    const said = listed("DATABASE_URL", "LOG_SIGNING_KEY");
    const mail = { EMAIL_URL: "https://mail.example/send", EMAIL_FROM: "post@id.example" };
    const vars = { ...VARS, CHAIN: "", ...mail };
    expect(missingSecrets(said, vars)).toBe("npx wrangler secret put EMAIL_TOKEN");
    expect(settingsFault(vars)).toBeUndefined();
    expect(settingsFault({ ...vars, EMAIL_FROM: "" })).toContain("EMAIL_FROM");
  });

  test("of the log are asked for always", () => {
    const said = listed("ANCHORER_KEY", "GAS_KEY");
    expect(missingSecrets(said, { CHAIN: "" })).toContain("DATABASE_URL / LOG_SIGNING_KEY");
  });
});

describe("The log", () => {
  const LOG_ORIGIN = "localhost/rootproof/log/1";
  let stack: TestStack;
  let chain: ChainSettings;

  beforeAll(async () => {
    stack = await startTestStack();
    const { adminKey, anchorerKey } = stack.secrets;
    // It is there already: this only reads it.
    chain = await createOnChain({
      ...{ url: stack.chain?.rpcUrl ?? "", name: "mine", adminKey },
      genesis: await withClient(stack.ownerUrl, readGenesis),
      anchorer: addressOfKey(anchorerKey),
    });
  });
  afterAll(() => stack?.remove());

  test("on a local chain is a test, whoever made it", () => expect(chain.test).toBe(true));

  test("in the database is the one of LOG_ID and LOG_ORIGIN", async () => {
    const named = { logId: stack.logId, logOrigin: LOG_ORIGIN };
    const fault = (change: object) => databaseFault(stack.ownerUrl, { ...named, ...change });
    expect(await fault({})).toBeUndefined();
    expect(await fault({ logId: VARS.LOG_ID })).toBe(
      `the database holds LOG_ID ${stack.logId}, not ${VARS.LOG_ID}`,
    );
    expect(await fault({ logOrigin: "other/log/1" })).toContain(`holds the log ${LOG_ORIGIN}`);
  });

  test("is on the chain, before and after it is anchored further", async () => {
    expect(await chainFault(chain, stack.ownerUrl)).toBeUndefined();
    const key = await stack.organisation("maker");
    const event = shipping();
    expect((await capture(stack, key, documentOf([event]))).status).toBe(202);
    await stack.until(key, String(event.eventID), "final");
    expect(await chainFault(chain, stack.ownerUrl)).toBeUndefined();
  });

  test.each([
    ["another chain", { chainId: 8453 }, "is on chain 31337, not 8453"],
    ["other code", { codeHash: hex("2b", 32) }, "that hashes to 0x"],
    ["no contract", { contract: hex("1a", 20) }, "that hashes to 0x"],
    ["no such log", { log: hex("3c", 32) }, `knows no log ${hex("3c", 32)}`],
    ["a public provider that is down", { publicRpcs: ["http://127.0.0.1:1"] }, "does not answer"],
  ])("is refused with %s", async (_what, change, sentence) => {
    expect(await chainFault({ ...chain, ...change }, stack.ownerUrl)).toContain(sentence);
  });

  test("is refused when the contract's log began with another leaf", async () => {
    const { adminKey, anchorerKey } = stack.secrets;
    const other = await createOnChain({
      ...{ url: stack.chain?.rpcUrl ?? "", name: "other", adminKey, genesis: hex("77", 32) },
      anchorer: addressOfKey(anchorerKey),
    });
    expect(await chainFault(other, stack.ownerUrl)).toContain(
      "has a head of size 1 that is not in the database",
    );
  });
});

test("The list says what is missing, and that nothing was touched", async () => {
  const said: string[] = [];
  const items = [
    { name: "a", look: async () => undefined },
    { name: "b", look: async () => "make b" },
  ];
  expect(await isComplete(items, (line) => said.push(line))).toBe(false);
  expect(said).toEqual(["[x] a", "[ ] b\n      make b", "\nNothing was touched."]);
  expect(await isComplete(items.slice(0, 1), () => undefined)).toBe(true);
});
