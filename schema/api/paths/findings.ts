/** `/api/findings`: what the rules of custody ask about, and what somebody says to it. docs/custody.md, *Findings*. */
import type { ApiFacts } from "../facts.ts";
import type { PathItem } from "../openapi.ts";
import { type Call, operation } from "../operation.ts";
import { CHERRY, HARVEST_ID } from "../samples.ts";
import { asked, PAGES } from "./find-act.ts";
import { inPath, JSON_TYPE, ref } from "./parts.ts";

const ID = "0a1b2c3d-0000-4000-8000-0000000000f1";
const EXPLANATION = "The scale was set to zero with the crate on it.";
const FINDING = {
  ...{ id: ID, rule: "I1", outcome: "flag", reason: "over-stock", lot: CHERRY },
  sentence:
    "ripe cherry FA-26-03: 1,010 kg of 1,000 kg, 0 kg used before: 10 kg more than there is",
  arithmetic: [
    { label: "stock", value: "1000", unit: "KGM" },
    { label: "over", value: "10", unit: "KGM" },
  ],
  event: { eventID: HARVEST_ID, time: "2026-03-02T17:00:00.000Z", lots: [] },
  createdAt: "2026-03-02T18:02:11.113Z",
};

export function findingPaths(facts: ApiFacts): { readonly [path: string]: PathItem } {
  return {
    "/api/findings": { get: operation(facts, "own", list) },
    "/api/findings/{id}/explain": { post: operation(facts, "own", explain) },
  };
}

const list: Call = {
  ...{ id: "listFindings", section: "known", who: "key", summary: "What the ledger asks about" },
  say: "Events that were kept, and that a rule of custody has a question about, the newest first, each with its sum. `unresolved` goes by itself when the lot comes.",
  parameters: [
    asked("event", "All that was found in this event, explained or not.", {}, HARVEST_ID),
    ...PAGES,
  ],
  answers: {
    "200": {
      ...{ say: "A page of findings.", types: JSON_TYPE, schema: ref("FindingPage") },
      example: { findings: [FINDING] },
    },
  },
  refuses: ["query-parameter", "page-token"],
};

const explain: Call = {
  ...{ id: "explainFinding", section: "known", who: "key", summary: "Explain a finding" },
  say: "It is kept with the event, and the finding waits for nobody any more. An explanation is not replaced by another.",
  parameters: [
    inPath("id", {
      say: "As the list names it.",
      ...{ example: ID, schema: { type: "string", format: "uuid" } },
    }),
  ],
  body: {
    types: JSON_TYPE,
    schema: ref("ExplanationSettings"),
    examples: { scale: { value: { explanation: EXPLANATION } } },
  },
  answers: {
    "200": {
      ...{ say: "Kept.", types: JSON_TYPE, schema: ref("Finding") },
      example: { ...FINDING, explanation: EXPLANATION, explainedAt: "2026-03-03T08:00:00.000Z" },
    },
  },
  refuses: [
    ...["json-malformed", "body-invalid", "media-type", "body-too-large"],
    ...["not-found", "changed-meanwhile"],
  ],
};
