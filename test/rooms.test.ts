/** Who may import whom: ARCHITECTURE.md's rooms, checked on every import, type-only ones included. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { cruise, type ICruiseResult, type IRegularForbiddenRuleType } from "dependency-cruiser";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";
import { expect, test } from "vitest";

const ROOT = resolve(import.meta.dirname, "..");
const ROOMS = ["worker", "web", "schema", "cli", "contracts", "scripts"];

type To = IRegularForbiddenRuleType["to"];
const room = (name: string, path: string, to: To, comment: string): IRegularForbiddenRuleType => ({
  name,
  comment,
  severity: "error",
  from: { path },
  to,
});
const PACKAGES = "(^|/)node_modules/";

const RULES: readonly IRegularForbiddenRuleType[] = [
  room(
    "core-is-pure",
    "^worker/core",
    {
      pathNot: `^(worker/core|schema)/|${PACKAGES}(@noble/hashes|canonicalize|qrcode/lib/core|@turf/area|culori|d3-geo)/`,
    },
    "core knows only itself, schema's types, one hash library, one JSON canonicaliser, the arithmetic of QR Codes, of colours, of areas and maps",
  ),
  room(
    "core-sees-types-only",
    "^worker/core",
    { path: "^schema", dependencyTypesNot: ["type-only"] },
    "schema lends core its types, never its validators",
  ),
  room(
    "schema-stands-alone",
    "^schema",
    { path: "^(worker|web|cli|contracts|scripts)/" },
    "schema imports nothing of ours",
  ),
  room(
    "flows-know-ports",
    "^worker/flows",
    { pathNot: "^(worker/(core|flows|ports\\.ts)|schema)" },
    "a flow sees the world through ports",
  ),
  room(
    "ports-are-promises",
    "^worker/ports",
    { pathNot: "^(worker/(core|ports)|schema)/" },
    "ports speak in core's words",
  ),
  room(
    "db-and-chain-keep-ports",
    "^worker/(db|chain)",
    { path: "^(worker/(flows|routes|app|deps|index|sequencer)|web|cli|scripts)" },
    "an adapter decides nothing and calls no flow",
  ),
  room(
    "db-does-not-know-the-chain",
    "^worker/db",
    { path: "^(worker/chain|contracts)" },
    "two adapters, two rooms",
  ),
  room(
    "chain-does-not-know-the-db",
    "^worker/chain",
    { path: `^worker/db|${PACKAGES}(drizzle-orm|@neondatabase)/` },
    "two adapters, two rooms",
  ),
  room(
    "routes-call-flows",
    "^worker/routes",
    { path: `^(worker/(db|chain)|contracts)/|${PACKAGES}(drizzle-orm|ethers|@neondatabase)/` },
    "a route never queries; it calls one flow",
  ),
  room(
    "pages-are-told",
    "^web/(pages|parts|text|layout|paths)",
    { path: "^(worker|cli|scripts|contracts)/" },
    "a page shows what it is given",
  ),
  room(
    "islands-share-core",
    "^web/islands",
    {
      path: `^(worker/(?!core/)|web/(?!islands/|labels/)|cli|scripts|contracts)|${PACKAGES}(hono|ethers|zod|drizzle-orm)/`,
    },
    "an island runs the core and nothing of the server",
  ),
  room(
    "labels-are-drawn-anywhere",
    "^web/labels",
    {
      path: `^(worker/(?!core/)|web/(?!labels/)|cli|scripts|contracts)|${PACKAGES}(hono|ethers|zod|drizzle-orm)/`,
    },
    "sheets are drawn in the browser and by the command line, from the core alone",
  ),
  room(
    "console-stands-alone",
    "^web/console",
    {
      path: `^(worker/(?!core/)|web/(?!console/|labels/)|cli|scripts|contracts)|${PACKAGES}(hono|ethers|zod|drizzle-orm)/`,
    },
    "the console runs the core and speaks to the server by its API",
  ),
  room(
    "verifying-needs-no-operator",
    "^cli/(?!operator|main|labels)",
    {
      path: `^(worker/(?!core/)|web|scripts|contracts)|${PACKAGES}(pg|drizzle-orm|@neondatabase)/`,
    },
    "verify and hash need the core alone",
  ),
  room(
    "contracts-stand-alone",
    "^contracts",
    { path: "^(worker|web|schema|cli|scripts)/" },
    "contracts import nothing of ours",
  ),
  room(
    "nothing-walks-back",
    "^(worker|web|schema)",
    { path: "^(scripts|test|bench|cli)/" },
    "the product never imports its tools",
  ),
  room(
    "no-circles",
    "^(worker|web|schema|cli)",
    { circular: true },
    "who depends on whom must have an answer",
  ),
];

async function violations(rules: readonly IRegularForbiddenRuleType[], rooms: readonly string[]) {
  const { output } = await cruise(
    [...rooms],
    {
      baseDir: ROOT,
      ruleSet: { forbidden: [...rules] },
      tsPreCompilationDeps: true,
      doNotFollow: { path: "node_modules" },
      validate: true,
      enhancedResolveOptions: {
        exportsFields: ["exports"],
        conditionNames: ["import", "node", "default", "types"],
        extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
      },
    },
    undefined,
    { tsConfig: extractTSConfig(join(ROOT, "tsconfig.json")) },
  );
  const { totalCruised, violations: found } = (output as ICruiseResult).summary;
  return {
    totalCruised,
    found: found.map(({ rule, from, to }) => `${from} → ${to}: ${rule.name}`),
  };
}

test("every room imports only what it may", async () => {
  const { totalCruised, found } = await violations(RULES, ROOMS);
  // A reader that cannot read TypeScript sees no files, and is content.
  expect(totalCruised).toBeGreaterThan(150);
  expect(found).toEqual([]);
});

test.each([
  ["worker/core", 'import { Hono } from "hono"; export const app = new Hono();', "core-is-pure"],
  [
    "worker/core",
    'import type { Db } from "../db/client.ts"; export type Sees = Db;',
    "core-is-pure",
  ],
  [
    "worker/core",
    'import { ProductBody } from "../../schema/wire/settings.ts"; export const body = ProductBody;',
    "core-sees-types-only",
  ],
  [
    "worker/core",
    'import QRCode from "qrcode"; export const draw = QRCode.toFile;',
    "core-is-pure",
  ],
  [
    "worker/routes",
    'import { keys } from "../db/keys.ts"; export const query = keys;',
    "routes-call-flows",
  ],
  [
    "worker/flows",
    'import { ledger } from "../chain/ledger.ts"; export const send = ledger;',
    "flows-know-ports",
  ],
  [
    "web/islands",
    'import { paths } from "../paths.ts"; export const home = paths.home();',
    "islands-share-core",
  ],
])("a planted import in %s is caught: %#", async (folder, source, rule) => {
  const dir = mkdtempSync(join(ROOT, folder, "planted-"));
  try {
    const file = join(dir, "violation.ts");
    writeFileSync(file, source.replaceAll('"../', '"../../'));
    const { found } = await violations(RULES, [file]);
    expect(found.some((one) => one.endsWith(`: ${rule}`))).toBe(true);
  } finally {
    rmSync(dir, { recursive: true });
  }
});
