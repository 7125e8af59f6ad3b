/** The rules of the EPCIS schema in plain words, one for each kind of field. STANDARDS.md §1.4 to §1.6 and §2.2. */
import type { Json, JsonObject } from "../json.ts";
import type { SchemaError } from "./generated/validate.mjs";

export type Rule = { readonly rule: string; readonly words: string };

/** An event must have some of these; which, `contentRule` says. */
export const CONTENT_MEMBERS: ReadonlySet<string> = new Set([
  "action",
  "ilmd",
  "epcList",
  "quantityList",
  "sensorElementList",
  "readPoint",
  "childEPCs",
  "childQuantityList",
  "inputEPCList",
  "inputQuantityList",
  "outputEPCList",
  "outputQuantityList",
  "transformationID",
]);

const CHILDREN =
  "needs childEPCs or childQuantityList with at least one entry, unless its action is DELETE";

const CONTENT: ReadonlyMap<Json | undefined, string> = new Map<Json | undefined, string>([
  [
    "ObjectEvent",
    "needs an epcList, a quantityList with at least one entry, or a sensorElementList together with a readPoint",
  ],
  ["AggregationEvent", CHILDREN],
  ["AssociationEvent", CHILDREN],
  [
    "TransactionEvent",
    "needs an epcList, or a quantityList with at least one entry, unless its action is DELETE",
  ],
  [
    "TransformationEvent",
    "needs something that went in (inputEPCList or inputQuantityList) and something that came out (outputEPCList or outputQuantityList), or a transformationID and one of these",
  ],
]);

/** What an event as a whole must have: the alternatives at allOf/2 (what it is about) and allOf/3 (ilmd). */
export function contentRule(schemaPath: string, event: JsonObject): string | undefined {
  if (schemaPath === "#/allOf/3/anyOf") return "may have ilmd only when its action is ADD";
  return schemaPath === "#/allOf/2/anyOf" ? CONTENT.get(event.type) : undefined;
}

// The other members some event types have and some do not.
const PARTICULAR_MEMBERS = new Set([...CONTENT_MEMBERS, "parentID", "persistentDisposition"]);

/** A member the schema does not know at this place; `type` is the event's when it stands directly in an event. */
export function unknownName(name: string, type: Json | undefined): string {
  if (typeof type === "string" && PARTICULAR_MEMBERS.has(name)) {
    return `does not belong in ${/^[AO]/.test(type) ? "an" : "a"} ${type}`;
  }
  const local = name.replace(/[^A-Za-z0-9_]/g, "").slice(0, 40) || "name";
  return `is not a name EPCIS 2.0 knows here: one of your own needs a prefix, like ex:${local}, or a full URI`;
}

const BY_FIELD: ReadonlyMap<string, string> = new Map([
  ["@context", "must be a URI, an object of prefixes, or a list of these"],
  ["certificationInfo", "must be a URI or a list of URIs"],
  ["persistentDisposition", "must have set or unset, each with at least one disposition"],
  ["attribute", "must be text, a number or an object"],
]);

const BY_PATTERN: ReadonlyMap<string, string> = new Map([
  ["eventTimeZoneOffset", "must be like +01:00 or -05:30"],
  ["schemaVersion", 'must be a version like "2.0"'],
  [
    "uom",
    "must be two or three capital letters or digits from UN/CEFACT Recommendation 20, like KGM",
  ],
  ["hexBinaryValue", "must be hexadecimal digits"],
]);

const BY_FORMAT: ReadonlyMap<string, string> = new Map([
  ["uri", "must be a URI"],
  ["date-time", "must be a date and time with its zone, like 2026-02-28T08:15:30.000+01:00"],
]);

const BY_TYPE: ReadonlyMap<string, string> = new Map([
  ["string", "must be text"],
  ["number", "must be a number"],
  ["boolean", "must be true or false"],
  ["object", "must be an object"],
  ["array", "must be a list"],
]);

/** The one rule that all errors at a place come to. `steps` leads to the place, `sent` is what stands there. */
export function ruleFor(
  steps: readonly string[],
  errors: readonly SchemaError[],
  sent: Json | undefined,
): Rule {
  const field = steps.at(-1) ?? "";
  const has = (keyword: string) => errors.find((error) => error.keyword === keyword);
  const whole = has("anyOf") ? BY_FIELD.get(field) : undefined;
  if (whole !== undefined) return { rule: field, words: whole };

  const allowed = has("enum")?.params.allowedValues;
  if (allowed !== undefined) return wordRule(allowed, has("anyOf") !== undefined, sent);
  const pattern = has("pattern") && BY_PATTERN.get(field);
  if (pattern) return { rule: "pattern", words: pattern };
  const format = has("format")?.params.format;
  if (format !== undefined) return formatRule(steps, format);
  const type = has("type")?.params.type;
  if (type !== undefined) return { rule: "type", words: BY_TYPE.get(type) ?? `must be ${type}` };
  if (has("minItems")) return { rule: "length", words: "must have at least one entry" };
  if (has("uniqueItems")) return { rule: "unique", words: "must not have the same entry twice" };
  return {
    rule: errors[0]?.keyword ?? "schema",
    words: "is not what the EPCIS 2.0 schema allows here",
  };
}

/** Standard words, or words of one's own: CBV terms stand bare in JSON, everything else is a URI. */
function wordRule(allowed: readonly string[], open: boolean, sent: Json | undefined): Rule {
  if (!open) return { rule: "standard word", words: `must be one of ${allowed.join(", ")}` };
  const bare = typeof sent === "string" ? /[:/-]([A-Za-z_]+)$/.exec(sent)?.[1] : undefined;
  if (bare !== undefined && allowed.includes(bare)) {
    return { rule: "standard word", words: `must be written as the bare word ${bare}` };
  }
  const some = allowed.slice(0, 3).join(", ");
  const words = `must be a standard word of CBV 2.0 (like ${some}) or, for one of your own, a URI or prefix:name`;
  return { rule: "standard word", words };
}

function formatRule(steps: readonly string[], format: string): Rule {
  const words = BY_FORMAT.get(format) ?? `must be a ${format}`;
  if (steps.length !== 1 || steps[0] !== "type") return { rule: format, words };
  return {
    rule: "event type",
    words: "must be one of the five EPCIS event types, or a URI or prefix:name",
  };
}
