/**
 * The events of whatever was sent: a capture document, a query document or one bare event, each with the context
 * it is to be read by and the place it stood. EPCIS 2.0 §9 and §10; STANDARDS.md §1.2.
 */
import { isJsonList, isJsonObject, type Json, type JsonObject, valueAt } from "../json.ts";
import { pointerTo } from "../json-pointer.ts";
import { effectiveContext } from "./context.ts";

export type PlacedEvent = {
  readonly event: JsonObject;
  /** The document's `@context` and the event's own as one; an empty list when there is neither. */
  readonly context: Json;
  /** Where the event stands in the document, RFC 6901; empty for a bare event. */
  readonly pointer: string;
};

/** Gives no event for anything that has none to give; entries that are not objects are left to the validator. */
export function eventsOf(document: Json): PlacedEvent[] {
  if (!isJsonObject(document)) return [];
  const listPointer = eventListPointer(document);
  if (listPointer === undefined) return typeof document.type === "string" ? [bare(document)] : [];
  const list = eventListOf(document);
  return list.flatMap((event, index) => {
    if (!isJsonObject(event)) return [];
    const context = effectiveContext(document["@context"], event) ?? [];
    return [{ event, context, pointer: pointerTo(listPointer, index) }];
  });
}

/** Where documents of this type keep their events; `undefined` for a bare event. */
export function eventListPointer(document: JsonObject): string | undefined {
  if (document.type === "EPCISDocument") return "/epcisBody/eventList";
  if (document.type === "EPCISQueryDocument") {
    return "/epcisBody/queryResults/resultsBody/eventList";
  }
  return undefined;
}

/** The list itself, empty when it is missing or is no list. */
export function eventListOf(document: JsonObject): readonly Json[] {
  const list = valueAt(document, eventListPointer(document) ?? "");
  return isJsonList(list) ? list : [];
}

function bare(event: JsonObject): PlacedEvent {
  return { event, context: effectiveContext(undefined, event) ?? [], pointer: "" };
}
