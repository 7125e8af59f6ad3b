import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type EpcKind, matchPattern } from "../../../worker/core/gs1/epc-pattern.ts";
import { canonicalIdentifier } from "../../../worker/core/gs1/identity.ts";
import { anyUrn } from "./urns.ts";

const ID = "https://id.gs1.org";

/** As a database decides it: one of the values, or in a range and of the form. */
function matches(pattern: string, identifier: string, kind?: EpcKind): boolean {
  const match = matchPattern(pattern, kind);
  if (match === undefined) throw new Error(`${pattern} is no pattern`);
  const name = canonicalIdentifier(identifier);
  if (match.values.includes(name)) return true;
  if (!match.prefixes.some((prefix) => name.startsWith(prefix))) return false;
  return new RegExp(match.form ?? "").test(name);
}

describe("a pattern", () => {
  test.each([
    ["sgtin:9521234.054321.*", "urn:epc:id:sgtin:9521234.054321.7"],
    ["sgtin:9521234.054321.*", "https://x.example/01/09521234543213/21/7"],
    ["sgtin:9521234.054321.*", "https://x.example/01/09521234543213/10/LOT-7/21/7"],
    ["sgtin:9521234.054321.*", "https://x.example/01/09521234543213/22/21/10/21/21/21"],
    ["sgtin:9521234.*.*", "urn:epc:id:sgtin:9521234.954321.7"], // whatever the indicator
    ["sgtin:*.*.*", "urn:epc:id:sgtin:4012345.011111.9876"],
    ["sgtin:9521234.054321.7", "https://x.example/01/09521234543213/21/7"],
    ["sscc:9521234.*", "urn:epc:id:sscc:9521234.3000000001"],
    ["sscc:*.*", "urn:epc:id:sscc:9521234.3000000001"],
    ["grai:9521234.00001.*", "urn:epc:id:grai:9521234.00001.A%2F1"],
    ["grai:9521234.*.*", "urn:epc:id:grai:9521234.00001.A"],
    ["giai:9521234.*", "urn:epc:id:giai:9521234.A.B"],
    ["sgln:9521234.00001.*", "urn:epc:id:sgln:9521234.00001.0"], // no extension is one of them
    ["sgln:9521234.00001.*", "urn:epc:id:sgln:9521234.00001.A1"],
    ["sgln:9521234.*.*", "urn:epc:id:sgln:9521234.00001.A1"],
    ["pgln:9521234.*", "urn:epc:id:pgln:9521234.00001"],
    ["gdti:9521234.00001.*", "urn:epc:id:gdti:9521234.00001.7"],
    ["sgcn:9521234.00001.*", "urn:epc:id:sgcn:9521234.00001.7"],
    ["cpi:9521234.A%2FB.*", "urn:epc:id:cpi:9521234.A%2FB.7"],
    ["cpi:9521234.*.*", "urn:epc:id:cpi:9521234.A%2FB.7"],
    ["itip:9521234.054321.01.02.*", "urn:epc:id:itip:9521234.054321.01.02.7"],
    ["itip:9521234.054321.01.*.*", "urn:epc:id:itip:9521234.054321.01.02.7"],
    ["itip:9521234.054321.*.*.*", "urn:epc:id:itip:9521234.054321.01.02.7"],
    ["itip:9521234.*.*.*.*", "urn:epc:id:itip:9521234.054321.01.02.7"],
    ["upui:9521234.054321.*", "urn:epc:id:upui:9521234.054321.T"],
    ["gsrn:9521234.*", "urn:epc:id:gsrn:9521234.0000000001"],
    ["gsrnp:9521234.*", "urn:epc:id:gsrnp:9521234.0000000001"],
    ["gsin:9521234.*", "urn:epc:id:gsin:9521234.000000001"],
    ["ginc:9521234.*", "urn:epc:id:ginc:9521234.A1"],
  ])("%s matches %s", (pattern, identifier) => {
    expect(matches(`urn:epc:idpat:${pattern}`, identifier)).toBe(true);
  });

  test.each([
    ["sgtin:9521234.054321.*", "urn:epc:id:sgtin:9521234.054322.7"],
    ["sgtin:9521234.054321.*", "https://x.example/01/09521234543213"], // the class is no serial of its own
    ["sgtin:9521234.054321.*", "urn:epc:class:lgtin:9521234.054321.LOT-7"],
    ["sgtin:9521234.054321.*", "urn:epc:id:upui:9521234.054321.7"],
    ["sgtin:9521234.054321.*", "https://x.example/01/09521234543213/22/21/10/A"],
    ["sgtin:9521234.*.*", "urn:epc:id:sgtin:9521235.054321.7"],
    ["sgtin:9521234.*.*", "urn:epc:class:lgtin:9521234.054321.21"],
    ["sgtin:9521234.*.*", "https://x.example/01/09521234543213/22/21/10/A"],
    ["sscc:9521234.*", "urn:epc:id:sscc:9521235.3000000001"],
    ["grai:9521234.00001.*", "https://x.example/8003/09521234000013"],
    ["sgln:9521234.00001.*", "https://x.example/414/9521234000013/7040/1ABC"],
    ["giai:9521234.*", "urn:epc:id:giai:9521235.A"],
    ["cpi:9521234.A.*", "urn:epc:id:cpi:9521234.AB.7"],
    ["itip:9521234.054321.01.02.*", "urn:epc:id:itip:9521234.054321.02.02.7"],
    ["gsrn:9521234.*", "urn:epc:id:gsrnp:9521234.0000000001"],
  ])("%s does not match %s", (pattern, identifier) => {
    expect(matches(`urn:epc:idpat:${pattern}`, identifier)).toBe(false);
  });

  test("asked for classes names the class and its lots, and nothing with a serial", () => {
    const pattern = "urn:epc:idpat:sgtin:9521234.054321.*";
    expect(matches(pattern, pattern, "classes")).toBe(true);
    expect(matches(pattern, "urn:epc:class:lgtin:9521234.054321.LOT-7", "classes")).toBe(true);
    expect(matches(pattern, "urn:epc:id:sgtin:9521234.054321.7", "classes")).toBe(false);
    const type = "urn:epc:idpat:grai:9521234.00001.*";
    expect(matches(type, type, "classes")).toBe(true);
    expect(matches(type, "urn:epc:id:grai:9521234.00001.7", "classes")).toBe(false);
    expect(matches("urn:epc:idpat:grai:9521234.*.*", type, "classes")).toBe(true);
    expect(matchPattern("urn:epc:idpat:sscc:9521234.*", "classes")).toEqual({
      values: [],
      prefixes: [],
    });
  });

  test("narrows the search to ranges: one for each indicator where it is not given", () => {
    expect(matchPattern("urn:epc:idpat:sgtin:9521234.054321.*")).toEqual({
      values: [],
      prefixes: [`${ID}/01/09521234543213`],
      form: "^https://id\\.gs1\\.org/01/09521234543213(/22/[^/]+)?(/10/[^/]+)?/21/[^/]+$",
    });
    expect(matchPattern("urn:epc:idpat:sgtin:9521234.*.*")?.prefixes).toEqual(
      Array.from({ length: 10 }, (_, indicator) => `${ID}/01/${indicator}9521234`),
    );
    expect(matchPattern("urn:epc:idpat:sgtin:*.*.*")?.prefixes).toEqual([`${ID}/01/`]);
    expect(matchPattern("urn:epc:idpat:grai:*.*.*")?.prefixes).toEqual([`${ID}/8003/0`]);
  });

  test.each([
    "urn:epc:idpat:sgtin:9521234.*.7", // behind a * everything is *
    "urn:epc:idpat:sgtin:*.054321.*",
    "urn:epc:idpat:sgtin:9521234.*", // a field is missing
    "urn:epc:idpat:sgtin:9521234.05432.*", // a digit is missing
    "urn:epc:idpat:sgtin:95212.*.*", // no company has so short a prefix
    "urn:epc:idpat:sgtin:9521234.054321.",
    "urn:epc:idpat:sscc:9521234.*.*",
    "urn:epc:idpat:itip:9521234.054321.1.*.*",
    "urn:epc:idpat:gid:*.*.*",
    "urn:epc:idpat:toString:*.*",
    "urn:epc:idpat:",
  ])("%s is none", (text) => expect(matchPattern(text)).toBeUndefined());
});

