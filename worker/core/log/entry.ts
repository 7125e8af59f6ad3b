/**
 * The entry: what the log keeps of one document, and the input of one leaf. Only commitments stand in it.
 * docs/log-format.md §2; RFC 8785 (JCS).
 */
import { equal, fromUtf8, utf8 } from "../bytes.ts";
import { isJsonObject, type JsonObject, parseJson } from "../json.ts";
import { Problem } from "../problem.ts";
import { isNoteName } from "./note.ts";
import { leafHash } from "./tree.ts";
import { readCount, readHash } from "./wire.ts";

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

const COMMITTED = ["v", "t", "i", "rt", "log", "stream", "commit"];
const SIGNED = ["kid", "sigh"];
const MEMBERS = {
  manifest: ["v", "t", "i", "rt", "origin", "key"],
  stream: COMMITTED,
  event: COMMITTED,
  key: COMMITTED,
  record: COMMITTED,
  correction: [...COMMITTED, "target"],
  erasure: [...COMMITTED, "target"],
  keyrev: [...COMMITTED, "target"],
} as const satisfies Record<EntryType, readonly string[]>;

/** The bytes the log hashes. Throws {@link Problem} for an entry that {@link parseEntry} would refuse. */
export function encodeEntry(entry: Entry): Uint8Array {
  // Through `unknown`: a type says nothing about a text's spelling, so the members are checked like anybody's.
  return serialize(checkEntry(entry as unknown as JsonObject));
}

/** Reads an entry that is spelled exactly as {@link encodeEntry} would spell it. */
export function parseEntry(bytes: Uint8Array): Entry {
  if (bytes.length > ENTRY_BYTES_MAX) throw refuse(`it is longer than ${ENTRY_BYTES_MAX} bytes`);
  const text = fromUtf8(bytes);
  if (text === undefined) throw refuse("it is not UTF-8");
  const json = parseJson(text, { depthMax: 1 });
  if (!isJsonObject(json)) throw refuse("it is not a JSON object");
  const entry = checkEntry(json);
  if (!equal(serialize(entry), bytes)) throw refuse("it is not in canonical form");
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
  if (bytes.length > ENTRY_BYTES_MAX) throw refuse(`it is longer than ${ENTRY_BYTES_MAX} bytes`);
  return bytes;
}

function checkEntry(json: JsonObject): Entry {
  const type = json.t;
  if (json.v !== 1) throw refuse('"v" is not 1');
  if (typeof type !== "string" || !Object.hasOwn(MEMBERS, type)) throw refuse('"t" is unknown');
  checkMembers(json, type as EntryType);
  for (const [name, value] of Object.entries(json)) {
    if (name !== "v" && !isSpelled(name, value)) throw refuse(`"${name}" is malformed`);
  }
  const entry = json as unknown as Entry;
  const isFirst = entry.i === "0";
  if (isFirst !== (entry.log === undefined)) throw refuse('"log" is absent in leaf 0 only');
  if ("target" in entry && BigInt(entry.target) >= BigInt(entry.i)) {
    throw refuse('"target" is not an earlier entry');
  }
  return entry;
}

function checkMembers(json: JsonObject, type: EntryType): void {
  const needed: readonly string[] = MEMBERS[type];
  const allowed = type === "manifest" ? ["log"] : SIGNED;
  const missing = needed.find((name) => !Object.hasOwn(json, name));
  if (missing !== undefined) throw refuse(`"${missing}" is missing`);
  const unknown = Object.keys(json).find((n) => !needed.includes(n) && !allowed.includes(n));
  if (unknown !== undefined) throw refuse(`"${unknown.slice(0, 40)}" does not belong there`);
  if (Object.hasOwn(json, "kid") !== Object.hasOwn(json, "sigh")) {
    throw refuse('"kid" and "sigh" come together');
  }
}

function isSpelled(name: string, value: unknown): boolean {
  if (typeof value !== "string") return false;
  if (name === "t") return true;
  if (name === "origin") return isNoteName(value);
  if (name === "i" || name === "rt" || name === "target") return readCount(value) !== undefined;
  return readHash(value) !== undefined;
}

function refuse(why: string): Problem {
  return new Problem("entry-malformed", `The log entry cannot be read: ${why}.`);
}
