/** Certificates end by themselves, and shares of lots fall by what is captured later: what was claimed on them is withdrawn by the clock, with a record in the log. docs/claims.md. */
import type { ClaimWatch } from "../ports.ts";
import type { ChangeClaimPorts } from "./claims/publish-claim.ts";
import { reviewClaims } from "./claims/review-claims.ts";
import { dayOf } from "./claims/weigh-claim.ts";

export interface EndPorts extends ChangeClaimPorts {
  readonly claimWatch: ClaimWatch;
}

/** The rest of what an invocation may ask is the link watch's. */
const CLAIMS_PER_TURN_MAX = 40;
const ORGANISATIONS_PER_TURN_MAX = 4;
/** To read the claims, to walk their lots, to withdraw them, and to poke the sequencer. */
const CALLS_EACH = 4;
/** As often as the cron comes by: each turn has other organisations. */
const TURN_MS = 6 * 3_600_000;

/** Gives how many calls it made. What is left over is the next turn's; no page shows it meanwhile. */
export async function endCertificates(ports: EndPorts): Promise<number> {
  const now = ports.now();
  const found = await ports.claimWatch.toReview(dayOf(now), {
    ...{ turn: Math.floor(now / TURN_MS), organisations: ORGANISATIONS_PER_TURN_MAX },
    limit: CLAIMS_PER_TURN_MAX,
  });
  const byOwner = [...Map.groupBy(found, ({ organisationId }) => organisationId)];
  const turn = byOwner.slice(0, ORGANISATIONS_PER_TURN_MAX);
  for (const [organisation, claims] of turn) {
    const ids = claims.map(({ id }) => id);
    // What one organisation may write no more of keeps no other from its turn.
    await reviewClaims(ports, organisation, { ids, limit: ids.length }).catch((error: unknown) =>
      console.error("claims:", error),
    );
  }
  return 1 + turn.length * CALLS_EACH;
}
