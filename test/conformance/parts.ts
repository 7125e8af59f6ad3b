/** A document that contradicts itself, in parts that do not. */
import type { Json, JsonObject } from "../../worker/core/json.ts";
import { meaning } from "./meaning.ts";
import { membersOf } from "./partner.ts";
import { eventsOfText } from "./sent.ts";

/** The first thing said under each eventID, then the second, and so on; everything else of the document is in each part. */
export function withoutContradictions(text: string): string[] {
  const parts: JsonObject[][] = [];
  const said = new Map<string, string[]>();
  for (const one of eventsOfText(text)) {
    const statement = meaning(one, "to the letter");
    const name = String(one.event.eventID ?? statement);
    const before = said.get(name) ?? [];
    if (before.includes(statement)) continue;
    said.set(name, [...before, statement]);
    const part = parts[before.length] ?? [];
    parts[before.length] = [...part, one.event];
  }
  const document = JSON.parse(text.replace(/^\ufeff/, "")) as JsonObject;
  return parts.map((events) => JSON.stringify(withEvents(document, events)));
}

function withEvents(document: JsonObject, eventList: readonly Json[]): JsonObject {
  const body = membersOf(document.epcisBody);
  const results = membersOf(body.queryResults);
  return {
    ...document,
    epcisBody:
      body.queryResults === undefined
        ? { ...body, eventList }
        : { ...body, queryResults: { ...results, resultsBody: { eventList } } },
  };
}
