/** A photo that leaves the phone is small and says nothing but its picture: where and with what it was taken stays behind. */
import { createHash } from "node:crypto";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readFile } from "../../worker/core/files/read-file.ts";
import { launchBrowser } from "../support/browser.ts";

const EXIF = {
  IFD0: { Make: "Phone Works" },
  IFD3: { GPSLatitudeRef: "N", GPSLatitude: "5/1 50/1 0/1" },
};
const XMP = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></x:xmpmeta>`;

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#7a5" } });
/** Noise does not get small. */
const noise = (side: number) =>
  sharp({
    create: {
      ...{ width: side, height: side, channels: 3, background: "#888" },
      noise: { type: "gaussian", mean: 128, sigma: 60 },
    },
  });

describe("In the browser", () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await launchBrowser();
    page = await browser.newPage();
    const { outputFiles } = await build({
      ...{ entryPoints: ["web/console/offline/photos.ts"], bundle: true, write: false },
      ...{ format: "iife", globalName: "photos", target: "es2020" },
    });
    // A page where the platform hashes: a file is no such place.
    await page.route("https://phone.example/", (route) =>
      route.fulfill({ contentType: "text/html", body: "<!doctype html>" }),
    );
    await page.goto("https://phone.example/");
    await page.addScriptTag({ content: outputFiles[0]?.text ?? "" });
  });
  afterAll(() => browser?.close());

  /** The photo as it would be sent, or why there is none. */
  async function prepared(source: Buffer) {
    const script = `(async () => {
      const bytes = Uint8Array.from(atob("${source.toString("base64")}"), (one) => one.charCodeAt(0));
      try {
        const photo = await photos.preparePhoto(new Blob([bytes]));
        const binary = new Uint8Array(await photo.arrayBuffer()).reduce((text, one) => text + String.fromCharCode(one), "");
        return { type: photo.type, base64: btoa(binary), sha256: await photos.sha256Of(photo) };
      } catch (error) { return { why: error.why ?? String(error) }; }
    })()`;
    const told = await page.evaluate<Record<string, string>>(script);
    return { ...told, bytes: Buffer.from(told.base64 ?? "", "base64") } as {
      why?: string;
      type?: string;
      sha256?: string;
      bytes: Buffer;
    };
  }

  test("a photo from the field gets small and upright, and loses place, camera and time", async () => {
    // Orientation 6: taken with the phone on its side.
    const taken = await picture(4_000, 3_000)
      .withMetadata({ orientation: 6, exif: EXIF })
      .withXmp(XMP)
      .jpeg()
      .toBuffer();
    expect(taken.includes("Phone Works")).toBe(true);
    expect(() => readFile(taken)).toThrow("where and when it was taken");
    const { type, bytes, sha256 } = await prepared(taken);
    expect(type).toBe("image/webp");
    const { exif, xmp, ...seen } = await sharp(bytes).metadata();
    expect(seen).toMatchObject({ width: 1_200, height: 1_600, format: "webp" });
    expect([exif, xmp]).toEqual([undefined, undefined]);
    expect(readFile(bytes).size).toBeDefined();
    expect(bytes.includes("Phone Works")).toBe(false);
    expect(sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
  });

  test("a small one stays as large as it is; noise is coarser, and still below the limit", async () => {
    expect(
      await sharp((await prepared(await picture(300, 200).png().toBuffer())).bytes).metadata(),
    ).toMatchObject({ width: 300, height: 200 });
    const { bytes } = await prepared(await noise(1_600).jpeg({ quality: 95 }).toBuffer());
    expect(bytes.length).toBeLessThanOrEqual(1_500_000);
    expect(bytes.length).toBeGreaterThan(100_000);
  });

  test("where the browser writes no WebP it is a JPEG", async () => {
    await page.evaluate(`globalThis.toBlob = HTMLCanvasElement.prototype.toBlob;
      HTMLCanvasElement.prototype.toBlob = function (done, type, quality) {
        return toBlob.call(this, done, type === "image/webp" ? "image/png" : type, quality);
      };`);
    const { type, bytes } = await prepared(await picture(300, 200).jpeg().toBuffer());
    await page.evaluate("HTMLCanvasElement.prototype.toBlob = toBlob");
    expect([type, readFile(bytes).mediaType]).toEqual(["image/jpeg", "image/jpeg"]);
  });

  test("what is no picture is none", async () => {
    expect((await prepared(Buffer.from("%PDF-1.7"))).why).toBe("no-picture");
  });
});
