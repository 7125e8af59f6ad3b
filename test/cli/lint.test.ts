import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { dispatch } from "../../cli/dispatch.ts";
import { lintCommand } from "../../cli/lint.ts";
import { LINT_CHARS_MAX } from "../../worker/core/lint/lint.ts";

const FOLDER = mkdtempSync(join(tmpdir(), "rootproof-lint-"));
afterAll(() => rmSync(FOLDER, { recursive: true }));

type Options = { language?: string; markets?: string[]; json?: boolean };

async function run(text: string | Uint8Array, options: Options = {}) {
  const [out, err]: [string[], string[]] = [[], []];
  async function* input() {
    yield Buffer.from(text);
  }
  const io = {
    ...{ out: (line: string) => void out.push(line), err: (line: string) => void err.push(line) },
    input: input(),
  };
  const args = { file: "-", language: "en", markets: ["EU"], json: false, ...options };
  return { exit: await lintCommand(args, io), out: out.join("\n"), err: err.join("\n") };
}

describe("rootproof lint", () => {
  test("ends with 0 where nothing is found, and promises nothing", async () => {
    expect(await run("Come by for a cup on Tuesday.")).toEqual({
      ...{ exit: 0, err: "" },
      out: "Nothing was found. That is no legal advice.",
    });
  });

  test("ends with 1 where something is blocked, and says where, why, by which law", async () => {
    const { exit, out } = await run("Good coffee.\nOur climate-neutral beans.");
    expect(exit).toBe(1);
    expect(out.split("\n")).toEqual([
      "BLOCKED  line 2, column 5  “climate-neutral”  EU-4c-OFFSET",
      expect.stringMatching(/^ {2}Emissions that were paid for elsewhere/),
      expect.stringMatching(/^ {2}EU: UCPD Annex I 4c/),
      "  Nothing lets these words stand.",
    ]);
  });

  test("says what would let the words stand", async () => {
    const { out } = await run("Organic cotton tee");
    expect(out).toContain("  It may stand with:\n  - a certificate of the seller");
  });

  test("ends with 2 where somebody has to look: a warning is no block, and no nothing", async () => {
    const { exit, out } = await run("Locally sourced flour");
    expect(exit).toBe(2);
    expect(out).toMatch(/^WARNING {2}line 1/);
  });

  test("asks the law of the markets it is told, and of all three unless told", async () => {
    expect((await run("Our climate-neutral beans", { markets: ["US"] })).out).toContain(
      "US: 16 CFR",
    );
    const { out } = await run("Our climate-neutral beans", { markets: [] });
    for (const market of ["EU", "UK", "US"]) expect(out).toContain(`  ${market}: `);
    const other = await run("Our climate-neutral beans", { markets: ["EU", "MARS"] });
    expect(other).toEqual({ exit: 2, out: "", err: "A market is one of EU, UK, US." });
  });

  test("with --json each finding is one object on a line", async () => {
    const { out } = await run("Unser klimaneutraler Kaffee", { language: "de-AT", json: true });
    expect(out.split("\n").map((line) => JSON.parse(line))).toMatchObject([
      { rule: "EU-4c-OFFSET", severity: "block", unlock: { state: "never" } },
    ]);
  });

  test("says that there are no words for a language", async () => {
    expect(await run("Kaffi frá bónda", { language: "is" })).toMatchObject({
      ...{ exit: 0, err: expect.stringContaining("read as English") },
    });
    expect(await run("Kaffee vom Bauern", { language: "de" })).toMatchObject({ err: "" });
  });

  test("holds back what is longer than it reads, wherever it is cut", async () => {
    const { exit, out } = await run(`x${"é".repeat(LINT_CHARS_MAX)}`);
    expect([exit, out]).toEqual([1, expect.stringContaining("UNREAD")]);
    const { exit: far } = await run(`x${"🌱 ".repeat(LINT_CHARS_MAX)}`);
    expect(far).toBe(1);
  });

  test.each([
    ["no UTF-8", Buffer.from([0x67, 0xff, 0x68])],
    ["half a character at the end", Buffer.from([0x67, 0xc3])],
  ])("judges nothing of what is %s", async (_, bytes) => {
    expect(await run(bytes)).toEqual({
      ...{ exit: 2, out: "", err: "- cannot be read, or is not UTF-8." },
    });
  });
});

describe("rootproof lint as a command", () => {
  const said: string[] = [];
  const io = {
    out: (line: string) => void said.push(line),
    err: (line: string) => void said.push(line),
  };
  const file = join(FOLDER, "text.txt");
  writeFileSync(file, "Kind to the planet");

  test("reads a file", async () => {
    expect(await dispatch(["lint", file, "--language", "en", "--market", "EU"], io)).toBe(1);
  });

  test.each([
    [["lint", "/nowhere/text.txt", "--language", "en"]],
    [["lint", file]],
    [["lint", "--language", "en"]],
    [["lint", file, file, "--language", "en"]],
    [["lint", file, "--language", "en", "--colour"]],
  ])("%j was not judged, and says 2: 1 is for blocked alone", async (args) => {
    expect(await dispatch(args, io)).toBe(2);
  });

  test("reads what is piped", async () => {
    const child = spawn(process.execPath, [
      ...[join(import.meta.dirname, "../../cli/rootproof.mjs"), "lint", "--language", "en"],
    ]);
    child.stdin.end("Blockchain verified coffee");
    const exit = await new Promise((done) => child.once("close", done));
    expect(exit).toBe(1);
  });
});
