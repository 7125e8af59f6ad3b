/** Every symbol scans: at its smallest allowed size, printed at 300 dpi, under what a label meets in a shop. */
import fc from "fast-check";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { percentEncode } from "../../worker/core/gs1/percent.ts";
import { ask, BAG, HOST, LONGEST, LOT, SHORT_CODE, sizes, UNIT } from "./ask.ts";
import { PRINTER_DPI, printed, read, scan, seen, type View } from "./scanner.ts";

const LEVELS = ["L", "M", "Q", "H"] as const;
const SMALLEST = { module: 0.396 };
const MODULE_DOTS = (SMALLEST.module / 25.4) * PRINTER_DPI;
/** About half a module. */
const OUT_OF_FOCUS = { sigma: 0.4 * MODULE_DOTS };
/** Ink at 35 %, paper at 75 %. */
const BAD_LIGHT = { contrast: 0.4 };

const VIEWS: readonly View[] = [
  {},
  { degrees: -7 },
  OUT_OF_FOCUS,
  BAD_LIGHT,
  { degrees: 3, ...BAD_LIGHT },
  { degrees: -7, ...OUT_OF_FOCUS },
  { degrees: 12, ...OUT_OF_FOCUS, ...BAD_LIGHT },
];
const ADDRESSES = [
  ["a product", BAG],
  ["a lot", LOT],
  ["a unit with a serial of 80 bits", UNIT],
  ["the longest there is", LONGEST],
] as const;

describe.each(ADDRESSES)("The code of %s", (_, uri) => {
  test.each(LEVELS)("at level %s gives its address and nothing else", async (ecc) => {
    for (const format of ["svg", "png"]) {
      for (const text of ["none", "hri"]) {
        const asked = { ...SMALLEST, ecc, format, text };
        const print = await printed(ask(uri, asked, SHORT_CODE).body);
        for (const view of VIEWS) {
          const found = await read(await seen(print, view));
          expect(found, JSON.stringify({ ...asked, ...view })).toEqual([uri]);
        }
      }
    }
  });

  test.each(LEVELS)("at level %s is what its sizes say", async (ecc) => {
    const asked = { ecc, format: "png" };
    const { version, png } = sizes(uri, asked);
    const [code] = await scan(ask(uri, asked).body as Uint8Array);
    expect(code).toMatchObject({ ecLevel: ecc, version: String(version), isMirrored: false });
    // Without the structure of GS1's element strings: a plain address, for every phone there is.
    expect(code?.symbologyIdentifier).toBe("]Q1");
    const quiet = 4 * png.moduleDots;
    const { topLeft, bottomRight } = code?.position ?? {};
    for (const [at, expected] of [
      [topLeft, quiet],
      [bottomRight, png.sizeDots - quiet],
    ] as const) {
      expect(Math.abs((at?.x ?? 0) - expected)).toBeLessThanOrEqual(png.moduleDots / 2);
      expect(Math.abs((at?.y ?? 0) - expected)).toBeLessThanOrEqual(png.moduleDots / 2);
    }
  });
});

test("whatever the lot and the serial are, the code gives them back", async () => {
  const value = fc.string({
    unit: fc.constantFrom(..."!\"%&'()*+,-./0123456789:;<=>?ABCXYZ_abcxyz"),
    minLength: 1,
    maxLength: 20,
  });
  const label = fc.record({
    lot: value,
    serial: value,
    ecc: fc.constantFrom(...LEVELS),
    format: fc.constantFrom("svg", "png"),
    text: fc.constantFrom("none", "hri"),
    module: fc.constantFrom(0.396, 0.45, 0.495, 0.7, 0.99),
    dpi: fc.constantFrom(150, 203, 300, 600),
  });
  await fc.assert(
    fc.asyncProperty(label, async ({ lot, serial, ...asked }) => {
      const uri = `${BAG}/10/${percentEncode(lot)}/21/${percentEncode(serial)}`;
      expect(await read(await printed(ask(uri, asked, SHORT_CODE).body))).toEqual([uri]);
    }),
    { numRuns: 80 },
  );
});

describe("It would be noticed", () => {
  const print = () => printed(ask(LOT, { ...SMALLEST, format: "png" }).body);
  const box = (width: number, height: number, background: string) =>
    sharp({ create: { width, height, channels: 3, background } })
      .png()
      .toBuffer();

  test("that a code is too far out of focus", async () => {
    expect(await read(await seen(await print(), { sigma: 3 * MODULE_DOTS }))).toEqual([]);
  });

  test("that its quiet zone is printed over", async () => {
    const { png } = sizes(LOT, SMALLEST);
    const quiet = 4 * png.moduleDots;
    const side = png.sizeDots - 2 * quiet;
    const bare = await sharp(await print())
      .extract({ left: quiet, top: quiet, width: side, height: side })
      .extend({ top: quiet, bottom: quiet, left: quiet, right: quiet, background: "#000" })
      .png()
      .toBuffer();
    expect(await read(bare)).toEqual([]);
  });

  test("that one of its three corners is missing", async () => {
    const { png } = sizes(LOT, SMALLEST);
    const [quiet, corner] = [4 * png.moduleDots, 7 * png.moduleDots];
    const patch = { input: await box(corner, corner, "#fff"), left: quiet, top: quiet };
    expect(
      await read(
        await sharp(await print())
          .composite([patch])
          .png()
          .toBuffer(),
      ),
    ).toEqual([]);
  });

  test("that more of it is lost than its level makes up for", async () => {
    const { png } = sizes(LOT, SMALLEST);
    const hole = async (modules: number) => {
      const side = modules * png.moduleDots;
      const at = Math.round((png.sizeDots - side) / 2);
      const patch = { input: await box(side, side, "#fff"), left: at, top: at };
      return sharp(await print())
        .composite([patch])
        .png()
        .toBuffer();
    };
    expect(await read(await hole(5))).toEqual([LOT]);
    expect(await read(await hole(21))).toEqual([]);
  });

  test("that another address is drawn", async () => {
    const other = ask(`${HOST}/01/09521234543213/10/LOT8`, { ...SMALLEST, format: "png" });
    expect(await read(await printed(other.body))).not.toContain(LOT);
  });
});
