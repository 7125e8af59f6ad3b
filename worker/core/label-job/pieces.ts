/** How many pieces of a lot were captured: what its unit codes are counted against. docs/labels.md, *Runs*. */
import { labelCap } from "../custody/label-cap.ts";
import { canonicalIdentifier } from "../gs1/identity.ts";
import { isJsonList, isJsonObject, type Json, type JsonObject } from "../json.ts";
import { decimalText } from "../json-number.ts";
import type { Amount } from "../steps/draft.ts";

/** UN/CEFACT Recommendation 20: each, piece, one. No unit means a count of instances, EPCIS 2.0 §7.3.3.3. */
const PIECES: ReadonlySet<Json | undefined> = new Set([undefined, "EA", "H87", "C62"]);

/** Whole pieces, of events in which the lot comes into being. `lot` is its canonical identifier. */
export function piecesCaptured(events: readonly JsonObject[], lot: string): number {
  const amounts = events.flatMap((event) => madeIn(event).flatMap((one) => amountOf(one, lot)));
  return wholePart(amounts);
}

function madeIn(event: JsonObject): readonly Json[] {
  const list = event.type === "ObjectEvent" ? event.quantityList : event.outputQuantityList;
  if (event.type === "ObjectEvent" && event.action !== "ADD") return [];
  return isJsonList(list) ? list : [];
}

function amountOf(element: Json, lot: string): readonly string[] {
  if (!isJsonObject(element)) return [];
  const { epcClass, quantity, uom } = element;
  const isOfLot = typeof epcClass === "string" && canonicalIdentifier(epcClass) === lot;
  return isOfLot && PIECES.has(uom) && typeof quantity === "number" ? [decimalText(quantity)] : [];
}

/** Exactly: halves of two events make one piece, and a third of a piece is none. */
function wholePart(amounts: readonly string[]): number {
  const split = amounts.map((text) => text.split("."));
  const places = Math.max(0, ...split.map(([, fraction = ""]) => fraction.length));
  const sum = split.reduce(
    (total, [whole = "0", fraction = ""]) => total + BigInt(whole + fraction.padEnd(places, "0")),
    0n,
  );
  const pieces = sum / 10n ** BigInt(places);
  return pieces > 0n ? Number(pieces < MOST ? pieces : MOST) : 0;
}

/** How many pieces a lot has, and what they were worked out from where nobody counted them. */
export interface Pieces {
  readonly count: number;
  readonly of?: { readonly amount: Amount; readonly net: Amount };
}

/** What was counted; else the whole pieces that what came of it makes, by the largest that a piece was ever said to hold. I12. */
export function piecesOf(
  counted: number,
  { held, nets }: { readonly held: readonly Amount[]; readonly nets: readonly Amount[] },
): Pieces {
  if (counted > 0) return { count: counted };
  for (const amount of held) {
    const [fewest] = nets.flatMap((net) => capOf(amount, net)).sort((a, b) => a.count - b.count);
    if (fewest !== undefined) return fewest;
  }
  return { count: 0 };
}

function capOf(amount: Amount, net: Amount): readonly Pieces[] {
  const cap = labelCap(amount, net);
  return cap === undefined ? [] : [{ count: Number(cap < MOST ? cap : MOST), of: { amount, net } }];
}

/** No lot has more; a number beyond it would no longer be exact. */
const MOST = 1_000_000_000n;
