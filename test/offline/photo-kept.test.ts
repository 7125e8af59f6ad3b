/** A photo stays on its phone until the server has said, after the event that names it, that it keeps the file; and goes again where it does not. */
import { createHash, randomBytes } from "node:crypto";
import sharp from "sharp";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { withClient } from "../../cli/operator/database.ts";
import { type BrowserPlace, browserPlace } from "../support/browser.ts";
import { type Enrolled, enrol } from "../support/people.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { draftOf, openPhone, type Phone, type Photo } from "./phone.ts";

const FARM = "southern-cooperative";

let stack: TestStack;
let browsers: BrowserPlace;
let mia: Enrolled;
let key: string;
let one: Phone;

beforeAll(async () => {
  stack = await startTestStack({ withChain: false });
  browsers = await browserPlace();
  key = await stack.organisation(FARM);
  mia = await enrol(stack, { name: "Mia", organisation: FARM, role: "recorder" });
});
beforeEach(async () => {
  one = await openPhone({ stack, browsers, who: mia, organisation: FARM });
});
afterEach(() => one.remove());
afterAll(async () => {
  browsers?.remove();
  await stack?.remove();
});

/** Noise: no two are alike. */
async function photo(): Promise<{ readonly sha256: string; readonly photos: readonly Photo[] }> {
  const raw = { width: 48, height: 48, channels: 3 } as const;
  const bytes = await sharp(randomBytes(48 * 48 * 3), { raw })
    .webp()
    .toBuffer();
  const photos = [{ type: "image/webp", base64: bytes.toString("base64") }];
  return { sha256: createHash("sha256").update(bytes).digest("hex"), photos };
}

const stateOf = async (id: string) => (await one.list()).find((step) => step.id === id)?.state;
const onServer = async (sha256: string) =>
  (await stack.call(key, "GET", `/api/files/${sha256}`)).status === 200;

/** As a database that was put back to an older state has it: the bytes may lie there, and no row speaks of them. */
async function forgetFile(sha256: string): Promise<void> {
  await withClient(stack.ownerUrl, async (client) => {
    await client.query("select set_config('app.scope', 'operator', false)");
    const { rowCount } = await client.query("delete from files where sha256 = $1", [sha256]);
    expect(rowCount).toBe(1);
  });
}

/** What went to the server of photos and events, one word each. */
async function watch(): Promise<string[]> {
  const calls: string[] = [];
  await one.context().route(/\/api\/files\/|\/epcis\/capture$/, async (route) => {
    calls.push(route.request().method());
    await route.fallback();
  });
  return calls;
}

test("A server that was put back behind the photo gets it again, and the phone keeps it until the server says so itself", async () => {
  const { sha256, photos } = await photo();
  let [isDown, isHotel] = [true, false];
  await one.context().route("**/epcis/capture", async (route) => {
    await (isDown ? route.abort("connectionreset") : route.fallback());
  });
  // In the server's place a hotel's page says yes to everything.
  await one.context().route("**/api/files/*", async (route) => {
    await (isHotel ? route.fulfill({ status: 200, contentType: "text/html" }) : route.fallback());
  });
  const calls = await watch();
  const draft = draftOf();
  await one.add(draft, { photos });
  await expect.poll(() => calls.includes("POST"), { timeout: 15_000 }).toBe(true);
  expect(await onServer(sha256)).toBe(true);
  await forgetFile(sha256);
  [isDown, isHotel] = [false, true];
  await one.sync();
  await expect.poll(() => stateOf(draft.id), { timeout: 15_000 }).toBe("logged");
  await expect.poll(() => calls.includes("HEAD"), { timeout: 15_000 }).toBe(true);
  await one.sync();
  expect(await onServer(sha256)).toBe(false);
  expect(await one.photos(draft.id)).toBe(1);
  isHotel = false;
  await one.sync();
  await expect.poll(() => one.photos(draft.id), { timeout: 15_000 }).toBe(0);
  expect(await onServer(sha256)).toBe(true);
  expect((await one.list())[0]?.photosWaiting).toBe(0);
});

test("A photo whose event was refused goes again before the event that stands in its place", async () => {
  const { sha256, photos } = await photo();
  const calls = await watch();
  const bad = draftOf();
  const other = {
    ...{ type: "ObjectEvent", eventID: `urn:uuid:${bad.id}`, action: "OBSERVE" },
    ...{ eventTime: "2026-03-01T10:00:00+01:00", eventTimeZoneOffset: "+01:00" },
    ...{ bizStep: "storing", epcList: ["https://id.gs1.org/00/095276543100000018"] },
    "@context": "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",
  };
  expect((await stack.call(key, "POST", "/epcis/events", other)).status).toBe(201);
  await one.add(bad, { photos });
  await expect.poll(() => stateOf(bad.id), { timeout: 15_000 }).toBe("refused");
  await forgetFile(sha256);
  const mended = draftOf();
  await one.add(mended, { photos, replaces: bad.id });
  await expect.poll(() => stateOf(mended.id), { timeout: 15_000 }).toBe("logged");
  expect(calls.slice(0, 4)).toEqual(["PUT", "POST", "PUT", "POST"]);
  expect(await onServer(sha256)).toBe(true);
  await expect.poll(() => one.photos(mended.id), { timeout: 15_000 }).toBe(0);
});

test("An event that the server does not know any more is sent again, its photo first", async () => {
  const { photos } = await photo();
  const calls = await watch();
  let isBlank = true;
  await one.context().route("**/api/events/states", async (route) => {
    if (!isBlank) return route.continue();
    isBlank = false;
    await route.fulfill({ json: { events: [] } });
  });
  const draft = draftOf();
  await one.add(draft, { photos });
  await expect.poll(() => one.photos(draft.id), { timeout: 20_000 }).toBe(0);
  expect(calls).toEqual(["PUT", "POST", "PUT", "POST", "HEAD"]);
  expect(await stateOf(draft.id)).toBe("logged");
});
