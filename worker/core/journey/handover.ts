/** What became of a shipment, of all its lots that a page is about: the one that is furthest from confirmed. docs/custody.md, *Transfers*. */
import type { Handover } from "../../../schema/wire/passport.ts";

const WORST_FIRST: readonly Handover["state"][] = [
  ...(["disputed", "unconfirmed", "silent", "receiver-unknown"] as const),
  ...(["uncounted", "confirmed"] as const),
];

export function worstOf(handovers: readonly Handover[]): Handover | undefined {
  const rank = ({ state, difference, byLink }: Handover) =>
    WORST_FIRST.indexOf(state) * 4 - (difference ? 2 : 0) - (byLink ? 1 : 0);
  return handovers.toSorted((a, b) => rank(a) - rank(b))[0];
}

/** Of what the receiver has, no receipt is missing. */
export const isReceived = (handover: Handover | undefined): boolean =>
  handover?.state === "confirmed" || handover?.state === "uncounted";
