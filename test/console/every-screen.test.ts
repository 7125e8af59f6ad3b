/**
 * Every screen that is registered, with a roaster's real records in it, on a phone and on a desk, in light and in dark: nothing for axe to find,
 * nothing wider than the window, and nothing that the keyboard alone does not reach and send. With PICTURES in the environment the pictures of docs/screens are made anew.
 */
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { must } from "../journey/chain.ts";
import { introduce, makeLink } from "../links/links.ts";
import { axe } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { openConsole } from "../support/people.ts";
import { ID, openRoastery, type Roastery, shown } from "./desk.ts";

/** By its address, for its types are those of a browser. */
const REGISTER = "../../web/console/all-screens.ts";
const { SCREENS } = (await import(REGISTER)) as {
  readonly SCREENS: readonly { readonly path: string; readonly who: string }[];
};

const LOT = encodeURIComponent("https://id.gs1.org/01/09521234500018/10/HM-2026-0417");
const PRODUCT = encodeURIComponent("/01/09521234500018");
const FIGURE = `${ID}f0`;
const SCREEN_MS_MAX = 60_000;

/** What stands in an address in place of `:name`; what is made by the server is asked of it. */
type Samples = Readonly<Record<string, string>>;
const SAMPLES: Readonly<Record<string, Samples | ((made: Made) => Samples)>> = {
  "/console/record/:what": { what: "packed" },
  "/console/lots/:lot": { lot: LOT },
  "/console/report/:lot": { lot: LOT },
  "/console/gaps/:lot": { lot: LOT },
  "/console/recall/:lot": { lot: LOT },
  "/console/events/:event": ({ event }) => ({ event: encodeURIComponent(event) }),
  "/console/findings/:event": ({ event }) => ({ event: encodeURIComponent(event) }),
  "/console/transfers/:id/:lot": ({ transfer, sent }) => ({
    ...{ id: transfer, lot: encodeURIComponent(sent) },
  }),
  "/console/requests/:id": { id: `${ID}c1` },
  "/console/products/edit/:anchor": { anchor: PRODUCT },
  "/console/products/gaps/:anchor": { anchor: PRODUCT },
  "/console/places/edit/:id": { id: `${ID}a0` },
  "/console/people/edit/:id": { id: `${ID}b0` },
  "/console/partners/:slug": { slug: "antwerp-importer" },
  "/console/partners/:slug/link": { slug: "antwerp-importer" },
  "/console/claims/of/:product": { product: PRODUCT },
  "/console/claims/new/:product": { product: PRODUCT },
  "/console/claims/edit/:id": ({ claim }) => ({ id: claim }),
  "/console/cards/:product": { product: PRODUCT },
  "/console/stories/of/:product": { product: PRODUCT },
  "/console/figures/edit/:id": { id: FIGURE },
  "/console/links/:id": ({ link }) => ({ id: link }),
  "/console/questions/:id": ({ question }) => ({ id: question }),
  "/console/certificates/edit/:id": ({ certificate }) => ({ id: certificate }),
  // Made on the phone itself: what is said of one that is not there. Whole in capture-forms.test.ts and links/story.test.ts.
  "/console/receipts/:id": { id: `${ID}d0` },
  "/console/fix/:id": { id: `${ID}d0` },
  "/console/l/claim/:id": { id: `${ID}d0` },
};

/** The pictures of docs/screens, by the path of their screen. */
const PICTURES: Readonly<Record<string, string>> = {
  "/console/sign-in": "sign-in",
  "/console/start": "start",
  "/console": "home",
  "/console/record/:what": "record",
  "/console/drafts": "drafts",
  "/console/lots": "lots",
  "/console/lots/:lot": "lot",
  "/console/report/:lot": "report",
  "/console/recall/:lot": "recall",
  "/console/events": "events",
  "/console/tasks": "tasks",
  "/console/requests": "requests",
  "/console/products": "products",
  "/console/theme": "theme",
  "/console/places": "places",
  "/console/people": "people",
  "/console/partners": "partners",
  "/console/files": "files",
  "/console/claims": "claims",
  "/console/claims/new/:product": "claim",
  "/console/cards/:product": "cards",
  "/console/certificates": "certificates",
  "/console/sheets": "sheets",
  "/console/team": "team",
  "/console/account": "account",
  "/console/operator": "operator",
};
const PICTURES_AT = "docs/screens";
const HEIGHT = 844;
const PHONE = { width: 390, height: HEIGHT };
const DESK = { width: 1280, height: HEIGHT };
const VIEWS = [
  { viewport: PHONE, colorScheme: "light" },
  { viewport: PHONE, colorScheme: "dark" },
  { viewport: DESK, colorScheme: "light" },
  { viewport: DESK, colorScheme: "dark" },
] as const;
const GAP = 24;

