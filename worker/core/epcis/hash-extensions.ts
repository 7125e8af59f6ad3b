/**
 * Extensions as the event hash writes them: each with the namespace its prefix stands for, sorted as whole texts. In CBV 2.0 those inside
 * standard members do not stand where they were found, but in a block of their own. CBV 2.0 §8.9.2; STANDARDS.md §5.3.
 */
import { isJsonList, isJsonObject, type Json, type JsonObject, memberOf } from "../json.ts";
import { expandName, type Prefixes, withXmlns, XMLNS } from "./context.ts";
import { inOrder, named, sortedItems } from "./hash-text.ts";
import { anyValue } from "./hash-values.ts";

const NONE: ReadonlySet<string> = new Set();

/** Every member not in `known`, with all that is in it. */
export function extensions(
  object: Json | undefined,
  prefixes: Prefixes,
  known: ReadonlySet<string> = NONE,
): string {
  if (!isJsonObject(object)) return "";
  const entries: string[] = [];
  for (const name in object) {
    if (known.has(name) || isSilent(name)) continue;
    addExtension(entries, { name, value: object[name] ?? null }, prefixes);
  }
  return inOrder(entries);
}

function isSilent(name: string): boolean {
  return name === "comment" || name === "rdfs:comment" || name.startsWith(XMLNS);
}

type Extension = { readonly name: string; readonly value: Json };

/** One entry, or for a list one for each that is in it. */
function addExtension(entries: string[], { name, value }: Extension, prefixes: Prefixes): void {
  if (isJsonList(value)) {
    for (const item of value) addExtension(entries, { name, value: item }, prefixes);
    return;
  }
  const inside = withXmlns(prefixes, value);
  const key = expandName(name, inside);
  if (isJsonObject(value)) entries.push(key + extensions(value, inside));
  else entries.push(named(key, anyValue(value)));
}

const PLACE_MEMBERS: ReadonlySet<string> = new Set(["id"]);
const ELEMENT_MEMBERS: ReadonlySet<string> = new Set(["sensorMetadata", "sensorReport"]);

/** What the standard knows in sensor metadata and in a report: everything else there is an extension. */
export type SensorMembers = {
  readonly metadata: ReadonlySet<string>;
  readonly report: ReadonlySet<string>;
};

/** The extensions inside standard members, in the order in which they stand after `ilmd`. */
export function innerExtensions(
  event: JsonObject,
  prefixes: Prefixes,
  { metadata, report }: SensorMembers,
): string {
  const place = (name: string) => headed(name, extensions(event[name], prefixes, PLACE_MEMBERS));
  const sensorReport = (value: Json) => headed("sensorReport", extensions(value, prefixes, report));
  const sensorElement = (element: Json) => {
    const ofMetadata = extensions(memberOf(element, "sensorMetadata"), prefixes, metadata);
    const text =
      headed("sensorMetadata", ofMetadata) +
      sortedItems(memberOf(element, "sensorReport"), sensorReport) +
      extensions(element, prefixes, ELEMENT_MEMBERS);
    return headed("sensorElement", text);
  };
  return (
    place("readPoint") + place("bizLocation") + sortedItems(event.sensorElementList, sensorElement)
  );
}

/** A heading with nothing below it is not written. */
export function headed(name: string, text: string): string {
  return text === "" ? "" : name + text;
}
