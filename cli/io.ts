/** What a command may do to the terminal. Tests pass one that remembers. */
export type Io = {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
};

export const terminal: Io = {
  out: (line) => void process.stdout.write(`${harmless(line)}\n`),
  err: (line) => void process.stderr.write(`${harmless(line)}\n`),
};

// A bundle is a stranger's text: it must not move the cursor, colour a verdict or turn the line round.
function harmless(line: string): string {
  return line.replace(/(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, "\ufffd");
}
