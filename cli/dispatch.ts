/** Finds the command that is asked for and reads its arguments. Exit code 1 for arguments nobody understands; `verify` and `lint` have their own. */
import { parseArgs } from "node:util";
import { endWhenUnheard, type Io, isInputPiped, STANDARD_INPUT, terminal } from "./io.ts";

export const USAGE_EXIT = 1;
/** `verify` says 1 for refuted alone, `lint` for blocked: whatever keeps them from saying ends with 2. */
export const UNDECIDED_EXIT = 2;

const USAGE = `Usage:
  rootproof verify <bundle.json> --policy <policy.json> [--rpc <url>]... [--json]
      Checks a proof bundle. With --rpc these endpoints are asked, and all of them must agree;
      without, those of the policy. Exit code: 0 proven, 1 refuted, 2 not checkable.
  rootproof hash <event.json> [--prehash] [--json]
      Prints the GS1 event hash ID (CBV 2.0) of each event in a file; "-" is standard input.
      Exit code: 0 when all are valid, 1 with what is wrong otherwise.
  rootproof dl [--gcp-length <n>]
      Reads GS1 identifiers from standard input, one a line: Digital Link URIs, element strings,
      scanned contents, EPC URNs. Prints a line of JSON for each. Exit code: 0 when all are valid.
  rootproof lint <text file> --language <tag> [--market EU|UK|US]... [--json]
      Points at claims that consumer law asks something for; "-" is standard input. All three markets
      unless said. Exit code: 0 nothing found, 1 something is blocked, 2 somebody has to look:
      warnings and hints, and what could not be read.`;

const MORE_USAGE = `
  rootproof labels <origin> --gtin <gtin> --lot <lot> --units <n> --grid a4-24 --out labels.pdf ...
      Sheets of labels to print, with an API key of the maker; say "rootproof labels --help".
  rootproof org | key | person | claim | db | log | chain ...
      For the operator of a log; say "rootproof org --help" and so on.`;

/** A command that needs more than the core: the operator's, and labels. */
export type More = (command: string, args: readonly string[], io: Io) => Promise<number>;
type Command = (args: readonly string[], io: Io) => Promise<number>;

const MORE_COMMANDS = ["labels", "org", "key", "person", "claim", "log", "db", "chain"];

/** `loadMore` is absent in the single file that only verifies. */
export async function dispatch(
  [command = "--help", ...args]: readonly string[],
  io: Io,
  loadMore?: (command: string) => Promise<More>,
): Promise<number> {
  const usage = USAGE + (loadMore === undefined ? "" : MORE_USAGE);
  if (io === terminal) endWhenUnheard(isVerdict(command) ? UNDECIDED_EXIT : USAGE_EXIT);
  if (command === "help" || isHelp(command) || asksForHelp(command, args)) {
    io.out(usage);
    return 0;
  }
  if (loadMore !== undefined && MORE_COMMANDS.includes(command)) {
    const run = await loadMore(command);
    return run(command, args, io);
  }
  if (command === "verify") return runOrUndecided(verify, args, { io, usage });
  if (command === "lint") return runOrUndecided(lint, args, { io, usage });
  if (command === "hash") return runOrExplain(hash, args, { io, usage });
  if (command === "dl") return runOrExplain(dl, args, { io, usage });
  io.err(`There is no command “${command}”.\n${usage}`);
  return USAGE_EXIT;
}

/** 1 is an answer of theirs, and never anything else. */
const isVerdict = (command: string) => command === "verify" || command === "lint";

function isHelp(arg: string): boolean {
  return arg === "--help" || arg === "-h";
}

function asksForHelp(command: string, args: readonly string[]): boolean {
  // For verify 0 means proven: a file that a stranger called --help must not come to that.
  if (command === "verify") return args.length === 1 && args.every(isHelp);
  return ["hash", "dl", "lint"].includes(command) && args.some(isHelp);
}

interface Terms {
  readonly io: Io;
  readonly usage: string;
}

async function runOrUndecided(
  run: Command,
  args: readonly string[],
  { io, usage }: Terms,
): Promise<number> {
  // What breaks outside every promise would end with Node's own 1.
  if (io === terminal) process.on("uncaughtException", endUndecided);
  try {
    return await run(args, io);
  } catch (error) {
    io.err(error instanceof Error ? error.message : String(error));
    if (isUsageError(error)) io.err(usage);
    return UNDECIDED_EXIT;
  }
}

function endUndecided(error: Error): never {
  terminal.err(error.message);
  process.exit(UNDECIDED_EXIT);
}

async function runOrExplain(
  run: Command,
  args: readonly string[],
  { io, usage }: Terms,
): Promise<number> {
  try {
    return await run(args, io);
  } catch (error) {
    if (!isUsageError(error)) throw error;
    io.err(`${error.message}\n${usage}`);
    return USAGE_EXIT;
  }
}

function isUsageError(error: unknown): error is Error {
  return (
    error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS")
  );
}

const verify: Command = async (args, io) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      policy: { type: "string" },
      rpc: { type: "string", multiple: true },
      "block-hash": { type: "string" },
      json: { type: "boolean" },
    },
  });
  const [bundle, ...others] = positionals;
  const { policy, rpc: rpcs, json = false } = values;
  const blockHash = values["block-hash"];
  if (bundle === undefined || others.length > 0 || policy === undefined) {
    io.err(`verify needs one bundle and --policy.\n${USAGE}`);
    return UNDECIDED_EXIT;
  }
  const chosen = { ...(rpcs && { rpcs }), ...(blockHash !== undefined && { blockHash }) };
  // Only here: an installation that lacks a part ends undecided as well.
  const { verifyCommand } = await import("./verify.ts");
  return verifyCommand({ bundle, policy, json, ...chosen }, io);
};

const hash: Command = async (args, io) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { prehash: { type: "boolean" }, json: { type: "boolean" } },
  });
  const [named, ...others] = positionals;
  const file = named ?? (io === terminal && isInputPiped() ? STANDARD_INPUT : undefined);
  if (file === undefined || others.length > 0) {
    io.err(`hash needs one file, or "-" for standard input.\n${USAGE}`);
    return USAGE_EXIT;
  }
  // Only here: verifying needs nothing of EPCIS.
  const { hashCommand } = await import("./hash.ts");
  return hashCommand({ file, prehash: values.prehash ?? false, json: values.json ?? false }, io);
};

const dl: Command = async (args, io) => {
  const { values } = parseArgs({ args: [...args], options: { "gcp-length": { type: "string" } } });
  const length = values["gcp-length"];
  if (length !== undefined && !/^(?:[6-9]|1[0-2])$/.test(length)) {
    io.err(`A company prefix has 6 to 12 digits.\n${USAGE}`);
    return USAGE_EXIT;
  }
  const { dlCommand } = await import("./dl.ts");
  return dlCommand(length === undefined ? {} : { gcpLength: Number(length) }, io);
};

const lint: Command = async (args, io) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      language: { type: "string" },
      market: { type: "string", multiple: true },
      json: { type: "boolean" },
    },
  });
  const [named, ...others] = positionals;
  const file = named ?? (io === terminal && isInputPiped() ? STANDARD_INPUT : undefined);
  if (file === undefined || others.length > 0 || values.language === undefined) {
    io.err(`lint needs one file, or "-" for standard input, and --language.\n${USAGE}`);
    return UNDECIDED_EXIT;
  }
  const { lintCommand } = await import("./lint.ts");
  const { language, market: markets = [], json = false } = values;
  return lintCommand({ file, language, markets, json }, io);
};
