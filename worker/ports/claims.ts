/** Who speaks for which key. */
import type { Claimed } from "../core/gs1/claim.ts";

/** `waits` for the operator; `taken` by another organisation, which speaks for it or for a part of it. */
export type ClaimOutcome = "speaks" | "waits" | "taken";

export interface ListedClaim {
  readonly claim: string;
  readonly state: Exclude<ClaimOutcome, "taken">;
  readonly claimedAt: string;
  readonly evidence?: string;
}

export interface Claims {
  /** Claims all of them, or none where one is taken; what is claimed already stays as it is. One outcome for each. */
  claim(
    organisation: string,
    wanted: readonly (Claimed & { readonly evidence?: string })[],
  ): Promise<readonly ClaimOutcome[]>;
  list(organisation: string, limit: number): Promise<readonly ListedClaim[]>;
  /** Gives it up, with the page of a product that had it. Not while a recall or a hold stands on it: giving a key up clears nothing. */
  release(organisation: string, claim: string): Promise<"released" | "none" | "recalled">;
}
