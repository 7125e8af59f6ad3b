/** The text of a link: what is written reads back, what was changed is none, and reading never fails on anything. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  ASKED_WHATS,
  GOODS_NAMED_MAX,
  type LinkContent,
  MOVES,
} from "../../worker/core/links/link-content.ts";
import { linkDraft, linkEvent, linkFindings } from "../../worker/core/links/link-event.ts";
import { lotNumber } from "../../worker/core/links/lot-number.ts";
import {
  checkLink,
  LINK_CHARS_MAX,
  readLink,
  signPayload,
  writePayload,
} from "../../worker/core/links/signed-link.ts";

const SECRET = new Uint8Array(32).fill(7);
const words = fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }).filter((text) => {
  // What JSON of ours never holds.
  return text.isWellFormed() && !text.includes("\0");
});
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
const present = (value: object) =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined));

const common = {
  v: fc.constant(1),
  id: fc.uuid(),
  by: fc.record({ slug: words, name: words }),
  to: words,
  lang: fc.constantFrom("en", "am", "pt-BR"),
  exp: fc.nat(),
};
const record = fc
  .record({
    what: fc.constantFrom(...ASKED_WHATS),
    material: fc.record({ anchor: words, name: words }),
    uom: words,
    lot: maybe(words),
    for: maybe(words),
    place: maybe(
      fc.record({ country: words, region: maybe(words), locality: maybe(words) }).map(present),
    ),
  })
  .map(present);
const goods = fc
  .record({ name: words, lot: words, quantity: maybe(words), uom: maybe(words) })
  .map(present);
const confirm = fc
  .record({
    what: fc.constantFrom(...MOVES),
    from: words,
    time: words,
    goods: fc.array(goods, { maxLength: GOODS_NAMED_MAX }),
    isMore: maybe(fc.constant(true)),
  })
  .map(present);
const content = fc.oneof(
  fc.record({ ...common, purpose: fc.constant("record"), asks: record }),
  fc.record({ ...common, purpose: fc.constant("confirm"), asks: confirm }),
  fc.record({ ...common, purpose: fc.constant("account") }),
) as unknown as fc.Arbitrary<LinkContent>;
const fits = (link: string) => link.length <= LINK_CHARS_MAX;

describe("A link", () => {
  test("reads back as it was written, and checks under its own secret alone", () => {
    fc.assert(
      fc.property(content, fc.uint8Array({ minLength: 32, maxLength: 32 }), (said, other) => {
        const link = signPayload(writePayload(said), SECRET);
        fc.pre(fits(link) && other.some((byte) => byte !== 7));
        expect(readLink(link)?.content).toEqual(said);
        expect(checkLink(link, SECRET)?.content).toEqual(said);
        expect(checkLink(link, other)).toBeUndefined();
        expect(link).toMatch(/^[\w-]+\.[\w-]{43}$/);
      }),
    );
  });

  test("with any one letter changed, taken out or put in is none", () => {
    fc.assert(
      fc.property(content, fc.nat(), fc.constantFrom(..."Aa0_-.é "), (said, where, letter) => {
        const link = signPayload(writePayload(said), SECRET);
        fc.pre(fits(link));
        const at = where % link.length;
        const changes = [
          link.slice(0, at) + letter + link.slice(at + 1),
          link.slice(0, at) + link.slice(at + 1),
          link.slice(0, at) + letter + link.slice(at),
        ];
        for (const changed of changes.filter((one) => one !== link)) {
          expect(checkLink(changed, SECRET), changed).toBeUndefined();
        }
      }),
    );
  });

  test("whose signed payload says something of another shape is none either", () => {
    fc.assert(
      fc.property(fc.json(), content, (json, said) => {
        const payload = Buffer.from(json).toString("base64url") || "e30";
        expect(readLink(signPayload(payload, SECRET))).toBeUndefined();
        for (const wrong of [
          { ...said, more: 1, v: 2 },
          { ...said, exp: "soon" },
          { ...said, by: null },
          { ...said, purpose: "own" },
          { ...said, asks: { ...("asks" in said && said.asks), more: 1 } },
        ]) {
          const altered = writePayload(wrong as unknown as LinkContent);
          expect(readLink(signPayload(altered, SECRET))).toBeUndefined();
        }
      }),
    );
  });

  test("is looked for in any text without failing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(readLink(text)).toBeUndefined();
        expect(checkLink(text, SECRET)).toBeUndefined();
      }),
    );
  });
});

describe("What was filled in", () => {
  const asks = {
    what: "harvested" as const,
    uom: "KGM",
    material: { anchor: "/p/halfmoon/cherry", name: "Cherry" },
  };
  const ID = "7f3c0000-0000-4000-8000-0000000000e1";

  test("becomes an event of that material, in that unit, whatever is written; or is refused by field", () => {
    fc.assert(
      fc.property(fc.string(), fc.option(fc.string(), { nil: undefined }), (lot, quantity) => {
        const filled = { id: ID, time: "2026-04-17T10:00:00+03:00", lot };
        const draft = linkDraft(
          asks,
          { ...filled, ...(quantity !== undefined && { quantity }) },
          "Halfmoon",
        );
        const findings = linkFindings(draft);
        if (findings.length > 0) {
          for (const { pointer, detail } of findings) {
            expect(["/lot", "/quantity"]).toContain(pointer);
            expect(detail.startsWith(pointer)).toBe(true);
          }
          expect(() => linkEvent(draft, { origin: "https://rootproof.example" })).toThrow();
          return;
        }
        const event = linkEvent(draft, { origin: "https://rootproof.example" });
        const [line] = event.quantityList as unknown as { epcClass: string; uom?: string }[];
        expect(line?.epcClass.startsWith("https://rootproof.example/p/halfmoon/cherry/")).toBe(
          true,
        );
        expect(lotNumber(line?.epcClass ?? "")).toBe(lot);
        expect(event["rp:through"]).toBe("link");
      }),
    );
  });

  test.each([
    ["https://id.gs1.org/01/09521234500018/10/LOT7", "LOT7"],
    ["https://id.gs1.org/01/09521234500018/10/A%2FB/21/4", "A/B"],
    ["urn:rootproof:p/halfmoon/cherry/2026-1", "2026-1"],
    ["https://rootproof.example/p/halfmoon/cherry/2026-1", "2026-1"],
    ["https://id.gs1.org/01/09521234500018/21/42", "42"],
  ])("%s is lot %s", (identifier, lot) => {
    expect(lotNumber(identifier)).toBe(lot);
  });
});
