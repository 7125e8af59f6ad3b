/** Reads the link sets a maker sends, in GS1's form, and says of everything that is wrong where it stands and which rule it breaks. docs/resolver.md, *Links of makers*. */
import { isOwnPath, parseCode } from "../code.ts";
import { isJsonList, isJsonObject, type Json, type JsonObject } from "../json.ts";
import { pointerTo } from "../json-pointer.ts";
import { Problem } from "../problem.ts";
import { type Place, placeOf } from "./levels.ts";
import type { LinkSet, Target, TypedLinks } from "./link-set.ts";
import { DEFAULT_LINK, DEFAULT_LINK_MULTI, linkTypeOf } from "./link-types.ts";
import { type Reader, readTarget, readText, type Tell } from "./read-target.ts";
import type { TargetRules } from "./targets.ts";

export const LINK_SETS_MAX = 100;
export const LINKS_PER_SET_MAX = 200;
const DESCRIPTION_CHARS_MAX = 300;
const FINDINGS_MAX = 50;

/** With the claim that its level stands under: `01/09521234543213`, `p/kruim`. */
export interface PlacedLinkSet extends LinkSet {
  readonly key: string;
}

interface Finding {
  readonly pointer: string;
  readonly rule: string;
  readonly detail: string;
}

/** Throws {@link Problem} with everything that is wrong, up to {@link FINDINGS_MAX}. */
export function readLinkSets(json: Json, rules: TargetRules): readonly PlacedLinkSet[] {
  const findings: Finding[] = [];
  const tell: Tell = (pointer, rule, detail) => {
    if (findings.length < FINDINGS_MAX) findings.push({ pointer, rule, detail });
    return undefined;
  };
  const sets = readAll(json, { tell, rules });
  const [first] = findings;
  if (first === undefined) return sets;
  throw new Problem("body-invalid", first.detail, { ...first, findings });
}

function readAll(json: Json, reader: Reader): PlacedLinkSet[] {
  const { tell } = reader;
  const list = isJsonObject(json) ? json.linkset : undefined;
  if (!isJsonObject(json) || !isJsonList(list)) {
    tell("/linkset", "linkset", "A link set is an object whose only member, linkset, is a list");
    return [];
  }
  const other = Object.keys(json).find((name) => name !== "linkset");
  if (other !== undefined)
    tell(
      pointerTo("", other),
      "linkset",
      `Beside linkset there is nothing else: ${other.slice(0, 60)}`,
    );
  if (list.length === 0 || list.length > LINK_SETS_MAX) {
    tell(
      "/linkset",
      "count",
      `A link set has 1 to ${LINK_SETS_MAX} link context objects, not ${list.length}`,
    );
    return [];
  }
  const seen = new Set<string>();
  return list.flatMap((one, at) => {
    const set = readSet(one, `/linkset/${at}`, reader);
    if (set === undefined) return [];
    const { anchor } = set;
    if (seen.has(anchor)) tell(`/linkset/${at}/anchor`, "once", `${anchor} is spoken of twice`);
    seen.add(anchor);
    return [set];
  });
}

function readSet(json: Json, pointer: string, reader: Reader): PlacedLinkSet | undefined {
  const { tell } = reader;
  if (!isJsonObject(json)) return tell(pointer, "object", "A link context object is an object");
  const { anchor, itemDescription, ...typed } = json;
  const place = readAnchor(anchor, `${pointer}/anchor`, tell);
  const description = readText(itemDescription, {
    pointer: `${pointer}/itemDescription`,
    most: DESCRIPTION_CHARS_MAX,
    tell,
  });
  const links = readTyped(typed, pointer, reader);
  if (place === undefined || description === undefined) return undefined;
  const { key, anchors } = place;
  refuseOwnDefault(place, links, (type) =>
    tell(pointerTo(pointer, type), "own-default", OWN_DEFAULT),
  );
  return { key, anchor: anchors.at(-1) ?? "", description, links };
}

function readAnchor(json: Json | undefined, pointer: string, tell: Tell): Place | undefined {
  if (typeof json !== "string") return tell(pointer, "anchor", "anchor is a Digital Link");
  if (/[?#]/.test(json))
    return tell(
      pointer,
      "anchor",
      "An anchor names a level by its path, without query and fragment",
    );
  try {
    return placeOf(parseCode(json.replace(/\/$/, "")));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return tell(pointer, error.rule ?? "anchor", error.message);
  }
}

function readTyped(typed: JsonObject, pointer: string, reader: Reader): TypedLinks {
  const { tell } = reader;
  const links: Record<string, Target[]> = {};
  let count = 0;
  for (const [name, list] of Object.entries(typed)) {
    const at = pointerTo(pointer, name);
    const type = linkTypeOf(name);
    // As a member's name a type is written out: a prefix means nothing there.
    if (type === undefined || name.startsWith("gs1:")) {
      tell(
        at,
        "link-type",
        `${name.slice(0, 100)} is no link type of GS1's vocabulary in full, and no registered relation`,
      );
      continue;
    }
    if (!isJsonList(list) || list.length === 0) {
      tell(at, "links", "The links of a type are a list with at least one");
      continue;
    }
    count += list.length;
    if (count > LINKS_PER_SET_MAX) {
      tell(pointer, "count", `A link context object has at most ${LINKS_PER_SET_MAX} links`);
      break;
    }
    const read = list.flatMap((one, n) => readTarget(one, `${at}/${n}`, reader) ?? []);
    links[type] = [...(links[type] ?? []), ...read];
  }
  if (count === 0) tell(pointer, "links", "A link context object has at least one link");
  checkDefaults(links, tell, (type) => {
    const sent = Object.keys(typed).find((name) => linkTypeOf(name) === type);
    return pointerTo(pointer, sent ?? type);
  });
  return links;
}

const DEFAULTS: readonly string[] = [DEFAULT_LINK, DEFAULT_LINK_MULTI];
const OWN_DEFAULT =
  "A name without a GTIN is the address of its page: it has no other default link";

/** Whoever scans such a code is on the page already; another default would leave no way to it. */
function refuseOwnDefault({ anchors }: Place, links: TypedLinks, tell: (type: string) => void) {
  const [product = ""] = anchors;
  if (!isOwnPath(product)) return;
  for (const type of DEFAULTS) if (links[type] !== undefined) tell(type);
}

/** GS1-Conformant Resolver §4.6: one default, without attributes, and described by another type as well. */
function checkDefaults(links: TypedLinks, tell: Tell, placeOfType: (type: string) => string): void {
  const at = placeOfType(DEFAULT_LINK);
  const defaults = links[DEFAULT_LINK] ?? [];
  if (defaults.length > 1) tell(at, "one-default", "A level has one default link");
  for (const one of defaults) {
    if (Object.keys(one).length > 2)
      tell(at, "plain-default", "A default link has href and title only");
  }
  const described = new Set(
    Object.entries(links).flatMap(([type, list]) =>
      DEFAULTS.includes(type) ? [] : list.map(({ href }) => href),
    ),
  );
  for (const type of DEFAULTS) {
    const lone = (links[type] ?? []).find(({ href }) => !described.has(href));
    if (lone === undefined) continue;
    tell(
      placeOfType(type),
      "described-default",
      `What is a default link stands under a type that describes it as well: ${lone.href.slice(0, 100)}`,
    );
  }
}
