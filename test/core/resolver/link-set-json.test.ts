/** Link sets as they are given out validate against GS1's own schema. RFC 9264 §4.2; GS1-Conformant Resolver §4.5. */
import { Ajv } from "ajv";
import formats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { linkSetJson } from "../../../worker/core/resolver/link-set.ts";
import { linkSetsOf } from "../../../worker/core/resolver/own-links.ts";
import { corpusAbsent, corpusText } from "../corpus.ts";
import { COFFEE, coffee, ITEM, LOT, link, ORIGIN, placeAt, setAt } from "./halfmoon.ts";

const STEM = "https://id.halfmoon.example";
const registered = setAt(LOT, {
  dpp: [
    link("dpp", {
      type: "application/vc",
      hreflang: ["en", "fr-CA"],
      context: ["LK"],
      fwqs: false,
    }),
  ],
});

test("anchors stand on the stem, and types under their whole names", () => {
  expect(linkSetJson([registered], STEM)).toEqual({
    linkset: [
      {
        anchor: STEM + LOT,
        itemDescription: `Registered at ${LOT}`,
        "https://ref.gs1.org/voc/dpp": [
          {
            ...{ href: "https://halfmoon.example/dpp", title: "dpp", type: "application/vc" },
            ...{ hreflang: ["en", "fr-CA"], context: ["LK"], fwqs: false },
          },
        ],
      },
    ],
  });
});

test("no levels are an empty set", () => {
  expect(linkSetJson([], STEM)).toEqual({ linkset: [] });
});

describe.skipIf(corpusAbsent())("GS1’s schema", () => {
  const validate = () => {
    const ajv = new Ajv({ strict: false });
    formats.default(ajv);
    return ajv.compile(JSON.parse(corpusText("gs1-linkset/gs1-linkset-schema.json")));
  };

  test.each([COFFEE, LOT, ITEM, `${COFFEE}/10/A%2FB%25`])("takes what %s has", (path) => {
    const notices = [{ anchor: COFFEE, kind: "recall", reason: "Broken glass" } as const];
    for (const found of [coffee(), coffee({ notices }), coffee({ sets: [registered] })]) {
      const judge = validate();
      judge(linkSetJson(linkSetsOf(found, placeAt(path), ORIGIN), STEM));
      expect(judge.errors).toBeNull();
    }
  });

  test("would not take a link without a title", () => {
    const { title: _, ...untitled } = link("menu");
    const broken = { ...setAt(COFFEE, {}), links: { canonical: [untitled] } };
    // @ts-expect-error: what the types refuse is given to the schema on purpose
    expect(validate()(linkSetJson([broken], STEM))).toBe(false);
  });
});
