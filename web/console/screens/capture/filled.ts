/** What stands in the form, how it begins, and the draft it makes. Pure: the clock is asked by whoever calls. */
import type {
  Amount,
  Goods,
  Material,
  StepDraft,
  What,
} from "../../../../worker/core/steps/draft.ts";
import { PIECE } from "../../../../worker/core/steps/units.ts";
import { readNumber, showNumber } from "../../parts/numbers.ts";
import { dayOf, inputOf, instantOf, localIso } from "./local-time.ts";
import { type LotAtHand, lotKey, type Memory, suggestLot } from "./memory.ts";
import { slugOf } from "./slug.ts";
import { type Suggestion, suggestFor, type Trade } from "./suggestions.ts";

/** A lot that may be taken, or was sent, or seen. */
export interface Row {
  readonly key: string;
  readonly isTaken: boolean;
  /** Chosen; or `""`, and then it is called `name`. */
  readonly anchor: string;
  readonly name: string;
  readonly lot: string;
  /** As typed; empty: not known. */
  readonly quantity: string;
  readonly uom: string;
  /** What is left of it. Absent for what was typed or scanned here. */
  readonly left?: Amount;
  /** Listed because it is at hand, so that it is named already. */
  readonly isAtHand: boolean;
}

export interface Filled {
  readonly id: string;
  readonly what: What;
  /** Of what it is, chosen; or `""`, and then it is called `name`. */
  readonly anchor: string;
  readonly name: string;
  readonly quantity: string;
  readonly uom: string;
  readonly isUnknown: boolean;
  /** What one piece holds. */
  readonly netQuantity: string;
  readonly netUom: string;
  readonly lot: string;
  readonly rows: readonly Row[];
  readonly partner: string;
  readonly process: string;
  readonly note: string;
  readonly lossKind: string;
  readonly lossQuantity: string;
  readonly lossUom: string;
  /** As `<input type="datetime-local">` has it; empty: now. */
  readonly when: string;
  /** The moment of the record that is corrected: it counts while `when` says its minute. */
  readonly time?: string;
  readonly place: {
    readonly name: string;
    readonly locality: string;
    readonly region: string;
    readonly country: string;
  };
  readonly placeId: string | undefined;
  readonly party: string;
  readonly partyCount: string;
  readonly explanation: string;
}

/** What came into being or came in is named and weighed; what went into it, away, or was only seen is chosen. */
export const MAKES: ReadonlySet<What> = new Set(["harvested", "received", "processed", "packed"]);
export const TAKES: ReadonlySet<What> = new Set(["processed", "packed", "sent", "other"]);
export const HAS_FROM: ReadonlySet<What> = new Set(["processed", "packed"]);
export const HAS_PARTNER: ReadonlySet<What> = new Set(["received", "sent"]);

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
    rows: TAKES.has(what) ? memory.lots.map((lot) => rowOf(lot, tag)) : [],
    ...{ partner: last?.partner?.name ?? "", process: "", note: "", explanation: "" },
    ...{ lossKind: "", lossQuantity: "", lossUom: UOM },
    ...{ when: "", place: placeOf(place, organisation.country), placeId: place?.id },
    party: last?.party?.name ?? organisation.name,
    partyCount: last?.party?.count === undefined ? "" : String(last.party.count),
    ...(MAKES.has(what) && suggested(beginning)),
  };
}

