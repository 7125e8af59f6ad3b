import { describe, expect, test } from "vitest";
import {
  digitalLinkPath,
  examineDigitalLink,
  normalDigitalLink,
  parseDigitalLink,
  readDigitalLink,
  writeDigitalLink,
} from "../../../worker/core/gs1/digital-link.ts";
import { percentDecode, percentEncode, queryEncode } from "../../../worker/core/gs1/percent.ts";

const LOT_7 = "https://id.nordlys.example/p/01/09521234543213/10/LOT-7";

describe("a Digital Link", () => {
  test("is taken apart into key, qualifiers, attributes and stem", () => {
    expect(
      parseDigitalLink(`${LOT_7}/21/A%2F1?15=270101&utm_source=x&linkType=gs1:pip#top`),
    ).toEqual({
      stem: "https://id.nordlys.example/p",
      key: { ai: "01", value: "09521234543213" },
      qualifiers: [
        { ai: "10", value: "LOT-7" },
        { ai: "21", value: "A/1" },
      ],
      attributes: [{ ai: "15", value: "270101" }],
    });
  });

  test.each([
    [LOT_7, "https://id.gs1.org/01/09521234543213/10/LOT-7"],
    ["HTTPS://X.EXAMPLE/01/09521234543213", "https://id.gs1.org/01/09521234543213"],
    [
      "http://x.example:8443/01/09521234543213/10/a(1)",
      "https://id.gs1.org/01/09521234543213/10/a%281%29",
    ],
    ["https://x.example/01/09521234543213/10/%2f", "https://id.gs1.org/01/09521234543213/10/%2F"],
    [
      "https://x.example/01/09521234543213?99=b&15=270101",
      "https://id.gs1.org/01/09521234543213?15=270101&99=b",
    ],
    [
      "https://x.example/414/9521321000018/01/09521234543213",
      "https://id.gs1.org/01/09521234543213",
    ],
    ["https://x.example/01/09521234543213/10/01", "https://id.gs1.org/01/09521234543213/10/01"],
    ["https://x.example/01/09521234543213/10/A+B", "https://id.gs1.org/01/09521234543213/10/A%2BB"],
  ])("%s has the normal form %s", (uri, normal) => {
    expect(normalDigitalLink(parseDigitalLink(uri))).toBe(normal);
  });

  test("what was built is read back", () => {
    const key = { ai: "01", value: "09521234543213" };
    const lot = 'A/1%?"&<>(x)';
    const path = digitalLinkPath({ key, qualifiers: [{ ai: "10", value: lot }] });
    expect(path).toBe("/01/09521234543213/10/A%2F1%25%3F%22%26%3C%3E%28x%29");
    expect(parseDigitalLink(`https://x.example${path}`).qualifiers).toEqual([
      { ai: "10", value: lot },
    ]);
  });

  test.each([
    ["https://x.example/01/09521234543214", "digital-link-check-digit"],
    ["https://x.example/01/9521234543213", "digital-link-value"], // thirteen digits are not allowed any more
    ["https://x.example/01/0952123454321A", "digital-link-value"],
    ["https://x.example/01/09521234543213/10/LOT%207", "digital-link-value"], // a blank is in no GS1 set
    ["https://x.example/01/09521234543213/10/A%00", "digital-link-value"],
    ["https://x.example/01/09521234543213/10/ABCDEFGHIJKLMNOPQRSTU", "digital-link-value"],
    ["https://x.example/01/09521234543213/10/", "digital-link-value"],
    ["https://x.example/01/09521234543213/21/1/10/A", "digital-link-qualifier"],
    ["https://x.example/01/09521234543213/10/A/10/A", "digital-link-qualifier"],
    ["https://x.example/01/09521234543213/254/A", "digital-link-qualifier"],
    ["https://x.example/01/09521234543213/235/A/10/B", "digital-link-qualifier"],
    ["https://x.example/415/9521321000018", "digital-link-qualifier"],
    ["https://x.example/01/09521234543213?10=A", "digital-link-attribute"],
    ["https://x.example/01/09521234543213?8200=x", "digital-link-attribute"],
    ["https://x.example/01/09521234543213?99=a&99=a", "digital-link-attribute"],
    ["https://x.example/01/09521234543213?99=", "digital-link-attribute"],
    ["https://x.example/01/09521234543213?1234=1", "digital-link-attribute"],
    ["https://x.example/01/09521234543213?17=250230", "digital-link-attribute"], // no such day
    ["https://x.example/01/09521234543213?17=2502", "digital-link-attribute"],
    ["https://x.example/01/09521234543213?3110=00123", "digital-link-attribute"],
    ["https://x.example/01/09521234543213?99=d+ef", "digital-link-attribute"], // a plus is a space
    ["https://x.example/01/09521234543213?37=12", "digital-link-attribute"], // not beside (01)
    ["https://x.example/01/09521234543213?01=09521234543213", "digital-link-attribute"],
    ["https://x.example/8004/952A", "digital-link-value"], // no company prefix
    ["https://x.example/8010/9521321A/8011/0", "digital-link-value"],
    ["https://x.example/8013/1987654Ad4X4bL5ttr2310c2X", "digital-link-check-digit"],
    ["https://x.example/01/09521234543213/", "digital-link-malformed"],
    ["https://x.example/gtin/09521234543213", "digital-link-malformed"],
    ["https://x.example/01/09521234543213/lot/A", "digital-link-malformed"],
    ["https://x.example/", "digital-link-malformed"],
    ["https:///01/09521234543213", "digital-link-malformed"],
    ["https://a_b.example/01/09521234543213", "digital-link-malformed"],
    ["https://user@x.example/01/09521234543213", "digital-link-malformed"],
    ["hTTps://x.example/01/09521234543213", "digital-link-malformed"],
    ["ftp://x.example/01/09521234543213", "digital-link-malformed"],
    ["https://x.example/01/09521234543213/10/A B", "digital-link-malformed"],
    ["https://x.example/01/09521234543213/10/é", "digital-link-malformed"],
    [`https://x.example/01/09521234543213?x=${"a".repeat(2048)}`, "digital-link-malformed"],
    ["", "digital-link-malformed"],
  ])("%s is refused: %s", (uri, code) => {
    expect(() => parseDigitalLink(uri)).toThrow(expect.objectContaining({ code }));
  });
});

