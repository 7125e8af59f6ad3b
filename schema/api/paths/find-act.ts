/** `/api/lots` and what stands beside it: finding what one's own events speak of, and acting on it. docs/find-and-act.md. */
import type { ApiFacts } from "../facts.ts";
import type { Parameter, PathItem } from "../openapi.ts";
import { type Call, operation } from "../operation.ts";
import { CHERRY, HARVEST_ID } from "../samples.ts";
import { inPath, JSON_TYPE, ref } from "./parts.ts";

export const FOUND_CHERRY = {
  ...{ lot: CHERRY, material: "ripe cherry", quantity: "1000", uom: "KGM" },
  ...{ firstSeen: "2026-03-02T17:00:00.000Z", lastSeen: "2026-03-02T17:00:00.000Z" },
  ...{ roles: ["output"], events: 1, hasPage: false, notices: [] },
};

const LIST_REFUSES = ["query-parameter", "page-token", "query-too-complex"];

export function findActPaths(facts: ApiFacts): { readonly [path: string]: PathItem } {
  return {
    "/api/lots": { get: operation(facts, "own", lots) },
    "/api/lots/graph": { get: operation(facts, "own", graph) },
    "/api/lots/report": { get: operation(facts, "own", report) },
    "/api/lots/{lot}/shares": { get: operation(facts, "own", shares) },
    "/api/lots/{lot}/gaps": { get: operation(facts, "own", gaps) },
    "/api/event-list": { get: operation(facts, "own", events) },
    "/api/tasks": { get: operation(facts, "own", tasks) },
  };
}

export const asked = (
  name: string,
  description: string,
  schema: object,
  example?: unknown,
): Parameter => ({
  ...{ name, in: "query", description, schema: { type: "string", ...schema } },
  ...(example !== undefined && { example }),
});

/** The lot that a call is about. */
export const LOT_ASKED: Parameter = {
  ...asked("lot", "The lot, in any form it may be captured in.", {}, CHERRY),
  required: true,
};
const day = (name: string, description: string) => asked(name, description, { format: "date" });
export const PAGES = [
  asked("perPage", "How many at once; 30 unless said, at most 100.", { pattern: "^[0-9]+$" }, "30"),
  asked("nextPageToken", "As the page before gave it, with the same question.", {}),
];
const SEARCH = asked("q", "Stands in an identifier or in what a lot is called; or a whole link.", {
  maxLength: 1_000,
});

const lots: Call = {
  ...{ id: "listLots", section: "known", who: "key", summary: "The lots your events speak of" },
  say: "Those seen last come first, each once, as the events tell that were not declared wrong. Pages are frozen when the first is asked for.",
  parameters: [
    SEARCH,
    asked("lot", "Exactly this one, in any form.", {}, CHERRY),
    asked("role", "What some event has it as.", { enum: ["input", "output", "seen"] }),
    asked("material", "Stands in what it is called.", {}),
    asked("notice", "What stands on it.", { enum: ["recall", "hold", "decommission", "none"] }),
    ...[day("from", "Last seen on this day (UTC) or after."), day("to", "On this day or before.")],
    ...PAGES,
  ],
  answers: {
    "200": {
      ...{ say: "A page of lots.", types: JSON_TYPE, schema: ref("LotPage") },
      example: { lots: [FOUND_CHERRY] },
    },
  },
  refuses: LIST_REFUSES,
};

const events: Call = {
  ...{ id: "listEvents", section: "known", who: "key", summary: "Your events as a short list" },
  say: "Newest first, each with its lots and how far it is. The query language of EPCIS (`/epcis/events`) asks for more, and gives the events whole.",
  parameters: [
    SEARCH,
    asked("lot", "Events that speak of this lot, in any form.", {}, CHERRY),
    asked("step", "The business step, as a bare word.", {}, "commissioning"),
    asked("state", "How far they are.", { enum: ["received", "logged", "anchored", "final"] }),
    ...[day("from", "Of this day (UTC) or after."), day("to", "Of this day or before.")],
    ...PAGES,
  ],
  answers: {
    "200": {
      ...{ say: "A page of events.", types: JSON_TYPE, schema: ref("EventListPage") },
      example: {
        events: [
          {
            ...{ eventID: HARVEST_ID, type: "ObjectEvent", bizStep: "commissioning" },
            ...{ time: "2026-03-02T17:00:00.000Z", recordTime: "2026-03-02T18:02:11.113Z" },
            ...{ state: "logged", voided: false, moreLots: false },
            lots: [{ role: "output", lot: CHERRY, quantity: "1000", uom: "KGM" }],
          },
        ],
      },
    },
  },
  refuses: LIST_REFUSES,
};

