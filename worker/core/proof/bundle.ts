/**
 * The proof bundle: everything a stranger needs to check one entry, except what to trust. docs/log-format.md §5.
 * No address in a bundle is ever fetched.
 */
import { fromBase64, utf8 } from "../bytes.ts";
import { JSON_DEPTH_MAX, type Json, parseJson } from "../json.ts";
import { FIELDS_MAX, isFieldValue, PREV_FIELD, SEQ_FIELD } from "../log/commitment.ts";
import { ENTRY_BYTES_MAX, type Entry, parseEntry } from "../log/entry.ts";
import { NOTE_CHARS_MAX, parseNote, type UnopenedNote } from "../log/note.ts";
import { PATH_HASHES_MAX } from "../log/tree.ts";
import { Problem } from "../problem.ts";
import {
  base64,
  count,
  hex,
  hexOfAnyLength,
  list,
  members,
  type Place,
  refuse,
  smallCount,
  text,
} from "./shape.ts";

export const BUNDLE_FORMAT = "rootproof-bundle/v1";
export const BUNDLE_BYTES_MAX = 262_144;
export const DISCLOSED_MAX = 1024;
export const CHECKPOINTS_MAX = 4;
export const ANCHORS_MAX = 8;
export const STATUSES_MAX = 64;
const STATE_NODES_MAX = 64;

export type ShownField = {
  readonly pointer: string;
  readonly value: Json;
  readonly salt: Uint8Array;
};
export type BundleField = ShownField | { readonly digest: Uint8Array };
export type BundleAnchor = {
  readonly type: "evm-log/v1";
  readonly chainId: bigint;
  readonly contract: string;
  readonly prevSize: bigint;
  readonly time: bigint;
  readonly tx?: string;
  /** A state proof is there. Version 1 of the verifier does not read it. */
  readonly hasState: boolean;
};
export type BundleCheckpoint = {
  readonly note: UnopenedNote;
  readonly noteText: string;
  readonly path: readonly Uint8Array[];
  readonly anchors: readonly BundleAnchor[];
};
/** An entry with its proof: a later status, or a key. */
export type ProvenEntry = {
  readonly entry: Entry;
  readonly bytes: Uint8Array;
  readonly index: bigint;
  /** Number of the checkpoint its path leads to. */
  readonly checkpoint: number;
  readonly path: readonly Uint8Array[];
};
export type Bundle = {
  readonly entry: Entry;
  readonly entryBytes: Uint8Array;
  readonly fields: readonly BundleField[];
  readonly hasSignature: boolean;
  readonly index: bigint;
  readonly checkpoints: readonly BundleCheckpoint[];
  readonly keys: readonly ProvenEntry[];
  readonly statuses: readonly ProvenEntry[];
};

/** Throws {@link Problem}: `bundle-format` for a version not known here, else what is malformed. */
export function parseBundle(bundleText: string): Bundle {
  if (bundleText.length > BUNDLE_BYTES_MAX || utf8(bundleText).length > BUNDLE_BYTES_MAX) {
    throw new Problem("bundle-malformed", `A bundle has at most ${BUNDLE_BYTES_MAX} bytes.`);
  }
  const whole: Place = {
    value: parseJson(bundleText, { depthMax: 8 }),
    pointer: "",
    code: "bundle-malformed",
  };
  refuseOtherFormat(whole.value);
  const top = members(
    whole,
    ["format", "entry", "event", "index", "checkpoints", "keys", "statuses"],
    ["signature"],
  );
  const entryBytes = entryInput(top.entry);
  const checkpoints = list(top.checkpoints, CHECKPOINTS_MAX).map(checkpoint);
  if (checkpoints.length === 0) throw refuse(top.checkpoints, "is empty");
  const proven = (item: Place) => provenEntry(item, checkpoints.length);
  return {
    entry: parseEntry(entryBytes),
    entryBytes,
    fields: fieldList(members(top.event, ["fields"]).fields),
    hasSignature: top.signature !== undefined,
    index: count(top.index),
    checkpoints,
    keys: list(top.keys, STATUSES_MAX).map(proven),
    statuses: list(top.statuses, STATUSES_MAX).map(proven),
  };
}

