/** What recording asks of people: few touches, little time, a keyboard alone, any light and direction; and what it says when something is odd or wrong. */
import { createHash } from "node:crypto";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { WHATS, type What } from "../../worker/core/steps/draft.ts";
import { rows } from "../capture/supplier.ts";
import { axe } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { type Enrolled, enrol, openConsole } from "../support/people.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

const PHONE = { viewport: { width: 360, height: 740 } };
const QUESTIONS_MAX = 7;
const SECONDS_MAX = 60;
/** Slow thumbs: two keys a second, and two seconds to find each thing that is touched. */
const [KEY_MS, FIND_MS] = [500, 2_000];
const SLOW_MS_MAX = 120_000;

let stack: TestStack;
let browser: Browser;

beforeAll(async () => {
  stack = await startTestStack({ withChain: false });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await stack?.remove();
});

let made = 0;
async function recorder(): Promise<Enrolled> {
  const organisation = `maker-${++made}`;
  await stack.organisation(organisation);
  return enrol(stack, { name: "Mia", organisation, role: "recorder" });
}

const begin = async (page: Page, what: string) => {
  await page.goto(`${stack.origin}/console/record/${what}`);
  await page.getByRole("button", { name: "Record", exact: true }).waitFor();
};

async function record(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Record", exact: true }).click();
  await page.getByRole("heading", { name: "Receipt" }).waitFor();
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}

async function harvest(page: Page, name = "Ripe cherry", quantity = "12,600"): Promise<string> {
  await begin(page, "harvested");
  await page.getByLabel("What is it?").fill(name);
  await page.getByLabel("How much?").fill(quantity);
  return record(page);
}

interface Event {
  readonly type: string;
  readonly eventID: string;
  readonly errorDeclaration?: { readonly reason: string; readonly correctiveEventIDs?: string[] };
  readonly [member: string]: unknown;
}

async function eventsOf({ call }: Enrolled): Promise<readonly Event[]> {
  const answer = await call("GET", "/epcis/events?perPage=100");
  const { epcisBody } = (await answer.json()) as {
    epcisBody: { queryResults: { resultsBody: { eventList: Event[] } } };
  };
  return epcisBody.queryResults.resultsBody.eventList;
}

/** Questions that are seen without unfolding anything. A quantity with its unit is one, and so are the lots to choose from. */
const questionsOn = (page: Page) =>
  page.evaluate<string[]>(`
    [...document.querySelectorAll("main .field")]
      .filter((field) => field.checkVisibility() && !field.closest("details:not([open])"))
      .filter((field) => !field.matches(".tick") && field.parentElement.closest(".field") === null)
      .map((field) => field.querySelector("label, legend").textContent.trim())
  `);

/** Does what a person would, counts what is touched, and how long that takes with slow thumbs. */
function counting(page: Page) {
  const count = { touches: 0, ms: 0 };
  const touch = (keys = 0) => {
    count.touches++;
    count.ms += FIND_MS + keys * KEY_MS;
  };
  return {
    count,
    async type(label: string, text: string) {
      await page.getByLabel(label).fill(text);
      touch(text.length);
    },
    async tick(name: RegExp) {
      await page.getByRole("checkbox", { name }).first().check();
      touch();
    },
    async record() {
      await record(page);
      touch();
    },
  };
}

