/** The badge for web shops: the words of the page and no others, and a code that a phone reads off the screen. docs/channels.md. */
import { describe, expect, test } from "vitest";
import { badgeOffAir, badgeWords } from "../../../web/parts/badge.ts";
import { summary } from "../../../web/parts/summary.tsx";
import { LANGUAGES, type Text, textFor } from "../../../web/text/languages.ts";
import { drawBadge } from "../../../worker/core/badge/draw.ts";
import { gridOf } from "../../../worker/core/label/grids.ts";
import { HOUSE_ACCENTS } from "../../../worker/core/theme/palette.ts";
import { HOLD, RECALLED } from "../../notices/noticed.ts";
import { COFFEE } from "../../web/coffee.ts";
import { printedSvg } from "./render.ts";
import { codesByLabel } from "./scan.ts";

const textOf = (tag: string) => textFor(tag) as Text;
const en = textOf("en");
const draw = (passport = COFFEE, text = en, more: object = {}) =>
  drawBadge(badgeWords(passport, text), { ...HOUSE_ACCENTS, ...more });
/** Its lines, as they are read one after the other. */
const said = (svg: string) =>
  [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, line]) => line).join(" ");

describe("A badge", () => {
  test.each(LANGUAGES.map(({ tag }) => tag))("says in “%s” the page’s summary, whole", (tag) => {
    const text = textOf(tag);
    const badge = said(draw(COFFEE, text));
    expect(badge).toContain(text.kicker);
    expect(badge).toContain(summary(COFFEE, text));
    expect(badge).toContain(`${text.product.lot} ${COFFEE.product.lot}`);
  });

  test("says that a chain is a practice chain, and nothing of it where there is none", () => {
    expect(said(draw())).toContain("TEST");
    const { chain: _, ...none } = COFFEE;
    expect(said(draw(none))).not.toContain("TEST");
  });

  test("sets a recall above all else in the colour of an alarm; a hold in ink", () => {
    const recalled = draw(RECALLED);
    expect(said(recalled)).toMatch(/^Recalled .* Product passport/);
    expect(recalled).toContain('<rect class="b" fill="#96261b"');
    const held = draw({ ...COFFEE, notices: [HOLD] });
    expect(said(held)).toMatch(/^On hold .* Product passport/);
    expect(held).not.toContain("#96261b");
    const upstream = [{ kind: "recall" as const, since: "2026-11-20T08:15:00Z" }];
    expect(said(draw({ ...COFFEE, upstream }))).toMatch(/^Made from a recalled lot/);
  });

  test("of a page off the air says so, and nothing of the goods but their recall", () => {
    const off = said(drawBadge(badgeOffAir(en, "Glass."), HOUSE_ACCENTS));
    expect(off).toBe("Recalled Its maker recalled it: Glass. Product passport Taken off the air.");
    expect(said(drawBadge(badgeOffAir(en, undefined), HOUSE_ACCENTS))).not.toContain("ecall");
  });

  test("is in its maker’s colours, on light ground and on dark", () => {
    const svg = draw(COFFEE, en, { light: "#7a3b1e", dark: "#c57f61" });
    expect(svg).toContain('stroke="#7a3b1e"');
    expect(svg).toContain(".r{stroke:#c57f61}");
    expect(svg).not.toContain(HOUSE_ACCENTS.light);
  });

  test("runs nothing, fetches nothing, and takes a name for words", () => {
    const name = `<script>alert("1")</script> & ${"x".repeat(90)}`;
    const svg = draw({ ...COFFEE, product: { ...COFFEE.product, name } });
    expect(svg).not.toMatch(/<script|<image|<foreignObject|href|url\(|@import/);
    // A word that is wider than the badge goes on in the next line.
    expect(said(svg).replaceAll(/[^x]/g, "").length).toBeGreaterThanOrEqual(90);
    const lines = [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, line = ""]) => line);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(60);
  });

  test("has the code of its page where one is asked for, and none without", async () => {
    const svg = draw(COFFEE, en, { uri: COFFEE.digitalLink });
    const grid = gridOf("a4-21");
    expect([...(await codesByLabel(await printedSvg(svg), grid)).values()]).toEqual([
      COFFEE.digitalLink,
    ]);
    expect((await codesByLabel(await printedSvg(draw()), grid)).size).toBe(0);
  });
});
