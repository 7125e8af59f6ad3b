/**
 * What is small when it is sent and large when it is kept: a namespace that every field repeats, a context that every event repeats, and
 * errors as long as what they tell of. Each is refused by name or cut short, and nothing of it is kept.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { capture, documentOf, GS1_CONTEXT, rows, shipping, uuid } from "./supplier.ts";

let stack: TestStack;
let key: string;

beforeAll(async () => {
  stack = await startTestStack();
  key = await stack.organisation("finca-aurora");
});
afterAll(() => stack?.remove());

const kept = async () => (await rows(stack, "select id from events")).length;
const contextOf = (namespace: string) => [GS1_CONTEXT, { ex: namespace }];
const many = (count: number, changes: object) =>
  Array.from({ length: count }, () => shipping({ ...changes }));

async function refused(document: object, status: number, words: RegExp): Promise<void> {
  const before = await kept();
  const answer = await capture(stack, key, document as never);
  expect(`${answer.status} ${answer.problem.detail}`).toMatch(new RegExp(`^${status} `));
  expect(answer.problem.detail).toMatch(words);
  expect(await kept()).toBe(before);
}

test("a namespace of 512 characters is taken, one of 513 is refused, in the context and in a value", async () => {
  const namespace = (length: number) => `https://ex.example/${"x".repeat(length - 20)}/`;
  const event = shipping({ "ex:a": 1 });
  const answer = await capture(stack, key, documentOf([event], contextOf(namespace(512))));
  expect(answer).toMatchObject({ status: 202 });
  const long = documentOf([shipping({ "ex:a": 1 })], contextOf(namespace(513)));
  await refused(long, 400, /@context may have at most .* 512 characters/);
  const inValue = shipping({ "un:a": { "@xmlns:un": namespace(513), "un:b": 1 } });
  await refused(documentOf([inValue]), 400, /prefix "un"/);
});

test("a hundred thousand single values are one document, and one value more is not", async () => {
  const wide = (count: number) => many(1, { "ex:a": Array(count).fill(1) });
  const events = [...Array(27)].flatMap(() => wide(3_800));
  await refused(documentOf(events), 413, /at most 100000 single values/);
}, 60_000);

test("a context that would be kept a thousand times counts a thousand times", async () => {
  const names = Object.fromEntries(
    [...Array(60)].map((_, n) => [`p${n}`, `https://ex.example/${n}/${"x".repeat(450)}`]),
  );
  await refused(
    documentOf(many(600, {}), [GS1_CONTEXT, names]),
    413,
    /at most 16000000 characters/,
  );
}, 60_000);

test("so does a context that a thousand elements of master data would repeat", async () => {
  const names = Object.fromEntries(
    [...Array(60)].map((_, n) => [`p${n}`, `https://ex.example/${n}/${"x".repeat(450)}`]),
  );
  const attributes = [...Array(60)].map((_, n) => ({ id: `p${n}:a`, attribute: "b" }));
  const vocabularyElementList = [...Array(600)].map((_, n) => ({ id: `urn:x:${n}`, attributes }));
  const vocabularyList = [{ type: "urn:epcglobal:epcis:vtype:Location", vocabularyElementList }];
  const document = documentOf([], [GS1_CONTEXT, names]);
  await refused(
    { ...document, epcisHeader: { epcisMasterData: { vocabularyList } } },
    413,
    /characters of master data/,
  );
}, 60_000);

test("a vocabulary type that no index can hold is kept under its beginning and hash", async () => {
  const type = `urn:x:${"y".repeat(9_000)}`;
  const vocabularyList = [{ type, vocabularyElementList: [{ id: "urn:x:1" }] }];
  const answer = await capture(stack, key, {
    ...documentOf([]),
    epcisHeader: { epcisMasterData: { vocabularyList } },
  });
  expect(answer).toMatchObject({ status: 202 });
});

test("an event may be declared wrong in a hundred ways, and not in one more", async () => {
  const event = shipping({ eventID: uuid() });
  const declared = (n: number) => ({
    ...event,
    errorDeclaration: { declarationTime: `2026-03-02T00:00:00.${String(n).padStart(3, "0")}Z` },
  });
  const hundred = [event, ...[...Array(100)].map((_, n) => declared(n))];
  expect(await capture(stack, key, documentOf(hundred))).toMatchObject({ status: 202 });
  // What was said before may be said again, of course.
  expect(await capture(stack, key, documentOf([declared(7)]))).toMatchObject({ status: 202 });
  await refused(documentOf([declared(100)]), 400, /declared wrong in 100 different ways/);
}, 60_000);

test("what a job tells of its errors is short, whatever they are about, and names the event", async () => {
  const wrong = { ...shipping(), action: `x${"y".repeat(5_000)}`, [`z${"w".repeat(5_000)}`]: 1 };
  const answer = await fetch(`${stack.origin}/epcis/capture`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${key}`,
      "content-type": "application/json",
      "gs1-capture-error-behaviour": "proceed",
    },
    body: JSON.stringify(documentOf([wrong, shipping()])),
  });
  expect(answer.status).toBe(202);
  const job = await stack.call(key, "GET", answer.headers.get("location") ?? "");
  const { success, errors } = (await job.json()) as {
    success: boolean;
    errors: { detail: string; pointer: string; eventID: string }[];
  };
  expect(success).toBe(false);
  expect(errors).toHaveLength(1);
  expect(errors[0]?.eventID).toBe(wrong.eventID);
  expect(JSON.stringify(errors).length).toBeLessThan(1_500);
});
