/** The log at one size, as the log signs it and the chain keeps it. */

export interface Checkpoint {
  readonly size: number;
  readonly root: Uint8Array;
}

export interface SignedCheckpoint extends Checkpoint {
  readonly note: string;
}
