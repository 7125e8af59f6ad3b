/** Codes that are typed because they cannot be scanned. docs/resolver.md, *Codes to type*. */
import type { ApiFacts } from "../facts.ts";
import type { Parameter, PathItem } from "../openapi.ts";
import { type Call, operation } from "../operation.ts";
import { GTIN, LOT } from "../samples.ts";
import { inPath } from "./parts.ts";

const HTML = ["text/html; charset=utf-8"];
const SENT_ON = { "303": { say: "To the Digital Link, on this host.", headers: ["Location"] } };
const REFUSES = ["query-invalid", "not-found", "identification-key-released", "off-air"];

export function findPaths(facts: ApiFacts): { readonly [path: string]: PathItem } {
  const call = { section: "codes", who: "anyone" } as const;
  const code = inPath("code", { say: "The code, percent-encoded.", example: GTIN });
  const find: Call = {
    ...{ ...call, id: "findCode", summary: "A code that was typed" },
    say: "Takes what stands under a symbol, and sends on to its Digital Link: a code to type (eight characters, the last a check character; `O`, `I`, `L` are read as `0`, `1`, `1`), a GTIN of 8, 12, 13 or 14 digits, an element string, what a scanner sends, an EPC URN, or a whole Digital Link, which is resolved here whatever its host. Without a code it is the page with the field. Where `text/html` is asked for by name, as browsers do, a refusal is a page that helps.",
    parameters: [typed, lot],
    answers: { "200": { say: "The page with the field.", types: HTML }, ...SENT_ON },
    refuses: REFUSES,
  };
  const inAddress: Call = {
    ...{ ...call, id: "findCodeInPath", summary: "A code to type, in an address" },
    say: "The same, for codes that are sent on as an address: `/c/7K3M-9QXF`.",
    parameters: [code, lot],
    answers: SENT_ON,
    refuses: REFUSES,
  };
  return {
    "/c": { get: operation(facts, "own", find) },
    "/c/{code}": { get: operation(facts, "own", inAddress) },
  };
}

const CHARS_MAX = 2_048;
const typed: Parameter = {
  ...{ name: "code", in: "query", description: "As it was typed.", example: GTIN },
  schema: { type: "string", maxLength: CHARS_MAX },
};
const lot: Parameter = {
  ...{ name: "lot", in: "query", example: LOT },
  description: "The lot of a product, where the code names none.",
  schema: { type: "string", maxLength: 20 },
};
