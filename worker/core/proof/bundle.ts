/**
 * The proof bundle: everything a stranger needs to check one entry, except what to trust. docs/log-format.md §5.
 * No address in a bundle is ever fetched.
 */
import { decodeBase64, utf8 } from "../bytes.ts";
import { type Json, readJson } from "../json.ts";
import { FIELDS_MAX, isFieldValue } from "../log/commitment.ts";
import { ENTRY_BYTES_MAX, type Entry, parseEntry } from "../log/entry.ts";
import { NOTE_CHARS_MAX, parseNote, type UnopenedNote } from "../log/note.ts";
import {
  base64,
  count,
  exactly,
  hex,
  inside,
  list,
  object,
  type Read,
  refuse,
  smallCount,
  text,
} from "../log/shape.ts";
import { PATH_HASHES_MAX } from "../log/tree.ts";
import { Problem } from "../problem.ts";

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
/** An entry as it was logged, and what it says. */
export type Leaf = { readonly bytes: Uint8Array; readonly says: Entry };

const hash = base64(32);
const path = list(hash, PATH_HASHES_MAX);

const leaf: Read<Leaf> = (value, place) => {
  const bytes = decodeBase64(text(Math.ceil(ENTRY_BYTES_MAX / 3) * 4)(value, place));
  if (bytes === undefined) throw refuse(place, "base64");
  return { bytes, says: parseEntry(bytes) };
};

// RFC 6901 within a document, no deeper than one may be (JSON_DEPTH_MAX), or one of the two names a stream adds.
const FIELD_NAME = /^(?:(?:\/[^/~]*(?:~[01][^/~]*)*){1,64}|#seq|#prev)$/;

const fieldName: Read<string> = (value, place) => {
  if (typeof value !== "string" || !FIELD_NAME.test(value)) throw refuse(place, "field-name");
  return value;
};

const fieldValue: Read<Json> = (value = null, place) => {
  if (!isFieldValue(value)) throw refuse(place, "field-value");
  return value;
};

const shownField = object({ p: fieldName, v: fieldValue, s: hash });

const field: Read<BundleField> = (value, place) => {
  if (typeof value === "string") return { digest: hash(value, place) };
  const { p, v, s } = shownField(value, place);
  return { pointer: p, value: v, salt: s };
};

const fields: Read<readonly BundleField[]> = (value, place) => {
  const found = list(field, FIELDS_MAX)(value, place);
  const shown = found.filter((one) => "pointer" in one).length;
  if (shown > DISCLOSED_MAX) throw refuse(place, "disclosed");
  return found;
};

const note: Read<UnopenedNote> = (value, place) => parseNote(text(NOTE_CHARS_MAX)(value, place));

const stateNodes = list(hex(), STATE_NODES_MAX);
/** An anchor; its state proof is held to its shape, and not read any further by version 1 of the verifier. */
const anchor = object(
  {
    type: exactly("evm-log/v1"),
    chainId: count,
    contract: hex(20),
    prevSize: count,
    time: count,
    tx: hex(32),
    state: object({ header: hex(), account: stateNodes, storage: stateNodes }),
  },
  ["tx", "state"],
);
export type BundleAnchor = ReturnType<typeof anchor>;

const checkpoint = object({ note, path, anchors: list(anchor, ANCHORS_MAX) });
export type BundleCheckpoint = ReturnType<typeof checkpoint>;

/** An entry with its proof: a later status, or a key. `checkpoint` is the number of the one its path leads to. */
const proven = object({
  entry: leaf,
  index: count,
  checkpoint: smallCount(CHECKPOINTS_MAX - 1),
  path,
});
export type ProvenEntry = ReturnType<typeof proven>;

const bundle = object(
  {
    format: exactly(BUNDLE_FORMAT),
    event: object({ fields }),
    entry: leaf,
    index: count,
    checkpoints: list(checkpoint, CHECKPOINTS_MAX),
    keys: list(proven, STATUSES_MAX),
    statuses: list(proven, STATUSES_MAX),
    // Whatever it is: version 1 of the verifier checks no signature, and says so.
    signature: () => true,
  },
  ["signature"],
);
export type Bundle = ReturnType<typeof bundle>;

/** Throws {@link Problem}: `bundle-format` for a version not known here, else what is malformed. */
export function parseBundle(bundleText: string): Bundle {
  const place = { pointer: "", code: "bundle-malformed" } as const;
  if (utf8(bundleText).length > BUNDLE_BYTES_MAX) throw refuse(place, "bytes");
  const value = readJson(bundleText, 8);
  refuseOtherFormat(value);
  const found = bundle(value, place);
  const { checkpoints } = found;
  if (checkpoints.length === 0) throw refuse(inside(place, "checkpoints"), "empty");
  for (const name of ["keys", "statuses"] as const) {
    const isStray = found[name].some((one) => one.checkpoint >= checkpoints.length);
    if (isStray) throw refuse(inside(place, name), "checkpoint");
  }
  return found;
}

function refuseOtherFormat(value: Json): void {
  const format = (value as { readonly format?: unknown } | null)?.format;
  if (typeof format === "string" && format !== BUNDLE_FORMAT) {
    const place = { pointer: "/format", rule: format.slice(0, 40) };
    throw new Problem("bundle-format", "bundle-format", place);
  }
}
