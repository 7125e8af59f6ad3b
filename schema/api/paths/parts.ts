/** Parameters that several addresses have. */
import type { Parameter, Schema } from "../openapi.ts";

type PathParameter = { readonly say: string; readonly example: string; readonly schema?: Schema };

export function inPath(
  name: string,
  { say, example, schema = { type: "string" } }: PathParameter,
): Parameter {
  return { name, in: "path", required: true, description: say, schema, example };
}

/** The two names of a product without a GTIN. */
export const ownName = (): Parameter[] => [
  inPath("organisation", { say: "Its maker’s name in addresses.", example: "kruim" }),
  inPath("product", { say: "Its own.", example: "zeeland-sourdough" }),
];

/** What `Accept` may ask for besides. */
export const JSON_TYPE = ["application/json"];
export const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
