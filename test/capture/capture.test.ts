/** A supplier sends events: the same again, changed, corrected, at the same moment, too many, and as no system should. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestStack, type TestStack } from "../support/stack.ts";
import {
  CONTEXT,
  capture,
  documentOf,
  everythingFinal,
  GS1_CONTEXT,
  type Members,
  organisations,
  rows,
  shipping,
  uuid,
} from "./supplier.ts";

let stack: TestStack;
/** Finca Aurora grows coffee, Nordlys roasts it. */
let aurora: string;
let nordlys: string;

beforeAll(async () => {
  stack = await startTestStack();
  const keys = await organisations(stack, ["finca-aurora", "nordlys"]);
  [aurora, nordlys] = [keys.get("finca-aurora") ?? "", keys.get("nordlys") ?? ""];
});

afterAll(() => stack?.remove());

const send = (events: readonly unknown[], context?: unknown, key = aurora) =>
  capture(stack, key, documentOf(events, context));
const sendText = (text: string) => capture(stack, aurora, text);

/** How many rows the database holds: of all events, or of those with this eventID. */
async function stored(eventId?: unknown): Promise<number> {
  const [row] = await rows<{ count: number }>(
    stack,
    "select count(*)::int as count from events where $1::text is null or event_id = $1",
    [eventId ?? null],
  );
  return row?.count ?? 0;
}

/** Sends, expects a refusal, and that the database is as it was. */
async function refused(events: readonly unknown[], context?: unknown) {
  const before = await stored();
  const { status, problem } = await send(events, context);
  expect(await stored()).toBe(before);
  return { status, ...problem };
}

const CHANGED = {
  status: 409,
  type: "epcisException:ResourceAlreadyExistsException",
  title: "event changed",
  rule: "eventID",
};
const declared = (event: Members, more: Members = {}): Members => ({
  ...event,
  errorDeclaration: {
    declarationTime: "2026-03-01T09:00:00Z",
    reason: "incorrect_data",
    ...more,
  },
});

describe("the same event again is the same event", () => {
  const roast = { "ex:roast": { "ex:level": "medium" }, bizStep: "ex:cupping" };
  const other = JSON.parse(JSON.stringify(roast).replaceAll("ex:", "beans:")) as Members;
  const elsewhere = { beans: "https://ex.example/" };

  test.each<[string, (event: Members) => unknown]>([
    ["as it was", (event) => documentOf([event])],
    [
      "in another order of members",
      (event) => documentOf([Object.fromEntries(Object.entries(event).reverse())]),
    ],
    [
      "with another recordTime",
      (event) => documentOf([{ ...event, recordTime: "2026-05-01T00:00:00Z" }]),
    ],
    ["without a document around it", (event) => ({ "@context": CONTEXT, ...event })],
    [
      "in a query document",
      (event) => ({
        "@context": CONTEXT,
        type: "EPCISQueryDocument",
        schemaVersion: "2.0",
        creationDate: "2026-03-01T10:00:00.000Z",
        epcisBody: {
          queryResults: { queryName: "all", resultsBody: { eventList: [event] } },
        },
      }),
    ],
    [
      "with a context that declares more",
      (event) => documentOf([event], [...CONTEXT, { more: "https://more.example/" }]),
    ],
    [
      "with the context at another address, and in the event",
      (event) =>
        documentOf(
          [{ ...event, "@context": CONTEXT[1] }],
          "https://ref.gs1.org/standards/epcis/epcis-context.jsonld",
        ),
    ],
    [
      "with another prefix for the same namespace",
      ({ eventID }) => documentOf([shipping({ eventID, ...other })], [GS1_CONTEXT, elsewhere]),
    ],
    ["beside another one", (event) => documentOf([event, event])],
  ])("%s", async (_, again) => {
    const event = shipping(roast);
    expect((await send([event])).status).toBe(202);
    expect(await capture(stack, aurora, again(event) as Members)).toMatchObject({ status: 202 });
    expect(await stored(event.eventID)).toBe(1);
  });

  test("while new ones beside it are kept", async () => {
    const [known, fresh] = [shipping(), shipping()];
    await send([known]);
    expect((await send([known, fresh])).status).toBe(202);
    expect([await stored(known.eventID), await stored(fresh.eventID)]).toEqual([1, 1]);
  });

  test("and another organisation's event of the same name is its own", async () => {
    const event = shipping();
    expect((await send([event])).status).toBe(202);
    const theirs = { ...event, bizStep: "receiving" };
    expect((await send([theirs], CONTEXT, nordlys)).status).toBe(202);
    expect(await stored(event.eventID)).toBe(2);
  });
});

