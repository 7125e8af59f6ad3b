/**
 * What an event can be found by: every value that a parameter of the EPCIS query language looks at, under the name of what
 * looks at it. The database keeps these as rows; nothing else of an event is ever searched. docs/epcis-queries.md.
 */
import { prefixesOf } from "../epcis/context.ts";
import { isJsonObject, type Json, type JsonObject, memberOf } from "../json.ts";
import { normalWord } from "./compared.ts";
import { extensionTerms } from "./extension-terms.ts";
import { sensorTerms } from "./sensor-terms.ts";
import { collector, objectsIn, type Term, type Terms } from "./term-collector.ts";

const EPC_LISTS = ["epcList", "childEPCs", "inputEPCList", "outputEPCList", "parentID"];
const QUANTITY_LISTS = [
  ...["quantityList", "childQuantityList", "inputQuantityList", "outputQuantityList"],
];

/** Every term of the event once. `context` is the event's effective `@context`. */
export function termsOf(event: JsonObject, context: Json): Term[] {
  const { terms, list } = collector(prefixesOf(context));
  whatHappened(terms, event);
  for (const name of EPC_LISTS) terms.addEach(name, event[name]);
  for (const name of QUANTITY_LISTS) quantities(terms, name, event[name]);
  businessContext(terms, event);
  errorDeclaration(terms, event.errorDeclaration);
  sensorTerms(terms, event.sensorElementList);
  extensionTerms(terms, event);
  return list();
}

function whatHappened(terms: Terms, event: JsonObject): void {
  const words = (name: string, value: Json | undefined, kind: "bizStep" | "disposition") =>
    terms.addEach(name, value, (text) => normalWord(kind, text, terms.prefixes));
  terms.addEach("type", event.type, (text) => normalWord(undefined, text, terms.prefixes));
  terms.addEach("action", event.action);
  words("bizStep", event.bizStep, "bizStep");
  words("disposition", event.disposition, "disposition");
  const { persistentDisposition: persistent } = event;
  words("persistentDisposition.set", memberOf(persistent, "set"), "disposition");
  words("persistentDisposition.unset", memberOf(persistent, "unset"), "disposition");
  terms.addEach("readPoint", memberOf(event.readPoint, "id"));
  terms.addEach("bizLocation", memberOf(event.bizLocation, "id"));
  terms.addEach("transformationID", event.transformationID);
  terms.addEach("certificationInfo", event.certificationInfo);
}

function quantities(terms: Terms, list: string, value: Json | undefined): void {
  for (const element of objectsIn(value)) {
    terms.addEach(list, element.epcClass);
    terms.addNumber("quantity", element.quantity);
    if (typeof element.uom === "string")
      terms.addNumber(`quantity ${element.uom}`, element.quantity);
  }
}

const TYPED_LISTS = [
  ["bizTransactionList", "bizTransaction", "bizTransaction"],
  ["sourceList", "source", "sourceOrDestination"],
  ["destinationList", "destination", "sourceOrDestination"],
] as const;

function businessContext(terms: Terms, event: JsonObject): void {
  for (const [list, member, kind] of TYPED_LISTS) {
    for (const entry of objectsIn(event[list])) {
      terms.addEach(member, entry[member]);
      if (typeof entry.type !== "string") continue;
      const type = normalWord(kind, entry.type, terms.prefixes);
      terms.addEach(`${member} ${type}`, entry[member]);
    }
  }
}

function errorDeclaration(terms: Terms, declaration: Json | undefined): void {
  if (!isJsonObject(declaration)) return;
  terms.add("errorDeclaration", "true");
  terms.addInstant("errorDeclarationTime", declaration.declarationTime);
  terms.addEach("errorReason", declaration.reason, (text) =>
    normalWord("errorReason", text, terms.prefixes),
  );
  terms.addEach("correctiveEventID", declaration.correctiveEventIDs);
}