describe("what is wrong with a link", () => {
  const rules = (uri: string) =>
    examineDigitalLink(uri).faults.map(({ ai, rule }) =>
      ai === undefined ? rule : `${ai} ${rule}`,
    );

  test("is told all at once, each with its AI and rule", () => {
    const uri =
      "https://x.example/01/09521234543214/21/A/10/LOT%207?17=250230&8200=x&99=a&99=b&1234=1";
    expect(rules(uri)).toEqual([
      "01 qualifier-sequence",
      "01 incorrect-check-digit",
      "10 invalid-cset82-character",
      "17 illegal-day",
      "8200 not-an-attribute",
      "99 repeated-ai",
      "1234 unknown-ai",
    ]);
  });

  test.each([
    ["", "uri-scheme"],
    ["https://x.example/01/09521234543213/10/<", "uri-characters"],
    [`https://x.example/${"a".repeat(2048)}`, "uri-length"],
    ["gs1://x.example/01/09521234543213", "uri-scheme"],
    ["https://", "uri-domain"],
    ["https://x.example", "uri-domain"],
    ["https://x.example/about", "no-key"],
    ["https://x.example/01/09521234543213/89/A", "no-key"],
    ["https://x.example/01//10/A", "01 empty-value"],
    ["https://x.example/415/9521321000018", "415 missing-qualifier"],
    ["https://x.example/01/09521234543213?10=A", "10 belongs-in-path"],
    ["https://x.example/01/09521234543213/235/T?22=A", "22 not-an-attribute"],
    ["https://x.example/8003/09521321000018?8030=AbC", "8003 required-serial"],
  ])("%s: %s", (uri, rule) => expect(rules(uri)).toEqual([rule]));

  test("a companion that is missing is told, and refuses nothing: another carrier may hold it", () => {
    const uri = "https://x.example/414/9521321000018?3103=000195";
    expect(examineDigitalLink(uri).faults).toEqual([
      {
        code: "digital-link-attribute",
        ai: "3103",
        rule: "required-association",
        detail: "(3103) needs (01) or (02) beside it",
      },
    ]);
    expect(parseDigitalLink(uri).attributes).toEqual([{ ai: "3103", value: "000195" }]);
  });

  test("a refusal carries the rule", () => {
    expect(() => parseDigitalLink("https://x.example/01/09521234543214")).toThrow(
      expect.objectContaining({
        rule: "incorrect-check-digit",
        message: '(01) "09521234543214" has a wrong check digit: it should be 3',
      }),
    );
  });

  test("short GTINs and AIs of tomorrow are let through where that is asked for", () => {
    const short = "https://x.example/01/9521234543213?99=a";
    const tomorrow = "https://x.example/01/09521234543213?89=a";
    expect(readDigitalLink(short)).toMatchObject({ rule: "too-short" });
    expect(readDigitalLink(short, { shortGtins: true })).toMatchObject({
      key: { ai: "01", value: "09521234543213" },
    });
    expect(readDigitalLink(tomorrow)).toMatchObject({ rule: "unknown-ai" });
    expect(readDigitalLink(tomorrow, { unknownAis: true })).toMatchObject({
      attributes: [{ ai: "89", value: "a" }],
    });
  });

  test("with a third party's serial the lot may stand in the query", () => {
    const link = parseDigitalLink("https://x.example/01/09521234543213/235/TPX?10=LOT-7");
    expect(link.attributes).toEqual([{ ai: "10", value: "LOT-7" }]);
  });
});

test("a link is written on its own stem, its attributes in their order", () => {
  const uri = "https://id.nordlys.example/p/01/09521234543213/10/LOT-7?99=a%2Fb&15=270101";
  expect(writeDigitalLink(parseDigitalLink(uri))).toBe(uri);
});

test("an escape is undone once, and a broken one left alone", () => {
  expect(percentDecode("%2541%zz%")).toBe("%41%zz%");
  expect(percentEncode("A b/é")).toBe("A%20b%2F%E9");
  expect(queryEncode("A b+c")).toBe("A+b%2Bc");
});
