/**
 * Compiles the ratified EPCIS 2.0 JSON schema to plain code, because a Worker may not compile at run time.
 * `node scripts/build-epcis-validator.ts` writes it, `--check` fails when the committed file is stale.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { build } from "esbuild";
import { formats } from "./epcis-validator/checks.ts";
import type { Definitions, Schema } from "./epcis-validator/schema-parts.ts";
import { verdictCode } from "./epcis-validator/verdict-code.ts";

// ajv and ajv-formats are CommonJS; their types name the class in two ways, `require` gives it in one.
const require = createRequire(import.meta.url);
const { Ajv } = require("ajv") as typeof import("ajv");
const { default: standaloneCode } =
  require("ajv/dist/standalone") as typeof import("ajv/dist/standalone/index.js");
const { _ } =
  require("ajv/dist/compile/codegen") as typeof import("ajv/dist/compile/codegen/index.js");
const { default: equal } = require("ajv/dist/runtime/equal") as { default: { code: string } };

const root = join(import.meta.dirname, "..");
const schemaFile = join(root, "schema/epcis/epcis-2.0.0.json");
const codeFile = join(root, "worker/core/epcis/generated/validate.mjs");

/** One validator and one verdict per name, each a definition of the schema. */
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

/** A few hundred are read: worker/core/epcis/findings.ts. */
const ERRORS_MAX = 10_000;

async function main(): Promise<void> {
  const code = await selfContained(schemaCode());
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

function schemaCode(): string {
  const definitions = prepared(JSON.parse(readFileSync(schemaFile, "utf8")).definitions);
  const imports =
    'import { distinct, formats, sameJson } from "./scripts/epcis-validator/checks.ts";';
  const asked = Object.entries(VALIDATORS).map(([name, definition]): [string, Schema] => [
    name,
    { $ref: `#/definitions/${definition}` },
  ]);
  const verdicts = verdictCode(Object.fromEntries(asked), definitions);
  const names = JSON.stringify(memberNames(definitions));
  return `${imports}
${explanations(definitions)}
export const verdicts = ${verdicts};
export const memberNames = new Set(${names});`;
}

function memberNames(definitions: Definitions): readonly string[] {
  const names = new Set<string>();
  walk(definitions, ({ properties = {} }) => {
    for (const name of Object.keys(properties as object)) names.add(name);
  });
  return [...names].sort();
}

/** `explain`, which says what is wrong with what got a no. */
function explanations(definitions: Definitions): string {
  const ajv = new Ajv({
    allErrors: true,
    strict: false,
    messages: false,
    // The formats stay a name; schemaCode says where it comes from.
    code: { source: true, esm: true, formats: _`formats` },
    formats,
  });
  equal.code = "sameJson";
  ajv.addSchema({ definitions }, "epcis");
  for (const [name, definition] of Object.entries(VALIDATORS)) {
    ajv.addSchema({ $ref: `epcis#/definitions/${definition}` }, name);
  }
  const names = Object.keys(VALIDATORS);
  const code = standaloneCode(ajv, Object.fromEntries(names.map((name) => [name, name])));
  // The validators themselves stay inside.
  const inside = code.replaceAll("export const", "const");
  return `${gathering(inside)}\nconst validators = { ${names.join(", ")} };\n${EXPLAIN}`;
}

/**
 * Two changes that leave every verdict as it is. The envelope takes any list of events: events are judged one by
 * one, by their own validator. And where items must differ, that they are text is said in place, so that ajv
 * compares by table and not every one with every other.
 */
function prepared(definitions: Record<string, Schema>): Definitions {
  definitions.eventList = { type: "array" };
  walk(definitions, (node) => {
    if (node.uniqueItems !== true) return;
    const { $ref } = node.items as { $ref?: string };
    if ($ref !== undefined) node.items = { type: "string", allOf: [{ $ref }] };
  });
  return definitions;
}

/**
 * ajv copies all errors so far whenever a part adds its own, which takes a minute for fifty thousand of them. Adding to the list takes no
 * time; the part makes itself a new one at its next call. And every error is counted: a body of 4 MB can have millions.
 */
function gathering(code: string): string {
  const copies = /vErrors\.concat\((\w+\.errors)\)/g;
  const additions = /vErrors\.push\(/g;
  if (!copies.test(code) || !additions.test(code)) {
    throw new Error("ajv no longer gathers errors the way this script knows");
  }
  return code.replace(copies, "gather(vErrors, $1)").replace(additions, "add(vErrors, ");
}

const EXPLAIN = `
const ENOUGH = new Error("enough errors");
let added = 0;
function add(all, error) {
  if (++added > ${ERRORS_MAX}) throw ENOUGH;
  all.push(error);
}
function gather(all, more) {
  for (const error of more) add(all, error);
  return all;
}
export function explain(name, value) {
  added = 0;
  try {
    return validators[name](value) ? [] : validators[name].errors;
  } catch (error) {
    if (error === ENOUGH) return undefined;
    throw error;
  }
}
`;

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
