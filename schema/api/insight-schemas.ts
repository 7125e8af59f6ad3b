/** The shapes of what makers learn of who looks, as schema/wire/insight.ts has them. */
import { exactly, named } from "./find-schemas.ts";
import type { Schema } from "./openapi.ts";

const text: Schema = { type: "string" };
const day: Schema = { type: "string", format: "date" };
const count: Schema = { type: "integer" };
const list = (items: Schema): Schema => ({ type: "array", items });
const OF = { product: text, productName: text };

export const INSIGHT_SCHEMAS: { readonly [name: string]: Schema } = {
  Scans: exactly({
    since: day,
    weeks: list(
      exactly({
        ...{ ...OF, week: day, count },
        countries: list(exactly({ country: text, count })),
      }),
    ),
    lots: list(exactly({ product: text, lot: text, count })),
    serials: list(
      exactly({
        ...{ ...OF, serial: text, firstDay: day, lastDay: day, count },
        signals: list(named("CopiedSignal")),
      }),
    ),
  }),
  CopiedSignal: exactly({
    kind: { enum: ["far-apart", "after-end", "many-days", "many-countries"] },
    ...{ "day?": day, "countries?": list(text), "since?": day, "days?": count },
    "how?": { enum: ["destroyed", "taken-back"] },
  }),
  Interest: exactly({
    since: day,
    sections: list(
      exactly({
        ...{ ...OF, section: text, week: day },
        ...{ opened: count, useful: count, unclear: count, wrong: count },
      }),
    ),
    topics: list(exactly({ ...OF, topic: text, month: day, atLeast: count })),
  }),
};
