/** The ratified EPCIS 2.0 JSON schema as ajv reads it, formats on: the judge of what is sent and of every answer. schema/epcis/README.md. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Json } from "../../worker/core/json.ts";

const require = createRequire(import.meta.url);
const { Ajv } = require("ajv") as typeof import("ajv");
const addFormats = (require("ajv-formats") as typeof import("ajv-formats")).default;

const FILE = join(import.meta.dirname, "../../schema/epcis/epcis-2.0.0.json");
const ajv = new Ajv({ strict: false });
addFormats(ajv);
const judge = ajv.compile(JSON.parse(readFileSync(FILE, "utf8")) as object);

/** What the schema holds against a capture document, a query document or a bare event; `undefined` when nothing. */
export function schemaFault(document: Json | undefined): string | undefined {
  if (judge(document)) return undefined;
  const [first] = judge.errors ?? [];
  return `${first?.instancePath} ${first?.message}`;
}
