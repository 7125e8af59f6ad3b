/** What was recorded on a phone waits there until the server has it, and says how far it is. */
import { createHash, randomBytes } from "node:crypto";
import type { Route } from "playwright-core";
import sharp from "sharp";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { axe } from "../support/axe.ts";
import { type BrowserPlace, browserPlace } from "../support/browser.ts";
import { type Enrolled, enrol, join, signIn } from "../support/people.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { draftOf, openPhone, type Phone, passOn } from "./phone.ts";

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

/** The server has another event of this name: what the phone sends under it is refused. */
async function taken(id: string): Promise<void> {
  const event = {
    ...{ type: "ObjectEvent", eventID: `urn:uuid:${id}`, action: "OBSERVE", bizStep: "storing" },
    ...{ eventTime: "2026-03-01T10:00:00+01:00", eventTimeZoneOffset: "+01:00" },
    epcList: ["https://id.gs1.org/00/095276543100000018"],
  };
  const context = "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld";
  const answer = await stack.call(key, "POST", "/epcis/events", { "@context": context, ...event });
  expect(answer.status).toBe(201);
}

test("A step that the server refuses stays, says why, keeps none of the others, and is replaced by a new one", async () => {
  const one = await phone();
  await one.context().setOffline(true);
  const [good, bad, other] = [draftOf(), draftOf(), draftOf()];
  await taken(bad.id);
  for (const draft of [good, bad, other]) await one.add(draft);
  await one.context().setOffline(false);
  await expect.poll(() => stateOf(one, bad.id), { timeout: 15_000 }).toBe("refused");
  for (const { id } of [good, other]) {
    await expect.poll(() => stateOf(one, id), { timeout: 15_000 }).toBe("logged");
  }
  const find = async () => (await one.list()).find(({ id }) => id === bad.id);
  expect(await find()).toMatchObject({ problem: expect.stringContaining("says something else") });
  const mended = draftOf();
  await one.add(mended, { replaces: bad.id });
  await expect.poll(() => stateOf(one, mended.id), { timeout: 15_000 }).toBe("logged");
  expect(await find()).toMatchObject({ state: "refused", replacedBy: mended.id });
});

test("Recording the same step twice is one step; another of the same name is refused", async () => {
  const one = await phone();
  const draft = draftOf();
  await Promise.all([one.add(draft), one.add(draft)]);
  expect(await one.list()).toHaveLength(1);
  await expect(one.add({ ...draft, note: "more" })).rejects.toThrow(/another step/);
});

test("Nobody signed in: it waits and says so; signed in again it goes out", async () => {
  const one = await phone();
  await one.context().clearCookies();
  const draft = draftOf();
  await one.add(draft);
  const held = () => one.info().then((info) => info.held);
  await expect.poll(held, { timeout: 15_000 }).toMatchObject([{ organisation: FARM }]);
  await one.page().getByText("1 step waits on this phone. Sign in again").waitFor();
  for (const colorScheme of ["light", "dark"] as const) {
    await one.page().emulateMedia({ colorScheme });
    expect(await axe(one.page())).toEqual([]);
  }
  expect(await stateOf(one, draft.id)).toBe("on-this-phone");
  await signIn(stack, one.context(), mia);
  await one.sync();
  await expect.poll(() => stateOf(one, draft.id), { timeout: 15_000 }).toBe("logged");
  expect(await held()).toEqual([]);
});

