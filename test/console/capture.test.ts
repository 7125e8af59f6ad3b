/** The coffee chain, recorded by hand on two phones; what the roaster does is recorded without a connection. docs/epcis-profile.md. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { type Enrolled, enrol, openConsole } from "../support/people.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

const PHONE = {
  viewport: { width: 360, height: 740 },
  hasTouch: true,
  timezoneId: "Africa/Addis_Ababa",
};
const GTIN = "09521234500018";
const CHAIN_MS_MAX = 120_000;

let stack: TestStack;
let browser: Browser;
let station: Enrolled;
let roaster: Enrolled;
/** Of what was recorded, by what it is. */
const ids: Record<string, string> = {};
/** The address that stands on the receipt of the parchment, and under its code. */
let addressOfParchment = "";

beforeAll(async () => {
  stack = await startTestStack();
  browser = await launchBrowser();
  const roasterKey = await stack.organisation("halfmoon");
  const stationKey = await stack.organisation("biftu-dembi");
  station = await enrol(stack, { name: "Abebe", organisation: "biftu-dembi", role: "recorder" });
  roaster = await enrol(stack, { name: "Mia", organisation: "halfmoon", role: "recorder" });
  const name = "Biftu Dembi, 250 g";
  expect((await stack.call(roasterKey, "PUT", `/api/products/${GTIN}`, { name })).status).toBe(200);
  // Both halves of the consent.
  const shown = { showName: true, place: "locality" };
  const accepted = await stack.call(roasterKey, "PUT", "/api/suppliers/biftu-dembi", {});
  const allowed = await stack.call(stationKey, "PUT", "/api/customers/halfmoon", shown);
  expect([accepted.status, allowed.status]).toEqual([200, 200]);
});
afterAll(async () => {
  await browser?.close();
  await stack?.remove();
});

const begin = async (page: Page, what: string) => {
  await page.goto(`${stack.origin}/console/record/${what}`);
  await page.getByRole("button", { name: "Record", exact: true }).waitFor();
};

/** Answers the id of what was recorded. */
async function record(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Record", exact: true }).click();
  await page.getByRole("heading", { name: "Receipt" }).waitFor();
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}

async function place(page: Page, name: string, town: string, country: string): Promise<void> {
  await page.getByText("Change").click();
  await page.getByLabel("Place", { exact: false }).first().fill(name);
  await page.getByLabel("Town or village").fill(town);
  await page.getByLabel("Country").selectOption(country);
}

interface Event {
  readonly eventID: string;
  readonly [member: string]: unknown;
}

async function eventsOf({ call }: Enrolled): Promise<ReadonlyMap<string, Event>> {
  const answer = await call("GET", "/epcis/events?perPage=100");
  const { epcisBody } = (await answer.json()) as {
    epcisBody: { queryResults: { resultsBody: { eventList: Event[] } } };
  };
  const { eventList } = epcisBody.queryResults.resultsBody;
  return new Map(eventList.map((event) => [event.eventID.replace("urn:uuid:", ""), event]));
}

/** What is recorded on this phone is in this state. */
async function until(page: Page, count: number, state: string): Promise<void> {
  await page.goto(`${stack.origin}/console/drafts`);
  await expect
    .poll(
      async () => {
        await stack.beat();
        return page.locator(".step .state").allTextContents();
      },
      { timeout: 60_000, interval: 1_000 },
    )
    .toEqual(Array.from({ length: count }, () => state));
}

test(
  "A washing station records its harvest, its wet mill and what it sends",
  async () => {
    const { page, context, wrong } = await openConsole(stack, browser, { who: station, ...PHONE });
    await page.getByRole("link", { name: "Harvested" }).click();
    await page.getByLabel("What is it?").fill("Ripe cherry");
    await page.getByLabel("How much?").fill("12,600");
    await place(page, "Biftu Dembi washing station", "Shakiso", "ET");
    await page.getByLabel("Who did it?").fill("Smallholders of Guji");
    await page.getByLabel("How many are they?").fill("38");
    ids.harvest = await record(page);

    await begin(page, "processed");
    await page.getByRole("checkbox", { name: /Ripe cherry/ }).check();
    await page.getByLabel("What was done?").selectOption("coffee.wet-mill/1");
    await page.getByLabel("What is it called?").fill("Parchment");
    await page.getByLabel("How much?").fill("2,490");
    await page.getByText("Loss and note").click();
    await page.getByLabel("What was lost?").fill("Pulp, mucilage, water");
    await page.getByLabel("How much of it?").last().fill("10,110");
    ids.mill = await record(page);
    addressOfParchment = (await page.locator(".code a").getAttribute("href")) ?? "";

    await begin(page, "sent");
    await page.getByRole("checkbox", { name: /Parchment/ }).check();
    // All of the cherry went into the mill.
    expect(await page.getByRole("checkbox", { name: /Ripe cherry/ }).count()).toBe(0);
    await page.getByLabel("How much of it?").fill("600");
    await page.getByLabel("To whom?").fill("Halfmoon");
    ids.sent = await record(page);

    await until(page, 3, "Final");
    await context.close();
    expect(wrong).toEqual([]);
  },
  CHAIN_MS_MAX,
);

