/**
 * Compiles LogAnchor with the pinned solc-js and writes contracts/abi/LogAnchor.json, from which everything else deploys
 * and decodes. `node contracts/build.ts --check` writes nothing and fails if the committed file is not what comes out.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Interface, type InterfaceAbi } from "ethers/abi";
import { keccak256 } from "ethers/crypto";
import solc from "solc";

const SOURCES = ["src/IERC165.sol", "src/ILogAnchor.sol", "src/LogAnchor.sol", "src/Rfc9162.sol"];
const ARTIFACT = join(import.meta.dirname, "abi/LogAnchor.json");

/**
 * The same as in foundry.toml; a test compares the bytes. No metadata: a comment must not change the code hash.
 * Shanghai because nothing newer is needed (cancun to osaka give the same bytes): any chain with PUSH0 will do.
 */
export const COMPILER_SETTINGS = {
  evmVersion: "shanghai",
  viaIR: true,
  optimizer: { enabled: true, runs: 10_000 },
  metadata: { bytecodeHash: "none", appendCBOR: false },
} as const;

interface Compiled {
  readonly abi: InterfaceAbi & readonly unknown[];
  readonly evm: {
    readonly bytecode: { readonly object: string };
    readonly deployedBytecode: {
      readonly object: string;
      readonly immutableReferences: Readonly<Record<string, unknown>>;
    };
  };
}

interface CompilerOutput {
  readonly errors?: readonly { readonly formattedMessage: string }[];
  readonly contracts?: Readonly<Record<string, Readonly<Record<string, Compiled>>>>;
}

function compile(): Compiled {
  const sources = Object.fromEntries(
    SOURCES.map((path) => [
      path,
      { content: readFileSync(join(import.meta.dirname, path), "utf8") },
    ]),
  );
  const outputSelection = { "*": { "*": ["abi", "evm.bytecode", "evm.deployedBytecode"] } };
  const input = {
    language: "Solidity",
    sources,
    settings: { ...COMPILER_SETTINGS, outputSelection },
  };
  const output: CompilerOutput = JSON.parse(solc.compile(JSON.stringify(input)));

  const complaints = (output.errors ?? []).map(({ formattedMessage }) => formattedMessage);
  const compiled = output.contracts?.["src/LogAnchor.sol"]?.LogAnchor;
  if (complaints.length > 0 || compiled === undefined) throw new Error(complaints.join("\n"));
  return compiled;
}

function selectorsOf(abi: InterfaceAbi) {
  const face = new Interface(abi);
  const functions: [string, string][] = [];
  const errors: [string, string][] = [];
  const events: [string, string][] = [];
  face.forEachFunction((f) => functions.push([f.format(), f.selector]));
  face.forEachError((e) => errors.push([e.format(), e.selector]));
  face.forEachEvent((e) => events.push([e.format(), e.topicHash]));
  return {
    functions: Object.fromEntries(functions),
    errors: Object.fromEntries(errors),
    events: Object.fromEntries(events),
  };
}

/** The text of contracts/abi/LogAnchor.json, the same on every machine. */
export function buildLogAnchor(): string {
  const { abi, evm } = compile();
  if (Object.keys(evm.deployedBytecode.immutableReferences).length > 0) {
    throw new Error("An immutable would make the code hash differ from deployment to deployment.");
  }
  const deployedBytecode = `0x${evm.deployedBytecode.object}`;
  const artifact = {
    contractName: "LogAnchor",
    codeHash: keccak256(deployedBytecode),
    compiler: { version: solc.version(), settings: COMPILER_SETTINGS },
    selectors: selectorsOf(abi),
    abi,
    bytecode: `0x${evm.bytecode.object}`,
    deployedBytecode,
  };
  return `${JSON.stringify(artifact, null, 2)}\n`;
}

function main(): void {
  const text = buildLogAnchor();
  if (!process.argv.includes("--check")) {
    writeFileSync(ARTIFACT, text);
    return;
  }
  if (readFileSync(ARTIFACT, "utf8") === text) return;
  console.error(
    "contracts/abi/LogAnchor.json is not what the sources compile to: run node contracts/build.ts",
  );
  process.exitCode = 1;
}

if (import.meta.main) main();
