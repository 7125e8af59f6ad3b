/** The one place where raw settings become trusted ones. What is missing or unsafe stops everything, by name. */
import { z } from "zod";
import { fromBase64 } from "./core/bytes.ts";
import type { LogKeeper } from "./ports.ts";

/** What wrangler.toml and the secrets give: text, or nothing. */
export interface Env {
  readonly SEQUENCER: DurableObjectNamespace<LogKeeper & Rpc.DurableObjectBranded>;
  readonly STORE: R2Bucket;
  /** What organisations upload; never public by itself. */
  readonly FILES: R2Bucket;
  readonly ASSETS: Fetcher;
  readonly OPEN_DOORS: RateLimit;
  readonly HELD_DOORS: RateLimit;
  readonly MAILS: RateLimit;
  readonly LOOKS: RateLimit;
  readonly UNPROVEN: RateLimit;
  readonly [name: string]: unknown;
}

const seed32 = z.string().refine((text) => {
  try {
    return fromBase64(text).length === 32;
  } catch {
    return false;
  }
}, "32 bytes in base64");
const hexKey = z.string().regex(/^0x[0-9a-f]{64}$/, "0x and 64 lower-case hex digits");
const address = z.string().regex(/^0x[0-9a-f]{40}$/, "0x and 40 lower-case hex digits");
const hash = z.string().regex(/^0x[0-9a-f]{64}$/);

const chainSettings = z.strictObject({
  name: z.string().min(1),
  test: z.boolean(),
  chainId: z.number().int().positive(),
  contract: address,
  codeHash: hash,
  log: hash,
  rpcs: z.array(z.url()).min(1).max(5),
  /** What a shopper's phone is told to ask; the same as `rpcs` unless those are private. */
  publicRpcs: z.array(z.url()).min(1).max(5),
});
export type ChainSettings = z.infer<typeof chainSettings>;

const settingsSchema = z.object({
  PUBLIC_ORIGIN: z.url(),
  LOG_ORIGIN: z.string().regex(/^[a-z0-9.-]+(\/[a-z0-9._-]+)+$/, "a name like example.org/log/1"),
  LOG_ID: seed32,
  DATABASE_URL: z.string().min(1),
  LOG_SIGNING_KEY: seed32,
  CHAIN: z.string().optional(),
  ANCHORER_KEY: hexKey.optional(),
  GAS_KEY: hexKey.optional(),
  NEON_PROXY: z.string().optional(),
  /** Whether a claim to a key stands at once, or waits for the operator. */
  CLAIMS: z.enum(["open", "review"]).default("open"),
  /** JSON: host name → short name of the organisation whose codes lead there. */
  HOSTS: z.string().optional(),
  /** Whom the resolver's description file names. */
  OPERATOR_NAME: z.string().min(1).optional(),
  OPERATOR_EMAIL: z.email().optional(),
  /** A mail service's API; without it there are no links by e-mail. */
  EMAIL_URL: z.url().optional(),
  EMAIL_TOKEN: z.string().min(1).optional(),
  EMAIL_FROM: z.string().min(3).optional(),
});

const HOST = /^(?!-)[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})+$/;
const HOSTS_MAX = 100;
const hostsSchema = z
  .record(z.string().regex(HOST, "a host name in lower case"), z.string().min(1))
  .refine((hosts) => Object.keys(hosts).length <= HOSTS_MAX, `at most ${HOSTS_MAX} hosts`);

export interface Settings {
  readonly publicOrigin: string;
  readonly isLocal: boolean;
  readonly logOrigin: string;
  readonly logId: string;
  readonly logSeed: Uint8Array;
  readonly databaseUrl: string;
  readonly neonProxy?: string;
  readonly reviewsClaims: boolean;
  /** Brands' own host names, each with the short name of its organisation. */
  readonly hosts: ReadonlyMap<string, string>;
  readonly operator: { readonly name?: string; readonly email?: string };
  /** Absent: mails are printed on one's own machine, and sent nowhere else. */
  readonly email?: { readonly url: string; readonly token: string; readonly from: string };
  /** Absent: nothing chain-like is shown and nothing is sent. */
  readonly chain?: ChainSettings & ChainKeys;
}

