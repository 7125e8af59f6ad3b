/** A drawing prints at the size it was made for, and says beneath what it is. docs/labels.md, *Symbols*. */
import { crc32, inflateSync } from "node:zlib";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { parseDigitalLink } from "../../worker/core/gs1/digital-link.ts";
import { glyphOf } from "../../worker/core/symbol/font.ts";
import { hriOf, layHri } from "../../worker/core/symbol/hri.ts";
import { darkRuns, symbolPath } from "../../worker/core/symbol/path.ts";
import { SYMBOL_CHARS_MAX, symbolOf } from "../../worker/core/symbol/qr-code.ts";
import { smallestSizeMm } from "../../worker/core/symbol/size.ts";
import { api, callsOf, type DescribedCall, responseOf } from "../api/described.ts";
import { type Asked, ask, BAG, LONGEST, LOT, SHORT_CODE, sizes, UNIT } from "./ask.ts";

const svgOf = (uri: string, asked: Asked = {}, shortCode?: string) =>
  String(ask(uri, asked, shortCode).body);
const pngOf = (uri: string, asked: Asked = {}, shortCode?: string) =>
  ask(uri, { ...asked, format: "png" }, shortCode).body as Uint8Array;

function boxOf(svg: string) {
  const [, width, height] = /width="([\d.]+)mm" height="([\d.]+)mm"/.exec(svg) ?? [];
  const [, viewBox = ""] = /viewBox="([^"]+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height), viewBox: viewBox.split(" ").map(Number) };
}

type Chunk = { readonly type: string; readonly data: Buffer; readonly crc: number };

function chunksOf(png: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = 8; at < png.length; ) {
    const end = at + 8 + png.readUInt32BE(at);
    const type = png.toString("latin1", at + 4, at + 8);
    chunks.push({ type, data: png.subarray(at + 8, end), crc: png.readUInt32BE(end) });
    at = end + 4;
  }
  return chunks;
}

