// The dev chain on real anvil processes: what is final today is still there, and readable, tomorrow.
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { JsonRpcProvider, parseEther, Wallet } from "ethers";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  type Chain,
  DEV_CHAIN_ID,
  setBalance,
  settle,
  startChain,
} from "../../scripts/local/chain.ts";
import { identify, isAlive, signal } from "../../scripts/local/processes.ts";
import { rpc } from "../../scripts/local/rpc.ts";
import { startRpcGate } from "../../scripts/local/rpc-gate.ts";
import { loadSecrets } from "../../scripts/local/secrets.ts";
import { pidOf } from "./support.ts";

// A counter: every transaction adds one; a call answers what the next one would make it.
const COUNTER = "0x6012600c60003960126000f3" + "6000546001018060005560005260206000f3";

let dir: string;
let chain: Chain;

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), "rootproof-chain-"));
  chain = await startChain({ dir });
});

afterEach(async () => {
  await chain.stop();
  rmSync(dir, { recursive: true, force: true });
});

/** Deploys the counter and counts to `times`. */
async function count(times: number): Promise<string> {
  const provider = new JsonRpcProvider(chain.url, DEV_CHAIN_ID, {
    staticNetwork: true,
    cacheTimeout: -1,
  });
  const wallet = new Wallet(loadSecrets(dir).gasKey, provider);
  await setBalance(chain.url, wallet.address, parseEther("10"));
  const first = await (await wallet.sendTransaction({ data: COUNTER })).wait();
  const to = first?.contractAddress ?? "";
  for (let i = 0; i < times; i++) await (await wallet.sendTransaction({ to })).wait();
  provider.destroy();
  return to;
}

const next = async (to: string, at: string): Promise<number> =>
  Number(await rpc<string>(chain.url, "eth_call", [{ to }, at]));
const height = async (): Promise<number> => Number(await rpc(chain.url, "eth_blockNumber"));

describe("The dev chain", () => {
  it("makes the last transaction final with as few blocks as that takes, and then rests", async () => {
    expect(await settle(chain.url)).toBe(0);
    const counter = await count(3);
    expect(await next(counter, "finalized")).toBeLessThan(4);
    expect(await settle(chain.url)).toBe(2);
    expect(await next(counter, "finalized")).toBe(4);
    const before = await height();
    expect(await settle(chain.url)).toBe(0);
    expect(await height()).toBe(before);
  });

  it("answers at the finalized tag and at old blocks after a stop and two starts", async () => {
    const counter = await count(3);
    await settle(chain.url);
    const block = await rpc(chain.url, "eth_getBlockByNumber", ["0x2", false]);
    for (let start = 0; start < 2; start++) {
      await chain.stop();
      chain = await startChain({ dir });
      expect(await next(counter, "finalized")).toBe(4);
      expect(await next(counter, "0x2")).toBe(2);
      expect(await rpc(chain.url, "eth_getBlockByNumber", ["0x2", false])).toEqual(block);
      const proof = await rpc<{ storageProof: { value: string }[] }>(chain.url, "eth_getProof", [
        counter,
        [`0x${"0".repeat(64)}`],
        "finalized",
      ]);
      expect(proof.storageProof[0]?.value).toBe("0x3");
    }
    const logs = await rpc(chain.url, "eth_getLogs", [{ fromBlock: "0x0", toBlock: "latest" }]);
    expect(logs).toEqual([]);
  });

  it("loses at most the last seconds when it is killed outright", async () => {
    const counter = await count(3);
    await settle(chain.url);
    await sleep(2_200);
    signal(pidOf(dir, "anvil"), "SIGKILL");
    await chain.stop();
    chain = await startChain({ dir });
    expect(await next(counter, "finalized")).toBe(4);
  });

  it("takes the state it saved itself when anvil's parting file is torn", async () => {
    const counter = await count(1);
    await settle(chain.url);
    await chain.stop();
    writeFileSync(join(dir, "anvil-parting.json"), '{"best_block_number": "0x');
    chain = await startChain({ dir });
    expect(await next(counter, "finalized")).toBe(2);
  });

  it("says which file is damaged instead of beginning a new chain in silence", async () => {
    await count(1);
    await chain.stop();
    appendFileSync(join(dir, "anvil-state.json"), "{");
    await expect(startChain({ dir })).rejects.toThrow(/anvil-state\.json is damaged/);
  });

  it("holds no money of the well-known keys, and says when its port is taken", async () => {
    const known = "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266";
    expect(await rpc(chain.url, "eth_getBalance", [known, "latest"])).toBe("0x0");
    expect(await rpc(chain.url, "eth_accounts")).toEqual([]);
    const port = Number(new URL(chain.url).port);
    const other = mkdtempSync(join(tmpdir(), "rootproof-chain-"));
    await expect(startChain({ dir: other, port })).rejects.toThrow(`port ${port} is taken`);
    rmSync(other, { recursive: true, force: true });
  });

  it("leaves no process behind", async () => {
    const pid = pidOf(dir, "anvil");
    expect(identify(pid)?.command).toContain("anvil");
    await chain.stop();
    expect(isAlive(pid)).toBe(false);
  });
});

describe("The gate before the chain", () => {
  const ask = async (port: number, body: string): Promise<{ result?: string; error?: unknown }> => {
    const init = { method: "POST", body, headers: { origin: "http://192.168.1.7:8787" } };
    const response = await fetch(`http://127.0.0.1:${port}`, init);
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    return response.json() as Promise<{ result?: string; error?: unknown }>;
  };
  const call = (method: string): string => JSON.stringify({ jsonrpc: "2.0", id: 7, method });

  it("lets reads through, alone and in a batch, and nothing that writes or administers", async () => {
    const gate = await startRpcGate({ url: chain.url });
    expect(await ask(gate.port, call("eth_chainId"))).toMatchObject({ id: 7, result: "0x7a69" });
    expect(
      await ask(gate.port, `[${call("eth_chainId")},${call("eth_blockNumber")}]`),
    ).toHaveLength(2);
    for (const method of ["anvil_setBalance", "eth_sendRawTransaction", "evm_mine", "toString"]) {
      expect(await ask(gate.port, call(method))).toMatchObject({ id: 7, error: { code: -32601 } });
      const hidden = `[${call("eth_chainId")},${call(method)}]`;
      expect(await ask(gate.port, hidden)).toMatchObject({ error: { code: -32601 } });
    }
    await gate.stop();
  });

  it("refuses what is too large, too many, or no JSON, and answers a browser's preflight", async () => {
    const gate = await startRpcGate({ url: chain.url });
    const many = `[${Array.from({ length: 21 }, () => call("eth_chainId")).join()}]`;
    for (const body of ["{", many, "[]", '"x"', `${call("eth_chainId")}${" ".repeat(70_000)}`]) {
      expect(await ask(gate.port, body)).toMatchObject({ error: { code: -32600 } });
    }
    const preflight = await fetch(`http://127.0.0.1:${gate.port}`, { method: "OPTIONS" });
    expect(preflight.status).toBe(204);
    await gate.stop();
  });
});
