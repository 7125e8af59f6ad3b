/** A claim is written down, as a draft: it is on no page before it is published. */
import { CLAIM_TYPE_NAMES, isClaimType } from "../../core/claims/types.ts";
import { Problem } from "../../core/problem.ts";
import type { GoodsClaims, NewClaim } from "../../ports.ts";

/** Throws {@link Problem} where it is of no known type, of no product of the organisation's, or out already and says something else. */
export async function keepClaim(
  goodsClaims: GoodsClaims,
  organisation: string,
  claim: NewClaim,
): Promise<void> {
  if (!isClaimType(claim.type)) {
    const sentence = `A claim is of one of these types: ${CLAIM_TYPE_NAMES.join(", ")}.`;
    throw new Problem("body-invalid", sentence, { pointer: "/type", rule: "type" });
  }
  switch (await goodsClaims.keep(organisation, claim)) {
    case "kept":
      return;
    case "other":
      throw new Problem("not-found", "You have no claim of this id.");
    case "no-product":
      throw new Problem("body-invalid", "You have no product at this anchor.", {
        ...{ pointer: "/product", rule: "own" },
      });
    case "published":
      throw new Problem(
        "claim-published",
        "It is published as it is: withdraw it first, and then say it another way.",
      );
    case "full":
      throw new Problem("quota-exceeded", "You have as many claims as there may be here.");
  }
}
