/** What a maker may register, rule by rule: each refusal beside the same body without the fault. docs/resolver.md, *Links of makers*. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Json, type JsonObject, parseJson, valueAt } from "../../../worker/core/json.ts";
import { Problem } from "../../../worker/core/problem.ts";
import { type LinkSet, linkSetJson } from "../../../worker/core/resolver/link-set.ts";
import {
  LINK_SETS_MAX,
  LINKS_PER_SET_MAX,
  readLinkSets,
} from "../../../worker/core/resolver/read-link-sets.ts";
import { corpusAbsent, corpusText } from "../corpus.ts";
import { COFFEE, ITEM, LOT } from "./halfmoon.ts";

const RULES = { ownHosts: ["rootproof.example"], allowLocal: false };
const STEM = "https://id.gs1.org";
const VOC = "https://ref.gs1.org/voc/";
const MENU = { href: "https://halfmoon.example/", title: "Menu" };
const FULL = {
  ...{ href: "https://halfmoon.example/morning", title: "Morning", type: "text/html" },
  ...{ hreflang: ["en", "fr-CA"], context: ["LK"], fwqs: false, public: true },
};

const context = (rest: JsonObject = { [`${VOC}pip`]: [MENU] }): JsonObject => ({
  ...{ anchor: STEM + COFFEE, itemDescription: "Morning, 250 g" },
  ...rest,
});
const body = (...contexts: readonly Json[]): JsonObject => ({ linkset: contexts });
const withLink = (link: Json): JsonObject => body(context({ [`${VOC}pip`]: [link] }));
const read = (json: Json) => readLinkSets(json, RULES);

function refusal(json: Json): Problem {
  try {
    read(json);
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error("it was taken");
}

/** `/linkset/0/anchor: anchor`, for every fault. */
const faults = (json: Json): readonly string[] =>
  (refusal(json).findings ?? []).map(({ pointer, rule }) => `${pointer}: ${rule}`);

const PIP = "/linkset/0/https:~1~1ref.gs1.org~1voc~1pip";

describe("A link set is kept", () => {
  test("level by level, with the key that each belongs to", () => {
    const json = body(context({ [`${VOC}pip`]: [FULL], canonical: [MENU] }));
    expect(read(json)).toEqual([
      {
        key: "01/09521234543213",
        anchor: COFFEE,
        description: "Morning, 250 g",
        links: { [`${VOC}pip`]: [FULL], canonical: [MENU] },
      },
    ]);
  });

  test("whatever host its anchors are on: only their path counts", () => {
    for (const stem of [
      "https://halfmoon.example",
      "http://id.gs1.org",
      "https://a.example/shop",
    ]) {
      const [set] = read(body({ ...context(), anchor: `${stem}${LOT}/` }));
      expect(set?.anchor).toBe(LOT);
    }
    const [set] = read(body({ ...context(), anchor: `${STEM}${COFFEE}/10/%4COT%37` }));
    expect(set?.anchor).toBe(LOT);
  });

  test("with GS1’s other namespaces as the one, and the successor of a type that was replaced", () => {
    const other = {
      ...{ "https://gs1.org/voc/pip": [FULL], "http://gs1.org/voc/pip": [MENU] },
      ...{ "https://www.gs1.org/voc/productSustainabilityInfo": [MENU] },
    };
    expect(read(body(context(other)))[0]?.links).toEqual({
      [`${VOC}pip`]: [FULL, MENU],
      [`${VOC}sustainabilityInfo`]: [MENU],
    });
  });

  test("with a default that another type describes, and variants of it", () => {
    const variant = { ...FULL, hreflang: ["fr"] };
    const links = {
      [`${VOC}defaultLink`]: [MENU],
      [`${VOC}defaultLinkMulti`]: [variant],
      [`${VOC}pip`]: [MENU, FULL],
    };
    expect(read(body(context(links)))[0]?.links).toEqual(links);
  });
});

