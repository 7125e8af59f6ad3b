/** The console without a connection: how fast it opens on a slow phone, how a new version comes in, and what its notices look like. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { axe } from "../support/axe.ts";
import { type BrowserPlace, browserPlace } from "../support/browser.ts";
import { type Enrolled, enrol } from "../support/people.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { draftOf, openPhone, type Phone } from "./phone.ts";

const FARM = "southern-cooperative";
const OPEN_MS_MAX = 1_000;
const CPU_SLOWER = 4;

let stack: TestStack;
let browsers: BrowserPlace;
let mia: Enrolled;
let phone: Phone;

beforeAll(async () => {
  stack = await startTestStack({ withChain: false });
  browsers = await browserPlace();
  await stack.organisation(FARM);
  mia = await enrol(stack, { name: "Mia", organisation: FARM, role: "recorder" });
  phone = await openPhone({ stack, browsers, who: mia, organisation: FARM });
});
afterAll(async () => {
  await phone?.remove();
  browsers?.remove();
  await stack?.remove();
});

/** From the start of the navigation until there is a form to fill in. */
const OPENED = `new Promise((done) => {
  const look = () => document.querySelector("#main form input") !== null && done(performance.now());
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
  look();
})`;

test("On a phone four times as slow as this machine, and without a connection, the form opens in under a second", async () => {
  const page = phone.page();
  await phone.context().setOffline(true);
  const cdp = await phone.context().newCDPSession(page);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: CPU_SLOWER });
  const times: number[] = [];
  for (let n = 0; n < 5; n++) {
    await page.goto(`${stack.origin}/console/record/harvested`, { waitUntil: "commit" });
    times.push(Math.round(await page.evaluate<number>(OPENED)));
  }
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  await phone.context().setOffline(false);
  console.log(`opens in ${times.join(", ")} ms`);
  // The best of them: what else this machine does meanwhile is not the console's.
  expect(Math.min(...times)).toBeLessThan(OPEN_MS_MAX);
}, 60_000);

test("A new version waits until somebody lets it in, and what was recorded is there afterwards", async () => {
  const page = phone.page();
  await phone.context().setOffline(true);
  const draft = draftOf();
  await phone.add(draft);
  await phone.context().setOffline(false);
  const state = () =>
    page.evaluate(`navigator.serviceWorker.getRegistration("/console").then(({ waiting, active }) =>
      [waiting?.scriptURL, active?.scriptURL].map((url) => url?.replace(/^.*\\//, "")))`);
  // Another address is another worker, as a new build would be.
  await page.evaluate(
    `navigator.serviceWorker.register("/console/sw.js?new", { scope: "/console" })`,
  );
  const notice = page.getByText("There is a new version of this app.");
  await notice.waitFor();
  expect(await state()).toEqual(["sw.js?new", "sw.js"]);
  expect(await axe(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await axe(page)).toEqual([]);
  const loaded = page.waitForEvent("load");
  await page.getByRole("button", { name: "Use it now" }).focus();
  await page.keyboard.press("Enter");
  await loaded;
  await expect.poll(state, { timeout: 10_000 }).toEqual([expect.anything(), "sw.js?new"]);
  expect((await phone.list()).map(({ id }) => id)).toEqual([draft.id]);
});
