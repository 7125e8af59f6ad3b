/** Documents, products, places and people in a real browser: found, added, changed, hidden; by keyboard; nothing for axe to find. */
import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keep } from "../files/cast.ts";
import { GPS, jpeg, pdf, segment, sha256 } from "../files/vectors.ts";
import { must } from "../journey/chain.ts";
import { epcisDocument, HARVEST } from "../lives/cast.ts";
import { axe } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { type Enrolled, enrol, openConsole } from "../support/people.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

const FARM = "finca-aurora";
let stack: TestStack;
let browser: Browser;
let key: string;
let rosa: Enrolled;

beforeAll(async () => {
  stack = await startTestStack({ withChain: false });
  browser = await launchBrowser();
  key = await stack.organisation(FARM);
  await stack.organisation("nordlys");
  rosa = await enrol(stack, { name: "Rosa", organisation: FARM });
});
afterAll(async () => {
  await browser?.close();
  await stack?.remove();
});

/** As a phone takes it, with the place in it. */
async function photo(): Promise<Buffer> {
  const picture = sharp({
    create: { width: 2_400, height: 1_200, channels: 3, background: "#7a5a32" },
  });
  return picture
    .withExif({ IFD3: { GPSLatitudeRef: "N", GPSLatitude: "14/1 55/1 12/1" } })
    .jpeg()
    .toBuffer();
}
const chosen = (name: string, buffer: Buffer, mimeType = "image/jpeg") => ({
  name,
  mimeType,
  buffer,
});
const files = async () =>
  (
    (await (await stack.call(key, "GET", "/api/files")).json()) as {
      files: Record<string, unknown>[];
    }
  ).files;

async function wellMade(page: Page): Promise<void> {
  expect(await axe(page)).toEqual([]);
  expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
}

describe("Documents", () => {
  test("are added: a photo leaves the device smaller and without its place, a PDF as it is; what is neither is told of by name", async () => {
    const { page, context, wrong } = await openConsole(stack, browser, {
      who: rosa,
      path: "/console/files",
    });
    await page.getByText("There is no document here yet.").waitFor();
    await wellMade(page);
    const taken = await photo();
    expect(taken.includes("Exif")).toBe(true);
    await page
      .getByLabel("Add documents")
      .setInputFiles([
        chosen("IMG_2041.jpg", taken),
        chosen("ticket.pdf", Buffer.from(pdf("% ticket")), "application/pdf"),
        chosen("table.xlsx", Buffer.from("PK\u0003\u0004"), "application/zip"),
      ]);
    await page.getByText("2 documents are kept.").waitFor();
    await page.getByText("table.xlsx: This is no picture that this device can read.").waitFor();
    const kept = await files();
    expect(kept).toMatchObject([
      { name: "ticket.pdf", mediaType: "application/pdf" },
      { name: "IMG_2041.webp", mediaType: "image/webp", width: 1_600, height: 800 },
    ]);
    expect(wrong).toEqual([]);
    await context.close();
  });

  test("are shown to whom one says, by keyboard alone, and deleted after being asked", async () => {
    await keep(stack, key, pdf("% certificate"), { name: "Organic certificate.pdf" });
    const { page, context } = await openConsole(stack, browser, {
      who: rosa,
      path: "/console/files",
    });
    const item = page.getByRole("listitem").filter({ hasText: "Organic certificate.pdf" });
    await item.getByRole("button", { name: /^Change/ }).focus();
    for (const stroke of ["Enter", "Tab", "Tab", "Space", "Tab", "Tab"])
      await page.keyboard.press(stroke);
    await page.keyboard.type("nobody-yet");
    await page.keyboard.press("Enter");
    // What is wrong is said where it is.
    await item
      .getByRole("alert")
      .getByText("There is no other organisation called nobody-yet.")
      .waitFor();
    await item.getByLabel(/^Organisations/).fill("Nordlys");
    await item.getByRole("button", { name: "Save" }).click();
    await item.getByText("Seen by auditors and nordlys").waitFor();
    const [shown] = (await files()).filter(({ name }) => name === "Organic certificate.pdf");
    expect(shown).toMatchObject({ audiences: ["auditor", "buyer:nordlys"] });
    await item.getByRole("button", { name: /^Change/ }).click();
    await wellMade(page);
    await item.getByRole("button", { name: /^Delete/ }).click();
    await item.getByRole("button", { name: /^Delete/ }).click();
    await item.waitFor({ state: "detached" });
    await context.close();
  });

  test("that an event names say so, and cannot be deleted; an auditor sees those that are for auditors, and their events", async () => {
    const ticket = pdf("% weighed");
    await keep(stack, key, ticket, { name: "Weighed.pdf", audiences: ["auditor"] });
    const evidence = [
      { "rp:sha256": sha256(ticket), "rp:mediaType": "application/pdf", "rp:name": "Weighed.pdf" },
    ];
    await stack.call(
      key,
      "POST",
      "/epcis/capture",
      epcisDocument({ ...HARVEST, "rp:evidence": evidence }),
    );
    const owner = await openConsole(stack, browser, { who: rosa, path: "/console/files" });
    const item = owner.page.getByRole("listitem").filter({ hasText: "Weighed.pdf" });
    await item.getByText("Used by an event").waitFor();
    await item.getByRole("button", { name: /^Change/ }).click();
    await item.getByText("it is kept as long as the event is").waitFor();
    expect(await item.getByRole("button", { name: /^Delete/ }).count()).toBe(0);
    await owner.context.close();

    const ada = await enrol(stack, { name: "Ada", organisation: FARM, role: "auditor" });
    const { page, context } = await openConsole(stack, browser, {
      who: ada,
      path: "/console/files",
    });
    await page.getByRole("heading", { name: `What ${FARM} shows auditors` }).waitFor();
    await page.getByText("ripe coffee cherry, 1000 KGM").waitFor();
    expect(await page.getByText("ticket.pdf").count()).toBe(0);
    await wellMade(page);
    const saved = page.waitForEvent("download");
    await page.getByRole("button", { name: "Open Weighed.pdf" }).click();
    expect((await saved).suggestedFilename()).toBe("Weighed.pdf");
    await context.close();
  });
});

