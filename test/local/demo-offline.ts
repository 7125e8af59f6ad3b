/** A passport that was looked at, without a connection: whole, with its age on top, and never in the place of a newer one. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demoChain } from "../../scripts/demo/demos.ts";
import type { Keys } from "../../scripts/demo/load.ts";
import { axe } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import type { TestStack } from "../support/stack.ts";

const { owner, product } = demoChain("coffee");
const LOT = `/01/${product.gtin}/10/${encodeURIComponent(product.lot)}`;
const PAGES_MAX = 30;
const KEEP = "Keep this page on my phone";
const AGE = /No connection just now: this is how the page stood on \d+ \w+ \d{4} at \d\d:\d\d\./;

interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
}

/** The product behind a line that may be slow: pages wait until they are let through. */
async function slowLine(origin: string) {
  let open = Promise.resolve();
  const server: Server = createServer(async ({ url = "/", headers }, response) => {
    if (url.startsWith("/p/01/")) await open;
    const { host: _, connection: _c, ...rest } = headers as Record<string, string>;
    const answer = await fetch(origin + url, { headers: rest, redirect: "manual" });
    const told = Object.fromEntries(answer.headers);
    for (const name of ["content-encoding", "content-length", "transfer-encoding"])
      delete told[name];
    response.writeHead(answer.status, told).end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** Gives what lets through what waits. */
    hold(): () => void {
      let letThrough = () => {};
      open = new Promise<void>((done) => {
        letThrough = done;
      });
      return letThrough;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

export function demoOffline(running: () => TestStack, keys: Keys): void {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  async function visit(origin = running().origin): Promise<Visit> {
    const context = await browser.newContext({
      ...{ viewport: { width: 390, height: 844 }, locale: "en-GB" },
    });
    const page = await context.newPage();
    await page.goto(`${origin}/p${LOT}`);
    await page.getByRole("button", { name: KEEP }).waitFor();
    return { context, page };
  }
  const notice = (body: object) =>
    running()
      .call(keys[owner], "PUT", `/api/notices${LOT}`, body)
      .then(({ status }) => status);
  const RECALL = { kind: "recall", reason: "Glass in two bags.", advice: "Do not drink it." };
  const isPictured = (page: Page, selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate(async (image: { decode(): Promise<void>; naturalWidth: number }) => {
        await image.decode();
        return image.naturalWidth > 0;
      });

  describe("Without a connection", () => {
    it("a page that was looked at once opens whole, says how old it is, and is found by its code too", async () => {
      const { context, page } = await visit();
      await context.setOffline(true);
      for (const path of [`/p${LOT}`, LOT]) {
        await page.goto(running().origin + path);
        expect(new URL(page.url()).pathname).toBe(`/p${LOT}`);
        expect(await page.locator(".kept").textContent()).toMatch(AGE);
        expect(await page.locator("h1").textContent()).toContain("Biftu Dembi");
        expect(await isPictured(page, "img.picture")).toBe(true);
        expect(await isPictured(page, ".map img")).toBe(true);
        const ground = "getComputedStyle(document.documentElement).backgroundColor";
        expect(await page.evaluate(ground)).toBe("rgb(245, 243, 236)");
      }
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await axe(page)).toEqual([]);
      }
      await context.close();
    });

    it("a recall that came since is shown as soon as there is a connection, by itself", async () => {
      const { context, page } = await visit();
      await context.setOffline(true);
      await page.reload();
      try {
        expect(await notice(RECALL)).toBeLessThan(300);
        expect(await page.locator(".kept").textContent()).toContain("even a recall, is not on it");
        await context.setOffline(false);
        await page.getByText("Glass in two bags.").waitFor();
        expect(await page.locator(".kept").isVisible()).toBe(false);
        await context.setOffline(true);
        const told = async () => {
          await page.reload();
          return page.getByText("Glass in two bags.").isVisible();
        };
        await expect.poll(told, { timeout: 10_000 }).toBe(true);
      } finally {
        expect(await notice({ kind: "clear", reason: "It was another lot." })).toBeLessThan(300);
        await context.close();
      }
    });
  });

  describe("On a slow line", () => {
    it("the kept page is there at once, and gives way to the new one when that comes", async () => {
      const line = await slowLine(running().origin);
      const { context, page } = await visit(line.origin);
      await page.reload();
      expect(await page.locator(".kept").isVisible()).toBe(false);
      const letThrough = line.hold();
      try {
        await page.reload();
        expect(await page.locator(".kept").textContent()).toMatch(AGE);
        expect(await notice(RECALL)).toBeLessThan(300);
        letThrough();
        await page.getByText("Glass in two bags.").waitFor();
        expect(await page.locator(".kept").isVisible()).toBe(false);
      } finally {
        expect(await notice({ kind: "clear", reason: "It was another lot." })).toBeLessThan(300);
        await context.close();
        await line.close();
      }
    });
  });

  describe("What a phone keeps", () => {
    const names = (page: Page) =>
      page.evaluate<string[]>(
        "caches.keys().then((all) => all.filter((name) => name.startsWith('passport ')).map((name) => name.split(' ')[2]))",
      );

    it("is the last thirty pages, and those that somebody asked for by a button", async () => {
      const { context, page } = await visit();
      const button = page.getByRole("button", { name: KEEP });
      await button.focus();
      await page.keyboard.press("Enter");
      await page.getByText("Kept on this phone.").waitFor();
      expect(await button.getAttribute("aria-pressed")).toBe("true");
      const stranger = await context.newPage();
      for (let n = 0; n <= PAGES_MAX; n++) {
        await stranger.goto(`${running().origin}/p${LOT}?n=${n}`, { waitUntil: "commit" });
      }
      const last = `/p${LOT}?n=${PAGES_MAX}`;
      const isTidy = async () => {
        const kept = await names(page);
        return kept.includes(last) && kept.length === PAGES_MAX + 1;
      };
      await expect.poll(isTidy, { timeout: 10_000 }).toBe(true);
      expect(await names(page)).toContain(`/p${LOT}`);
      expect(await names(page)).not.toContain(`/p${LOT}?n=0`);
      await page.reload();
      await page.getByRole("button", { name: KEEP, pressed: true }).press("Enter");
      await page.getByText("No longer kept for good.").waitFor();
      await context.close();
    });

    it("takes nothing of the console, whose own worker looks after that", async () => {
      const { context, page } = await visit();
      const scopes = await page.evaluate<string[]>(
        "navigator.serviceWorker.getRegistrations().then((all) => all.map(({ scope }) => new URL(scope).pathname))",
      );
      expect(scopes.sort()).toEqual(["/01/", "/p/"]);
      await page.goto(`${running().origin}/console`);
      expect(
        await page.evaluate("navigator.serviceWorker.controller?.scriptURL ?? ''"),
      ).not.toContain("/p/sw.js");
      expect(await names(page)).toEqual([`/p${LOT}`]);
      await context.close();
    });

    it("offers no button without JavaScript", async () => {
      const context = await browser.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(`${running().origin}/p${LOT}`);
      expect(await page.getByText(KEEP).isVisible()).toBe(false);
      expect(await page.locator(".kept").isVisible()).toBe(false);
      await context.close();
    });
  });
}
