/** The judge of the round trips is itself judged: it sees every difference that counts, and none that does not. */
import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../worker/core/json.ts";
import { GS1_CONTEXT } from "../capture/supplier.ts";
import { corpusAbsent } from "../core/corpus.ts";
import { meaning, type Strictness } from "./meaning.ts";
import { formFault, VIEWS } from "./views.ts";

const CONTEXTS = [GS1_CONTEXT, { ex: "https://ex.example/" }];
const EVENT: JsonObject = {
  type: "ObjectEvent",
  eventID: "urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
  bizStep: "shipping",
  epcList: ["urn:epc:id:sgtin:9521234.054321.1", "https://example.com/01/09521234543213/21/2"],
  "ex:a": { "ex:b": ["urn:epc:id:sgtin:9521234.054321.1", 1] },
  certificationInfo: "urn:epc:id:gdti:9521321.00001.1",
};

const said = (changes: JsonObject, strictness: Strictness, contexts = CONTEXTS) =>
  meaning({ event: { ...EVENT, ...changes }, contexts }, strictness);
const LINK = "https://id.gs1.org/01/09521234543213/21/1";

describe("Two events say the same", () => {
  test.each<[string, JsonObject]>([
    ["with another recordTime", { recordTime: "2026-01-01T00:00:00Z" }],
    ["with a context of their own", { "@context": { ex: "https://ex.example/" } }],
    [
      "with a name in full",
      { "ex:a": undefined as never, "https://ex.example/a": EVENT["ex:a"] ?? "" },
    ],
  ])("%s", (_, changes) => {
    const event = JSON.parse(JSON.stringify({ ...EVENT, ...changes })) as JsonObject;
    const text = meaning({ event, contexts: CONTEXTS }, "to the letter");
    expect(text).toBe(said({}, "to the letter"));
  });

  test("with another prefix for the same namespace", () => {
    const event = JSON.parse(JSON.stringify(EVENT).replaceAll("ex:", "my:")) as JsonObject;
    const contexts = [GS1_CONTEXT, { my: "https://ex.example/" }];
    expect(meaning({ event, contexts }, "to the letter")).toBe(said({}, "to the letter"));
  });

  test.skipIf(corpusAbsent())("with a word in full", () => {
    const inFull = { bizStep: "https://ref.gs1.org/cbv/BizStep-shipping" };
    expect(said(inFull, "to the letter")).toBe(said({}, "to the letter"));
  });

  test("in any form, with a Digital Link for an EPC URN, and to the letter not", () => {
    const linked = { epcList: [LINK, "https://id.gs1.org/01/09521234543213/21/2"] };
    expect(said(linked, "in any form")).toBe(said({}, "in any form"));
    expect(said(linked, "to the letter")).not.toBe(said({}, "to the letter"));
  });
});

describe.each<Strictness>(["to the letter", "in any form"])(
  "%s, two events differ",
  (strictness) => {
    test.each<[string, JsonObject]>([
      ["with another step", { bizStep: "receiving" }],
      ["with a list in another order", { epcList: [...(EVENT.epcList as string[])].reverse() }],
      ["with an entry less", { epcList: [LINK] }],
      [
        "with another serial",
        { epcList: [`${LINK}1`, "https://example.com/01/09521234543213/21/2"] },
      ],
      ["with an extension translated", { "ex:a": { "ex:b": [LINK, 1] } }],
      [
        "with text for a number",
        { "ex:a": { "ex:b": ["urn:epc:id:sgtin:9521234.054321.1", "1"] } },
      ],
      [
        "with a certificate translated",
        { certificationInfo: "https://id.gs1.org/253/9521321000018" },
      ],
      ["with a member more", { "ex:c": 1 }],
    ])("%s", (_, changes) => {
      expect(said(changes, strictness)).not.toBe(said({}, strictness));
    });

    test("with a prefix that means something else", () => {
      const other = [GS1_CONTEXT, { ex: "https://other.example/" }];
      expect(said({}, strictness, other)).not.toBe(said({}, strictness));
    });
  },
);

describe("A view", () => {
  const of = { knowsUrns: true };
  const [asCaptured, , links, urns] = VIEWS;
  const written = (...epcList: string[]): JsonObject => ({ ...EVENT, epcList });
  const [URN = "", HOST = ""] = EVENT.epcList as string[];

  test.each([
    ["as captured", asCaptured, written(URN, HOST), written(LINK, HOST)],
    ["of links", links, written(LINK, HOST), written(URN, HOST)],
    ["of links", links, written(LINK, HOST), written(LINK, LINK)],
    ["of URNs", urns, written(URN, HOST), written(LINK, HOST)],
    [
      "of URNs",
      urns,
      written(URN, "urn:epc:id:sgtin:9521234.054321.2"),
      written(URN, "urn:epc:id:sgtin:9521234.054321.3"),
    ],
  ] as const)("%s may write one form, and not the other", (name, view, right, wrong) => {
    if (view === undefined) throw new Error("there is such a view");
    const isUntouched = name === "as captured";
    expect(formFault(view, EVENT, isUntouched ? EVENT : right, of)).toBeUndefined();
    expect(formFault(view, EVENT, wrong, of)).toMatch(/comes back as/);
  });
});