interface Made {
  readonly event: string;
  readonly claim: string;
  readonly certificate: string;
  readonly link: string;
  readonly question: string;
  /** What is on its way to the roaster, by its shipment and its lot. */
  readonly transfer: string;
  readonly sent: string;
}

let roastery: Roastery;
let browser: Browser;
let made: Made;

beforeAll(async () => {
  roastery = await openRoastery();
  browser = await launchBrowser();
  const { stack, key } = roastery;
  const first = async (path: string, list: string, name: string) => {
    const told = (await (await stack.call(key, "GET", path)).json()) as Told;
    const value = told[list]?.[0]?.[name];
    if (typeof value !== "string") throw new Error(`${path} has none`);
    return value;
  };
  const supplier = await introduce(stack, key, "Asefa’s farm");
  const { id: link } = await makeLink(stack, key, { supplier });
  const content = { kind: "unknown", of: "water", why: "There is no meter yet." };
  await must(stack.call(key, "PUT", `/api/figures/${FIGURE}`, { content }));
  made = {
    link,
    question: await first("/api/questions", "questions", "id"),
    event: await first("/api/event-list", "events", "eventID"),
    claim: await first("/api/claims", "claims", "id"),
    certificate: await first("/api/certificates", "certificates", "id"),
    transfer: await first("/api/transfers?side=received", "transfers", "id"),
    sent: await first("/api/transfers?side=received", "transfers", "lot"),
  };
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await roastery?.stack.remove();
});

type Told = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

function addressOf(path: string): string {
  const sample = SAMPLES[path];
  const values = typeof sample === "function" ? sample(made) : (sample ?? {});
  const address = path.replace(/:(\w+)/g, (_, name: string) => values[name] ?? "");
  if (/\/$|\/\//.test(address)) throw new Error(`${path} has no sample`);
  return address;
}

/** In the page: what somebody can do there; radio buttons of one name are one stop. */
const CONTROLS = `(() => {
  const all = [...document.querySelectorAll("main :is(a[href],button,input,select,textarea,summary,[tabindex])")];
  const open = all.filter((one) => !one.disabled && one.tabIndex >= 0 && one.type !== "hidden" && one.checkVisibility());
  const names = open.map((one, n) => one.type === "radio" ? "radio " + one.name : n + " " + one.outerHTML.slice(0, 120));
  for (const [n, one] of open.entries()) one.dataset.stop = names[n];
  return [...new Set(names)];
})()`;
const STOP = "document.activeElement?.dataset?.stop ?? document.activeElement?.tagName";
/** A lot of the graph is a drawing: its frame grows. */
const RINGED = `(() => {
  const { outlineStyle } = getComputedStyle(document.activeElement);
  const frame = document.activeElement.querySelector(":scope > rect");
  return outlineStyle !== "none" || (frame !== null && getComputedStyle(frame).strokeWidth === "4px");
})()`;

async function walk(page: Page): Promise<void> {
  const controls = await page.evaluate<string[]>(CONTROLS);
  const seen = new Set<string>();
  for (let n = 0; n < controls.length + 40 && seen.size < controls.length; n++) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate<string>(STOP);
    if (!controls.includes(stop)) continue;
    seen.add(stop);
    expect(await page.evaluate(RINGED), `where the focus is: ${stop}`).toBe(true);
  }
  expect(
    controls.filter((one) => !seen.has(one)),
    "what Tab does not reach",
  ).toEqual([]);
}

/** Enter on its button sends each form. Where it would go is stopped: what comes of it has tests of its own. */
async function send(page: Page): Promise<void> {
  const buttons = page.locator("main form button[type=submit]:enabled");
  for (let n = 0; n < (await buttons.count()); n++) {
    await page.evaluate(`window.sent = 0; addEventListener("submit", (sent) => {
      window.sent++; sent.preventDefault(); sent.stopImmediatePropagation(); }, { capture: true, once: true })`);
    await buttons.nth(n).focus();
    await page.keyboard.press("Enter");
    expect(await page.evaluate("window.sent")).toBe(1);
  }
}

/** In all four views; what was seen. */
async function looked(page: Page): Promise<readonly Buffer[]> {
  const pictures: Buffer[] = [];
  for (const { viewport, colorScheme } of VIEWS) {
    const at = `at ${viewport.width}, ${colorScheme}`;
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    expect(await axe(page), at).toEqual([]);
    const width = await page.evaluate("document.documentElement.scrollWidth");
    expect(width, at).toBeLessThanOrEqual(viewport.width);
    if (process.env.PICTURES !== undefined) pictures.push(await page.screenshot());
  }
  return pictures;
}

