/**
 * Makes docs/passports/*.webp: the five demo passports at three widths, in light and in dark. With `npm start` running:
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
await browser.close();

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

function sheetOf(shots) {
  let left = 0;
  const placed = shots.map(({ input, width }) => {
    const at = { input, left, top: 0 };
    left += width + GAP;
    return at;
  });
  const size = { width: left - GAP, height: HEIGHT * SCALE };
  return sharp({ create: { ...size, channels: 3, background: "#8a8a8a" } }).composite(placed);
}