describe("few touches", () => {
  test(
    "The second time of each kind is a few touches and well within a minute; no form asks more than seven things",
    async () => {
      const { page, context } = await openConsole(stack, browser, {
        who: await recorder(),
        ...PHONE,
      });
      const seen: Record<string, unknown> = {};
      const asked = async (what: What) => {
        await begin(page, what);
        const questions = await questionsOn(page);
        expect(questions.length).toBeGreaterThan(1);
        expect(questions.length, `${what}: ${questions}`).toBeLessThanOrEqual(QUESTIONS_MAX);
        return questions.length;
      };
      for (const turn of [1, 2]) {
        const touched = async (
          what: What,
          fill: (hand: ReturnType<typeof counting>) => Promise<void>,
        ) => {
          const questions = await asked(what);
          const hand = counting(page);
          await fill(hand);
          await hand.record();
          const { touches, ms } = hand.count;
          seen[`${what} ${turn}`] = `${questions} questions, ${touches} touches, ${ms / 1000} s`;
          expect(touches).toBeLessThanOrEqual(QUESTIONS_MAX);
          expect(ms).toBeLessThanOrEqual(SECONDS_MAX * 1_000);
        };
        const named = (hand: ReturnType<typeof counting>, label: string, name: string) =>
          turn === 1 ? hand.type(label, name) : Promise.resolve();
        await touched("harvested", async (hand) => {
          await named(hand, "What is it?", "Ripe cherry");
          await hand.type("How much?", "12600");
        });
        await touched("processed", async (hand) => {
          await hand.tick(/Ripe cherry/);
          await named(hand, "What is it called?", "Parchment");
          await hand.type("How much?", "2490");
        });
        await touched("packed", async (hand) => {
          await hand.tick(/Parchment/);
          await named(hand, "What is it called?", "Bag");
          await hand.type("How many?", "40");
          await named(hand, "What does one hold?", "60000");
        });
        await touched("sent", async (hand) => {
          await hand.tick(/Bag/);
          await named(hand, "To whom?", "Halfmoon");
        });
        await touched("received", async (hand) => {
          if (turn === 1) await page.getByLabel("What is it?").selectOption("");
          await named(hand, "What is it called?", "Jute");
          await hand.type("How much?", "20");
          await named(hand, "From whom?", "Mill");
        });
        await touched("other", async (hand) => {
          await hand.type("What happened?", "One sack was wet and was thrown away");
          await hand.tick(/Jute/);
        });
      }
      console.log(seen);
      await context.close();
    },
    SLOW_MS_MAX,
  );

  test(
    "The longest form typed by slow hands, key by key, takes less than a minute",
    async () => {
      const { page, context } = await openConsole(stack, browser, {
        who: await recorder(),
        ...PHONE,
      });
      await harvest(page);
      await begin(page, "processed");
      const began = performance.now();
      const find = () => page.waitForTimeout(FIND_MS);
      const type = async (label: string, text: string) => {
        await find();
        await page.getByLabel(label).click();
        await page.keyboard.type(text, { delay: KEY_MS });
      };
      await find();
      await page.getByRole("checkbox", { name: /Ripe cherry/ }).check();
      await find();
      await page.getByLabel("What was done?").selectOption("coffee.wet-mill/1");
      await type("What is it called?", "Parchment");
      await type("How much?", "2490");
      await find();
      await record(page);
      expect(performance.now() - began).toBeLessThan(SECONDS_MAX * 1_000);
      await context.close();
    },
    SLOW_MS_MAX,
  );
});

describe("what is said while typing", () => {
  test("An unusual yield is asked about, and why it is right all the same is recorded; an impossible one is said to be refused", async () => {
    const who = await recorder();
    const { page, context } = await openConsole(stack, browser, { who, ...PHONE });
    await harvest(page);
    await begin(page, "processed");
    await page.getByRole("checkbox", { name: /Ripe cherry/ }).check();
    await page.getByLabel("What was done?").selectOption("coffee.wet-mill/1");
    await page.getByLabel("What is it called?").fill("Parchment");
    await page.getByLabel("How much?").fill("2,490");
    expect(await page.locator(".typo").count()).toBe(0);
    await page.getByLabel("How much?").fill("2,900");
    await page.getByText("This is more than can come out, and will be refused").waitFor();
    expect(await page.getByLabel("If it is right, keep it and say why").count()).toBe(0);
    await page.getByLabel("How much?").fill("1,900");
    expect(await page.locator(".typo p").first().textContent()).toBe(
      "1,900 kg Parchment from 12,600 kg Ripe cherry would be 15.1%; usual is 17% – 22%. A typo?",
    );
    await page.getByLabel("If it is right, keep it and say why").fill("Much was lost to the rain");
    await record(page);
    await page.getByText("Much was lost to the rain").waitFor();
    await expect.poll(async () => (await eventsOf(who)).length, { timeout: 20_000 }).toBe(2);
    expect((await eventsOf(who)).find(({ type }) => type === "TransformationEvent")).toMatchObject({
      "rp:explanation": "Much was lost to the rain",
    });
    await context.close();
  });

  test("What is missing is said at its field, and nothing is recorded; what nobody knows may be left out", async () => {
    const who = await recorder();
    const { page, context } = await openConsole(stack, browser, { who, ...PHONE });
    await begin(page, "processed");
    await page.getByRole("button", { name: "Record", exact: true }).click();
    const said = await page.getByRole("alert").getByRole("listitem").allTextContents();
    expect(said).toEqual([
      "Choose at least one lot",
      "Say what it is",
      "Say how much, or tick that you do not know",
    ]);
    await page.getByRole("link", { name: "Say how much, or tick that you do not know" }).click();
    expect(await page.evaluate("document.activeElement.name")).toBe("quantity");

    await begin(page, "harvested");
    await page.getByLabel("What is it?").fill("Ripe cherry");
    await page.getByLabel("I do not know").check();
    await record(page);
    await page.getByText("amount not known · Ripe cherry").waitFor();
    await expect.poll(() => eventsOf(who), { timeout: 20_000 }).toHaveLength(1);
    const [event] = await eventsOf(who);
    expect(JSON.stringify(event)).not.toContain('"quantity":');
    await context.close();
  });

  test("The record can be read before it is recorded, and is what is recorded", async () => {
    const who = await recorder();
    const { page, context } = await openConsole(stack, browser, { who, ...PHONE });
    await begin(page, "harvested");
    await page.getByText("Show the record").click();
    await page.getByText("It is shown when everything that is needed is filled in.").waitFor();
    await page.getByLabel("What is it?").fill("Ripe cherry");
    await page.getByLabel("How much?").fill("5");
    const shown = JSON.parse((await page.locator(".json").textContent()) ?? "") as Event;
    expect(shown).toMatchObject({ type: "ObjectEvent", quantityList: [{ quantity: 5 }] });
    expect(shown.eventID).toBe(`urn:uuid:${await record(page)}`);
    await context.close();
  });
});