test(
  "A roaster records without a connection what came in, what was roasted and packed; all of it arrives",
  async () => {
    const { page, context, wrong } = await openConsole(stack, browser, {
      ...{ who: roaster, ...PHONE, timezoneId: "Europe/Brussels" },
    });
    await page.getByRole("link", { name: "Packed" }).click();
    // What it makes is on the phone from now on, and so is the console.
    await page.getByRole("option", { name: "Biftu Dembi, 250 g" }).waitFor({ state: "attached" });
    await page.evaluate("navigator.serviceWorker.ready.then(() => undefined)");
    await context.setOffline(true);

    await begin(page, "received");
    await page.getByRole("button", { name: "Scan" }).click();
    await page.getByText("The camera may not be used here").waitFor();
    await page.getByLabel("Or type what stands below it").fill(addressOfParchment);
    await page.getByRole("button", { name: "Use it" }).click();
    await page.getByLabel("What is it called?").fill("Parchment");
    await page.getByLabel("How much?").fill("600");
    await page.getByLabel("From whom?").fill("Biftu Dembi");
    await place(page, "Halfmoon Coffee Roasters", "Ghent", "BE");
    ids.received = await record(page);

    await begin(page, "processed");
    await page.getByRole("checkbox", { name: /Parchment/ }).check();
    await page.getByLabel("What was done?").selectOption("coffee.roast/1");
    await page.getByLabel("What is it called?").fill("Roasted coffee");
    await page.getByLabel("How much?").fill("508.8");
    ids.roast = await record(page);

    await begin(page, "packed");
    await page.getByRole("checkbox", { name: /Roasted coffee/ }).check();
    await page.getByLabel("What was packed?").selectOption({ label: "Biftu Dembi, 250 g" });
    await page.getByLabel("How many?").fill("2,020");
    await page.getByLabel("What does one hold?").fill("250");
    await page.getByLabel("Lot number").fill("HM-2026-0417");
    ids.packed = await record(page);

    await page.goto(`${stack.origin}/console`);
    await page.getByText("3 records wait on this phone.").waitFor();
    expect((await eventsOf(roaster)).size).toBe(0);
    await context.setOffline(false);
    await until(page, 3, "Final");
    await context.close();
    // Of an address without a connection the browser complains itself.
    expect(wrong.filter((one) => !one.includes("ERR_INTERNET_DISCONNECTED"))).toEqual([]);
  },
  CHAIN_MS_MAX,
);

test("The events say what was recorded, and lead from lot to lot", async () => {
  const all = new Map([...(await eventsOf(station)), ...(await eventsOf(roaster))]);
  expect(all.size).toBe(6);
  const event = (name: string) => all.get(ids[name] ?? "") as Event & Record<string, never[]>;
  const classOf = (list: unknown) => (list as { epcClass: string }[]).map((one) => one.epcClass);

  expect(event("harvest")).toMatchObject({
    ...{ type: "ObjectEvent", action: "ADD", bizStep: "commissioning", disposition: "active" },
    quantityList: [{ quantity: 12_600, uom: "KGM" }],
    readPoint: {
      "rp:place": {
        ...{
          "rp:name": "Biftu Dembi washing station",
          "rp:locality": "Shakiso",
          "rp:country": "ET",
        },
      },
    },
    "rp:party": { "rp:name": "Smallholders of Guji", "rp:count": 38 },
    eventTimeZoneOffset: "+03:00",
    "rp:signature": { "rp:alg": "ES256" },
  });
  expect(event("mill")).toMatchObject({
    ...{ type: "TransformationEvent", bizStep: "creating_class_instance" },
    inputQuantityList: [{ quantity: 12_600, uom: "KGM" }],
    outputQuantityList: [{ quantity: 2_490, uom: "KGM" }],
    "rp:loss": [{ "rp:kind": "Pulp, mucilage, water", "rp:quantity": 10_110, "rp:uom": "KGM" }],
    "rp:process": "coffee.wet-mill/1",
  });
  expect(event("sent")).toMatchObject({
    ...{ type: "ObjectEvent", bizStep: "shipping", disposition: "in_transit" },
    quantityList: [{ quantity: 600, uom: "KGM" }],
    "rp:partner": { "rp:name": "Halfmoon" },
  });
  expect(event("received")).toMatchObject({
    ...{ type: "ObjectEvent", bizStep: "receiving", "rp:partner": { "rp:name": "Biftu Dembi" } },
  });
  expect(event("roast")).toMatchObject({
    outputQuantityList: [{ quantity: 508.8, uom: "KGM" }],
    ...{
      "rp:process": "coffee.roast/1",
      eventTimeZoneOffset: expect.stringMatching(/^\+0[12]:00$/),
    },
  });
  expect(event("packed")).toMatchObject({
    ...{ type: "TransformationEvent", bizStep: "packing" },
    inputQuantityList: [{ quantity: 508.8, uom: "KGM" }],
    outputQuantityList: [
      { epcClass: `${stack.origin}/01/${GTIN}/10/HM-2026-0417`, quantity: 2_020 },
    ],
  });

  expect(classOf(event("harvest").quantityList)).toEqual(classOf(event("mill").inputQuantityList));
  const parchment = classOf(event("mill").outputQuantityList);
  expect(parchment).toEqual([addressOfParchment]);
  expect(classOf(event("sent").quantityList)).toEqual(parchment);
  expect(classOf(event("received").quantityList)).toEqual(parchment);
  expect(classOf(event("roast").inputQuantityList)).toEqual(parchment);
  expect(classOf(event("roast").outputQuantityList)).toEqual(
    classOf(event("packed").inputQuantityList),
  );
});

test("The passport of what was packed shows the way from the cherry to the bag", async () => {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${stack.origin}/p/01/${GTIN}/10/HM-2026-0417`);
  const told = await page.locator("main").textContent();
  for (const word of [
    "Ripe cherry",
    "Parchment",
    "Roasted coffee",
    "12,600",
    "2,490",
    "508.8",
    "Shakiso",
    "Ghent",
  ]) {
    expect(told).toContain(word);
  }
});
