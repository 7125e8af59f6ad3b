/** `rootproof labels` as a bakery types it: sheets that a scanner reads, at a real server, and codes that no mishap makes twice. */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dispatch } from "../../cli/dispatch.ts";
import { labelsCommand } from "../../cli/labels.ts";
import { cliText } from "../../scripts/build-cli.ts";
import { freePort } from "../../scripts/local/ports.ts";
import { gridOf } from "../../worker/core/label/grids.ts";
import { documentOf } from "../capture/supplier.ts";
import { openPdf, printedPage, printedSvg } from "../labels/drawing/render.ts";
import { codesByLabel } from "../labels/drawing/scan.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { withCheck } from "../support/with-check.ts";

const COMMAND = join(import.meta.dirname, "../../cli/rootproof.mjs");
const RYE = withCheck("0952127000001");
/** Its name is longer than any label has room for. */
const LONG = withCheck("0952127000002");
const LOT = "RYE-1";
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/;

let stack: TestStack;
let key: string;
let room: string;

beforeAll(async () => {
  room = mkdtempSync(join(tmpdir(), "rootproof-labels-"));
  stack = await startTestStack({ withChain: false });
  key = await stack.organisation("golden-crust");
  await stack.call(key, "PUT", `/api/products/${RYE}`, { name: "Walnut rye" });
  await stack.call(key, "PUT", `/api/products/${LONG}`, { name: "Rye ".repeat(25).trim() });
  const baked = {
    ...{ type: "ObjectEvent", action: "ADD", bizStep: "commissioning" },
    ...{ eventTime: "2026-11-19T05:00:00+01:00", eventTimeZoneOffset: "+01:00" },
    quantityList: [RYE, LONG].map((gtin) => ({
      ...{ epcClass: `https://id.gs1.org/01/${gtin}/10/${LOT}`, quantity: 200 },
    })),
  };
  await stack.call(key, "POST", "/epcis/capture", documentOf([baked]));
});
afterAll(async () => {
  await stack?.remove();
  rmSync(room, { recursive: true, force: true });
});

