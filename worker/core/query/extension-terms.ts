/** What a question can ask of extensions, wherever the standard lets them stand. EPCIS 2.0 §8.2.7.1; docs/epcis-queries.md. */
import { withXmlns } from "../epcis/context.ts";
import { iriOf } from "../epcis/iri.ts";
import { isJsonList, isJsonObject, type Json, memberOf } from "../json.ts";
import { objectsIn, type Terms } from "./term-collector.ts";

/** The places a parameter can name. `EVENT` is the event itself, which it does not name. */
export type Place =
  | "EVENT"
  | "ILMD"
  | "ERROR_DECLARATION"
  | "SENSORELEMENT"
  | "SENSORMETADATA"
  | "SENSORREPORT"
  | "readPoint"
  | "bizLocation";

/** The name under which a field stands in the index. */
export function fieldName(place: Place, iri: string, inner: boolean): string {
  return `${inner ? "INNER " : ""}${place} ${iri}`;
}

export function extensionTerms(terms: Terms, event: { readonly [name: string]: Json }): void {
  fieldsOf(terms, "EVENT", event);
  fieldsOf(terms, "ILMD", event.ilmd);
  fieldsOf(terms, "ERROR_DECLARATION", event.errorDeclaration);
  fieldsOf(terms, "readPoint", event.readPoint);
  fieldsOf(terms, "bizLocation", event.bizLocation);
  for (const element of objectsIn(event.sensorElementList)) {
    fieldsOf(terms, "SENSORELEMENT", element);
    fieldsOf(terms, "SENSORMETADATA", memberOf(element, "sensorMetadata"));
    for (const report of objectsIn(element.sensorReport)) fieldsOf(terms, "SENSORREPORT", report);
  }
}

/** The extension fields directly in a standard member: those whose name has a prefix or is an IRI. */
function fieldsOf(terms: Terms, place: Place, holder: Json | undefined): void {
  if (!isJsonObject(holder)) return;
  for (const [name, value] of Object.entries(holder)) {
    if (isExtension(name)) addField(terms, { place, name, value, inner: false });
  }
}

type Field = {
  readonly place: Place;
  readonly name: string;
  readonly value: Json;
  readonly inner: boolean;
};

function addField(terms: Terms, { place, name, value, inner }: Field): void {
  // Where XML came in by machine, a value declares prefixes of its own, for its own name too.
  const prefixes = withXmlns(terms.prefixes, value);
  const here = prefixes === terms.prefixes ? terms : { ...terms, prefixes };
  // Below an extension a bare name means nothing, but what stands below it may.
  const iri = isExtension(name) ? iriOf(name, prefixes) : undefined;
  const key = iri === undefined ? undefined : fieldName(place, iri, inner);
  for (const one of elementsOf(value)) {
    const plain = isJsonObject(one) ? one["@value"] : one;
    if (key !== undefined) {
      if (plain === undefined) here.add(key, "");
      else here.addAny(key, plain);
    }
    if (isJsonObject(one)) addInner(here, place, one);
  }
}

function addInner(terms: Terms, place: Place, holder: { readonly [name: string]: Json }): void {
  for (const [name, value] of Object.entries(holder)) {
    if (!name.startsWith("@")) addField(terms, { place, name, value, inner: true });
  }
}

function isExtension(name: string): boolean {
  return name.includes(":") && !name.startsWith("@");
}

/** Lists in lists count as one. */
function elementsOf(value: Json): readonly Json[] {
  return isJsonList(value) ? value.flatMap(elementsOf) : [value];
}
