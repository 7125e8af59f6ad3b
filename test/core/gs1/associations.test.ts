import { describe, expect, test } from "vitest";
import { associationFaults } from "../../../worker/core/gs1/associations.ts";
import { readElementString } from "../../../worker/core/gs1/element-string.ts";

const faultsOf = (text: string) => associationFaults(readElementString(text).values);
const told = (text: string) => faultsOf(text).map(({ ai, rule }) => `${ai} ${rule}`);

describe("application identifiers together", () => {
  test.each([
    ["(01)09521234543213(3103)000195", []],
    ["(3103)000195", ["3103 required-association"]],
    ["(02)09521234543213(37)12", ["37 required-association"]], // and (00), which is not there
    ["(00)095213210000000018(02)09521234543213(37)12", []],
    ["(01)09521234543213(3922)1299", ["3922 required-association"]],
    ["(01)09521234543213(3922)1299(3103)000195", []], // any weight will do: 31nn
    ["(01)09521234543213(37)12", ["01 exclusive-association", "37 required-association"]],
    [
      "(01)09521234543213(02)09521234543213(37)1(00)095213210000000018",
      ["01 exclusive-association", "02 exclusive-association"],
    ],
    ["(01)09521234543213(3102)000195(3103)000195", ["3102 exclusive-association"]],
    ["(01)09521234543213(3103)000195(3103)000195", []], // the same twice
    ["(99)A(99)B", ["99 repeated-ai"]],
    ["(253)9521321000018(8030)AbC", ["253 required-serial"]],
    ["(253)9521321000018X(8030)AbC", []],
    ["(253)9521321000018", []],
  ])("%s: %j", (text, due) => expect(told(text)).toEqual(due));

  test("are told apart by what they are: a pattern excludes all it fits, but never itself", () => {
    expect(told("(01)09521234543213(3100)000195")).toEqual([]);
  });

  test("a sentence names what is missing", () => {
    expect(faultsOf("(250)A").map(({ detail }) => detail)).toEqual([
      "(250) needs (01) with (21) or (03) with (21) or (8006) with (21) beside it",
    ]);
  });
});