const graph: Call = {
  ...{ id: "drawLots", section: "known", who: "key", summary: "Where a lot came from, and went" },
  say: "Lots as nodes, steps as edges: upstream over your own events and those of suppliers where both of you agreed, downstream over your own. What is not shared is a blank with the reason. Lots that only a supplier spoke of show without their identifier. At most 500 lots, the nearest first; `more` says that there are others.",
  parameters: [
    LOT_ASKED,
    asked("direction", "Unless said, both.", { enum: ["up", "down", "both"] }, "up"),
    asked("depth", "How many steps, 1 to 10; 4 unless said.", { pattern: "^[0-9]+$" }, "4"),
  ],
  answers: {
    "200": {
      ...{ say: "The graph.", types: JSON_TYPE, schema: ref("LotGraph") },
      example: {
        root: "n1",
        nodes: [{ id: "n1", depth: 0, lot: CHERRY, quantity: "1000", uom: "KGM", own: true }],
        edges: [
          {
            ...{ id: "e1", eventID: HARVEST_ID, type: "ObjectEvent", bizStep: "commissioning" },
            ...{ time: "2026-03-02T17:00:00.000Z", own: true, by: "Las Nubes Mill" },
            ...{ from: [], to: [{ node: "n1", quantity: "1000", uom: "KGM" }] },
          },
        ],
        more: false,
      },
    },
  },
  refuses: ["query-parameter", "query-too-complex", "not-found"],
};

const report: Call = {
  ...{ id: "readTraceReport", section: "known", who: "key" },
  summary: "From whom, and to whom",
  say: "One step back and one step forward, as Regulation (EC) 178/2002, Article 18 asks: from whom you have what the lot was made of, and to whom the lot and what was made of it went, with what nobody recorded said as such, what became of each shipment (`state`), and what you say, or said, of the lot in public. With `Accept: text/csv` a table for spreadsheets, in which nothing is a formula.",
  parameters: [LOT_ASKED],
  answers: {
    "200": {
      ...{ say: "The report.", types: [...JSON_TYPE], schema: ref("TraceReport") },
      example: {
        ...{ organisation: "Las Nubes Mill", lot: CHERRY, quantity: "1000", uom: "KGM" },
        ...{ asOf: "2026-03-09T08:00:00.000Z", more: false },
        from: [{ lot: CHERRY, quantity: "1000", uom: "KGM", note: "own-origin" }],
        to: [{ lot: CHERRY, quantity: "1000", uom: "KGM", note: "not-sent" }],
        claims: [],
      },
    },
  },
  refuses: ["query-parameter", "query-too-complex", "not-found"],
};

const shares: Call = {
  ...{ id: "readShares", section: "known", who: "key", summary: "What part of a lot is certified" },
  say: "Through your own events and those of suppliers where both of you agreed: what part of the lot has a characteristic, in whole hundredths, rounded down, with the model of custody and the words that must stand beside a claim. A lot has it by a certificate that was looked up, at its beginning, and recycled content by having been collected; what nobody described counts as nothing, and is named.",
  parameters: [
    inPath("lot", { say: "The lot, percent-encoded.", example: CHERRY }),
    asked(
      "characteristic",
      "The id of a scheme, `pre-consumer` or `post-consumer`; all that are found unless said.",
      {},
      "eu-organic",
    ),
  ],
  answers: {
    "200": {
      ...{ say: "The shares.", types: JSON_TYPE, schema: ref("LotShares") },
      example: {
        ...{ lot: CHERRY, chain: "1,000 kg ripe cherry" },
        shares: [
          {
            ...{ characteristic: "eu-organic", scheme: "EU organic", share: 0 },
            ...{ sources: [], arithmetic: ["1,000 kg ripe cherry: 0%"] },
            deficits: [{ lot: CHERRY, material: "ripe cherry", part: "100%", isUnknown: false }],
            unresolved: [],
          },
        ],
      },
    },
  },
  refuses: ["query-parameter", "query-too-complex", "not-found"],
};

const gaps: Call = {
  ...{ id: "readGaps", section: "known", who: "key", summary: "Where a lot’s evidence is thin" },
  say: "By mass: what of the lot has no beginning on record. By step: who alone vouches for each, the weakest word first, with how much of the lot came through it.",
  parameters: [inPath("lot", { say: "The lot, percent-encoded.", example: CHERRY })],
  answers: {
    "200": {
      ...{ say: "The gaps.", types: JSON_TYPE, schema: ref("LotGaps") },
      example: {
        ...{ lot: CHERRY, known: "100", beginnings: [] },
        steps: [
          {
            ...{ by: "own", kind: "created", time: "2026-03-01T07:00:00Z" },
            ...{ material: "ripe cherry", part: "100" },
          },
        ],
      },
    },
  },
  refuses: ["query-too-complex", "not-found"],
};

const tasks: Call = {
  ...{ id: "listTasks", section: "known", who: "key", summary: "What needs somebody" },
  say: "The gravest first: recalls that reach your lots, transfers that the other side disputes, what the ledger asks about, requests to answer, to read or overdue, transfers of the last 180 days of which the other side has said nothing for a week, and steps with a lot of unknown quantity. Derived each time, so that what is done is gone. At most 50 of each kind.",
  answers: {
    "200": {
      ...{ say: "The tasks.", types: JSON_TYPE, schema: ref("Tasks") },
      example: {
        tasks: [
          {
            ...{ kind: "recalled", lot: CHERRY, material: "ripe cherry", upstream: false },
            notice: {
              ...{ kind: "hold", reason: "Residues are being measured.", own: false },
              ...{ since: "2026-03-09T08:00:00Z", by: "Finca Aurora" },
            },
            ...{ downstream: 3, unmarked: 3 },
          },
        ],
        more: false,
      },
    },
  },
  refuses: ["query-too-complex"],
};
