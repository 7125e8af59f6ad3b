/** Every screen that is registered, on a phone and on a desk: nothing for axe to find, nothing wider than the window, and nothing that the keyboard alone does not reach and send. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
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
const SCREEN_MS_MAX = 60_000;

/** What stands in an address in place of `:name`; what is made by the server is asked of it. */
type Samples = Readonly<Record<string, string>>;
const SAMPLES: Readonly<Record<string, Samples | ((made: Made) => Samples)>> = {
  "/console/record/:what": { what: "packed" },
  "/console/lots/:lot": { lot: LOT },
  "/console/report/:lot": { lot: LOT },
  "/console/recall/:lot": { lot: LOT },
  "/console/events/:event": ({ event }) => ({ event: encodeURIComponent(event) }),
  "/console/requests/:id": { id: `${ID}c1` },
  "/console/products/edit/:anchor": { anchor: PRODUCT },
  "/console/places/edit/:id": { id: `${ID}a0` },
  "/console/people/edit/:id": { id: `${ID}b0` },
  "/console/partners/:slug": { slug: "antwerp-importer" },
  "/console/partners/:slug/link": { slug: "antwerp-importer" },
  "/console/claims/of/:product": { product: PRODUCT },
  "/console/claims/new/:product": { product: PRODUCT },
  "/console/claims/edit/:id": ({ claim }) => ({ id: claim }),
  "/console/links/:id": ({ link }) => ({ id: link }),
  "/console/certificates/edit/:id": ({ certificate }) => ({ id: certificate }),
  // Made on the phone itself: what is said of one that is not there. Whole in capture-forms.test.ts and links/story.test.ts.
  "/console/receipts/:id": { id: `${ID}d0` },
  "/console/fix/:id": { id: `${ID}d0` },
  "/console/l/claim/:id": { id: `${ID}d0` },
};

interface Made {
  readonly event: string;
  readonly claim: string;
  readonly certificate: string;
  readonly link: string;
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
  made = {
    link,
    event: await first("/api/event-list", "events", "eventID"),
    claim: await first("/api/claims", "claims", "id"),
    certificate: await first("/api/certificates", "certificates", "id"),
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

describe.each(SCREENS.map(({ path, who }) => [path, who] as const))("%s", (path, who) => {
  test(
    "is whole, and needs no more than a keyboard",
    async () => {
      const { stack, mia } = roastery;
      const desk = await openConsole(stack, browser, {
        ...{ path: addressOf(path), viewport: { width: 390, height: 844 } },
        ...(who !== "anyone" && { who: mia }),
      });
      const { page, context } = desk;
      await shown(page);
      for (const width of [390, 1280]) {
        await page.setViewportSize({ width, height: 844 });
        expect(await axe(page), `at ${width}`).toEqual([]);
        expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(
          width,
        );
      }
      await walk(page);
      await send(page);
      await context.close();
    },
    SCREEN_MS_MAX,
  );
});
