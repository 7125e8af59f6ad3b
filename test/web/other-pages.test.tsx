/** The front door, the page for codes that lead nowhere, the exact arithmetic, and colours that can be read. */
import { describe, expect, test } from "vitest";
import { HomePage } from "../../web/pages/home.tsx";
import { NotFoundPage } from "../../web/pages/not-found.tsx";
import { minus, plus, readDecimal, times, writeDecimal } from "../../web/parts/decimal.ts";
import { paths } from "../../web/paths.ts";
import { text as en } from "../../web/text/en/index.ts";
import { COFFEE } from "./coffee.ts";
import { html, stylesheet } from "./preview.ts";
import { render } from "./read.tsx";

describe("a code that leads nowhere", () => {
  test("is called damaged when its check digit is wrong, with the digit that would fit", () => {
    const reason = { type: "damaged", digits: "09521234500019", expected: "8" } as const;
    const page = html(<NotFoundPage reason={reason} asked="/01/09521234500019" text={en} />);
    expect(page).toContain(
      "The last digit of 09521234500019 does not fit the others: it should be 8.",
    );
  });

  test.each(["unknown", "foreign"] as const)(
    "is called %s when it is, and says what to do",
    (type) => {
      const page = html(<NotFoundPage reason={{ type }} text={en} />);
      expect(page).toContain(en.notFound[type].heading);
      for (const advice of en.notFound.advice[type]) expect(page).toContain(advice);
    },
  );

  test("shows what was asked as text", () => {
    const page = html(
      <NotFoundPage reason={{ type: "unknown" }} asked="<script>x</script>" text={en} />,
    );
    expect(page).not.toContain("<script>");
  });
});

describe("the front door", () => {
  test("links every passport it is given, and says what Rootproof does not prove", () => {
    const passports = [{ name: "Biftu Dembi", maker: "Halfmoon", href: "/p/01/1/10/2" }];
    const page = html(<HomePage passports={passports} demo={true} text={en} />);
    expect(page).toContain('<a href="/p/01/1/10/2">Biftu Dembi</a>');
    expect(page).toContain(en.home.demosNote);
    for (const limit of en.limits.items) expect(page).toContain(limit);
  });
});

describe("the API", () => {
  const home = html(<HomePage passports={[]} demo={false} text={en} />);
  const lost = html(<NotFoundPage reason={{ type: "unknown" }} text={en} />);

  test("is found from the front door, and from the foot of every page but a passport", () => {
    const link = (words: string) => `<a href="${paths.api()}">${words}</a>`;
    expect(home).toContain(link(en.home.makersApi));
    for (const page of [home, lost]) expect(page).toContain(link(en.footer.api));
    expect(render(COFFEE)).not.toContain(`href="${paths.api()}"`);
  });
});

describe("paths", () => {
  test("keep a lot that is full of slashes in one piece", () => {
    const key = { gtin: "09521234500018", lot: "A/1 ?#", serial: "ü" };
    expect(paths.passport(key)).toBe("/p/01/09521234500018/10/A%2F1%20%3F%23/21/%C3%BC");
    expect(paths.qr("https://x.example/a?b&c")).toBe(
      "/qr?uri=https%3A%2F%2Fx.example%2Fa%3Fb%26c&format=svg",
    );
  });
});

describe("decimals", () => {
  const of = (text: string) => readDecimal(text) ?? { units: 0n, scale: 99 };

  test("add up as on paper, where doubles do not", () => {
    expect(writeDecimal(plus(of("0.1"), of("0.2")))).toBe("0.3");
    expect(writeDecimal(minus(of("508.8"), plus(of("505"), of("3.8"))))).toBe("0");
    expect(writeDecimal(minus(of("1"), of("1.05")))).toBe("-0.05");
    expect(writeDecimal(times(of("2020"), of("0.25")))).toBe("505");
  });

  test.each(["", "1e3", "abc", "1.", ".5", "١", "1".repeat(41)])("%j is none", (text) => {
    expect(readDecimal(text)).toBeUndefined();
  });
});

describe("colours", () => {
  const tokens = (css: string) =>
    Object.fromEntries(
      [...css.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
    );
  const [light = "", dark = ""] = stylesheet().split("@media (prefers-color-scheme: dark)");
  const palettes = {
    light: tokens(light),
    dark: { ...tokens(light), ...tokens(dark.slice(0, 500)) },
  };

  const luminance = (hex: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5]
      .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
      .map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a = "", b = "") => {
    const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return (high + 0.05) / (low + 0.05);
  };

  test.each(["light", "dark"] as const)("can be read in the %s", (scheme) => {
    const palette = palettes[scheme];
    for (const ground of ["paper", "card"])
      for (const ink of ["ink", "soft", "accent", "root", "alarm"])
        expect(
          contrast(palette[ink], palette[ground]),
          `${ink} on ${ground}`,
        ).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette["on-accent"], palette.accent)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette["on-test"], palette.test)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.edge, palette.paper)).toBeGreaterThanOrEqual(3);
  });
});
