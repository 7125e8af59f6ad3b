/** What anyone may open: passports and codes, the log and its proofs, this description. */
import type { ApiFacts } from "../facts.ts";
import type { Parameter, PathItem } from "../openapi.ts";
import { type Call, epcisResource, operation } from "../operation.ts";
import { GS1_CONTEXT, GTIN, LOT, OWN_NAME } from "../samples.ts";
import { inPath, JSON_TYPE, ownName, ref } from "./parts.ts";
import { symbolPaths } from "./symbols.ts";

const HTML = ["text/html; charset=utf-8"];
type Paths = { readonly [path: string]: PathItem };

export function publicPaths(facts: ApiFacts): Paths {
  return {
    ...pages(facts),
    ...symbolPaths(facts),
    ...log(facts),
    ...proofs(facts),
    ...service(facts),
  };
}

const linkType: Parameter = {
  ...{ name: "linkType", in: "query", example: "gs1:pip" },
  description:
    "Which link: a type of GS1’s vocabulary, or a registered relation; `linkset` for all.",
  schema: { type: "string" },
};

/** The levels of a product that a code may name. */
function levels(
  prefix: string,
  get: (id: string, parameters: readonly Parameter[]) => PathItem,
): Paths {
  const gtin = inPath("gtin", { say: "The GTIN, fourteen digits.", example: GTIN });
  const lot = inPath("lot", { say: "The lot, percent-encoded.", example: LOT });
  const serial = inPath("serial", { say: "The serial number, percent-encoded.", example: "0042" });
  return {
    [`${prefix}/01/{gtin}`]: get("Product", [gtin]),
    [`${prefix}/01/{gtin}/10/{lot}`]: get("Lot", [gtin, lot]),
    [`${prefix}/01/{gtin}/21/{serial}`]: get("Item", [gtin, serial]),
    [`${prefix}/01/{gtin}/10/{lot}/21/{serial}`]: get("LotItem", [gtin, lot, serial]),
  };
}

function pages(facts: ApiFacts): Paths {
  const call = { section: "pages", who: "anyone" } as const;
  const problem = ["application/problem+json"];
  const none = {
    "400": {
      say: "The code is damaged: a page for browsers, a problem for all others.",
      types: [...HTML, ...problem],
    },
    "404": {
      say: "Nobody speaks for it, or nothing is published under it.",
      types: [...HTML, ...problem],
    },
    "410": {
      say: "Its maker has given it up, or the operator took it off the air.",
      types: [...HTML, ...problem],
    },
  };
  const asked: Parameter[] = [
    linkType,
    {
      ...{ name: "context", in: "query", example: "DE" },
      description: "Which of several links of a type: the one for this context.",
      schema: { type: "string" },
    },
  ];
  const linkSet = ["application/linkset+json", ...JSON_TYPE];
  const resolver = (id: string, parameters: readonly Parameter[]) => ({
    get: operation(facts, "own", {
      ...{
        section: "codes",
        who: "anyone",
        id: `resolve${id}`,
        summary: "What a scanned code opens",
      },
      parameters: [...parameters, ...asked],
      say: "A GS1 Digital Link: sends on to the default link, which is the passport unless its maker registered another, or to the link that fits what is asked for. A level without links is answered by the next coarser one. What came in the query goes along.",
      answers: {
        "200": {
          say: "The link set, where it is asked for.",
          types: linkSet,
          schema: ref("LinkSet"),
        },
        "300": {
          say: "Several links that fit equally well.",
          types: linkSet,
          schema: ref("LinkSet"),
        },
        "307": { say: "To the link.", headers: ["Location"] },
        ...none,
      },
    }),
  });
  const passport = (id: string, parameters: readonly Parameter[]) => ({
    get: operation(facts, "own", {
      ...{ ...call, id: `read${id}Passport`, summary: "The passport", parameters },
      say: "Whole HTML: what happened, who, where, when, how much, and what is missing.",
      answers: {
        "200": { say: "The page.", headers: ["ETag"], types: HTML },
        "304": { say: "As you have it already.", headers: ["ETag"] },
        ...none,
      },
    }),
  });
  return { ...levels("", resolver), ...levels("/p", passport), ...ownPages(facts, none) };
}

/** Without a GTIN the page is what a code holds, and links are asked for there. */
function ownPages(facts: ApiFacts, none: Call["answers"]): Paths {
  const lot = inPath("lot", { say: "The lot, percent-encoded.", example: OWN_NAME.lot });
  const serial = inPath("serial", { say: "The serial number, percent-encoded.", example: "0042" });
  const page = (id: string, parameters: readonly Parameter[]) => ({
    get: operation(facts, "own", {
      ...{ section: "pages", who: "anyone", id: `read${id}`, summary: "A passport without a GTIN" },
      parameters: [...parameters, linkType],
      say: "What its code holds: the passport as whole HTML. Where a link set is accepted, or with `linkType`, its links as at a Digital Link: `linkset` gives all, another type sends on with 307.",
      answers: {
        "200": {
          ...{ say: "The page; or the link set.", headers: ["ETag", "Link"] },
          types: [...HTML, "application/linkset+json"],
        },
        "304": { say: "As you have it already.", headers: ["ETag"] },
        ...none,
      },
    }),
  });
  const product = "/p/{organisation}/{product}";
  return {
    [product]: page("OwnProduct", ownName()),
    [`${product}/{lot}`]: page("OwnLot", [...ownName(), lot]),
    [`${product}/{lot}/{serial}`]: page("OwnItem", [...ownName(), lot, serial]),
  };
}

