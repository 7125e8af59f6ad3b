/** What stands in the form, how it begins, and the draft it makes. Pure: the clock is asked by whoever calls. */
import type {
  Amount,
  Goods,
  Material,
  StepDraft,
  What,
} from "../../../../worker/core/steps/draft.ts";
import { readNumber, showNumber } from "../../parts/numbers.ts";
import { dayOf, instantOf, localIso } from "./local-time.ts";
import { type LotAtHand, lotKey, type Memory, suggestLot } from "./memory.ts";
import { slugOf } from "./slug.ts";

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

/** Pieces, UN/CEFACT Recommendation 20. */
export const PIECE = "H87";
const UOM = "KGM";

export interface Beginning {
  readonly id: string;
  readonly what: What;
  readonly memory: Memory;
  readonly now: Date;
  /** Of the language in which numbers are typed. */
  readonly tag: string;
  readonly organisation: { readonly name: string; readonly country?: string | undefined };
}

export function begin({ id, what, memory, now, tag, organisation }: Beginning): Filled {
  const { last, place } = memory;
  const goods = MAKES.has(what) ? last?.goods[0] : undefined;
  const material = goods?.material;
  return {
    ...{ id, what, anchor: material?.anchor ?? "", name: "" },
    ...{
      quantity: "",
      uom: goods?.amount?.uom ?? (what === "packed" ? PIECE : UOM),
      isUnknown: false,
    },
    ...netOf(material?.net, tag),
    lot: MAKES.has(what) ? suggestLot(dayOf(now), memory.lotNames) : "",
    rows: TAKES.has(what) ? memory.lots.map((lot) => rowOf(lot, tag)) : [],
    ...{ partner: last?.partner?.name ?? "", process: last?.process ?? "", note: "" },
    ...{
      lossKind: last?.losses[0]?.kind ?? "",
      lossQuantity: "",
      lossUom: last?.losses[0]?.uom ?? UOM,
    },
    ...{ when: "", place: placeOf(place, organisation.country), placeId: place?.id },
    party: last?.party?.name ?? organisation.name,
    partyCount: last?.party?.count === undefined ? "" : String(last.party.count),
    explanation: "",
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
  const when = filled.when === "" ? context.now : instantOf(filled.when);
  const place = placeIn(filled);
  const party = partyIn(filled, context);
  return {
    ...{ id, what, time: localIso(when) },
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
