import { spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { dispatch } from "../../cli/dispatch.ts";
import { dlCommand, LINE_CHARS_MAX } from "../../cli/dl.ts";

const ROOT = join(import.meta.dirname, "../..");
const LOT_7 = "https://id.gs1.org/01/09521234543213/10/LOT-7";

type Answer = {
  readonly input: string;
  readonly valid: boolean;
  readonly [member: string]: unknown;
};

async function run(chunks: readonly (string | Uint8Array)[], gcpLength?: number) {
  const lines: string[] = [];
  async function* input() {
    yield* chunks;
  }
  const exit = await dlCommand(gcpLength === undefined ? {} : { gcpLength }, {
    out: (line) => void lines.push(line),
    err: () => undefined,
    input: input(),
  });
  return { exit, lines, answers: lines.map((line) => JSON.parse(line) as Answer) };
}

describe("rootproof dl", () => {
  test("answers each line with one line", async () => {
    const { exit, lines } = await run([
      `https://x.example/p/01/09521234543213/10/LOT-7?17=270101\n`,
    ]);
    expect(exit).toBe(0);
    expect(lines).toEqual([
      JSON.stringify({
        input: "https://x.example/p/01/09521234543213/10/LOT-7?17=270101",
        valid: true,
        canonical: `${LOT_7}?17=270101`,
        elementString: "(01)09521234543213(10)LOT-7(17)270101",
        problems: [],
      }),
    ]);
  });

  test.each([
    ["a Digital Link", "http://x.example/01/09521234543213/10/LOT-7"],
    ["an element string", "(01)09521234543213(10)LOT-7"],
    ["a scanned DataMatrix", "]d2010952123454321310LOT-7"],
    ["a scanned QR code", "]Q1https://x.example/01/09521234543213/10/LOT-7"],
    ["carets for FNC1", "^010952123454321310LOT-7^"],
    ["an EPC URN", "urn:epc:class:lgtin:9521234.054321.LOT-7"],
  ])("knows the lot in %s", async (_, line) => {
    const { exit, answers } = await run([line]);
    expect(exit).toBe(0);
    expect(answers).toMatchObject([{ input: line, valid: true, canonical: LOT_7 }]);
  });

  test("tells everything that is wrong, AI and rule, and ends with 1", async () => {
    const { exit, answers } = await run(["(01)09521234543214(17)250230(99)A B\n", `${LOT_7}\n`]);
    expect(exit).toBe(1);
    expect(answers).toEqual([
      {
        input: "(01)09521234543214(17)250230(99)A B",
        valid: false,
        canonical: null,
        elementString: null,
        problems: [
          {
            ai: "01",
            rule: "incorrect-check-digit",
            detail: '(01) "09521234543214" has a wrong check digit: it should be 3',
          },
          {
            ai: "17",
            rule: "illegal-day",
            detail: '(17) "250230" has a day that does not exist in its month',
          },
          {
            ai: "99",
            rule: "invalid-cset82-character",
            detail: '(99) "A B" has a character that is not in GS1 character set 82',
          },
        ],
      },
      expect.objectContaining({ valid: true }),
    ]);
  });

  test("writes down a link whose companions are missing all the same", async () => {
    const { exit, answers } = await run(["https://x.example/414/9521321000018?3103=000195"]);
    expect(exit).toBe(1);
    expect(answers).toMatchObject([
      {
        canonical: "https://id.gs1.org/414/9521321000018?3103=000195",
        elementString: "(414)9521321000018(3103)000195",
        problems: [{ ai: "3103", rule: "required-association" }],
      },
    ]);
  });

  test("a GTIN too short for a link is invalid, and told apart by its name", async () => {
    const { answers } = await run(["https://x.example/01/9521234543213/10/LOT-7"]);
    expect(answers).toMatchObject([
      { valid: false, canonical: LOT_7, elementString: null, problems: [{ rule: "too-short" }] },
    ]);
  });

  test.each([
    [
      "https://x.example/01/09521234543213/10/BAG/3",
      'it goes on after its key (01) with "/3", as no qualifier does; a / in a value is written %2F',
    ],
    [
      "https://x.example/417/9521234000006/",
      'it goes on after its key (417) with "/", as no qualifier does; a / in a value is written %2F',
    ],
    [
      "https://x.example/gtin/09521234543213/lot/LOT-7",
      "it has words that were retired in 2022: write /01/ for /gtin/, /10/ for /lot/",
    ],
    [
      "urn:epc:id:sgtin:9521234.54321.400",
      "is no EPC URN of a GS1 key: company prefix and reference together have 13 digits, here 12",
    ],
  ])("says of %s what went wrong", async (line, sentence) => {
    const { exit, answers } = await run([line]);
    expect(exit).toBe(1);
    expect(answers[0]?.problems).toEqual([
      { ai: null, rule: expect.any(String), detail: expect.stringContaining(sentence) },
    ]);
  });

  test("an element string without a key, or beyond what a link can say, has no canonical form", async () => {
    const { exit, answers } = await run(["(10)LOT-7\n(01)09521234543213(8200)https://x.example"]);
    expect(exit).toBe(0);
    expect(answers.map(({ canonical }) => canonical)).toEqual([null, null]);
  });

  test("with the length of the prefix it gives the EPC URN, where there is one", async () => {
    const lines = [LOT_7, "(01)09521234543213(22)V", "urn:epc:id:pgln:4000001.00000", "(10)A", "x"];
    const { answers } = await run([lines.join("\n")], 7);
    expect(answers.map(({ urn }) => urn)).toEqual([
      "urn:epc:class:lgtin:9521234.054321.LOT-7",
      undefined,
      "urn:epc:id:pgln:4000001.00000",
      undefined,
      undefined,
    ]);
    expect((await run([LOT_7])).answers[0]).not.toHaveProperty("urn");
  });

  test("reads lines however they are cut, with and without an end, and empty ones too", async () => {
    const bytes = new TextEncoder().encode("(10)Lö\r\n\n(10)B");
    const { answers } = await run([...bytes].map((byte) => new Uint8Array([byte])));
    expect(answers.map(({ input, valid }) => [input, valid])).toEqual([
      ["(10)Lö", false],
      ["", false],
      ["(10)B", true],
    ]);
    expect((await run([])).lines).toEqual([]);
  });

  test("keeps of a line that is too long only the beginning", async () => {
    const long = "x".repeat(LINE_CHARS_MAX + 1);
    const { exit, answers } = await run([`${long}`, `${long}\n(10)B\n`]);
    expect(exit).toBe(1);
    expect(answers).toEqual([
      expect.objectContaining({
        input: "x".repeat(100),
        problems: [
          { ai: null, rule: "line-too-long", detail: "A line has at most 8192 characters" },
        ],
      }),
      expect.objectContaining({ input: "(10)B", valid: true }),
    ]);
  });

  test("lets no stranger's text move the cursor, and gives it back unchanged", async () => {
    const line = "(10)\u001b[2J\u009b\u202e\u001d";
    const { lines, answers } = await run([line]);
    expect(lines[0]).toMatch(/^[\x20-\x7e]+$/);
    expect(answers[0]?.input).toBe(line);
  });

  test.each(["5", "13", "seven", ""])("refuses a prefix of %j digits", async (length) => {
    const errors: string[] = [];
    const io = { out: () => undefined, err: (line: string) => void errors.push(line) };
    expect(await dispatch(["dl", `--gcp-length=${length}`], io)).toBe(1);
    expect(errors[0]).toContain("A company prefix has 6 to 12 digits.");
  });

  test("ends quietly when nobody reads on", async () => {
    const child = spawn(process.execPath, ["cli/rootproof.mjs", "dl"], { cwd: ROOT });
    let err = "";
    child.stderr.on("data", (chunk) => {
      err += chunk;
    });
    child.stdout.destroy();
    child.stdin.end("(10)A\n");
    expect(await new Promise((done) => child.once("close", done))).toBe(1);
    expect(err).toBe("");
  });

  test("runs as a program", () => {
    const { status, stdout } = spawnSync(process.execPath, ["cli/rootproof.mjs", "dl"], {
      cwd: ROOT,
      input: `]C10109521234543213\u001d10LOT-7\n`,
      encoding: "utf8",
    });
    expect([status, JSON.parse(stdout).canonical]).toEqual([0, LOT_7]);
  });
});