describe("a changed event under a known eventID is refused", () => {
  test.each<[string, Members]>([
    ["another step", { bizStep: "receiving" }],
    [
      "another quantity",
      { quantityList: [{ epcClass: "urn:x:lot-7", quantity: 601, uom: "KGM" }] },
    ],
    ["a member more", { disposition: "in_transit" }],
    ["a member less", { bizStep: undefined }],
    ["the same instant in other words", { eventTime: "2026-02-28T07:15:30Z" }],
    ["another type", { type: "ex:Shipment" }],
  ])("%s", async (_, change) => {
    const event = shipping();
    const bystander = shipping();
    await send([event]);
    const problem = await refused([bystander, { ...event, ...change }]);
    expect(problem).toMatchObject({ ...CHANGED, pointer: "/epcisBody/eventList/1/eventID" });
    expect(problem.detail).toContain(String(event.eventID));
    expect(problem.detail).toContain("the event captured before");
  });

  test("a prefix that means something else now", async () => {
    const event = shipping({ "ex:roast": "medium" });
    await send([event]);
    expect(await refused([event], [GS1_CONTEXT, { ex: "https://else.example/" }])).toMatchObject(
      CHANGED,
    );
  });

  test("a value behind a name that means the same as another", async () => {
    const context = [...CONTEXT, { same: "https://ex.example/" }];
    const event = shipping({ "ex:level": 1, "same:level": 2 });
    await send([event], context);
    expect(await refused([{ ...event, "ex:level": 9 }], context)).toMatchObject(CHANGED);
    expect(await refused([{ ...event, "same:level": 9 }], context)).toMatchObject(CHANGED);
  });

  test("two different events of one eventID in one document", async () => {
    const event = shipping();
    const problem = await refused([event, { ...event, bizStep: "receiving" }]);
    expect(problem).toMatchObject({ ...CHANGED, pointer: "/epcisBody/eventList/1/eventID" });
    expect(problem.detail).toContain("another event of this document");
  });
});

describe("an error declaration", () => {
  interface EntryRow {
    readonly kind: string;
    readonly type: string;
    readonly index: string;
    readonly target: string | null;
  }
  const entriesOf = (event: Members) =>
    rows<EntryRow>(
      stack,
      `select e.kind, n.type, n.index, n.target from entries n join events e on e.id = n.event_id
        where e.event_id = $1 order by n.index`,
      [event.eventID],
    );

  test("is kept beside its event, and its entry names the event's", async () => {
    const event = shipping();
    await send([event]);
    await everythingFinal(stack);
    const corrective = shipping();
    expect(
      (await send([declared(event, { correctiveEventIDs: [corrective.eventID] }), corrective]))
        .status,
    ).toBe(202);
    await everythingFinal(stack);
    const [first, second] = await entriesOf(event);
    expect(first).toMatchObject({ kind: "event", type: "event", target: null });
    expect(second).toMatchObject({ kind: "declaration", type: "correction", target: first?.index });
  });

  test("may come in one document with its event", async () => {
    const event = shipping();
    expect((await send([event, declared(event)])).status).toBe(202);
    await everythingFinal(stack);
    const [first, second] = await entriesOf(event);
    expect(second).toMatchObject({ type: "correction", target: first?.index });
  });

  test("leaves the event's own state and index as they were", async () => {
    const event = shipping();
    await send([event]);
    await everythingFinal(stack);
    const path = `/api/events/${encodeURIComponent(String(event.eventID))}`;
    const before = (await (await stack.call(aurora, "GET", path)).json()) as object;
    await send([declared(event)]);
    await everythingFinal(stack);
    const after = await (await stack.call(aurora, "GET", path)).json();
    expect(after).toEqual({
      ...before,
      corrections: [expect.objectContaining({ state: "final" })],
    });
  });

  test("of an event this log does not hold is an entry of its own", async () => {
    const event = shipping();
    expect((await send([declared(event)])).status).toBe(202);
    await everythingFinal(stack);
    expect(await entriesOf(event)).toMatchObject([{ kind: "declaration", type: "event" }]);
  });

  test("the same again is the same", async () => {
    const event = shipping();
    await send([event, declared(event)]);
    expect((await send([declared(event), event])).status).toBe(202);
    expect(await stored(event.eventID)).toBe(2);
  });

  test("may be followed by another of the same event", async () => {
    const event = shipping();
    await send([event, declared(event)]);
    expect((await send([declared(event, { reason: "did_not_occur" })])).status).toBe(202);
    expect(await stored(event.eventID)).toBe(3);
  });

  test("that changes what the event said is refused", async () => {
    const event = shipping();
    const wrong = declared({ ...event, bizStep: "receiving" });
    expect(await refused([event, wrong])).toMatchObject(CHANGED);
    await send([event]);
    expect(await refused([wrong])).toMatchObject(CHANGED);
  });

  test("that came first binds the event too", async () => {
    const event = shipping();
    await send([declared(event)]);
    expect(await refused([{ ...event, bizStep: "receiving" }])).toMatchObject(CHANGED);
    expect((await send([event])).status).toBe(202);
  });
});