describe("The SVG", () => {
  test.each([
    [BAG, {}],
    [LOT, { module: 0.396 }],
    [UNIT, { ecc: "H", module: 0.99 }],
    [LONGEST, { ecc: "Q" }],
  ])(
    "of %s %j is as many millimetres wide as its sizes say, and so is each module",
    (uri, asked) => {
      const { modules, sizeMm, moduleMm } = sizes(uri, asked);
      const { width, height, viewBox } = boxOf(svgOf(uri, asked));
      expect([width, height]).toEqual([sizeMm, sizeMm]);
      expect(viewBox).toEqual([-4, -4, modules + 8, modules + 8]);
      expect(width / (modules + 8)).toBeCloseTo(moduleMm, 4);
    },
  );

  test("is one path on white, with nothing in it that runs or reaches out", () => {
    const svg = svgOf(LOT);
    expect(svg).toMatch(
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" [^>]* shape-rendering="crispEdges"><path fill="#fff" d="M-4 -4h41v41h-41z"\/><path d="[Mhvz\d -]+"\/><\/svg>$/,
    );
    expect(svgOf(LOT, { text: "hri" }, SHORT_CODE)).not.toMatch(/style|script|href|url\(|on\w+=/);
  });

  test("has the lines beneath the quiet zone, the elements first, then the code to type", () => {
    const svg = svgOf(LOT, { text: "hri" }, SHORT_CODE);
    const lines = [...svg.matchAll(/y="([\d.]+)" textLength="[\d.]+">([^<]+)</g)];
    expect(lines.map(([, , text]) => text)).toEqual(["(01)09521234543213", "(10)LOT7", SHORT_CODE]);
    const [top = 0, , bottom = 0] = lines.map(([, y]) => Number(y));
    const { viewBox } = boxOf(svg);
    expect(top).toBeGreaterThan(sizes(LOT).modules + 4);
    expect(bottom).toBeLessThan((viewBox[1] ?? 0) + (viewBox[3] ?? 0));
  });

  test("writes a lot that looks like markup as text", () => {
    const svg = svgOf(`${BAG}/10/A%22%3C%27%26%3EB`, { text: "hri" });
    expect(svg).toContain(">(10)A&quot;&lt;&#39;&amp;&gt;B</text>");
  });

  test("has no text unless it is asked for, whatever else is known", () => {
    expect(svgOf(LOT, {}, SHORT_CODE)).toBe(svgOf(LOT));
    expect(svgOf(LOT)).not.toContain("<text");
  });
});

describe("The PNG", () => {
  test.each([
    [LOT, { dpi: 300 }, 6],
    [LOT, { dpi: 300, module: 0.396 }, 5],
    [LOT, { dpi: 203 }, 4],
    [LOT, { dpi: 72, module: 0.396 }, 2],
    [LONGEST, { dpi: 600, module: 0.99, ecc: "H" }, 24],
    // Exactly three and six dots: binary fractions must not make them one more.
    [LOT, { dpi: 120, module: 0.635 }, 3],
    [LOT, { dpi: 240, module: 0.635 }, 6],
    [LOT, { dpi: 1200, module: 0.5082 }, 25],
  ])("of %s %j has %i dots a module, and prints as its sizes say", async (uri, asked, dots) => {
    const { modules, png, moduleMm } = sizes(uri, asked);
    const image = sharp(pngOf(uri, asked));
    const { width, height, density = 0 } = await image.metadata();
    expect(png.moduleDots).toBe(dots);
    expect([width, height]).toEqual([png.sizeDots, png.sizeDots]);
    expect(width).toBe((modules + 8) * dots);
    expect(density).toBe(asked.dpi);
    expect((width / density) * 25.4).toBeCloseTo(png.sizeMm, 2);
    expect(png.moduleMm).toBeGreaterThanOrEqual(moduleMm - 0.0005);
    expect(((dots - 1) / density) * 25.4).toBeLessThan(moduleMm);
  });

  test("has one bit a dot, and whole modules of black on white", async () => {
    const bytes = pngOf(LOT);
    expect([...bytes.subarray(24, 29)]).toEqual([1, 0, 0, 0, 0]);
    const { png, modules } = sizes(LOT);
    const { data, info } = await sharp(bytes)
      .toColorspace("b-w")
      .raw()
      .toBuffer({ resolveWithObject: true });
    const symbol = symbolOf(LOT);
    const isDark = (row: number, column: number) =>
      row >= 0 && column >= 0 && row < modules && column < modules && symbol.isDark(row, column);
    const wrong: string[] = [];
    for (let y = 0; y < info.height; y++) {
      for (let x = 0; x < info.width; x++) {
        const row = Math.floor(y / png.moduleDots) - 4;
        const column = Math.floor(x / png.moduleDots) - 4;
        const dot = data[(y * info.width + x) * info.channels];
        if (dot !== (isDark(row, column) ? 0 : 255)) wrong.push(`${x},${y}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test("has its density in pHYs, and in every chunk the checksum that zlib finds", () => {
    const chunks = chunksOf(Buffer.from(pngOf(LOT, { dpi: 300 })));
    expect(chunks.map(({ type }) => type)).toEqual(["IHDR", "pHYs", "IDAT", "IEND"]);
    for (const { type, data, crc } of chunks) {
      expect(crc).toBe(crc32(Buffer.concat([Buffer.from(type), data])));
    }
    const [, density, dots] = chunks.map(({ data }) => data);
    // Dots a metre, both ways: 300 / 0.0254.
    expect(density?.toString("hex")).toBe("00002e23" + "00002e23" + "01");
    const { sizeDots } = sizes(LOT).png;
    expect(inflateSync(dots ?? "")).toHaveLength(sizeDots * (1 + Math.ceil(sizeDots / 8)));
  });

  test.each([72, 96, 150, 203, 300, 600, 1200])(
    "at %i dpi has capitals of 1.1 mm and more",
    async (dpi) => {
      const { data, info } = await sharp(pngOf(LOT, { dpi, text: "hri" }, "I"))
        .toColorspace("b-w")
        .raw()
        .toBuffer({ resolveWithObject: true });
      const { png } = sizes(LOT, { dpi });
      const inkIn = (y: number) =>
        data
          .subarray(y * info.width * info.channels, (y + 1) * info.width * info.channels)
          .includes(0);
      const rows = Array.from({ length: info.height - png.sizeDots }, (_, at) => png.sizeDots + at);
      const last = rows.findLastIndex(inkIn);
      const first = rows.findLastIndex((y, at) => at < last && !inkIn(y));
      expect(((last - first) / dpi) * 25.4).toBeGreaterThanOrEqual(1.1);
    },
  );

  test("is refused where it would be too large, and the sentence says how large", () => {
    const asked = { ecc: "H", module: 0.69, dpi: 1200 };
    expect(sizes(LONGEST, asked).png.sizeDots).toBeLessThanOrEqual(4096);
    expect(pngOf(LONGEST, asked).length).toBeLessThan(40_000);
    expect(() => pngOf(LONGEST, { ...asked, module: 0.72 })).toThrow(
      expect.objectContaining({
        ...{ code: "query-invalid", rule: "dpi" },
        message: expect.stringContaining("4235 × 4235 dots, more than 16777216"),
      }),
    );
  });
});

describe("The path", () => {
  const symbol = {
    modules: 3,
    isDark: (row: number, column: number) => "##.|...|#.#"[row * 4 + column] === "#",
  };

  test("is the runs of each row, merged", () => {
    expect(darkRuns(symbol)).toEqual([
      { row: 0, column: 0, length: 2 },
      { row: 2, column: 0, length: 1 },
      { row: 2, column: 2, length: 1 },
    ]);
    expect(symbolPath(symbol)).toBe("M0 0h2v1h-2zM0 2h1v1h-1zM2 2h1v1h-1z");
  });

  test("covers every dark module once, and no other", () => {
    const { modules, isDark } = symbolOf(UNIT, { ecc: "Q" });
    const runs = darkRuns({ modules, isDark });
    for (let row = 0; row < modules; row++) {
      for (let column = 0; column < modules; column++) {
        const over = runs.filter(
          (run) => run.row === row && run.column <= column && column < run.column + run.length,
        );
        expect(over).toHaveLength(isDark(row, column) ? 1 : 0);
      }
    }
  });
});

describe("The lines beneath", () => {
  const lines = (uri: string, columns: number, shortCode?: string) =>
    layHri(hriOf(parseDigitalLink(uri), shortCode), columns * 6).lines.map(({ text }) => text);

  test("are as few as the width allows, and break between elements only", () => {
    expect(lines(UNIT, 60)).toEqual(["(01)09521234543213(10)HM-2026-0417(21)7K3M9QX2ZB4C5D6E"]);
    expect(lines(UNIT, 34)).toEqual(["(01)09521234543213(10)HM-2026-0417", "(21)7K3M9QX2ZB4C5D6E"]);
    expect(lines(UNIT, 10, SHORT_CODE)).toEqual([
      ...["(01)09521234543213", "(10)HM-2026-0417", "(21)7K3M9QX2ZB4C5D6E", SHORT_CODE],
    ]);
  });

  test("say attributes too, in brackets that can be told from the value’s own", () => {
    expect(lines(`${LOT}?17=270131&utm_source=bag`, 60)).toEqual([
      "(01)09521234543213(10)LOT7(17)270131",
    ]);
    expect(lines(`${BAG}/10/A(1)B`, 60)).toEqual(["(01)09521234543213(10)A\\(1)B"]);
  });

  test("break no key, however long; an attribute that is longer than any key goes on below", () => {
    const giai = `95212345${"X".repeat(22)}`;
    expect(lines(`https://id.halfmoon.example/8004/${giai}`, 10)).toEqual([`(8004)${giai}`]);
    const note = "N".repeat(90);
    expect(lines(`${LOT}?91=${note}`, 10).slice(1)).toEqual([
      ...[`(91)${"N".repeat(32)}`, "N".repeat(36), "N".repeat(22)],
    ]);
  });

  test("make the picture wider than the symbol rather than become too small to read", () => {
    const small = boxOf(svgOf(BAG, { module: 0.396, ecc: "L", text: "hri" }));
    expect(small.width).toBeGreaterThan(sizes(BAG, { module: 0.396, ecc: "L" }).sizeMm);
    expect(small.width).toBeCloseTo(18 + 4 * 0.396 - 1 / 6, 2);
    const usual = boxOf(svgOf(LOT, { text: "hri" }));
    expect(usual.width).toBe(sizes(LOT).sizeMm);
  });

  test("have a letter for every printable character of ASCII, no two alike", () => {
    const letters = Array.from({ length: 0x7f - 0x20 }, (_, at) => String.fromCharCode(0x20 + at));
    const glyphs = letters.map((letter) => glyphOf(letter));
    for (const glyph of glyphs) {
      expect(glyph).toHaveLength(9);
      for (const row of glyph) expect(row).toMatch(/^[.#]{5}$/);
    }
    expect(new Set(glyphs.map((glyph) => glyph.join("\n"))).size).toBe(letters.length);
    expect(glyphOf(" ").join("")).not.toContain("#");
    expect(glyphOf("7").slice(0, 2)).toEqual(["#####", "....#"]);
    expect(glyphOf("é")).toEqual(glyphOf("?"));
  });
});

describe("The sizes", () => {
  test("are those that the description shows", () => {
    const { operation } = callsOf(api).find(({ name }) => name === "GET /qr") as DescribedCall;
    const { content = {} } = responseOf(api, operation, 200);
    const example = content["application/json"]?.example as { uri: string };
    expect(sizes(example.uri)).toEqual(example);
  });

  test("say the short code where there is one, and how small this address may be printed", () => {
    const { shortCode, modules, smallestSizeMm: smallest } = sizes(LOT, {}, SHORT_CODE);
    expect(shortCode).toBe(SHORT_CODE);
    expect(sizes(LOT)).not.toHaveProperty("shortCode");
    expect(smallest).toBe(smallestSizeMm(modules));
    expect(smallest).toBeCloseTo((modules + 8) * 0.396, 3);
    expect(sizes(LOT, { module: 0.396 }).sizeMm).toBe(smallest);
  });

  test("warn of modules below GS1’s target, and of those that whole dots make too wide", () => {
    const warned = (asked: Asked) => ask(LOT, asked).warnings;
    expect(warned({ module: 0.495 })).toEqual([]);
    expect(warned({ module: 0.99 })).toEqual([]);
    expect(warned({ module: 0.494 })).toEqual([
      "As SVG a module is 0.494 mm wide, below GS1's target of 0.495 mm: it scans when printed well.",
    ]);
    // Six dots of 300 dpi are 0.508 mm.
    expect(warned({ module: 0.494, format: "png" })).toEqual([]);
    expect(warned({ module: 0.396, dpi: 72, format: "png" })).toEqual([]);
    expect(warned({ module: 0.99, dpi: 72, format: "png" })).toEqual([
      "As PNG at 72 dpi a module is 1.058 mm wide, above GS1's largest of 0.99 mm: whole dots come closer at more dpi.",
    ]);
    expect(sizes(LOT, { module: 0.4 }).warnings).toHaveLength(2);
  });

  test("hold for the longest address; a longer one is no symbol", () => {
    expect(LONGEST).toHaveLength(SYMBOL_CHARS_MAX);
    expect(symbolOf(LONGEST, { ecc: "H" }).modules).toBe(113);
    expect(() => symbolOf(`${LONGEST}x`)).toThrow(RangeError);
    for (const none of ["", "https://id.halfmoon.example/01/é"]) {
      expect(() => symbolOf(none)).toThrow(RangeError);
    }
  });
});

describe("A question", () => {
  const refused = (asked: Asked, rule: string, sentence: RegExp) =>
    expect(() => ask(LOT, asked)).toThrow(
      expect.objectContaining({
        ...{ code: "query-invalid", rule },
        message: expect.stringMatching(sentence),
      }),
    );

  test.each([
    ["format", "gif", /^format is svg, png or json\.$/],
    ["ecc", "X", /^ecc is L, M, Q or H\.$/],
    ["ecc", "m", /^ecc is/],
    ["module", "0.395", /^module is a width in mm from 0.396 to 0.99: smaller does not scan/],
    ["module", "0.991", /^module/],
    ["module", "0.5mm", /^module/],
    ["module", "5e-1", /^module/],
    ["module", "", /^module/],
    ["module", "NaN", /^module/],
    ["module", "0.49999999999", /^module/],
    ["dpi", "71", /^dpi is a whole number from 72 to 1200\.$/],
    ["dpi", "1201", /^dpi/],
    ["dpi", "300.5", /^dpi/],
    ["dpi", "-300", /^dpi/],
    ["text", "all", /^text is none or hri\.$/],
  ])("with %s=%s is refused, by the name and the rule", (name, value, sentence) => {
    refused({ [name]: value }, name, sentence);
  });

  test.each([
    { module: "0.396" },
    { module: "0.99" },
    { dpi: "72" },
    { dpi: "1200", format: "png" },
    ...["L", "M", "Q", "H"].map((ecc) => ({ ecc })),
    {},
  ])("with %j is answered", (asked) => {
    expect(ask(LOT, asked).body.length).toBeGreaterThan(300);
  });

  test("with a parameter that there is not is refused, so that a slip of the pen is not printed", () => {
    refused(
      { modul: "0.5" },
      "parameter",
      /^There is no parameter "modul" here, but uri, format, /,
    );
  });
});
