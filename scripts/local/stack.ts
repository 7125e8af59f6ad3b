/** The whole product on one machine, in the order its parts need each other. `npm start` and the tests bring it up alike. */
import { mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { addressOfKey, createOnChain } from "../../cli/operator/chain.ts";
import { migrateDatabase, prepareWorkerRole, withClient } from "../../cli/operator/database.ts";
import { indexEvents } from "../../cli/operator/index-events.ts";
import { createLog } from "../../cli/operator/log.ts";
import { buildWhenStale } from "./build-when-stale.ts";
import { setBalance, settle, startChain } from "./chain.ts";
import { beatEvery } from "./heartbeat.ts";
import { keptPort } from "./kept-port.ts";
import { startNeonProxy } from "./neon-proxy.ts";
import { startPostgres } from "./postgres.ts";
import { startRpcGate } from "./rpc-gate.ts";
import { loadSecrets, type Secrets } from "./secrets.ts";
import { type LocalWorker, type LogLine, startWorker } from "./worker.ts";

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
/** Fixed at the log's creation: never taken from a host name or a port. */
const LOCAL_LOG_ORIGIN = "localhost/rootproof/log/1";
const PLAY_MONEY_WEI = 10n ** 20n;

export interface StackOptions {
  readonly dir: string;
  readonly port: number;
  /** Absent: only this machine. Present: the address by which the local network reaches it. */
  readonly lanAddress?: string;
  readonly databaseUrl?: string;
  readonly rpcUrl?: string;
  /** False leaves the chain out: then nothing chain-like may show. */
  readonly withChain?: boolean;
  /** False when the test drives the cron itself. */
  readonly heartbeat?: boolean;
  /** The bundle is there already. */
  readonly isBuilt?: boolean;
  /** Variables of wrangler.toml to set besides. */
  readonly vars?: Readonly<Record<string, string>>;
  /** Calls a minute, by the names in wrangler.toml, where another number than there is to hold. */
  readonly rateLimits?: Readonly<Record<string, number>>;
  readonly say?: (line: string) => void;
  readonly onLog?: (line: LogLine) => void;
}

export interface Stack {
  readonly origin: string;
  readonly ownerUrl: string;
  readonly workerUrl: string;
  readonly secrets: Secrets;
  readonly logId: string;
  readonly worker: LocalWorker;
  /** Where the stand-in for Neon's endpoint answers. */
  readonly proxy?: string;
  /** How many times the Worker has called the database since the start. */
  readonly roundTrips: () => number;
  readonly chain?: {
    readonly rpcUrl: string;
    readonly chainId: number;
    readonly contract: string;
    readonly log: string;
  };
  /** One turn of the cron, then the dev chain's own: what was anchored becomes final. */
  beat(): Promise<void>;
  stop(): Promise<void>;
}

export async function startStack(options: StackOptions): Promise<Stack> {
  const say = options.say ?? (() => undefined);
  const dir = resolve(options.dir);
  mkdirSync(dir, { recursive: true, mode: 0o711 });
  const secrets = loadSecrets(dir);
  const building = options.isBuilt ? undefined : build(say);
  building?.catch(() => undefined);

  const database = await startDatabase(options, { dir, secrets, say });
  const { logId, genesis } = await withClient(database.ownerUrl, (client) =>
    createLog(client, {
      origin: LOCAL_LOG_ORIGIN,
      signingSeed: secrets.logSigningSeed,
      now: Date.now(),
    }),
  );
  say("log: leaf 0 is there");
  const chain =
    options.withChain === false
      ? undefined
      : await startLedger(options, { dir, secrets, genesis, say });
  await building;

  const origin = `http://${options.lanAddress ?? "localhost"}:${options.port}`;
  const worker = await startWorker({
    configPath: resolve(ROOT, "wrangler.toml"),
    bundleDir: resolve(ROOT, "dist/worker"),
    dir,
    port: options.port,
    ...(options.lanAddress !== undefined && { host: "0.0.0.0" }),
    ...(options.onLog && { onLog: options.onLog }),
    ...(options.rateLimits && { rateLimits: options.rateLimits }),
    ...bindings({ origin, logId, secrets, database, chain, vars: options.vars ?? {} }),
  });
  say(`worker: ${origin}`);
  const beat = async () => {
    await worker.scheduled();
    if (chain?.isOurs) await settle(chain.rpcUrl);
  };
  const heart = options.heartbeat === false ? undefined : beatEvery(beat);
  return {
    ...{
      origin,
      secrets,
      logId,
      worker,
      beat,
      ownerUrl: database.ownerUrl,
      workerUrl: database.workerUrl,
    },
    ...(database.proxy !== undefined && { proxy: database.proxy }),
    roundTrips: database.asked,
    ...(chain && {
      chain: {
        rpcUrl: chain.rpcUrl,
        chainId: chain.settings.chainId,
        contract: chain.settings.contract,
        log: chain.settings.log,
      },
    }),
    async stop() {
      await heart?.stop();
      await worker.stop();
      await chain?.stop();
      await database.stop();
    },
  };
}

interface Parts {
  readonly origin: string;
  readonly logId: string;
  readonly secrets: Secrets;
  readonly database: { readonly workerUrl: string; readonly proxy: string | undefined };
  readonly chain: { readonly settings: object } | undefined;
  readonly vars: Readonly<Record<string, string>>;
}

/** What wrangler.toml leaves open, and `wrangler secret put` would set. */
function bindings({ origin, logId, secrets, database, chain, vars }: Parts) {
  return {
    vars: {
      PUBLIC_ORIGIN: origin,
      LOG_ORIGIN: LOCAL_LOG_ORIGIN,
      LOG_ID: logId,
      ...(database.proxy !== undefined && { NEON_PROXY: database.proxy }),
      ...(chain && { CHAIN: JSON.stringify(chain.settings) }),
      ...vars,
    },
    secrets: {
      DATABASE_URL: database.workerUrl,
      LOG_SIGNING_KEY: secrets.logSigningSeed,
      ...(chain && { ANCHORER_KEY: secrets.anchorerKey, GAS_KEY: secrets.gasKey }),
    },
  };
}

async function build(say: (line: string) => void): Promise<void> {
  say(`web and worker: ${(await buildWhenStale()) ? "built" : "up to date"}`);
}

interface Place {
  readonly dir: string;
  readonly secrets: Secrets;
  readonly say: (line: string) => void;
}

async function startDatabase({ databaseUrl }: StackOptions, { dir, secrets, say }: Place) {
  const postgres = await startPostgres({
    dir,
    password: secrets.postgresPassword,
    ...(databaseUrl !== undefined && { external: databaseUrl }),
  });
  await migrateDatabase(postgres.ownerUrl);
  await withClient(postgres.ownerUrl, indexEvents);
  const workerUrl = await prepareWorkerRole(postgres.ownerUrl, secrets.workerPassword);
  say(
    `postgres: ${databaseUrl === undefined ? `18, port ${postgres.port}` : new URL(databaseUrl).host}, migrated`,
  );
  // Neon speaks its own protocols; any other PostgreSQL gets them from the proxy.
  if (new URL(postgres.ownerUrl).hostname.endsWith(".neon.tech")) {
    return {
      ownerUrl: postgres.ownerUrl,
      workerUrl,
      proxy: undefined,
      asked: () => 0,
      stop: () => postgres.stop(),
    };
  }
  const proxy = await startNeonProxy({ postgresHost: postgres.host, postgresPort: postgres.port });
  return {
    ...{ ownerUrl: postgres.ownerUrl, workerUrl, proxy: proxy.address, asked: proxy.asked },
    async stop() {
      await proxy.stop();
      await postgres.stop();
    },
  };
}

async function startLedger(
  { rpcUrl, lanAddress }: StackOptions,
  { dir, secrets, genesis, say }: Place & { readonly genesis: string },
) {
  const chain =
    rpcUrl === undefined
      ? await startChain({ dir, port: await keptPort(dir, "chain") })
      : undefined;
  const url = rpcUrl ?? chain?.url ?? "";
  if (chain !== undefined) {
    for (const key of [secrets.adminKey, secrets.gasKey])
      await setBalance(url, addressOfKey(key), PLAY_MONEY_WEI);
  }
  const settings = await createOnChain({
    ...{ url, genesis, name: "TEST chain", adminKey: secrets.adminKey },
    anchorer: addressOfKey(secrets.anchorerKey),
  });
  say(
    `chain: ${chain === undefined ? url : `TEST chain ${settings.chainId}`}, contract ${settings.contract}`,
  );
  // A phone may read the chain; it must not reach anvil, which lets whoever asks rewrite it.
  const gate =
    lanAddress === undefined
      ? undefined
      : await startRpcGate({ url, host: "0.0.0.0", port: await keptPort(dir, "rpc-gate") });
  const publicRpc = gate === undefined ? url : `http://${lanAddress}:${gate.port}`;
  return {
    rpcUrl: url,
    isOurs: chain !== undefined,
    settings: { ...settings, test: true, publicRpcs: [publicRpc] },
    async stop() {
      await gate?.stop();
      await chain?.stop();
    },
  };
}
