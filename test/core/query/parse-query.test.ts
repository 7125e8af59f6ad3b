import { describe, expect, test } from "vitest";
import { BUILT_IN_PREFIXES } from "../../../worker/core/epcis/context.ts";
import { VALUES_PER_PARAMETER_MAX } from "../../../worker/core/query/parameter-values.ts";
import { PARAMETERS_MAX, parseQuery } from "../../../worker/core/query/parse-query.ts";

const PREFIXES = new Map([...BUILT_IN_PREFIXES, ["ex", "https://ex.example/"]]);
const parse = (...parameters: [string, string][]) => parseQuery(parameters, PREFIXES);
const condition = (name: string, value: string) => parse([name, value]).conditions[0];
const problem = (...parameters: [string, string][]) => {
  try {
    parse(...parameters);
  } catch (error) {
    return error as { code: string; message: string; pointer: string; rule: string };
  }
  throw new Error(`taken: ${JSON.stringify(parameters)}`);
};

describe("A parameter becomes what the index is asked", () => {
  test.each([
    [
      "eventType",
      "ObjectEvent|ex:Inspection",
      ["type"],
      ["ObjectEvent", "https://ex.example/Inspection"],
    ],
    [
      "EQ_bizStep",
      "urn:epcglobal:cbv:bizstep:shipping|receiving",
      ["bizStep"],
      ["shipping", "receiving"],
    ],
    ["EQ_action", "ADD|DELETE", ["action"], ["ADD", "DELETE"]],
    [
      "MATCH_epc",
      "urn:epc:id:sgtin:9521234.054321.7",
      ["epcList", "childEPCs"],
      ["https://id.gs1.org/01/09521234543213/21/7"],
    ],
    [
      "EQ_source_owning_party",
      "https://x.example/417/9521321000018",
      ["source owning_party"],
      ["https://id.gs1.org/417/9521321000018"],
    ],
    ["EQ_bizTransaction_ex:dpp", "urn:x:1", ["bizTransaction https://ex.example/dpp"], ["urn:x:1"]],
    ["EQ_quantity_KGM", "80.0|8e1", ["quantity KGM"], ["80"]],
    ["EQ_hexBinaryValue", "F0a1", ["hexBinaryValue"], ["f0a1"]],
    ["EQ_ILMD_cbvmda:lotNumber", "L0", ["ILMD urn:epcglobal:cbv:mda:lotNumber"], ["L0"]],
    ["EQ_INNER_ex:score", "80.0", ["INNER EVENT https://ex.example/score"], ["80.0", "80"]],
    [
      "EQ_SENSORREPORT_https://o.example/a#b",
      "1",
      ["SENSORREPORT https://o.example/a#b", "SENSORREPORT https://o.example/ab"],
      ["1"],
    ],
  ] as [string, string, string[], string[]][])("%s=%s", (name, value, names, values) => {
    expect(condition(name, value)).toEqual({ kind: "equals", names, values, patterns: [] });
  });

  test.each([
    ["GE_quantity", "100", { kind: "number", names: ["quantity"], comparison: ">=", number: 100 }],
    [
      "LT_value_CEL",
      "-1.5",
      { kind: "number", names: ["value CEL"], comparison: "<", number: -1.5 },
    ],
    [
      "GT_ILMD_ex:score",
      "8e1",
      { kind: "number", names: ["ILMD https://ex.example/score"], comparison: ">", number: 80 },
    ],
    [
      "LE_ex:expiry",
      "2026-03-01",
      {
        kind: "instant",
        names: ["EVENT https://ex.example/expiry"],
        comparison: "<=",
        instant: "2026-03-01T00:00:00.000Z",
      },
    ],
    [
      "GE_eventTime",
      "2026-01-10T05:30:00 05:30",
      { kind: "time", member: "eventTime", comparison: ">=", instant: "2026-01-10T00:00:00.000Z" },
    ],
    [
      "LT_errorDeclaration_Time",
      "2026-01-10T00:00:00Z",
      {
        kind: "instant",
        names: ["errorDeclarationTime"],
        comparison: "<",
        instant: "2026-01-10T00:00:00.000Z",
      },
    ],
    ["EXISTS_errorDeclaration", "true", { kind: "exists", names: ["errorDeclaration"] }],
    ["EXISTS_INNER_ILMD_ex:a", "", { kind: "exists", names: ["INNER ILMD https://ex.example/a"] }],
    [
      "EQ_rp:eventHash",
      "ni:///sha-256;00",
      { kind: "identity", member: "eventHash", values: ["ni:///sha-256;00"] },
    ],
    [
      "HASATTR_bizLocation",
      "cbvmda:site",
      { kind: "attribute", names: ["bizLocation"], attributes: ["urn:epcglobal:cbv:mda:site"] },
    ],
    [
      "EQATTR_readPoint_ex:floor",
      "2",
      {
        kind: "attribute",
        names: ["readPoint"],
        attributes: ["https://ex.example/floor"],
        values: ["2"],
      },
    ],
  ] as [string, string, object][])("%s=%s", (name, value, expected) => {
    expect(condition(name, value)).toEqual(expected);
  });

  test("a pattern over a class becomes a range of the index, and what must have its form", () => {
    expect(condition("MATCH_epc", "urn:epc:idpat:sgtin:9521234.054321.*")).toMatchObject({
      values: [],
      patterns: [
        { from: "https://id.gs1.org/01/09521234543213", form: expect.stringContaining("/21/") },
      ],
    });
  });
});

