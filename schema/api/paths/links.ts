/** `/api/links` and the resolver's own description: where a maker's codes lead. */
import type { ApiFacts } from "../facts.ts";
import type { Parameter, PathItem } from "../openapi.ts";
import { type Call, operation } from "../operation.ts";
import { GTIN } from "../samples.ts";
import { JSON_TYPE, ref } from "./parts.ts";

const LINK_SET_TYPES = ["application/linkset+json"];
const VOC = "https://ref.gs1.org/voc/";
const ANCHOR = `https://id.gs1.org/01/${GTIN}`;
const SHOP = { href: "https://nordlys.example/coffee", title: "Nordlys Morning in our shop" };
const SET = {
  linkset: [
    {
      anchor: ANCHOR,
      itemDescription: "Nordlys Morning, 250 g",
      [`${VOC}pip`]: [{ ...SHOP, type: "text/html", hreflang: ["en"] }],
      [`${VOC}recipeInfo`]: [{ href: "https://nordlys.example/brew", title: "How to brew it" }],
      [`${VOC}defaultLink`]: [SHOP],
    },
  ],
};

export function linkPaths(facts: ApiFacts): { readonly [path: string]: PathItem } {
  const call = { section: "codes", who: "key" } as const;
  const anchor = (required: boolean): Parameter => ({
    ...{
      name: "anchor",
      in: "query",
      description: "One level: a Digital Link on any host, or an address without a GTIN.",
    },
    ...(required && { required: true as const }),
    ...{ schema: { type: "string", format: "uri" }, example: ANCHOR },
  });
  const after: Parameter = {
    ...{ name: "after", in: "query", description: "As the link to the next page has it." },
    ...{ schema: { type: "string" }, example: "/01/" },
  };
  const put: Call = {
    ...{ ...call, id: "putLinks", summary: "Register where your codes lead" },
    say: "A link set in GS1’s form. Each level that is named gets these links and no others; all of the set is kept, or nothing of it, and everything that is wrong is named by its place. Targets are public https addresses. A key nobody speaks for becomes yours by this.",
    body: {
      types: [...LINK_SET_TYPES, ...JSON_TYPE],
      schema: ref("LinkSet"),
      examples: { shop: { value: SET } },
    },
    answers: {
      "200": {
        ...{ say: "The levels whose links were replaced.", types: JSON_TYPE },
        ...{ schema: ref("ReplacedLinks"), example: { replaced: [`/01/${GTIN}`] } },
      },
    },
    refuses: [
      ...["json-malformed", "body-invalid", "media-type", "body-too-large", "query-too-large"],
      ...["identification-key-claimed", "identification-key-waits", "identification-key-invalid"],
    ],
  };
  const get: Call = {
    ...{
      ...call,
      id: "readLinks",
      summary: "Your table of links",
      parameters: [anchor(false), after],
    },
    say: 'All of it, or one level, in the same form: to look at, to change, or to take to another resolver. `Link: …; rel="next"` leads on.',
    answers: {
      "200": {
        ...{ say: "The link set.", types: LINK_SET_TYPES, schema: ref("LinkSet") },
        example: SET,
      },
    },
    refuses: ["digital-link-malformed", "own-name-malformed"],
  };
  const remove: Call = {
    ...{
      ...call,
      id: "deleteLinks",
      summary: "Take the links of a level away",
      parameters: [anchor(true)],
    },
    answers: { "204": { say: "Gone." } },
    refuses: ["query-invalid", "digital-link-malformed", "own-name-malformed", "not-found"],
  };
  return {
    "/api/links": {
      put: operation(facts, "own", put),
      get: operation(facts, "own", get),
      delete: operation(facts, "own", remove),
    },
    ...targets(facts),
    ...description(facts),
  };
}

function targets(facts: ApiFacts): { readonly [path: string]: PathItem } {
  const dead: Call = {
    ...{ section: "codes", who: "key", id: "listDeadTargets", summary: "Links that lead nowhere" },
    say: "Targets are asked for in turn; these failed twice or more in a row.",
    answers: {
      "200": {
        ...{ say: "The targets.", types: JSON_TYPE, schema: ref("DeadTargets") },
        example: {
          dead: [
            {
              ...{ href: SHOP.href, status: 404, since: "2026-11-20T08:17:00Z" },
              anchors: [`/01/${GTIN}`],
            },
          ],
        },
      },
    },
  };
  return { "/api/links/targets": { get: operation(facts, "own", dead) } };
}

function description(facts: ApiFacts): { readonly [path: string]: PathItem } {
  const call = { section: "codes", who: "anyone" } as const;
  const file: Call = {
    ...{ ...call, id: "readResolverDescription", summary: "What this resolver can do" },
    say: "The description file of GS1’s resolver standard. Compressed URIs are not supported.",
    answers: { "200": { say: "The file.", types: JSON_TYPE, schema: { type: "object" } } },
  };
  const context: Call = {
    ...{ ...call, id: "readLinkSetContext", summary: "Link sets as JSON-LD" },
    answers: {
      "200": { say: "The context.", types: ["application/ld+json"], schema: { type: "object" } },
    },
  };
  return {
    "/.well-known/gs1resolver": { get: operation(facts, "own", file) },
    "/linkset-context.jsonld": { get: operation(facts, "own", context) },
  };
}
