/** Pictures as a real program writes them, with and without what they say besides. */
import sharp from "sharp";
import { expect, test } from "vitest";
import { readFile } from "../../worker/core/files/read-file.ts";
import { Problem } from "../../worker/core/problem.ts";

const EXIF = {
  IFD0: { Make: "Phone Works" },
  IFD3: { GPSLatitudeRef: "N", GPSLatitude: "5/1 50/1 0/1" },
};
const XMP = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></x:xmpmeta>`;
const picture = () => sharp({ create: { width: 41, height: 30, channels: 3, background: "#7a5" } });
const makers = {
  jpeg: () => picture().jpeg(),
  "progressive jpeg": () => picture().jpeg({ progressive: true }),
  png: () => picture().png(),
  "png of few colours": () => picture().png({ palette: true }),
  webp: () => picture().webp(),
  "lossless webp": () => picture().webp({ lossless: true }),
  "see-through webp": () => picture().ensureAlpha(0.5).webp(),
};
const rule = (bytes: Uint8Array) => {
  try {
    return readFile(bytes).size;
  } catch (error) {
    return error instanceof Problem ? error.rule : String(error);
  }
};

test.each(Object.entries(makers))(
  "%s: nothing, EXIF, XMP, a profile of colours",
  async (_, make) => {
    const size = { width: 41, height: 30 };
    expect(rule(await make().toBuffer())).toEqual(size);
    expect(rule(await make().withExif(EXIF).toBuffer())).toBe("metadata");
    expect(rule(await make().withXmp(XMP).toBuffer())).toBe("metadata");
    const profiled = await make().withIccProfile("p3").toBuffer();
    expect(rule(profiled)).toEqual(size);
  },
);

test("moving pictures, and those of other programs, are none", async () => {
  const frames = [await picture().png().toBuffer(), await picture().negate().png().toBuffer()];
  const moving = await sharp(frames, { join: { animated: true } })
    .webp()
    .toBuffer();
  expect(rule(moving)).toBe("metadata");
  expect(rule(await picture().tiff().toBuffer())).toBe("type");
  expect(rule(await picture().gif().toBuffer())).toBe("type");
});