/** Each is wrong in one thing only. */
const REFUSED: readonly (readonly [says: string, json: Json, fault: string])[] = [
  ["no object", [context()], "/linkset: linkset"],
  ["no list of contexts", { linkset: context() }, "/linkset: linkset"],
  ["something beside the list", { linkset: [context()], owner: "me" }, "/owner: linkset"],
  ["no context at all", body(), "/linkset: count"],
  ["a context that is a text", body("coffee"), "/linkset/0: object"],
  ["a context that is null", body(null), "/linkset/0: object"],
  ["a context that is a list", body([context()]), "/linkset/0: object"],
  ["an anchor that is no text", body({ ...context(), anchor: 7 }), "/linkset/0/anchor: anchor"],
  [
    "an anchor with a query",
    body({ ...context(), anchor: `${STEM}${COFFEE}?17=271231` }),
    "/linkset/0/anchor: anchor",
  ],
  [
    "an anchor with a fragment",
    body({ ...context(), anchor: `${STEM}${COFFEE}#a` }),
    "/linkset/0/anchor: anchor",
  ],
  [
    "an anchor that is no Digital Link",
    body({ ...context(), anchor: "https://halfmoon.example/morning" }),
    "/linkset/0/anchor: no-key",
  ],
  [
    "an anchor with a wrong check digit",
    body({ ...context(), anchor: `${STEM}/01/09521234543214` }),
    "/linkset/0/anchor: incorrect-check-digit",
  ],
  [
    "an anchor with qualifiers in a wrong order",
    body({ ...context(), anchor: `${STEM}${COFFEE}/21/9/10/LOT7` }),
    "/linkset/0/anchor: qualifier-sequence",
  ],
  [
    "an anchor of a scheme of its own",
    body({ ...context(), anchor: `urn:${COFFEE}` }),
    "/linkset/0/anchor: uri-scheme",
  ],
  [
    "the same level twice, however it is written",
    body(context(), { ...context(), anchor: `http://halfmoon.example${COFFEE}/` }),
    "/linkset/1/anchor: once",
  ],
  [
    "no description",
    body({ anchor: STEM + COFFEE, [`${VOC}pip`]: [MENU] }),
    "/linkset/0/itemDescription: text",
  ],
  [
    "an empty description",
    body({ ...context(), itemDescription: " " }),
    "/linkset/0/itemDescription: text",
  ],
  [
    "a description that is too long",
    body({ ...context(), itemDescription: "a".repeat(301) }),
    "/linkset/0/itemDescription: text",
  ],
  ["no links", body(context({})), "/linkset/0: links"],
  [
    "links that are no list",
    body(context({ canonical: MENU, next: [MENU] })),
    "/linkset/0/canonical: links",
  ],
  [
    "an empty list of links",
    body(context({ canonical: [], next: [MENU] })),
    "/linkset/0/canonical: links",
  ],
  [
    "too many links",
    body(context({ canonical: Array<Json>(LINKS_PER_SET_MAX + 1).fill(MENU) })),
    "/linkset/0: count",
  ],
  [
    "a type GS1 does not know",
    body(context({ [`${VOC}best`]: [MENU], next: [MENU] })),
    "/linkset/0/https:~1~1ref.gs1.org~1voc~1best: link-type",
  ],
  [
    "a relation nobody registered",
    body(context({ best: [MENU], next: [MENU] })),
    "/linkset/0/best: link-type",
  ],
  [
    "a type with a prefix, which means nothing there",
    body(context({ "gs1:pip": [MENU], next: [MENU] })),
    "/linkset/0/gs1:pip: link-type",
  ],
  ["a link that is no object", withLink("https://halfmoon.example/"), `${PIP}/0: object`],
  ["another member of a link", withLink({ ...MENU, rel: "x" }), `${PIP}/0/rel: members`],
  ["no href", withLink({ title: "Menu" }), `${PIP}/0/href: href`],
  ["an href that is no text", withLink({ ...MENU, href: null }), `${PIP}/0/href: href`],
  ["an href without TLS", withLink({ ...MENU, href: "http://a.example/" }), `${PIP}/0/href: https`],
  [
    "an href that is too long",
    withLink({ ...MENU, href: `https://a.example/${"a".repeat(2_048)}` }),
    `${PIP}/0/href: length`,
  ],
  [
    "an href with other characters",
    withLink({ ...MENU, href: "https://a.example/é" }),
    `${PIP}/0/href: characters`,
  ],
  [
    "an href with a user name",
    withLink({ ...MENU, href: "https://me@a.example/" }),
    `${PIP}/0/href: user-info`,
  ],
  [
    "an href with a port that is none",
    withLink({ ...MENU, href: "https://a.example:70000/" }),
    `${PIP}/0/href: port`,
  ],
  [
    "an href to a private host",
    withLink({ ...MENU, href: "https://192.168.0.1/" }),
    `${PIP}/0/href: public-host`,
  ],
  [
    "an href that runs in a circle",
    withLink({ ...MENU, href: `https://rootproof.example${LOT}` }),
    `${PIP}/0/href: loop`,
  ],
  ["no title", withLink({ href: MENU.href }), `${PIP}/0/title: text`],
  ["an empty title", withLink({ ...MENU, title: "" }), `${PIP}/0/title: text`],
  [
    "a title that is too long",
    withLink({ ...MENU, title: "a".repeat(201) }),
    `${PIP}/0/title: text`,
  ],
  [
    "a media type IANA does not list",
    withLink({ ...MENU, type: "text/coffee" }),
    `${PIP}/0/type: media-type`,
  ],
  [
    "a media type with a parameter",
    withLink({ ...MENU, type: "text/html;charset=utf-8" }),
    `${PIP}/0/type: media-type`,
  ],
  ["a media type that is null", withLink({ ...MENU, type: null }), `${PIP}/0/type: media-type`],
  ["a language that is no list", withLink({ ...MENU, hreflang: "en" }), `${PIP}/0/hreflang: list`],
  [
    "one language among others that is none",
    withLink({ ...MENU, hreflang: ["en", "eng"] }),
    `${PIP}/0/hreflang: list`,
  ],
  ["an empty list of languages", withLink({ ...MENU, hreflang: [] }), `${PIP}/0/hreflang: list`],
  [
    "a language of three letters",
    withLink({ ...MENU, hreflang: ["eng"] }),
    `${PIP}/0/hreflang: list`,
  ],
  [
    "a language with a script",
    withLink({ ...MENU, hreflang: ["zh-Hant"] }),
    `${PIP}/0/hreflang: list`,
  ],
  [
    "too many languages",
    withLink({ ...MENU, hreflang: Array<Json>(21).fill("en") }),
    `${PIP}/0/hreflang: list`,
  ],
  ["a context that is no list", withLink({ ...MENU, context: "LK" }), `${PIP}/0/context: list`],
  ["a context without a text", withLink({ ...MENU, context: [""] }), `${PIP}/0/context: list`],
  ["a context that is a number", withLink({ ...MENU, context: [7] }), `${PIP}/0/context: list`],
  [
    "a context that is too long",
    withLink({ ...MENU, context: ["a".repeat(61)] }),
    `${PIP}/0/context: list`,
  ],
  [
    "too many contexts",
    withLink({ ...MENU, context: Array<Json>(21).fill("LK") }),
    `${PIP}/0/context: list`,
  ],
  ["fwqs in words", withLink({ ...MENU, fwqs: "false" }), `${PIP}/0/fwqs: flag`],
  ["public in numbers", withLink({ ...MENU, public: 1 }), `${PIP}/0/public: flag`],
  [
    "two defaults",
    body(context({ [`${VOC}defaultLink`]: [MENU, { ...MENU, title: "Again" }], next: [MENU] })),
    "/linkset/0/https:~1~1ref.gs1.org~1voc~1defaultLink: one-default",
  ],
  [
    "a default with an attribute",
    body(context({ [`${VOC}defaultLink`]: [{ ...MENU, type: "text/html" }], next: [MENU] })),
    "/linkset/0/https:~1~1ref.gs1.org~1voc~1defaultLink: plain-default",
  ],
  [
    "a default that no other type describes",
    body(context({ [`${VOC}defaultLink`]: [MENU], next: [FULL] })),
    "/linkset/0/https:~1~1ref.gs1.org~1voc~1defaultLink: described-default",
  ],
  [
    "a variant of the default that no other type describes",
    body(context({ [`${VOC}defaultLinkMulti`]: [FULL], next: [MENU] })),
    "/linkset/0/https:~1~1ref.gs1.org~1voc~1defaultLinkMulti: described-default",
  ],
  [
    "a default that only its variant describes",
    body(
      context({
        ...{ [`${VOC}defaultLink`]: [MENU], [`${VOC}defaultLinkMulti`]: [MENU] },
        next: [FULL],
      }),
    ),
    "/linkset/0/https:~1~1ref.gs1.org~1voc~1defaultLink: described-default",
  ],
];

