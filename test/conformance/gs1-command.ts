/** `rootproof dl` over many lines at once: one process a file, not one a row. */
import { spawn } from "node:child_process";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "../..");

export type DlAnswer = {
  readonly input: string;
  readonly valid: boolean;
  readonly canonical: string | null;
  readonly elementString: string | null;
  readonly urn?: string;
  readonly problems: readonly {
    readonly ai: string | null;
    readonly rule: string;
    readonly detail: string;
  }[];
};

/** As many answers as lines. Throws when the command itself goes wrong. */
export async function askDl(
  lines: readonly string[],
  options: readonly string[] = [],
): Promise<readonly DlAnswer[]> {
  const child = spawn(process.execPath, ["cli/rootproof.mjs", "dl", ...options], { cwd: ROOT });
  let out = "";
  let err = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    out += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    err += text;
  });
  child.stdin.end(lines.map((line) => `${line}\n`).join(""));
  const exit = await new Promise<number | null>((done) => child.once("close", done));
  const printed = out.split("\n").slice(0, -1);
  if (printed.length !== lines.length) {
    throw new Error(`rootproof dl: ${printed.length} answers to ${lines.length} lines. ${err}`);
  }
  const answers = printed.map((line) => JSON.parse(line) as DlAnswer);
  const due = answers.every(({ valid }) => valid) ? 0 : 1;
  if (exit !== due) throw new Error(`rootproof dl: ended with ${exit}, not ${due}`);
  return answers;
}