describe("Products", () => {
  test("are added with a picture that says what is to be seen, which then stands on their page", async () => {
    const path = "/console/products/new";
    const { page, context, wrong } = await openConsole(stack, browser, { who: rosa, path });
    await page.getByLabel("Name").fill("Cascara tea, 100 g");
    await page.getByText(`/p/${FARM}/cascara-tea-100-g`).waitFor();
    await page.getByLabel("Choose a picture").setInputFiles(chosen("DSC_0001.jpg", await photo()));
    const alt = page.getByLabel("What is to be seen on it?");
    await alt.fill("DSC_0001.jpg");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("link", { name: "Say what is to be seen on the picture" }).click();
    expect(await alt.evaluate((field) => field.matches(":focus"))).toBe(true);
    await wellMade(page);
    await alt.fill("Dried husks in a bowl");
    await page.getByRole("button", { name: "Save" }).click();
    const item = page.getByRole("listitem").filter({ hasText: "Cascara tea, 100 g" });
    await item.getByRole("img", { name: "Dried husks in a bowl" }).waitFor();
    await wellMade(page);
    const html = await (await fetch(`${stack.origin}/p/${FARM}/cascara-tea-100-g`)).text();
    expect(html).toMatch(
      /<img class="picture"[^>]*alt="Dried husks in a bowl" width="1600" height="800"/,
    );
    expect(wrong).toEqual([]);
    await context.close();
  });

  test("are changed, and a number that is none is named at its field", async () => {
    const { page, context } = await openConsole(stack, browser, {
      who: rosa,
      path: "/console/products/new",
    });
    await page.getByLabel("Name").fill("Cherry");
    await page.getByLabel("GTIN").fill("0 9527654 31001 6");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("link", { name: /The last digit does not fit/ }).waitFor();
    await page.getByLabel("GTIN").fill("0 9527654 31001 5");
    await page.getByRole("button", { name: "Save" }).click();
    const item = page.getByRole("listitem").filter({ hasText: "09527654310015" });
    await item.getByRole("link", { name: "Change Cherry" }).click();
    await page.getByLabel("Description").fill("Picked ripe.");
    await page.getByRole("button", { name: "Save" }).click();
    await item.waitFor();
    const told = await (await stack.call(key, "GET", "/api/products")).json();
    expect(told).toMatchObject({
      products: [{ gtin: "09527654310015", description: "Picked ripe." }, {}],
    });
    await context.close();
  });
});