export interface ChainKeys {
  readonly anchorerKey: string;
  readonly gasKey: string;
}

type RawSettings = z.infer<typeof settingsSchema>;

const LOCAL_CHAINS = [31337, 1337];
/** The first keys of the test mnemonic every local chain prints. They own nothing and everyone has them. */
const WELL_KNOWN_KEYS = [
  "0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80",
  "0x59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d",
  "0x5de4111afa1a4b94908f83103eb1f1706367c2e68ca870fc3fb9a804cdab365a",
  "0x7c852118294e51e653712a81e05800f419141751be58f605c371e15141b007a6",
  "0x47e179ec197488593b187f80a00eb0da91f1b9d0b13f8733639f19c30a34926a",
  "0x8b3a350cf5c34c9194ca85829a2df0ec3153be0318b5e2d3348e872092edffba",
  "0x92db14e403b83dfe3df233f83dfa3a0d7096f21ca9b0d6d6b8d88b2b4ec1564e",
  "0x4bbbf85ce3377467afe5d46f804f221813b2bb87f24d81f60f1fcdbf7cbf4356",
  "0xdbda1821b80551c9d65939329250298aa3472ba22feea921c0cf5d620ea67b97",
  "0x2a871d0798f97d79848a013d4936a73bf4cc922c825d33c1cf7073dff6d409c6",
];

/** Hosts that mean another machine, or none, wherever they are asked for. */
const UNROUTED = /(^|\.)localhost\.?$|^0\.|^169\.254\.|^\[(::|f[cd]|fe[89ab])/;

export class BadEnvironment extends Error {}

/** IPv4 blocks no public host can have: loopback, private, shared, link-local, documentation. RFC 6890. */
const NEVER_PUBLIC =
  /^(127|10|192\.168|172\.(1[6-9]|2\d|3[01])|169\.254|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])|192\.0\.2|198\.51\.100|203\.0\.113)\.[\d.]+$/;

/** Whether an origin is this machine or its own network: there, and only there, a test chain may serve. */
export function isLocalOrigin(origin: string): boolean {
  const { hostname } = new URL(origin);
  return hostname === "localhost" || hostname === "[::1]" || NEVER_PUBLIC.test(hostname);
}

/** A chain on somebody's own machine: whoever runs it can restart it, so nothing on it is evidence. */
export function isLocalChain(chainId: number): boolean {
  return LOCAL_CHAINS.includes(chainId);
}

/** Throws {@link BadEnvironment} naming every setting that is missing or unsafe. */
export function readSettings(env: Record<string, unknown>): Settings {
  const parsed = settingsSchema.safeParse(
    Object.fromEntries(Object.entries(env).filter(([, value]) => value !== "")),
  );
  if (!parsed.success) {
    throw new BadEnvironment(
      parsed.error.issues.map((i) => `${i.path.join(".")}: ${i.message}`).join("; "),
    );
  }
  const raw = parsed.data;
  const isLocal = isLocalOrigin(raw.PUBLIC_ORIGIN);
  const chain = raw.CHAIN === undefined ? undefined : readChain(raw.CHAIN);
  const faults = [...unsafeAnywhere(raw, chain), ...(isLocal ? [] : unsafeForPublic(raw, chain))];
  if (faults.length > 0) throw new BadEnvironment(faults.join("; "));
  const keys = readChainKeys(raw);
  return {
    publicOrigin: new URL(raw.PUBLIC_ORIGIN).origin,
    isLocal,
    logOrigin: raw.LOG_ORIGIN,
    logId: raw.LOG_ID,
    logSeed: fromBase64(raw.LOG_SIGNING_KEY),
    databaseUrl: raw.DATABASE_URL,
    ...(raw.NEON_PROXY !== undefined && { neonProxy: raw.NEON_PROXY }),
    reviewsClaims: raw.CLAIMS === "review",
    hosts: readHosts(raw),
    operator: {
      ...(raw.OPERATOR_NAME !== undefined && { name: raw.OPERATOR_NAME }),
      ...(raw.OPERATOR_EMAIL !== undefined && { email: raw.OPERATOR_EMAIL }),
    },
    ...readEmail(raw),
    // A chain nothing is sent to is not shown either: without its keys it is as if it were not there.
    ...(chain && keys && { chain: { ...chain, ...keys } }),
  };
}

