/** The shapes of process profiles, as schema/wire/process-profiles.ts has them. */
import { exactly } from "./find-schemas.ts";
import type { Schema } from "./openapi.ts";

const decimal: Schema = { type: "string", pattern: "^[0-9]{1,6}(\\.[0-9]{1,9})?$" };
const word: Schema = { type: "string", minLength: 1, maxLength: 60 };
const BOUNDS = exactly({ min: decimal, typical: decimal, max: decimal });
const BY_PRODUCTS: Schema = { type: "object", additionalProperties: BOUNDS };
const COUNTS: Schema = { enum: ["all", "first"] };
const BASIS: Schema = { enum: ["all", "without-gains"] };
const GAINS: Schema = { type: "array", items: word };
const SOURCE: Schema = { type: "string", minLength: 1, maxLength: 300 };
const PROFILE = exactly({
  ...{ id: { type: "string" }, version: { type: "integer" }, own: { type: "boolean" } },
  ...{ "bounds?": BOUNDS, counts: COUNTS, "byProducts?": BY_PRODUCTS, basis: BASIS, gains: GAINS },
  ...{ tolerance: decimal, source: SOURCE },
});

export const CUSTODY_SCHEMAS: { readonly [name: string]: Schema } = {
  ProcessProfileSettings: exactly({
    ...{ "bounds?": BOUNDS, "counts?": COUNTS, "byProducts?": BY_PRODUCTS, "basis?": BASIS },
    ...{ "gains?": GAINS, "tolerance?": decimal, source: SOURCE },
  }),
  ProcessProfile: PROFILE,
  ProcessProfiles: exactly({ profiles: { type: "array", items: PROFILE } }),
};