test("A process profile of one's own is added once, by keyboard alone, and chosen for a product", async () => {
  const { page, context, wrong } = await openConsole(stack, browser, {
    ...{ who: rosa, path: "/console/profiles/new" },
  });
  await page.getByRole("button", { name: "Save" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: /^Small letters, digits and hyphens, such as/ }).waitFor();
  await wellMade(page);
  const add = async (...yields: readonly string[]) => {
    await page.getByLabel("Name").fill("");
    await page.getByLabel("Name").focus();
    // Version 1 is proposed.
    for (const word of ["pulp", "", ...yields, "water", "Our own scales, 2024"]) {
      await page.keyboard.type(word);
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Enter");
  };
  await add("0.3", "0.2", "0.25");
  await page.getByRole("link", { name: "From the lowest to the highest" }).waitFor();
  for (const label of ["Lowest yield", "Usual yield", "Highest yield", "What may be added"])
    await page.getByLabel(label).fill("");
  await page.getByLabel("Where the range comes from").fill("");
  await add("0.18", "0.2", "0.225");
  await page.getByText("18% to 22.5% of what goes in, usually 20%").waitFor();
  await page.getByText("own.pulp/1").first().waitFor();
  await page.getByText("Source: Our own scales, 2024").waitFor();

  await page.getByRole("link", { name: /^Another version/ }).click();
  expect(await page.getByLabel("Version").inputValue()).toBe("2");
  await page.getByLabel("Version").fill("1");
  await page.getByLabel("Highest yield").fill("0.9");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("link", { name: /A version is never changed/ }).waitFor();

  await must(stack.call(key, "PUT", "/api/products/own/pulp", { name: "Pulped cherry" }));
  const edit = `${stack.origin}/console/products/edit/${encodeURIComponent(`/p/${FARM}/pulp`)}`;
  await page.goto(edit);
  await page.getByLabel("How is it made?").selectOption({ label: "own.pulp/1" });
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("heading", { name: "Products" }).waitFor();
  await page.goto(edit);
  await page
    .getByRole("option", { name: "Roasted (coffee.roast/1)" })
    .waitFor({ state: "attached" });
  expect(await page.getByLabel("How is it made?").inputValue()).toBe("own.pulp/1");
  expect(wrong.filter((one) => !/409/.test(one))).toEqual([]);
  await context.close();
});

describe("Colour and mark", () => {
  test("are chosen while it is said how well they read; too pale a colour is refused, and what can be read is offered", async () => {
    const { page, context, wrong } = await openConsole(stack, browser, {
      who: rosa,
      path: "/console/theme",
    });
    const colour = page.getByLabel("Colour", { exact: true });
    await colour.fill("#ffcc00");
    await page.getByText("Contrast: 1.3 : 1 on light ground, 9.6 : 1 on dark.").waitFor();
    await page.getByRole("button", { name: "Save" }).click();
    await page
      .getByText(/^Too pale to be read: its contrast is 1\.3 : 1/)
      .first()
      .waitFor();
    await wellMade(page);
    await page.getByRole("button", { name: "Take #866a00" }).click();
    await page.getByLabel("Without, as on signs").check();
    await page.getByRole("button", { name: "Save" }).click();
    await page.waitForURL(/\/console\/products$/);
    const kept = await (await stack.call(key, "GET", "/api/theme")).json();
    expect(kept).toMatchObject({ theme: { accent: "#866a00", letters: "sans" } });
    await page.goto(`${stack.origin}/console/theme`);
    await page.getByRole("button", { name: "Take colour and mark off" }).click();
    await page.waitForURL(/\/console\/products$/);
    expect(await (await stack.call(key, "GET", "/api/theme")).json()).toEqual({ theme: null });
    expect(wrong).toEqual([]);
    await context.close();
  });
});

describe("Places", () => {
  test("are added where one stands, with what strangers will see said while one chooses", async () => {
    const options = { who: rosa, path: "/console/places", permissions: ["geolocation"] };
    const here = { geolocation: { latitude: 14.985617, longitude: -88.026532, accuracy: 12 } };
    const { page, context, wrong } = await openConsole(stack, browser, { ...options, ...here });
    await page.getByText("There is no place here yet.").waitFor();
    await page.getByRole("link", { name: "Add a place" }).click();
    await page.getByLabel("Name", { exact: true }).fill("Wet mill");
    await page.getByLabel("Country").first().selectOption("HN");
    await page
      .getByLabel(/^Region/)
      .first()
      .fill("Santa Bárbara");
    await page.getByRole("button", { name: "I am there now" }).click();
    await page.getByText("Found, to about 12 metres.").waitFor();
    expect(await page.getByLabel("Latitude").inputValue()).toBe("14.985617");
    const seen = page.locator(".note");
    await seen.getByText("Honduras", { exact: true }).waitFor();
    await page.getByLabel(/^About 10 km/).check();
    await seen
      .getByText(/^Santa Bárbara, Honduras, within about 10 km of 14\.95°, -88\.03°$/)
      .waitFor();
    await page.getByLabel(/^Not at all/).check();
    await seen.getByText("Strangers see nothing of it").waitFor();
    await page.getByLabel(/^Exactly/).check();
    await seen.getByText(/^Wet mill, Santa Bárbara, Honduras, 14\.985617°/).waitFor();
    await page.getByRole("radio", { name: /^Region/ }).check();
    await page.getByLabel("OS ID").fill("hn2024086bwq9f5");
    await wellMade(page);
    await page.getByRole("button", { name: "Save" }).click();
    const item = page.getByRole("listitem").filter({ hasText: "Wet mill" });
    await item.getByText("Strangers see: Santa Bárbara, Honduras").waitFor();
    await item.getByRole("link", { name: /Change/ }).click();
    await expect.poll(() => page.getByLabel("OS ID").inputValue()).toBe("HN2024086BWQ9F5");
    expect(wrong).toEqual([]);
    await context.close();
  });

  test("say what cannot be: a latitude beyond the pole, a GLN whose digit does not fit, half a point", async () => {
    const path = "/console/places/new";
    const { page, context } = await openConsole(stack, browser, { who: rosa, path });
    await page.getByLabel("Latitude").fill("94,5");
    await page.getByLabel("GLN").fill("9527654310007");
    await page.getByLabel("OS ID").fill("HN2024");
    await page.getByRole("button", { name: "Save" }).click();
    const said = await page.getByRole("alert").getByRole("listitem").allInnerTexts();
    expect(said.filter((one) => !/country/i.test(one)).sort()).toEqual([
      "A GLN has 13 digits, and its last digit fits the others",
      "An OS ID is like ET2024086BWQ9F5: two letters, seven digits, six signs",
      "Give both, or neither",
      "Give it a name",
      "Latitude: a number between −90 and 90",
    ]);
    await context.close();
  });

  test("come in from a file of plots: looked at first, what is wrong said plot by plot, the good ones kept", async () => {
    const feature = (name: string, coordinates: readonly number[]) => ({
      ...{ type: "Feature", properties: { name }, geometry: { type: "Point", coordinates } },
    });
    const farm = {
      type: "FeatureCollection",
      features: [
        feature("Upper", [14.985617, -88.026532]),
        feature("Lower", [-88.036532, 14.985617]),
      ],
    };
    const { page, context } = await openConsole(stack, browser, {
      who: rosa,
      path: "/console/places/import",
    });
    const field = page.getByLabel("File", { exact: true });
    await field.setInputFiles(chosen("notes.json", Buffer.from("[1, 2]"), "application/json"));
    await page.getByLabel("Country").selectOption("HN");
    await page.getByRole("button", { name: "Look at the file" }).click();
    await page.getByText("This is no GeoJSON").waitFor();
    await page.getByRole("button", { name: "Choose another file" }).click();
    await field.setInputFiles(
      chosen("farm.geojson", Buffer.from(JSON.stringify(farm)), "application/geo+json"),
    );
    await page.getByLabel("What grows there").selectOption("coffee");
    await page.getByLabel("Country").selectOption("HN");
    await page.getByRole("button", { name: "Look at the file" }).click();
    await page.getByText("1 plot has something wrong with it. Nothing is kept yet.").waitFor();
    await page
      .getByRole("listitem")
      .filter({ hasText: "Plot 1, Upper" })
      .getByText(/longitude stands first/)
      .waitFor();
    await wellMade(page);
    await page.getByRole("button", { name: "Keep the good one only" }).click();
    await page.getByText("1 plot is kept, 4 ha together.").waitFor();
    await page.getByRole("link", { name: "See all places" }).click();
    await page
      .getByRole("listitem")
      .filter({ hasText: "Lower" })
      .getByText("Plot, coffee, 4 ha")
      .waitFor();
    await wellMade(page);
    await context.close();
  });
});

describe("People", () => {
  test("are shown with consent in their language only, and no longer when they take it back", async () => {
    const { page, context, wrong } = await openConsole(stack, browser, {
      who: rosa,
      path: "/console/people",
    });
    await page.getByText("Nobody is shown yet.").waitFor();
    await page.getByRole("link", { name: "Show somebody" }).click();
    await page.getByLabel("Name to be shown").fill("Remedios");
    await page.getByLabel("What they do").fill("Sorts the cherry");
    await page.getByLabel("In which language do they understand it?").selectOption("es");
    expect(await page.getByLabel("The words they agree to").inputValue()).toMatch(
      /^Estoy de acuerdo/,
    );
    await page.getByRole("button", { name: "Show on our pages" }).click();
    await page.getByRole("link", { name: "Without their consent nobody is shown" }).waitFor();
    await page.getByRole("link", { name: "Say how they agree" }).waitFor();
    await wellMade(page);
    await page.getByLabel(/^By word of mouth/).check();
    await page.getByLabel("They agreed to these words.").check();
    await page.getByRole("button", { name: "Show on our pages" }).click();
    const item = page.getByRole("listitem").filter({ hasText: "Remedios" });
    await item.getByText(/^Agreed on .*, by word of mouth$/).waitFor();
    await wellMade(page);
    const onPage = async () => (await fetch(`${stack.origin}/p/${FARM}/cascara-tea-100-g`)).text();
    expect(await onPage()).toContain("Remedios");
    await item.getByRole("link", { name: "Change Remedios" }).click();
    await page.getByRole("button", { name: "They take it back Remedios" }).click();
    await page.getByRole("button", { name: "They take it back" }).click();
    await page.getByText("1 card was withdrawn").waitFor();
    expect(await onPage()).not.toContain("Remedios");
    expect(wrong).toEqual([]);
    await context.close();
  });
});

test("Whoever only records looks at all of it, and is offered no change", async () => {
  const mia = await enrol(stack, { name: "Mia", organisation: FARM, role: "recorder" });
  for (const [path, shown] of [
    ["/console/files", "ticket.pdf"],
    ["/console/products", "Cascara tea, 100 g"],
    ["/console/places", "Wet mill"],
    ["/console/people", "1 card was withdrawn"],
  ] as const) {
    const { page, context } = await openConsole(stack, browser, { who: mia, path });
    await page.getByText(shown).first().waitFor();
    expect(await page.getByText(/^(?:Change|Add a|Show somebody|Bring plots)/).count()).toBe(0);
    await context.close();
  }
});

test("A photo with its place in it that comes by the API is refused, so that no screen could forget it", async () => {
  const bytes = jpeg({ more: segment(0xe1, GPS) });
  const answer = await rosa.call("PUT", `/api/files/${sha256(bytes)}?name=x.jpg`);
  expect(answer.status).toBe(400);
});
