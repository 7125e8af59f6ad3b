/** The server keeps what the description promises: every example is sent to it, and every answer is held against its description. */
import { describe as about, afterAll, beforeAll, expect, test } from "vitest";
import type { OpenApi } from "../../schema/api/openapi.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import {
  addressOf,
  api,
  bodiesOf,
  callsOf,
  type DescribedCall,
  examplesOf,
  judge,
  needsKey,
  responseOf,
  written,
} from "./described.ts";

const calls = callsOf(api);
/** What is made comes before what is read, and what is taken away comes last. */
const ORDER = ["POST", "PUT", "PATCH", "GET", "OPTIONS", "DELETE"];
/** No log of a test is long enough for a whole tile. */
const NOT_THERE: { readonly [name: string]: number } = {
  "GET /log/tile/{L}/{N}": 404,
  // Nobody knows its id beforehand.
  "GET /files/{id}": 404,
  // Nobody of this id works for the mill, and it has neither such an invitation nor such a key.
  "PATCH /api/members/{personId}": 404,
  "DELETE /api/members/{personId}": 404,
  "DELETE /api/invitations/{id}": 404,
  "DELETE /api/api-keys/{id}": 404,
  // Links are signed by the server: nobody knows one beforehand.
  "GET /api/supplier-links/{id}": 404,
  "DELETE /api/supplier-links/{id}": 404,
  "POST /api/confirmations": 400,
  // Nobody knows the serials of codes that are still to be made.
  "PUT /labels/voids/{id}": 400,
  // Looked for before they are there.
  "POST /api/certificates/{id}/revoke": 404,
  "POST /api/claims/{id}/publish": 404,
  "POST /api/claims/{id}/withdraw": 404,
  // Nothing of this name was found.
  "POST /api/findings/{id}/explain": 404,
  // Nobody is their own witness.
  "POST /api/figures/{id}/confirm": 404,
  // Nobody knows the id of a question that nobody asked.
  "PUT /api/questions/{id}/answer": 404,
  "PUT /api/questions/{id}/aside": 404,
  // Asked for by the example itself: nobody answers oneself.
  "PUT /api/requests/{id}/answer": 404,
  "POST /api/transfers/{id}/answer": 404,
};
/** 200 where it is known, or only looked at. */
const MADE_ONCE = ["PUT /api/files/{file}", "POST /api/plots"];
/** Made by the example itself: only asked for again it would be 200. */
const MADE = ["PUT /labels/runs/{id}", "PUT /labels/reprints/{id}"];

/** Bytes are shown as text, and sent as they are. */
const sent = (body: unknown) => (typeof body === "string" ? body : JSON.stringify(body));
const takesJson = ({ operation }: DescribedCall) =>
  Object.keys(operation.requestBody?.content ?? {}).some((type) => /json$/.test(type));

interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

let stack: TestStack;
let key: string;
/** As the server gives it out. */
let live: OpenApi;
let check: ReturnType<typeof judge>;
const answered = new Map<string, Answered[]>();
const values: Record<string, string> = {};

beforeAll(async () => {
  stack = await startTestStack();
  key = await stack.organisation("las-nubes-mill");
  const farm = await stack.organisation("finca-aurora");
  await stack.organisation("nordlys");
  const shows = { showName: true, place: "country" };
  await stack.call(farm, "PUT", "/api/customers/las-nubes-mill", shows);
  live = (await (await fetch(`${stack.origin}/api/openapi.json`)).json()) as OpenApi;
  check = judge(live);
  for (const method of ORDER) {
    for (const call of callsOf(live).filter((one) => one.method === method)) {
      const answers: Answered[] = [];
      const bodies = bodiesOf(call.operation);
      for (const [, body] of bodies.length === 0 ? [["", undefined] as const] : bodies) {
        answers.push(await knock(call, body === undefined ? {} : { body: sent(body) }));
      }
      answered.set(call.name, answers);
      const [location = ""] = answers.map(({ headers }) => headers.get("location") ?? "");
      if (call.operation.operationId === "captureDocument") values.captureID = location.slice(15);
    }
    if (method === "POST") await everythingLogged();
  }
});
afterAll(() => stack?.remove());

async function everythingLogged(): Promise<void> {
  const events = ["1", "2"].map((n) => `urn:uuid:0a1b2c3d-0000-4000-8000-00000000000${n}`);
  for (const event of events) await stack.until(key, event, "logged");
}

