/** `rootproof lint <file> --language <tag>`: what the law asks of a text, without any evidence. docs/claims-linter.md. */
import { readFile } from "node:fs/promises";
import { LINTED_LANGUAGES, readAs } from "../worker/core/lint/lexicon.ts";
import { type Finding, isBlocked, LINT_CHARS_MAX, lint } from "../worker/core/lint/lint.ts";
import { MARKETS } from "../worker/core/lint/rules.ts";
import { english } from "../worker/core/lint/words-en.ts";
import { type Io, STANDARD_INPUT } from "./io.ts";

/** Past the linter's own limit it says so itself; it is cut so that nothing large is decoded. */
const BYTES_MAX = LINT_CHARS_MAX * 4;

export const EXIT_OF = { nothing: 0, blocked: 1, look: 2 } as const;

export type LintArgs = {
  /** A path, or `-` for standard input. */
  readonly file: string;
  readonly language: string;
  /** None means all. */
  readonly markets: readonly string[];
  readonly json: boolean;
};
export type LintIo = Io & { readonly input?: AsyncIterable<Uint8Array> };

export async function lintCommand(args: LintArgs, io: LintIo): Promise<number> {
  const { language } = args;
  const markets = MARKETS.filter((one) => args.markets.includes(one));
  if (markets.length < new Set(args.markets).size) {
    io.err(`A market is one of ${MARKETS.join(", ")}.`);
    return EXIT_OF.look;
  }
  const text = await textOf(args.file, io);
  if (text === undefined) {
    io.err(`${args.file} cannot be read, or is not UTF-8.`);
    return EXIT_OF.look;
  }
  const date = new Date().toISOString().slice(0, 10);
  const asked = markets.length === 0 ? MARKETS : markets;
  const findings = lint(text, { markets: asked, language, date });
  if (args.json) {
    for (const finding of findings) io.out(JSON.stringify(finding));
  } else io.out(inWords(findings, text).join("\n"));
  if (readAs(language) !== language.toLowerCase().split("-")[0]) {
    io.err(
      `There are no words for “${language}”: it was read as English. There are ${LINTED_LANGUAGES.join(", ")}.`,
    );
  }
  if (isBlocked(findings)) return EXIT_OF.blocked;
  return findings.length === 0 ? EXIT_OF.nothing : EXIT_OF.look;
}

async function textOf(file: string, io: LintIo): Promise<string | undefined> {
  try {
    const bytes =
      file === STANDARD_INPUT ? await piped(io.input ?? process.stdin) : await readFile(file);
    // Cut in the middle of a character, the rest of it is waited for.
    const isCut = bytes.length > BYTES_MAX;
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(
      bytes.subarray(0, BYTES_MAX),
      {
        stream: isCut,
      },
    );
  } catch {
    return undefined;
  }
}

async function piped(input: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of input) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > BYTES_MAX) break;
  }
  return Buffer.concat(chunks);
}

const HEADLINE = { block: "BLOCKED", warn: "WARNING", info: "HINT" } as const;

function inWords(findings: readonly Finding[], text: string): string[] {
  if (findings.length === 0) return ["Nothing was found. That is no legal advice."];
  return findings.flatMap(({ rule, severity, span, law, explanation, unlock, rewrite }) => [
    `${HEADLINE[severity]}  ${placeOf(text, span.start)}  “${shown(text.slice(span.start, span.end))}”  ${rule}`,
    `  ${explanation}`,
    ...Object.entries(law).map(([market, said]) => `  ${market}: ${said}`),
    ...(unlock.state === "never" ? ["  Nothing lets these words stand."] : []),
    ...(unlock.state === "need"
      ? ["  It may stand with:", ...unlock.needs.map((need) => `  - ${english.need[need]}`)]
      : []),
    ...(rewrite === undefined ? [] : [`  Instead: ${rewrite}`]),
  ]);
}

const SHOWN_CHARS_MAX = 80;
const shown = (words: string) => words.replace(/\s+/g, " ").slice(0, SHOWN_CHARS_MAX);

function placeOf(text: string, at: number): string {
  const before = text.slice(0, at).split("\n");
  return `line ${before.length}, column ${(before.at(-1) ?? "").length + 1}`;
}