test("any other text is matched by itself, in canonical form", () => {
  expect(matchPattern("urn:epc:class:lgtin:9521234.054321.LOT-7")).toEqual({
    values: [`${ID}/01/09521234543213/10/LOT-7`],
    prefixes: [],
  });
  expect(matchPattern("https://x.example/01/09521234543213")?.values).toEqual([
    `${ID}/01/09521234543213`, // a class is no pattern
  ]);
  expect(matchPattern("urn:uuid:1")?.values).toEqual(["urn:uuid:1"]);
});

test("every instance is found by all patterns over it, and by none of another kind", () => {
  const instances = anyUrn.filter((urn) => urn.startsWith("urn:epc:id:"));
  fc.assert(
    fc.property(instances, instances, (urn, other) => {
      for (const pattern of patternsOver(urn)) {
        expect([pattern, urn, matches(pattern, urn)]).toEqual([pattern, urn, true]);
        const isOfIt = patternsOver(other).includes(pattern);
        expect([pattern, other, matches(pattern, other)]).toEqual([pattern, other, isOfIt]);
      }
    }),
    { numRuns: 500 },
  );
});

/** With the last field a star, then the last two, and so on. */
function patternsOver(urn: string): string[] {
  const [type = "", body = ""] = urn.replace("urn:epc:id:", "").split(/:(.*)/s);
  const count =
    { sscc: 2, pgln: 2, gsrn: 2, gsrnp: 2, gsin: 2, giai: 2, ginc: 2, itip: 5 }[type] ?? 3;
  const given = body.split(".").slice(0, count - 1);
  return Array.from({ length: count }, (_, kept) => {
    const fields = Array.from({ length: count }, (_, at) => (at < kept ? given[at] : "*"));
    return `urn:epc:idpat:${type}:${fields.join(".")}`;
  });
}