async function knock(
  call: DescribedCall,
  {
    body,
    headers = {},
    more = "",
    as = key,
  }: {
    body?: string;
    headers?: Record<string, string>;
    more?: string;
    as?: string | undefined;
  } = {},
): Promise<Answered> {
  const address = addressOf(call, values) + more;
  const keyed = call.operation.security?.length !== 0 && as !== "";
  const answer = await fetch(stack.origin + address, {
    method: call.method,
    redirect: "manual",
    headers: {
      ...(keyed && { authorization: `Bearer ${as}` }),
      ...(body !== undefined && { "content-type": "application/json" }),
      ...headers,
    },
    ...(body !== undefined && { body }),
  });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

/** Status, media type, headers and shape, as the description has them. */
function expectDescribed({ name }: DescribedCall, { status, headers, text }: Answered): void {
  const call = callsOf(live).find((one) => one.name === name) as DescribedCall;
  const { content = {}, headers: told = {} } = responseOf(live, call.operation, status);
  const type = headers.get("content-type") ?? "";
  const media = content[type];
  expect(Object.keys(content).length === 0 ? [""] : Object.keys(content)).toContain(type);
  if (type.includes("json") && media?.schema !== undefined) {
    expect(check(media.schema, JSON.parse(text))).toEqual([]);
  }
  for (const header of Object.keys(told)) {
    if (header === "Link" || header === "GS1-Next-Page-Token-Expires") continue;
    expect(headers.get(header), header).not.toBeNull();
  }
}

const called = (name: string) => callsOf(live).find((one) => one.name === name) as DescribedCall;
/** How many events, or what is wrong with the question. */
async function found(question: Record<string, string>, headers = {}): Promise<number | string> {
  const more = `?${new URLSearchParams(question)}`;
  const { status, text } = await knock(called("GET /epcis/events"), { more, headers });
  if (status !== 200) return text;
  return JSON.parse(text).epcisBody.queryResults.resultsBody.eventList.length;
}

/** What the samples have none of: their events are three of one farm. */
const NOTHING_OF_THE_KIND =
  /LT_recordTime|certificationInfo|transformationID|persistentDisposition|parentID|(?:input|output)EPC|startTime|endTime|percRank|dataProcessing|bizRules|microorganism|chemicalSubstance|stringValue|uriValue|booleanValue|hexBinaryValue|correctiveEventID|HASATTR_(?!bizLocation)/;

about("With its own examples", () => {
  test.each(calls)("$name is answered as it is described", (call) => {
    const statuses = Object.keys(call.operation.responses).map(Number);
    const good = statuses.filter((status) => status < 400);
    // What sends on does so unless a link set is asked for.
    const plain = good.includes(307) ? 307 : good[0];
    const isMade = [...MADE, ...MADE_ONCE].includes(call.name);
    const made = isMade ? 201 : undefined;
    const expected = NOT_THERE[call.name] ?? made ?? plain ?? 501;
    const answers = answered.get(call.name) ?? [];
    expect(answers.length).toBeGreaterThan(0);
    for (const answer of answers) {
      expect(`${answer.status} ${answer.status < 400 ? "" : answer.text}`).toMatch(
        new RegExp(`^${expected} `),
      );
      expectDescribed(call, answer);
    }
  });

  test("a page that is not the last leads on to the next, and says until when", async () => {
    const list = callsOf(live).find(({ name }) => name === "GET /epcis/events") as DescribedCall;
    const first = await knock(list, { more: "?perPage=1" });
    expect(first.headers.get("link")).toMatch(/^<http.+nextPageToken=.+>; rel="next"$/);
    expect(first.headers.get("GS1-Next-Page-Token-Expires")).toMatch(/^2\d{3}-.*Z$/);
    expectDescribed(list, first);
  });

  test("every parameter of the query language finds something among the examples’ own events, as its example writes it", async () => {
    for (const parameter of called("GET /epcis/events").parameters) {
      if (parameter.in !== "query") continue;
      const { name } = parameter;
      for (const example of examplesOf(parameter)) {
        const asked =
          name === "family" ? (example as Record<string, string>) : { [name]: written(example) };
        const order = name === "eventCountLimit" ? { orderBy: "eventTime" } : {};
        const least = NOTHING_OF_THE_KIND.test(name) ? 0 : 1;
        const count = await found({ ...order, ...asked });
        expect(count, `${JSON.stringify(asked)}: ${count}`).toBeTypeOf("number");
        expect(count, JSON.stringify(asked)).toBeGreaterThanOrEqual(least);
      }
    }
  });

  test("what does not exist is not asked for by EXISTS_…=false", async () => {
    const all = await found({});
    for (const name of ["EXISTS_errorDeclaration", "EXISTS_rp:party"]) {
      expect(await found({ [name]: "true" })).toBeLessThan(Number(all));
      expect(await found({ [name]: "false" })).toBe(all);
    }
  });

  test("each other way of calling does what is said of it", async () => {
    const ask = called("GET /epcis/events");
    const [own, urns] = ask.operation["x-variations"] ?? [];
    expect(await found(own?.question ?? {}, own?.headers)).toBe(1);
    expect(await found(own?.question ?? {})).toContain("ex:");
    await knock(called("PUT /api/company-prefixes/{prefix}"));
    const more = `?${new URLSearchParams(urns?.question)}`;
    const { text } = await knock(ask, { more, headers: urns?.headers ?? {} });
    expect(text).toContain('"urn:epc:class:lgtin:9527654.031001.FA-26-03"');
  });

  test("a job of labels that is asked for again answers the same", async () => {
    for (const call of MADE.map(called)) {
      const [[, body] = []] = bodiesOf(call.operation);
      const again = await knock(call, { body: JSON.stringify(body) });
      expect([again.status, again.text]).toEqual([200, answered.get(call.name)?.[0]?.text]);
      expectDescribed(call, again);
    }
  });

  test("a job tells of a refused event as it is shown", async () => {
    const capture = called("POST /epcis/capture");
    const [{ headers = {}, body } = {}] = capture.operation["x-variations"] ?? [];
    const answer = await knock(capture, { headers, body: JSON.stringify(body?.value) });
    expectDescribed(capture, answer);
    const job = await fetch(stack.origin + answer.headers.get("location"), {
      headers: { authorization: `Bearer ${key}` },
    });
    const { content = {} } = responseOf(
      live,
      called("GET /epcis/capture/{captureID}").operation,
      200,
    );
    const made = { captureID: expect.any(String), createdAt: expect.any(String) };
    expect(await job.json()).toEqual({
      ...(content["application/json"]?.example as object),
      ...{ ...made, finishedAt: made.createdAt },
    });
    const strict = await knock(capture, { body: JSON.stringify(body?.value) });
    expect(strict.status).toBe(400);
  });

  test("a bare event is captured as a document is, and one whose identifiers have a wrong check digit", async () => {
    const capture = called("POST /epcis/capture");
    const [[, event] = []] = bodiesOf(called("POST /epcis/events").operation);
    const bare = JSON.stringify(event);
    expect((await knock(capture, { body: bare })).status).toBe(202);
    const crate = "https://id.gs1.org/00/095276543100000015";
    const wrong = crate.replace(/.$/, "6");
    expect(bare).toContain(crate);
    expect((await knock(capture, { body: bare.replaceAll(crate, wrong) })).status).toBe(202);
    expect(await found({ MATCH_anyEPC: wrong })).toBe(1);
  });

  test("the standard’s own types are all there, as it is shown", async () => {
    const list = called("GET /epcis/eventTypes");
    const { content = {} } = responseOf(live, list.operation, 200);
    expect(JSON.parse((await knock(list)).text)).toEqual(content["application/json"]?.example);
  });
});

about("What is refused is refused as it is described", () => {
  const refusal = (call: DescribedCall, answer: Answered, status: number) => {
    expect(`${answer.status} ${answer.text}`).toMatch(new RegExp(`^${status} `));
    expectDescribed(call, answer);
    const { type } = JSON.parse(answer.text);
    const described = JSON.stringify(responseOf(live, call.operation, status));
    expect(described).toContain(`"${type}"`);
  };
  const isEpcis = ({ path, method }: DescribedCall) =>
    path.startsWith("/epcis") && method !== "OPTIONS";

  test.each(calls.filter(({ operation }) => needsKey(operation)))(
    "$name without a key",
    async (call) => {
      refusal(call, await knock(call, { as: "" }), 401);
    },
  );

  test.each(calls.filter(takesJson))(
    "$name with a body of another type, one that is no JSON, and one that is too long",
    async (call) => {
      refusal(
        call,
        await knock(call, { body: "{}", headers: { "content-type": "text/plain" } }),
        415,
      );
      refusal(call, await knock(call, { body: "{" }), 400);
      refusal(call, await knock(call, { body: "[1]" }), 400);
      refusal(call, await knock(call, { body: `"${"x".repeat(4_000_000)}"` }), 413);
    },
  );

  test.each(calls.filter(isEpcis))(
    "$name in a version or form that is not spoken here",
    async (call) => {
      const body = bodiesOf(call.operation).length > 0 ? { body: "{}" } : {};
      const headers: Record<string, string>[] = [
        { "GS1-EPCIS-Version": "1.2" },
        { "GS1-CBV-Min": "3.0" },
        // Of what is sent nothing is given back that could be acceptable or not.
        ...(call.method === "GET" ? [{ accept: "text/html" }] : []),
      ];
      for (const one of headers) refusal(call, await knock(call, { ...body, headers: one }), 406);
      refusal(call, await knock(call, { ...body, more: `?x=${"x".repeat(8_200)}` }), 414);
    },
  );

  test.each([...new Set(calls.filter(isEpcis).map(({ path }) => path))])(
    "%s by a method that it lacks",
    async (path) => {
      const call = calls.find((one) => one.path === path) as DescribedCall;
      const answer = await knock({ ...call, method: "PATCH" });
      const { type, status } = JSON.parse(answer.text);
      const { content = {} } = live.components.responses["other.epcis"] ?? {};
      const example = content["application/problem+json"]?.examples?.["method-not-allowed"];
      expect({ type, status }).toEqual({
        type: "epcisException:ImplementationException",
        status: 405,
      });
      expect(example).toMatchObject({ value: { type, status } });
      expect(answer.headers.get("allow")).toContain("OPTIONS");
    },
  );

  const withQuestion = calls.filter(
    ({ method, parameters }) =>
      method === "GET" && parameters.some(({ name }) => name === "perPage"),
  );
  test.each(withQuestion)(
    "$name with a parameter that there is not, or a token that is none",
    async (call) => {
      refusal(call, await knock(call, { more: "?EQ_nothing=1" }), 400);
      refusal(call, await knock(call, { more: "?nextPageToken=none" }), 400);
    },
  );

  test.each([
    ["GET /epcis/events/{eventID}", { eventID: "urn:uuid:none" }, 404],
    ["GET /epcis/epcs/{value}", { value: "urn:none" }, 404],
    ["GET /epcis/epcs/{value}/events", { value: "urn:none" }, 404],
    ["GET /epcis/capture/{captureID}", { captureID: "0a1b2c3d-0000-4000-8000-00000000dead" }, 404],
    ["GET /api/events/{eventID}", { eventID: "urn:uuid:none" }, 404],
    ["GET /api/master-data/{identifier}", { identifier: "urn:none" }, 404],
    ["PUT /api/products/{gtin}", { gtin: "09527654301019" }, 400],
    ["PUT /api/suppliers/{organisation}", { organisation: "nobody" }, 404],
    ["GET /proofs/{leaf}", { leaf: "999999" }, 404],
    ["GET /qr", { uri: "https://elsewhere.example/01/09527654301013" }, 400],
    ["GET /log/tile/{L}/{N}", { N: "none" }, 404],
  ])("%s of something that is not there or cannot be", async (name, other, status) => {
    const call = calls.find((one) => one.name === name) as DescribedCall;
    const [, body] = bodiesOf(call.operation)[0] ?? [];
    const before = { ...values };
    Object.assign(values, other);
    const answer = await knock(call, body === undefined ? {} : { body: JSON.stringify(body) });
    for (const one of Object.keys(other)) delete values[one];
    Object.assign(values, before);
    refusal(call, answer, status);
  });

  test("a link of a QR code that is too long, as the limit says", async () => {
    const limit = live.info["x-limits"].find(({ of }) => of.includes("QR"))?.most ?? 0;
    const long = `${stack.origin}/01/09527654301013?x=`.padEnd(limit, "x");
    const draw = (uri: string) => fetch(`${stack.origin}/qr?uri=${encodeURIComponent(uri)}`);
    expect((await draw(`${long}x`)).status).toBe(400);
    expect((await draw(long)).status).toBe(200);
  });
});

test("the page and the description are whole, and not sent twice", async () => {
  for (const path of ["/api", "/api/openapi.json"]) {
    const answer = await fetch(stack.origin + path);
    const etag = answer.headers.get("etag") ?? "";
    expect(await answer.text()).toContain(stack.origin);
    const again = await fetch(stack.origin + path, { headers: { "if-none-match": etag } });
    expect([again.status, await again.text()]).toEqual([304, ""]);
  }
});
