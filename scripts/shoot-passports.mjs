/**
 * Makes docs/passports/*.webp, the five demo passports at three widths, in light and in dark, and docs/passport.png, the first of them on a phone,
 * from its top to its check. With `npm start` running:
 * `node scripts/shoot-passports.mjs [.data/dev.json]`.
 */
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { launchBrowser } from "../test/support/browser.ts";

const ROOT = join(import.meta.dirname, "..");
const WIDTHS = [360, 768, 1440];
const HEIGHT = 2_000;
const SCALE = 0.5;
const GAP = 16;

const { demo } = JSON.parse(readFileSync(process.argv[2] ?? join(ROOT, ".data/dev.json"), "utf8"));
const browser = await launchBrowser();
mkdirSync(join(ROOT, "docs/passports"), { recursive: true });
for (const { id, url } of demo) {
  const shots = [];
  for (const width of WIDTHS)
    for (const colorScheme of ["light", "dark"]) shots.push(await shoot(url, width, colorScheme));
  const target = join(ROOT, `docs/passports/${id}.webp`);
  await sheetOf(shots).webp({ quality: 80 }).toFile(target);
  console.log(target);
}
await shootPhone(demo[0].url, join(ROOT, "docs/passport.png"));
await browser.close();

/** Its name, its journey, and what the phone found. */
async function shootPhone(url, target) {
  const size = { width: 390, height: 844 };
  const context = await browser.newContext({ viewport: size });
  const page = await context.newPage();
  await page.goto(url, { waitUntil: "networkidle" });
  const shots = [];
  const shootAt = async (selector) => {
    await page
      .locator(selector)
      .first()
      .evaluate((element) => element.scrollIntoView());
    await page.waitForTimeout(500);
    shots.push({ input: await page.screenshot(), width: size.width });
  };
  await shootAt("body");
  await shootAt(".journey");
  await page.locator(".check button").first().click();
  await page.locator(".end").first().waitFor({ timeout: 60_000 });
  await shootAt(".end");
  await sheetOf(shots, size.height).png({ palette: true }).toFile(target);
  await context.close();
}

async function shoot(url, width, colorScheme) {
  const context = await browser.newContext({ viewport: { width, height: HEIGHT }, colorScheme });
  const page = await context.newPage();
  await page.goto(url, { waitUntil: "networkidle" });
  const input = await sharp(await page.screenshot())
    .resize(width * SCALE)
    .toBuffer();
  await context.close();
  return { input, width: width * SCALE };
}

function sheetOf(shots, height = HEIGHT * SCALE) {
  let left = 0;
  const placed = shots.map(({ input, width }) => {
    const at = { input, left, top: 0 };
    left += width + GAP;
    return at;
  });
  const size = { width: left - GAP, height };
  return sharp({ create: { ...size, channels: 3, background: "#8a8a8a" } }).composite(placed);
}