describe("an event without an eventID", () => {
  const nameless = (quantity: number, more: Members = {}) =>
    shipping({
      eventID: undefined,
      quantityList: [{ epcClass: "urn:x:lot-7", quantity }],
      ...more,
    });
  const named = async () => {
    const [row] = await rows<{ eventId: string; eventHash: string }>(
      stack,
      `select event_id as "eventId", event_hash as "eventHash" from events order by record_time desc limit 1`,
    );
    return row;
  };

  test("is named by the hash of what it says", async () => {
    await send([nameless(1)]);
    const row = await named();
    expect(row?.eventId).toMatch(/^ni:\/\/\/sha-256;[0-9a-f]{64}\?ver=CBV2\.0$/);
    expect(row?.eventId).toBe(row?.eventHash);
    const path = `/api/events/${encodeURIComponent(row?.eventId ?? "")}`;
    expect((await stack.call(aurora, "GET", path)).status).toBe(200);
  });

  test("finds itself again, without a name and under it", async () => {
    await send([nameless(2)]);
    const eventID = (await named())?.eventId;
    const before = await stored();
    expect((await send([nameless(2)])).status).toBe(202);
    expect((await send([{ ...nameless(2), eventID }])).status).toBe(202);
    expect(await stored()).toBe(before);
  });

  test("that differs only in what the hash leaves out is not taken for the other", async () => {
    await send([nameless(3)]);
    const eventID = (await named())?.eventId;
    const problem = await refused([nameless(3, { certificationInfo: "urn:x:certificate" })]);
    expect(problem).toMatchObject(CHANGED);
    expect(problem.detail).toBe(
      `/epcisBody/eventList/0 has no eventID and gets ${eventID}, the hash of what it says. The event captured before has the same hash, but differs in what the hash leaves out (such as certificationInfo, or the order of a list): send it as it was, or with an eventID of its own.`,
    );
  });
});