describe("a photo", () => {
  test("Is shown, can be taken away, and is named by its hash in the event", async () => {
    const who = await recorder();
    const { page, context } = await openConsole(stack, browser, { who, ...PHONE });
    await begin(page, "harvested");
    await page.getByLabel("What is it?").fill("Ripe cherry");
    await page.getByLabel("How much?").fill("5");
    const photoOf = async (lot: string) => {
      const uri = `${stack.origin}/01/09521234500018/10/${lot}`;
      const answer = await fetch(`${stack.origin}/qr?uri=${uri}&format=png`);
      const buffer = Buffer.from(await answer.arrayBuffer());
      return { name: `${lot}.png`, mimeType: "image/png", buffer };
    };
    const [photo, another] = [await photoOf("A"), await photoOf("B")];
    await page.getByLabel("Photo or document").setInputFiles([photo, photo, another]);
    await page.getByRole("button", { name: "Remove file 2" }).click();
    await page.getByAltText("Photo 1").waitFor();
    await page
      .getByLabel("Photo or document")
      .setInputFiles({ ...photo, buffer: Buffer.from("no picture") });
    await page.getByText("This file is no picture that can be read here, and no PDF.").waitFor();
    await record(page);
    await expect.poll(() => eventsOf(who), { timeout: 20_000 }).toHaveLength(1);
    const [event] = await eventsOf(who);
    const [evidence, ...more] = (event?.["rp:evidence"] ?? []) as { "rp:sha256": string }[];
    expect([evidence?.["rp:sha256"], more]).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/), []]);
    expect((await who.call("GET", `/api/files/${evidence?.["rp:sha256"]}`)).status).toBe(200);
    await context.close();
  });
});

/** The event, and what declares it wrong. */
function both(events: readonly Event[], id: string): readonly (Event | undefined)[] {
  const named = events.filter(({ eventID }) => eventID === `urn:uuid:${id}`);
  const isDeclaration = (one: Event) => one.errorDeclaration !== undefined;
  return [named.find((one) => !isDeclaration(one)), named.find(isDeclaration)];
}

describe("a document", () => {
  test("Is kept as it is, under its own name", async () => {
    const who = await recorder();
    const { page, context } = await openConsole(stack, browser, { who, ...PHONE });
    await begin(page, "harvested");
    await page.getByLabel("What is it?").fill("Ripe cherry");
    await page.getByLabel("How much?").fill("5");
    const buffer = Buffer.from(
      "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n",
    );
    await page
      .getByLabel("Photo or document")
      .setInputFiles({ name: "receipt 7.pdf", mimeType: "application/pdf", buffer });
    await page.getByText("receipt 7.pdf").waitFor();
    await record(page);
    const sha256 = createHash("sha256").update(buffer).digest("hex");
    await expect
      .poll(() => eventsOf(who), { timeout: 20_000 })
      .toMatchObject([
        {
          "rp:evidence": [
            { "rp:sha256": sha256, "rp:mediaType": "application/pdf", "rp:name": "receipt 7.pdf" },
          ],
        },
      ]);
    const kept = await who.call("GET", `/api/files/${sha256}`);
    expect(Buffer.from(await kept.arrayBuffer())).toEqual(buffer);
    await context.close();
  });
});

