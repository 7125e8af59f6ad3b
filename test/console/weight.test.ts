/** How much the console weighs on a bad phone: what its first load fetches, and when it can be used on a slow network and a slow processor. */
import { gzipSync } from "node:zlib";
import type { Browser, Page, Request } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { enrol, openConsole } from "../support/people.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

const FIRST_LOAD_GZIP_BYTES_MAX = 200_000;
const USABLE_MS_MAX = 5_000;
/** Slow 4G as Lighthouse simulates it: 1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back. */
const SLOW_4G = {
  ...{ offline: false, latency: 150 },
  ...{ downloadThroughput: 200_000, uploadThroughput: 93_750 },
};
const TIMES_SLOWER = 4;

let stack: TestStack;
let browser: Browser;

beforeAll(async () => {
  stack = await startTestStack({ withChain: false });
  browser = await launchBrowser();
  await stack.organisation("halfmoon");
});
afterAll(async () => {
  await browser?.close();
  await stack?.remove();
});

/** Compressed as Cloudflare sends it; here nothing is. */
function weighing(page: Page): () => Promise<number> {
  const fetched: Request[] = [];
  page.on("requestfinished", (request) => fetched.push(request));
  return async () => {
    const bodies = fetched.map(async (request) => (await request.response())?.body());
    const found = await Promise.all(bodies);
    return found.reduce((sum, body = Buffer.alloc(0)) => sum + gzipSync(body).length, 0);
  };
}

test("The first load is light, and can be used within seconds on a slow phone and a slow network", async () => {
  const mia = await enrol(stack, { name: "Mia", organisation: "halfmoon" });
  const { page, context } = await openConsole(stack, browser, {
    ...{ who: mia, path: "/healthz", viewport: { width: 360, height: 740 } },
  });
  const devtools = await context.newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", SLOW_4G);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: TIMES_SLOWER });
  const weight = weighing(page);
  const began = performance.now();
  await page.goto(`${stack.origin}/console`, { waitUntil: "commit" });
  await page.getByRole("heading", { level: 1 }).waitFor();
  const usable = performance.now() - began;
  const bytes = await weight();
  console.log(`console: ${Math.round(bytes / 1000)} kB gz, usable after ${Math.round(usable)} ms`);
  expect(bytes).toBeLessThan(FIRST_LOAD_GZIP_BYTES_MAX);
  expect(usable).toBeLessThan(USABLE_MS_MAX);
  await context.close();
});
