import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { JSON_DEPTH_MAX, parseJson } from "../../worker/core/json.ts";
import { Problem } from "../../worker/core/problem.ts";
import { GROWTH_MAX, growthOf } from "./growth.ts";

/** What reading `text` ends in: the problem, so that code, pointer and sentence can be looked at. */
function refusalOf(text: string): Problem {
  try {
    parseJson(text);
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error(`${text.slice(0, 60)} was read`);
}

describe("JSON everybody agrees on is read as JSON.parse reads it", () => {
  test.each([
    "null",
    "true",
    " false ",
    '"Finca Aurora"',
    '""',
    "0",
    "-1",
    "1.10",
    "1e2",
    "1E+2",
    "1e-7",
    "0.1",
    "1e22",
    "1.7976931348623157e308",
    "5e-324",
    "123456789012345680000",
    "0e99999",
    "0.000",
    "[]",
    "{}",
    "[ 1 ,\t[ ] , {\r\n} ]",
    '{"":0}',
    '{"a":{"b":[1,{"c":null}]},"A":1}',
    '{"toString":1,"constructor":2,"hasOwnProperty":3}',
    '{"10":1,"9":2}',
    '"\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\\u00e9"',
    '"\\ud83c\\udf31 and 🌱"',
    '"\\u2028\u2028\u007f\ufeff"',
    "[[[[[[[[[[1]]]]]]]]]]",
  ])("%s", (text) => expect(parseJson(text)).toEqual(JSON.parse(text)));

  test("a byte order mark at the start is skipped", () => {
    expect(parseJson('\ufeff{"lot":"LOT-7"}')).toEqual({ lot: "LOT-7" });
  });

  test("whatever JSON.stringify writes comes back unchanged", () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: "grapheme", noUnicodeString: false }), (value) => {
        const text = JSON.stringify(value);
        fc.pre(!text.includes("\\u0000") && !text.includes("__proto__"));
        expect(parseJson(text)).toEqual(JSON.parse(text));
      }),
      { numRuns: 2000 },
    );
  });

  test("any text at all: either both read it alike, or the refusal is one we name", () => {
    const fragment = fc.constantFrom(
      ...'{}[],:"\\ \n\t0123456789-+.eEu truefalsn'.split(""),
      ...[
        "\\u",
        "d83d",
        "\\udc00",
        "\\u0000",
        "true",
        "null",
        '"a"',
        '"a":',
        "1e400",
        "-0",
        "\u0001",
        "\ufeff",
      ],
    );
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 24 }), (parts) => {
        const text = parts.join("");
        const theirs = outcome(() => JSON.parse(text.replace(/^\ufeff/, "")));
        const ours = outcome(() => parseJson(text));
        if (theirs.read === undefined) expect(ours.code).toBeDefined();
        else if (ours.code === undefined) expect(ours.read).toEqual(theirs.read);
        else expect(ours.code).not.toBe("json-malformed");
      }),
      { numRuns: 20_000 },
    );
  });
});

function outcome(read: () => unknown): { read?: unknown; code?: string } {
  try {
    return { read: { value: read() } };
  } catch (error) {
    return { code: error instanceof Problem ? error.code : "not ours" };
  }
}

describe("text that is not JSON is refused", () => {
  test.each([
    "",
    " ",
    "nul",
    "True",
    "NaN",
    "Infinity",
    "01",
    "-",
    "+1",
    ".5",
    "1.",
    "1e",
    "1e+",
    "0x10",
    "1_000",
    "[1,]",
    "[1 2]",
    "[,1]",
    "[1",
    "]",
    '{"a":1,}',
    '{"a" 1}',
    '{"a":}',
    "{a:1}",
    "{'a':1}",
    '{"a":1',
    '{"a"',
    '"open',
    '"\\x41"',
    '"\\u00g0"',
    '"\\u 041"',
    '"\\"',
    '"tab\there"',
    '"new\nline"',
    "1 2",
    "{} {}",
    "/* note */ 1",
    "\u00a01",
    "1\ufeff",
    "\ufeff\ufeff1",
  ])("%j", (text) => expect(refusalOf(text).code).toBe("json-malformed"));
});