interface Said {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The program itself, in a room of its own. */
function rootproof(args: readonly string[]): Promise<Said> {
  return new Promise((resolve) => {
    const env = { ...process.env, ROOTPROOF_KEY: key };
    const child = spawn(process.execPath, [COMMAND, ...args], { cwd: room, env });
    let [out, err] = ["", ""];
    child.stdout.on("data", (chunk) => {
      out += chunk;
    });
    child.stderr.on("data", (chunk) => {
      err += chunk;
    });
    child.on("close", (code) => resolve({ code, out: out.trimEnd(), err: err.trimEnd() }));
  });
}

/** The same without a process of its own: enough for what is refused. */
async function refusal(args: readonly string[], as = key): Promise<Said> {
  process.env.ROOTPROOF_KEY = as;
  const [out, err]: [string[], string[]] = [[], []];
  const io = { out: (line: string) => out.push(line), err: (line: string) => err.push(line) };
  const code = await dispatch(["labels", ...args], io, async () => labelsCommand);
  return { code, out: out.join("\n"), err: err.join("\n") };
}

const file = (name: string) => join(room, name);
const units = (count: number, ...more: string[]) => [
  ...["labels", stack.origin, "--gtin", RYE, "--lot", LOT, "--units", String(count)],
  ...more,
];

/** What a scanner finds on each sheet, label by label. */
async function scannedPdf(name: string, grid: string): Promise<ReadonlyMap<number, string>[]> {
  const pdf = await openPdf(new Uint8Array(readFileSync(file(name))));
  const pages = Array.from({ length: pdf.numPages }, (_, at) => at + 1);
  return Promise.all(
    pages.map(async (page) => codesByLabel(await printedPage(pdf, page), gridOf(grid))),
  );
}

async function scannedSvg(name: string, grid: string): Promise<ReadonlyMap<number, string>> {
  return codesByLabel(await printedSvg(readFileSync(file(name), "utf8")), gridOf(grid));
}

async function jobs(): Promise<readonly { id: string; kind: string; count: number }[]> {
  const answer = await stack.call(key, "GET", "/labels/jobs");
  return ((await answer.json()) as { jobs: { id: string; kind: string; count: number }[] }).jobs;
}

describe("Labels with a code for each piece", () => {
  test("fill sheets of a PDF, and every code on them opens the page of its lot", async () => {
    const options = ["--grid", "a4-21", "--out", "rye.pdf", "--start", "20", "--sector", "food"];
    const text = ["--best-before", "2026-11-28", "--contains", "wheat, walnuts"];
    const { code, out, err } = await rootproof(units(5, ...options, ...text));
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("5 labels for Walnut rye, lot RYE-1, on 2 sheets of a4-21: rye.pdf.");
    const sheets = await scannedPdf("rye.pdf", "a4-21");
    expect(sheets.map((sheet) => [...sheet.keys()].sort((a, b) => a - b))).toEqual([
      [19, 20],
      [0, 1, 2],
    ]);
    const codes = sheets.flatMap((sheet) => [...sheet.values()]);
    expect(new Set(codes).size).toBe(5);
    for (const uri of codes) {
      expect(uri).toMatch(new RegExp(`^${stack.origin}/01/${RYE}/10/RYE-1/21/[0-9A-Z]{16}$`));
      expect((await fetch(uri, { redirect: "manual" })).status).toBe(307);
    }
  });

  test("are an SVG each sheet, numbered where there are several", async () => {
    const made = await rootproof(units(12, "--grid", "letter-10", "--out", "rye.svg"));
    expect(made.out).toContain("on 2 sheets of letter-10: rye-1.svg to rye-2.svg.");
    expect((await scannedSvg("rye-1.svg", "letter-10")).size).toBe(10);
    expect((await scannedSvg("rye-2.svg", "letter-10")).size).toBe(2);
    expect(existsSync(file("rye.svg"))).toBe(false);
    const one = await rootproof(units(3, "--grid", "letter-10", "--out", "three.svg"));
    expect(one.out).toContain("on 1 sheet of letter-10: three.svg.");
    expect((await scannedSvg("three.svg", "letter-10")).size).toBe(3);
  });

  test("are the same codes again by the job's name, and none is made twice", async () => {
    const order = (name: string) => units(4, "--grid", "a4-24", "--out", name);
    const { out } = await rootproof(order("lost.svg"));
    const [job = ""] = UUID.exec(out) ?? [];
    const before = (await jobs()).map(({ id }) => id);
    const again = await rootproof([...order("found.svg"), "--job", job]);
    expect(again.code).toBe(0);
    expect(await scannedSvg("found.svg", "a4-24")).toEqual(await scannedSvg("lost.svg", "a4-24"));
    expect((await jobs()).map(({ id }) => id)).toEqual(before);
  });

  test("are printed once more as the command itself says, all or those named, each time with a record", async () => {
    const { out } = await rootproof(units(3, "--grid", "a4-24", "--out", "first.svg"));
    const [, line = ""] = /: rootproof (labels .*)$/m.exec(out) ?? [];
    const words = line.replace('"…"', "torn").replace("first.svg", "more.svg").split(" ");
    const more = await rootproof(words);
    expect({ code: more.code, err: more.err }).toEqual({ code: 0, err: "" });
    const first = await scannedSvg("first.svg", "a4-24");
    expect(await scannedSvg("more.svg", "a4-24")).toEqual(first);
    const [serial = ""] = first.get(1)?.match(/[0-9A-Z]{16}$/) ?? [];
    const one = words.map((word) => (word === "more.svg" ? "one.svg" : word));
    await rootproof([...one, "--serial", serial]);
    expect([...(await scannedSvg("one.svg", "a4-24")).values()]).toEqual([first.get(1)]);
    expect((await jobs()).slice(0, 3).map(({ kind, count }) => [kind, count])).toEqual([
      ["reprint", 1],
      ["reprint", 3],
      ["run", 3],
    ]);
  });
});

test("Copies of the lot's own code are one code on every label, for a lot of which nothing was counted", async () => {
  const lot = ["labels", stack.origin, "--gtin", RYE.slice(1), "--lot", "UNCOUNTED"];
  const { code } = await rootproof([
    ...[...lot, "--copies", "24", "--grid", "a4-24", "--out", "copies.pdf"],
  ]);
  expect(code).toBe(0);
  const [sheet = new Map()] = await scannedPdf("copies.pdf", "a4-24");
  expect(sheet.size).toBe(24);
  expect(new Set(sheet.values())).toEqual(new Set([`${stack.origin}/01/${RYE}/10/UNCOUNTED`]));
});

describe("What such labels usually have", () => {
  test("is said where it is missing, and printed all the same", async () => {
    const { code, err } = await refusal(
      units(1, "--grid", "a4-24", "--sector", "food", "--out", file("bare.svg")).slice(1),
    );
    expect(code).toBe(0);
    expect(err).toMatch(/^Warning: .*best-before.*\nWarning: .*allergens/);
    expect(existsSync(file("bare.svg"))).toBe(true);
  });

  test("a symbol that became small to leave room is said as well", async () => {
    const keep = "Keep cool and dry, and in its paper once it is cut. ".repeat(3);
    const care = ["--care", keep.slice(0, 130)];
    const { err } = await refusal(
      units(1, "--grid", "letter-30", ...care, "--out", file("small.svg")).slice(1),
    );
    expect(err).toMatch(/^Warning: As a label of letter-30 a module is 0\.\d+ mm wide, below/);
  });
});

describe("An order that cannot be", () => {
  const GOOD = { "--gtin": RYE, "--lot": LOT, "--units": "1", "--grid": "a4-24" };
  const REPRINT = { "--gtin": "", "--lot": "", "--units": "", "--reason": "torn" };

  test.each<[string, Record<string, string>, RegExp]>([
    ["without a grid", { "--grid": "" }, /^--grid is missing/],
    ["of a grid that is none", { "--grid": "a4-25" }, /^There is no grid "a4-25"/],
    ["without a lot", { "--lot": "" }, /^--lot is missing/],
    ["of a lot that cannot be", { "--lot": "RÜGEN" }, /^\(10\) "RÜGEN" has a character/],
    ["of units and copies", { "--copies": "1" }, /^Give --units or --copies/],
    ["of neither", { "--units": "" }, /^Give --units or --copies/],
    ["of none", { "--units": "0" }, /^One order is 1 to 1000 labels/],
    ["of more than a thousand", { "--units": "1001" }, /^One order is 1 to 1000 labels/],
    ["of half a label", { "--units": "1.5" }, /^One order is 1 to 1000 labels/],
    ["of a GTIN that is misread", { "--gtin": RYE.replace(/.$/, "x") }, /is not 8, 12, 13 or 14/],
    ["beyond the sheet", { "--start": "25" }, /^Labels of a4-24 are counted from 1 to 24/],
    ["of two dates", { "--use-by": "2027-01-01", "--made-on": "2026-11-01" }, /one date/],
    ["of no day", { "--use-by": "tomorrow" }, /day of the calendar/],
    ["of no sector", { "--sector": "meat" }, /^--sector is food/],
    ["that the PDF has no letters for", { "--line": "Хлеб", "--out": "x.pdf" }, /Helvetica/],
    ["with a line that does not fit", { "--line": "x".repeat(79) }, /^lines 1 does not fit/],
    ["as a picture", { "--out": "labels.png" }, /^--out ends in \.pdf or in \.svg/],
    ["with an option that is none", { "--colour": "red" }, /^Unknown option '--colour'/],
    ["of a reprint without a reason", { ...REPRINT, "--reprint": RYE, "--reason": "" }, /--reason/],
    ["of a reprint of a lot", { "--reprint": RYE, "--reason": "torn" }, /^--reprint names the run/],
    ["of a reason for a run", { "--reason": "torn" }, /are for --reprint/],
    // From here on the server says it.
    ["of another's or no product", { "--gtin": withCheck("0952127000009") }, /no page here/],
    ["of more than there is", { "--units": "1000" }, /200 pieces captured.*1,000 asked for/],
    ["by a name that is none", { "--job": "monday" }, /named by a UUID/],
    [
      "of a run that is not there",
      { ...REPRINT, "--reprint": "00000000-0000-4000-8000-000000000000" },
      /^You have no run/,
    ],
  ])("%s ends with 1 and a sentence, and no code is made", async (_, changes, sentence) => {
    const stands = async () => [readdirSync(room), (await jobs()).map(({ id }) => id)];
    const before = await stands();
    const options = Object.entries({ ...GOOD, "--out": "x.svg", ...changes });
    const given = options.filter(([, value]) => value !== "").flat();
    const { code, out, err } = await refusal([stack.origin, ...given]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(sentence);
    expect(await stands()).toEqual(before);
  });

  test("without a key, with one that nobody has, or to no address, is refused as well", async () => {
    const [, ...order] = units(1, "--grid", "a4-24", "--out", file("x.svg"));
    expect((await refusal(order, "")).err).toMatch(/^ROOTPROOF_KEY is missing/);
    expect((await refusal(order, "rp_AAAA…")).err).toMatch(/^This is no API key/);
    expect((await refusal(order, `rp_${"A".repeat(43)}`)).err).toBe(
      "This API key is not known here.",
    );
    expect((await refusal(["rootproof.example", ...order.slice(1)])).err).toMatch(/is no address/);
  });
});

describe("Codes that were made", () => {
  test("and cannot be drawn are not lost: the sentence says by which name to have them again", async () => {
    const order = ["--lot", LOT, "--units", "2", "--grid", "a4-24", "--out", file("long.svg")];
    const { code, err } = await refusal([stack.origin, "--gtin", LONG, ...order]);
    expect(code).toBe(1);
    expect(err).toMatch(/^name has 99 characters, 80 is the most\.\nThe codes are made\./);
    const [job = ""] = UUID.exec(err) ?? [];
    const named = await refusal([
      ...[stack.origin, "--gtin", LONG, ...order, "--job", job, "--name", "Rye"],
    ]);
    expect(named).toMatchObject({ code: 0, err: "" });
    expect((await jobs()).filter(({ id }) => id === job)).toHaveLength(1);
  });

  test("perhaps, where no answer came: again by the same name", async () => {
    const origin = `http://localhost:${await freePort()}`;
    const [, , ...order] = units(1, "--grid", "a4-24", "--out", file("x.svg"));
    const { code, err } = await refusal([origin, ...order]);
    expect(code).toBe(1);
    expect(err).toMatch(
      /^There was no answer: .*\nThe codes may have been made\. .*--job [0-9a-f-]{36}:/,
    );
  });
});

test("--help tells the options and the grids", async () => {
  const { code, out } = await refusal(["--help"]);
  expect(code).toBe(0);
  for (const word of ["--units", "--reprint", "--best-before", "ROOTPROOF_KEY", "letter-10"]) {
    expect(out).toContain(word);
  }
});

test("The one file for strangers draws nothing: it only verifies", async () => {
  const text = await cliText();
  expect(["jspdf", "Avery", "letter-10"].filter((word) => text.includes(word))).toEqual([]);
  const err: string[] = [];
  const io = { out: () => undefined, err: (line: string) => void err.push(line) };
  expect(await dispatch(["labels", "--help"], io)).toBe(1);
  expect(err[0]).toContain("There is no command “labels”");
});