describe("It is refused for", () => {
  test.each(REFUSED)("%s", (_, json, fault) => {
    const found = faults(json);
    expect(found[0]).toBe(fault);
    // Both the default and its variant lack a description there.
    expect(found.every((one) => one.endsWith(fault.split(": ")[1] ?? ""))).toBe(true);
    expect(refusal(json)).toMatchObject({
      code: "body-invalid",
      pointer: fault.split(": ")[0],
      rule: fault.split(": ")[1],
    });
  });

  test("nothing of this at its limits", () => {
    const most = {
      ...{ href: MENU.href, title: "a".repeat(200), type: "application/vc" },
      hreflang: Array<Json>(20).fill("en-GB"),
      context: Array<Json>(20).fill("a".repeat(60)),
    };
    const links = { canonical: Array<Json>(LINKS_PER_SET_MAX).fill(most) };
    const contexts = Array.from({ length: LINK_SETS_MAX }, (_, n) => ({
      ...context(links),
      anchor: `${STEM}${COFFEE}/10/${n}`,
      itemDescription: "a".repeat(300),
    }));
    expect(read(body(...contexts))).toHaveLength(LINK_SETS_MAX);
    expect(faults(body(...contexts, context()))).toEqual(["/linkset: count"]);
  });
});

describe("A refusal", () => {
  test("names every fault by its place, and the first one in front", () => {
    const json = body(
      { ...context({ canonical: [{ ...MENU, fwqs: "no" }] }), itemDescription: "" },
      { ...context({ best: [MENU], next: [MENU] }), anchor: STEM + LOT },
    );
    expect(faults(json)).toEqual([
      "/linkset/0/itemDescription: text",
      "/linkset/0/canonical/0/fwqs: flag",
      "/linkset/1/best: link-type",
    ]);
    expect(refusal(json).pointer).toBe("/linkset/0/itemDescription");
  });

  test("names a type as it was sent", () => {
    const json = body(context({ "https://gs1.org/voc/defaultLink": [MENU], next: [FULL] }));
    expect(faults(json)).toEqual([
      "/linkset/0/https:~1~1gs1.org~1voc~1defaultLink: described-default",
    ]);
  });

  test("keeps the places of what stands behind a faulty context", () => {
    const json = body("coffee", context(), context());
    expect(faults(json)).toEqual(["/linkset/0: object", "/linkset/2/anchor: once"]);
  });

  test("tells at most fifty", () => {
    const json = body(context({ canonical: Array<Json>(200).fill("coffee") }));
    expect(faults(json)).toHaveLength(50);
  });

  test("points to what is there, or to what is missing in it", () => {
    for (const [, json, fault] of REFUSED) {
      const pointer = fault.split(": ")[0] ?? "";
      const parent = pointer.slice(0, pointer.lastIndexOf("/"));
      expect(valueAt(json, parent), fault).toBeDefined();
    }
  });
});