describe("two phones of one organisation", () => {
  test("Know each other’s lots, and suggest no lot number twice", async () => {
    const who = await recorder();
    const one = await openConsole(stack, browser, { who, ...PHONE });
    await harvest(one.page);
    const lot = await one.page.locator(".code figcaption").textContent();
    await expect.poll(() => eventsOf(who), { timeout: 20_000 }).toHaveLength(1);
    const another = await openConsole(stack, browser, { who, ...PHONE });
    await begin(another.page, "processed");
    await another.page.getByRole("checkbox", { name: /Ripe cherry · 12,600 kg/ }).waitFor();
    const suggested = await another.page.getByLabel("Lot number").inputValue();
    expect(suggested).toMatch(/-2$/);
    expect(lot).not.toContain(suggested);
    await one.context.close();
    await another.context.close();
  });
});

describe("a record that was wrong", () => {
  test("That the server refused says why, and is corrected by another", async () => {
    const who = await recorder();
    const { page, context } = await openConsole(stack, browser, { who, ...PHONE });
    await page.evaluate("navigator.serviceWorker.ready.then(() => undefined)");
    await context.setOffline(true);
    const id = await harvest(page);
    // Somebody else used its name meanwhile.
    const event = {
      ...{ type: "ObjectEvent", action: "OBSERVE", eventID: `urn:uuid:${id}` },
      ...{ eventTime: "2026-01-01T10:00:00Z", eventTimeZoneOffset: "+00:00" },
      epcList: ["https://id.gs1.org/01/09521234500018/21/1"],
    };
    const context_ = "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld";
    const document = {
      ...{ "@context": context_, type: "EPCISDocument", schemaVersion: "2.0" },
      ...{ creationDate: "2026-01-01T10:00:00Z", epcisBody: { eventList: [event] } },
    };
    expect((await who.call("POST", "/epcis/capture", document)).status).toBe(202);
    await context.setOffline(false);
    await page.goto(`${stack.origin}/console/drafts`);
    await page.locator(".step").getByText("Refused").waitFor();
    expect(await page.locator(".step .fault").textContent()).not.toBe("");
    await page.getByRole("link", { name: "Correct it" }).click();
    await page.getByLabel("How much?").fill("12,000");
    await record(page);
    await expect.poll(() => eventsOf(who), { timeout: 20_000 }).toHaveLength(2);
    await page.goto(`${stack.origin}/console/drafts`);
    await page.locator(".step").getByText("Corrected").waitFor();
    await context.close();
  });

  test("Is declared wrong, with the one that stands in its place; both are kept", async () => {
    const who = await recorder();
    const { page, context, wrong } = await openConsole(stack, browser, { who, ...PHONE });
    const id = await harvest(page);
    await page.getByRole("link", { name: "Fix" }).click();
    await page.getByLabel("Something in it is wrong").check();
    expect(await page.getByLabel("How much?").inputValue()).toBe("12,600");
    await page.getByLabel("How much?").fill("1,260");
    const by = await record(page);
    await expect.poll(() => eventsOf(who), { timeout: 30_000 }).toHaveLength(3);
    const events = await eventsOf(who);
    const [first, declaration] = both(events, id);
    expect(first).toMatchObject({ quantityList: [{ quantity: 12_600 }] });
    expect(declaration).toMatchObject({
      quantityList: [{ quantity: 12_600 }],
      errorDeclaration: { reason: "incorrect_data", correctiveEventIDs: [`urn:uuid:${by}`] },
    });
    const corrected = events.find(({ eventID }) => eventID === `urn:uuid:${by}`);
    expect(corrected).toMatchObject({
      quantityList: [{ quantity: 1_260 }],
      eventTime: first?.eventTime,
    });

    await page.goto(`${stack.origin}/console/receipts/${id}`);
    await page.getByText("Corrected", { exact: true }).waitFor();
    expect(await page.getByRole("link", { name: "Fix" }).count()).toBe(0);
    await page.getByRole("link", { name: "The record that stands in its place" }).click();
    await page.getByText("1,260 kg", { exact: false }).waitFor();
    // What is left is what is right.
    await begin(page, "sent");
    await page.getByRole("checkbox", { name: /1,260 kg/ }).waitFor();
    await context.close();
    expect(wrong).toEqual([]);
  });

  test("That used up its lot gives it back before what stands in its place takes of it", async () => {
    const who = await recorder();
    const { page, context } = await openConsole(stack, browser, { who, ...PHONE });
    await page.evaluate("navigator.serviceWorker.ready.then(() => undefined)");
    await harvest(page);
    await context.setOffline(true);
    await begin(page, "processed");
    await page.getByRole("checkbox", { name: /Ripe cherry/ }).check();
    await page.getByLabel("What was done?").selectOption("coffee.wet-mill/1");
    await page.getByLabel("What is it called?").fill("Parchment");
    await page.getByLabel("How much?").fill("2,490");
    await record(page);
    await page.getByRole("link", { name: "Fix" }).click();
    await page.getByLabel("Something in it is wrong").check();
    await page.getByLabel("How much?").fill("2,400");
    await record(page);
    await context.setOffline(false);
    await expect.poll(() => eventsOf(who), { timeout: 40_000 }).toHaveLength(4);
    const made = (await eventsOf(who)).filter(({ type }) => type === "TransformationEvent");
    expect(made.filter(({ errorDeclaration }) => errorDeclaration !== undefined)).toHaveLength(1);
    expect(JSON.stringify(made)).toContain("2400");
    await context.close();
  });

  test("That never happened is declared so, and nothing stands in its place", async () => {
    const who = await recorder();
    const { page, context } = await openConsole(stack, browser, { who, ...PHONE });
    const id = await harvest(page);
    await page.getByRole("link", { name: "Fix" }).click();
    await page.getByLabel("It did not happen").check();
    await page.getByRole("button", { name: "It did not happen" }).click();
    await page.getByText("Declared wrong", { exact: true }).waitFor();
    await expect.poll(() => eventsOf(who), { timeout: 30_000 }).toHaveLength(2);
    const [, declaration] = both(await eventsOf(who), id);
    expect(declaration?.errorDeclaration).toMatchObject({ reason: "did_not_occur" });
    await begin(page, "sent");
    expect(await page.getByRole("checkbox").count()).toBe(0);
    await context.close();
  });

  test("That waits without a connection is fixed there, and all of it goes out later", async () => {
    const who = await recorder();
    const { page, context } = await openConsole(stack, browser, { who, ...PHONE });
    await page.evaluate("navigator.serviceWorker.ready.then(() => undefined)");
    await context.setOffline(true);
    await harvest(page);
    await page.getByRole("link", { name: "Fix" }).click();
    await page.getByLabel("Something in it is wrong").check();
    await page.getByLabel("How much?").fill("1,260");
    await record(page);
    expect(await eventsOf(who)).toEqual([]);
    await context.setOffline(false);
    await expect.poll(() => eventsOf(who), { timeout: 30_000 }).toHaveLength(3);
    await context.close();
  });
});

