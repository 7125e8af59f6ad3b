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
  const input = new DataView(padded.buffer);
  let state = new Uint32Array(STATE_WORDS);
  for (let block = 0; block < padded.length; block += RATE_BYTES) {
    state = state.map((word, at) =>
      4 * at < RATE_BYTES ? word ^ input.getUint32(block + 4 * at, true) : word,
    );
    keccakP(state);
  }
  // Words count from the little end; a Uint8Array keeps the lowest byte of what it is given.
  return Uint8Array.from(
    { length: HASH_BYTES },
    (_, at) => (state[at >> 2] ?? 0) >> (8 * (at & 3)),
  );
}
