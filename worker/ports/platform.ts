/** What every platform has, given from outside so that nothing here depends on it. */

/** Bytes nobody can guess, and names that never repeat. */
export interface Randomness {
  bytes(length: number): Uint8Array;
  id(): string;
}

export type Clock = () => number;
