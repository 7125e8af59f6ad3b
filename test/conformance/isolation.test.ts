/** Nothing of one organisation shows to another: what a stranger is answered is what it was answered before the farm existed. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Json, JsonObject } from "../../worker/core/json.ts";
import { inParallel } from "../capture/supplier.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import {
  CONTEXT,
  EXTENSIONS,
  FARM_DOCUMENT,
  id,
  NAMELESS_ALONE,
  NAMELESS_HASH,
  QUESTIONS,
  type Question,
  SAME_NAMES,
  SAME_WORDS,
  STRANGER_DOCUMENT,
} from "./neighbours.ts";
import {
  ask,
  asking,
  EPCIS,
  eventIdsIn,
  eventsIn,
  type Heard,
  membersOf,
  nextLink,
  notTaken,
  type Partner,
  partner,
  send,
} from "./partner.ts";

const AT_ONCE = 4;
let stack: TestStack;
let farm: Partner;
let stranger: Partner;
let farmBefore: readonly string[];
let strangerBefore: readonly string[];
let firstCapture: Heard;

beforeAll(async () => {
  stack = await startTestStack({ withChain: false });
  farm = await partner(stack, "farm");
  stranger = await partner(stack, "stranger");
  expect(await notTaken(stranger, await capture(stranger, STRANGER_DOCUMENT))).toBeUndefined();
  await everythingLogged();
  strangerBefore = await answersTo(stranger);
  farmBefore = await answersTo(farm);
  firstCapture = await capture(farm, FARM_DOCUMENT);
  expect(await notTaken(farm, firstCapture)).toBeUndefined();
  await everythingLogged();
});
afterAll(async () => {
  await stack?.remove();
});

describe("Once the farm has captured", () => {
  test.each(QUESTIONS.map((question, n) => [shown(question), n] as const))(
    "%s tells the farm, and the stranger nothing new",
    async (_, n) => {
      const question = QUESTIONS[n] as Question;
      expect(await answerTo(stranger, question)).toBe(strangerBefore[n]);
      expect(await answerTo(farm, question)).not.toBe(farmBefore[n]);
    },
  );

  test("the farm’s capture job is to the stranger one that never was", async () => {
    const job = firstCapture.headers.get("location") ?? "";
    expect((await ask(farm, job)).status).toBe(200);
    const never = `${EPCIS}/capture/00000000-0000-4000-8000-000000000000`;
    expect(plain(await ask(stranger, job))).toBe(plain(await ask(stranger, never)));
  });

  test.each([
    [asking({ perPage: 1 }), asking({ perPage: 1, EQ_action: "ADD|OBSERVE|DELETE" })],
    [asking({ perPage: 1, orderBy: "eventTime" }), asking({ perPage: 1 })],
    [`${EPCIS}/bizSteps?perPage=1`, `${EPCIS}/epcs?perPage=1`],
    [`${EPCIS}/capture?perPage=1`, `${EPCIS}/epcs?perPage=1`],
  ])(
    "a page token of the farm at %s is to the stranger like any wrong one",
    async (path, other) => {
      if (path.includes("/capture")) await capture(farm, FARM_DOCUMENT);
      const token = tokenOf(await ask(farm, path));
      expect((await ask(farm, `${path}&nextPageToken=${token}`)).status).toBe(200);
      const wrong = tokenOf(await ask(stranger, other));
      const answer = await ask(stranger, `${path}&nextPageToken=${token}`);
      expect(answer.status).toBe(400);
      expect(plain(answer)).toBe(plain(await ask(stranger, `${path}&nextPageToken=${wrong}`)));
    },
  );
});

describe("When the stranger says what the farm said", () => {
  test("other things under the same eventIDs are taken, without a hint", async () => {
    const answer = await capture(stranger, SAME_NAMES);
    expect(await notTaken(stranger, answer)).toBeUndefined();
    expect(plain(answer)).toBe(plain(firstCapture));
    const mine = await ask(stranger, `${EPCIS}/events/${encodeURIComponent(id(1))}`);
    const theirs = await ask(farm, `${EPCIS}/events/${encodeURIComponent(id(1))}`);
    expect(eventsIn(mine.json).map((event) => event["ex:mine"])).toEqual([true, true]);
    expect(eventsIn(theirs.json).map((event) => event["ex:mine"])).toEqual([undefined, undefined]);
  });

  test("the same words are taken as new, by another stranger", async () => {
    const other = await partner(stack, "other-stranger");
    const answer = await capture(other, SAME_WORDS);
    expect(await notTaken(other, answer)).toBeUndefined();
    expect(plain(answer)).toBe(plain(firstCapture));
    const all = await ask(other, asking({}));
    expect(eventsIn(all.json)).toHaveLength(6);
    expect((await ask(other, `/api/events/${encodeURIComponent(NAMELESS_HASH)}`)).status).toBe(200);
  });

  test("an event that is named by its hash alone is taken as new, too", async () => {
    const last = await partner(stack, "last-stranger");
    const answer = await send(last, JSON.stringify(NAMELESS_ALONE));
    expect(answer.status).toBe(201);
    const all = await ask(last, asking({ "EQ_rp:eventHash": NAMELESS_HASH }));
    expect(eventIdsIn(eventsIn(all.json))).toEqual([NAMELESS_HASH]);
    const changed = { ...NAMELESS_ALONE, eventID: id(1), "@context": CONTEXT };
    expect((await send(last, JSON.stringify(changed))).status).toBe(201);
  });

  test("the farm is answered as before", async () => {
    const ids = [id(1), id(1), id(2), id(3), id(4), NAMELESS_HASH];
    const all = await ask(farm, asking({}), { headers: EXTENSIONS });
    expect(eventIdsIn(eventsIn(all.json)).sort()).toEqual(ids.sort());
  });
});

const capture = (from: Partner, document: JsonObject) => send(from, JSON.stringify(document));

function answersTo(from: Partner): Promise<string[]> {
  return inParallel(QUESTIONS, AT_ONCE, (question) => answerTo(from, question));
}

async function answerTo(from: Partner, { path, headers }: Question): Promise<string> {
  return plain(await ask(from, path, { headers }));
}

/** Everything of an answer but what is new every time: clocks, numbers of requests and the signatures over them. */
function plain({ status, headers, json, text }: Heard): string {
  const told = [...headers].filter(([name]) => !/^(date|x-request-id)$|expires$/.test(name));
  const shown = told.map(([name, value]) => [
    name,
    value
      .replace(/(?<=\/capture\/)[0-9a-f-]{36}/, "…")
      .replace(/(?<=nextPageToken=)[\w-]+/, (token) => JSON.stringify(heldBy(token))),
  ]);
  const said = JSON.stringify(json ?? text, (name, value) =>
    name === "creationDate" || name === "requestId" ? undefined : value,
  );
  return JSON.stringify({ status, shown, said }, null, 1);
}

/** What the stranger can read of a token of its own. */
function heldBy(token: string): Json {
  const [text = "{}"] = JSON.parse(Buffer.from(token, "base64url").toString()) as string[];
  const { expires: _, ...held } = JSON.parse(text) as JsonObject;
  return held;
}

function tokenOf(answer: Heard): string {
  const token = /nextPageToken=([\w-]+)/.exec(nextLink(answer) ?? "")?.[1];
  if (token === undefined) throw new Error(`no next page: ${answer.status} ${answer.text}`);
  return token;
}

function shown({ path, headers }: Question): string {
  const format = headers["GS1-EPC-Format"];
  return decodeURIComponent(path) + (format === undefined ? "" : ` in ${format}`);
}

/** How far an event is in the log is told as well, and must have come to rest. */
async function everythingLogged(): Promise<void> {
  const ids = [id(101), id(102), id(1), id(2), id(3), id(4)];
  for (const from of [farm, stranger]) {
    for (const name of ids) {
      const path = `/api/events/${encodeURIComponent(name)}`;
      const isWaiting = async () => membersOf((await ask(from, path)).json).state === "received";
      while (await isWaiting()) await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
