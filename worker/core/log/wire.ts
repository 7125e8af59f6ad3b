/** Numbers and hashes as the log's formats write them: one spelling, anything else refused. docs/log-format.md, notation. */
import { decodeBase64 } from "../bytes.ts";

const COUNT_LIMIT = 2n ** 63n;

/** A decimal without leading zeros, below 2^63; `undefined` for any other text. */
export function readCount(text: string): bigint | undefined {
  if (!/^(0|[1-9]\d{0,18})$/.test(text)) return undefined;
  const count = BigInt(text);
  return count < COUNT_LIMIT ? count : undefined;
}

/** 32 bytes in canonical base64; `undefined` for any other text. */
export function readHash(text: string): Uint8Array | undefined {
  return readBase64(text, 32);
}

/** Exactly so many bytes in canonical base64; `undefined` for any other text. */
export function readBase64(text: string, length: number): Uint8Array | undefined {
  // The length is compared first, so that a long text costs nothing.
  if (text.length !== Math.ceil(length / 3) * 4) return undefined;
  const bytes = decodeBase64(text);
  return bytes?.length === length ? bytes : undefined;
}
