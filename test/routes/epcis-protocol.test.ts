/** How the EPCIS bindings are spoken beyond what the standard's vectors ask: media types, formats, limits, and links that lead on. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { capture, documentOf, shipping, uuid } from "../capture/supplier.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

let stack: TestStack;
let key: string;
const LOT = "https://shop.example/01/09521234543213/10/LOT-7";

beforeAll(async () => {
  stack = await startTestStack();
  key = await stack.organisation("finca-aurora");
  const events = [0, 1, 2].map((n) =>
    shipping({ eventID: uuid(), quantityList: [{ epcClass: LOT, quantity: n + 1 }], "ex:n": n }),
  );
  expect(await capture(stack, key, documentOf(events))).toMatchObject({ status: 202 });
});
afterAll(() => stack?.remove());

const ask = (path: string, headers: Record<string, string> = {}, init: RequestInit = {}) =>
  fetch(path.startsWith("http") ? path : stack.origin + path, {
    ...init,
    headers: { authorization: `Bearer ${key}`, ...headers },
  });
interface Answered {
  readonly epcisBody: {
    readonly queryResults: {
      readonly resultsBody: {
        readonly eventList: readonly { quantityList: { epcClass: string }[] }[];
      };
    };
  };
}
const eventsIn = async (answer: Response) =>
  ((await answer.json()) as Answered).epcisBody.queryResults.resultsBody.eventList;
const next = (answer: Response) => /<(.+)>; rel="next"/.exec(answer.headers.get("link") ?? "")?.[1];

describe("Media types", () => {
  test.each([
    [undefined, "application/json"],
    ["*/*", "application/json"],
    ["application/*", "application/json"],
    ["application/ld+json", "application/ld+json"],
    ["application/ld+json, application/json;q=0.1", "application/ld+json"],
    ["application/ld+json;q=0.5, */*", "application/json"],
    ["text/html, application/json;q=0.9", "application/json"],
  ])("Accept: %s is answered with %s", async (accept, type) => {
    const answer = await ask("/epcis/events", accept === undefined ? {} : { accept });
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, type]);
  });

  test.each([
    "text/html",
    "application/json;q=0",
    "application/xml, text/*",
    "application/problem+json",
  ])("Accept: %s is not to be had", async (accept) =>
    expect((await ask("/epcis/events", { accept })).status).toBe(406),
  );

  test("what is sent gets no body back, and whatever is accepted is acceptable", async () => {
    const sent = { accept: "application/problem+json", "content-type": "application/json" };
    const body = JSON.stringify(documentOf([]));
    expect((await ask("/epcis/capture", sent, { method: "POST", body })).status).toBe(202);
  });
});

describe("Limits", () => {
  test("of a capture are told to whom it was too much", async () => {
    const answer = await ask(
      "/epcis/capture",
      { "content-type": "application/json" },
      {
        method: "POST",
        body: JSON.stringify(documentOf(Array(1_001).fill({}))),
      },
    );
    expect(answer.status).toBe(413);
    expect(answer.headers.get("gs1-epcis-capture-limit")).toBe("1000");
    expect(answer.headers.get("gs1-epcis-capture-file-size-limit")).toBe("4000000");
  });

  test("of an address leave room for the token of the next page", async () => {
    const value = Array(7).fill("x".repeat(1_000)).join("|");
    const first = await ask(`/epcis/events?perPage=1&EQ_bizStep=${`shipping|${value}`}`);
    expect(first.status).toBe(200);
    expect((await ask(next(first) ?? "")).status).toBe(200);
    expect((await ask(`/epcis/events?EQ_bizStep=${"x".repeat(8_192)}`)).status).toBe(414);
  });
});

