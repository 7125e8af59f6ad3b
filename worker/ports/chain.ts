/** The chain: what was sent to it, and what it holds. */
import type { Checkpoint } from "./checkpoint.ts";

/** The contract a log is anchored in, as bundles and policies name it. */
export interface ContractName {
  readonly chainId: number;
  readonly contract: string;
}

export type AnchorStatus = "included" | "final" | "orphaned";

/** A checkpoint as the contract holds it. `time` is the block's, in Unix seconds. */
export interface Anchor {
  readonly size: number;
  readonly prevSize: number;
  readonly time: number;
  readonly hash: string;
  readonly blockNumber: number;
  readonly blockHash: string;
  readonly status: AnchorStatus;
}

export interface Attempt {
  readonly nonce: number;
  readonly attempt: number;
  readonly size: number;
  readonly prevSize: number;
  readonly raw: string;
  readonly hash: string;
  readonly maxFee: bigint;
  readonly tip: bigint;
  readonly sentAtBlock: number;
}

export interface Anchors {
  /** Attempts that may still matter: those whose nonce is not in a block, and those not behind a final anchor. */
  attempts(usedNonces: number): Promise<readonly Attempt[]>;
  /** Stores an attempt, once: false when another sender took this (nonce, attempt). */
  insertAttempt(attempt: Attempt): Promise<boolean>;
  /** What anchoring may cost in a day, if the operator set that, and the transactions of the last one, one a nonce. */
  budget(): Promise<{ readonly mayWei?: bigint; readonly raws: readonly string[] }>;
  anchors(): Promise<readonly Anchor[]>;
  /** A final anchor is kept as it is. */
  keepAnchor(anchor: Anchor): Promise<void>;
}

export interface Fees {
  readonly maxFee: bigint;
  readonly tip: bigint;
}

export interface Receipt {
  readonly succeeded: boolean;
  readonly blockNumber: number;
  readonly blockHash: string;
  /** What the contract said in it, when it anchored something of this log. */
  readonly anchored?: {
    readonly size: number;
    readonly prevSize: number;
    readonly time: number;
    readonly root: Uint8Array;
  };
}

/** The contract and the chain below it. Every answer may be late, lost or taken back. */
export interface Ledger {
  head(): Promise<Checkpoint & { readonly isSealed: boolean }>;
  /** How many transactions of ours are in blocks: the next nonce that is free. */
  usedNonces(): Promise<number>;
  blockNumber(): Promise<number>;
  finalizedBlock(): Promise<number>;
  blockHash(number: number): Promise<string | undefined>;
  receipt(hash: string): Promise<Receipt | undefined>;
  /** The newest event with which the contract anchored this size, whoever sent it. */
  anchorOf(size: number): Promise<(Receipt & { readonly hash: string }) | undefined>;
  fees(): Promise<Fees>;
  sign(
    anchoring: Checkpoint & { proof: readonly Uint8Array[]; nonce: number; fees: Fees },
  ): Promise<{ raw: string; hash: string }>;
  /** The most that a signed transaction can cost, in wei. */
  mostCostOf(raw: string): bigint;
  /** Hands the transaction to every RPC. "Already known" and "nonce too low" are no errors. */
  broadcast(raw: string): Promise<void>;
}
