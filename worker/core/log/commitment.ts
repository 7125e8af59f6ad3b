/**
 * The commitment to a document: every field behind its own salt, so that some can be shown and the others stay hidden.
 * docs/log-format.md §1.
 */
import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { compare, concat, u32, utf8 } from "../bytes.ts";
import { isJsonList, isJsonObject, type Json, type JsonObject } from "../json.ts";
import { pointerTo } from "../json-pointer.ts";
import { Problem } from "../problem.ts";
import { leafHash, rootOf } from "./tree.ts";

export const FIELDS_MAX = 4096;
export const DIGESTS_MULTIPLE = 8;
export const SEQ_FIELD = "#seq";
export const PREV_FIELD = "#prev";

const FIELD_DOMAIN = utf8("rootproof-field/v1\0");
const EVENT_DOMAIN = utf8("rootproof-event/v1\0");

/** A leaf of the document, or an empty container in it. */
export type Field = { readonly pointer: string; readonly value: Json };
export type CommittedField = Field & { readonly salt: Uint8Array; readonly digest: Uint8Array };
export type StreamPlace = { readonly seq: bigint | number; readonly prev: string };

export type Commitment = {
  readonly commit: Uint8Array;
  readonly fields: readonly CommittedField[];
  readonly decoys: readonly Uint8Array[];
};

/** The document's fields in its own order. An empty document has none, and is refused. */
export function flatten(document: Json): Field[] {
  if (!isJsonObject(document) || Object.keys(document).length === 0) {
    throw new Problem(
      "document-malformed",
      "A document is a JSON object with at least one member.",
    );
  }
  const fields: Field[] = [];
  const waiting: Field[] = [{ pointer: "", value: document }];
  // A list of what is waiting, not recursion: depth costs memory here and never the stack.
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const children = childrenOf(next);
    if (children.length === 0) fields.push(next);
    else for (const child of children.reverse()) waiting.push(child);
    if (fields.length > FIELDS_MAX) throw tooMany();
  }
  return fields;
}

/** True for what may stand in a field: a leaf, or a container with nothing in it. */
export function isFieldValue(value: Json): boolean {
  return typeof value !== "object" || value === null || Object.keys(value).length === 0;
}

function childrenOf({ pointer, value }: Field): Field[] {
  if (isJsonList(value)) {
    return value.map((child, at) => ({ pointer: pointerTo(pointer, at), value: child }));
  }
  if (!isJsonObject(value)) return [];
  return Object.entries(value).map(([name, child]) => ({
    pointer: pointerTo(pointer, name),
    value: child,
  }));
}

function tooMany(): Problem {
  return new Problem("document-malformed", `A document has at most ${FIELDS_MAX} fields.`);
}

/** The salts of one document: HMACs of the pointers. The key's half of the work is done once for all of them. */
function saltsFrom(seed: Uint8Array): (pointer: string) => Uint8Array {
  const keyed = hmac.create(sha256, seed);
  let next = keyed.clone();
  return (pointer) => {
    next = keyed._cloneInto(next);
    return next.update(utf8(pointer)).digest();
  };
}

type SaltedField = Field & { readonly salt: Uint8Array };

export function fieldDigest({ pointer, value, salt }: SaltedField): Uint8Array {
  const name = utf8(pointer);
  // JCS of a value with nothing in it is what JSON.stringify gives (RFC 8785 §3.2.2).
  const text = utf8(JSON.stringify(value));
  return sha256(concat(FIELD_DOMAIN, salt, u32(name.length), name, u32(text.length), text));
}

type DocumentToCommit = {
  readonly document: JsonObject;
  /** 32 random bytes, one seed for one document. */
  readonly seed: Uint8Array;
  /** Where the document stands in its stream; absent for a stream's opening. */
  readonly stream?: StreamPlace;
};

export function commitDocument({ document, seed, stream }: DocumentToCommit): Commitment {
  if (seed.length !== 32) throw new RangeError("a seed is 32 bytes");
  const plain = flatten(document);
  if (stream !== undefined) {
    plain.push({ pointer: SEQ_FIELD, value: String(stream.seq) });
    plain.push({ pointer: PREV_FIELD, value: stream.prev });
  }
  if (plain.length > FIELDS_MAX) throw tooMany();
  const saltOf = saltsFrom(seed);
  const fields = plain.map((field) => {
    const salted = { ...field, salt: saltOf(field.pointer) };
    return { ...salted, digest: fieldDigest(salted) };
  });
  const decoys: Uint8Array[] = [];
  while ((fields.length + decoys.length) % DIGESTS_MULTIPLE !== 0) {
    decoys.push(saltOf(`#pad/${decoys.length}`));
  }
  const digests = [...fields.map((field) => field.digest), ...decoys];
  return { commit: commitFromDigests(digests), fields, decoys };
}

/** The commitment over all digests, shown, hidden and decoy alike; their order does not matter. */
export function commitFromDigests(digests: readonly Uint8Array[]): Uint8Array {
  const leaves = digests.toSorted(compare).map(leafHash);
  return sha256(concat(EVENT_DOMAIN, u32(leaves.length), rootOf(leaves)));
}