test("EXISTS_…=false asks for nothing, of a field there is; what there is not is refused all the same", () => {
  for (const value of ["false", "0", "FALSE"]) {
    expect(parse(["EXISTS_errorDeclaration", value]).conditions).toEqual([]);
    expect(parse(["EXISTS_ILMD_ex:a", value]).conditions).toEqual([]);
    expect(problem(["EXISTS_bizStep", value])).toMatchObject({ rule: "unknown parameter" });
  }
});

test("a direction without orderBy turns nothing round", () => {
  const newest = { by: "recordTime", direction: "DESC" };
  expect(parse().order).toEqual(newest);
  expect(parse(["orderDirection", "ASC"]).order).toEqual(newest);
  expect(parse(["orderBy", "recordTime"], ["orderDirection", "ASC"]).order).toEqual({
    ...newest,
    direction: "ASC",
  });
});

describe("Refused by name", () => {
  test.each([
    ...[
      "FOO_bar",
      "EQ_",
      "EQ_nothing",
      "__proto__",
      "constructor",
      "EQ_constructor",
      "GE___proto__",
    ],
    ...["GT_eventTime", "GE_value", "EQ_value_", "EQ_ILMD_", "EXISTS_bizStep", "HASATTR_eventTime"],
    ...["WD_epc", "MATCH_everything", "eq_bizStep", "EQ_ILMD_score", "EQATTR_bizLocation_"],
  ])("the unknown parameter %s", (name) => {
    expect(problem([name, "1"])).toMatchObject({
      code: "query-parameter",
      pointer: name,
      rule: "unknown parameter",
    });
  });

  test.each([
    ["EQ_action", "UPDATE", "value"],
    ["GE_eventTime", "yesterday", "value"],
    ["GE_eventTime", "2026-01-10", "value"],
    ["GE_eventTime", "2026-13-01T00:00:00Z", "value"],
    ["GE_eventTime", "2026-02-29T00:00:00Z", "value"],
    ["GE_eventTime", "2026-02-28T24:00:00Z", "value"],
    ["GE_ex:expiry", "2026-02-30", "value"],
    ["EQ_quantity", "many", "value"],
    ["GE_value_CEL", "", "value"],
    ["GE_ex:score", "high", "value"],
    ["EQ_bizStep", "", "value"],
    ["EQ_bizStep", "shipping||packing", "value"],
    ["EXISTS_errorDeclaration", "no", "value"],
    ["EQ_booleanValue", "TRUE", "value"],
    ["EQ_hexBinaryValue", "xyz", "value"],
    ["EQ_ex:a", "\0", "value"],
    ["EQ_bizStep", "no:thing", "prefix"],
    ["EQ_ILMD_no:thing", "1", "prefix"],
    ["orderBy", "bizStep", "value"],
    ["orderDirection", "UP", "value"],
    ["maxEventCount", "-1", "value"],
    ["maxEventCount", "1.5", "value"],
    ["MATCH_epc", "urn:epc:idpat:sgtin:9521234.*.7", "pattern"],
    ["EQ_bizStep", "x".repeat(1_001), "length"],
    [
      "EQ_bizStep",
      Array(VALUES_PER_PARAMETER_MAX + 1)
        .fill("packing")
        .join("|"),
      "length",
    ],
  ])("%s, badly said: row %#", (name, value, rule) => {
    const refused = problem([name, value]);
    expect(refused).toMatchObject({ code: "query-parameter", pointer: name, rule });
    expect(refused.message.startsWith(`${name}: `)).toBe(true);
  });

  test("a parameter that comes twice, and one too many", () => {
    expect(problem(["EQ_bizStep", "a"], ["EQ_bizStep", "b"])).toMatchObject({ rule: "once" });
    const many = Array.from({ length: PARAMETERS_MAX + 1 }, (_, n): [string, string] => [
      `EQ_ex:a${n}`,
      "1",
    ]);
    expect(problem(...many)).toMatchObject({ rule: "length" });
    expect(parse(...many.slice(1)).conditions).toHaveLength(PARAMETERS_MAX);
  });

  test("a limit that does not say of what, and two limits at once", () => {
    expect(problem(["eventCountLimit", "5"])).toMatchObject({ rule: "combination" });
    expect(
      problem(["eventCountLimit", "5"], ["orderBy", "eventTime"], ["maxEventCount", "5"]),
    ).toMatchObject({ rule: "combination" });
    expect(parse(["eventCountLimit", "5"], ["orderBy", "eventTime"])).toMatchObject({
      eventCountLimit: 5,
    });
  });
});