describe("However odd a body is", () => {
  test.each([
    "null",
    "7",
    '"linkset"',
    "[]",
    "{}",
    '{"linkset":null}',
    '{"linkset":[[]]}',
    '{"linkset":[{"constructor":[{}],"toString":[1],"hasOwnProperty":[]}]}',
    `{"linkset":[{"anchor":${"[".repeat(60)}${"]".repeat(60)}}]}`,
    `{"linkset":[{"canonical":[${'{"href":'.repeat(50)}1${"}".repeat(50)}]}]}`,
  ])("it is a problem and nothing worse: %s", (text) => {
    expect(refusal(parseJson(text)).findings?.length).toBeGreaterThan(0);
  });

  test("or at random", () => {
    const names = ["anchor", "itemDescription", "canonical", `${VOC}pip`, `${VOC}defaultLink`, "x"];
    const value = fc.letrec<{ json: Json }>((tie) => ({
      json: fc.oneof(
        { maxDepth: 6 },
        fc.constantFrom<Json>(null, true, 7, "", STEM + COFFEE, MENU, [MENU], FULL),
        fc.array(tie("json"), { maxLength: 4 }),
        fc.dictionary(fc.constantFrom(...names, "href", "title", "hreflang"), tie("json")),
      ),
    })).json;
    const contexts = fc.array(fc.dictionary(fc.constantFrom(...names), value), { maxLength: 3 });
    fc.assert(
      fc.property(fc.oneof(value, fc.record({ linkset: contexts })), (json) => {
        try {
          read(json as Json);
        } catch (error) {
          expect(error).toBeInstanceOf(Problem);
        }
      }),
    );
  });
});

