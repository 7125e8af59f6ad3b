/**
 * An event as the ledger reads it, as it is kept beside the event: a lot is walked upstream without reading a document. What a partner may not
 * learn is not in it: a place is a mark that can be compared, whom goods came from or went to is left out, and so are single pieces and the reasons
 * of a stock-take.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { toHex, utf8 } from "../bytes.ts";
import { canonicalIdentifier } from "../gs1/identity.ts";
import type { Count, LedgerEvent } from "./event.ts";

export type KeptLedger = Omit<
  LedgerEvent,
  "id" | "time" | "recorded" | "owner" | "partner" | "pieces" | "codes" | "site" | "counts"
> & {
  readonly counts?: readonly Omit<Count, "reason">[];
  /** {@link markOf} its place. */
  readonly site?: string;
};

const MARK_CHARS = 24;

/** The same for the same place. */
export const markOf = (site: string): string =>
  toHex(sha256(utf8(canonicalIdentifier(site)))).slice(0, MARK_CHARS);

export function keptOf(event: LedgerEvent): KeptLedger {
  const { id: _, time: __, owner: ___, partner, pieces, codes, site, counts, ...kept } = event;
  return {
    ...kept,
    ...(counts && { counts: counts.map(({ reason: ____, ...count }) => count) }),
    ...(site !== undefined && { site: markOf(site) }),
  };
}