/** Of what is made something the lots say more: see `takeRows`. */
function suggested({ what, memory, trade, tag }: Beginning): Partial<Filled> {
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

export const netOf = (net: Amount | undefined, tag: string) => ({
  netQuantity: net ? showNumber(net.quantity, tag) : "",
  netUom: net?.uom ?? "GRM",
});

const placeOf = (place: StepDraft["place"], country = "") => ({
  ...{ name: place?.name ?? "", locality: place?.locality ?? "" },
  ...{ region: place?.region ?? "", country: place?.country ?? country },
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

export interface Context {
  readonly memory: Memory;
  /** Its slug. */
  readonly organisation: string;
  /** Of the language in which numbers are typed. */
  readonly tag: string;
  readonly now: Date;
}

/** Takes what cannot be read as not given; `faultsIn` has said so before. */
export function draftOf(filled: Filled, context: Context): StepDraft {
  const { id, what, partner, process, note, explanation } = filled;
  const rows = filled.rows.filter(({ isTaken }) => isTaken).map((row) => goodsOf(row, context));
  const place = placeIn(filled);
  const party = partyIn(filled, context);
  return {
    ...{ id, what, time: timeIn(filled, context) },
    goods: MAKES.has(what) ? [madeOf(filled, context)] : rows,
    from: HAS_FROM.has(what) ? rows : [],
    losses: lossesIn(filled, context),
    ...(place && { place }),
    ...(party && { party }),
    ...(HAS_PARTNER.has(what) && partner.trim() !== "" && { partner: { name: partner.trim() } }),
    ...(HAS_FROM.has(what) && process !== "" && { process }),
    evidence: [],
    ...(explanation.trim() !== "" && { explanation: explanation.trim() }),
    ...(note.trim() !== "" && { note: note.trim() }),
  };
}

function timeIn({ when, time }: Filled, { now }: Context): string {
  if (when === "") return localIso(now);
  const moment = instantOf(when);
  return time !== undefined && inputOf(new Date(time)) === when ? time : localIso(moment);
}

function madeOf(filled: Filled, context: Context): Goods {
  const { uom, lot, isUnknown } = filled;
  const quantity = isUnknown ? undefined : readNumber(filled.quantity, context.tag);
  const net = readNumber(filled.netQuantity, context.tag);
  const known = materialOf(filled, context);
  const hasNet = uom === PIECE && net !== undefined;
  return {
    material: { ...known, ...(hasNet && { net: { quantity: net, uom: filled.netUom } }) },
    lot: lot.trim(),
    ...(quantity !== undefined && { amount: { quantity, uom } }),
  };
}

function goodsOf(row: Row, context: Context): Goods {
  const quantity = readNumber(row.quantity, context.tag);
  return {
    material: materialOf(row, context),
    lot: row.lot.trim(),
    ...(quantity !== undefined && { amount: { quantity, uom: row.uom } }),
  };
}

/** A name that is known is what it was; a new one stands under the organisation's own. A code that was scanned keeps its anchor and gets a name. */
function materialOf({ anchor, name }: Pick<Row, "anchor" | "name">, context: Context): Material {
  const { materials } = context.memory;
  const typed = name.trim();
  const known =
    anchor === ""
      ? materials.find((one) => one.name.toLowerCase() === typed.toLowerCase())
      : materials.find((one) => one.anchor === anchor);
  if (known !== undefined) return known;
  return { anchor: anchor || `/p/${context.organisation}/${slugOf(typed)}`, name: typed };
}

function placeIn({ place, placeId }: Filled): StepDraft["place"] {
  if (place.country === "") return undefined;
  const { country, ...words } = place;
  const said = Object.entries(words).map(([name, word]) => [name, word.trim()] as const);
  return {
    ...(placeId !== undefined && { id: placeId }),
    ...Object.fromEntries(said.filter(([, word]) => word !== "")),
    country,
  };
}

function partyIn({ party, partyCount }: Filled, { tag }: Context): StepDraft["party"] {
  if (party.trim() === "") return undefined;
  const count = Number(readNumber(partyCount, tag));
  return { name: party.trim(), ...(Number.isSafeInteger(count) && count > 0 && { count }) };
}

function lossesIn({ lossKind, lossQuantity, lossUom }: Filled, { tag }: Context) {
  const quantity = readNumber(lossQuantity, tag);
  if (lossKind.trim() === "" || quantity === undefined) return [];
  return [{ kind: lossKind.trim(), quantity, uom: lossUom }];
}
