// The keys and passwords of this machine's own installation: made once at random, kept in one file only its owner reads.
import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The order of secp256k1's group: a private key is a number from 1 to one less (SEC 2, section 2.4.1). */
const SECP256K1_ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;

export interface Secrets {
  readonly postgresPassword: string;
  readonly workerPassword: string;
  /** 32 bytes in base64: the seed of the log's Ed25519 key. */
  readonly logSigningSeed: string;
  readonly anchorerKey: string;
  readonly gasKey: string;
  readonly adminKey: string;
}

/** Safe inside a connection URL as it is. */
const password = (): string => randomBytes(24).toString("base64url");

function chainKey(): string {
  for (;;) {
    const key = `0x${randomBytes(32).toString("hex")}`;
    const number = BigInt(key);
    if (number > 0n && number < SECP256K1_ORDER) return key;
  }
}

const MAKERS = {
  postgresPassword: password,
  workerPassword: password,
  logSigningSeed: () => randomBytes(32).toString("base64"),
  anchorerKey: chainKey,
  gasKey: chainKey,
  adminKey: chainKey,
} satisfies Record<keyof Secrets, () => string>;

/**
 * The same values at every start. A name that an older installation lacks is added.
 * The directory may be passed through by others (PostgreSQL runs as its own user under root); the file may not be read.
 */
export function loadSecrets(dir: string): Secrets {
  const file = join(dir, "secrets.json");
  mkdirSync(dir, { recursive: true, mode: 0o711 });
  const kept: Partial<Secrets> = existsSync(file) ? parse(file) : {};
  const made = Object.entries(MAKERS).map(([name, make]) => [
    name,
    kept[name as keyof Secrets] ?? make(),
  ]);
  const secrets = Object.fromEntries(made) as Secrets;
  if (Object.keys(kept).length < made.length) {
    writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  chmodSync(file, 0o600);
  return secrets;
}

function parse(file: string): Partial<Secrets> {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (cause) {
    throw new Error(`${file} is not readable JSON: restore it, or delete its directory`, { cause });
  }
}
