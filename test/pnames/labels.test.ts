/** Labels for goods without a GTIN: runs, reprints and voids, counted against the pieces of the lot; and what the log says of them. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { labelsCommand } from "../../cli/labels.ts";
import { gridOf } from "../../worker/core/label/grids.ts";
import { rows } from "../capture/supplier.ts";
import { captured, must } from "../journey/chain.ts";
import { openPdf, printedPage, printedSvg } from "../labels/drawing/render.ts";
import { codesByLabel } from "../labels/drawing/scan.ts";
import { words } from "../web/read.tsx";
import { type Bakery, baking, HOST, LOAVES, openBakery, PIECES, PRODUCT } from "./bakery.ts";

let bakery: Bakery;
let room: string;
let brand: string;
beforeAll(async () => {
  bakery = await openBakery({ withChain: false });
  room = mkdtempSync(join(tmpdir(), "rootproof-own-labels-"));
  brand = bakery.stack.origin.replace("localhost", HOST);
}, 60_000);
afterAll(async () => {
  await bakery?.stack.remove();
  rmSync(room, { recursive: true, force: true });
});

interface Printable {
  readonly id: string;
  readonly shortCode: string;
  readonly codes: readonly { readonly uri: string; readonly serial: string }[];
}

const uuid = () => crypto.randomUUID();
const put = (path: string, body: object) =>
  bakery.stack.call(bakery.keys.kruim, "PUT", `/labels/${path}`, body);
const run = (body: object, id = uuid()) => put(`runs/${id}`, { anchor: PRODUCT, ...body });
const units = (lot: string, count: number, id?: string) => run({ lot, kind: "unit", count }, id);
const codesOf = async (asked: Promise<Response>) => (await (await must(asked)).json()) as Printable;
async function refusal(asked: Promise<Response>): Promise<string> {
  const answer = await asked;
  const { title, detail } = (await answer.json()) as { title: string; detail: string };
  return `${answer.status} ${title}: ${detail}`;
}
const page = async (uri: string) => {
  const answer = await fetch(uri.replace(brand, bakery.stack.origin));
  return { status: answer.status, said: words(await answer.text()) };
};
/** What will be in the log, in the order in which it was set down. */
async function records(): Promise<readonly { kind: string; body: Record<string, unknown> }[]> {
  const found = await rows<{ body: string }>(
    bakery.stack,
    "select d.body from records r join documents d on d.id = r.id order by r.created_at",
    [],
  );
  return found.map(({ body }) => JSON.parse(body));
}

describe("A run", () => {
  test("of unit codes gives each loaf an address of its own, which opens the page of its lot", async () => {
    const id = uuid();
    const made = await codesOf(units("W14", 3, id));
    expect(made).toMatchObject({ id, anchor: PRODUCT, lot: "W14", product: "Zeeland sourdough" });
    expect(made).not.toHaveProperty("gtin");
    for (const { uri, serial } of made.codes) {
      expect(uri).toBe(`${brand}${LOAVES}/${serial}`);
      const { status, said } = await page(uri);
      expect(status).toBe(200);
      expect(said).toContain(`Serial ${serial}`);
      expect(said).toContain("The maker had a code with this serial number printed.");
    }
    expect(await codesOf(units("W14", 3, id))).toEqual(made);
    expect(await records()).toEqual([
      {
        ...{ type: "record/v1", organisation: "kruim", kind: "label-run" },
        body: {
          ...{ run: id, product: PRODUCT, lot: "W14", kind: "unit", count: 3 },
          serials: made.codes.map(({ serial }) => serial),
        },
      },
    ]);
  });

  test("has no more codes than loaves were baked, under whatever host they were written", async () => {
    expect(await refusal(units("W14", PIECES))).toBe(
      `409 label cap: Lot W14: ${PIECES} pieces captured, 3 codes made, 0 of them void: ${PIECES - 3} left, ${PIECES} asked for.`,
    );
    await must(units("W14", PIECES - 3));
    expect((await units("W14", 1)).status).toBe(409);
  });

  test("of the lot's own code needs no pieces; its code to type leads to the lot", async () => {
    const { codes, shortCode } = await codesOf(run({ lot: "R/1", kind: "lot", count: 40 }));
    expect(codes).toEqual([{ uri: `${brand}${PRODUCT}/R%2F1` }]);
    const typed = await fetch(`${bakery.stack.origin}/c/${shortCode}`, { redirect: "manual" });
    expect(typed.headers.get("location")).toBe(`${PRODUCT}/R%2F1`);
    // Nothing was said of the lot yet, and its labels open its page all the same.
    const { status, said } = await page(codes[0]?.uri ?? "");
    expect([status, said]).toEqual([200, expect.stringContaining("Lot R/1")]);
    expect((await page(`${brand}${PRODUCT}/R%2F2`)).status).toBe(404);
  });

  test("names its product in either way, in the form that is normal", async () => {
    const asked = { lot: "W14", kind: "lot", count: 1 };
    const made = await codesOf(run({ ...asked, anchor: "/p/Kruim/Zeeland-Sourdough" }));
    expect(made).toMatchObject({ anchor: PRODUCT });
    const { status } = await run({ ...asked, gtin: "09521234610018" });
    expect(status).toBe(400);
    expect((await put(`runs/${uuid()}`, asked)).status).toBe(400);
  });

  test.each([
    ["a lot in it", { anchor: LOAVES }, /^400 body invalid: anchor: the path of a product/],
    ["a place", { anchor: "/414/9521321000018" }, /^400 body invalid: anchor/],
    ["digits for a name", { anchor: "/p/kruim/0123" }, /^400 own name malformed/],
    ["another's name", { anchor: "/p/hollow/bread" }, /^403 identification key claimed/],
    ["no page", { anchor: "/p/kruim/cake" }, /^404 not found: .*PUT \/api\/products\/own\/cake\.$/],
  ])("is refused for %s", async (_what, asked, reason) => {
    expect(await refusal(run({ lot: "W14", kind: "lot", count: 1, ...asked }))).toMatch(reason);
  });

  test("of unit codes is refused for a lot that would read as one of GS1's keys", async () => {
    await captured(bakery.stack, bakery.keys.kruim, [baking("253", 5)]);
    expect(await refusal(units("253", 1))).toMatch(/^400 own name malformed: .*key \(253\)\.$/);
    expect((await run({ lot: "253", kind: "lot", count: 1 })).status).toBe(201);
    expect((await page(`${brand}${PRODUCT}/253`)).status).toBe(200);
  });
});

