/** Codes before a real browser's camera, in a photo of one, and without a connection. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { cameraSeeing } from "../support/camera.ts";
import { type Enrolled, enrol, openConsole } from "../support/people.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

const LINK = "https://id.gs1.org/01/09521234500018/10/HM-7";
const OWN = "https://rootproof.example/p/kruim/sourdough/W14";

let stack: TestStack;
let browser: Browser;
let mia: Enrolled;
const dir = mkdtempSync(join(tmpdir(), "rootproof-camera-"));

beforeAll(async () => {
  stack = await startTestStack({ withChain: false });
  browser = await launchBrowser(cameraSeeing(LINK, join(dir, "camera.y4m")));
  await stack.organisation("halfmoon");
  mia = await enrol(stack, { name: "Mia", organisation: "halfmoon", role: "recorder" });
});
afterAll(async () => {
  await browser?.close();
  await stack?.remove();
  rmSync(dir, { recursive: true, force: true });
});

const open = () => openConsole(stack, browser, { who: mia, path: "/console/record/received" });
const scan = (page: Page) => page.getByRole("button", { name: "Scan" }).click();
const lotOf = (page: Page) => page.getByLabel("Lot number").inputValue();

test("A code before the camera fills in what it is and which lot; the camera is let go", async () => {
  const { page, context, wrong } = await open();
  await scan(page);
  await page.getByText("This code is new here. Give it a name.").waitFor();
  expect(await lotOf(page)).toBe("HM-7");
  expect(await page.getByLabel("What is it?").inputValue()).toBe("/01/09521234500018");
  expect(await page.locator("video").count()).toBe(0);
  await context.close();
  expect(wrong).toEqual([]);
});

test("What reads codes stays on the phone: the second time needs no connection", async () => {
  const { page, context } = await open();
  await page.evaluate("navigator.serviceWorker.ready.then(() => undefined)");
  await scan(page);
  await page.getByText("This code is new here. Give it a name.").waitFor();
  await context.setOffline(true);
  await page.reload();
  expect(await lotOf(page)).not.toBe("HM-7");
  await scan(page);
  await page.getByText("This code is new here. Give it a name.").waitFor();
  expect(await lotOf(page)).toBe("HM-7");
  await context.close();
});

test("It is fetched ahead, so that the first time needs none either", async () => {
  const { page, context } = await openConsole(stack, browser, { who: mia });
  await page.waitForRequest(/zxing_reader/, { timeout: 20_000 });
  await expect
    .poll(() =>
      page.evaluate(
        "caches.open('scanner').then((cache) => cache.keys()).then((all) => all.length)",
      ),
    )
    .toBe(1);
  await context.close();
});

test("A photo of a code does as well, and one without a code says so", async () => {
  const { page, context } = await open();
  const picture = async (uri: string) =>
    Buffer.from(
      await (
        await fetch(`${stack.origin}/qr?uri=${encodeURIComponent(uri)}&format=png`)
      ).arrayBuffer(),
    );
  await page.evaluate(
    "navigator.mediaDevices.getUserMedia = () => Promise.reject(new Error('denied'))",
  );
  await scan(page);
  await page.getByText("The camera may not be used here").waitFor();
  const photo = { name: "code.png", mimeType: "image/png" };
  const white = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP6DwABBQECz6AuzQAAAABJRU5ErkJggg==",
    "base64",
  );
  await page.getByLabel("Photo of the code").setInputFiles({ ...photo, buffer: white });
  await page.getByText("No code was found in this photo.").waitFor();
  await page.getByLabel("Photo of the code").setInputFiles({
    ...photo,
    buffer: await picture(`${stack.origin}/01/09521234500018/10/HM-7`),
  });
  await page.getByText("This code is new here. Give it a name.").waitFor();
  expect(await lotOf(page)).toBe("HM-7");
  await context.close();
});

test("A name without a GTIN is read as well; text that names no goods is taken for the lot’s own number", async () => {
  const { page, context } = await open();
  await page.evaluate(
    "navigator.mediaDevices.getUserMedia = () => Promise.reject(new Error('denied'))",
  );
  const type = async (code: string) => {
    await scan(page);
    await page.getByLabel("Or type what stands below it").fill(code);
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator("dialog").count()).toBe(0);
  };
  await type(OWN);
  expect(await page.getByLabel("What is it?").inputValue()).toBe("/p/kruim/sourdough");
  expect(await lotOf(page)).toBe("W14");
  await type("SACK-12");
  expect(await page.getByLabel("What is it?").inputValue()).toBe("/p/kruim/sourdough");
  expect(await lotOf(page)).toBe("SACK-12");
  await context.close();
});
