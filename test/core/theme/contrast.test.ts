/** A brand's colour can be read, in light and dark, or is refused with one that can. WCAG 2.2, 1.4.3. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { wcagContrast } from "culori";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  CONTRAST_MIN,
  contrastFaults,
  readable,
  worstContrast,
} from "../../../worker/core/theme/contrast.ts";
import { DARK, LIGHT } from "../../../worker/core/theme/palette.ts";
import { parseStyleName, styleName, styleOf } from "../../../worker/core/theme/style.ts";

const ROOT = join(import.meta.dirname, "../../..");
const colours = fc
  .tuple(fc.nat(255), fc.nat(255), fc.nat(255))
  .map((rgb) => `#${rgb.map((part) => part.toString(16).padStart(2, "0")).join("")}`);

describe("a brand's colour", () => {
  test("is kept where text of it has 4.5 : 1 on every ground of the page", () => {
    expect(contrastFaults({ accent: "#7a3b1e", letters: "serif" })).toEqual([]);
  });

  test("that is too pale is refused with its contrast and the nearest of its hue that is not", () => {
    const faults = contrastFaults({ accent: "#ffcc00", letters: "serif" });
    expect(faults).toEqual([{ field: "accent", ground: "light", ratio: 1.3, offer: "#866a00" }]);
  });

  test("given for dark ground is held to dark ground", () => {
    const faults = contrastFaults({
      ...{ accent: "#7a3b1e", accentDark: "#7a3b1e", letters: "sans" },
    });
    expect(faults).toMatchObject([{ field: "accentDark", ground: "dark", offer: "#c57f61" }]);
  });

  test("offered instead of any other passes, and one that passes is left as it is", () => {
    fc.assert(
      fc.property(colours, fc.constantFrom("light", "dark"), (colour, ground) => {
        const offer = readable(colour, ground);
        expect(worstContrast(offer, ground)).toBeGreaterThanOrEqual(CONTRAST_MIN);
        if (worstContrast(colour, ground) >= CONTRAST_MIN) expect(offer).toBe(colour);
      }),
      { numRuns: 1_000 },
    );
  });
});

test("the palette is that of the page, and the house's own colours pass as well", () => {
  const css = readFileSync(join(ROOT, "web/static/css/00-tokens.css"), "utf8");
  const [light = "", dark = ""] = css.split("@media (prefers-color-scheme: dark)");
  const token = (from: string, name: string) =>
    new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(from)?.[1] ?? "";
  for (const [from, palette] of [
    [light, LIGHT],
    [dark, DARK],
  ] as const)
    for (const [name, colour] of Object.entries(palette)) expect(token(from, name)).toBe(colour);
  for (const [from, ground] of [
    [light, "light"],
    [dark, "dark"],
  ] as const) {
    expect(worstContrast(token(from, "accent"), ground)).toBeGreaterThanOrEqual(CONTRAST_MIN);
    for (const text of ["ink", "soft", "alarm"])
      expect(wcagContrast(token(from, text), token(from, "paper"))).toBeGreaterThanOrEqual(4.5);
  }
});

describe("a theme's style", () => {
  const theme = { accent: "#7a3b1e", accentDark: "#c57f61", letters: "sans" } as const;

  test("has an address that says all of it", () => {
    expect(styleName(theme)).toBe("7a3b1e-c57f61-sans.css");
    expect(parseStyleName("7a3b1e-c57f61-sans.css")).toEqual({
      ...{ light: "#7a3b1e", dark: "#c57f61", letters: "sans" },
    });
  });

  test.each(["7a3b1e-c57f61-comic.css", "7A3B1E-c57f61-sans.css", "red-blue-sans.css", "}.css"])(
    "is not at %s",
    (name) => {
      expect(parseStyleName(name)).toBeUndefined();
    },
  );

  test("holds on screens, and leaves paper black on white", () => {
    const css = styleOf({ light: "#7a3b1e", dark: "#c57f61", letters: "sans" });
    expect(css).toBe(
      "@media screen{:root{--accent:#7a3b1e;--root:#7a3b1e}:root{--serif:var(--sans)}}@media screen and (prefers-color-scheme:dark){:root{--accent:#c57f61;--root:#c57f61}}",
    );
  });
});
