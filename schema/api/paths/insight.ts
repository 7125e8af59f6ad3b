/** `/api/insight`: what the maker learns of who looks at its pages: numbers. docs/scans.md. */
import type { ApiFacts } from "../facts.ts";
import type { Parameter, PathItem } from "../openapi.ts";
import { type Call, operation } from "../operation.ts";
import { GTIN } from "../samples.ts";
import { JSON_TYPE, ref } from "./parts.ts";

const OF = { product: `/01/${GTIN}`, productName: "Guji washed" };
const WEEKS: Parameter = {
  ...{
    name: "weeks",
    in: "query",
    description: "Of so many weeks, this one counted: 1 to 53, 13 without it.",
  },
  ...{ schema: { type: "integer", minimum: 1, maximum: 53 }, example: 4 },
};

export const insightPaths = (facts: ApiFacts): { readonly [path: string]: PathItem } => ({
  "/api/insight/scans": { get: operation(facts, "own", scans) },
  "/api/insight/interest": { get: operation(facts, "own", interest) },
});

const scans: Call = {
  ...{
    id: "readScans",
    section: "pages",
    who: "key",
    summary: "How often your pages are looked at",
  },
  say: "By product, week and country, and by lot; of single pieces only those whose number may be on others as well, with why. A page counts itself, with JavaScript, unless its reader asks not to be counted.",
  parameters: [WEEKS],
  answers: {
    "200": {
      ...{ say: "The last week first.", types: JSON_TYPE, schema: ref("Scans") },
      example: {
        since: "2026-11-02",
        weeks: [
          { ...OF, week: "2026-11-23", count: 41, countries: [{ country: "BE", count: 41 }] },
        ],
        lots: [{ product: OF.product, lot: "HM-2026-0417", count: 38 }],
        serials: [
          {
            ...{ ...OF, serial: "8Q2K", firstDay: "2026-11-20", lastDay: "2026-11-26", count: 4 },
            signals: [{ kind: "far-apart", day: "2026-11-26", countries: ["BE", "JP", "PT"] }],
          },
        ],
      },
    },
  },
  refuses: ["query-parameter"],
};
const interest: Call = {
  ...{
    id: "readInterest",
    section: "pages",
    who: "key",
    summary: "What your readers open, judge and choose",
  },
  say: "Sections by week. What matters to readers by month, once the month is over, as *at least so many*: never fewer than ten, in steps of five, with a secret amount held back, so that no number shows one person’s choice.",
  parameters: [WEEKS],
  answers: {
    "200": {
      ...{ say: "The last week first.", types: JSON_TYPE, schema: ref("Interest") },
      example: {
        since: "2026-11-02",
        sections: [
          {
            ...{ ...OF, section: "journey", week: "2026-11-23" },
            ...{ opened: 12, useful: 5, unclear: 1, wrong: 0 },
          },
        ],
        topics: [{ ...OF, topic: "pay", month: "2026-10-01", atLeast: 25 }],
      },
    },
  },
  refuses: ["query-parameter"],
};
