/** Published claims are looked at again when something behind them changed: what a certificate carried that holds no longer, or the lots carry no longer, is withdrawn. */

import type { ChangeReason } from "../../core/claims/changes.ts";
import { endedBy } from "../../core/claims/grade.ts";
import { CLAIM_TYPES } from "../../core/claims/types.ts";
import type { KeptClaim, NewClaimChange } from "../../ports.ts";
import { readStandings, type Standings } from "./claim-standings.ts";
import { type ChangeClaimPorts, changeOf } from "./publish-claim.ts";
import { dayOf, typeOf, weighClaim } from "./weigh-claim.ts";

/** Gives how many were withdrawn, or stand for less. */
export async function reviewClaims(
  ports: ChangeClaimPorts,
  organisation: string,
  which: { readonly ids?: readonly string[]; readonly limit: number },
): Promise<number> {
  const { goodsClaims, sequencer, random, now } = ports;
  const standings = await readStandings(ports, organisation, which);
  const changes = standings.claims.flatMap((claim): NewClaimChange[] => {
    const fallen = whyFallen(claim, standings, dayOf(now()));
    return fallen === undefined ? [] : [changeOf(claim, standings, fallen, random)];
  });
  if (changes.length === 0) return 0;
  const withdrawn = await goodsClaims.change(organisation, changes);
  if (withdrawn > 0) await sequencer.poke();
  return withdrawn;
}

function whyFallen(claim: KeptClaim, standings: Standings, today: string) {
  if (claim.state !== "published") return undefined;
  const { grade, why, carried } = weighClaim(claim, standings, today);
  const ended = endedBy(why);
  if (ended === undefined && carried?.isCarried === false)
    return { change: "withdrawn", grade, reason: "share-fell" } as const;
  const isTooLow = grade < CLAIM_TYPES[typeOf(claim)].floor;
  if (ended === undefined && !isTooLow) {
    // It stands on, for less: which is said as loudly as it was for more.
    if (grade >= (claim.keptGrade ?? 0)) return undefined;
    return { change: "published", grade, reason: "grade-fell" } as const;
  }
  const reason: ChangeReason = ended === undefined ? "grade-fell" : `certificate-${ended}`;
  return { change: "withdrawn", grade, reason } as const;
}
