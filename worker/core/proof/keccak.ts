/**
 * Keccak-256 of one message, as Ethereum hashes a contract's code. The permutation is noble's; only the sponge around it is
 * ours, because noble's streaming one, with SHAKE and clones, would be a twentieth of what a phone must load.
 */
import { keccakP } from "@noble/hashes/sha3.js";

const STATE_WORDS = 50;
const RATE_BYTES = 136;
const HASH_BYTES = 32;

export function keccak256(message: Uint8Array): Uint8Array {
  const blocks = Math.floor(message.length / RATE_BYTES) + 1;
  const padded = new Uint8Array(blocks * RATE_BYTES);
  padded.set(message);
  // The first and the last bit of the padding; they share a byte when only one byte is left.
  padded[message.length] = 0x01;
  padded[padded.length - 1] = (padded.at(-1) ?? 0) | 0x80;
  const state = new Uint32Array(STATE_WORDS);
  const input = new DataView(padded.buffer);
  for (let block = 0; block < padded.length; block += RATE_BYTES) {
    for (let at = 0; at < RATE_BYTES; at += 4) {
      state[at / 4] = (state[at / 4] ?? 0) ^ input.getUint32(block + at, true);
    }
    keccakP(state);
  }
  const hash = new DataView(new ArrayBuffer(HASH_BYTES));
  for (let at = 0; at < HASH_BYTES; at += 4) hash.setUint32(at, state[at / 4] ?? 0, true);
  return new Uint8Array(hash.buffer);
}
