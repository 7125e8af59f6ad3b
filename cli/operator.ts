/** `rootproof org …`, `key …`, `person …`, `claim …`, `db …`, `log …`, `chain …`: what only the operator of a deployment does, with the database owner's rights. */
import { parseArgs } from "node:util";
import type { Io } from "./io.ts";
import { approveClaim, listClaims, revokeClaim } from "./operator/claims.ts";
import { migrateDatabase, ownerUrl, prepareWorkerRole, withClient } from "./operator/database.ts";
import { indexEvents, reindexEvents } from "./operator/index-events.ts";
import { keyStanding, readExpiry, readScopes } from "./operator/key-words.ts";
import { createLog, readGenesis } from "./operator/log.ts";
import { createKey, createOrganisation, listKeys, revokeKey } from "./operator/organisations.ts";
import { listPeople, setOperator } from "./operator/people.ts";

const USAGE = `rootproof db migrate                       brings the schema up to date
rootproof db index                         makes anew what questions find events by
rootproof db role                          makes the Worker's role, or gives it a new password; prints its DATABASE_URL
rootproof log create --origin <name>       makes leaf 0; LOG_SIGNING_KEY in the environment; prints LOG_ID
rootproof chain create --rpc <url> --name <text> [--anchorer <address>]
                                           deploys the contract if needed and starts the log there; ADMIN_KEY in the
                                           environment; prints CHAIN
rootproof org create <name> [--slug <slug>] [--json]
rootproof key create <organisation> [--label <text>] [--scopes capture,read,publish,manage,disclosed]
                     [--expires <day or time>] [--operator] [--json]
rootproof key list <organisation> [--json]
rootproof key revoke <organisation> <key id or first characters>
rootproof person list [--json]             who has an account, and for whom they work
rootproof person operator <e-mail or id> [--revoke]
                                           lets somebody run this installation in the console, or no longer
rootproof claim list [--json]              who speaks for which identification key
rootproof claim approve <claim> <organisation>
                                           lets a claim that waits speak (CLAIMS=review)
rootproof claim revoke <claim> [<organisation>]
                                           frees 01/<gtin>, another key, prefix/<digits> or p/<name> and takes product pages
                                           on it away, a prefix with all keys under it; nothing that was logged changes

The database is DATABASE_URL (its owner), or that of the local installation, whose data lie in ROOTPROOF_DATA (or .data).`;

const OPTIONS = {
  slug: { type: "string" },
  label: { type: "string" },
  scopes: { type: "string" },
  expires: { type: "string" },
  revoke: { type: "boolean", default: false },
  origin: { type: "string" },
  rpc: { type: "string" },
  name: { type: "string" },
  anchorer: { type: "string" },
  operator: { type: "boolean", default: false },
  json: { type: "boolean", default: false },
} as const;

