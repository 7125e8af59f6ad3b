/** Whether "x% of this is so" may be said of a lot to the public: over the whole graph, explained by what is missing. CUSTODY.md §7.4. */
import { type Deficit, deficitsOf } from "./deficits.ts";
import type { LedgerEvent } from "./event.ts";
import { isWeaker, type LedgerModel } from "./models.ts";
import { wholePercent } from "./ratio.ts";
import { fraction, type Share, UNCERTIFIED } from "./share.ts";
import { type Asked, type Shares, sharesOf } from "./shares.ts";
import type { SharesAt } from "./shares-among.ts";
import { PERCENT, percentValue, type Reason, term, type Verdict } from "./verdict.ts";

export interface PublicClaim extends Omit<Asked, "lot" | "unknownAs"> {
  readonly lot: string;
  /** Whole hundredths. */
  readonly percent: number;
  /** The strictest model that the words of the claim stand for: "from one farm" is identity preserved. */
  readonly model?: LedgerModel;
}

export interface ClaimChecked {
  readonly verdict: Verdict;
  /** The most that may be said, in whole hundredths, rounded down. */
  readonly percent: number;
  readonly model?: LedgerModel;
  readonly sources: readonly string[];
  readonly deficits: readonly Deficit[];
}

export const checkClaim = (events: readonly LedgerEvent[], claim: PublicClaim): ClaimChecked =>
  checkAmong((asked) => sharesOf(events, asked), claim);

/** Whether it may be said, and how much, without the sum. */
export function standingIn(known: Shares, claim: PublicClaim) {
  const share = known.byLot.get(claim.lot)?.share ?? UNCERTIFIED;
  return { share, percent: wholePercent(fraction(share)), fault: faultOf(share, claim) };
}

/** The same, where other claims are checked by the same graph. */
export function checkAmong(sharesAt: SharesAt, claim: PublicClaim): ClaimChecked {
  const known = sharesAt(claim);
  if (known.type !== "shares") return unreadable(known.type, claim);
  const { share, percent, fault } = standingIn(known, claim);
  const isOpen = fault !== undefined && known.gaps.size > 0 && couldHold(sharesAt, claim);
  const deficits = deficitsOf(known, claim.lot);
  const reason = isOpen ? "claim-open" : (fault ?? "claim-supported");
  return {
    ...{ percent, sources: share.sources, deficits },
    ...(share.model && { model: share.model }),
    verdict: {
      ...{ rule: "claim", reason, subject: claim.lot },
      outcome: fault === undefined ? "pass" : isOpen ? "unresolved" : "reject",
      arithmetic: [
        term("claimed", { value: String(claim.percent), unit: PERCENT }, claim.characteristic.id),
        term("share", percentValue(fraction(share))),
        term("limit", { value: String(percent), unit: PERCENT }),
        ...(claim.model || fault === "model-not-allowed"
          ? [term("model", share.model ?? "none", claim.model)]
          : []),
        // Never the lot: whoever recorded it may have told no more than how much of it there was.
        ...deficits.map(({ material, part }) =>
          term(
            "missing",
            percentValue({ over: part.units, under: 10n ** BigInt(part.scale) }),
            material || undefined,
          ),
        ),
      ],
    },
  };
}

function faultOf(
  share: Share,
  { percent, model, characteristic }: PublicClaim,
): Reason | undefined {
  if (percent > wholePercent(fraction(share))) return "claim-over";
  if (share.model === undefined) return percent > 0 ? "claim-over" : undefined;
  if (model !== undefined && isWeaker(share.model, model)) return "claim-model";
  return characteristic.models.includes(share.model) ? undefined : "model-not-allowed";
}

/** If whatever is not known were in favour of it. Sources that nobody named could all be the one. */
function couldHold(sharesAt: SharesAt, claim: PublicClaim): boolean {
  const found = sharesAt({ ...claim, unknownAs: "all" });
  if (found.type !== "shares") return false;
  const share = found.byLot.get(claim.lot)?.share;
  if (share === undefined) return true;
  const fault = faultOf(share, claim);
  return fault === undefined || (fault === "claim-model" && share.sources.length === 0);
}

function unreadable(type: "circle" | "too-many", { lot }: PublicClaim): ClaimChecked {
  const reason = type === "circle" ? "circle" : "too-many-events";
  return {
    ...{ percent: 0, sources: [], deficits: [] },
    verdict: {
      ...{ rule: type === "circle" ? "I11" : "claim", reason, subject: lot, arithmetic: [] },
      outcome: type === "circle" ? "reject" : "unresolved",
    },
  };
}
