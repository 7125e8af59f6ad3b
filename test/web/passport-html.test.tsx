/** What the public page must never say, run or weigh, whoever's text is on it. */
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { PassportPage } from "../../web/pages/passport.tsx";
import { text as en } from "../../web/text/en/index.ts";
import { CLAIMED } from "./claimed.ts";
import { COFFEE, NOW } from "./coffee.ts";
import { HARD } from "./hard.ts";
import { html, stylesheet } from "./preview.ts";
import { render, withoutChain, words } from "./read.tsx";

describe("chains", () => {
  test("without one, nothing chain-like is on the page", () => {
    expect(render(withoutChain(COFFEE))).not.toMatch(/chain|anchor|block|final\b/i);
    expect(words(render(withoutChain(COFFEE)))).not.toMatch(/on record by/);
  });

  test("a TEST chain says so first, in words and colour", () => {
    const page = render(COFFEE);
    expect(page.indexOf("test-banner")).toBeLessThan(page.indexOf("<h1>"));
    expect(words(page)).toContain("TEST Anchored on “TEST chain”");
    expect(stylesheet()).toMatch(/\.test-banner \{[^}]*background: var\(--test\)/);
  });

  test("a real chain has no such banner", () => {
    const page = render({ ...COFFEE, chain: { name: "Base", test: false, rpcs: [] } });
    expect(page).not.toContain("test-banner");
  });

  test("no page claims more than a check can show", () => {
    for (const passport of [COFFEE, CLAIMED, HARD, withoutChain(COFFEE)])
      expect(words(render(passport))).not.toMatch(
        /verified by blockchain|genuine|tamper|authentic/i,
      );
  });
});

describe("the page's HTML", () => {
  test("runs nothing inline, so that the strictest policy can stand", () => {
    for (const passport of [COFFEE, HARD]) {
      const page = render(passport);
      expect(page).not.toMatch(/\sstyle\s*=|<style|\son[a-z]+\s*=|javascript:/i);
      expect(page.match(/<script\b(?! type="application\/ld\+json")[^>]*>.*?<\/script>/gs)).toEqual(
        [
          '<script type="module" src="/assets/verify.js"></script>',
          '<script type="module" src="/assets/voice.js"></script>',
          '<script type="module" src="/assets/keep.js"></script>',
        ],
      );
      expect(page).not.toMatch(/(src|href)="(https?:)?\/\//); // and asks no third party
    }
  });

  test("shows a maker's text as text, whatever it holds", () => {
    const evil = `"><img src=x onerror=alert(1)><script>alert(1)</script>`;
    const [first, ...rest] = COFFEE.steps;
    if (first === undefined) throw new Error("the coffee chain has steps");
    const page = render({
      ...COFFEE,
      product: { name: evil, description: evil, gtin: evil, lot: evil, serial: evil },
      maker: { name: evil, slug: evil, place: evil },
      digitalLink: `https://x.example/${evil}`,
      gaps: [{ kind: "receipt-missing", about: evil }],
      steps: [
        {
          ...first,
          eventType: evil,
          bizStep: evil,
          process: evil,
          offset: evil,
          at: evil,
          who: { name: evil, withheld: false, pointers: { name: evil } },
          where: { withheld: false, name: evil, locality: evil, region: evil, country: evil },
          outputs: [{ material: evil, quantity: evil, uom: evil }],
          losses: [{ material: evil }],
          voided: { at: evil, reason: evil },
        },
        ...rest,
      ],
    });
    expect(page).not.toMatch(/<img src=x|<script>/);
    expect(page.match(/<script\b(?! type="application\/ld\+json")/g)).toHaveLength(3);
  });

  test("has one h1, no level skipped, every image its words, every field its label, every id once", () => {
    for (const passport of [COFFEE, HARD, withoutChain(COFFEE)]) {
      const page = render(passport);
      const levels = [...page.matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level));
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      for (const [i, level] of levels.entries())
        expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1);
      for (const [image] of page.matchAll(/<img\b[^>]*>/g)) expect(image).toMatch(/alt="[^"]+"/);
      for (const [svg] of page.matchAll(/<svg\b[^>]*>/g))
        expect(svg).toContain('aria-hidden="true"');
      for (const [, id] of page.matchAll(/<textarea\b[^>]*id="([^"]+)"/g))
        expect(page).toContain(`for="${id}"`);
      const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const [, id] of page.matchAll(/aria-(?:labelledby|describedby)="([^"]+)"/g))
        expect(ids).toContain(id);
      for (const mark of ["<header", "<main", "<footer", '<html lang="en-GB"', 'role="status"'])
        expect(page.split(mark)).toHaveLength(2);
    }
  });

  test("is no heavier than 30 kB with its style sheet, gzipped", () => {
    for (const passport of [COFFEE, CLAIMED]) {
      const page = gzipSync(render(passport)).length;
      expect(page + gzipSync(stylesheet()).length).toBeLessThan(30_000);
    }
  });

  test("is the same for a whole day, so that a phone need not fetch it again", () => {
    const later = html(<PassportPage passport={COFFEE} text={en} now={NOW + 3_600_000} />);
    expect(later).toBe(render(COFFEE));
  });
});
