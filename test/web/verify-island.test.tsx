/** The shopper's own phone: a real Chromium opens the page, taps the button, and reads the verdict. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Passport } from "../../schema/wire/passport.ts";
import { PassportPage } from "../../web/pages/passport.tsx";
import { text as en } from "../../web/text/en/index.ts";
import { LANGUAGES, type Text, textFor } from "../../web/text/languages.ts";
import { launchBrowser } from "../support/browser.ts";
import { COFFEE, NOW } from "./coffee.ts";
import { coffeeLog } from "./coffee-log.ts";
import { html } from "./preview.ts";
import { lastStep } from "./read.tsx";
import { openShop, type Shop } from "./shop.ts";

let browser: Browser;
let shop: Shop;

beforeAll(async () => {
  [browser, shop] = await Promise.all([launchBrowser(), openShop(await coffeeLog(COFFEE))]);
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await shop?.close();
});

function render(
  change: (passport: Passport) => Passport = (same) => same,
  text: Text = en,
): string {
  const chain = { name: "TEST chain", test: true, rpcs: shop.rpcs };
  return html(<PassportPage passport={change({ ...COFFEE, chain })} text={text} now={NOW} />);
}

interface Tab extends Page {
  /** What the console complained of; the content security policy would, too. */
  wrong?: string[];
}

async function visit(page: string, prepare?: (tab: Page) => Promise<unknown>): Promise<Tab> {
  Object.assign(shop, { page, chainUp: true });
  shop.asked.length = 0;
  const tab: Tab = await browser.newPage({ viewport: { width: 360, height: 780 } });
  const wrong: string[] = [];
  tab.wrong = wrong;
  tab.on("console", (message) => message.type() === "error" && wrong.push(message.text()));
  tab.on("pageerror", (error) => wrong.push(String(error)));
  await prepare?.(tab);
  await tab.goto(shop.origin);
  return tab;
}

async function check(
  tab: Page,
  text: Text = en,
): Promise<{ verdict: string | null; sentence: string }> {
  await tab.getByRole("button", { name: text.check.go }).click();
  const end = tab.locator(".end");
  await end.waitFor();
  return {
    verdict: await end.getAttribute("data-verdict"),
    sentence: (await end.textContent()) ?? "",
  };
}

describe("a phone that checks an honest page", () => {
  test("finds every step proven, and says by which policy and as of which checkpoint", async () => {
    const tab = await visit(render());
    const { verdict, sentence } = await check(tab);
    expect(verdict).toBe("proven");
    expect(sentence).toContain("All 8 steps on this page are in the log exactly as shown.");
    expect(sentence).toContain("As of the log’s checkpoint of 13 entries.");
    expect(sentence).toMatch(/existed by .+ UTC/);
    expect(sentence).toMatch(/SHA-256:\s*[0-9a-f]{64}/);
    expect(sentence).toContain("TEST: it rests on TEST chain");
    expect(sentence).toContain("It does not show that what the record says is true.");
    expect(await tab.getByRole("status").textContent()).toContain("Proven.");
    expect(await tab.locator(".step [data-checked=proven]").count()).toBe(8);
    expect(tab.wrong).toEqual([]);
    await tab.close();
  });

  test("writes each proof out, line by line, with every shown value beside the record", async () => {
    const tab = await visit(render());
    await check(tab);
    const packed = tab.locator(".proofs > li").last();
    await packed.locator("summary").click();
    expect(await packed.locator(".lines li").count()).toBeGreaterThan(5);
    const rows = await packed.locator(".compared tbody tr").allInnerTexts();
    expect(rows.map((row) => row.replace(/\s+/g, " "))).toContain("quantity 2,020 = 2020");
    await tab.close();
  });

  test("asks nobody before the tap, and nobody who is not listed", async () => {
    const tab = await visit(render());
    const before = shop.asked.filter((path) => /proofs|rpc|policy/.test(path));
    expect(before).toEqual([]);
    await tab.getByLabel("Chain nodes to ask").fill(`${shop.origin}/rpc-b`);
    expect(await tab.locator("[data-hosts] li").count()).toBe(2);
    const { verdict } = await check(tab);
    expect(verdict).toBe("proven");
    expect(shop.asked).toContain("/rpc-b");
    expect(shop.asked).not.toContain("/rpc-a");
    await tab.close();
  });

  test("does the same sums where the browser has no WebCrypto, as on plain http", async () => {
    const tab = await visit(render(), (page) =>
      page.addInitScript("Object.defineProperty(crypto, 'subtle', { value: undefined })"),
    );
    expect((await check(tab)).verdict).toBe("proven");
    await tab.close();
  });

  test("works from the keyboard alone", async () => {
    const tab = await visit(render());
    await tab.locator("#check button, .check button").first().focus();
    await tab.keyboard.press("Enter");
    await tab.locator(".end.proven").waitFor();
    await tab.close();
  });
});

