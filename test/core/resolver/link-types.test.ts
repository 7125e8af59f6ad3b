/** Link types and media types, and all the ways they are written. GS1-Conformant Resolver §4.6; RFC 8288 §2.1. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { GS1_LINK_TYPES } from "../../../worker/core/resolver/generated/vocabulary.ts";
import { GS1_VOC, isIanaMediaType, linkTypeOf } from "../../../worker/core/resolver/link-types.ts";
import { corpusAbsent, corpusText } from "../corpus.ts";

const ROOT = join(import.meta.dirname, "../../..");

describe("A link type", () => {
  test.each([
    "gs1:pip",
    "https://ref.gs1.org/voc/pip",
    "https://gs1.org/voc/pip",
    "http://gs1.org/voc/pip",
    "https://www.gs1.org/voc/pip",
    "http://www.gs1.org/voc/pip",
  ])("is read as one, written as %s", (text) => {
    expect(linkTypeOf(text)).toBe(`${GS1_VOC}pip`);
  });

  test("that the vocabulary replaced is its successor", () => {
    expect(linkTypeOf("gs1:productSustainabilityInfo")).toBe(`${GS1_VOC}sustainabilityInfo`);
    expect(linkTypeOf("gs1:sustainabilityInfo")).toBe(`${GS1_VOC}sustainabilityInfo`);
  });

  test.each(["canonical", "license", "prev", "next", "latest-version"])(
    "is also a relation registered with IANA: %s",
    (relation) => expect(linkTypeOf(relation)).toBe(relation),
  );

  test.each([
    ...["", "pip", "Canonical", "best-coffee", "preload", "linkType"],
    ...["gs1:", "gs1:Pip", "gs1:best", "gs1: pip", "gs1:pip ", "GS1:pip", "gs1:pip/x"],
    ...["https://ref.gs1.org/voc/", "https://ref.gs1.org/voc/Product"],
    ...["https://ref.gs1.org.evil.example/voc/pip", "ftp://gs1.org/voc/pip", "https://gs1.org/pip"],
    ...["gs1:toString", "gs1:constructor", "gs1:__proto__", "constructor", "__proto__"],
  ])("is not: %j", (text) => expect(linkTypeOf(text)).toBeUndefined());
});

describe("A media type", () => {
  test.each(["text/html", "application/pdf", "application/vc", "application/ld+json", "TEXT/HTML"])(
    "that IANA lists: %s",
    (type) => expect(isIanaMediaType(type)).toBe(true),
  );

  test.each([
    ...["", "/", "text", "html", "text/", "/html", "text/coffee", "coffee/html", "text/html/x"],
    ...["text/html ", "text /html", "text/html;charset=utf-8", "*/*", "text/*", "text/html\npdf"],
  ])("and none: %j", (type) => expect(isIanaMediaType(type)).toBe(false));
});

describe.skipIf(corpusAbsent())("What is generated", () => {
  test("is what the vocabulary, the registry and the list give today", () => {
    const args = [join(ROOT, "scripts/build-link-types.ts"), "--check"];
    expect(spawnSync(process.execPath, args, { encoding: "utf8" })).toMatchObject({ status: 0 });
  });

  test("has every link type of the GS1 Web Vocabulary that lives, read from its Turtle form", () => {
    const blocks = corpusText("gs1-webvoc/gs1Voc.ttl").split(/\n(?=gs1:\w+\s)/);
    const types = blocks.filter((block) => /rdfs:subPropertyOf\s+gs1:linkType\b/.test(block));
    const live = types.filter((block) => !/term_status\s+"deprecated"/.test(block));
    expect(live.length).toBeLessThan(types.length);
    const names = live.map((block) => /^gs1:(\w+)/.exec(block)?.[1]).sort();
    expect([...GS1_LINK_TYPES.keys()]).toEqual(names);
  });
});