describe("JSON that could mean two things is refused", () => {
  test.each([
    ['{"lot":"LOT-7","lot":"LOT-8"}', "json-duplicate-key", "/lot"],
    ['{"events":[{},{"a":1,"\\u0061":2}]}', "json-duplicate-key", "/events/1/a"],
    ['{"a/b~":{"x":[0,-0]}}', "json-negative-zero", "/a~1b~0/x/1"],
    ["-0.0", "json-negative-zero", ""],
    ["-0e5", "json-negative-zero", ""],
    ["-1e-400", "json-negative-zero", ""],
    ["[12345678901234567890]", "json-number-inexact", "/0"],
    ["9007199254740993", "json-number-inexact", ""],
    ["0.1000000000000000055511151231257827", "json-number-inexact", ""],
    ["1e400", "json-number-inexact", ""],
    ["-1e99999999999999999999", "json-number-inexact", ""],
    ["1e-400", "json-number-inexact", ""],
    ["1.0000000000000000000000000000000001", "json-number-inexact", ""],
    ['["ok","\\ud83c"]', "json-lone-surrogate", "/1"],
    ['"\\udf31\\ud83c"', "json-lone-surrogate", ""],
    ['"raw \ud83c half"', "json-lone-surrogate", ""],
    ['{"a":1,"\ud83c":1}', "json-lone-surrogate", ""],
    ['{"note":"a\\u0000b"}', "json-null-character", "/note"],
    ['{"a\\u0000":1}', "json-null-character", ""],
    ['{"a":{"__proto__":{}}}', "json-proto-key", "/a/__proto__"],
    ['{"\\u005f_proto__":1}', "json-proto-key", "/__proto__"],
  ])("%j: %s at %j", (text, code, pointer) => {
    expect(refusalOf(text)).toMatchObject({ code, pointer });
  });

  test("a number that keeps its value in fewer or other digits is not refused", () => {
    expect(parseJson("[1.10, 100e-2, 0.00000001e10, 1200000000000000000000]")).toEqual([
      1.1, 1, 100, 1.2e21,
    ]);
  });

  test("the sentence says where to look", () => {
    expect(refusalOf('{\n  "lot": "LOT-7",\n  "lot": 1\n}').message).toBe(
      'line 3, column 3: the name "lot" appears twice',
    );
  });
});

describe("depth", () => {
  const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);

  test(`${JSON_DEPTH_MAX} levels are read, one more is not`, () => {
    expect(parseJson(nested(JSON_DEPTH_MAX))).toEqual(JSON.parse(nested(JSON_DEPTH_MAX)));
    expect(refusalOf(nested(JSON_DEPTH_MAX + 1)).code).toBe("json-too-deep");
  });

  test("a million levels do not break the reader, however much depth is asked for", () => {
    expect(refusalOf("[".repeat(1_000_000)).code).toBe("json-too-deep");
    expect(() => parseJson('{"a":'.repeat(1_000_000), { depthMax: 1e9 })).toThrow(
      expect.objectContaining({ code: "json-too-deep" }),
    );
  });

  test("a caller may ask for less", () => {
    expect(() => parseJson("[[1]]", { depthMax: 1 })).toThrow(
      expect.objectContaining({ code: "json-too-deep", pointer: "/0" }),
    );
  });
});

test("a literal of a million zeros is judged at once", () => {
  const literal = `0.${"0".repeat(500_000)}1${"0".repeat(500_000)}`;
  expect(refusalOf(literal).code).toBe("json-number-inexact");
  expect(parseJson(`1.${"0".repeat(1_000_000)}`)).toBe(1);
});