describe("A link to the next page", () => {
  test("leads on by itself, however many prefixes were sent, and keeps every escape as it was", async () => {
    const others = [...Array(60)].map(
      (_, n) => `p${n}=https://ex.example/${"y".repeat(120)}/${n}/`,
    );
    const extensions = ["ex=https://ex.example/", ...others].join(", ");
    const question = "/epcis/events?GE_ex:n=0&perPage=1&EQ_bizStep=shipping%7Cpacking";
    const seen: number[] = [];
    let address: string | undefined = question;
    let headers: Record<string, string> = { "gs1-extensions": extensions };
    while (address !== undefined) {
      const answer: Response = await ask(address, headers);
      expect(answer.status).toBe(200);
      seen.push((await eventsIn(answer)).length);
      address = next(answer);
      if (address !== undefined) expect(address).toContain(question);
      headers = {};
    }
    expect(seen).toEqual([1, 1, 1]);
  });

  test("leads on below a resource, too, whose value has a prefix", async () => {
    const events = [0, 1].map(() =>
      shipping({
        ...{ eventID: uuid(), bizStep: "ex:roasting" },
        quantityList: [{ epcClass: LOT, quantity: 1 }],
      }),
    );
    expect(await capture(stack, key, documentOf(events))).toMatchObject({ status: 202 });
    const path = "/epcis/bizSteps/ex%3Aroasting/events?perPage=1";
    const first = await ask(path, { "gs1-extensions": "ex=https://ex.example/" });
    expect([first.status, (await eventsIn(first)).length]).toEqual([200, 1]);
    const second = await ask(next(first) ?? "");
    expect([second.status, (await eventsIn(second)).length, next(second)]).toEqual([
      200,
      1,
      undefined,
    ]);
    expect((await ask(path)).status).toBe(404);
  });

  test.each(["WyJudWxsIiwieCJd", "WyJ0cnVlIiwieCJd", "WyJbXSIsIngiXQ"])(
    "with a token that somebody made up (%s) is refused on every list",
    async (token) => {
      for (const path of ["/epcis/events", "/epcis/capture", "/epcis/epcs", "/epcis/eventTypes"]) {
        expect((await ask(`${path}?nextPageToken=${token}`)).status).toBe(400);
      }
    },
  );
});

describe("EPC URNs", () => {
  const classes = async () => {
    const answer = await ask("/epcis/events?perPage=1", { "gs1-epc-format": "Always_EPC_URN" });
    return (await eventsIn(answer))[0]?.quantityList[0]?.epcClass;
  };
  const prefix = (method: string, digits: string) =>
    ask(`/api/company-prefixes/${digits}`, {}, { method });

  test("are written where the company’s prefix is known, vouched for or seen, and never against a word that was given", async () => {
    expect(await classes()).toBe(LOT);
    expect((await prefix("PUT", "9521234")).status).toBe(204);
    const urn = "urn:epc:class:lgtin:9521234.054321.LOT-7";
    expect(await classes()).toBe(urn);

    // Somebody's URN with a dot in the wrong place names another company's prefix.
    const wrong = shipping({
      eventID: uuid(),
      quantityList: undefined,
      epcList: ["urn:epc:id:sgtin:95212340.54321.1"],
    });
    expect(
      await capture(stack, key, documentOf([{ ...wrong, eventTime: "2020-01-01T00:00:00Z" }])),
    ).toMatchObject({ status: 202 });
    const listed = await ask("/api/company-prefixes");
    expect(await listed.json()).toEqual({ prefixes: ["9521234"] });
    const old = await ask("/epcis/events?orderBy=recordTime&orderDirection=ASC&perPage=1", {
      "gs1-epc-format": "Always_EPC_URN",
    });
    expect((await eventsIn(old))[0]?.quantityList[0]?.epcClass).toBe(urn);

    expect((await prefix("DELETE", "9521234")).status).toBe(204);
    expect(await (await ask("/api/company-prefixes")).json()).toEqual({ prefixes: ["95212340"] });
  });

  test("take no company prefix that begins with another that was vouched for", async () => {
    expect((await prefix("PUT", "9521235")).status).toBe(204);
    for (const digits of ["952123", "95212350"]) {
      const answer = await prefix("PUT", digits);
      expect(answer.status).toBe(400);
      expect(((await answer.json()) as { detail: string }).detail).toMatch(
        /cannot stand beside 9521235/,
      );
    }
    expect((await prefix("PUT", "9521235")).status).toBe(204);
    expect((await prefix("DELETE", "9521235")).status).toBe(204);
  });

  test("are told apart from links on every list, and a prefix that is none is refused by its rule", async () => {
    const list = await ask("/epcis/epcs", { "gs1-epc-format": "Always_EPC_URN" });
    expect(list.headers.get("gs1-epc-format")).toBe("Always_EPC_URN");
    for (const digits of ["95", "1234567890123", "95212x"]) {
      const answer = await prefix("PUT", digits);
      expect(answer.status).toBe(400);
      expect(((await answer.json()) as { detail: string }).detail).toMatch(/6 to 12 digits/);
    }
  });
});

