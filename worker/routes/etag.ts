/** An ETag of exactly these bytes. */
import { toHex } from "../core/bytes.ts";

export async function etagOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return `"${toHex(new Uint8Array(digest, 0, 16))}"`;
}
