/**
 * A little work that a phone does before it asks, so that asking a thousand times costs something and nobody has to be known for it: a number
 * that makes the hash of what is asked begin with zeros. What is asked is in it, so work is done anew for each. docs/questions.md.
 */
import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { equal, toBase64Url, utf8 } from "./bytes.ts";

/** Some 65,000 hashes: half a second on a slow phone. */
export const WORK_BITS = 16;
const VALID_MS = 600_000;
const LABEL = "rootproof-work/v1 ";

export interface Work {
  readonly challenge: string;
  readonly nonce: string;
  /** What is asked, as it is sent: the work is for it alone. */
  readonly about: string;
  readonly text: string;
}

/** When it was made, under a key that only the Worker has. */
export function challengeAt(now: number, secret: Uint8Array): string {
  return `${now}.${macOf(now, secret)}`;
}

export function isDone(work: Work, secret: Uint8Array, now: number): boolean {
  const [, at = "", mac = ""] = /^(\d{1,15})\.([\w-]{43})$/.exec(work.challenge) ?? [];
  const age = now - Number(at);
  if (at === "" || age < 0 || age > VALID_MS) return false;
  return equal(utf8(mac), utf8(macOf(Number(at), secret))) && hasWork(work);
}

/** Whether the nonce is one that was looked for. */
export function hasWork({ challenge, nonce, about, text }: Work): boolean {
  const digest = sha256(utf8(JSON.stringify([challenge, about, text, nonce])));
  return ((digest[0] ?? 1) << 8) + (digest[1] ?? 1) < 1 << (16 - WORK_BITS);
}

const macOf = (now: number, secret: Uint8Array): string =>
  toBase64Url(hmac(sha256, secret, utf8(LABEL + now)));