test("an event that was declared wrong says so, and where the declarations and their proofs are", async () => {
  const event = shipping({ eventID: uuid() });
  const declared = (hour: string) => ({
    ...event,
    errorDeclaration: { declarationTime: `2026-03-02T${hour}:00:00Z` },
  });
  expect(await capture(stack, key, documentOf([event]))).toMatchObject({ status: 202 });
  await stack.until(key, String(event.eventID), "logged");
  const status = async (id: unknown) =>
    (await (await ask(`/api/events/${encodeURIComponent(String(id))}`)).json()) as {
      index: string;
      eventHash: string;
      corrections?: { index: string; proof: string; eventHash: string }[];
    };
  const before = await status(event.eventID);
  expect(before.corrections).toBeUndefined();

  expect(await capture(stack, key, documentOf([declared("10"), declared("11")]))).toMatchObject({
    status: 202,
  });
  let after = await status(event.eventID);
  for (let tries = 0; tries < 100 && after.corrections?.[1]?.index === undefined; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    after = await status(event.eventID);
  }
  expect(after).toMatchObject({ index: before.index, eventHash: before.eventHash });
  // The hash leaves the declaration out: an event and its declarations have the same.
  expect(await status(before.eventHash)).toMatchObject({ index: before.index });
  for (const { index, proof } of after.corrections ?? []) {
    expect(proof).toBe(`/proofs/${index}`);
    expect((await ask(proof)).status).toBe(200);
  }
  expect(after.corrections).toHaveLength(2);
}, 30_000);

describe("What is not here", () => {
  test.each(["GET", "POST"])("%s subscriptions is not here yet", async (method) => {
    const answer = await ask("/epcis/queries/SimpleEventQuery/subscriptions", {}, { method });
    expect(answer.status).toBe(501);
  });

  test.each([
    ["/epcis/epcs/https://id.gs1.org/01/09521234543213/21/7/events", /percent-encoded/],
    ["/epcis/events/", /slash at the end/],
    ["/epcis/epcs/", /slash at the end/],
    ["/epcis/nothing", /^There is nothing at this address\.$/],
  ])("GET %s says what may help", async (path, words) => {
    const answer = await ask(path);
    expect(answer.status).toBe(404);
    expect(((await answer.json()) as { detail: string }).detail).toMatch(words);
  });

  test.each([
    ["EQ_bizstep=shipping", /it is written EQ_bizStep/],
    ["eq_action=ADD", /it is written EQ_action/],
    ["EQ_roast=dark", /with its prefix, like EQ_ex:roast/],
  ])("?%s says what was meant", async (query, words) => {
    const answer = await ask(`/epcis/events?${query}`);
    expect(answer.status).toBe(400);
    expect(((await answer.json()) as { detail: string }).detail).toMatch(words);
  });

  test("PUT of an event says how one is corrected", async () => {
    const answer = await ask("/epcis/events", {}, { method: "PUT" });
    expect(answer.status).toBe(405);
    expect(((await answer.json()) as { detail: string }).detail).toMatch(
      /declared wrong by another/,
    );
  });
});
