/**
 * The entry: what the log keeps of one document, and the input of one leaf. Only commitments stand in it.
 * docs/log-format.md §2; RFC 8785 (JCS).
 */
import { equal, fromUtf8, utf8 } from "../bytes.ts";
import { isJsonObject, type JsonObject, readJson } from "../json.ts";
import type { Problem } from "../problem.ts";
import { noteName } from "./note.ts";
import {
  base64,
  count,
  exactly,
  inside,
  object,
  type Place,
  type Read,
  type Rule,
  refuse,
  text,
} from "./shape.ts";
import { leafHash } from "./tree.ts";

export const ENTRY_BYTES_MAX = 1024;

/** Members are kept as they are written: counts are decimal strings, hashes base64. */
type Base = { readonly v: 1; readonly i: string; readonly rt: string };
type Committed = Base & {
  readonly log: string;
  readonly stream: string;
  readonly commit: string;
  readonly kid?: string;
  readonly sigh?: string;
};
export type ManifestEntry = Base & {
  readonly t: "manifest";
  readonly origin: string;
  readonly key: string;
  /** Absent in leaf 0 only. */
  readonly log?: string;
};
export type PlainEntry = Committed & { readonly t: "stream" | "event" | "key" | "record" };
export type TargetedEntry = Committed & {
  readonly t: "correction" | "erasure" | "keyrev";
  readonly target: string;
};
export type CommittedEntry = PlainEntry | TargetedEntry;
export type Entry = ManifestEntry | CommittedEntry;
export type EntryType = Entry["t"];

const ENTRY: Place = { pointer: "", code: "entry-malformed" };
const hash = base64(32);
const base = { v: exactly(1), t: text(20), i: count, rt: count };
const committed = { ...base, log: hash, stream: hash, commit: hash, kid: hash, sigh: hash };
const SIGNED = ["kid", "sigh"] as const;
const plain = object(committed, SIGNED);
const targeted = object({ ...committed, target: count }, SIGNED);
/** Which members an entry has, and how they are spelled. */
const SHAPE_OF = {
  manifest: object({ ...base, origin: noteName, key: hash, log: hash }, ["log"]),
  stream: plain,
  event: plain,
  key: plain,
  record: plain,
  correction: targeted,
  erasure: targeted,
  keyrev: targeted,
} as const satisfies Record<EntryType, Read<unknown>>;

/** The bytes the log hashes. Throws {@link Problem} for an entry that {@link parseEntry} would refuse. */
export function encodeEntry(entry: Entry): Uint8Array {
  // Through `unknown`: a type says nothing about a text's spelling, so the members are checked like anybody's.
  return serialize(checkEntry(entry as unknown as JsonObject));
}

/** Reads an entry that is spelled exactly as {@link encodeEntry} would spell it. */
export function parseEntry(bytes: Uint8Array): Entry {
  if (bytes.length > ENTRY_BYTES_MAX) throw refuse(ENTRY, "long");
  const written = fromUtf8(bytes);
  if (written === undefined) throw refuse(ENTRY, "utf-8");
  const json = readJson(written, 1);
  if (!isJsonObject(json)) throw refuse(ENTRY, "object");
  const entry = checkEntry(json);
  if (!equal(serialize(entry), bytes)) throw refuse(ENTRY, "canonical");
  return entry;
}

export function leafHashOf(entry: Entry): Uint8Array {
  return leafHash(encodeEntry(entry));
}

/** True for every entry that commits to a document: all but a manifest. */
export function isCommitted(entry: Entry): entry is CommittedEntry {
  return entry.t !== "manifest";
}

function serialize(entry: Entry): Uint8Array {
  // JCS of a flat object: its names in order (RFC 8785 §3.2.3), which are all ASCII.
  const bytes = utf8(JSON.stringify(entry, Object.keys(entry).sort()));
  if (bytes.length > ENTRY_BYTES_MAX) throw refuse(ENTRY, "long");
  return bytes;
}

function checkEntry(json: JsonObject): Entry {
  const type = json.t;
  if (typeof type !== "string" || !Object.hasOwn(SHAPE_OF, type)) throw refuseAt("t", "kind");
  SHAPE_OF[type as EntryType](json, ENTRY);
  // The members are kept as they are written; what they mean is looked at here only.
  const entry = json as unknown as Entry;
  const { log, kid, sigh } = json;
  if ((entry.i === "0") !== (log === undefined)) throw refuseAt("log", "leaf-0");
  if ((kid === undefined) !== (sigh === undefined)) throw refuseAt("kid", "half");
  if ("target" in entry && BigInt(entry.target) >= BigInt(entry.i)) {
    throw refuseAt("target", "later");
  }
  return entry;
}

function refuseAt(member: string, rule: Rule): Problem {
  return refuse(inside(ENTRY, member), rule);
}
