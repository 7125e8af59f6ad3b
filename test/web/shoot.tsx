/** Takes the pictures: `npx --no-install tsx test/web/shoot.tsx <out directory> [name filter]`. Nothing here is a test. */
import { mkdirSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { EXAMPLES } from "../../schema/api/generated/examples.ts";
import { ApiPage } from "../../web/pages/api.tsx";
import { HomePage } from "../../web/pages/home.tsx";
import { NotFoundPage } from "../../web/pages/not-found.tsx";
import { PassportPage } from "../../web/pages/passport.tsx";
import { enApi } from "../../web/text/api.ts";
import { text as en } from "../../web/text/en/index.ts";
import { api } from "../api/described.ts";
import { RECALLED, WORST } from "../notices/noticed.ts";
import { launchBrowser } from "../support/browser.ts";
import { CLAIMED } from "./claimed.ts";
import { COFFEE, NOW } from "./coffee.ts";
import { coffeeLog } from "./coffee-log.ts";
import { HARD } from "./hard.ts";
import { openPage } from "./open-page.ts";
import { html, stylesheet } from "./preview.ts";
import { openShop } from "./shop.ts";

const [out = "/tmp/rootproof-preview", filter = ""] = process.argv.slice(2);
mkdirSync(out, { recursive: true });

const pages: { [name: string]: string } = {
  api: html(<ApiPage api={api} examples={EXAMPLES} text={en} apiText={enApi} />),
  coffee: html(<PassportPage passport={COFFEE} text={en} now={NOW} />),
  claimed: html(<PassportPage passport={CLAIMED} text={en} now={NOW} />),
  hard: html(<PassportPage passport={HARD} text={en} now={NOW} />),
  recalled: html(<PassportPage passport={RECALLED} text={en} now={NOW} />),
  worst: html(<PassportPage passport={WORST} text={en} now={NOW} />),
  home: html(
    <HomePage
      demo={true}
      text={en}
      passports={[
        {
          name: COFFEE.product.name,
          maker: COFFEE.maker.name,
          href: "/p/01/09521234500018/10/HM-2026-0417",
        },
        {
          name: "Kade dining table, solid oak",
          maker: "Alder & Ash Workshop",
          href: "/p/01/09521234500025",
        },
        {
          name: "Zeeland heritage sourdough",
          maker: "Kruim artisan bakery",
          href: "/p/01/09521234500056",
        },
      ]}
    />,
  ),
  lost: html(
    <NotFoundPage
      reason={{ type: "damaged", digits: "09521234500019", expected: "8" }}
      asked="/01/09521234500019"
      text={en}
    />,
  ),
};

async function shoot(browser: Browser, name: string, width: number, scheme: "light" | "dark") {
  const page = await openPage(browser, pages[name] ?? "", { width, scheme });
  const wide = await page.evaluate<number>("document.documentElement.scrollWidth");
  if (wide > width) console.log(`${name} ${width}: scrolls sideways, ${wide}`);
  await page.screenshot({ path: `${out}/${name}-${width}-${scheme}.png`, fullPage: true });
  if ((await page.locator(".legend").count()) > 0 && width >= 1024 && scheme === "light") {
    // As it is scrolled past: where the journey ends and the check begins.
    const toCheck = "scrollTo(0, document.querySelector('.check').offsetTop - innerHeight / 2)";
    await page.evaluate(toCheck);
    await page.screenshot({ path: `${out}/${name}-${width}-passing.png` });
  }
  if (width === 768 && scheme === "light") {
    const pdf = await page.pdf({ path: `${out}/${name}.pdf`, format: "A4" });
    console.log(name, "sheets", pdf.toString("latin1").match(/\/Type \/Page\b/g)?.length);
    await page.emulateMedia({ media: "print" });
    await page.screenshot({ path: `${out}/${name}-print.png`, fullPage: true });
  }
  await page.close();
}

/** The panel after a tap: on an honest page, and on one whose last amount was altered. */
async function shootChecked(browser: Browser) {
  const shop = await openShop(await coffeeLog(COFFEE));
  const chain = { name: "TEST chain", test: true, rpcs: shop.rpcs };
  for (const [name, from, to] of [
    ["proven", "", ""],
    ["refuted", ">3.8<", ">3.7<"],
  ] as const) {
    const page = html(<PassportPage passport={{ ...COFFEE, chain }} text={en} now={NOW} />);
    shop.page = from === "" ? page : page.replaceAll(from, to);
    for (const [width, scheme] of [
      [360, "light"],
      [360, "dark"],
      [1440, "light"],
    ] as const) {
      const tab = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: scheme });
      await tab.goto(shop.origin);
      await tab.getByRole("button", { name: "Check with this phone" }).click();
      await tab.locator(".end").waitFor();
      await tab.locator(".proofs summary").nth(6).click();
      await tab.locator(".check").screenshot({ path: `${out}/${name}-${width}-${scheme}.png` });
      await tab.close();
    }
  }
  await shop.close();
}

const browser = await launchBrowser();
if ("checked".includes(filter)) await shootChecked(browser);
for (const [name, page] of Object.entries(pages)) {
  writeFileSync(`${out}/${name}.html`, page);
  console.log(name, "gz", gzipSync(page + stylesheet()).length);
  if (!name.includes(filter)) continue;
  for (const width of [320, 360, 768, 1024, 1440]) {
    for (const scheme of ["light", "dark"] as const) await shoot(browser, name, width, scheme);
  }
}
await browser.close();
