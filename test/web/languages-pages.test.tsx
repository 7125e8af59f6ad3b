/** Each page in each language: nothing of it is left in English, it weighs no more than it may, and it says which language it is. */
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { Passport } from "../../schema/wire/passport.ts";
import { AskedPage } from "../../web/pages/asked.tsx";
import { FindPage } from "../../web/pages/find.tsx";
import { HomePage } from "../../web/pages/home.tsx";
import { LabelsPage } from "../../web/pages/labels.tsx";
import { NotFoundPage, type NotFoundReason } from "../../web/pages/not-found.tsx";
import { PassportPage } from "../../web/pages/passport.tsx";
import { text as en } from "../../web/text/en/index.ts";
import { LANGUAGES, type Text, textFor } from "../../web/text/languages.ts";
import { CERTIFIED, RECALLED, UNHEARD_OF, WORST, withCode } from "../notices/noticed.ts";
import { CLAIMED } from "./claimed.ts";
import { COFFEE, NOW } from "./coffee.ts";
import { HARD } from "./hard.ts";
import { html, stylesheet } from "./preview.ts";
import { withoutChain } from "./read.tsx";

const OTHERS = LANGUAGES.map(({ tag }) => tag).filter((tag) => tag !== "en");

const ASKED: Passport = {
  ...COFFEE,
  product: { name: COFFEE.product.name },
  lots: [{ lot: "HM-2026-0417", href: "/p/01/09521234500018/10/HM-2026-0417" }],
  questions: {
    ...{ about: "/01/09521234500018", overdue: 2, setAside: 1 },
    asked: [
      { text: "Is it shade-grown?", askedAt: "2026-11-01T10:00:00Z" },
      {
        ...{ text: "Who picks it?", askedAt: "2026-11-02T10:00:00Z" },
        answer: { text: "38 families", language: "en", at: "2026-11-03T10:00:00Z" },
      },
    ],
  },
};
const PASSPORTS: readonly Passport[] = [
  ...[COFFEE, CLAIMED, HARD, CERTIFIED, RECALLED, WORST, UNHEARD_OF, ASKED],
  withoutChain(COFFEE),
  withCode({ state: "printed", lot: "HM-2026-0417" }),
  withCode({ state: "other-lot", lot: "HM-2026-0301" }),
  withCode({ state: "void" }),
  withCode({ state: "unknown" }),
];

const REASONS: readonly NotFoundReason[] = [
  ...(["unknown", "unissued", "gone", "compressed"] as const).map((type) => ({ type })),
  { type: "damaged", digits: "09521234500019", expected: "8" },
  { type: "damaged", part: "short-code" },
  { type: "damaged", part: "lot" },
  { type: "damaged" },
  { type: "foreign", elsewhere: "https://id.gs1.org/01/1", host: "shop.example" },
  { type: "off-air", suspendedFor: "", recalledFor: "Glass" },
];

/** Every page, of whatever data there is. */
function pagesIn(text: Text): string[] {
  const lost = REASONS.map((reason) => <NotFoundPage reason={reason} asked="/01/1" text={text} />);
  const grid = { name: "A4", paper: "A4", product: "L7160", perSheet: 21, size: "63.5 × 38.1" };
  const shelf = [{ name: "Coffee", maker: "Halfmoon", href: "/p/01/1" }];
  return [
    ...PASSPORTS.map((one) => <PassportPage passport={one} text={text} now={NOW} />),
    ...lost,
    <FindPage typed={{ code: "" }} text={text} />,
    <HomePage passports={shelf} demo={true} text={text} />,
    <HomePage passports={[]} demo={false} text={text} />,
    <LabelsPage grids={[grid]} text={text} />,
    <AskedPage text={text} back="/p/01/1" productName="Coffee" />,
  ].map((page) => html(page));
}

/** What people read or hear: text, and the attributes that are read out or shown elsewhere. */
function told(whole: string): Set<string> {
  const page = whole.replace(/<script\b.*?<\/script>/gs, "");
  const texts = [...page.matchAll(/>([^<]+)</g)].map(([, text]) => text);
  const spoken = [...page.matchAll(/\b(?:alt|aria-label|title|content|data-title)="([^"]*)"/g)];
  const all = [...texts, ...spoken.map(([, text]) => text)];
  return new Set(all.map((text = "") => text.replace(/\s+/g, " ").trim()));
}

