/**
 * The public projection: the only place that says which fields of an event leave this house. Default deny. It feeds the page and
 * the proof bundles alike. INTERFACES, *Who may speak for what*; docs/epcis-profile.md, *What becomes public*.
 */
import { isStandardContext, type Prefixes, prefixesOf, withXmlns } from "../epcis/context.ts";
import { isJsonList, isJsonObject, type Json, type JsonObject } from "../json.ts";
import { stepsOf } from "../json-pointer.ts";
import { NAMESPACE, ourName } from "./profile.ts";

export type PlaceResolution = "none" | "country" | "region" | "locality" | "exact";

/** What a supplier lets its customer show. The owner of the page shows its own events whole. */
export interface Disclosure {
  readonly own: boolean;
  readonly showName: boolean;
  readonly place: PlaceResolution;
}

/** Fields anyone may see once the event is part of a public journey. `own:` marks members of our namespace, `*` a list position. */
const ALWAYS: ReadonlySet<string> = new Set([
  ...["/type", "/eventTime", "/eventTimeZoneOffset", "/action", "/bizStep", "/disposition"],
  ...["quantityList", "childQuantityList", "inputQuantityList", "outputQuantityList"].flatMap(
    (list) => [`/${list}/*/quantity`, `/${list}/*/uom`],
  ),
  ...[
    "/own:material/*/own:name",
    "/own:material/*/own:net/own:quantity",
    "/own:material/*/own:net/own:uom",
  ],
  ...["/own:loss/*/own:kind", "/own:loss/*/own:quantity", "/own:loss/*/own:uom"],
  ...["/own:part/*/own:name", "/own:part/*/own:quantity", "/own:part/*/own:uom"],
  ...["/own:process", "/own:custodyModel"],
  // Nobody was signed in: whoever had the link said it, its maker perhaps.
  "/own:through",
  ...["/errorDeclaration/declarationTime", "/errorDeclaration/reason"],
]);
const NAMES: ReadonlySet<string> = new Set(["/own:party/own:name", "/own:party/own:count"]);
/**
 * A class names the company that made it: it shows on its own maker's page, and only what was made, never what was bought. A certificate
 * names whom it was given to, and so does it.
 */
const OWN: ReadonlySet<string> = new Set([
  "/outputQuantityList/*/epcClass",
  ...["/certificationInfo", "/certificationInfo/*"],
]);
const PLACE_FIELDS: readonly (readonly [PlaceResolution, string])[] = [
  ["country", "country"],
  ["region", "region"],
  ["locality", "locality"],
  ["exact", "name"],
];

/** Says of each field of this event whether it may be shown. */
export function publicFields(
  event: JsonObject,
  { own, showName, place }: Disclosure,
): (pointer: string, value: Json) => boolean {
  const prefixes = prefixesOf(event["@context"]);
  const allowed = new Set([
    ...ALWAYS,
    ...(showName || own ? NAMES : []),
    ...(own ? OWN : []),
    ...placeFields(place),
  ]);
  return (pointer, value) =>
    /^\/@context(\/|$)/.test(pointer)
      ? isPublicContext(value)
      : allowed.has(patternOf(pointer, event, prefixes));
}

// Each resolution includes the coarser ones before it.
function placeFields(resolution: PlaceResolution): string[] {
  const upTo = PLACE_FIELDS.findIndex(([name]) => name === resolution);
  return PLACE_FIELDS.slice(0, upTo + 1).flatMap(([, field]) => [
    `/readPoint/own:place/own:${field}`,
    `/bizLocation/own:place/own:${field}`,
  ]);
}

/** What a field's name means may be shown; whose other namespaces an event uses may not. */
function isPublicContext(value: Json): boolean {
  return isStandardContext(value) || value === NAMESPACE;
}

/** The pointer as the lists above write it. A step that could only pretend to stand there becomes `?`, which is in none of them. */
function patternOf(pointer: string, event: JsonObject, prefixes: Prefixes): string {
  let value: Json | undefined = event;
  let known = prefixes;
  const steps = stepsOf(pointer).map((name) => {
    if (isJsonList(value)) {
      value = value[Number(name)];
      return "*";
    }
    value = isJsonObject(value) ? value[name] : undefined;
    // A value may bind prefixes anew, its own name's included.
    known = withXmlns(known, value ?? null);
    const local = ourName(name, known);
    if (!/^[A-Za-z]+$/.test(local ?? name)) return "?";
    return local === undefined ? name : `own:${local}`;
  });
  return ["", ...steps].join("/");
}