describe("a stock-take", () => {
  test("Is counted without a connection, asks why where it differs, and corrects what is at hand and the books", async () => {
    const who = await recorder();
    const { page, context } = await openConsole(stack, browser, { who, ...PHONE });
    await page.evaluate("navigator.serviceWorker.ready.then(() => undefined)");
    await context.setOffline(true);
    await harvest(page, "Ripe cherry", "600");
    await page.goto(`${stack.origin}/console`);
    await page.getByRole("link", { name: "Count what is there" }).click();
    await page.getByRole("checkbox", { name: /Ripe cherry/ }).check();
    await page.getByText("There should be 600 kg.").waitFor();
    const send = page.getByRole("button", { name: "Record", exact: true });
    await send.click();
    await page.getByText("Say how much is there; nothing is 0").first().waitFor();
    await page.getByLabel("How much is there?").fill("594.5");
    await send.click();
    await page.getByText("Say why it is not what it should be").first().waitFor();
    await page.getByLabel("Why is it not what it should be?").fill("Lost moisture");
    await record(page);
    await begin(page, "sent");
    await page.getByText("Ripe cherry · 594.5 kg").waitFor();
    expect(await eventsOf(who)).toEqual([]);
    await context.setOffline(false);
    await expect.poll(() => eventsOf(who), { timeout: 30_000 }).toHaveLength(2);
    const counted = (await eventsOf(who)).find(({ bizStep }) => bizStep === "stock_taking");
    expect(counted).toMatchObject({
      ...{ action: "OBSERVE", quantityList: [{ quantity: 594.5, uom: "KGM" }] },
      "rp:explanation": "Lost moisture",
    });
    const kept = "select difference::float8 as difference from adjustments";
    expect(await rows(stack, kept)).toEqual([{ difference: -5.5 }]);
    await context.close();
  });

  test("Of what is as much as it should be needs no reason, and nothing may be left", async () => {
    const who = await recorder();
    const { page, context } = await openConsole(stack, browser, { who, ...PHONE });
    await harvest(page, "Ripe cherry", "600");
    for (const [amount, why] of [
      ["600", ""],
      ["0", "All of it was spoilt"],
    ] as const) {
      await begin(page, "counted");
      await page.getByRole("checkbox", { name: /Ripe cherry/ }).check();
      await page.getByLabel("How much is there?").fill(amount);
      await page.getByLabel("Why is it not what it should be?").fill(why);
      await record(page);
    }
    await begin(page, "sent");
    expect(await page.getByRole("checkbox").count()).toBe(0);
    await expect.poll(() => eventsOf(who), { timeout: 30_000 }).toHaveLength(3);
    await context.close();
  });
});