const plain = (text: string) => text.replaceAll("&#39;", "'").replaceAll("&quot;", '"');

/** Names of things, and what is the same in any language. */
const NO_WORDS =
  /^(?:Rootproof|GTIN|GLN|API|TEST|PDF|SVG|QR|L7160|light dark|width=device-width.*|rootproof-policy\.json|npx .*|[\d\s\p{P}\p{S}]*)$/u;

/** What is put together of data alone. */
const JOINED = [
  ...["505 kg", "UTC+2", "UTC+3", ", Ghent, Belgium", "2026. Supplier’s data sheet."],
  ...["EU organic, BE-BIO-02-4711", "B Corp, B-2231", "Coffee", "Halfmoon", "#f5f3ec", "#0d2137"],
  ...["https://rpc.one.example https://rpc.two.example/v1"],
  ...en.finding.others.map(({ example }) => example),
];
const DATA = JSON.stringify([PASSPORTS, REASONS, JOINED]);

/** Words that a language shares with English. */
const SAME: { readonly [tag: string]: readonly string[] } = {
  de: ["Register", "Name"],
  fr: ["Lot", "Djibouti", "Questions", "Note 1", "Note 2", "Note 3", "Note 4", "Date"],
  nl: ["Djibouti", "Register", "Product"],
  es: ["Textiles"],
};

describe.each(OTHERS)("in “%s”", (tag) => {
  const text = textFor(tag) ?? en;

  test("no sentence of a page is left in English", () => {
    const english = pagesIn(en).map(told);
    const left = pagesIn(text).flatMap((page, at) =>
      [...told(page)].filter((one) => english[at]?.has(one)),
    );
    const names = new Set(LANGUAGES.map(({ name }) => name));
    const words = [...new Set(left)].filter(
      (one) => !NO_WORDS.test(one) && !names.has(one) && !DATA.includes(plain(one)),
    );
    expect(words).toEqual(SAME[tag] ?? []);
  });

  test("a page says which language it is, and weighs no more than it may", () => {
    for (const passport of PASSPORTS) {
      const page = html(<PassportPage passport={passport} text={text} now={NOW} />);
      expect(page).toContain(`<html lang="${text.locale}" dir="${text.dir}">`);
      expect(gzipSync(page + stylesheet()).length).toBeLessThanOrEqual(30_000);
    }
  });
});

describe("what a maker wrote in one language", () => {
  const page = (tag: string, passport: Passport) =>
    html(<PassportPage passport={passport} text={textFor(tag) ?? en} now={NOW} />);

  test("says so on a page in another, once for all claims of one language, and keeps its own tag", () => {
    const german = page("de", CLAIMED);
    const said = "auf Englisch, wie der Hersteller es geschrieben hat";
    expect(german.split(said)).toHaveLength(4); // the claims, the story, and an answer
    expect(german).toContain('<div class="told" lang="en"');
    expect(page("fr", ASKED)).toContain("en anglais, comme le fabricant l’a écrit");
  });

  test("stands without a word in its own language, whatever the region, and where nobody said which it is", () => {
    expect(page("en", CLAIMED)).not.toContain('class="source"');
    const [first, ...others] = CLAIMED.said?.claims ?? [];
    const said = CLAIMED.said;
    if (first === undefined || said === undefined) throw new Error("there are claims");
    const mixed = { ...said, claims: [{ ...first, language: "de-AT" }, ...others] };
    const { story: _, ...told } = CLAIMED;
    const untold = { ...told, questions: { ...told.questions, asked: [] } };
    const german = page("de", { ...untold, said: mixed });
    expect(german.split('class="source"')).toHaveLength(others.length + 1);
    const unknown = { ...said, claims: [{ ...first, language: "und" }] };
    expect(page("de", { ...untold, said: unknown })).not.toContain('class="source"');
  });
});
