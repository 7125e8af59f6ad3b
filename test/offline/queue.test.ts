/** What was recorded on a phone waits there until the server has it, and says how far it is. */
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type BrowserPlace, browserPlace } from "../support/browser.ts";
import { type Enrolled, enrol } from "../support/people.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { draftOf, openPhone, type Phone } from "./phone.ts";

const FARM = "southern-cooperative";

let stack: TestStack;
let browsers: BrowserPlace;
let mia: Enrolled;
let key: string;
const phones: Phone[] = [];

beforeAll(async () => {
  stack = await startTestStack({ withChain: false });
  browsers = await browserPlace();
  key = await stack.organisation(FARM);
  mia = await enrol(stack, { name: "Mia", organisation: FARM, role: "recorder" });
});
afterEach(async () => {
  for (const phone of phones.splice(0)) await phone.remove();
});
afterAll(async () => {
  browsers?.remove();
  await stack?.remove();
});

async function phone(): Promise<Phone> {
  const made = await openPhone({ stack, browsers, who: mia, organisation: FARM });
  phones.push(made);
  return made;
}

async function captured(id: string): Promise<boolean> {
  return (await stack.call(key, "GET", `/api/events/urn:uuid:${id}`)).status === 200;
}

const stateOf = async (one: Phone, id: string) =>
  (await one.list()).find((step) => step.id === id)?.state;

test("A step is received, gets into the log, and its phone tells both", async () => {
  const one = await phone();
  const draft = draftOf();
  await one.add(draft);
  await expect.poll(() => stateOf(one, draft.id), { timeout: 15_000 }).toBe("logged");
  const [step] = await one.list();
  expect(step).toMatchObject({
    ...{ id: draft.id, organisation: FARM, draft, photosWaiting: 0 },
    ...{ leafHash: expect.stringMatching(/^[0-9a-f]{64}$/), index: expect.stringMatching(/^\d+$/) },
  });
  const { index } = step ?? {};
  expect((await stack.call(key, "GET", `/proofs/${index}`)).status).toBe(200);
});

test("What is recorded without a connection survives the browser’s death, and goes out when there is one", async () => {
  const one = await phone();
  await one.page().evaluate("navigator.serviceWorker.ready.then(() => undefined)");
  await one.context().setOffline(true);
  const drafts = [draftOf({ note: "first" }), draftOf({ note: "second" })];
  for (const draft of drafts) await one.add(draft);
  expect((await one.list()).map(({ state }) => state)).toEqual(["on-this-phone", "on-this-phone"]);
  await one.kill();
  expect(await Promise.all(drafts.map(({ id }) => captured(id)))).toEqual([false, false]);
  await one.start();
  for (const { id } of drafts) {
    await expect.poll(() => stateOf(one, id), { timeout: 15_000 }).toBe("logged");
  }
  expect((await one.list()).map(({ draft }) => draft.note)).toEqual(["second", "first"]);
});
