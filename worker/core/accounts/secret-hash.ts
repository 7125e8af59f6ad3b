/** What is kept of a secret: its SHA-256. Whoever reads the database learns none. */
import { sha256 } from "@noble/hashes/sha2.js";
import { utf8 } from "../bytes.ts";

/** Of a token as it is sent, or of the bytes of a challenge. */
export function hashOf(secret: string | Uint8Array): Uint8Array {
  return sha256(typeof secret === "string" ? utf8(secret) : secret);
}
