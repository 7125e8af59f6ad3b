/**
 * Compiles the ratified EPCIS 2.0 JSON schema to plain code, because a Worker may not compile at run time.
 * `node scripts/build-epcis-validator.ts` writes it, `--check` fails when the committed file is stale.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { build } from "esbuild";

// ajv and ajv-formats are CommonJS; their types name the class in two ways, `require` gives it in one.
const require = createRequire(import.meta.url);
const { Ajv } = require("ajv") as typeof import("ajv");
const { default: standaloneCode } =
  require("ajv/dist/standalone") as typeof import("ajv/dist/standalone/index.js");
const { _ } =
  require("ajv/dist/compile/codegen") as typeof import("ajv/dist/compile/codegen/index.js");
const { fullFormats } =
  require("ajv-formats/dist/formats") as typeof import("ajv-formats/dist/formats.js");

const root = join(import.meta.dirname, "..");
const schemaFile = join(root, "schema/epcis/epcis-2.0.0.json");
const codeFile = join(root, "worker/core/epcis/generated/validate.mjs");

type Schema = {
  [member: string]: unknown;
  definitions: { [name: string]: Record<string, unknown> };
};

/** One validator per name, each a definition of the schema. */
const VALIDATORS = {
  document: "epcisDocument",
  queryDocument: "epcisQueryDocument",
  objectEvent: "ObjectEvent",
  aggregationEvent: "AggregationEvent",
  transactionEvent: "TransactionEvent",
  transformationEvent: "TransformationEvent",
  associationEvent: "AssociationEvent",
  extendedEvent: "Extended-Event",
};

async function main(): Promise<void> {
  const code = await selfContained(validatorCode());
  if (!process.argv.includes("--check")) {
    writeFileSync(codeFile, code);
    console.log(`wrote ${codeFile}, ${code.length} bytes`);
    return;
  }
  if (readFileSync(codeFile, "utf8") !== code) {
    console.error(
      "worker/core/epcis/generated/validate.mjs is stale: run node scripts/build-epcis-validator.ts",
    );
    process.exitCode = 1;
  }
}

function validatorCode(): string {
  const ajv = new Ajv({
    allErrors: true,
    strict: false,
    messages: false,
    // The formats stay a call into the package; esbuild puts the code in its place below.
    code: { source: true, esm: true, formats: _`require("ajv-formats/dist/formats").fullFormats` },
    formats: { uri: fullFormats.uri, "date-time": fullFormats["date-time"] },
  });
  const schema = prepared(JSON.parse(readFileSync(schemaFile, "utf8")) as Schema);
  ajv.addSchema({ definitions: schema.definitions }, "epcis");
  for (const [name, definition] of Object.entries(VALIDATORS)) {
    ajv.addSchema({ $ref: `epcis#/definitions/${definition}` }, name);
  }
  const names = Object.keys(VALIDATORS);
  return gathering(standaloneCode(ajv, Object.fromEntries(names.map((name) => [name, name]))));
}

/**
 * Two changes that leave every verdict as it is. The envelope takes any list of events: events are judged one by
 * one, by their own validator. And where items must differ, that they are text is said in place, so that ajv
 * compares by table and not every one with every other.
 */
function prepared(schema: Schema): Schema {
  schema.definitions.eventList = { type: "array" };
  walk(schema.definitions, (node) => {
    if (node.uniqueItems !== true) return;
    const { $ref } = node.items as { $ref?: string };
    if ($ref !== undefined) node.items = { type: "string", allOf: [{ $ref }] };
  });
  return schema;
}

/**
 * ajv copies all errors so far whenever a part adds its own, which takes a minute for fifty thousand of them.
 * Adding to the list takes no time; the part makes itself a new one at its next call.
 */
function gathering(code: string): string {
  const copies = /vErrors\.concat\((\w+\.errors)\)/g;
  if (!copies.test(code)) throw new Error("ajv no longer gathers errors the way this script knows");
  const gather =
    "function gather(all, more) { for (const error of more) all.push(error); return all; }";
  return `${code.replace(copies, "gather(vErrors, $1)")}\n${gather}\n`;
}

function walk(node: unknown, visit: (node: Record<string, unknown>) => void): void {
  if (typeof node !== "object" || node === null) return;
  visit(node as Record<string, unknown>);
  for (const child of Object.values(node)) walk(child, visit);
}

/** Everything ajv's code calls for, in one module that imports nothing. */
async function selfContained(code: string): Promise<string> {
  const built = await build({
    stdin: { contents: code, resolveDir: root, loader: "js" },
    // The code names its parts by path: the same one wherever the clone is and this is started.
    absWorkingDir: root,
    preserveSymlinks: true,
    bundle: true,
    format: "esm",
    target: "es2022",
    platform: "neutral",
    mainFields: ["main"],
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: "none",
    charset: "utf8",
    write: false,
    banner: {
      js: "// Generated by scripts/build-epcis-validator.ts from schema/epcis/epcis-2.0.0.json. Contains parts of ajv and ajv-formats, MIT.",
    },
  });
  const text = built.outputFiles[0]?.text ?? "";
  // ajv leaves one require(…) behind inside a string; a real one has no quote before it.
  if (/\b(eval|Function)\s*\(|\bimport\b|(?<!')\brequire\s*\(/.test(text)) {
    throw new Error("the generated validator is not self-contained");
  }
  return text;
}

await main();