function refuseOtherFormat(value: Json | undefined): void {
  const format = (value as { readonly format?: unknown } | null | undefined)?.format;
  if (typeof format === "string" && format !== BUNDLE_FORMAT) {
    throw new Problem("bundle-format", `This verifier does not know “${format.slice(0, 40)}”.`);
  }
}

function entryInput(place: Place): Uint8Array {
  const written = text(place, Math.ceil(ENTRY_BYTES_MAX / 3) * 4);
  try {
    return fromBase64(written);
  } catch {
    // Said again with the place, which the decoder does not know.
    throw refuse(place, "is not canonical base64");
  }
}

function fieldList(place: Place): BundleField[] {
  const fields = list(place, FIELDS_MAX).map(field);
  const shown = fields.filter((f) => "pointer" in f).length;
  if (shown > DISCLOSED_MAX) throw refuse(place, `shows more than ${DISCLOSED_MAX} fields`);
  return fields;
}

function field(place: Place): BundleField {
  if (typeof place.value === "string") return { digest: base64(place, 32) };
  const { p, v, s } = members(place, ["p", "v", "s"]);
  const pointer = text(p, BUNDLE_BYTES_MAX);
  if (!isFieldName(pointer)) throw refuse(p, "is not a field's name");
  const value = v.value ?? null;
  if (!isFieldValue(value)) throw refuse(v, "is not a single value");
  return { pointer, value, salt: base64(s, 32) };
}

// RFC 6901 within a document, no deeper than one may be, or one of the two names a stream adds.
function isFieldName(pointer: string): boolean {
  if (pointer === SEQ_FIELD || pointer === PREV_FIELD) return true;
  const isDeeper = pointer.split("/", JSON_DEPTH_MAX + 2).length > JSON_DEPTH_MAX + 1;
  return pointer.startsWith("/") && !isDeeper && !/~(?![01])/.test(pointer);
}

function checkpoint(place: Place): BundleCheckpoint {
  const found = members(place, ["note", "path", "anchors"]);
  const noteText = text(found.note, NOTE_CHARS_MAX);
  return {
    note: parseNote(noteText),
    noteText,
    path: path(found.path),
    anchors: list(found.anchors, ANCHORS_MAX).map(anchor),
  };
}

function path(place: Place): Uint8Array[] {
  return list(place, PATH_HASHES_MAX).map((hash) => base64(hash, 32));
}

function anchor(place: Place): BundleAnchor {
  const found = members(
    place,
    ["type", "chainId", "contract", "prevSize", "time"],
    ["tx", "state"],
  );
  const type = "evm-log/v1";
  if (found.type.value !== type) throw refuse(found.type, "is a kind of anchor not known here");
  if (found.state !== undefined) checkState(found.state);
  return {
    type,
    chainId: count(found.chainId),
    contract: hex(found.contract, 20),
    prevSize: count(found.prevSize),
    time: count(found.time),
    ...(found.tx === undefined ? {} : { tx: hex(found.tx, 32) }),
    hasState: found.state !== undefined,
  };
}

function checkState(place: Place): void {
  const { header, account, storage } = members(place, ["header", "account", "storage"]);
  hexOfAnyLength(header);
  for (const node of [...list(account, STATE_NODES_MAX), ...list(storage, STATE_NODES_MAX)]) {
    hexOfAnyLength(node);
  }
}

function provenEntry(place: Place, checkpoints: number): ProvenEntry {
  const found = members(place, ["entry", "index", "checkpoint", "path"]);
  const bytes = entryInput(found.entry);
  return {
    entry: parseEntry(bytes),
    bytes,
    index: count(found.index),
    checkpoint: smallCount(found.checkpoint, checkpoints - 1),
    path: path(found.path),
  };
}
