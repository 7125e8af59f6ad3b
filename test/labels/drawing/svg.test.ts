/** A sheet as SVG: what may be in it, and what text can do to it. */
import { describe, expect, test } from "vitest";
import { sheetSvg } from "../../../web/labels/svg.ts";
import type { LabelText } from "../../../worker/core/label/content.ts";
import { layOutSheets, type Sheet } from "../../../worker/core/label/sheets.ts";
import { BREAD, COFFEE, unitUris } from "./cast.ts";

function svgOf(text: LabelText, title = "Labels"): string {
  const { sheets } = layOutSheets({ grid: "a4-21", text, uris: unitUris(21) });
  return sheetSvg(sheets[0] as Sheet, title);
}

/** Without the shapes of the symbols, which are long. */
function linesOf(svg: string, tag: "svg" | "title" | "text"): string[] {
  return svg.match(new RegExp(`<${tag}[ >][^\n]*`, "g")) ?? [];
}

describe("the SVG of a sheet", () => {
  test("is as large as its paper, in millimetres", () => {
    const [root] = linesOf(svgOf(COFFEE), "svg");
    expect(root).toContain(' width="210mm" height="297mm" viewBox="0 0 210 297" ');
  });

  test("needs nothing that a content security policy forbids: no styles, no scripts, no links", () => {
    const svg = svgOf(BREAD);
    const tags = [...new Set(svg.match(/<[a-z]+/g))];
    const attributes = [...new Set(svg.match(/ [a-zA-Z-]+(?==")/g))].map((name) => name.trim());
    expect(tags).toEqual(["<svg", "<title", "<path", "<g", "<text", "<tspan"]);
    expect(attributes.filter((name) => /^(style|class|href|on.*)$/.test(name))).toEqual([]);
  });

  test("has its text as text, allergens in bold", () => {
    const texts = linesOf(svgOf(BREAD), "text").map((line) => line.replace(/^<text [^>]*>/, ""));
    const times = (text: string) => texts.filter((one) => one === text).length;
    expect(times('<tspan font-weight="bold">7K3M-9QXF</tspan></text>')).toBe(21);
    expect(times('Contains: <tspan font-weight="bold">WHEAT,</tspan></text>')).toBe(21);
    expect(times("Best before 28\u00a0Nov\u00a02026</text>")).toBe(21);
  });

  test("takes no text for markup, in the title neither", () => {
    const svg = svgOf({ ...COFFEE, name: `Jam&<b>"'` }, "</title><script>");
    expect(linesOf(svg, "title")).toEqual(["<title>&lt;/title&gt;&lt;script&gt;</title>"]);
    expect(linesOf(svg, "text")[0]).toContain(">Jam&amp;&lt;b&gt;&quot;&#39;</tspan>");
    expect(/<(b|script)>/.test(svg)).toBe(false);
  });

  test("has letters of any script, which no width is forced on", () => {
    const lines = linesOf(svgOf({ ...COFFEE, name: "豆 Żółw" }), "text");
    const [name, date] = lines;
    expect(name).toContain("豆 Żółw");
    expect(name).not.toContain("textLength");
    expect(date).toContain("textLength");
  });
});
