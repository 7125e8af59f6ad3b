/** How the form of a step begins: as it was last time, as the trade does it, or as the record that it corrects. Pure. */
import type { Amount, Goods, StepDraft, What } from "../../../../worker/core/steps/draft.ts";
import { PIECE } from "../../../../worker/core/steps/units.ts";
import { showNumber } from "../../parts/numbers.ts";
import { type Filled, HAS_FROM, MAKES, type Row, TAKES } from "./filled.ts";
import { dayOf, inputOf } from "./local-time.ts";
import { type LotAtHand, lotKey, type Memory, suggestLot } from "./memory.ts";
import { type Suggestion, suggestFor, type Trade } from "./suggestions.ts";

const UOM = "KGM";

export interface Beginning {
  readonly id: string;
  readonly what: What;
  readonly memory: Memory;
  readonly trade: Trade;
  readonly now: Date;
  /** Of the language in which numbers are typed. */
  readonly tag: string;
  readonly organisation: { readonly name: string; readonly country?: string | undefined };
}

export function begin(beginning: Beginning): Filled {
  const { id, what, memory, now, tag, organisation } = beginning;
  const { alike, place } = memory;
  const [last] = alike;
  return {
    ...{ id, what, anchor: "", name: "", quantity: "", isUnknown: false },
    ...{ uom: what === "packed" ? PIECE : UOM, ...netOf(undefined, tag) },
    lot: MAKES.has(what) ? suggestLot(dayOf(now), memory.lotNames) : "",
    rows: TAKES.has(what) ? memory.lots.map((lot) => rowFor(what, lot, tag)) : [],
    ...{ partner: last?.partner?.name ?? "", process: "", note: "", explanation: "" },
    ...{ lossKind: "", lossQuantity: "", lossUom: UOM },
    ...{ when: "", place: placeOf(place, organisation.country), placeId: place?.id },
    party: last?.party?.name ?? organisation.name,
    partyCount: last?.party?.count === undefined ? "" : String(last.party.count),
    ...(MAKES.has(what) && suggested(beginning)),
  };
}

/** Of what is made something the lots say more: see `takeRows`. */
function suggested({
  what,
  memory,
  trade,
  tag,
}: Pick<Beginning, "what" | "memory" | "trade" | "tag">): Partial<Filled> {
  const { alike } = memory;
  const isEarly = HAS_FROM.has(what) && alike.length === 0;
  return isEarly ? {} : asSuggested(suggestFor(what, { alike, trade }), memory, tag);
}

function asSuggested(
  suggestion: Suggestion | undefined,
  { materials }: Memory,
  tag: string,
): Partial<Filled> {
  if (suggestion === undefined) return {};
  const { anchor, uom, process, lossKind } = suggestion;
  const material = materials.find((one) => one.anchor === anchor);
  return {
    ...{ anchor, name: "", process, lossKind, ...netOf(material?.net, tag) },
    ...(uom !== "" && { uom }),
  };
}

/** The rows as they are now. With the first lot that is taken, what is made of it is filled in too, unless somebody has begun to. */
export function takeRows(
  filled: Filled,
  rows: readonly Row[],
  { memory, trade, tag }: Pick<Beginning, "memory" | "trade" | "tag">,
): Partial<Filled> {
  const isFirst = !filled.rows.some(({ isTaken }) => isTaken) && filled.quantity === "";
  const from = rows.find(({ isTaken }) => isTaken)?.anchor ?? "";
  if (!isFirst || !HAS_FROM.has(filled.what) || from === "") return { rows };
  const suggestion = suggestFor(filled.what, { alike: memory.alike, trade, from });
  return { rows, ...asSuggested(suggestion, memory, tag) };
}

const SUGGESTED = /^(\d{4}-\d\d-\d\d)-\d+$/;

