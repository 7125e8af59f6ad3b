/** Claims as their maker is told of them. */
import type { ClaimTold } from "../../../schema/wire/claims.ts";
import { Problem } from "../../core/problem.ts";
import type { ClaimStandings, Clock, GoodsClaims, KeptClaim } from "../../ports.ts";
import { dayOf, weighClaim } from "./weigh-claim.ts";

export interface ReadClaimPorts {
  readonly goodsClaims: GoodsClaims;
  readonly now: Clock;
}

export const CLAIMS_LISTED_MAX = 200;

export async function listClaims(
  { goodsClaims, now }: ReadClaimPorts,
  organisation: string,
  product?: string,
): Promise<readonly ClaimTold[]> {
  const which = { limit: CLAIMS_LISTED_MAX, ...(product !== undefined && { product }) };
  const standings = await goodsClaims.standings(organisation, which);
  return standings.claims.map((claim) => tellClaim(claim, standings, dayOf(now())));
}

export async function readClaim(
  { goodsClaims, now }: ReadClaimPorts,
  organisation: string,
  id: string,
): Promise<ClaimTold> {
  const { claim, standings } = await standingOf(goodsClaims, organisation, id);
  return tellClaim(claim, standings, dayOf(now()));
}

/** Throws {@link Problem} where there is none. */
export async function standingOf(
  goodsClaims: GoodsClaims,
  organisation: string,
  id: string,
): Promise<{ readonly claim: KeptClaim; readonly standings: ClaimStandings }> {
  const standings = await goodsClaims.standings(organisation, { ids: [id], limit: 1 });
  const [claim] = standings.claims;
  if (claim === undefined) throw new Problem("not-found", "You have no claim of this id.");
  return { claim, standings };
}

function tellClaim(claim: KeptClaim, standings: ClaimStandings, today: string): ClaimTold {
  const { grade, why, findings, next } = weighClaim(claim, standings, today);
  const { id, product, type, text, language, scope, evidence, state, updatedAt } = claim;
  return {
    ...{ id, product, type, text, language, scope, evidence, state, grade },
    ...{ gradeWhy: why, findings, updatedAt },
    ...(next && { nextStep: next }),
    ...(claim.withdrawnFor !== undefined && { withdrawnFor: claim.withdrawnFor }),
  };
}
