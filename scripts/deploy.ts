/** `npm run deploy`: a check list of what is missing first; only a complete one touches anything. */
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { keccak256 } from "ethers/crypto";
import { unstable_readConfig as readConfig } from "wrangler";
import { rpcAt } from "../cli/operator/chain.ts";
import { inScope, withClient } from "../cli/operator/database.ts";
import { type Head, readHead } from "../contracts/deploy.ts";
import { BadEnvironment, type ChainSettings, readSettings, type Settings } from "../worker/env.ts";
import { buildWeb } from "./local/bundle.ts";

const LOG_SECRETS = ["DATABASE_URL", "LOG_SIGNING_KEY"];
const CHAIN_SECRETS = ["ANCHORER_KEY", "GAS_KEY"];
const RPC_MS_MAX = 10_000;

/** What is missing, in words that say what to do; undefined when nothing is. */
type Missing = string | undefined;

export interface Item {
  readonly name: string;
  readonly look: () => Promise<Missing>;
}

/** The variables of wrangler.toml, read as wrangler reads them. */
export function readVars(config = "wrangler.toml"): Record<string, unknown> {
  return { ...readConfig({ config }, { hideWarnings: true }).vars };
}

/** The settings by the Worker's own rules, with stand-ins for the secrets, which nobody can read back. */
export function settingsOf(vars: Record<string, unknown>): Settings {
  return readSettings({
    DATABASE_URL: "postgres://set",
    LOG_SIGNING_KEY: Buffer.alloc(32).toString("base64"),
    ANCHORER_KEY: `0x${"01".repeat(32)}`,
    GAS_KEY: `0x${"02".repeat(32)}`,
    ...(vars.EMAIL_URL ? { EMAIL_TOKEN: "set" } : {}),
    ...vars,
  });
}

export function settingsFault(vars: Record<string, unknown>): Missing {
  try {
    return settingsOf(vars).isLocal ? "PUBLIC_ORIGIN in wrangler.toml is a local one" : undefined;
  } catch (error) {
    if (error instanceof BadEnvironment) return `wrangler.toml [vars]: ${error.message}`;
    throw error;
  }
}

/** `said` is what `wrangler secret list` prints. Without a chain its two keys may be absent: then nothing is anchored; as may a mail service's token. */
export function missingSecrets(said: string, vars: Record<string, unknown>): Missing {
  const wanted = [
    ...LOG_SECRETS,
    ...(vars.CHAIN ? CHAIN_SECRETS : []),
    ...(vars.EMAIL_URL ? ["EMAIL_TOKEN"] : []),
  ];
  const missing = wanted.filter((name) => !said.includes(`"${name}"`));
  return missing.length === 0 ? undefined : `npx wrangler secret put ${missing.join(" / ")}`;
}

type Named = Pick<Settings, "logId" | "logOrigin">;

/** Whether the database holds the very log that wrangler.toml names. */
export async function databaseFault(url: string, { logId, logOrigin }: Named): Promise<Missing> {
  const { rows } = await withClient(url, (client) =>
    inScope(client, { scope: "log" }, () =>
      client.query<{ entry: string; id: string }>(
        "select entry, encode(leaf_hash, 'base64') as id from entries where index = 0",
      ),
    ),
  );
  const [leaf] = rows;
  if (leaf === undefined) return "the log has no leaf 0: docs/deploying.md, step 3";
  const { origin } = JSON.parse(leaf.entry) as { origin: string };
  if (origin !== logOrigin)
    return `the database holds the log ${origin}, LOG_ORIGIN is ${logOrigin}`;
  return leaf.id === logId ? undefined : `the database holds LOG_ID ${leaf.id}, not ${logId}`;
}

/** Whether every provider is on that chain, has the contract's code, and knows our log there. */
export async function chainFault(chain: ChainSettings, url: string): Promise<Missing> {
  for (const rpcUrl of new Set([...chain.rpcs, ...chain.publicRpcs])) {
    const fault = await providerFault(rpcUrl, { chain, url }).catch(
      (error: unknown) => `does not answer (${messageOf(error)})`,
    );
    if (fault !== undefined) return `CHAIN: ${new URL(rpcUrl).host} ${fault}`;
  }
  return undefined;
}

