import { fstatSync } from "node:fs";

/** What a command may do to the terminal. Tests pass one that remembers. */
export type Io = {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
};

/** The file name that means it, for most tools. */
export const STANDARD_INPUT = "-";

export const terminal: Io = {
  out: (line) => void process.stdout.write(`${harmless(line)}\n`),
  err: (line) => void process.stderr.write(`${harmless(line)}\n`),
};

/** Who reads only the first lines closes the pipe: no reason to cry out. Any other reason why nobody hears us is said. */
export function endWhenUnheard(exit: number): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", ({ code, message }: NodeJS.ErrnoException) => {
      if (code !== "EPIPE" && stream === process.stdout) terminal.err(message);
      process.exit(exit);
    });
  }
}

/** False where a person would have to type it, and where nobody would. */
export function isInputPiped(): boolean {
  try {
    const input = fstatSync(0);
    return input.isFIFO() || input.isFile() || input.isSocket();
  } catch {
    return false;
  }
}

// A bundle is a stranger's text: it must not move the cursor, colour a verdict or turn the line round.
function harmless(line: string): string {
  return line.replace(/(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, "\ufffd");
}