/** Where more was heard of while the form stood open: lots at hand, lot numbers that are taken, what is usual. What was filled in stays. */
export function renewed(
  filled: Filled,
  heard: Pick<Beginning, "memory" | "trade" | "tag">,
): Filled {
  const { what, rows, lot, anchor, name, quantity } = filled;
  const { memory, tag } = heard;
  const known = new Set(rows.map(({ key }) => key));
  const more = TAKES.has(what) ? memory.lots.filter((one) => !known.has(lotKey(one))) : [];
  const [, day] = SUGGESTED.exec(lot) ?? [];
  const isTaken = day !== undefined && memory.lotNames.has(lot);
  const isBlank = MAKES.has(what) && anchor === "" && name === "" && quantity === "";
  return {
    ...filled,
    ...(isBlank && suggested({ what, ...heard })),
    rows: [...rows, ...more.map((one) => rowFor(what, one, tag))],
    lot: isTaken ? suggestLot(day, memory.lotNames) : lot,
  };
}

export const netOf = (net: Amount | undefined, tag: string) => ({
  netQuantity: net ? showNumber(net.quantity, tag) : "",
  netUom: net?.uom ?? "GRM",
});

const placeOf = (place: StepDraft["place"], country = "") => ({
  ...{ name: place?.name ?? "", locality: place?.locality ?? "" },
  ...{ region: place?.region ?? "", country: place?.country ?? country },
});

/** Who counts says what is there, and does not nod at the books. */
const rowFor = (what: What, lot: LotAtHand, tag: string): Row => ({
  ...rowOf(lot, tag),
  ...(what === "counted" && { quantity: "" }),
});

export function rowOf(lot: LotAtHand, tag: string): Row {
  return {
    ...{ key: lotKey(lot), isTaken: false, isAtHand: true },
    ...{ anchor: lot.material.anchor, name: lot.material.name, lot: lot.lot },
    ...{
      quantity: lot.amount ? showNumber(lot.amount.quantity, tag) : "",
      uom: lot.amount?.uom ?? UOM,
    },
    ...(lot.amount && { left: lot.amount }),
  };
}

/** The form of a record that is to be corrected: as it was filled in, under a new id. `beginning.memory` knows nothing of that record. */
export function beginAgain(draft: StepDraft, beginning: Beginning): Filled {
  const { tag } = beginning;
  const { what, partner, process = "", note = "", explanation = "", party, losses } = draft;
  const blank = begin(beginning);
  const [made] = MAKES.has(what) ? draft.goods : [];
  const amount = made?.amount;
  const [loss] = losses;
  return {
    ...blank,
    ...{ anchor: made?.material.anchor ?? "", lot: made?.lot ?? "" },
    ...{ quantity: amount ? showNumber(amount.quantity, tag) : "", uom: amount?.uom ?? blank.uom },
    ...{ isUnknown: made !== undefined && amount === undefined, ...netOf(made?.material.net, tag) },
    rows: !TAKES.has(what)
      ? []
      : takenAgain(HAS_FROM.has(what) ? draft.from : draft.goods, blank.rows, tag),
    ...{ partner: partner?.name ?? "", process, note, explanation },
    ...{ lossKind: loss?.kind ?? "", lossUom: loss?.uom ?? UOM },
    lossQuantity: loss ? showNumber(loss.quantity, tag) : "",
    ...{ when: inputOf(new Date(draft.time)), time: draft.time },
    ...{ place: placeOf(draft.place), placeId: draft.place?.id },
    ...{
      party: party?.name ?? "",
      partyCount: party?.count === undefined ? "" : String(party.count),
    },
  };
}

/** What was taken before, and behind it what else is at hand. */
function takenAgain(goods: readonly Goods[], rows: readonly Row[], tag: string): Row[] {
  const taken = goods.map((one): Row => {
    const known = rows.find(({ key }) => key === lotKey(one));
    const { left: _, ...row } = rowOf(one, tag);
    return { ...row, isTaken: true, ...(known?.left && { left: known.left }) };
  });
  const keys = new Set(taken.map(({ key }) => key));
  return [...taken, ...rows.filter(({ key }) => !keys.has(key))];
}
