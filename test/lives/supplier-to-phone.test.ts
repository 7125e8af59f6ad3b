/** The main story, on real parts: suppliers speak, the log and the chain keep it, a shopper scans the pack, and a phone checks the page. */
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
import { signerFromKey } from "../../contracts/deploy.ts";
import { type Chain, setBalance, settle, startChain } from "../../scripts/local/chain.ts";
import { freePort } from "../../scripts/local/ports.ts";
import { loadSecrets } from "../../scripts/local/secrets.ts";
import { launchBrowser } from "../support/browser.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import {
  COFFEE,
  DIGITAL_LINK,
  introduce,
  type Keys,
  PACKING,
  ROASTER,
  statusOf,
  TOLD,
  tell,
} from "./cast.ts";

const PAGE_BYTES_MAX = 30_000;
const FINAL_MS_MAX = 30_000;
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3 };

let room: string;
/** Not the stack's own: it has to outlive it. */
let chain: Chain;
let stack: TestStack;
let keys: Keys;
let browser: Browser;
/** Everything any page of this story asked the network for, and every cookie it was offered. */
const asked: string[] = [];
const cookies: string[] = [];

beforeAll(async () => {
  room = mkdtempSync(join(tmpdir(), "rootproof-phone-"));
  const dir = mkdtempSync(join(tmpdir(), "rootproof-story-"));
  chain = await startChain({ dir: join(room, "chain") });
  const { adminKey, gasKey } = loadSecrets(dir);
  for (const key of [adminKey, gasKey]) {
    await setBalance(chain.url, signerFromKey(key).address, 10n ** 20n);
  }
  stack = await startTestStack({ dir, rpcUrl: chain.url });
  browser = await launchBrowser();
  const wasm = createRequire(import.meta.url).resolve("zxing-wasm/reader/zxing_reader.wasm");
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(wasm)).buffer } });
});

afterAll(async () => {
  await browser?.close();
  await stack?.remove();
  await chain?.stop();
  rmSync(room, { recursive: true, force: true });
});

const passport = () => `${stack.origin}/p${DIGITAL_LINK}`;

async function phone(more: { readonly javaScriptEnabled?: boolean } = {}): Promise<BrowserContext> {
  const context = await browser.newContext({ ...PHONE, ...more });
  context.on("request", (request) => asked.push(request.url()));
  context.on("response", async (response) => {
    const cookie = await response.headerValue("set-cookie").catch(() => null);
    if (cookie !== null) cookies.push(cookie);
  });
  return context;
}

async function statesOfAll(): Promise<string[]> {
  const told = TOLD.flatMap(([slug, events]) => events.map((event) => [slug, event] as const));
  return Promise.all(
    told.map(async ([slug, event]) => (await statusOf(stack, keys[slug], event)).state),
  );
}

/** What a visitor's eyes meet, in order, without the hairline drawings. */
async function read(page: Page, selector: string): Promise<string[]> {
  const texts = await page.locator(selector).allInnerTexts();
  return texts.map((text) => text.replace(/\s+/g, " ").trim());
}

function bytesOnTheWire(url: string): Promise<number> {
  return new Promise((done, fail) => {
    get(url, { headers: { "accept-encoding": "gzip" } }, async (answer) => {
      let bytes = 0;
      for await (const part of answer) bytes += (part as Buffer).length;
      expect(answer.headers["content-encoding"]).toBe("gzip");
      done(bytes);
    }).on("error", fail);
  });
}

function verifyByHand(bundle: string, ...more: string[]) {
  const args = ["cli/rootproof.mjs", "verify", join(room, bundle)];
  return new Promise<{ exit: number; said: string }>((done) => {
    const command = [...args, "--policy", join(room, "policy.json"), ...more];
    execFile("node", command, (error, stdout, stderr) => {
      done({ exit: error === null ? 0 : Number(error.code), said: stdout + stderr });
    });
  });
}

