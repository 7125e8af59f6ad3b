/** `/api/requests` and `/api/recalls`: asking a supplier for evidence, and recalling a lot with all that was made of it. */
import type { ApiFacts } from "../facts.ts";
import type { PathItem } from "../openapi.ts";
import { type Call, operation } from "../operation.ts";
import { CHERRY } from "../samples.ts";
import { LOT_ASKED } from "./find-act.ts";
import { inPath, JSON_TYPE, ref } from "./parts.ts";

const SMALL_REFUSES = ["json-malformed", "body-invalid", "media-type", "body-too-large"];
const ID = "0a1b2c3d-0000-4000-8000-0000000000e1";
const REQUEST = {
  supplier: "finca-aurora",
  wanted: "The organic certificate for this harvest",
  about: CHERRY,
  dueOn: "2029-04-17",
};
const UUID = { type: "string", format: "uuid" };

export function requestPaths(facts: ApiFacts): { readonly [path: string]: PathItem } {
  return {
    "/api/requests": { get: operation(facts, "own", list) },
    "/api/requests/{id}": {
      put: operation(facts, "own", make),
      delete: operation(facts, "own", close),
    },
    "/api/requests/{id}/answer": { put: operation(facts, "own", answer) },
    "/api/recalls": { get: operation(facts, "own", plan), put: operation(facts, "own", recall) },
  };
}

const id = inPath("id", {
  say: "A UUID that you made: sent again, it is the same request.",
  ...{ example: ID, schema: UUID },
});

const list: Call = {
  ...{ id: "listRequests", section: "known", who: "key" },
  summary: "Evidence asked for, by you and of you",
  say: "The open ones first, at most 200 of each.",
  answers: {
    "200": {
      ...{ say: "The requests.", types: JSON_TYPE, schema: ref("EvidenceRequests") },
      example: {
        made: [
          {
            ...{ id: ID, wanted: REQUEST.wanted, about: CHERRY, dueOn: REQUEST.dueOn },
            from: { slug: "las-nubes-mill", name: "Las Nubes Mill" },
            to: { slug: "finca-aurora", name: "Finca Aurora" },
            ...{ createdAt: "2026-03-09T08:00:00Z", state: "open", overdue: false },
          },
        ],
        received: [],
      },
    },
  },
};

const make: Call = {
  ...{ id: "putRequest", section: "known", who: "key", summary: "Ask a supplier for evidence" },
  say: "Of a supplier where both sides agreed, or that you introduced. It sees the request among its tasks; its owners are told by mail, and reminded at most every three days from shortly before it is due. The day ends at midnight UTC.",
  parameters: [id],
  body: {
    types: JSON_TYPE,
    schema: ref("EvidenceRequestSettings"),
    examples: { certificate: { value: REQUEST } },
  },
  answers: {
    "200": {
      ...{ say: "Asked.", types: JSON_TYPE, schema: ref("EvidenceRequestState") },
      example: { id: ID, state: "open" },
    },
  },
  refuses: [...SMALL_REFUSES, "partner-unknown", "changed-meanwhile", "quota-exceeded"],
};

const close: Call = {
  ...{ id: "deleteRequest", section: "known", who: "key", summary: "Close a request" },
  say: "Answered or not: nobody is reminded any more, and it is answered no more. It stays on both lists.",
  parameters: [id],
  answers: { "204": { say: "Closed." } },
  refuses: ["not-found"],
};

const answer: Call = {
  ...{ id: "putAnswer", section: "known", who: "key", summary: "Answer a request" },
  say: "By whoever is asked, with a file or without. Whoever asked may read the file from then on; so a file that they do not see yet needs the scope `publish` besides. An answer may be sent anew until the request is closed.",
  parameters: [id],
  body: {
    types: JSON_TYPE,
    schema: ref("EvidenceAnswerSettings"),
    examples: {
      words: { value: { answer: "It was renewed last week; the number is BE-BIO-01." } },
    },
  },
  answers: {
    "200": {
      ...{ say: "Answered.", types: JSON_TYPE, schema: ref("EvidenceRequestState") },
      example: { id: ID, state: "answered" },
    },
  },
  refuses: [...SMALL_REFUSES, "not-found", "changed-meanwhile", "scope-missing"],
};

const PLANNED = { lot: CHERRY, depth: 0, quantity: "1000", uom: "KGM" };

const plan: Call = {
  ...{ id: "planRecall", section: "pages", who: "key", summary: "What a recall would reach" },
  say: "All that was made of the lot here, by you or by suppliers who share, the nearest first, and everybody to whom some of it left: what stands on each, whether it has a page on which a notice can stand, and whether some of it left already. At most 1,000 lots.",
  parameters: [LOT_ASKED],
  answers: {
    "200": {
      ...{ say: "The lots.", types: JSON_TYPE, schema: ref("RecallPlan") },
      example: {
        root: { ...PLANNED, hasPage: false, isSent: false, notices: [] },
        ...{ lots: [], receivers: [], marked: 0, more: false },
      },
    },
  },
  refuses: ["query-parameter", "query-too-complex", "not-found"],
};

const recall: Call = {
  ...{ id: "putRecall", section: "pages", who: "key" },
  summary: "Recall a lot with all that was made of it",
  say: "Sets a notice on the lot, where it is yours, and on every lot that your events made of it, in one transaction; `because` is what those say. Each cause stands by itself: `clear` takes back what was set because of this lot, and leaves what stands for another. The same call again changes nothing, and where there is more it goes on.",
  body: {
    types: JSON_TYPE,
    schema: ref("RecallSettings"),
    examples: {
      recall: {
        value: {
          ...{ lot: CHERRY, kind: "hold", reason: "Residues are being measured." },
          because: "Made from a cherry that is on hold.",
        },
      },
      clear: { value: { lot: CHERRY, kind: "clear", reason: "Nothing was found." } },
    },
  },
  answers: {
    "200": {
      ...{ say: "What changed.", types: JSON_TYPE, schema: ref("RecallDone") },
      example: { set: 3, unchanged: 0, withoutPage: [], more: false },
    },
  },
  refuses: [...SMALL_REFUSES, "query-too-complex", "not-found"],
};
