#!/usr/bin/env node
/** Stands in for the native solc, so that forge compiles offline with the solc-js that package.json pins. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

if (process.argv.includes("--version")) {
  // Answered from package.json: loading the compiler takes a second, and forge asks more than once.
  const { version } = require("solc/package.json");
  console.log(
    `solc, the solidity compiler commandline interface\nVersion: ${version}+commit.solcjs`,
  );
} else if (process.argv.includes("--standard-json")) {
  process.stdout.write(require("solc").compile(readFileSync(0, "utf8")));
} else {
  console.error("This wrapper answers --version and --standard-json only.");
  process.exitCode = 1;
}
