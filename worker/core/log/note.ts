/**
 * Checkpoints: a log's size and root as a signed note. C2SP signed-note, tlog-checkpoint, tlog-cosignature (witnesses);
 * docs/log-format.md §4. Signing and verifying come in as functions.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { concat, decodeBase64, equal, toBase64, toHex, u64, utf8 } from "../bytes.ts";
import { Problem } from "../problem.ts";
import { type Place, type Read, refuse } from "./shape.ts";
import { readBase64, readCount, readHash } from "./wire.ts";

export const NOTE_CHARS_MAX = 16_384;
export const SIGNATURES_MAX = 32;
export const ORIGIN_CHARS_MAX = 200;

/** C2SP signature types: a plain Ed25519 note signature (the log), and a dated Ed25519 cosignature (a witness). */
export const ED25519 = 0x01;
export const COSIGNATURE = 0x04;

export type NoteKey = {
  readonly name: string;
  readonly type: typeof ED25519 | typeof COSIGNATURE;
  readonly publicKey: Uint8Array;
};
export type Checkpoint = {
  readonly origin: string;
  readonly size: bigint;
  readonly root: Uint8Array;
};
export type NoteSignature = {
  readonly name: string;
  readonly keyId: Uint8Array;
  readonly signature: Uint8Array;
};
/** A note taken apart; nothing in it is believed yet. */
export type UnopenedNote = {
  readonly checkpoint: Checkpoint;
  readonly body: string;
  readonly signatures: readonly NoteSignature[];
};
export type OpenedNote = { readonly checkpoint: Checkpoint; readonly signedBy: readonly NoteKey[] };

export type Sign = (message: Uint8Array) => Promise<Uint8Array>;
export type VerifyEd25519 = (
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
) => Promise<boolean>;

/** A name as signed-note allows it: no spaces, no plus, no control characters. */
export function isNoteName(text: string): boolean {
  return text.length <= ORIGIN_CHARS_MAX && /^[^\p{White_Space}\p{Cc}+]+$/u.test(text);
}

export const noteName: Read<string> = (value, place) => {
  if (typeof value !== "string" || !isNoteName(value)) throw refuse(place, "name");
  return value;
};

export function keyId({ name, type, publicKey }: NoteKey): Uint8Array {
  return sha256(concat(utf8(`${name}\n`), Uint8Array.of(type), publicKey)).slice(0, 4);
}

/** `<name>+<hex key id>+<b64 type ‖ public key>`. */
export function formatVkey(key: NoteKey): string {
  const encoded = toBase64(concat(Uint8Array.of(key.type), key.publicKey));
  return `${key.name}+${toHex(keyId(key))}+${encoded}`;
}

export function parseVkey(text: string): NoteKey {
  // Base64 may hold a plus, so the text is cut at the first two only.
  const found = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(text);
  const [, name = "", id = "", encoded = ""] = found ?? [];
  const [type, ...publicKey] = readBase64(encoded, 33) ?? [];
  if (!isNoteName(name) || (type !== ED25519 && type !== COSIGNATURE)) throw badKey();
  const key: NoteKey = { name, type, publicKey: Uint8Array.from(publicKey) };
  if (toHex(keyId(key)) !== id) throw badKey();
  return key;
}

function badKey(): Problem {
  return refuse({ pointer: "", code: "note-key-malformed" }, "vkey");
}

/** The three lines that are signed. */
export function formatCheckpoint({
  origin,
  size,
  root,
}: Omit<Checkpoint, "size"> & { readonly size: bigint | number }): string {
  if (!isNoteName(origin) || root.length !== 32 || readCount(String(size)) === undefined) {
    throw new RangeError("not a checkpoint");
  }
  return `${origin}\n${size}\n${toBase64(root)}\n`;
}

/** The whole note: the body and one signature of the log's own key. */
export async function signNote(body: string, key: NoteKey, sign: Sign): Promise<string> {
  const signature = await sign(utf8(body));
  return `${body}\n${signatureLine(key, signature)}`;
}