describe("hostile text is read or refused in time that grows with its length alone", () => {
  const times = (count: number, write: (index: number) => string) =>
    Array.from({ length: Math.floor(count) }, (_, index) => write(index)).join("");
  const members = (count: number, name: (index: number) => unknown) =>
    `{${times(count, (index) => `"${name(index)}":1,`)}"last":1}`;

  // Each text is about `size` characters long, and four million at the most: what a capture may have.
  const SHAPES: readonly [string, (size: number) => string, string?][] = [
    ["lists in lists", (size) => "[".repeat(size), "json-too-deep"],
    ["objects in objects", (size) => '{"a":'.repeat(size / 5), "json-too-deep"],
    ["both in turns", (size) => '{"a":['.repeat(size / 6), "json-too-deep"],
    ["lists as deep as allowed", (size) => `[${"[[[[[[[[[]]]]]]]]],".repeat(size / 19)}1]`],
    ["empty objects", (size) => `[${"{},".repeat(size / 3)}1]`],
    ["many names", (size) => members(size / 12, (index) => `k${index}`)],
    ["names that are numbers", (size) => members(size / 12, (index) => index)],
    ["the same, downwards", (size) => members(size / 12, (index) => 4_000_000 - index)],
    ["numbers far apart", (size) => members(size / 14, (index) => index * 4_099)],
    [
      "a name repeated at the other end",
      (size) => members(size / 12, (index) => (index === 0 ? "last" : `k${index}`)),
      "json-duplicate-key",
    ],
    ["the same name over and over", (size) => members(size / 6, () => "a"), "json-duplicate-key"],
    [
      "__proto__ at the end",
      (size) => `[${'{"a":1},'.repeat(size / 8)}{"__proto__":1}]`,
      "json-proto-key",
    ],
    ["a long name", (size) => `{"${"k".repeat(size)}":1}`],
    ["a long text", (size) => `"${"a".repeat(size)}"`],
    ["a text without end", (size) => `"${"a".repeat(size)}`, "json-malformed"],
    ["backslashes without end", (size) => `"${"\\".repeat(size)}`, "json-malformed"],
    ["escapes", (size) => `"${"\\u00e9".repeat(size / 6)}"`],
    ["many short escaped texts", (size) => `[${'"\\n",'.repeat(size / 5)}1]`],
    ["a wrong escape at the end", (size) => `"${"\\n".repeat(size / 2)}\\x"`, "json-malformed"],
    ["U+0000", (size) => `"${"\\u0000".repeat(size / 6)}"`, "json-null-character"],
    ["lone surrogates", (size) => `"${"\ud800".repeat(size)}"`, "json-lone-surrogate"],
    ["escaped surrogates", (size) => `"${"\\udc00".repeat(size / 6)}"`, "json-lone-surrogate"],
    ["pairs of surrogates", (size) => `"${"🌱".repeat(size / 2)}"`],
    ["a long number", (size) => "9".repeat(size), "json-number-inexact"],
    ["a long fraction", (size) => `0.${"3".repeat(size)}`, "json-number-inexact"],
    ["a long exponent", (size) => `1e${"9".repeat(size)}`, "json-number-inexact"],
    ["a number of zeros", (size) => `1.${"0".repeat(size)}`],
    ["numbers as nobody writes them", (size) => `[${"1.50e+10,".repeat(size / 9)}1]`],
    ["blanks", (size) => " ".repeat(size), "json-malformed"],
    ["lines", (size) => `[1${"\n".repeat(size)}x]`, "json-malformed"],
    ["commas", (size) => `[${",".repeat(size)}]`, "json-malformed"],
  ];
  const SIZE = 250_000;

  test.each(SHAPES)("%s", (_, write, code) => {
    if (code === undefined) expect(() => parseJson(write(SIZE))).not.toThrow();
    else expect(refusalOf(write(SIZE)).code).toBe(code);
    const read = (text: string) => {
      try {
        parseJson(text);
      } catch {}
    };
    expect(growthOf(write, read, SIZE)).toBeLessThanOrEqual(GROWTH_MAX);
  });

  test("the place of a mistake is found without cutting the text into lines", () => {
    expect(refusalOf(`[1,${"\r\n".repeat(1_000)} x]`).message).toMatch(/^line 1001, column 2:/);
    expect(refusalOf("x").message).toMatch(/^line 1, column 1:/);
    expect(refusalOf("\n").message).toMatch(/^line 2, column 1:/);
  });
});