test("A reprint gives the same codes, and a void is told to whoever scans one", async () => {
  await captured(bakery.stack, bakery.keys.kruim, [baking("W15", 2), baking("W16", 1)]);
  const { id, codes } = await codesOf(units("W15", 2));
  const [first, second] = codes;
  const again = await codesOf(put(`reprints/${uuid()}`, { run: id, reason: "Smeared." }));
  expect(again.codes).toEqual(codes);
  const spoilt = { run: id, serials: [first?.serial], reason: "Torn." };
  await must(put(`voids/${uuid()}`, spoilt));
  expect((await page(first?.uri ?? "")).said).toContain("void");
  expect((await page(second?.uri ?? "")).said).not.toContain("void");
  const elsewhere = second?.uri.replace("/W15/", "/W16/") ?? "";
  expect((await page(elsewhere)).said).toContain("for another lot");
  expect((await page(`${brand}${PRODUCT}/W15/MADEUP`)).said).toContain("none that the maker had");
  const kinds = (await records()).slice(-3).map(({ kind, body }) => [kind, body.product]);
  expect(kinds).toEqual([
    ["label-run", PRODUCT],
    ["label-reprint", undefined],
    ["label-void", undefined],
  ]);
  const answer = await bakery.stack.call(bakery.keys.kruim, "GET", "/labels/jobs");
  const { jobs } = (await must(Promise.resolve(answer)).then((one) => one.json())) as {
    jobs: object[];
  };
  expect(jobs[0]).toMatchObject({ kind: "void", anchor: PRODUCT, lot: "W15" });
});

describe("At the command line", () => {
  async function rootproof(...args: string[]) {
    const said: string[] = [];
    const io = { out: (line: string) => said.push(line), err: (line: string) => said.push(line) };
    process.env.ROOTPROOF_KEY = bakery.keys.kruim;
    const exit = await labelsCommand("labels", [bakery.stack.origin, ...args], io as never);
    return { exit, said: said.join("\n") };
  }

  test.each([
    ["sheet.svg", async (path: string) => printedSvg(readFileSync(path, "utf8"))],
    [
      "sheet.pdf",
      async (path: string) => printedPage(await openPdf(new Uint8Array(readFileSync(path))), 1),
    ],
  ])("a name makes a sheet of labels that a scanner reads: %s", async (file, draw) => {
    const lot = `CLI-${file.slice(-3)}`;
    await captured(bakery.stack, bakery.keys.kruim, [baking(lot, 4)]);
    const out = join(room, file);
    const { exit, said } = await rootproof(
      ...["--product", "kruim/zeeland-sourdough", "--lot", lot, "--units", "4"],
      ...["--grid", "a4-24", "--out", out],
    );
    expect(said).toContain(`4 labels for Zeeland sourdough, lot ${lot}`);
    expect(exit).toBe(0);
    const found = await codesByLabel(await draw(out), gridOf("a4-24"));
    expect([...found.keys()].sort()).toEqual([0, 1, 2, 3]);
    for (const uri of found.values()) expect(uri).toContain(`${brand}${PRODUCT}/${lot}/`);
  });

  test.each([
    [["--product", "kruim"], /--product is <organisation>\/<product>, not “kruim”/],
    [["--product", "kruim/0123"], /A name without a GTIN/],
    [["--product", "kruim/rye/W14"], /The lot has its own place/],
    [["--product", "kruim/rye", "--gtin", "09521234610018"], /--gtin or, for goods without one/],
    [[], /--gtin is missing/],
  ])("%j is refused in a sentence", async (args, reason) => {
    const rest = ["--lot", "1", "--copies", "1", "--grid", "a4-24", "--out", join(room, "x.svg")];
    const { exit, said } = await rootproof(...args, ...rest);
    expect(said).toMatch(reason);
    expect(exit).toBe(1);
  });
});