describe("captures at the same moment", () => {
  const TIMES = 20;
  const together = (documents: readonly Members[]) =>
    Promise.all(documents.map((one) => capture(stack, aurora, one)));
  const statuses = (answers: readonly { readonly status: number }[]) =>
    answers.map(({ status }) => status).sort();

  test.each<[string, () => Members]>([
    ["of one event", () => shipping()],
    ["of one error declaration", () => declared(shipping())],
  ])("%s keep it once", async (_, make) => {
    const event = make();
    const answers = await together(Array.from({ length: TIMES }, () => documentOf([event])));
    expect(statuses(answers)).toEqual(Array(TIMES).fill(202));
    expect(await stored(event.eventID)).toBe(1);
  });

  test("of one event without an eventID keep it once", async () => {
    const before = await stored();
    const event = shipping({ eventID: undefined, "ex:batch": 77 });
    const answers = await together(Array.from({ length: TIMES }, () => documentOf([event])));
    expect(statuses(answers)).toEqual(Array(TIMES).fill(202));
    expect(await stored()).toBe(before + 1);
  });

  test("of different events under one eventID: one wins, the others are told", async () => {
    const eventID = uuid();
    const answers = await together(
      Array.from({ length: TIMES }, (_, n) => documentOf([shipping({ eventID, "ex:n": n })])),
    );
    expect(statuses(answers)).toEqual([202, ...Array(TIMES - 1).fill(409)]);
    for (const { status, problem } of answers) {
      if (status === 409) expect({ ...problem }).toMatchObject(CHANGED);
    }
    expect(await stored(eventID)).toBe(1);
  });

  test("of an event and a declaration that contradicts it: one wins", async () => {
    for (let round = 0; round < 5; round++) {
      const event = shipping();
      const wrong = declared({ ...event, bizStep: "receiving" });
      const answers = await together([documentOf([event]), documentOf([wrong])]);
      expect(statuses(answers)).toEqual([202, 409]);
      expect(await stored(event.eventID)).toBe(1);
    }
  });

  test("of documents that overlap keep every event once", async () => {
    const events = Array.from({ length: 2 * TIMES }, () => shipping());
    const before = await stored();
    const answers = await together(
      Array.from({ length: TIMES }, (_, n) => documentOf(events.slice(n, n + TIMES + 1))),
    );
    expect(statuses(answers)).toEqual(Array(TIMES).fill(202));
    expect(await stored()).toBe(before + events.length);
  });
});

describe("what would not mean one thing only is refused by name", () => {
  const AT = "/epcisBody/eventList/0/ex:x";
  const written = (value: string) =>
    JSON.stringify(documentOf([shipping({ "ex:x": "HERE" })])).replace('"HERE"', value);

  test.each([
    ["a number that no double holds", "0.12345678901234567890", "json-number-inexact", AT],
    ["a number too large for a double", "1e999", "json-number-inexact", AT],
    ["an integer past 2^53", "9007199254740993", "json-number-inexact", AT],
    ["a negative zero", "-0", "json-negative-zero", AT],
    ["a name twice", '{"ex:y":1,"ex:y":1}', "json-duplicate-key", `${AT}/ex:y`],
    ["a name twice, once escaped", '{"ex:y":1,"ex\\u003ay":2}', "json-duplicate-key", `${AT}/ex:y`],
    ["half a character", '"\\ud83c"', "json-lone-surrogate", AT],
    ["half a character as a name", '{"ex:\\udf00":1}', "json-lone-surrogate", AT],
    ["the character U+0000", '"a\\u0000b"', "json-null-character", AT],
    ["the name __proto__", '{"__proto__":{}}', "json-proto-key", `${AT}/__proto__`],
    ["lists too deep", "[".repeat(61) + "]".repeat(61), "json-too-deep", undefined],
    ["a comment", "/* 1 */ 1", "json-malformed", AT],
    ["NaN", "NaN", "json-malformed", AT],
  ])("%s", async (_, value, code, pointer) => {
    const before = await stored();
    const { status, problem } = await sendText(written(value));
    expect({ status, ...problem }).toMatchObject({
      status: 400,
      type: "epcisException:ValidationException",
      title: code.replaceAll("-", " "),
      rule: code,
      detail: expect.stringMatching(/^line 1, column \d+: \S/),
    });
    if (pointer !== undefined) expect(problem.pointer).toBe(pointer);
    expect(await stored()).toBe(before);
  });

  test.each([
    ["a number a double gives back", "0.1", 0.1],
    ["a large number a double gives back", "1e300", 1e300],
    [
      "a name that only looks dangerous",
      '{"ex:constructor":{"toString":1}}',
      {
        "ex:constructor": { toString: 1 },
      },
    ],
    ["a character of two halves", '"\\ud83c\\udf31"', "🌱"],
    ["lists just deep enough", "[".repeat(60) + "]".repeat(60), expect.anything()],
  ])("%s is kept", async (_, value, kept) => {
    const { status } = await sendText(written(value));
    expect(status).toBe(202);
    const [row] = await rows<{ body: string }>(
      stack,
      "select d.body from documents d join events e on e.id = d.id order by e.record_time desc limit 1",
    );
    expect(JSON.parse(row?.body ?? "{}")["ex:x"]).toEqual(kept);
  });

  test.each([
    ["nothing at all", "", "line 1, column 1: a value is expected"],
    ["a list", "[]", "The document must be an object, got []"],
    [
      "a document of no known type",
      JSON.stringify({ ...documentOf([]), type: "EPCISDoc" }),
      '/type must be EPCISDocument or EPCISQueryDocument, or else the type of a single event, got "EPCISDoc"',
    ],
    [
      "an event without a context",
      JSON.stringify(shipping()),
      "/@context is missing: an event sent without a document needs its own",
    ],
  ])("%s is refused in plain words", async (_, text, sentence) => {
    const { status, problem } = await sendText(text);
    expect(status).toBe(400);
    expect(problem.detail).toBe(sentence);
  });

  test("every mistake of a document is told at once, each with its place", async () => {
    const problem = await refused([
      shipping({ action: "observe" }),
      shipping({ eventTime: undefined, "roast:level": 3 }),
      shipping({ quantityList: [{ epcClass: "LOT-7", quantity: "600", uom: "kg" }] }),
    ]);
    expect(problem.errors?.map(({ detail }) => detail)).toEqual([
      '/epcisBody/eventList/0/action must be one of OBSERVE, ADD, DELETE, got "observe"',
      "/epcisBody/eventList/1/eventTime is missing",
      '/epcisBody/eventList/1/roast:level uses the prefix "roast", which @context does not declare',
      '/epcisBody/eventList/2/quantityList/0/epcClass must be a URI, got "LOT-7"',
      '/epcisBody/eventList/2/quantityList/0/quantity must be a number, got "600"',
      '/epcisBody/eventList/2/quantityList/0/uom must be two or three capital letters or digits from UN/CEFACT Recommendation 20, like KGM, got "kg"',
    ]);
  });
});

