/** `rootproof labels …`: has codes made for a lot, and draws them as sheets of labels on this machine. docs/labels.md. */
import { writeFile } from "node:fs/promises";
import type { CodesToPrint } from "../schema/wire/labels.ts";
import { askForCodes, NoCodes, urisToPrint } from "../web/labels/codes.ts";
import { sheetsPdf } from "../web/labels/pdf.ts";
import { sheetSvg } from "../web/labels/svg.ts";
import { sampleCodes } from "../web/labels/written.ts";
import { type LabelSheets, layOutSheets } from "../worker/core/label/sheets.ts";
import type { Io } from "./io.ts";
import { type NewCodes, NoOrder, type Order, readOrder, USAGE } from "./labels/order.ts";

/** Gives the exit code: 0, or 1 with a sentence that says why there is no file. */
export async function labelsCommand(_: string, args: readonly string[], io: Io): Promise<number> {
  if (args.includes("--help") || args.includes("-h")) {
    io.out(USAGE);
    return 0;
  }
  try {
    const order = readOrder(args);
    const key = process.env.ROOTPROOF_KEY ?? "";
    if (key === "") throw new NoOrder("ROOTPROOF_KEY is missing: an API key of the maker.");
    await tryOut(order);
    await print(order, await ask(order, key), io);
    return 0;
  } catch (error) {
    io.err(sentenceOf(error));
    return 1;
  }
}

/** What cannot be drawn is refused before any code is made for it. */
async function tryOut({ origin, codes, sheet, text, out }: Order): Promise<void> {
  const { uri, shortCode } = sampleCodes({ origin, ...("run" in codes ? SOME_RUN : named(codes)) });
  const { sheets } = layOutSheets({
    ...sheet,
    text: { name: "?", shortCode, ...text },
    uris: [uri],
  });
  if (out.format === "pdf") await sheetsPdf(sheets, { title: "?", madeAt: new Date() });
}

/** A reprint's lot is known by its answer. */
const SOME_RUN = { product: "/01/00000000000000", lot: "?", kind: "unit" } as const;

function named(codes: NewCodes) {
  return { ...codes, product: "gtin" in codes ? `/01/${codes.gtin}` : codes.anchor };
}

async function ask({ origin, job, codes }: Order, key: string): Promise<CodesToPrint> {
  try {
    const kind = "run" in codes ? "reprints" : "runs";
    return await askForCodes({ origin, caller: { key }, job, kind, asked: codes });
  } catch (error) {
    if (!(error instanceof NoCodes) || !error.isLost) throw error;
    const sentence = `The codes may have been made. Run it again with --job ${job}: no code is made twice.`;
    throw new Error(`${error.message}\n${sentence}`);
  }
}

async function print(order: Order, codes: CodesToPrint, io: Io): Promise<void> {
  const { sheet, text, out } = order;
  const { product: name, shortCode, id, custody } = codes;
  const said = { name, shortCode, ...text, ...(custody && { custody }) };
  const uris = urisToPrint(codes);
  const { laidOut, files } = await kept(order, async () => {
    const laidOut = layOutSheets({ ...sheet, text: said, uris });
    return { laidOut, files: await write(out, laidOut, `${name}, lot ${codes.lot}`) };
  });
  for (const { detail } of laidOut.warnings) io.err(`Warning: ${detail}`);
  const sheets = laidOut.sheets.length === 1 ? "1 sheet" : `${laidOut.sheets.length} sheets`;
  io.out(
    `${uris.length} labels for ${name}, lot ${codes.lot}, on ${sheets} of ${sheet.grid}: ${files}.`,
  );
  io.out("Print at 100 %, not fitted to the page: smaller symbols may not scan.");
  io.out(`Job ${id}. Should a file be lost, the same command with --job ${id} draws it again.`);
  const run = "run" in order.codes ? order.codes.run : id;
  io.out(
    `To print the labels once more: rootproof labels ${order.origin} --reprint ${run} --reason "…" --grid ${sheet.grid} --out ${out.path}`,
  );
}

/** The codes are made by now: whatever goes wrong, they are to be had again by the job's name. */
async function kept<T>({ job }: Order, draw: () => Promise<T>): Promise<T> {
  try {
    return await draw();
  } catch (error) {
    throw new Error(
      `${sentenceOf(error)}\nThe codes are made. Run it again with --job ${job}: no code is made twice.`,
    );
  }
}

/** Gives the names of the files. */
async function write(out: Order["out"], { sheets }: LabelSheets, title: string): Promise<string> {
  if (out.format === "pdf") {
    await writeFile(out.path, await sheetsPdf(sheets, { title, madeAt: new Date() }));
    return out.path;
  }
  const paths = sheets.map((_, at) =>
    sheets.length === 1 ? out.path : out.path.replace(/(\.svg)$/i, `-${at + 1}$1`),
  );
  for (const [at, sheet] of sheets.entries()) {
    await writeFile(paths[at] ?? out.path, sheetSvg(sheet, title));
  }
  const [first, last] = [paths[0], paths.at(-1)];
  return paths.length > 1 ? `${first} to ${last}` : `${first}`;
}

function sentenceOf(error: unknown): string {
  if (error instanceof NoOrder) return `${error.message}\n\n${USAGE}`;
  if (!(error instanceof Error)) return String(error);
  const isUsage = "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
  return isUsage ? `${error.message}\n\n${USAGE}` : error.message;
}
