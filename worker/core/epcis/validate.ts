/**
 * Is this an EPCIS 2.0 document or event? The verdict of the ratified GS1 JSON schema, one event at a time, with
 * sentences a supplier can act on, and one rule more: a prefix must be declared. EPCIS 2.0 §9; STANDARDS.md §1.
 */
import { isJsonObject, type Json, type JsonObject } from "../json.ts";
import { pointerTo } from "../json-pointer.ts";
import { contextFindings, documentPrefixFindings, prefixFindings } from "./context-findings.ts";
import { eventListOf, eventListPointer } from "./events-of.ts";
import { FINDINGS_MAX, type Finding, got, schemaFindings } from "./findings.ts";
import { type SchemaName, verdicts } from "./generated/validate.mjs";
import { schemaErrors } from "./schema-errors.ts";

export { FINDINGS_MAX } from "./findings.ts";

/** Where an event stands: its document's `@context`, and the place in the document. */
export type Within = { readonly context: Json | undefined; readonly pointer: string };

const EVENT_SCHEMAS: ReadonlyMap<string, SchemaName> = new Map([
  ["ObjectEvent", "objectEvent"],
  ["AggregationEvent", "aggregationEvent"],
  ["TransactionEvent", "transactionEvent"],
  ["TransformationEvent", "transformationEvent"],
  ["AssociationEvent", "associationEvent"],
]);
const DOCUMENT_SCHEMAS: ReadonlyMap<Json | undefined, SchemaName> = new Map([
  ["EPCISDocument", "document"],
  ["EPCISQueryDocument", "queryDocument"],
]);

/** A capture document, a query document or a bare event, whole. No finding means it is valid. */
export function validateDocument(document: Json): Finding[] {
  const findings = validateEnvelope(document);
  if (!isJsonObject(document)) return findings;
  const listPointer = eventListPointer(document);
  if (listPointer === undefined) {
    // A body makes it a document, whatever it calls itself: what a bare event lacks would only mislead.
    const { type } = document;
    const isUnknown = type !== undefined && document.epcisBody !== undefined;
    return isUnknown ? [documentTypeFinding(type)] : validateEvent(document);
  }
  for (const [index, event] of eventListOf(document).entries()) {
    if (findings.length >= FINDINGS_MAX) break;
    const within = { context: document["@context"], pointer: pointerTo(listPointer, index) };
    findings.push(...validateEvent(event, within));
  }
  return findings.slice(0, FINDINGS_MAX);
}

/** Everything of a document but its events. A bare event has no envelope, and so nothing to find. */
export function validateEnvelope(document: Json): Finding[] {
  if (!isJsonObject(document)) return [notAnObject("", document)];
  const name = DOCUMENT_SCHEMAS.get(document.type);
  if (name === undefined) return [];
  const tooMuch = contextFindings(document["@context"], "");
  if (tooMuch.length > 0) return tooMuch;
  const findings = findingsBy(name, document, "");
  return [...findings, ...documentPrefixFindings(document)].slice(0, FINDINGS_MAX);
}

/** One event: of a document when `within` says which, otherwise a bare one, which needs its own `@context`. */
export function validateEvent(event: Json, within?: Within): Finding[] {
  const pointer = within?.pointer ?? "";
  if (!isJsonObject(event)) return [notAnObject(pointer, event)];
  const type = event.type;
  if (typeof type !== "string") return [typeFinding(type, pointer)];
  const tooMuch = contextFindings(event["@context"], pointer);
  if (tooMuch.length > 0) return tooMuch;

  const findings = findingsBy(EVENT_SCHEMAS.get(type) ?? "extendedEvent", event, pointer);
  if (within === undefined && event["@context"] === undefined) findings.push(contextMissing());
  findings.push(...prefixFindings(event, within?.context, pointer));
  return findings.slice(0, FINDINGS_MAX);
}

/** Most of what is sent is valid: only a no is asked for its reasons. */
function findingsBy(name: SchemaName, value: JsonObject, at: string): Finding[] {
  if (verdicts[name](value)) return [];
  const errors = schemaErrors(name, value);
  const findings = schemaFindings(errors ?? [], value, at);
  return findings.length > 0 || errors?.length === 0 ? findings : [unspeakable(at)];
}

function unspeakable(at: string): Finding {
  const what = at === "" ? "What was sent" : at;
  const detail = `${what} is not what the EPCIS 2.0 schema allows, in more places than can be told`;
  return { pointer: at, rule: "schema", detail };
}

function notAnObject(pointer: string, value: Json): Finding {
  const what = pointer === "" ? "The document" : pointer;
  return { pointer, rule: "type", detail: `${what} must be an object, got ${got(value)}` };
}

function typeFinding(type: Json | undefined, at: string): Finding {
  const pointer = pointerTo(at, "type");
  if (type === undefined) return { pointer, rule: "required", detail: `${pointer} is missing` };
  return { pointer, rule: "type", detail: `${pointer} must be text, got ${got(type)}` };
}

function documentTypeFinding(type: Json): Finding {
  const detail = `/type must be EPCISDocument or EPCISQueryDocument, or else the type of a single event, got ${got(type)}`;
  return { pointer: "/type", rule: "document type", detail };
}

function contextMissing(): Finding {
  const detail = "/@context is missing: an event sent without a document needs its own";
  return { pointer: "/@context", rule: "required", detail };
}
