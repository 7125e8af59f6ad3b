/** Single pieces that an event names: each is in the books by its own name, and counts among the pieces of its lot. */
import type { LotFact } from "../journey/lot-facts.ts";
import type { Amount } from "../steps/draft.ts";
import { PIECE } from "../steps/units.ts";
import type { LedgerKind, Pieces, Portion } from "./event.ts";

/** Identifiers in the form in which they are compared: a GTIN with a serial, or a piece of goods without a GTIN. What is no product (a parcel, a pallet) is no piece. */
const PIECES =
  /^(?:(https:\/\/id\.gs1\.org\/01\/\d{14}(?:\/22\/[^/]+)?(?:\/10\/[^/]+)?)\/21|(urn:rootproof:p\/[^/]+\/[^/]+\/[^/]+))\/[^/]+$/;

/** The lot it is of, or the product where its name says no lot. */
export function lotOfPiece(name: string): string | undefined {
  const [, lot, own] = PIECES.exec(name) ?? [];
  return lot ?? own;
}

/** Of the lots of those pieces: so many of each. */
export function piecesOf(
  facts: readonly LotFact[],
  netOf: (lot: string) => Amount | undefined,
): Portion[] {
  const counts = new Map<string, LotFact[]>();
  for (const one of facts) {
    const lot = lotOfPiece(one.lot) ?? "";
    counts.set(lot, [...(counts.get(lot) ?? []), one]);
  }
  return [...counts].map(([lot, all]) => {
    const net = netOf(lot);
    return {
      ...{ lot, material: all[0]?.material ?? "", arePieces: true },
      amount: { quantity: String(all.length), uom: PIECE },
      ...(net && { net }),
    };
  });
}

/** What becomes of the pieces themselves. One that is made has its name from then on, and is there once. */
export function piecesMoved(kind: LedgerKind, facts: readonly LotFact[]): Pieces | undefined {
  const named = (...roles: readonly LotFact["role"][]) =>
    facts.filter(({ role }) => roles.includes(role)).map(({ lot }) => lot);
  const used = kind === "sent" || kind === "disposed" ? named("input", "seen") : named("input");
  const came = kind === "received" || kind === "collected" ? named("seen", "output") : [];
  const packed = kind === "packed" ? named("seen") : [];
  return used.length + came.length + packed.length === 0 ? undefined : { came, used, packed };
}