describe("a phone that checks a page that differs from the record", () => {
  test("refutes an altered amount and names it", async () => {
    const altered = (passport: Passport) =>
      lastStep(passport, ({ losses }) => ({ losses: [{ ...losses[0], quantity: "3.7" }] }));
    const tab = await visit(render(altered));
    const { verdict, sentence } = await check(tab);
    expect(verdict).toBe("refuted");
    expect(sentence).toContain("The page shows “3.7” for quantity; the record says “3.8”.");
    expect(await tab.locator(".step [data-checked=refuted]").count()).toBe(1);
    await tab.close();
  });

  test("refutes words that part from the value they carry", async () => {
    const page = render().replaceAll(/(data-as="number">)2,020</g, "$12,400<");
    const tab = await visit(page);
    const { verdict, sentence } = await check(tab);
    expect(verdict).toBe("refuted");
    expect(sentence).toContain("The page shows “2,400” for quantity; the record says “2020”.");
    await tab.close();
  });

  test("refutes a step that points at the proof of another", async () => {
    const moved = (passport: Passport) => lastStep(passport, () => ({ index: "9" }));
    const tab = await visit(render(moved));
    expect((await check(tab)).verdict).toBe("refuted");
    await tab.close();
  });

  test("refutes a proof of some other entry than the page names", async () => {
    const tab = await visit(render(), (page) =>
      page.route("**/proofs/10", (route) =>
        route.fulfill({ body: shop.log.bundles.get("9") ?? "" }),
      ),
    );
    const { verdict, sentence } = await check(tab);
    expect(verdict).toBe("refuted");
    expect(sentence).toContain(
      "The page names entry 10, but the proof it links to is for entry 9.",
    );
    await tab.close();
  });

  test("refutes a proof with one digit changed", async () => {
    const changed = (shop.log.bundles.get("10") ?? "").replace('"v":2020', '"v":2040');
    const tab = await visit(render(), (page) =>
      page.route("**/proofs/10", (route) => route.fulfill({ body: changed })),
    );
    expect((await check(tab)).verdict).toBe("refuted");
    await tab.close();
  });
});

describe("a phone that cannot decide", () => {
  test("says not checkable, and why, when no chain node answers", async () => {
    const tab = await visit(render());
    shop.chainUp = false;
    const { verdict, sentence } = await check(tab);
    expect(verdict).toBe("not-checkable");
    expect(sentence).toContain("0 of 2");
    expect(sentence.toLowerCase()).not.toMatch(/tamper|genuine|refuted/);
    await tab.close();
  });

  test("says so of a step that is not in the log yet", async () => {
    const fresh = (passport: Passport) =>
      lastStep(passport, () => ({ index: undefined, proof: undefined, state: "received" }));
    const tab = await visit(render(fresh));
    const { verdict, sentence } = await check(tab);
    expect(verdict).toBe("not-checkable");
    expect(sentence).toContain("7 of 8 steps are proven.");
    await tab.close();
  });

  test("says so when the page marks nothing that could be compared", async () => {
    const bare = render().replaceAll(/ data-pointer="[^"]*"/g, "");
    const tab = await visit(bare);
    const { verdict, sentence } = await check(tab);
    expect(verdict).toBe("not-checkable");
    expect(sentence).toContain("marks no value that could be compared");
    await tab.close();
  });

  test("says so of a policy that is none", async () => {
    const tab = await visit(render());
    await tab.getByText("Use a policy I already have").click();
    await tab.getByLabel("Policy text").fill("{}");
    const { verdict, sentence } = await check(tab);
    expect(verdict).toBe("not-checkable");
    expect(sentence).toContain("The policy cannot be used");
    await tab.close();
  });
});