async function providerFault(
  rpcUrl: string,
  { chain, url }: { readonly chain: ChainSettings; readonly url: string },
): Promise<Missing> {
  const rpc = withinTime(rpcAt(rpcUrl));
  const { contract, log } = chain;
  const chainId = Number(await rpc("eth_chainId", []));
  if (chainId !== chain.chainId) return `is on chain ${chainId}, not ${chain.chainId}`;
  const codeHash = keccak256(String(await rpc("eth_getCode", [contract, "latest"])));
  if (codeHash !== chain.codeHash) return `has code at ${contract} that hashes to ${codeHash}`;
  const head = await readHead({ rpc, contract, log });
  if (head === undefined) return `knows no log ${log}: docs/deploying.md, step 4`;
  if (await isOurs(head, url)) return undefined;
  return `has a head of size ${head.size} that is not in the database: another log, or an older backup`;
}

/** The contract only ever extends a genesis: a head that our log passed through began with our leaf 0. */
async function isOurs({ size, root }: Head, url: string): Promise<boolean> {
  const { rowCount } = await withClient(url, (client) =>
    inScope(client, { scope: "log" }, () =>
      client.query("select from checkpoints where size = $1 and root = decode($2, 'hex')", [
        String(size),
        root.slice(2),
      ]),
    ),
  );
  return rowCount === 1;
}

function withinTime(rpc: ReturnType<typeof rpcAt>): typeof rpc {
  return (method, params) =>
    new Promise((done, fail) => {
      const timer = setTimeout(() => fail(new Error("it takes too long")), RPC_MS_MAX);
      rpc(method, params)
        .then(done, fail)
        .finally(() => clearTimeout(timer));
    });
}

function checklist(): readonly Item[] {
  const vars = readVars();
  const url = process.env.DATABASE_OWNER_URL;
  const lookAtLog = async (look: (url: string, settings: Settings) => Promise<Missing>) => {
    if (url === undefined)
      return "set DATABASE_OWNER_URL to the owner of the production database, to look at it";
    if (settingsFault(vars) !== undefined) return "looked at once the settings are complete";
    return look(url, settingsOf(vars));
  };
  return [
    {
      name: "you are logged in to Cloudflare",
      look: async () =>
        wrangler("whoami").includes("not authenticated") ? "run: npx wrangler login" : undefined,
    },
    { name: "settings are complete and safe in public", look: async () => settingsFault(vars) },
    {
      name: "secrets are set",
      look: async () => missingSecrets(wrangler("secret", "list"), vars),
    },
    {
      name: "the database has the schema, and leaf 0 is that of LOG_ID and LOG_ORIGIN",
      look: () =>
        lookAtLog((url, settings) =>
          databaseFault(url, settings).catch(
            (error: unknown) => `docs/deploying.md, step 2 (${messageOf(error)})`,
          ),
        ),
    },
    {
      name: vars.CHAIN ? "the chain has the contract, and our log in it" : "no chain is asked for",
      look: async () =>
        vars.CHAIN
          ? lookAtLog(async (url, { chain }) => chain && chainFault(chain, url))
          : undefined,
    },
  ];
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function wrangler(...args: string[]): string {
  const { stdout, stderr } = spawnSync("wrangler", args, { encoding: "utf8" });
  return `${stdout}${stderr}`;
}

/** Prints the list; true when nothing is missing. */
export async function isComplete(
  items: readonly Item[],
  say: (line: string) => void,
): Promise<boolean> {
  let complete = true;
  for (const { name, look } of items) {
    const missing = await look();
    complete &&= missing === undefined;
    say(missing === undefined ? `[x] ${name}` : `[ ] ${name}\n      ${missing}`);
  }
  if (!complete) say("\nNothing was touched.");
  return complete;
}

async function deploy(): Promise<number> {
  const { values } = parseArgs({ options: { check: { type: "boolean", default: false } } });
  if (!(await isComplete(checklist(), console.log))) return 1;
  if (values.check) return 0;
  // wrangler builds the Worker itself; what the browser gets it takes from dist/web as it finds it.
  await buildWeb();
  return spawnSync("wrangler", ["deploy"], { stdio: "inherit" }).status ?? 1;
}

if (import.meta.main) process.exitCode = await deploy();
