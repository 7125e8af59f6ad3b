/** Claims as their maker is told of them. */
import type { ClaimTold } from "../../../schema/wire/claims.ts";
import type { Carried } from "../../core/claims/carried.ts";
import { Problem } from "../../core/problem.ts";
import type { Clock, KeptClaim } from "../../ports.ts";
import { readStandings, type StandingPorts, type Standings } from "./claim-standings.ts";
import { dayOf, weighClaim } from "./weigh-claim.ts";

export interface ReadClaimPorts extends StandingPorts {
  readonly now: Clock;
}

export const CLAIMS_LISTED_MAX = 200;

export async function listClaims(
  ports: ReadClaimPorts,
  organisation: string,
  product?: string,
): Promise<readonly ClaimTold[]> {
  const which = { limit: CLAIMS_LISTED_MAX, ...(product !== undefined && { product }) };
  const standings = await readStandings(ports, organisation, which);
  return standings.claims.map((claim) => tellClaim(claim, standings, dayOf(ports.now())));
}

export async function readClaim(
  ports: ReadClaimPorts,
  organisation: string,
  id: string,
): Promise<ClaimTold> {
  const { claim, standings } = await standingOf(ports, organisation, id);
  return tellClaim(claim, standings, dayOf(ports.now()));
}

/** Throws {@link Problem} where there is none. */
export async function standingOf(
  ports: StandingPorts,
  organisation: string,
  id: string,
): Promise<{ readonly claim: KeptClaim; readonly standings: Standings }> {
  const standings = await readStandings(ports, organisation, { ids: [id], limit: 1 });
  const [claim] = standings.claims;
  if (claim === undefined) throw new Problem("not-found", "You have no claim of this id.");
  return { claim, standings };
}

function tellClaim(claim: KeptClaim, standings: Standings, today: string): ClaimTold {
  const { grade, why, findings, next, carried } = weighClaim(claim, standings, today);
  const { id, product, type, text, language, scope, evidence, state, updatedAt } = claim;
  return {
    ...{ id, product, type, text, language, scope, evidence, state, grade },
    ...{ gradeWhy: why, findings, updatedAt },
    ...(carried && { share: shareOf(carried) }),
    ...(next && { nextStep: next }),
    ...(claim.withdrawnFor !== undefined && { withdrawnFor: claim.withdrawnFor }),
  };
}

const shareOf = ({ claimed, percent, model, wording, sum, isCarried }: Carried) => ({
  ...{ claimed, percent, isCarried, sum },
  ...(model && { model }),
  ...(wording !== undefined && { wording }),
});