describe("whoever records", () => {
  const tabTo = async (page: Page, selector: string) => {
    for (let presses = 0; presses < 60; presses++) {
      if (await page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`))
        return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`no Tab leads to ${selector}`);
  };

  test("Needs no more than a keyboard", async () => {
    const { page, context } = await openConsole(stack, browser, {
      who: await recorder(),
      ...PHONE,
    });
    await page.getByRole("heading", { name: "What happened?" }).waitFor();
    await tabTo(page, 'a[href="/console/record/harvested"]');
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "What was harvested?" }).waitFor();
    await tabTo(page, '[name="material-name"]');
    await page.keyboard.type("Ripe cherry");
    await tabTo(page, '[name="quantity"]');
    await page.keyboard.type("12600");
    await tabTo(page, "details.where summary");
    await page.keyboard.press("Enter");
    await tabTo(page, '[name="place-name"]');
    await page.keyboard.type("Station");
    await tabTo(page, '[name="place-country"]');
    await page.keyboard.type("Ethi");
    await tabTo(page, 'button[type="submit"]');
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Receipt" }).waitFor();
    await page.getByText("Station, Ethiopia").waitFor();

    await begin(page, "received");
    await tabTo(page, "main .beside button");
    await page.keyboard.press("Enter");
    await page.getByText("The camera may not be used here").waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator("dialog").count()).toBe(0);
    expect(await page.evaluate("document.activeElement.textContent.trim()")).toBe("Scan");
    await context.close();
  });

  test(
    "Finds nothing in the way, narrow, in light from left to right and in dark from right to left",
    async () => {
      const { page, context } = await openConsole(stack, browser, {
        ...{ who: await recorder(), ...PHONE },
      });
      const id = await harvest(page);
      const paths = [
        "/console",
        ...WHATS.map((what) => `/console/record/${what}`),
        "/console/drafts",
        ...[`/console/receipts/${id}`, `/console/fix/${id}`],
      ];
      for (const path of paths) {
        await page.goto(stack.origin + path);
        await page.getByRole("heading", { level: 1 }).waitFor();
        await page.locator("main .step, main form, main .facts, main .choice").first().waitFor();
        for (const details of await page.locator("main details > summary").all())
          await details.click();
        for (const [dir, colorScheme] of [
          ["ltr", "light"],
          ["rtl", "dark"],
        ] as const) {
          await page.emulateMedia({ colorScheme });
          await page.evaluate(`document.documentElement.dir = "${dir}"`);
          expect([path, dir, await axe(page)]).toEqual([path, dir, []]);
          const wide = await page.evaluate<number>("document.documentElement.scrollWidth");
          expect([path, dir, wide]).toEqual([path, dir, PHONE.viewport.width]);
        }
      }
      await begin(page, "received");
      await page.getByRole("button", { name: "Scan" }).click();
      await page.getByText("The camera may not be used here").waitFor();
      expect(await axe(page)).toEqual([]);
      await context.close();
    },
    SLOW_MS_MAX,
  );
});
