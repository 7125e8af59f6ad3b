/** Forge's fuzz and invariant tests, run as part of ours, and the proof that they test what is committed and deployed. */
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import artifact from "../../contracts/abi/LogAnchor.json" with { type: "json" };
import { buildLogAnchor } from "../../contracts/build.ts";
import { foundryBinary } from "../support/anvil.ts";

const CONTRACTS = join(import.meta.dirname, "../../contracts");
const FORGE_MS_MAX = 120_000;

/** Runs forge and answers what it said, whether it was content or not. */
async function forge(...args: readonly string[]): Promise<{ content: boolean; said: string }> {
  // solc.mjs starts with `node`: let it be the one that runs us.
  const env = { ...process.env, PATH: `${dirname(process.execPath)}:${process.env.PATH}` };
  const options = { cwd: CONTRACTS, env, timeout: FORGE_MS_MAX, maxBuffer: 2 ** 26 };
  return promisify(execFile)(foundryBinary("forge"), [...args, "--color", "never"], options).then(
    ({ stdout, stderr }) => ({ content: true, said: stdout + stderr }),
    (error: { stdout: string; stderr: string }) => ({
      content: false,
      said: error.stdout + error.stderr,
    }),
  );
}

test("the committed ABI and bytes are what the sources compile to", () => {
  expect(readFileSync(join(CONTRACTS, "abi/LogAnchor.json"), "utf8")).toBe(buildLogAnchor());
});

test("forge finds no way to break the contract, and compiles it to the same bytes", {
  timeout: FORGE_MS_MAX,
}, async () => {
  const { content, said } = await forge("test");

  expect(content, said).toBe(true);
  expect(said).toContain("invariant_a_log_is_append_only");
  const out = readFileSync(join(CONTRACTS, "out/LogAnchor.sol/LogAnchor.json"), "utf8");
  const { bytecode, deployedBytecode } = JSON.parse(out);
  expect(bytecode.object).toBe(artifact.bytecode);
  expect(deployedBytecode.object).toBe(artifact.deployedBytecode);
});