describe("The suppliers", () => {
  test("say what they did, each with a key of their own, and are told where it will be found", async () => {
    keys = await introduce(stack);
    const jobs = await tell(stack, keys);
    expect(jobs).toHaveLength(TOLD.length);
    for (const job of jobs) expect(job).toMatch(/^\/epcis\/capture\/[0-9a-f-]{36}$/);
  });

  test("see every event logged, then anchored, then final", async () => {
    const seen = new Set<string>();
    const deadline = Date.now() + FINAL_MS_MAX;
    let states = await statesOfAll();
    while (!states.every((state) => state === "final")) {
      for (const state of states) seen.add(state);
      if (Date.now() > deadline) throw new Error(`still ${states.join(", ")}`);
      // The first turn sends, the next finds it in a block; only then the chain goes on.
      await stack.beat();
      if (seen.has("anchored")) await settle(chain.url);
      await new Promise((later) => setTimeout(later, 50));
      states = await statesOfAll();
    }
    expect([...seen]).toEqual(expect.arrayContaining(["received", "logged", "anchored"]));
  });
});

describe("The shopper’s page", () => {
  test("reads whole without JavaScript: the journey upstream in order, and every gap said", async () => {
    const context = await phone({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(passport());
    expect(await read(page, "h1")).toEqual([COFFEE.name]);
    expect(await read(page, ".journey > ol > li .sentence, .journey > ol > li.gap .body")).toEqual([
      "1,000 kg of ripe coffee cherry.",
      "1,000 kg of ripe coffee cherry became 160 kg of green coffee.",
      "160 kg of green coffee.",
      "Gap Sent, but no receipt was recorded for green coffee. We have the sender's word only.",
      "160 kg of green coffee became 132.8 kg of roasted coffee.",
      "132.8 kg of roasted coffee became 531 × bags of 250 g.",
      "Gap A step here exists but is not shared with the public.",
    ]);
    const makers = ["Finca Aurora", "Las Nubes mill", "Las Nubes mill", "Nordlys", "Nordlys"];
    expect(await read(page, ".step .who")).toEqual(makers);
    expect((await read(page, ".step .where"))[0]).toBe("Santa Bárbara, Honduras");
    expect(await read(page, ".step .record .state")).toEqual(makers.map(() => "final"));
    // The check needs a program, so without one it is not offered; the way without it is.
    expect(await page.locator("form[data-island=verify]").isVisible()).toBe(false);
    expect(await page.getByRole("link", { name: /^Proof \d+$/ }).count()).toBe(5);
    await context.close();
  });

  test("tells nothing of the co-operative that did not agree, nor of who it is", async () => {
    const html = await (await fetch(passport())).text();
    expect(html).not.toMatch(/co-operative|cooperative|San Pedro Sula/i);
    // Not even eventIDs: they may be hashes of what can be guessed.
    expect(html).not.toContain("7f3c0000");
  });

  test("costs a phone at most 30 kB, style sheet included", async () => {
    const html = await bytesOnTheWire(passport());
    const css = await bytesOnTheWire(`${stack.origin}/assets/passport.css`);
    expect(html + css).toBeLessThanOrEqual(PAGE_BYTES_MAX);
  });

  test("shows a code that a scanner reads, and whose address leads back to this page", async () => {
    const context = await phone();
    const page = await context.newPage();
    await page.goto(passport());
    const picture = await page.locator(".qr img").screenshot();
    const found = await readBarcodes(new Uint8Array(picture), { formats: ["QRCode"] });
    expect(found.map(({ text }) => text)).toEqual([stack.origin + DIGITAL_LINK]);
    const answer = await fetch(found[0]?.text ?? "", { redirect: "manual" });
    expect(answer.status).toBe(307);
    expect(answer.headers.get("location")).toBe(`${stack.origin}/p${DIGITAL_LINK}`);
    await context.close();
  });
});

describe("The shopper’s phone", () => {
  const check = async (page: Page) => {
    await page.getByRole("button", { name: /Check/ }).click();
    const end = page.locator(".end");
    await end.waitFor();
    return { verdict: await end.getAttribute("data-verdict"), said: await end.textContent() };
  };

  test("names whom it will ask, asks nobody before the tap, and finds the page proven", async () => {
    const context = await phone();
    const page = await context.newPage();
    asked.length = 0;
    await page.goto(passport(), { waitUntil: "networkidle" });
    const hosts = await read(page, "[data-hosts] li");
    expect(hosts).toHaveLength(2);
    expect(hosts[0]).toContain(new URL(stack.origin).host);
    expect(hosts[1]).toBe(new URL(chain.url).host);
    expect(asked.filter((url) => /\/proofs\/|rootproof-policy/.test(url))).toEqual([]);
    expect(asked.filter((url) => url.startsWith(chain.url))).toEqual([]);

    const { verdict, said } = await check(page);
    expect(said).toContain("All 5 steps on this page are in the log exactly as shown.");
    expect(said).toContain("TEST");
    expect(verdict).toBe("proven");
    expect(asked.some((url) => url.startsWith(chain.url))).toBe(true);
    await context.close();
  });

  test("cannot say when the node that the shopper chose is dead, and does not go back to ours", async () => {
    const context = await phone();
    const page = await context.newPage();
    await page.goto(passport());
    const dead = `https://127.0.0.1:${await freePort()}`;
    await page.getByLabel("Chain nodes to ask").fill(dead);
    expect((await read(page, "[data-hosts] li"))[1]).toBe(new URL(dead).host);
    asked.length = 0;
    const { verdict, said } = await check(page);
    expect(verdict).toBe("not-checkable");
    expect(said).toContain("0 of 1");
    expect(asked.some((url) => url.startsWith(dead))).toBe(true);
    expect(asked.filter((url) => url.startsWith(chain.url))).toEqual([]);
    await context.close();
  });

  test("met nobody else on the way, and was given no cookie", async () => {
    const context = await phone();
    const page = await context.newPage();
    asked.length = 0;
    await page.goto(passport(), { waitUntil: "networkidle" });
    await check(page);
    const others = asked.filter((url) => ![stack.origin, chain.url].includes(new URL(url).origin));
    expect(asked.length).toBeGreaterThan(8);
    expect(others).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    expect(cookies).toEqual([]);
    await context.close();
  });
});

describe("The auditor, when the operator is gone and only the chain is left", () => {
  test("takes a proof and the policy away while they can be had", async () => {
    const { proof } = await statusOf(stack, keys[ROASTER], PACKING);
    const bundle = await (await fetch(stack.origin + proof)).text();
    writeFileSync(join(room, "proof.json"), bundle);
    writeFileSync(join(room, "bent.json"), bundle.replace('"v":531', '"v":532'));
    const policy = await fetch(`${stack.origin}/.well-known/rootproof-policy.json`);
    writeFileSync(join(room, "policy.json"), await policy.text());
    const { ownerUrl } = stack;
    await stack.stop();
    await expect(fetch(stack.origin)).rejects.toThrow();
    await expect(new pg.Client({ connectionString: ownerUrl }).connect()).rejects.toThrow();
  });

  test("proves it with the command line alone", async () => {
    const { exit, said } = await verifyByHand("proof.json", "--rpc", chain.url);
    expect(said).toMatch(/^PROVEN\./);
    expect(said).toContain("531");
    expect(exit).toBe(0);
  });

  test("is told what was bent in a copy, and what cannot be checked without a chain", async () => {
    const bent = await verifyByHand("bent.json", "--rpc", chain.url);
    expect(bent.said).toMatch(/^REFUTED \(fields\)/);
    expect(bent.exit).toBe(1);
    const dead = `http://127.0.0.1:${await freePort()}`;
    const alone = await verifyByHand("proof.json", "--rpc", dead);
    expect(alone.said).toMatch(/^NOT CHECKABLE \(anchor-unanswered\)/);
    expect(alone.exit).toBe(2);
  });
});
