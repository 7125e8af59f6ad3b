/** The draft that a filled form makes. Pure: the clock is asked by whoever calls. */
import type { Goods, Material, StepDraft } from "../../../../worker/core/steps/draft.ts";
import { slugOf } from "../../../../worker/core/steps/slug.ts";
import { PIECE } from "../../../../worker/core/steps/units.ts";
import { readNumber } from "../../parts/numbers.ts";
import { type Filled, HAS_FROM, HAS_PARTNER, MAKES, type Row } from "./filled.ts";
import { inputOf, instantOf, localIso } from "./local-time.ts";
import type { Memory } from "./memory.ts";

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