const attributes = fc.record(
  {
    title: fc.stringMatching(/^[a-zé☕]{1,20}$/),
    type: fc.constantFrom("text/html", "application/pdf"),
    hreflang: fc.subarray(["en", "fr", "fr-CA"], { minLength: 1 }),
    context: fc.subarray(["LK", "CL"], { minLength: 1 }),
    fwqs: fc.boolean(),
    public: fc.boolean(),
  },
  { requiredKeys: ["title"] },
);
const target = fc
  .tuple(fc.webUrl({ validSchemes: ["https"] }), attributes)
  .map(([href, rest]) => ({ href, ...rest }))
  .filter(({ href }) => /^[!-~]+$/.test(href));
const links = fc.dictionary(
  fc.constantFrom(`${VOC}pip`, `${VOC}dpp`, "canonical", "license"),
  fc.array(target, { minLength: 1, maxLength: 3 }),
  { minKeys: 1 },
);

test("what was read, written and read again is the same", () => {
  const sets = fc.tuple(links, links, links).map((each): LinkSet[] =>
    [COFFEE, LOT, ITEM].map((anchor, at) => ({
      ...{ anchor, description: `Level ${at}`, links: each[at] ?? {} },
    })),
  );
  fc.assert(
    fc.property(sets, (written) => {
      const json = parseJson(JSON.stringify(linkSetJson(written, STEM)));
      expect(read(json).map(({ key: _, ...set }) => set)).toEqual(written);
    }),
  );
});

describe.skipIf(corpusAbsent())("GS1’s own files", () => {
  const read1 = (path: string) => parseJson(corpusText(path).replace(/^\ufeff/, ""));

  test("the seed of the resolver checks is taken", () => {
    const { seed } = parseJson(corpusText("vectors/resolver-checks.json")) as { seed: Json[] };
    const levels = seed.flatMap((json) => read(json)).map(({ anchor }) => anchor);
    expect(levels).toEqual([
      ...["/01/09506000164908", "/01/09506000164908/21/1234", COFFEE, LOT, "/414/9521321000018"],
    ]);
  });

  test("the model link set of the test suite is taken", () => {
    expect(read(read1("gs1-resolver-testsuite/modelLinkset.json"))).toHaveLength(2);
  });

  test("the example that is invalid is refused", () => {
    expect(faults(read1("gs1-linkset/invalid-basic-example.json"))).toContain(
      "/linkset/0/prev/0/hrefkkkkk: members",
    );
  });
});