function readChain(text: string): ChainSettings {
  try {
    return chainSettings.parse(JSON.parse(text));
  } catch (error) {
    throw new BadEnvironment(`CHAIN: ${error instanceof Error ? error.message : "not JSON"}`);
  }
}

function readHosts({ HOSTS, PUBLIC_ORIGIN }: RawSettings): ReadonlyMap<string, string> {
  if (HOSTS === undefined) return new Map();
  let hosts: Record<string, string>;
  try {
    hosts = hostsSchema.parse(JSON.parse(HOSTS));
  } catch (error) {
    throw new BadEnvironment(`HOSTS: ${error instanceof Error ? error.message : "not JSON"}`);
  }
  if (Object.hasOwn(hosts, new URL(PUBLIC_ORIGIN).hostname)) {
    throw new BadEnvironment("HOSTS: the host of PUBLIC_ORIGIN is nobody's own");
  }
  return new Map(Object.entries(hosts));
}

function readEmail({ EMAIL_URL, EMAIL_TOKEN, EMAIL_FROM }: RawSettings): Pick<Settings, "email"> {
  if (EMAIL_URL === undefined || EMAIL_TOKEN === undefined || EMAIL_FROM === undefined) return {};
  return { email: { url: EMAIL_URL, token: EMAIL_TOKEN, from: EMAIL_FROM } };
}

function readChainKeys({ ANCHORER_KEY, GAS_KEY }: RawSettings): ChainKeys | undefined {
  if (ANCHORER_KEY === undefined || GAS_KEY === undefined) return undefined;
  return { anchorerKey: ANCHORER_KEY, gasKey: GAS_KEY };
}

function unsafeAnywhere(raw: RawSettings, chain: ChainSettings | undefined): string[] {
  const faults: string[] = [];
  const { ANCHORER_KEY, GAS_KEY } = raw;
  if (ANCHORER_KEY !== undefined && ANCHORER_KEY === GAS_KEY) {
    faults.push("GAS_KEY: must be another key than ANCHORER_KEY");
  }
  const email = ["EMAIL_URL", "EMAIL_TOKEN", "EMAIL_FROM"] as const;
  const missing = email.filter((name) => raw[name] === undefined);
  if (missing.length < email.length) {
    faults.push(...missing.map((name) => `${name}: missing, while another of EMAIL_… is set`));
  }
  if (chain === undefined) return faults;
  if (isLocalChain(chain.chainId) && !chain.test) {
    faults.push(`CHAIN: ${chain.chainId} is a local chain, so "test" must be true`);
  }
  if (ANCHORER_KEY === undefined && GAS_KEY !== undefined) {
    faults.push("ANCHORER_KEY: missing, while CHAIN and GAS_KEY are set");
  }
  if (GAS_KEY === undefined && ANCHORER_KEY !== undefined) {
    faults.push("GAS_KEY: missing, while CHAIN and ANCHORER_KEY are set");
  }
  return faults;
}

function unsafeForPublic(raw: RawSettings, chain: ChainSettings | undefined): string[] {
  const faults: string[] = [];
  if (!raw.PUBLIC_ORIGIN.startsWith("https:")) faults.push("PUBLIC_ORIGIN: must be https");
  if (raw.NEON_PROXY !== undefined) faults.push("NEON_PROXY: only for a local origin");
  if (raw.EMAIL_URL?.startsWith("https:") === false) faults.push("EMAIL_URL: must be https");
  for (const name of ["ANCHORER_KEY", "GAS_KEY"] as const) {
    if (WELL_KNOWN_KEYS.includes(raw[name] ?? "")) {
      faults.push(`${name}: a test chain's well-known key`);
    }
  }
  if (chain === undefined) return faults;
  if (isLocalChain(chain.chainId)) faults.push(`CHAIN: ${chain.chainId} is a local chain`);
  for (const rpc of [...chain.rpcs, ...chain.publicRpcs]) {
    if (!rpc.startsWith("https:") || isLocalOrigin(rpc) || UNROUTED.test(new URL(rpc).hostname)) {
      faults.push(`CHAIN: the RPC ${new URL(rpc).host} must be https and not local`);
    }
  }
  return faults;
}
