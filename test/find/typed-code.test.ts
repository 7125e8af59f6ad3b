/** What may be typed for a code that cannot be scanned, each way beside what is refused. docs/resolver.md, *Codes to type*. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codePath, isOwnName } from "../../worker/core/code.ts";
import { writeDigitalLink } from "../../worker/core/gs1/digital-link.ts";
import { readTyped, type Typed } from "../../worker/core/typed-code.ts";

/** Halfmoon's bag, as a GTIN-13 and as in an address. */
const BAG = "9521234543213";
const PATH = `/01/0${BAG}`;
const LOT = "HM-2026-0417";

/** The path, the code to type, or what is wrong. */
function read(code: string, lot?: string): string {
  const reading = readTyped({ code, ...(lot !== undefined && { lot }) });
  if (reading.type === "damaged") return reading.rule;
  if (reading.type === "short-code") return [reading.code, reading.lot].filter(Boolean).join(" ");
  const { link } = reading;
  return isOwnName(link) ? codePath(link) : writeDigitalLink({ ...link, stem: "" });
}

describe("Typed", () => {
  test.each([
    ["a GTIN-13", BAG, PATH],
    ["in the groups it is printed in", "9 521234 543213", PATH],
    ["with hyphens", "9-521234-543213", PATH],
    ["with the letters O and l for digits", "952l234543213".replace("0", "O"), PATH],
    ["a GTIN-14", `0${BAG}`, PATH],
    ["a GTIN-8", "9638 5074", "/01/00000096385074"],
    ["a UPC-A", "614141543212", "/01/00614141543212"],
    ["an element string", `(01)0${BAG}(10)${LOT}`, `${PATH}/10/${LOT}`],
    ["with blanks, as it stands under a symbol", `(01) 0${BAG} (10) ${LOT}`, `${PATH}/10/${LOT}`],
    ["its parts in another order", `(10)${LOT}(01)0${BAG}`, `${PATH}/10/${LOT}`],
    ["with a date", `(01)0${BAG}(17)270430(10)A1`, `${PATH}/10/A1?17=270430`],
    ["what a scanner sends", `]d201${`0${BAG}`}10${LOT}\u001d21A7`, `${PATH}/10/${LOT}/21/A7`],
    ["an EPC URN", "urn:epc:id:sgtin:9521234.054321.42", `${PATH}/21/42`],
    ["a URN of a lot", "urn:epc:class:lgtin:9521234.054321.A1", `${PATH}/10/A1`],
    ["a whole link", `https://id.gs1.org${PATH}/10/${LOT}`, `${PATH}/10/${LOT}`],
    ["of another host, below a path", `http://shop.example/en${PATH}/10/A%2F1`, `${PATH}/10/A%2F1`],
    ["with a short GTIN, as before 2023", `https://shop.example/01/${BAG}`, PATH],
    ["without its scheme", `id.halfmoon.example${PATH}/10/${LOT}`, `${PATH}/10/${LOT}`],
    ["as a telephone begins a line", `Https://id.halfmoon.example${PATH}`, PATH],
    [
      "with a query of somebody’s",
      `https://shop.example${PATH}?utm=1&17=270430`,
      `${PATH}?17=270430`,
    ],
    ["a parcel", "(00)395212345432100011", "/00/395212345432100011"],
    ["a code to type", "7k3m 9qxf", "7K3M9QXF"],
  ])("%s is read", (_, typed, path) => {
    expect(read(typed)).toBe(path);
    expect(read(`\t${typed} \n`)).toBe(path);
  });

  test.each([
    ["a wrong check digit", "9521234543214", "check-digit"],
    ["in an element string", `(01)09521234543214(10)${LOT}`, "check-digit"],
    ["in a link", `https://id.gs1.org/01/09521234543214/10/${LOT}`, "check-digit"],
    ["a digit lost", "952123454321", "check-digit"],
    ["two digits lost", "95212345432", "digits"],
    ["too many digits", "095212345432130", "digits"],
    ["a code with a wrong character", "7K3M-9QXE", "short-code"],
    ["a code without its last", "7K3M-9QX", "short-code"],
    ["a code with one more", "7K3M-9QXFF", "short-code"],
    ["a day that there is not", `(01)0${BAG}(17)270231`, "value"],
    ["a parcel with a wrong check digit", "(00)395212345432100012", "value"],
    ["a lot with a letter that GS1 has not", `(01)0${BAG}(10)Café`, "value"],
    ["an identifier that there is not", `(01)0${BAG}(05)1`, "value"],
    ["a lot alone", `(10)${LOT}`, "value"],
    ["a link without a key", "https://shop.example/coffee", "text"],
    ["a compressed link", "https://id.gs1.org/ARFKk4XB0CDKWcnpq", "compressed"],
    ["words", "roasted on Tuesday", "text"],
    ["another scheme", `javascript:alert(1)//01/0${BAG}`, "text"],
    ["a URN of something else", "urn:isbn:9783161484100", "text"],
    ["too much", "9".repeat(2_049), "too-long"],
  ])("%s is refused", (_, typed, rule) => {
    expect(read(typed)).toBe(rule);
  });

  test("a wrong check digit is told with the one that would fit", () => {
    expect(readTyped({ code: "9 521234 543214" })).toMatchObject({
      ...{ digits: "9521234543214", expected: "3" },
      detail: "GTIN 9521234543214 ends in 4, its check digit is 3",
    });
  });

  test("the host of a whole link is known, and no other", () => {
    const hostOf = (code: string) => readTyped({ code });
    expect(hostOf(`https://Shop.example:8443${PATH}`)).toMatchObject({ host: "shop.example:8443" });
    expect(hostOf(BAG)).not.toHaveProperty("host");
    expect(hostOf(`https://shop.example@evil.example${PATH}`)).toMatchObject({ type: "damaged" });
  });
});

