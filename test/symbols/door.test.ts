/** `/qr` as it runs: in workerd, and as a real browser shows it. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SymbolFacts } from "../../worker/core/symbol/draw.ts";
import { launchBrowser } from "../support/browser.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { LONGEST, sizes } from "./ask.ts";
import { printed, read } from "./scanner.ts";

const BRAND = "id.halfmoon.example";
const PATH = "/01/09521234543213/10/LOT7";

let stack: TestStack;
let browser: Browser;
beforeAll(async () => {
  const vars = { HOSTS: JSON.stringify({ [BRAND]: "halfmoon" }) };
  stack = await startTestStack({ withChain: false, vars });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await stack?.remove();
});

const address = (asked: { readonly [name: string]: string }) =>
  `${stack.origin}/qr?${new URLSearchParams({ uri: stack.origin + PATH, ...asked })}`;
const ask = (asked: { readonly [name: string]: string } = {}) => fetch(address(asked));

describe("The door", () => {
  test("draws an SVG unless another format is asked for, to be kept for a day", async () => {
    const answer = await ask();
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("image/svg+xml");
    expect(answer.headers.get("cache-control")).toBe("public, max-age=86400");
    expect(answer.headers.get("rootproof-warning")).toBeNull();
    expect(await read(await printed(await answer.text()))).toEqual([stack.origin + PATH]);
  });

  test("draws a PNG in workerd, the largest too", async () => {
    const answer = await ask({ format: "png", text: "hri" });
    expect(answer.headers.get("content-type")).toBe("image/png");
    const picture = new Uint8Array(await answer.arrayBuffer());
    expect(await read(picture)).toEqual([stack.origin + PATH]);
    const large = { uri: LONGEST, format: "png", ecc: "H", module: "0.69", dpi: "1200" };
    const whole = await ask(large);
    expect(whole.status).toBe(200);
    expect(await read(new Uint8Array(await whole.arrayBuffer()))).toEqual([LONGEST]);
    expect((await ask({ ...large, module: "0.99" })).status).toBe(400);
  });

  test("tells sizes as JSON, and what is to be said of them in a header as well", async () => {
    const answer = await ask({ uri: `https://${BRAND}${PATH}`, format: "json", module: "0.4" });
    expect(answer.headers.get("content-type")).toBe("application/json");
    const told = await answer.json();
    const { warnings } = sizes(`https://${BRAND}${PATH}`, { module: 0.4 });
    expect(told).toEqual(sizes(`https://${BRAND}${PATH}`, { module: 0.4 }));
    expect(answer.headers.get("rootproof-warning")).toBe(warnings.join(" "));
    expect(warnings.join(" ")).toMatch(/^[ -~]+$/);
  });

  test("says the short code of the finest level that has one, and is kept a minute only: a code may come or go", async () => {
    const key = await stack.organisation("halfmoon");
    const product = "/01/09506000134352";
    const uri = `${stack.origin + product}/10/LOT7`;
    const facts = async () => (await (await ask({ uri, format: "json" })).json()) as SymbolFacts;
    expect((await ask({ uri, format: "json" })).headers.get("cache-control")).toContain(
      "max-age=60",
    );
    expect((await facts()).shortCode).toBeUndefined();
    await stack.call(key, "PUT", product.replace("/01", "/api/products"), { name: "Morning" });
    const { shortCode } = await facts();
    expect(shortCode).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    const found = await fetch(`${stack.origin}/c/${shortCode}`, { redirect: "manual" });
    expect(found.headers.get("location")).toBe(product);
    expect(await (await ask({ uri, text: "hri" })).text()).toContain(shortCode);
  });

  test("draws for this site and for a brand’s own host over https, and for nobody else", async () => {
    expect((await ask({ uri: `https://${BRAND}${PATH}` })).status).toBe(200);
    const others = [
      ...[`http://${BRAND}`, `https://${BRAND}:8443`, `https://${BRAND}.evil.example`],
      ...[`https://evil.example/${BRAND}`, `https://evil@${BRAND}`, "https://id.gs1.org"],
      ...[`${stack.origin}.evil.example`, "", `https://${BRAND}\\`],
    ];
    for (const other of others) {
      const answer = await ask({ uri: other + PATH });
      expect([other, answer.status]).toEqual([other, 400]);
      expect(await answer.json()).toMatchObject({
        type: "urn:rootproof:problem:query-invalid",
        rule: "uri",
      });
    }
  });

  test("refuses what is no Digital Link, what is too long and what is given twice", async () => {
    expect((await ask({ uri: `${stack.origin}/01/09521234543214` })).status).toBe(400);
    expect((await ask({ uri: `${stack.origin}/about` })).status).toBe(400);
    expect((await ask({ uri: `${stack.origin}${PATH}?x=`.padEnd(501, "x") })).status).toBe(400);
    expect((await fetch(`${stack.origin}/qr`)).status).toBe(400);
    const twice = await fetch(`${address({ ecc: "L" })}&ecc=H`);
    expect(twice.status).toBe(400);
    expect(await twice.json()).toMatchObject({
      rule: "ecc",
      detail: "ecc may be given once only.",
    });
  });
});

describe("A browser", () => {
  test("shows the SVG with its lines, complains of nothing, and what it shows scans", async () => {
    const page = await browser.newPage({ deviceScaleFactor: 3 });
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(address({ text: "hri" }));
    expect(await page.locator("text").allTextContents()).toEqual([
      ...["(01)09521234543213", "(10)LOT7"],
    ]);
    const drawing = await page.locator("svg").boundingBox();
    for (const line of await page.locator("text").all()) {
      const box = await line.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(drawing?.x ?? 0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(
        (drawing?.x ?? 0) + (drawing?.width ?? 0),
      );
    }
    expect(await read(await page.screenshot())).toEqual([stack.origin + PATH]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("shows SVG and PNG as large as they print", async () => {
    const page = await browser.newPage();
    const told: SymbolFacts = JSON.parse(await (await ask({ format: "json", dpi: "96" })).text());
    await page.goto(stack.origin);
    const sources = [address({}), address({ format: "png", dpi: "96" })];
    const images = sources.map((src) => `<img src="${src.replaceAll("&", "&amp;")}">`);
    await page.setContent(images.join(""), { waitUntil: "load" });
    const boxes = await Promise.all(
      (await page.locator("img").all()).map((image) => image.boundingBox()),
    );
    const widths = boxes.map((box) => box?.width ?? 0);
    const cssPixels = (mm: number) => (mm / 25.4) * 96;
    expect(widths[0]).toBeCloseTo(cssPixels(told.sizeMm), 1);
    expect(widths[1]).toBe(told.png.sizeDots);
    expect(widths[1]).toBeCloseTo(cssPixels(told.png.sizeMm), 1);
    await page.close();
  });
});