describe("a phone without JavaScript", () => {
  test("sees the whole page, no dead button, and the way to check elsewhere", async () => {
    shop.page = render();
    const context = await browser.newContext({ javaScriptEnabled: false });
    const tab = await context.newPage();
    await tab.goto(shop.origin);
    // Asking, and saying what one thinks of a section, are forms that need no script.
    const buttons = tab.getByRole("button");
    expect([...new Set(await buttons.allTextContents())]).toEqual([
      ...["Useful", "Unclear", "Something is wrong", "Ask"],
    ]);
    expect(await tab.locator(".journey > ol > li.step").count()).toBe(8);
    expect(await tab.locator(".bundles a").count()).toBe(8);
    expect(await tab.locator(".otherwise pre").textContent()).toContain("rootproof verify");
    await context.close();
  });
});

describe("the page in a real browser", () => {
  test("keeps to 320 px without scrolling sideways", async () => {
    const tab = await visit(render());
    for (const width of [320, 360, 768, 1440]) {
      await tab.setViewportSize({ width, height: 800 });
      expect(await tab.evaluate<number>("document.documentElement.scrollWidth")).toBe(width);
    }
    await tab.close();
  });

  test("gives every control and proof link a target of at least 44 px in height", async () => {
    const tab = await visit(render());
    const low = await tab.evaluate<string[]>(
      `[...document.querySelectorAll("button, textarea, summary, .record a, .bundles a, .foot a, .wordmark")]
        .filter((e) => e.getClientRects().length > 0 && e.getBoundingClientRect().height < 44)
        .map((e) => e.outerHTML)`,
    );
    expect(low).toEqual([]);
    await tab.close();
  });
});

describe("a phone that checks in another language", () => {
  const others = LANGUAGES.map(({ tag }) => tag).filter((tag) => tag !== "en");
  /** What no language says otherwise. */
  const isData = (line: string) => !/[a-z]{2,} [a-z]{2,}/i.test(line) || /^[\w ]+ = /.test(line);

  async function said(text: Text, change?: (passport: Passport) => Passport) {
    const tab = await visit(render(change, text));
    const { verdict } = await check(tab, text);
    await tab.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");
    const lines = await tab.locator(".end > *, .end li, .proofs p, .lines li").allInnerTexts();
    const marks = await tab.locator("[data-checked]").allInnerTexts();
    expect(tab.wrong).toEqual([]);
    await tab.close();
    return { verdict, lines: [...lines, ...marks].map((line) => line.replace(/\s+/g, " ")) };
  }

  test.each(others)(
    "“%s”: proves, refutes, and says no sentence of it in English",
    async (tag) => {
      const text = textFor(tag) ?? en;
      const altered = (passport: Passport) =>
        lastStep(passport, ({ outputs }) => ({
          outputs: outputs.map((one) => ({ ...one, quantity: "2021" })),
        }));
      for (const [change, verdict] of [
        [undefined, "proven"],
        [altered, "refuted"],
      ] as const) {
        const told = await said(text, change);
        const english = new Set((await said(en, change)).lines);
        expect(told.verdict).toBe(verdict);
        expect(told.lines.filter((line) => english.has(line) && !isData(line))).toEqual([]);
      }
    },
    60_000,
  );
});
