/**
 * Streams: the hidden numbering of an organisation's documents. Nobody outside can link two tags; an auditor who is given
 * the organisation's key lists them all and sees what is missing. docs/log-format.md §3.
 */
import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { concat, toBase64, u64, utf8 } from "../bytes.ts";

const OPENING_DOMAIN = utf8("rootproof-opening/v1\0");
const STREAM_DOMAIN = utf8("rootproof-stream/v1\0");
const TAG_DOMAIN = utf8("rootproof-tag/v1\0");

/** The tag of the `stream` entry that opens stream `number`. */
export function openingTag(organisationKey: Uint8Array, number: bigint | number): Uint8Array {
  return numbered(organisationKey, OPENING_DOMAIN, number);
}

export function streamKey(organisationKey: Uint8Array, number: bigint | number): Uint8Array {
  return numbered(organisationKey, STREAM_DOMAIN, number);
}

/** The tag of the entry at position `seq`, which counts from 0 after the opening. */
export function streamTag(key: Uint8Array, seq: bigint | number): Uint8Array {
  return numbered(key, TAG_DOMAIN, seq);
}

function numbered(key: Uint8Array, domain: Uint8Array, number: bigint | number): Uint8Array {
  if (key.length !== 32) throw new RangeError("a stream's keys are 32 bytes");
  return hmac(sha256, key, concat(domain, u64(number)));
}

/** What is signed of an entry, or would be: the log, the place in the stream, the content. All three in base64. */
export function signedBytes(entry: {
  readonly log: string;
  readonly stream: string;
  readonly commit: string;
}): Uint8Array {
  return utf8(`rootproof-sign/v1\n${entry.log}\n${entry.stream}\n${entry.commit}\n`);
}

/** `#prev` of the document that follows the entry with these signed bytes in its stream. */
export function prevHash(previousSignedBytes: Uint8Array): string {
  return toBase64(sha256(previousSignedBytes));
}
