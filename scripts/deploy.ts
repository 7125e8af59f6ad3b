/** `npm run deploy`: a check list of what is missing first; only a complete one touches anything. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { inScope, withClient } from "../cli/operator/database.ts";
import { BadEnvironment, readSettings } from "../worker/env.ts";

const { values } = parseArgs({ options: { check: { type: "boolean", default: false } } });
const SECRETS = ["DATABASE_URL", "LOG_SIGNING_KEY", "ANCHORER_KEY", "GAS_KEY"];

interface Item {
  readonly name: string;
  /** What is missing, or undefined. */
  readonly look: () => Promise<string | undefined>;
}

const ITEMS: readonly Item[] = [
  {
    name: "you are logged in to Cloudflare",
    look: async () =>
      wrangler("whoami").includes("not authenticated") ? "run: npx wrangler login" : undefined,
  },
  { name: "settings are complete and safe in public", look: async () => settingsFault() },
  { name: "secrets are set", look: async () => missingSecrets() },
  { name: "the database has the schema and leaf 0", look: databaseFault },
];

/** Reads the variables of wrangler.toml beside stand-ins for the secrets, by the Worker's own rules. */
function settingsFault(): string | undefined {
  const standIns = {
    DATABASE_URL: "postgres://set",
    LOG_SIGNING_KEY: Buffer.alloc(32).toString("base64"),
  };
  const toml = readFileSync("wrangler.toml", "utf8");
  const section = /^\[vars\]\n([\s\S]*?)(?=^\[)/m.exec(toml)?.[1] ?? "";
  const vars = Object.fromEntries(
    [...section.matchAll(/^(\w+) = (?:"([^"]*)"|'([^']*)')$/gm)].map(([, name, plain, literal]) => [
      name,
      plain ?? literal ?? "",
    ]),
  );
  try {
    const { isLocal } = readSettings({ ...standIns, ...vars });
    return isLocal ? "PUBLIC_ORIGIN in wrangler.toml is a local one" : undefined;
  } catch (error) {
    if (error instanceof BadEnvironment) return `wrangler.toml [vars]: ${error.message}`;
    throw error;
  }
}

function missingSecrets(): string | undefined {
  const said = wrangler("secret", "list");
  const missing = SECRETS.filter((name) => !said.includes(`"${name}"`));
  // Without a chain the two chain keys may be absent: then nothing is anchored, and the page says nothing chain-like.
  return missing.length === 0 ? undefined : `npx wrangler secret put ${missing.join(" / ")}`;
}

async function databaseFault(): Promise<string | undefined> {
  const url = process.env.DATABASE_OWNER_URL;
  if (url === undefined)
    return "set DATABASE_OWNER_URL to the owner of the production database, to look at it";
  try {
    const { rowCount } = await withClient(url, (client) =>
      inScope(client, { scope: "log" }, () => client.query("select from entries where index = 0")),
    );
    return rowCount === 1 ? undefined : "the log has no leaf 0: docs/deploying.md, step 3";
  } catch (error) {
    return `docs/deploying.md, step 2 (${error instanceof Error ? error.message : String(error)})`;
  }
}

function wrangler(...args: string[]): string {
  const { stdout, stderr } = spawnSync("wrangler", args, { encoding: "utf8" });
  return `${stdout}${stderr}`;
}

let complete = true;
for (const { name, look } of ITEMS) {
  const missing = await look();
  complete &&= missing === undefined;
  console.log(missing === undefined ? `[x] ${name}` : `[ ] ${name}\n      ${missing}`);
}
if (!complete) {
  console.log("\nNothing was touched.");
  process.exitCode = 1;
} else if (!values.check) {
  const { status } = spawnSync("wrangler", ["deploy"], { stdio: "inherit" });
  process.exitCode = status ?? 1;
}