/** A witness's line, to be put behind the others. `time` is in Unix seconds. */
export async function cosignNote(
  body: string,
  { key, time }: { readonly key: NoteKey; readonly time: bigint | number },
  sign: Sign,
): Promise<string> {
  return signatureLine(key, concat(u64(time), await sign(cosigned(body, BigInt(time)))));
}

function signatureLine(key: NoteKey, signature: Uint8Array): string {
  return `— ${key.name} ${toBase64(concat(keyId(key), signature))}\n`;
}

function cosigned(body: string, time: bigint): Uint8Array {
  return utf8(`cosignature/v1\ntime ${time}\n${body}`);
}

const NOTE: Place = { pointer: "", code: "note-malformed" };

/** Takes a note apart: exactly three lines, no extension line, no carriage return. Checks no signature. */
export function parseNote(text: string): UnopenedNote {
  if (text.length > NOTE_CHARS_MAX) throw refuse(NOTE, "long");
  const found = /^(([^\n]+)\n([^\n]+)\n([^\n]+)\n)\n((?:[^\n]+\n)+)$/.exec(text);
  if (found === null) throw refuse(NOTE, "note-lines");
  const [, body = "", origin = "", sizeText = "", rootText = "", tail = ""] = found;
  const size = readCount(sizeText);
  const root = readHash(rootText);
  if (!isNoteName(origin) || size === undefined || root === undefined) {
    throw refuse(NOTE, "note-head");
  }
  const lines = tail.slice(0, -1).split("\n");
  if (lines.length > SIGNATURES_MAX) throw refuse(NOTE, "note-signatures");
  return { checkpoint: { origin, size, root }, body, signatures: lines.map(parseSignature) };
}

function parseSignature(line: string): NoteSignature {
  const [, name = "", encoded = ""] = /^— ([^ ]+) ([A-Za-z0-9+/=]+)$/.exec(line) ?? [];
  if (!isNoteName(name)) throw refuse(NOTE, "note-signature-line");
  const bytes = decodeBase64(encoded);
  if (bytes === undefined) {
    throw refuse({ ...NOTE, code: "encoding-malformed" }, "note-signature-line");
  }
  if (bytes.length < 5) throw refuse(NOTE, "note-signature-line");
  return { name, keyId: bytes.slice(0, 4), signature: bytes.slice(4) };
}

/** The checkpoint, and which of `keys` signed it. Strangers' signatures are ignored; a bad one of a known key refuses all. */
export async function openNote(
  text: string,
  keys: readonly NoteKey[],
  verify: VerifyEd25519,
): Promise<OpenedNote> {
  const note = parseNote(text);
  const signedBy = await signersOf(note, keys, verify);
  if (signedBy === undefined) {
    throw new Problem("note-signature", "A signature on the checkpoint is not good.");
  }
  return { checkpoint: note.checkpoint, signedBy };
}

/** As {@link openNote}, of a note that is read already; `undefined` when a known key's signature is bad. */
export async function signersOf(
  { body, signatures }: UnopenedNote,
  keys: readonly NoteKey[],
  verify: VerifyEd25519,
): Promise<readonly NoteKey[] | undefined> {
  const signedBy = new Set<NoteKey>();
  for (const { name, keyId: id, signature } of signatures) {
    const key = keys.find((known) => known.name === name && equal(keyId(known), id));
    if (key === undefined) continue;
    if (!(await isSigned({ body, key, signature, verify }))) return undefined;
    signedBy.add(key);
  }
  return [...signedBy];
}

type Claim = {
  readonly body: string;
  readonly key: NoteKey;
  readonly signature: Uint8Array;
  readonly verify: VerifyEd25519;
};

async function isSigned({ body, key, signature, verify }: Claim): Promise<boolean> {
  if (key.type === ED25519) {
    return signature.length === 64 && (await verify(key.publicKey, utf8(body), signature));
  }
  if (signature.length !== 72) return false;
  const time = new DataView(signature.buffer, signature.byteOffset, 8).getBigUint64(0);
  return verify(key.publicKey, cosigned(body, time), signature.slice(8));
}
