/** Makes the demo's pictures, scripts/demo/pictures/*.webp, of the drawings beside them: `node scripts/build-demo-pictures.mjs`. In a browser, for its WebP. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { launchBrowser } from "../test/support/browser.ts";

const FOLDER = join(import.meta.dirname, "demo/pictures");
const SIZE = { width: 960, height: 640 };
const QUALITY = 0.82;

const browser = await launchBrowser();
const page = await browser.newPage();
for (const file of readdirSync(FOLDER).filter((name) => name.endsWith(".svg"))) {
  const source = readFileSync(join(FOLDER, file)).toString("base64");
  const made = await page.evaluate(
    async ({ source, width, height, quality }) => {
      const image = new Image(width, height);
      image.src = `data:image/svg+xml;base64,${source}`;
      await image.decode();
      const canvas = document.createElement("canvas");
      Object.assign(canvas, { width, height });
      canvas.getContext("2d")?.drawImage(image, 0, 0, width, height);
      return canvas.toDataURL("image/webp", quality).replace(/^.*,/, "");
    },
    { source, ...SIZE, quality: QUALITY },
  );
  const target = join(FOLDER, file.replace(/svg$/, "webp"));
  writeFileSync(target, Buffer.from(made, "base64"));
  console.log(`${target} ${Buffer.from(made, "base64").length} bytes`);
}
await browser.close();
