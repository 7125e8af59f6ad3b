/** `/api/keys`: who speaks for a key. */
import type { ApiFacts } from "../facts.ts";
import type { PathItem } from "../openapi.ts";
import { type Call, operation } from "../operation.ts";
import { inPath, JSON_TYPE, ref } from "./parts.ts";

export function keyPaths(facts: ApiFacts): { readonly [path: string]: PathItem } {
  const parameters = [
    inPath("kind", {
      say: "The application identifier of a GS1 key, `prefix` for a company prefix with all keys under it, or `p` for a name in addresses.",
      example: "prefix",
    }),
    inPath("value", { say: "The key, the prefix or the name.", example: "9527654390" }),
  ];
  const call = { section: "codes", who: "key" } as const;
  const list: Call = {
    ...{ ...call, id: "listClaims", summary: "What you speak for" },
    say: "The first to put a product, a link, a notice or a label on a key that nobody has claims it by that; these are all your claims. One `waits` where the operator looks at claims first.",
    answers: {
      "200": {
        ...{ say: "Your claims.", types: JSON_TYPE, schema: ref("Claims") },
        example: {
          claims: [
            { claim: "prefix/9527654390", state: "speaks", claimedAt: "2026-11-02T09:00:00Z" },
          ],
        },
      },
    },
  };
  const put: Call = {
    ...{ ...call, id: "putClaim", summary: "Claim a key, a prefix or a name", parameters },
    say: "Exclusive: what another organisation speaks for, or a prefix over one of its keys, is refused. Nobody can own numbers for use inside one company or country, nor coupons.",
    body: {
      types: JSON_TYPE,
      schema: ref("ClaimSettings"),
      examples: { shown: { value: { evidence: "GS1 licence 4711" } } },
    },
    answers: {
      "200": {
        ...{ say: "You speak for it.", types: JSON_TYPE, schema: ref("Claim") },
        example: { claim: "prefix/9527654390", state: "speaks" },
      },
      "202": {
        ...{ say: "It waits for the operator.", types: JSON_TYPE, schema: ref("Claim") },
        example: { claim: "prefix/9527654390", state: "waits" },
      },
    },
    refuses: [
      ...["json-malformed", "body-invalid", "media-type", "body-too-large", "query-invalid"],
      ...["identification-key-claimed", "identification-key-invalid"],
    ],
  };
  const remove: Call = {
    ...{ ...call, id: "deleteClaim", summary: "Give a claim up", parameters },
    say: "Whoever uses the key next has it. The page of a product on it goes; what was recorded and logged stays.",
    answers: { "204": { say: "Given up." } },
    refuses: ["not-found", "forbidden", "identification-key-invalid", "query-invalid"],
  };
  return {
    "/api/keys": { get: operation(facts, "own", list) },
    "/api/keys/{kind}/{value}": {
      put: operation(facts, "own", put),
      delete: operation(facts, "own", remove),
    },
  };
}