/** Gives the exit code: 0, or 1 with a sentence that says why not. */
export async function operatorCommand(
  noun: string,
  args: readonly string[],
  io: Io,
): Promise<number> {
  if (args.includes("--help") || args.includes("-h")) {
    io.out(USAGE);
    return 0;
  }
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: OPTIONS,
      allowPositionals: true,
    });
    const [verb, name, key] = positionals;
    const run = COMMANDS[`${noun} ${verb}`];
    if (run === undefined || (name === undefined && needsName(noun, verb))) {
      io.err(USAGE);
      return 1;
    }
    const { name: chainName, ...settings } = values;
    await run({ ...settings, name: name ?? "", key, chainName }, io);
    return 0;
  } catch (error) {
    io.err(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

function needsName(noun: string, verb: string | undefined): boolean {
  return (
    noun === "org" ||
    noun === "key" ||
    (noun === "person" && verb === "operator") ||
    (noun === "claim" && (verb === "revoke" || verb === "approve"))
  );
}

interface Order {
  readonly name: string;
  readonly chainName?: string | undefined;
  readonly origin?: string | undefined;
  readonly rpc?: string | undefined;
  readonly anchorer?: string | undefined;
  readonly key: string | undefined;
  readonly slug?: string | undefined;
  readonly label?: string | undefined;
  readonly scopes?: string | undefined;
  readonly expires?: string | undefined;
  readonly revoke: boolean;
  readonly operator: boolean;
  readonly json: boolean;
}

type Command = (order: Order, io: Io) => Promise<void>;

/** A setting that a command cannot do without. */
function required(value: string | undefined, name: string): string {
  if (value === undefined || value === "") throw new Error(`${name} is missing.\n\n${USAGE}`);
  return value;
}

const COMMANDS: Readonly<Record<string, Command>> = {
  async "db migrate"(_order, io) {
    const url = ownerUrl(process.env);
    await migrateDatabase(url);
    const indexed = await withClient(url, indexEvents);
    if (indexed > 0) io.out(`Made ${indexed} older events findable.`);
    io.out("The schema is up to date.");
  },
  async "db index"(_order, io) {
    const made = await withClient(ownerUrl(process.env), reindexEvents);
    io.out(`Made ${made} events findable anew.`);
  },
  async "db role"(_order, io) {
    io.out(`DATABASE_URL=${await prepareWorkerRole(ownerUrl(process.env))}`);
  },
  async "log create"({ origin }, io) {
    const order = {
      origin: required(origin, "--origin"),
      signingSeed: required(process.env.LOG_SIGNING_KEY, "LOG_SIGNING_KEY"),
      now: Date.now(),
    };
    const { logId } = await withClient(ownerUrl(process.env), (client) => createLog(client, order));
    io.out(`LOG_ID=${logId}`);
  },
  async "chain create"({ rpc, chainName, anchorer }, io) {
    const url = required(rpc, "--rpc");
    // Only here: no other command needs the libraries of a chain.
    const { addressOfKey, createOnChain } = await import("./operator/chain.ts");
    const genesis = await withClient(ownerUrl(process.env), readGenesis);
    const settings = await createOnChain({
      ...{ url, genesis, name: required(chainName, "--name") },
      adminKey: required(process.env.ADMIN_KEY, "ADMIN_KEY"),
      anchorer:
        anchorer ?? addressOfKey(required(process.env.ANCHORER_KEY, "--anchorer or ANCHORER_KEY")),
    });
    io.out(`CHAIN='${JSON.stringify(settings)}'`);
  },
  async "org create"({ name, slug, json }, io) {
    const made = await withClient(ownerUrl(process.env), (client) =>
      createOrganisation(client, { name, ...(slug !== undefined && { slug }) }),
    );
    if (json) return io.out(JSON.stringify(made));
    io.out(`Organisation ${made.organisation.slug}. Its API key, shown only now:\n${made.key}`);
  },
  async "key create"({ name, label, operator, json, scopes, expires }, io) {
    const order = {
      ...{ operator, ...(label !== undefined && { label }) },
      ...(scopes !== undefined && { scopes: readScopes(scopes) }),
      ...(expires !== undefined && { expires: readExpiry(expires) }),
    };
    const made = await withClient(ownerUrl(process.env), (client) =>
      createKey(client, name, order),
    );
    io.out(json ? JSON.stringify(made) : `An API key of ${name}, shown only now:\n${made.key}`);
  },
  async "key list"({ name, json }, io) {
    const keys = await withClient(ownerUrl(process.env), (client) => listKeys(client, name));
    if (json) return io.out(JSON.stringify(keys));
    for (const { id, hint, label, operator, scopes, ...key } of keys) {
      const facts = [id, `${hint}…`, label, scopes.join(","), operator ? "operator" : ""];
      io.out([...facts, keyStanding(key)].filter(Boolean).join("  "));
    }
  },
  async "key revoke"({ name, key }, io) {
    if (key === undefined) throw new Error(USAGE);
    await withClient(ownerUrl(process.env), (client) =>
      revokeKey(client, name, key.replace(/…$/, "")),
    );
    io.out("Revoked.");
  },
  async "person list"({ json }, io) {
    const people = await withClient(ownerUrl(process.env), listPeople);
    if (json) return io.out(JSON.stringify(people));
    for (const { id, name, email, operator, organisations } of people) {
      const facts = [id, name, email ?? "", operator ? "operator" : "", organisations.join(",")];
      io.out(facts.filter(Boolean).join("  "));
    }
  },
  async "person operator"({ name, revoke }, io) {
    const person = await withClient(ownerUrl(process.env), (client) =>
      setOperator(client, name, !revoke),
    );
    const runs = person.operator ? "runs" : "no longer runs";
    io.out(`${person.name} ${runs} this installation.`);
  },
  async "claim list"({ json }, io) {
    const claims = await withClient(ownerUrl(process.env), listClaims);
    if (json) return io.out(JSON.stringify(claims));
    for (const { key, organisation, claimedAt, evidence, ...claim } of claims) {
      const shown = evidence === null ? [] : [JSON.stringify(evidence)];
      io.out(
        [key, organisation, `claimed ${claimedAt.toISOString()}`, standing(claim), ...shown].join(
          "  ",
        ),
      );
    }
  },
  async "claim approve"({ name, key: organisation }, io) {
    if (organisation === undefined) throw new Error(USAGE);
    await withClient(ownerUrl(process.env), (client) =>
      approveClaim(client, { claim: name, organisation }),
    );
    io.out(`Approved: ${organisation} speaks for ${name}.`);
  },
  async "claim revoke"({ name, key: of }, io) {
    const asked = { claim: name, ...(of !== undefined && { organisation: of }) };
    const { organisation, claims } = await withClient(ownerUrl(process.env), (client) =>
      revokeClaim(client, asked),
    );
    io.out(
      `Revoked: ${organisation} no longer speaks for ${claims.join(", ")}. Whoever uses it next claims it.`,
    );
  },
};

function standing({ approvedAt, revokedAt }: { approvedAt: Date | null; revokedAt: Date | null }) {
  if (revokedAt !== null) return `revoked ${revokedAt.toISOString()}`;
  return approvedAt === null ? "waits" : "stands";
}
