/** The console's frame in a real browser: who gets in, whose it is, and that it opens without a connection. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { enrol, openConsole } from "../support/people.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

let stack: TestStack;
let browser: Browser;

beforeAll(async () => {
  stack = await startTestStack({ withChain: false });
  browser = await launchBrowser();
  await stack.organisation("halfmoon");
  await stack.organisation("southern-cooperative");
});
afterAll(async () => {
  await browser?.close();
  await stack?.remove();
});

test("A session answers who is signed in and for whom they work, and to nobody else", async () => {
  const mia = await enrol(stack, { name: "Mia", organisation: "halfmoon", role: "recorder" });
  const told = await (await mia.call("GET", "/api/me")).json();
  expect(told).toEqual({
    person: { id: mia.personId, name: "Mia", language: "en", operator: false },
    organisations: [{ slug: "halfmoon", name: "halfmoon", role: "recorder" }],
  });
  expect((await fetch(`${stack.origin}/api/me`)).status).toBe(401);
});

test("A recorder captures and does not publish; an auditor does neither; nobody acts for a stranger", async () => {
  const mia = await enrol(stack, { name: "Mia", organisation: "halfmoon", role: "recorder" });
  const ada = await enrol(stack, { name: "Ada", organisation: "halfmoon", role: "auditor" });
  const product = { name: "Biftu Dembi" };
  expect((await mia.call("PUT", "/api/products/09521234500018", product)).status).toBe(403);
  expect((await mia.call("GET", "/epcis/events")).status).toBe(200);
  expect((await ada.call("GET", "/epcis/events")).status).toBe(403);
  const foreign = await fetch(`${stack.origin}/epcis/events`, {
    headers: {
      cookie: `__Host-session=${mia.token}`,
      "rootproof-organisation": "southern-cooperative",
    },
  });
  expect(foreign.status).toBe(403);
});

test("A page of another site changes nothing with somebody’s session", async () => {
  const mia = await enrol(stack, { name: "Mia", organisation: "halfmoon" });
  const headers = {
    ...{ cookie: `__Host-session=${mia.token}`, "rootproof-organisation": "halfmoon" },
    ...{ origin: "https://evil.example", "content-type": "application/json" },
  };
  const own = { ...headers, origin: stack.origin, "sec-fetch-site": "cross-site" };
  const { origin: _, ...silent } = headers;
  const body = JSON.stringify({ name: "Stolen" });
  const path = `${stack.origin}/api/products/09521234500018`;
  const answer = await fetch(path, { method: "PUT", headers, body });
  expect(answer.status).toBe(403);
  expect(await answer.json()).toMatchObject({ type: "urn:rootproof:problem:not-same-site" });
  for (const sly of [own, silent]) {
    expect((await fetch(path, { method: "PUT", headers: sly, body })).status).toBe(403);
  }
});

test("The console opens for who is signed in, and again without a connection", async () => {
  const mia = await enrol(stack, { name: "Mia", organisation: "halfmoon" });
  const { context, page, wrong } = await openConsole(stack, browser, { who: mia });
  await page.getByRole("link", { name: "Rootproof" }).waitFor();
  await page.evaluate("navigator.serviceWorker.ready.then(() => undefined)");
  expect(wrong).toEqual([]);
  await context.setOffline(true);
  await page.reload();
  await page.getByRole("link", { name: "Rootproof" }).waitFor();
  await page.getByText("Menu", { exact: true }).click();
  expect(await page.getByText("halfmoon", { exact: true }).isVisible()).toBe(true);
  await context.close();
});
