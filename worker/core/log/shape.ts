/** Strict reading of JSON with a fixed shape: every member is asked for by name, and what nobody asked for is refused. */
import { isJsonList, isJsonObject, type Json } from "../json.ts";
import { Problem, type ProblemCode } from "../problem.ts";
import { readBase64, readCount } from "./wire.ts";

/** Where a value stands, and which problem a refusal is. */
export type Place = { readonly pointer: string; readonly code: ProblemCode };
/** Gives what the value means, or throws a {@link Problem} with the place. */
export type Read<T> = (value: Json | undefined, place: Place) => T;

/** What a refused value breaks. The sentence for each is in `proof/words-en.ts`. */
export type Rule =
  // any value
  | ("object" | "unknown" | "missing" | "list" | "items" | "text" | "long" | "kind")
  | ("count" | "range" | "base64" | "hex" | "flag" | "name" | "twice")
  // entries
  | ("leaf-0" | "half" | "later" | "utf-8" | "canonical")
  // notes and their keys
  | ("note-lines" | "note-head" | "note-signatures" | "note-signature-line" | "vkey")
  // bundles
  | ("bytes" | "field-name" | "field-value" | "disclosed" | "empty" | "checkpoint")
  // policies
  | ("key-kind" | "log-keys" | "url");

export function refuse({ code, pointer }: Place, rule: Rule): Problem {
  return new Problem(code, `${code} ${pointer}: ${rule}`, { pointer, rule });
}

export function inside({ code, pointer }: Place, name: string | number): Place {
  return { code, pointer: `${pointer}/${name}` };
}

type Members = Readonly<Record<string, Read<unknown>>>;
type Result<M extends Members, O extends keyof M> = {
  readonly [N in Exclude<keyof M, O>]: ReturnType<M[N]>;
} & { readonly [N in O]?: ReturnType<M[N]> };

/** An object of exactly these members; those in `optional` may be absent. Read in the order given. */
export function object<M extends Members, O extends keyof M & string = never>(
  members: M,
  optional: readonly O[] = [],
): Read<Result<M, O>> {
  return (value, place) => {
    if (!isJsonObject(value)) throw refuse(place, "object");
    const unknown = Object.keys(value).find((name) => !Object.hasOwn(members, name));
    if (unknown !== undefined) throw refuse(inside(place, unknown.slice(0, 40)), "unknown");
    const found: Record<string, unknown> = {};
    for (const [name, read] of Object.entries(members)) {
      const at = inside(place, name);
      if (Object.hasOwn(value, name)) found[name] = read(value[name], at);
      else if (!(optional as readonly string[]).includes(name)) throw refuse(at, "missing");
    }
    return found as Result<M, O>;
  };
}

export function list<T>(item: Read<T>, itemsMax: number): Read<T[]> {
  return (value, place) => {
    if (!isJsonList(value)) throw refuse(place, "list");
    if (value.length > itemsMax) throw refuse(place, "items");
    return value.map((one, at) => item(one, inside(place, at)));
  };
}

/** A list in which no two items have the same name. */
export function distinct<T>(
  read: Read<readonly T[]>,
  name: (item: T) => string,
): Read<readonly T[]> {
  return (value, place) => {
    const items = read(value, place);
    if (new Set(items.map(name)).size !== items.length) throw refuse(place, "twice");
    return items;
  };
}

export function text(charsMax: number): Read<string> {
  return (value, place) => {
    if (typeof value !== "string") throw refuse(place, "text");
    if (value.length > charsMax) throw refuse(place, "long");
    return value;
  };
}

export function exactly<T extends string | number>(wanted: T): Read<T> {
  return (value, place) => {
    if (value !== wanted) throw refuse(place, "kind");
    return wanted;
  };
}

/** A decimal string below 2^63. */
export const count: Read<bigint> = (value, place) => {
  const found = typeof value === "string" ? readCount(value) : undefined;
  if (found === undefined) throw refuse(place, "count");
  return found;
};

export function smallCount(max: number, min = 0): Read<number> {
  return (value, place) => {
    const found = count(value, place);
    if (found < BigInt(min) || found > BigInt(max)) throw refuse(place, "range");
    return Number(found);
  };
}

export function base64(length: number): Read<Uint8Array> {
  return (value, place) => {
    const bytes = typeof value === "string" ? readBase64(value, length) : undefined;
    if (bytes === undefined) throw refuse(place, "base64");
    return bytes;
  };
}

/** `0x` and bytes in lower case, exactly `length` of them where that is given. */
export function hex(length?: number): Read<string> {
  return (value, place) => {
    const isHex = typeof value === "string" && /^0x([0-9a-f]{2})*$/.test(value);
    if (!isHex || (length !== undefined && value.length !== 2 + 2 * length)) {
      throw refuse(place, "hex");
    }
    return value;
  };
}

export const flag: Read<boolean> = (value, place) => {
  if (typeof value !== "boolean") throw refuse(place, "flag");
  return value;
};
