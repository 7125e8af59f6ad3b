/** The shapes of shares, as schema/wire/shares.ts has them. */
import { exactly, named } from "./find-schemas.ts";
import type { Schema } from "./openapi.ts";

const text: Schema = { type: "string" };
const flag: Schema = { type: "boolean" };
const PERCENT: Schema = { type: "string", description: "In percent of all of it." };
const list = (items: Schema): Schema => ({ type: "array", items });

const THIN = {
  ...{ known: PERCENT, "unread?": { enum: ["too-many", "circle"] } },
  beginnings: list(
    exactly({
      ...{ "lot?": text, material: text, part: PERCENT },
      why: { enum: ["received", "unknown"] },
    }),
  ),
};
const STEP = {
  ...{ by: { enum: ["link", "own", "supplier"] }, kind: text, "process?": text },
  ...{ time: { type: "string", format: "date-time" }, material: text, part: PERCENT },
};

export const SHARE_SCHEMAS: { readonly [name: string]: Schema } = {
  LotShare: exactly({
    ...{ characteristic: text, scheme: text },
    share: { type: "integer", minimum: 0, maximum: 100 },
    ...{ "model?": text, "wording?": text, arithmetic: list(text) },
    sources: list(exactly({ own: flag, "name?": text })),
    deficits: list(exactly({ "lot?": text, material: text, part: text, isUnknown: flag })),
    unresolved: list(exactly({ "lot?": text, material: text })),
    "unread?": { enum: ["too-many", "circle"] },
  }),
  LotGaps: exactly({ lot: text, ...THIN, steps: list(exactly(STEP)) }),
  ProductGaps: exactly({
    ...{ product: text, name: text, more: flag, ...THIN },
    lots: list(exactly({ lot: text, part: PERCENT })),
    steps: list(exactly({ ...STEP, times: { type: "integer", minimum: 1 } })),
  }),
  LotShares: exactly({ lot: text, "chain?": text, shares: list(named("LotShare")) }),
};