function log(facts: ApiFacts): Paths {
  const call = { section: "verify", who: "anyone" } as const;
  const checkpoint: Call = {
    ...{ ...call, id: "readCheckpoint", summary: "The log’s newest checkpoint" },
    say: "A signed note: origin, size, root (C2SP tlog-checkpoint).",
    answers: { "200": { say: "The note.", types: ["text/plain; charset=utf-8"] } },
    refuses: ["not-found"],
  };
  const tile: Call = {
    ...{ ...call, id: "readTile", summary: "A tile of the log’s hashes" },
    say: "C2SP tlog-tiles: 256 hashes of 32 bytes, or, in a partial tile, its first `W`.",
    answers: { "200": { say: "Hashes.", types: ["application/octet-stream"] } },
    refuses: ["tile-malformed", "not-found"],
  };
  const level = inPath("L", { say: "The level.", example: "0" });
  const number = inPath("N", {
    say: "Its number in groups of three digits, all but the last with an `x`: `x001/234`.",
    example: "000",
  });
  const width = inPath("W", { say: "How many hashes, 1 to 255.", example: "2" });
  const whole = { ...tile, parameters: [level, number] };
  const partial = { ...tile, id: "readPartialTile", parameters: [level, number, width] };
  return {
    "/log/checkpoint": { get: operation(facts, "own", checkpoint) },
    "/log/tile/{L}/{N}": { get: operation(facts, "own", whole) },
    "/log/tile/{L}/{N}.p/{W}": { get: operation(facts, "own", partial) },
  };
}

function proofs(facts: ApiFacts): Paths {
  const leaf = inPath("leaf", { say: "An entry’s number, or its leaf hash in hex.", example: "2" });
  const disclose: Parameter = {
    ...{ name: "disclose", in: "query", style: "form", explode: false },
    description: "Open only these fields, of those you may see: JSON pointers joined by commas.",
    schema: { type: "array", items: { type: "string" }, maxItems: 64 },
    example: ["/bizStep", "/eventTime"],
  };
  const proof: Call = {
    ...{
      id: "readProof",
      section: "verify",
      who: "anyone or key",
      summary: "The proof of an entry",
    },
    say: "Everything a stranger needs to check one entry, except what to trust. What the public page does not show is a commitment, unless your key may see more. Hidden and absent look the same.",
    parameters: [leaf, disclose],
    answers: { "200": { say: "The bundle.", types: JSON_TYPE, schema: ref("ProofBundle") } },
    refuses: ["not-found", "query-invalid"],
  };
  const policy: Call = {
    ...{ id: "readPolicy", section: "verify", who: "anyone", summary: "What a verifier may pin" },
    say: "The log, its keys, the chain and the contract. Worth most when fetched before there was a doubt.",
    answers: { "200": { say: "The policy.", types: JSON_TYPE, schema: ref("Policy") } },
  };
  return {
    "/proofs/{leaf}": { get: operation(facts, "own", proof) },
    "/.well-known/rootproof-policy.json": { get: operation(facts, "own", policy) },
  };
}

function service(facts: ApiFacts): Paths {
  const call = { section: "service", who: "anyone" } as const;
  const page = (id: string, summary: string) =>
    operation(facts, "own", {
      ...{ ...call, id, summary },
      answers: {
        "200": { say: "The page.", headers: ["ETag"], types: HTML },
        "304": { say: "As you have it already.", headers: ["ETag"] },
      },
    });
  const description: Call = {
    ...{ ...call, id: "readDescription", summary: "This description" },
    say: "OpenAPI 3.1, for your tools.",
    answers: {
      "200": {
        say: "The description.",
        headers: ["ETag"],
        types: JSON_TYPE,
        schema: { type: "object" },
      },
      "304": { say: "As you have it already.", headers: ["ETag"] },
    },
  };
  const deep: Parameter = {
    ...{ name: "deep", in: "query", example: "0" },
    description: "`1` asks database, log and chain as well, and needs an operator’s key.",
    schema: { type: "string" },
  };
  const health: Call = {
    ...{
      ...call,
      id: "readHealth",
      who: "anyone or key",
      summary: "Does it run?",
      parameters: [deep],
    },
    answers: {
      "200": {
        say: "It does.",
        types: JSON_TYPE,
        schema: ref("Health"),
        example: { status: "ok" },
      },
      "503": {
        say: "Some part does not: the answer names it.",
        types: JSON_TYPE,
        schema: ref("Health"),
      },
    },
    refuses: ["key-missing", "forbidden"],
  };
  const top: Call = {
    ...{ id: "listResources", section: "known", who: "key", summary: "The resources there are" },
    answers: {
      "200": {
        ...{ say: "A collection.", types: facts.epcisMediaTypes, schema: ref("Collection") },
        example: {
          ...{ "@context": GS1_CONTEXT, type: "Collection" },
          member: ["capture", "events", "queries", ...facts.resources],
        },
      },
    },
  };
  return {
    "/epcis": epcisResource(facts, { get: top }),
    "/": { get: page("readHome", "What this is") },
    "/api": { get: page("readApiPage", "This page") },
    "/api/openapi.json": { get: operation(facts, "own", description) },
    "/healthz": { get: operation(facts, "own", health) },
  };
}
