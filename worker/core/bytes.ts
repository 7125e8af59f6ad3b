/** Bytes and the texts they are written as. One spelling each: base64 with padding (RFC 4648 §4), hex in lower case. */
import { Problem } from "./problem.ts";

const BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const BASE64_VALUE = new Map([...BASE64].map((letter, value) => [letter.charCodeAt(0), value]));
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

export function utf8(text: string): Uint8Array {
  return encoder.encode(text);
}

/** The text, or `undefined` when the bytes are not UTF-8. */
export function fromUtf8(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

export function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const left = bytes.length - at;
    const bits = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    text += BASE64.charAt(bits >> 18) + BASE64.charAt((bits >> 12) & 63);
    text += left > 1 ? BASE64.charAt((bits >> 6) & 63) : "=";
    text += left > 2 ? BASE64.charAt(bits & 63) : "=";
  }
  return text;
}

/** Reads exactly what {@link toBase64} writes; any other spelling of the same bytes is refused. */
export function fromBase64(text: string): Uint8Array {
  const padding = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
  if (text.length % 4 !== 0) throw notBase64();
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  let out = 0;
  for (let at = 0; at < text.length; at += 4) {
    const last = at + 4 === text.length ? padding : 0;
    let bits = 0;
    for (let j = 0; j < 4; j++) {
      const value = j >= 4 - last ? 0 : BASE64_VALUE.get(text.charCodeAt(at + j));
      if (value === undefined) throw notBase64();
      bits = (bits << 6) | value;
    }
    if ((last === 1 && (bits & 0xff) !== 0) || (last === 2 && (bits & 0xffff) !== 0)) {
      throw notBase64();
    }
    for (let j = 0; j < 3 - last; j++) bytes[out++] = (bits >> (16 - 8 * j)) & 0xff;
  }
  return bytes;
}

function notBase64(): Problem {
  return new Problem("encoding-malformed", "This is not canonical base64.");
}

export function toHex(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += HEX[byte];
  return text;
}

/** Reads lower-case hex, without `0x`. */
export function fromHex(text: string): Uint8Array {
  if (text.length % 2 !== 0 || !/^[0-9a-f]*$/.test(text)) {
    throw new Problem("encoding-malformed", "This is not lower-case hex.");
  }
  return Uint8Array.from({ length: text.length / 2 }, (_, at) =>
    Number.parseInt(text.slice(2 * at, 2 * at + 2), 16),
  );
}

export function u32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

export function u64(value: bigint | number): Uint8Array {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(value));
  return bytes;
}

export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  return join(parts);
}

/** As {@link concat}, for lists too long to be arguments. */
export function join(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Not constant in time: nothing in the log's checks compares a secret. */
export function equal(a: Uint8Array, b: Uint8Array): boolean {
  return compare(a, b) === 0;
}

/** Order by unsigned bytes, a prefix before what it begins. */
export function compare(a: Uint8Array, b: Uint8Array): number {
  const shorter = Math.min(a.length, b.length);
  for (let at = 0; at < shorter; at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
