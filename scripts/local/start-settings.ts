/** What `npm start` was asked for: its options, and what it takes from the environment. A mistake is told in one sentence. */
import { parseArgs } from "node:util";

export const START_USAGE = `npm start -- [--empty] [--lan]
  --empty          leaves the demo out
  --lan            lets phones on your network in
  --help           prints this

From the environment:
  PORT             where the Worker answers; 8787 without it
  ROOTPROOF_DATA   the directory that all data lie in; .data without it
  DATABASE_URL     a PostgreSQL of your own, as its owner; without it one is started
  RPC_URL          a chain of your own; without it a TEST chain is started

Ctrl-C ends all of it; the next start goes on with the same data.`;

export interface StartSettings {
  readonly empty: boolean;
  readonly lan: boolean;
  readonly port: number;
  readonly dir: string;
  readonly databaseUrl?: string;
  readonly rpcUrl?: string;
}

const PORT_DEFAULT = 8787;
const PORT_MAX = 65_535;

/** Throws an Error whose message is for whoever typed it. */
export function readStartSettings(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): StartSettings | "help" {
  const { help, ...options } = optionsIn(args);
  if (help) return "help";
  const databaseUrl = addressIn(environment, "DATABASE_URL");
  const rpcUrl = addressIn(environment, "RPC_URL");
  return {
    ...options,
    port: portIn(environment),
    dir: environment.ROOTPROOF_DATA || ".data",
    ...(databaseUrl !== undefined && { databaseUrl }),
    ...(rpcUrl !== undefined && { rpcUrl }),
  };
}

function optionsIn(args: readonly string[]) {
  const flag = { type: "boolean", default: false } as const;
  const options = { empty: flag, lan: flag, help: { ...flag, short: "h" } } as const;
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    const said = error instanceof Error ? error.message.replace(/\.$/, "") : String(error);
    throw new Error(`${said}: npm start -- --help says what there is.`);
  }
}

function portIn({ PORT: text }: NodeJS.ProcessEnv): number {
  if (!text) return PORT_DEFAULT;
  const port = Number(text);
  if (/^[0-9]+$/.test(text) && port >= 1 && port <= PORT_MAX) return port;
  throw new Error(`PORT must be a number from 1 to ${PORT_MAX}, and is “${text}”.`);
}

const ADDRESSES = {
  DATABASE_URL: { begins: /^postgres(?:ql)?:\/\//, like: "postgres://user:password@host/database" },
  RPC_URL: { begins: /^https?:\/\//, like: "https://host" },
} as const;

/** What it is instead is not shown: it may hold a password. */
function addressIn(environment: NodeJS.ProcessEnv, name: keyof typeof ADDRESSES) {
  const text = environment[name];
  if (!text) return undefined;
  const { begins, like } = ADDRESSES[name];
  if (begins.test(text) && URL.canParse(text)) return text;
  throw new Error(`${name} must be an address like ${like}.`);
}
