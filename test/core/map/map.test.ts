/** The way of goods between countries: read from lots, never from the order of steps; drawn so that nothing is said that is not known. */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { drawMap } from "../../../worker/core/map/draw.ts";
import { countriesOf, legsOf, parseWay, wayName } from "../../../worker/core/map/legs.ts";

const step = (
  country: string | undefined,
  lots: Record<string, "input" | "output" | "object">,
) => ({
  ...(country !== undefined && { country }),
  lots: Object.entries(lots).map(([lot, role]) => ({ lot, role })),
});
const way = (...stops: Parameters<typeof legsOf>[0]) => wayName(legsOf(stops));

describe("the way of goods", () => {
  test("follows a lot from country to country", () => {
    const cherry = step("ET", { cherry: "output" });
    const milled = step("ET", { cherry: "input", green: "output" });
    const shipped = step("DJ", { green: "object" });
    const roasted = step("BE", { green: "input", bags: "output" });
    expect(way(cherry, milled, shipped, roasted)).toBe("ET-DJ.DJ-BE");
  });

  test("does not lead from a step to the next when they share no lot", () => {
    const cocoa = step("GH", { cocoa: "output" });
    const sugar = step("FR", { sugar: "output" });
    const bar = step("BE", { cocoa: "input", sugar: "input", bars: "output" });
    expect(way(cocoa, sugar, bar)).toBe("GH-BE.FR-BE");
  });

  test("is dotted where a place between is withheld", () => {
    const grown = step("TR", { cotton: "output" });
    const spun = step(undefined, { cotton: "input", yarn: "output" });
    const sewn = step("PT", { yarn: "input", tees: "output" });
    expect(way(grown, spun, sewn)).toBe("TR~PT");
  });

  test("shows a country alone where nothing leads to it", () => {
    const here = step("NL", { wheat: "output" });
    const there = step("BE", { salt: "output" });
    expect(way(here, there)).toBe("NL.BE");
  });

  test("is no map within one country, nor of places nobody shows", () => {
    expect(way(step("NL", { wheat: "output" }), step("NL", { wheat: "input" }))).toBeUndefined();
    expect(way(step(undefined, { wheat: "output" }))).toBeUndefined();
    expect(way(step("ZZ", { wheat: "output" }), step("NL", { wheat: "input" }))).toBeUndefined();
  });
});

describe("the address of a map", () => {
  test("reads back as the same way", () => {
    expect(countriesOf(parseWay("ET-DJ.DJ~BE.FR") ?? [])).toEqual(["ET", "DJ", "BE", "FR"]);
    expect(wayName(parseWay("ET-DJ.DJ~BE.FR") ?? [])).toBe("ET-DJ.DJ~BE.FR");
  });

  test.each(["", "et-be", "ET-", "ET--BE", "ET-XX", "ET-constructor", "ET.", "A".repeat(9)])(
    "is none: %j",
    (name) => {
      expect(parseWay(name)).toBeUndefined();
    },
  );

  test("is no longer than forty legs", () => {
    expect(parseWay(Array(40).fill("ET-BE").join("."))).toHaveLength(40);
    expect(parseWay(Array(41).fill("ET-BE").join("."))).toBeUndefined();
  });
});

describe("the drawing", () => {
  const draw = (name: string, nameOf = (code: string) => code) =>
    drawMap(parseWay(name) ?? [], nameOf);

  test("has a dot and a name for each country, and a line for each leg", () => {
    const svg = draw("ET-DJ.DJ-BE");
    expect(svg.match(/<circle/g)).toHaveLength(3);
    expect([...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, name]) => name)).toEqual([
      "ET",
      "DJ",
      "BE",
    ]);
    expect(svg.match(/class="w"/g)).toHaveLength(2);
  });

  test("dots the line where a place is withheld, and nowhere else", () => {
    expect(draw("TR~PT")).toContain("stroke-dasharray");
    expect(draw("TR-PT")).not.toContain("stroke-dasharray");
  });

  test("cuts a way across the Pacific at the edge of the sheet", () => {
    const [, path = ""] = /class="w"[^>]* d="([^"]*)"/.exec(draw("US-JP")) ?? [];
    expect(path.match(/M/g)).toHaveLength(2);
  });

  test("takes names as text", () => {
    expect(draw("NL-BE", () => "<script>")).toContain("&#60;script&#62;");
  });
});

test("the land is made of the data it names", () => {
  const root = join(import.meta.dirname, "../../..");
  const args = [join(root, "scripts/build-map.ts"), "--check"];
  expect(() => execFileSync(process.execPath, args, { stdio: "pipe" })).not.toThrow();
});
