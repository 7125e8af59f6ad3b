/** The documents of the corpus as they are sent: every JSON file that the ratified schema takes, and the events in it. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Json, JsonObject } from "../../worker/core/json.ts";
import { corpusText } from "../core/corpus.ts";
import { eventsIn, membersOf } from "./partner.ts";
import { schemaFault } from "./schema.ts";

/** An event with what its prefixes are declared by: the document's context first, its own last. */
export interface SaidEvent {
  readonly event: JsonObject;
  readonly contexts: readonly Json[];
}

export interface CorpusDocument {
  readonly path: string;
  readonly text: string;
}

export const CORPUS = join(import.meta.dirname, "../../../shared/corpus");
/** Lists of inputs and verdicts, no documents. */
const VECTORS = "vectors/";

/** Every one of them, wherever it lies, in order of path. */
export function schemaValidDocuments(): CorpusDocument[] {
  return readdirSync(CORPUS, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.json(?:ld)?$/.test(path) && !path.startsWith(VECTORS))
    .sort()
    .map((path) => ({ path, text: corpusText(path) }))
    .filter(({ text }) => isSchemaValid(text));
}

function isSchemaValid(text: string): boolean {
  try {
    return schemaFault(parsed(text)) === undefined;
  } catch {
    return false; // a few files are not JSON
  }
}

export function eventsOfText(text: string): SaidEvent[] {
  return eventsOfDocument(parsed(text));
}

export function eventsOfDocument(document: Json | undefined): SaidEvent[] {
  const events = eventsIn(document);
  const isBare = events[0] === document;
  const above = isBare ? [] : listed(membersOf(document)["@context"]);
  return events.map((event) => ({ event, contexts: [...above, ...listed(event["@context"])] }));
}

/** One event as it is sent by itself. */
export function alone({ event, contexts }: SaidEvent): string {
  return JSON.stringify({ ...event, "@context": contexts });
}

function parsed(text: string): Json {
  return JSON.parse(text.replace(/^\ufeff/, "")) as Json;
}

function listed(context: Json | undefined): readonly Json[] {
  if (context === undefined) return [];
  return Array.isArray(context) ? (context as readonly Json[]) : [context];
}
