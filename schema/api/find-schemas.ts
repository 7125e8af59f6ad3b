/** The shapes of finding and acting, as schema/wire/find.ts has them. */
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

export const FIND_SCHEMAS: { readonly [name: string]: Schema } = {
  LotNotice: exactly({
    ...{ kind: NOTICE, reason: text, "advice?": text, since: time },
    ...{ own: flag, "by?": text, "cause?": text },
  }),
  ListedLot: exactly({
    ...{ lot: text, "material?": text, firstSeen: time, lastSeen: time },
    ...{ roles: list(ROLE), events: count, ...AMOUNT, notices: list(named("LotNotice")) },
  }),
  LotPage: exactly({ lots: list(named("ListedLot")), "nextPageToken?": text }),
  EventListPage: exactly({
    events: list(
      exactly({
        ...{ eventID: text, type: text, "bizStep?": text, "process?": text },
        ...{ time, recordTime: time, state: word("received", "logged", "anchored", "final") },
        ...{ voided: flag, moreLots: flag },
        lots: list(exactly({ role: ROLE, lot: text, "material?": text, ...AMOUNT })),
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
      }),
    ),
    more: flag,
  }),
};
