/** Reads one link of a link set: where it leads and what it says of that. docs/resolver.md, *Links of makers*. */
import { isJsonList, isJsonObject, type Json } from "../json.ts";
import { pointerTo } from "../json-pointer.ts";
import type { Target } from "./link-set.ts";
import { isIanaMediaType } from "./link-types.ts";
import { type TargetRules, targetFault } from "./targets.ts";

const TITLE_CHARS_MAX = 200;
const LIST_MAX = 20;
const CONTEXT_CHARS_MAX = 60;

/** Hears what is wrong, where, and by which rule. */
export type Tell = (pointer: string, rule: string, detail: string) => undefined;

export interface Reader {
  readonly tell: Tell;
  readonly rules: TargetRules;
}

const MEMBERS: ReadonlySet<string> = new Set([
  "href",
  "title",
  "type",
  "hreflang",
  "context",
  "fwqs",
  "public",
]);

/** Undefined where it can be no link; whatever is wrong was told. */
export function readTarget(
  json: Json,
  pointer: string,
  { tell, rules }: Reader,
): Target | undefined {
  if (!isJsonObject(json)) return tell(pointer, "object", "A link is an object");
  const other = Object.keys(json).find((name) => !MEMBERS.has(name));
  if (other !== undefined)
    tell(
      pointerTo(pointer, other),
      "members",
      `A link has ${[...MEMBERS].join(", ")}, and nothing else`,
    );
  const href = readHref(json.href, { pointer: `${pointer}/href`, tell, rules });
  const title = readText(json.title, { pointer: `${pointer}/title`, most: TITLE_CHARS_MAX, tell });
  const type = optional(json.type, (value) => readMediaType(value, `${pointer}/type`, tell));
  const hreflang = optional(json.hreflang, (value) =>
    readList(value, { pointer: `${pointer}/hreflang`, tell, item: LANGUAGE, say: "xx or xx-XX" }),
  );
  const context = optional(json.context, (value) =>
    readList(value, {
      pointer: `${pointer}/context`,
      tell,
      item: CONTEXT,
      say: `1 to ${CONTEXT_CHARS_MAX} characters`,
    }),
  );
  const fwqs = optional(json.fwqs, (value) => readFlag(value, `${pointer}/fwqs`, tell));
  const isPublic = optional(json.public, (value) => readFlag(value, `${pointer}/public`, tell));
  if (href === undefined || title === undefined) return undefined;
  return {
    ...{ href, title },
    ...(type !== undefined && { type }),
    ...(hreflang !== undefined && { hreflang }),
    ...(context !== undefined && { context }),
    ...(fwqs !== undefined && { fwqs }),
    ...(isPublic !== undefined && { public: isPublic }),
  };
}

const LANGUAGE = /^[A-Za-z]{2}(?:-[A-Za-z]{2})?$/;
const CONTEXT = new RegExp(`^[^\\u0000-\\u001f]{1,${CONTEXT_CHARS_MAX}}$`);

const optional = <T>(json: Json | undefined, read: (json: Json) => T | undefined): T | undefined =>
  json === undefined ? undefined : read(json);

function readHref(
  json: Json | undefined,
  { pointer, tell, rules }: Reader & { readonly pointer: string },
): string | undefined {
  if (typeof json !== "string") return tell(pointer, "href", "href is an address");
  const wrong = targetFault(json, rules);
  return wrong === undefined ? json : tell(pointer, wrong.rule, wrong.detail);
}

export function readText(
  json: Json | undefined,
  { pointer, most, tell }: { readonly pointer: string; readonly most: number; readonly tell: Tell },
): string | undefined {
  const text = typeof json === "string" ? json.trim() : "";
  if (text !== "" && text.length <= most) return text;
  return tell(pointer, "text", `A text of 1 to ${most} characters stands here`);
}

function readMediaType(json: Json, pointer: string, tell: Tell): string | undefined {
  // RFC 8288 §3.4.1: without parameters.
  return typeof json === "string" && isIanaMediaType(json)
    ? json
    : tell(pointer, "media-type", "type is a media type that IANA lists, such as text/html");
}

function readList(
  json: Json,
  {
    pointer,
    tell,
    item,
    say,
  }: { readonly pointer: string; readonly tell: Tell; readonly item: RegExp; readonly say: string },
): readonly string[] | undefined {
  const isOne = isJsonList(json) && json.length > 0 && json.length <= LIST_MAX;
  if (isOne && json.every((one) => typeof one === "string" && item.test(one)))
    return json as readonly string[];
  return tell(pointer, "list", `Here stands a list of 1 to ${LIST_MAX} texts, each ${say}`);
}

function readFlag(json: Json, pointer: string, tell: Tell): boolean | undefined {
  return typeof json === "boolean" ? json : tell(pointer, "flag", "true or false stands here");
}
