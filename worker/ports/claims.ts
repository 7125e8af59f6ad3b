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
  /** Claims it, where nobody has it; what is claimed already stays as it is. */
  claim(
    organisation: string,
    claimed: Claimed & { readonly evidence?: string },
  ): Promise<ClaimOutcome>;
  list(organisation: string, limit: number): Promise<readonly ListedClaim[]>;
  /** Gives it up, with the page of a product that had it. False when there was none. */
  release(organisation: string, claim: string): Promise<boolean>;
}
