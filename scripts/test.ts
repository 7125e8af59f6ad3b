/** `npm test`: everything CI runs, in the order in which a mistake is cheapest to hear of. The last line is the count. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

interface Check {
  readonly name: string;
  readonly command: readonly string[];
}

const CHECKS: readonly Check[] = [
  { name: "format and lint", command: ["biome", "check", "--error-on-warnings"] },
  { name: "types", command: ["tsc", "-p", "."] },
  { name: "types of the islands", command: ["tsc", "-p", "web/islands"] },
  { name: "types of the console", command: ["tsc", "-p", "web/console"] },
  { name: "types of the service workers", command: ["tsc", "-p", "web/console/sw"] },
  { name: "and of the passports’", command: ["tsc", "-p", "web/kept"] },
  { name: "migrations are complete", command: ["drizzle-kit", "check"] },
  {
    name: "contract's bytes are those committed",
    command: ["node", "contracts/build.ts", "--check"],
  },
  { name: "deployable bundle (wrangler deploy --dry-run)", command: ["node", "scripts/build.ts"] },
];

function run({ name, command }: Check): boolean {
  const started = Date.now();
  const [program = "", ...args] = command;
  const { status, stdout, stderr } = spawnSync(program, args, {
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
  });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`${status === 0 ? "ok    " : "FAILED"} ${name} (${seconds} s)`);
  if (status !== 0) console.log(stdout, stderr);
  return status === 0;
}

/** A schema that says more than its migrations do would work here and fail in production. */
function migrationsCoverTheSchema(): boolean {
  const before = readFileSync("schema/migrations/meta/_journal.json", "utf8");
  const generate = {
    name: "the schema needs no new migration",
    command: ["drizzle-kit", "generate", "--name", "missing"],
  };
  const ran = run(generate);
  const after = readFileSync("schema/migrations/meta/_journal.json", "utf8");
  if (before !== after)
    console.log("FAILED drizzle-kit wrote a migration: look at it, and commit it");
  return ran && before === after;
}

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

function runTests(args: readonly string[]): Counts {
  const dir = mkdtempSync(join(tmpdir(), "rootproof-report-"));
  const report = join(dir, "report.json");
  const { status } = spawnSync(
    "vitest",
    ["run", "--reporter=default", "--reporter=json", `--outputFile=${report}`, ...args],
    { stdio: "inherit" },
  );
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(
      readFileSync(report, "utf8"),
    );
    // A file that does not load has no tests to fail, and is a failure all the same.
    const failed = numFailedTests || (status === 0 ? 0 : 1);
    return { passed: numPassedTests, failed, skipped: numPendingTests };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    rmSync(dir, { recursive: true });
  }
}

// Whoever calls the script itself may well write the `--` that npm takes away.
const args = process.argv.slice(2).filter((arg) => arg !== "--");
const checks = args.length > 0 ? [] : [...CHECKS.map(run), migrationsCoverTheSchema()];
const tests = runTests(args);
const passed = checks.filter((ok) => ok).length + tests.passed;
const failed = checks.filter((ok) => !ok).length + tests.failed;
console.log(
  `${passed} passed, ${failed} failed${tests.skipped > 0 ? `, ${tests.skipped} skipped` : ""}`,
);
process.exitCode = failed === 0 ? 0 : 1;