describe("A lot beside it", () => {
  test.each([
    ["counts for a GTIN", BAG, LOT, `${PATH}/10/${LOT}`],
    ["and for a link of one", `https://id.gs1.org${PATH}/21/7`, LOT, `${PATH}/10/${LOT}/21/7`],
    ["comes behind a variant", `(01)0${BAG}(22)2A`, LOT, `${PATH}/22/2A/10/${LOT}`],
    ["may be typed with blanks", BAG, " HM-2026 0417 ", `${PATH}/10/HM-20260417`],
    ["may hold what an address may not", BAG, "A/1?%", `${PATH}/10/A%2F1%3F%25`],
    ["goes along with a code to type", "7K3M-9QXF", LOT, `7K3M9QXF ${LOT}`],
    ["does not change one that the code names", `(01)0${BAG}(10)A1`, LOT, `${PATH}/10/A1`],
    ["means nothing for a parcel", "(00)395212345432100011", LOT, "/00/395212345432100011"],
    ["may be left empty", BAG, "  ", PATH],
  ])("%s", (_, code, lot, path) => {
    expect(read(code, lot)).toBe(path);
  });

  test.each([
    ["is too long", "L".repeat(21)],
    ["has letters that GS1 has not", "Café"],
    ["has a character that ends a line for machines", "A\u001d1"],
    ["is far too long", "L".repeat(3_000)],
  ])("is refused where it %s", (_, lot) => {
    expect(read(BAG, lot)).toMatch(/^(lot|too-long)$/);
    expect(read("7K3M-9QXF", lot)).toMatch(/^(lot|too-long)$/);
  });
});

test("whatever is typed is read calmly, and leads to a path that begins with an identifier", () => {
  const pieces = fc.constantFrom(
    ...["https:", "http://", "//", "/", "\\", "@", "evil.example", "(01)", "(10)", "]d2", "]Q1"],
    ...[`0${BAG}`, BAG, "01", "10", "..", "%2F", "%5C", "?", "#", "&", "=", "\u001d", "^", "urn:"],
    ...["epc:id:sgtin:", "9521234.054321.", "7K3M9QXF", "\r\n", "javascript:", "data:", ".", "*"],
  );
  const typed: fc.Arbitrary<Typed> = fc.record({
    code: fc.oneof(
      fc.array(pieces, { maxLength: 12 }).map((some) => some.join("")),
      fc
        .tuple(
          fc.constantFrom(`(01)0${BAG}`, `https://x.example${PATH}`, `]d2010${BAG}`),
          pieces,
          pieces,
        )
        .map((some) => some.join("")),
      fc.string({ unit: "binary", maxLength: 60 }),
    ),
    lot: fc.oneof(fc.string({ maxLength: 20 }), pieces),
  });
  let links = 0;
  const each = fc.property(typed, (one) => {
    const reading = readTyped(one);
    if (reading.type !== "link") return;
    links++;
    expect(codePath(reading.link)).toMatch(
      isOwnName(reading.link)
        ? /^\/p\/[a-z0-9-]+\/[a-z0-9-]+(?:\/[\w.~%-]+){0,2}$/
        : /^\/\d{2,4}\/[\w.~%-]+(?:\/\d{2,4}\/[\w.~%-]+)*$/,
    );
  });
  fc.assert(each, { numRuns: 20_000 });
  expect(links).toBeGreaterThan(50);
});
