/** Parameters that several addresses have. */
import type { Parameter, Schema } from "../openapi.ts";
import { OWN_NAME } from "../samples.ts";

type PathParameter = { readonly say: string; readonly example: string; readonly schema?: Schema };

export function inPath(
  name: string,
  { say, example, schema = { type: "string" } }: PathParameter,
): Parameter {
  return { name, in: "path", required: true, description: say, schema, example };
}

/** The two names of a product without a GTIN. */
export const ownName = (): Parameter[] => [
  inPath("organisation", { say: "Its maker’s name in addresses.", example: OWN_NAME.organisation }),
  inPath("product", { say: "Its own.", example: OWN_NAME.product }),
];

/** What `Accept` may ask for besides. */
export const JSON_TYPE = ["application/json"];
export const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
