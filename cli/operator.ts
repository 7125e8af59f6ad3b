/** `rootproof org …` and `rootproof key …`: what only the operator of a deployment does, with the database owner's rights. */
import { parseArgs } from "node:util";
import type { Io } from "./io.ts";
import { ownerUrl, withClient } from "./operator/database.ts";
import { createKey, createOrganisation, listKeys, revokeKey } from "./operator/organisations.ts";

const USAGE = `rootproof org create <name> [--slug <slug>] [--json]
rootproof key create <organisation> [--label <text>] [--operator] [--json]
rootproof key list <organisation> [--json]
rootproof key revoke <organisation> <key id or first characters>

The database is DATABASE_URL (its owner), or that of the local installation.`;

const OPTIONS = {
  slug: { type: "string" },
  label: { type: "string" },
  operator: { type: "boolean", default: false },
  json: { type: "boolean", default: false },
} as const;

/** Gives the exit code: 0, or 1 with a sentence that says why not. */
export async function operatorCommand(
  noun: string,
  args: readonly string[],
  io: Io,
): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: OPTIONS,
      allowPositionals: true,
    });
    const [verb, name, key] = positionals;
    const run = COMMANDS[`${noun} ${verb}`];
    if (run === undefined || name === undefined) {
      io.err(USAGE);
      return 1;
    }
    await run({ name, key, ...values }, io);
    return 0;
  } catch (error) {
    io.err(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

interface Order {
  readonly name: string;
  readonly key: string | undefined;
  readonly slug?: string | undefined;
  readonly label?: string | undefined;
  readonly operator: boolean;
  readonly json: boolean;
}

type Command = (order: Order, io: Io) => Promise<void>;

const COMMANDS: Readonly<Record<string, Command>> = {
  async "org create"({ name, slug, json }, io) {
    const made = await withClient(ownerUrl(process.env), (client) =>
      createOrganisation(client, { name, ...(slug !== undefined && { slug }) }),
    );
    if (json) return io.out(JSON.stringify(made));
    io.out(`Organisation ${made.organisation.slug}. Its API key, shown only now:\n${made.key}`);
  },
  async "key create"({ name, label, operator, json }, io) {
    const made = await withClient(ownerUrl(process.env), (client) =>
      createKey(client, name, { operator, ...(label !== undefined && { label }) }),
    );
    io.out(json ? JSON.stringify(made) : `An API key of ${name}, shown only now:\n${made.key}`);
  },
  async "key list"({ name, json }, io) {
    const keys = await withClient(ownerUrl(process.env), (client) => listKeys(client, name));
    if (json) return io.out(JSON.stringify(keys));
    for (const { id, hint, label, operator, revokedAt } of keys) {
      const standing = revokedAt === null ? "stands" : `revoked ${revokedAt.toISOString()}`;
      io.out(
        [id, `${hint}…`, label, operator ? "operator" : "", standing].filter(Boolean).join("  "),
      );
    }
  },
  async "key revoke"({ name, key }, io) {
    if (key === undefined) throw new Error(USAGE);
    await withClient(ownerUrl(process.env), (client) =>
      revokeKey(client, name, key.replace(/…$/, "")),
    );
    io.out("Revoked.");
  },
};