describe("limits", () => {
  const epcs = (count: number) =>
    shipping({
      quantityList: undefined,
      epcList: Array.from({ length: count }, (_, n) => `urn:x:${n}`),
    });
  /** Of the fields of {@link epcs} these are no EPCs: three of the context, type, eventID, two times, action, bizStep. */
  const OTHER_FIELDS = 9;

  test("a thousand events in one document are one capture, and all are logged", async () => {
    const events = Array.from({ length: 1_000 }, () => shipping());
    expect((await send(events)).status).toBe(202);
    await everythingFinal(stack);
    const [row] = await rows<{ count: number }>(
      stack,
      `select count(*)::int as count from entries n join events e on e.id = n.event_id
        where e.event_id = any($1)`,
      [events.map(({ eventID }) => eventID)],
    );
    expect(row?.count).toBe(1_000);
  });

  test("one event more is refused, and none is kept", async () => {
    expect(await refused(Array.from({ length: 1_001 }, () => shipping()))).toMatchObject({
      status: 413,
      type: "epcisException:CaptureLimitExceededException",
      detail: "A document has at most 1000 events, this one 1001.",
    });
  });

  test("a body over four megabytes is refused", async () => {
    expect(await refused([shipping({ "ex:note": "x".repeat(4_000_000) })])).toMatchObject({
      status: 413,
      type: "epcisException:CaptureLimitExceededException",
      detail: "A body has at most 4000000 bytes here.",
    });
  });

  test("an event of as many fields as the log can hold is logged", async () => {
    const event = epcs(4_094 - OTHER_FIELDS);
    expect((await send([event])).status).toBe(202);
    await everythingFinal(stack);
    await stack.until(aurora, String(event.eventID), "final");
  });

  // Once such an event was accepted, and no event of anyone was logged after it.
  test("one field more is refused, and the log goes on", async () => {
    for (const more of [1, 2, 3]) {
      expect(await refused([epcs(4_094 - OTHER_FIELDS + more)])).toMatchObject({
        status: 400,
        pointer: "/epcisBody/eventList/0",
        detail: `/epcisBody/eventList/0 has ${4_094 + more} single values, and an event may have at most 4094 here: make several events of it.`,
      });
    }
    const next = shipping();
    await send([next]);
    await stack.until(aurora, String(next.eventID), "logged");
  });

  test("identifiers longer than the database can look up are kept, and followed by no journey", async () => {
    const long = `urn:x:${Array.from({ length: 400 }, () => crypto.randomUUID()).join("")}`;
    const event = shipping({ epcList: [long] });
    expect((await send([event])).status).toBe(202);
    const lots = await rows<{ lot: string }>(
      stack,
      "select l.lot from event_lots l join events e on e.id = l.event_id where e.event_id = $1",
      [event.eventID],
    );
    expect(lots).toEqual([{ lot: "https://id.gs1.org/01/09521234543213/10/LOT-7" }]);
    expect(await refused([shipping({ eventID: long })])).toMatchObject({
      status: 400,
      pointer: "/epcisBody/eventList/0/eventID",
      detail: `/epcisBody/eventList/0/eventID may have at most 1000 characters, got ${long.length}`,
    });
  });

  test.each([
    ["2026-02-28T08:15:30+23:59", "2026-02-27T08:16:30.000Z"],
    ["2026-02-28T08:15:30-23:59", "2026-03-01T08:14:30.000Z"],
    ["2026-02-28t08:15:30z", "2026-02-28T08:15:30.000Z"],
    ["2016-12-31T23:59:60Z", "2017-01-01T00:00:00.000Z"],
    ["0002-01-01T00:00:00Z", "0002-01-01T00:00:00.000Z"],
    ["9999-12-31T23:59:59.9999Z", "+010000-01-01T00:00:00.000Z"],
    ["2026-02-28T08:15:30.123456789012345678Z", "2026-02-28T08:15:30.123Z"],
  ])("the time %s is kept as the instant %s", async (eventTime, instant) => {
    const event = shipping({ eventTime });
    expect(await send([event])).toMatchObject({ status: 202, problem: {} });
    const [row] = await rows<{ ms: string }>(
      stack,
      "select extract(epoch from event_time) * 1000 as ms from events where event_id = $1",
      [event.eventID],
    );
    expect(new Date(Number(row?.ms)).toISOString()).toBe(instant);
  });

  test.each([
    ["0000-06-01T00:00:00Z", "must be in the year 1 or later"],
    ["0001-01-01T00:00:00+14:00", "must be in the year 1 or later"],
    ["2026-02-30T08:15:30Z", "must be a date and time with its zone"],
  ])("the time %s is refused by name", async (eventTime, words) => {
    const { detail, pointer, status } = await refused([shipping({ eventTime })]);
    expect({ status, pointer }).toEqual({
      status: 400,
      pointer: "/epcisBody/eventList/0/eventTime",
    });
    expect(detail).toContain(words);
  });
});

describe("a capture job", () => {
  test("answers that all is stored, to the organisation that sent it and to no other", async () => {
    const { location } = await send([shipping()]);
    const response = await stack.call(aurora, "GET", location ?? "");
    expect(response.status).toBe(200);
    expect(response.headers.get("GS1-EPCIS-Version")).toBe("2.0.0");
    expect(await response.json()).toEqual({
      captureID: location?.replace("/epcis/capture/", ""),
      createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      finishedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      running: false,
      success: true,
      captureErrorBehaviour: "rollback",
      errors: [],
    });
    expect((await stack.call(nordlys, "GET", location ?? "")).status).toBe(404);
  });

  test("of a document without events is one as well", async () => {
    const { status, location } = await send([]);
    expect(status).toBe(202);
    expect((await stack.call(aurora, "GET", location ?? "")).status).toBe(200);
  });

  test.each([
    "------------------------------------",
    "000000000000000000000000000000000000",
    "00000000-0000-0000-0000-000000000000",
    "1",
  ])("named %s is none", async (id) => {
    expect((await stack.call(aurora, "GET", `/epcis/capture/${id}`)).status).toBe(404);
  });
});
