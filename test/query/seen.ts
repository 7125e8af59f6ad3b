/** An event as the evaluator looks at it: the JSON that was captured, and what its prefixes mean. */
import { type Prefixes, prefixesOf, withXmlns } from "../../worker/core/epcis/context.ts";
import { iriOf } from "../../worker/core/epcis/iri.ts";
import { isJsonList, isJsonObject, type Json, type JsonObject } from "../../worker/core/json.ts";
import { isThere, wrong } from "./values.ts";

export interface CapturedEvent {
  readonly event: JsonObject;
  /** The document's context and the event's own as one. */
  readonly context: Json;
  /** `ni:///sha-256;…` */
  readonly eventHash: string;
  readonly recordTime: string;
  /** Its place in the order of capture. */
  readonly position: number;
}

/** Every value at the end of the steps; through a list goes every element. */
export function at(value: Json | undefined, ...steps: readonly string[]): Json[] {
  if (value === undefined || value === null) return [];
  if (isJsonList(value)) return value.flatMap((one) => at(one, ...steps));
  const [step, ...rest] = steps;
  if (step === undefined) return [value];
  return isJsonObject(value) && Object.hasOwn(value, step) ? at(value[step], ...rest) : [];
}

/** A member with a name of somebody's own. */
export interface Field {
  readonly iri: string;
  readonly value: Json;
  readonly prefixes: Prefixes;
}

/** The extension fields directly in an object. */
export function fieldsIn(holder: Json, prefixes: Prefixes): Field[] {
  if (!isJsonObject(holder)) return [];
  return Object.entries(holder).flatMap(([name, value]) => {
    if (!name.includes(":") || name.startsWith("@") || !isThere(value)) return [];
    const inside = withXmlns(prefixes, value);
    return [{ iri: meaningOf(name, inside), value, prefixes: inside }];
  });
}

/** The fields anywhere below a field, at any depth. */
export function fieldsBelow({ value, prefixes }: Pick<Field, "value" | "prefixes">): Field[] {
  if (isJsonList(value)) return value.flatMap((one) => fieldsBelow({ value: one, prefixes }));
  if (!isJsonObject(value)) return [];
  const inside = withXmlns(prefixes, value);
  const fields = fieldsIn(value, inside);
  const bare = Object.entries(value).filter(([name]) => !name.includes(":"));
  const belowBare = bare.flatMap(([, one]) => fieldsBelow({ value: one, prefixes: inside }));
  return [...fields, ...fields.flatMap(fieldsBelow), ...belowBare];
}

/** Where the places of the page are, and where fields directly in the event are. */
export const PLACES = {
  "": [],
  ILMD: ["ilmd"],
  ERROR_DECLARATION: ["errorDeclaration"],
  SENSORELEMENT: ["sensorElementList"],
  SENSORMETADATA: ["sensorElementList", "sensorMetadata"],
  SENSORREPORT: ["sensorElementList", "sensorReport"],
  readPoint: ["readPoint"],
  bizLocation: ["bizLocation"],
} as const satisfies Record<string, readonly string[]>;

export type Place = keyof typeof PLACES;

export function fieldsAt({ event, context }: CapturedEvent, place: Place, inner: boolean): Field[] {
  const prefixes = prefixesOf(context);
  const direct = at(event, ...PLACES[place]).flatMap((holder) => fieldsIn(holder, prefixes));
  return inner ? direct.flatMap(fieldsBelow) : direct;
}

/** `ex:roast` as the whole IRI; a name whose prefix nobody declared stays as it is. */
export function meaningOf(name: string, prefixes: Prefixes): string {
  return iriOf(name, prefixes) ?? name;
}

/** The same for a question, which has to declare what it uses. */
export function askedMeaning(name: string, prefixes: Prefixes): string {
  const meaning = iriOf(name, prefixes);
  if (meaning === undefined) throw wrong(`nobody declared the prefix of ${name}`);
  return meaning;
}
