import { describe, expect, test } from "vitest";
import { BUILT_IN_PREFIXES } from "../../../worker/core/epcis/context.ts";
import { iriOf } from "../../../worker/core/epcis/iri.ts";
import {
  bareWord,
  STANDARD_WORDS,
  type WordKind,
  webUri,
} from "../../../worker/core/epcis/vocabulary.ts";
import { corpusAbsent, corpusVectors } from "../corpus.ts";

type Row = { kind: string; bare: string; urn: string | null; webUri: string };

/** The corpus names kinds after the schema's definitions. */
const KINDS: ReadonlyMap<string, WordKind> = new Map([
  ["bizTransactionType", "bizTransaction"],
  ["sourceDestType", "sourceOrDestination"],
  ["sensorAlertType", "alert"],
  ["measurementType", "measurement"],
]);
const rows = corpusVectors<Row>("cbv-vocabulary").map((row) => ({
  ...row,
  kind: KINDS.get(row.kind) ?? (row.kind as WordKind),
}));

describe.skipIf(corpusAbsent())("all 180 words of the CBV 2.0 corpus", () => {
  test.each(rows)("$kind $bare has one bare form, one URN and one web address", (row) => {
    for (const form of [row.bare, row.webUri, row.urn ?? row.bare]) {
      expect(bareWord(row.kind, form)).toBe(row.bare);
      expect(webUri(row.kind, form)).toBe(row.webUri);
    }
  });

  test("and no word more", () => {
    const count = Object.values(STANDARD_WORDS).reduce((sum, list) => sum + list.length, 0);
    expect(count).toBe(rows.length);
  });
});

describe("a word is known in every form it is written in", () => {
  test.each<[WordKind, string, string]>([
    ["bizStep", "cbv:BizStep-shipping", "shipping"],
    ["disposition", "cbv:Disp-in_transit", "in_transit"],
    ["bizTransaction", "cbv:BTT-po", "po"],
    ["sourceOrDestination", "cbv:SDT-location", "location"],
    ["errorReason", "urn:epcglobal:cbv:er:incorrect_data", "incorrect_data"],
    ["component", "cbv:Comp-latitude", "latitude"],
    ["measurement", "gs1:Temperature", "Temperature"],
    ["measurement", "https://gs1.org/voc/Temperature", "Temperature"],
    ["measurement", "http://gs1.org/voc/Temperature", "Temperature"],
    ["measurement", "https://www.gs1.org/voc/Temperature", "Temperature"],
    ["alert", "gs1:ALARM_CONDITION", "ALARM_CONDITION"],
  ])("%s %s", (kind, text, bare) => expect(bareWord(kind, text)).toBe(bare));
});

describe("what is no word of the standard stays as it is", () => {
  test.each<[WordKind, string]>([
    ["bizStep", "urn:epcglobal:cbv:bizstep:roasting"],
    ["bizStep", "https://ref.gs1.org/cbv/BizStep-"],
    ["bizStep", "https://ref.gs1.org/cbv/Disp-active"],
    ["bizStep", "https://ns.example/shipping"],
    ["bizStep", "ex:shipping"],
    ["bizStep", "Shipping"],
    ["bizStep", " shipping"],
    ["bizStep", "constructor"],
    ["disposition", "shipping"],
    ["component", "urn:epcglobal:cbv:comp:x"],
    ["measurement", "gs1:Product"],
    ["alert", "gs1:Temperature"],
  ])("%s %s", (kind, text) => {
    expect(bareWord(kind, text)).toBe(text);
    expect(webUri(kind, text)).toBe(text);
  });
});

describe("a prefixed name has one full name", () => {
  const prefixes = new Map([...BUILT_IN_PREFIXES, ["ex", "https://ex.example/ns#"] as const]);

  test.each([
    ["ex:roast", "https://ex.example/ns#roast"],
    ["ex:", "https://ex.example/ns#"],
    ["cbvmda:lotNumber", "urn:epcglobal:cbv:mda:lotNumber"],
    ["urn:epcglobal:cbv:mda:lotNumber", "urn:epcglobal:cbv:mda:lotNumber"],
    ["urn:epcglobal:cbv:mda#lotNumber", "urn:epcglobal:cbv:mda:lotNumber"],
    ["https://ex.example/ns#roast", "https://ex.example/ns#roast"],
    ["gs1:Temperature", "https://ref.gs1.org/voc/Temperature"],
    ["https://gs1.org/voc/Temperature", "https://ref.gs1.org/voc/Temperature"],
    ["shipping", "shipping"],
    ["@type", "@type"],
  ])("%s is %s", (name, iri) => expect(iriOf(name, prefixes)).toBe(iri));

  test("also when the sender declares gs1: as the context of 2022 did", () => {
    const declared = new Map([["gs1", "https://gs1.org/voc/"]]);
    expect(iriOf("gs1:Temperature", declared)).toBe("https://ref.gs1.org/voc/Temperature");
  });

  test("also when the sender declares cbvmda: as the XML namespace, which has no colon at its end", () => {
    const declared = new Map([["cbvmda", "urn:epcglobal:cbv:mda"]]);
    expect(iriOf("cbvmda:lotNumber", declared)).toBe("urn:epcglobal:cbv:mda:lotNumber");
  });

  test("and none when nobody declared the prefix", () =>
    expect(iriOf("nobody:said", prefixes)).toBeUndefined());
});
