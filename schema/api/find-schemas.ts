/** The shapes of finding and acting, as schema/wire/find.ts has them. */
import { TRANSFER_STATES } from "../wire/transfers.ts";
import type { Schema } from "./openapi.ts";

const text: Schema = { type: "string" };
const flag: Schema = { type: "boolean" };
const time: Schema = { type: "string", format: "date-time" };
const count: Schema = { type: "integer" };
const word = (...words: readonly string[]): Schema => ({ enum: words });
const list = (items: Schema): Schema => ({ type: "array", items });
export const named = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

/** Members whose name ends in `?` may be absent; there are no others. */
export function exactly(members: { readonly [name: string]: Schema }): Schema {
  const properties = Object.fromEntries(
    Object.entries(members).map(([name, schema]) => [name.replace("?", ""), schema]),
  );
  const required = Object.keys(members).filter((name) => !name.endsWith("?"));
  return { type: "object", properties, required, additionalProperties: false };
}

const AMOUNT = { "quantity?": text, "uom?": text };
const ROLE = word("input", "output", "seen");
const NOTICE = word("recall", "hold", "decommission");
const SAID: Schema = { type: "string", minLength: 1, maxLength: 500 };
const PARTY = exactly({ slug: text, name: text });
const MENTION = exactly({ role: ROLE, lot: text, "material?": text, ...AMOUNT });
const TASK_EVENT = exactly({ eventID: text, "bizStep?": text, time, lots: list(MENTION) });
const TASK_KINDS = word(
  ...["answer-request", "request-late", "request-answered", "disputed", "recalled"],
  ...["dispatch-missing", "receipt-missing", "quantity-missing", "finding", "unresolved"],
  ...["answer-question", "answer-transfer"],
);
const TERM = exactly({ label: text, value: text, "unit?": text, "of?": text });
const REPORT_LINE = exactly({
  ...{ lot: text, "material?": text, ...AMOUNT, "time?": time, "eventID?": text },
  "partner?": exactly({ "name?": text, "id?": text }),
  "note?": word("own-origin", "partner-unknown", "not-received", "not-sent", "consumers"),
  "state?": word(...TRANSFER_STATES),
  "difference?": word("less", "more"),
});

export const FIND_SCHEMAS: { readonly [name: string]: Schema } = {
  LotNotice: exactly({
    ...{ kind: NOTICE, reason: text, "advice?": text, since: time },
    ...{ own: flag, "by?": text, "cause?": text },
  }),
  ListedLot: exactly({
    ...{ lot: text, "material?": text, firstSeen: time, lastSeen: time },
    ...{ roles: list(ROLE), events: count, ...AMOUNT, hasPage: flag },
    notices: list(named("LotNotice")),
  }),
  LotPage: exactly({ lots: list(named("ListedLot")), "nextPageToken?": text }),
  EventListPage: exactly({
    events: list(
      exactly({
        ...{ eventID: text, type: text, "bizStep?": text, "process?": text },
        ...{ time, recordTime: time, state: word("received", "logged", "anchored", "final") },
        ...{ voided: flag, moreLots: flag },
        lots: list(MENTION),
      }),
    ),
    "nextPageToken?": text,
  }),
  LotGraph: exactly({
    root: text,
    nodes: list(
      exactly({
        ...{ id: text, depth: count, "lot?": text, "material?": text, ...AMOUNT },
        ...{ "by?": text, own: flag, "notice?": NOTICE },
        "blank?": word("not-shared", "not-recorded", "sent-on"),
      }),
    ),
    edges: list(
      exactly({
        ...{ id: text, "eventID?": text, "type?": text, "bizStep?": text, "process?": text },
        ...{ "time?": time, own: flag, "by?": text },
        ...{ from: list(exactly({ node: text, ...AMOUNT })) },
        ...{ to: list(exactly({ node: text, ...AMOUNT })) },
        ...{ "otherFrom?": count, "otherTo?": count },
      }),
    ),
    more: flag,
  }),
  EvidenceRequestSettings: exactly({
    supplier: { type: "string", minLength: 1, maxLength: 63 },
    wanted: { type: "string", minLength: 1, maxLength: 1_000 },
    "about?": { type: "string", minLength: 1, maxLength: 1_000 },
    dueOn: { type: "string", pattern: "^\\d{4}-\\d\\d-\\d\\d$" },
  }),
  EvidenceAnswerSettings: exactly({
    answer: { type: "string", minLength: 1, maxLength: 4_000 },
    "file?": { type: "string", pattern: "^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$" },
  }),
  EvidenceRequest: exactly({
    ...{ id: text, from: PARTY, to: PARTY, wanted: text, "about?": text },
    ...{ dueOn: { type: "string", format: "date" }, createdAt: time },
    ...{ state: word("open", "answered", "closed"), overdue: flag },
    ...{ "answer?": text, "answeredAt?": time, "file?": exactly({ id: text, name: text }) },
  }),
  EvidenceRequests: exactly({
    made: list(named("EvidenceRequest")),
    received: list(named("EvidenceRequest")),
  }),
  EvidenceRequestState: exactly({ id: text, state: word("open", "answered") }),
  Tasks: exactly({
    tasks: list({
      type: "object",
      properties: {
        ...{ kind: TASK_KINDS, request: named("EvidenceRequest"), event: TASK_EVENT },
        ...{ question: named("Question"), transfer: named("Transfer") },
        ...{ by: text, reason: text, since: time, lot: text, material: text, upstream: flag },
        ...{ notice: named("LotNotice"), downstream: count, unmarked: count },
        finding: named("Finding"),
      },
      required: ["kind"],
      additionalProperties: false,
    }),
    more: flag,
  }),
  Finding: exactly({
    ...{ id: text, rule: text, outcome: word("flag", "unresolved"), reason: text, sentence: text },
    ...{ arithmetic: list(TERM), "profile?": text, "lot?": text, "material?": text },
    ...{ event: TASK_EVENT, createdAt: time, "explanation?": text, "explainedAt?": time },
  }),
  FindingPage: exactly({ findings: list(named("Finding")), "nextPageToken?": text }),
  ExplanationSettings: exactly({
    explanation: { type: "string", minLength: 1, maxLength: 1_000 },
  }),
  TraceReport: exactly({
    ...{ organisation: text, lot: text, "material?": text, ...AMOUNT, asOf: time, more: flag },
    ...{ from: list(REPORT_LINE), to: list(REPORT_LINE) },
    claims: list(
      exactly({
        ...{ text, language: text, state: word("published", "withdrawn"), "withdrawnFor?": text },
        ...{ grade: { type: "integer", minimum: 0, maximum: 4 }, updatedAt: time },
      }),
    ),
  }),
  RecallSettings: exactly({
    lot: { type: "string", minLength: 1, maxLength: 1_000 },
    kind: { type: "string", enum: ["recall", "hold", "clear"] },
    ...{ reason: SAID, "advice?": SAID, "because?": SAID },
  }),
  PlannedLot: exactly({
    ...{ lot: text, depth: count, "material?": text, ...AMOUNT },
    ...{ hasPage: flag, isSent: flag, notices: list(named("LotNotice")) },
  }),
  RecallPlan: exactly({
    ...{ root: named("PlannedLot"), lots: list(named("PlannedLot")), marked: count, more: flag },
    receivers: list(REPORT_LINE),
  }),
  RecallDone: exactly({ set: count, unchanged: count, withoutPage: list(text), more: flag }),
};
