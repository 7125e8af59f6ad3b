/** Strict reading of JSON with a fixed shape: every member is asked for by name, and what nobody asked for is refused. */
import { isJsonList, isJsonObject, type Json } from "../json.ts";
import { readBase64, readCount } from "../log/wire.ts";
import { Problem, type ProblemCode } from "../problem.ts";

/** A value and where it stands, so that a refusal can point at it. */
export type Place = {
  readonly value: Json | undefined;
  readonly pointer: string;
  readonly code: ProblemCode;
};

export function refuse({ code, pointer }: Place, why: string): Problem {
  return new Problem(code, `${pointer === "" ? "The whole" : pointer} ${why}.`, { pointer });
}

/** The members of an object: all of `needed`, perhaps some of `optional`, no others. */
export function members<N extends string, O extends string = never>(
  place: Place,
  needed: readonly N[],
  optional: readonly O[] = [],
): Record<N, Place> & Partial<Record<O, Place>> {
  const { value, pointer, code } = place;
  if (!isJsonObject(value)) throw refuse(place, "is not an object");
  const known: readonly string[] = [...needed, ...optional];
  const unknown = Object.keys(value).find((name) => !known.includes(name));
  if (unknown !== undefined) throw refuse(place, `has a member “${unknown.slice(0, 40)}” too many`);
  const found: Record<string, Place> = {};
  for (const name of known) {
    if (Object.hasOwn(value, name)) {
      found[name] = { value: value[name], pointer: `${pointer}/${name}`, code };
    }
  }
  const missing = needed.find((name) => found[name] === undefined);
  if (missing !== undefined) throw refuse(place, `has no member “${missing}”`);
  return found as Record<N, Place> & Partial<Record<O, Place>>;
}

export function list(place: Place, itemsMax: number): Place[] {
  const { value, pointer, code } = place;
  if (!isJsonList(value)) throw refuse(place, "is not a list");
  if (value.length > itemsMax) throw refuse(place, `has more than ${itemsMax} items`);
  return value.map((item, at) => ({ value: item, pointer: `${pointer}/${at}`, code }));
}

export function text(place: Place, charsMax: number): string {
  if (typeof place.value !== "string") throw refuse(place, "is not text");
  if (place.value.length > charsMax) throw refuse(place, "is too long");
  return place.value;
}

/** A decimal string below 2^63. */
export function count(place: Place): bigint {
  const value = readCount(text(place, 20));
  if (value === undefined) throw refuse(place, "is not a whole number in decimal");
  return value;
}

export function smallCount(place: Place, max: number): number {
  const value = count(place);
  if (value > BigInt(max)) throw refuse(place, `is more than ${max}`);
  return Number(value);
}

export function base64(place: Place, length: number): Uint8Array {
  const bytes = typeof place.value === "string" ? readBase64(place.value, length) : undefined;
  if (bytes === undefined) throw refuse(place, `is not ${length} bytes in canonical base64`);
  return bytes;
}

/** `0x` and exactly so many bytes in lower case. */
export function hex(place: Place, length: number): string {
  const value = text(place, 2 + 2 * length);
  if (!/^0x[0-9a-f]*$/.test(value) || value.length !== 2 + 2 * length) {
    throw refuse(place, `is not ${length} bytes in lower-case hex`);
  }
  return value;
}

export function hexOfAnyLength(place: Place): string {
  const { value } = place;
  if (typeof value !== "string" || !/^0x([0-9a-f]{2})*$/.test(value)) {
    throw refuse(place, "is not bytes in lower-case hex");
  }
  return value;
}

export function flag(place: Place): boolean {
  if (typeof place.value !== "boolean") throw refuse(place, "is not true or false");
  return place.value;
}
