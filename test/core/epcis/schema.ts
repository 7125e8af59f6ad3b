/** The ratified schema as ajv reads it, formats on: a second opinion beside our own validator. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Json } from "../../../worker/core/json.ts";

// ajv and ajv-formats are CommonJS; their types name the class in two ways, `require` gives it in one.
const require = createRequire(import.meta.url);
const { Ajv } = require("ajv") as typeof import("ajv");
const { fullFormats } =
  require("ajv-formats/dist/formats") as typeof import("ajv-formats/dist/formats.js");

const FILE = join(import.meta.dirname, "../../../schema/epcis/epcis-2.0.0.json");
const validate = new Ajv({
  strict: false,
  formats: { uri: fullFormats.uri, "date-time": fullFormats["date-time"] },
}).compile(JSON.parse(readFileSync(FILE, "utf8")));

/** What the schema says against a document or a bare event; empty when it is valid. */
export function schemaFaults(document: Json): string[] {
  if (validate(document)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