/** Phone light, phone dark, desk light, desk dark, beside each other. */
async function keep(name: string, pictures: readonly Buffer[]): Promise<void> {
  const lefts = VIEWS.map((_, at) =>
    VIEWS.slice(0, at).reduce((sum, { viewport }) => sum + viewport.width + GAP, GAP),
  );
  const width = VIEWS.reduce((sum, { viewport }) => sum + viewport.width + GAP, GAP);
  const ground = { width, height: HEIGHT + 2 * GAP, channels: 3, background: "#8a8a86" } as const;
  const parts = pictures.map((input, at) => ({ input, left: lefts[at] ?? 0, top: GAP }));
  const sheet = await sharp({ create: ground }).composite(parts).png().toBuffer();
  await sharp(sheet)
    .resize({ width: 1_800 })
    .webp({ quality: 60 })
    .toFile(join(PICTURES_AT, `${name}.webp`));
}

test("Every picture of docs/screens is of a screen that is registered", () => {
  const paths = SCREENS.map(({ path }) => path);
  expect(Object.keys(PICTURES).filter((path) => !paths.includes(path))).toEqual([]);
});

describe.each(SCREENS.map(({ path, who }) => [path, who] as const))("%s", (path, who) => {
  test(
    "is whole in every size and light, and needs no more than a keyboard",
    async () => {
      const { stack, mia } = roastery;
      const desk = await openConsole(stack, browser, {
        ...{ path: addressOf(path), viewport: PHONE },
        ...(who !== "anyone" && { who: mia }),
      });
      const { page, context, wrong } = desk;
      await shown(page);
      expect(await page.getByText("There is no such screen.").count()).toBe(0);
      const pictures = await looked(page);
      const name = PICTURES[path];
      if (name !== undefined && pictures.length > 0) await keep(name, pictures);
      await page.emulateMedia({ colorScheme: "light" });
      await walk(page);
      await send(page);
      // Without a session the console asks once who is signed in.
      expect(wrong.filter((line) => !/401/.test(line))).toEqual([]);
      await context.close();
    },
    SCREEN_MS_MAX,
  );
});

test("/console/cards/: who sells reads what is published, and not as sayable what is a draft or was taken back; a shop copies its badge", async () => {
  const { stack, key, mia } = roastery;
  const claim = (end: string) => `/api/claims/${ID}${end}`;
  const body = (text: string) => ({
    ...{ product: decodeURIComponent(PRODUCT), type: "origin", language: "en", text },
  });
  await must(stack.call(key, "PUT", claim("e1"), body("A climate neutral coffee.")));
  const { page, context } = await openConsole(stack, browser, {
    ...{ who: mia, path: addressOf("/console/cards/:product"), viewport: DESK },
  });
  await shown(page);
  const said = (await page.locator("main").textContent()) ?? "";
  const [may = "", mayNot = ""] = said.split(/What we may not say|What we do not know/);
  const { claims } = (await (
    await stack.call(key, "GET", `/api/claims?product=${PRODUCT}`)
  ).json()) as { claims: readonly { readonly state: string; readonly text: string }[] };
  expect(new Set(claims.map(({ state }) => state))).toContain("published");
  for (const { state, text } of claims) {
    expect((state === "published" ? may : mayNot).includes(text), `${state}: ${text}`).toBe(true);
    expect((state === "published" ? mayNot : may).includes(text), `${state}: ${text}`).toBe(false);
  }
  const snippet = await page.locator("#snippet").inputValue();
  expect(snippet).toMatch(
    /^<a href="[^"]+\/p\/01\/09521234500018"><img src="[^"]+\/badge\/01\/09521234500018\.svg\?lang=en" alt="Product passport: [^"]+" width="320"><\/a>$/,
  );
  await page.locator("select[name=language]").selectOption("de");
  await page.getByLabel("With the QR code").check();
  await expect
    .poll(() => page.locator("#snippet").inputValue())
    .toMatch(/svg\?lang=de&#38;qr=1" alt="Produktpass: /);
  await page.waitForLoadState("networkidle");
  const drawn = "document.querySelector('img.badge').naturalWidth";
  await expect.poll(() => page.evaluate(drawn)).toBeGreaterThan(320);
  if (process.env.PICTURES !== undefined)
    await page.screenshot({ path: "/tmp/con-cards-desk.png", fullPage: true });
  await context.close();
}, 90_000);

test("Right to left, nothing is wider than the screen, and axe finds nothing", async () => {
  const { stack, mia } = roastery;
  for (const path of ["/console", "/console/record/processed", "/console/lots", "/console/team"]) {
    const { page, context } = await openConsole(stack, browser, {
      ...{ who: mia, path, viewport: PHONE, locale: "ar" },
    });
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    await page.waitForLoadState("networkidle");
    expect(await page.evaluate("document.documentElement.dir")).toBe("rtl");
    expect(await axe(page), path).toEqual([]);
    const width = await page.evaluate("document.documentElement.scrollWidth");
    expect(width, path).toBeLessThanOrEqual(PHONE.width);
    if (path === "/console" && process.env.PICTURES !== undefined) {
      await page.screenshot({ path: join(PICTURES_AT, "home-ar.png") });
    }
    await context.close();
  }
}, 90_000);