test("A stranger’s page that answers in the server’s place (a hotel’s sign-in) is not taken for it", async () => {
  const one = await phone();
  const draft = draftOf();
  let lies = 0;
  const lie = async (route: Route) => {
    const status = [200, 400, 401, 403][lies++ % 4] ?? 200;
    await route.fulfill({ status, contentType: "text/html", body: "<h1>Welcome, guest</h1>" });
  };
  await one.context().route(/\/(epcis|api)\//, lie);
  await one.add(draft);
  while (lies < 8) await one.sync();
  expect(await stateOf(one, draft.id)).toBe("on-this-phone");
  expect(await one.info()).toMatchObject({ waiting: 1, held: [] });
  await one.context().unroute(/\/(epcis|api)\//, lie);
  await one.sync();
  expect(await captured(draft.id)).toBe(true);
});

test("Two tabs send one after the other: no event goes out twice", async () => {
  const one = await phone();
  const tab = await one.context().newPage();
  await tab.goto(`${stack.origin}/console`);
  await tab.getByRole("link", { name: "Rootproof" }).waitFor();
  const sent: string[] = [];
  await one.context().route("**/epcis/capture", async (route) => {
    sent.push(...((route.request().postData() ?? "").match(/urn:uuid:[0-9a-f-]{36}/g) ?? []));
    await route.continue();
  });
  await one.context().setOffline(true);
  const drafts = Array.from({ length: 5 }, () => draftOf());
  for (const draft of drafts) await one.add(draft);
  await one.context().setOffline(false);
  const script = `import("/assets/console.js").then(({ queue }) => queue()).then((queue) => queue.sync())`;
  await Promise.all([one.sync(), tab.evaluate(script), one.sync(), tab.evaluate(script)]);
  await expect.poll(() => one.info().then(({ waiting }) => waiting), { timeout: 15_000 }).toBe(0);
  expect(sent.sort()).toEqual(drafts.map(({ id }) => `urn:uuid:${id}`).sort());
});

test("A phone without room says so and keeps nothing of the step; with room again it keeps it whole", async () => {
  const one = await phone();
  await one.context().setOffline(true);
  const cdp = await one.context().newCDPSession(one.page());
  const room = (quotaSize?: number) =>
    cdp.send("Storage.overrideQuotaForOrigin", {
      origin: stack.origin,
      ...(quotaSize && { quotaSize }),
    });
  const base64 = randomBytes(400_000).toString("base64");
  const photos = [{ type: "image/webp", base64 }];
  const draft = draftOf();
  await room(200_000);
  await expect(one.add(draft, { photos })).rejects.toThrow(/no room left/);
  expect(await one.list()).toEqual([]);
  await room();
  await one.add(draft, { photos });
  expect(await one.list()).toMatchObject([
    { id: draft.id, photosWaiting: 1, draft: { evidence: [{ mediaType: "image/webp" }] } },
  ]);
});

test("A clock that is off is told, and said in what is recorded; the times stay as they were said", async () => {
  const one = await phone();
  const hour = 3_600_000;
  await one.context().route("**/api/events/states", async (route) => {
    const answer = await passOn(route);
    const date = new Date(Date.now() - hour).toUTCString();
    await route.fulfill({ response: answer, headers: { ...answer.headers(), date } });
  });
  const before = draftOf();
  await one.add(before);
  const ahead = () => one.info().then(({ clockAheadMs }) => Math.round((clockAheadMs ?? 0) / hour));
  await expect.poll(ahead, { timeout: 15_000 }).toBe(1);
  await one.page().getByText("The clock of this phone is 60 minutes ahead").waitFor();
  await one.context().setOffline(true);
  const draft = draftOf();
  await one.add(draft);
  await one.context().setOffline(false);
  await expect.poll(() => stateOf(one, draft.id), { timeout: 15_000 }).toBe("logged");
  const event = async (id: string) => {
    const answer = await stack.call(key, "GET", `/epcis/events/urn:uuid:${id}`);
    return JSON.stringify(await answer.json());
  };
  expect(await event(draft.id)).toMatch(/"rp:clockAhead":3[56]\d\d\b/);
  expect(await event(draft.id)).toContain(draft.time);
  expect(await event(before.id)).not.toContain("rp:clockAhead");
});

test("An event over which the server stumbles each time does not keep the others", async () => {
  const one = await phone();
  await one.context().setOffline(true);
  const drafts = [draftOf(), draftOf(), draftOf()];
  const bad = drafts[1]?.id ?? "";
  for (const draft of drafts) await one.add(draft);
  await one.context().route("**/epcis/capture", async (route) => {
    if (!route.request().postData()?.includes(bad)) return route.continue();
    const body = { type: "epcisException:ImplementationException", status: 500, detail: "Ours." };
    await route.fulfill({ status: 500, json: body });
  });
  await one.context().setOffline(false);
  const waiting = async () => {
    await one.sync();
    return (await one.info()).waiting;
  };
  await expect.poll(waiting, { timeout: 15_000 }).toBe(1);
  expect(await stateOf(one, bad)).toBe("on-this-phone");
});

test("Photos go before the step that names them; in the log, the phone lets go of them", async () => {
  const one = await phone();
  const bytes = await sharp({
    create: { width: 60, height: 40, channels: 3, background: "#7a5" },
  })
    .webp()
    .toBuffer();
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const calls: string[] = [];
  await one.context().route(/\/api\/files\/|\/epcis\/capture$/, async (route) => {
    calls.push(route.request().method());
    // The first photo arrives, and its answer does not.
    if (calls.length > 1) return route.continue();
    await passOn(route);
    await route.abort("connectionreset");
  });
  const draft = draftOf();
  const photos = [{ type: "image/webp", base64: bytes.toString("base64") }];
  await one.add(draft, { photos });
  expect((await one.list())[0]?.draft.evidence).toEqual([
    { sha256, mediaType: "image/webp", name: "photo-1.webp" },
  ]);
  await expect.poll(() => stateOf(one, draft.id), { timeout: 20_000 }).toBe("logged");
  expect(calls.slice(0, 3)).toEqual(["PUT", "PUT", "POST"]);
  expect((await one.list())[0]?.photosWaiting).toBe(0);
  const file = await stack.call(key, "GET", `/api/files/${sha256}`);
  expect(Buffer.from(await file.arrayBuffer()).equals(bytes)).toBe(true);
  const event = await stack.call(key, "GET", `/epcis/events/urn:uuid:${draft.id}`);
  expect(await event.text()).toContain(sha256);
  await expect.poll(() => one.photos(draft.id), { timeout: 5_000 }).toBe(0);
  // The same picture again is there already.
  const again = draftOf();
  await one.add(again, { photos });
  await expect.poll(() => stateOf(one, again.id), { timeout: 20_000 }).toBe("logged");
  await expect.poll(() => one.photos(again.id), { timeout: 5_000 }).toBe(0);
  expect(calls).toEqual(["PUT", "PUT", "POST", "HEAD", "POST", "HEAD"]);
});

test("A photo that the server refuses refuses its step, in the server’s words", async () => {
  const one = await phone();
  const draft = draftOf();
  const photos = [{ type: "image/webp", base64: randomBytes(300).toString("base64") }];
  await one.add(draft, { photos });
  await expect.poll(() => stateOf(one, draft.id), { timeout: 15_000 }).toBe("refused");
  expect((await one.list())[0]?.problem).toMatch(/\w+ \w+/);
  expect(await captured(draft.id)).toBe(false);
  expect(await one.photos(draft.id)).toBe(1);
});

test("What was recorded for one organisation goes out as that one, whichever is worked for meanwhile; what one may not do keeps no other", async () => {
  await stack.organisation("halfmoon");
  const both = await enrol(stack, { name: "Bo", organisation: FARM, role: "recorder" });
  await join(stack, both, "halfmoon", "auditor");
  const one = await openPhone({ stack, browsers, who: both, organisation: FARM });
  phones.push(one);
  await one.context().setOffline(true);
  const [farms, theirs] = [draftOf(), draftOf()];
  await one.add(theirs, { organisation: "halfmoon" });
  await one.add(farms);
  await one.context().setOffline(false);
  await expect.poll(() => stateOf(one, farms.id), { timeout: 15_000 }).toBe("logged");
  expect((await one.info()).held).toMatchObject([
    { organisation: "halfmoon", code: "scope-missing" },
  ]);
  expect(await one.list("halfmoon")).toMatchObject([{ id: theirs.id, state: "on-this-phone" }]);
  expect(await captured(theirs.id)).toBe(false);
});

test("The browser’s Background Sync wakes the console that is open", async () => {
  const one = await phone();
  const draft = draftOf();
  let isDown = true;
  await one.context().route("**/epcis/capture", async (route) => {
    if (isDown) await route.abort("connectionreset");
    else await route.continue();
  });
  await one.add(draft);
  for (let n = 0; n < 4; n++) await one.sync();
  expect(await captured(draft.id)).toBe(false);
  const cdp = await one.context().newCDPSession(one.page());
  const registration = new Promise<string>((done) => {
    cdp.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
      const [found] = registrations;
      if (found !== undefined) done(found.registrationId);
    });
  });
  await cdp.send("ServiceWorker.enable");
  isDown = false;
  await cdp.send("ServiceWorker.dispatchSyncEvent", {
    ...{ origin: stack.origin, registrationId: await registration },
    ...{ tag: "rootproof-queue", lastChance: false },
  });
  // Sooner than the wait after five failures would be over.
  await expect.poll(() => captured(draft.id), { timeout: 5_000 }).toBe(true);
});
