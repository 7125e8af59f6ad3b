/** Goods of one line: what they are, which lot, how much. */
import { parseCode } from "../code.ts";
import { hasCheckDigit } from "../gs1/check-digit.ts";
import { itemOf } from "../item.ts";
import { Problem } from "../problem.ts";
import type { Amount, Goods, Material } from "../steps/draft.ts";
import { slugOf } from "../steps/slug.ts";
import { readUnit } from "../steps/units.ts";
import { keyOf, ourDigits } from "./cells.ts";
import type { ColumnKey } from "./columns.ts";
import type { Line } from "./lines.ts";
import { type AmountParts, partsOf, readNumber } from "./numbers.ts";
import type { Reader, Tell } from "./reader.ts";
import { isNotKnown } from "./words.ts";

/** The columns of what was made, and of what it was made from. */
interface Columns {
  readonly material: ColumnKey;
  readonly product: ColumnKey;
  readonly lot: ColumnKey;
  readonly quantity: ColumnKey;
  readonly unit: ColumnKey;
  readonly net: ColumnKey;
}
const MADE: Columns = {
  ...{ material: "material", product: "product", lot: "lot" },
  ...{ quantity: "quantity", unit: "unit", net: "net" },
};
const USED: Columns = {
  ...{ material: "fromMaterial", product: "fromProduct", lot: "fromLot" },
  ...{ quantity: "fromQuantity", unit: "fromUnit", net: "fromNet" },
};
const LOST = { quantity: "lossQuantity", unit: "lossUnit" } as const;

/** `1.23E+11`: a program took the lot for a number. */
const RECKONED = /^\d(?:[.,]\d+)?E[+-]?\d+$/i;

export const madeIn = (line: Line, reader: Reader, tell: Tell) =>
  goodsIn(line, MADE, { reader, tell });
export const usedIn = (line: Line, reader: Reader, tell: Tell) =>
  goodsIn(line, USED, { reader, tell });

interface Reading {
  readonly reader: Reader;
  readonly tell: Tell;
}

/** Undefined where the line names none. A unit alone names none. */
function goodsIn(line: Line, columns: Columns, reading: Reading): Goods | undefined {
  const { texts } = line;
  const { unit: _, ...naming } = columns;
  if (!Object.values(naming).some((key) => texts.has(key))) return undefined;
  const { lot, product } = lotIn(line, columns, reading.tell);
  const weighed = amountIn(line, columns, reading);
  const net = netIn(line, columns, reading) ?? weighed?.each;
  const material = materialIn(line, columns, { ...reading, lot, product });
  return {
    material: net === undefined ? material : { ...material, net },
    lot,
    ...(weighed && { amount: weighed.amount }),
  };
}

/** A whole address may stand where the lot is asked for: it names the product as well. */
function lotIn(line: Line, columns: Columns, tell: Tell): { lot: string; product?: string } {
  const lot = ourDigits(line.texts.get(columns.lot) ?? "");
  const cell = line.cell(columns.lot);
  const isTime = typeof cell === "object" && "time" in cell;
  if (isTime || RECKONED.test(lot)) tell(columns.lot, "lot-damaged", lot);
  if (!/^(?:https?:|\/p\/|\/01\/)/i.test(lot)) return { lot };
  const item = itemIn(lot);
  return item?.lot === undefined ? { lot } : { lot: item.lot, product: item.product };
}

interface MaterialReading extends Reading {
  readonly lot: string;
  readonly product: string | undefined;
}

function materialIn(
  line: Line,
  columns: Columns,
  { reader, tell, lot, product }: MaterialReading,
): Material {
  const called = line.texts.get(columns.material);
  // A code may stand where a name is asked for.
  const isCode = called !== undefined && /^[\d\s-]{8,18}$/.test(ourDigits(called));
  const name = isCode ? undefined : called;
  const code = line.texts.get(columns.product) ?? (isCode ? called : undefined);
  const anchor = code === undefined ? product : anchorIn(code);
  if (code !== undefined && anchor === undefined) tell(columns.product, "not-a-product-code", code);
  if (anchor !== undefined)
    return { anchor, name: name ?? reader.materials.get(anchor)?.name ?? "" };
  const ofLot = reader.lots.get(lot) ?? [];
  if (name === undefined) {
    const [only, another] = ofLot;
    if (only !== undefined && another === undefined)
      return { anchor: only.anchor, name: only.name };
    tell(columns.material, another === undefined ? "missing" : "lot-of-two");
    return { anchor: "", name: "" };
  }
  const key = keyOf(name);
  const known = ofLot.find((one) => keyOf(one.name) === key) ?? reader.materialsByName.get(key);
  return { anchor: known?.anchor ?? `/p/${reader.organisation}/${slugOf(name)}`, name };
}

/** A GTIN of 8 to 14 digits, or the path of a name without one. */
function anchorIn(code: string): string | undefined {
  const digits = ourDigits(code).replace(/[\s-]/g, "");
  if (/^\d+$/.test(digits)) {
    const isGtin = [8, 12, 13, 14].includes(digits.length) && hasCheckDigit(digits);
    return isGtin ? `/01/${digits.padStart(14, "0")}` : undefined;
  }
  return itemIn(/^[a-z0-9-]+\/[a-z0-9-]+$/i.test(code) ? `/p/${code}` : code)?.product;
}

function itemIn(address: string) {
  try {
    return itemOf(parseCode(address.startsWith("/") ? `https://id.gs1.org${address}` : address));
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}

interface Weighed {
  readonly amount: Amount;
  readonly each?: Amount;
}

/** Undefined where it is not known, or cannot be read: then that is told. */
export function amountIn(
  line: Line,
  columns: Pick<Columns, "quantity" | "unit">,
  { reader, tell }: Reading,
): Weighed | undefined {
  const typed = line.texts.get(columns.quantity);
  if (typed === undefined || isNotKnown(typed)) return undefined;
  const parts = partsOf(typed);
  if (parts === undefined) return void tell(columns.quantity, "not-an-amount", typed);
  const quantity = reader.number(columns.quantity, parts.number, tell);
  const uom = unitIn(line, columns, { reader, tell, parts });
  const each = parts.each && {
    ...parts.each,
    quantity: reader.number(columns.quantity, parts.each.number, tell),
  };
  if (quantity === undefined || uom === undefined) return undefined;
  return {
    amount: { quantity, uom },
    ...(each?.quantity !== undefined && { each: { quantity: each.quantity, uom: each.uom } }),
  };
}

/** In the cell itself, in its own column, in the header, or as was answered. */
function unitIn(
  line: Line,
  { quantity, unit }: Pick<Columns, "quantity" | "unit">,
  { reader, tell, parts }: Reading & { readonly parts: AmountParts },
): string | undefined {
  const typed = line.texts.get(unit);
  const said = typed === undefined ? undefined : (readUnit(typed) ?? codeIn(typed));
  if (typed !== undefined && said === undefined) return void tell(unit, "unknown-unit", typed);
  if (said !== undefined && parts.uom !== undefined && said !== parts.uom)
    return void tell(unit, "unit-twice", typed ?? "");
  return parts.uom ?? said ?? reader.unitOf(quantity, parts.number, tell);
}

/** A code of Recommendation 20 that is not known here: it is told as one. */
const codeIn = (typed: string) => (/^[A-Z0-9]{2,3}$/.test(typed) ? typed : undefined);

function netIn(line: Line, columns: Columns, { reader, tell }: Reading): Amount | undefined {
  const typed = line.texts.get(columns.net);
  if (typed === undefined || isNotKnown(typed)) return undefined;
  const parts = partsOf(typed);
  if (parts === undefined || parts.each !== undefined)
    return void tell(columns.net, "not-an-amount", typed);
  const quantity = reader.number(columns.net, parts.number, tell);
  const uom = parts.uom ?? reader.unitOf(columns.net, parts.number, tell);
  return quantity === undefined || uom === undefined ? undefined : { quantity, uom };
}

/** What was lost; nothing lost is no loss. */
export function lossIn(line: Line, reader: Reader, tell: Tell) {
  const kind = line.texts.get("lossKind");
  const typed = line.texts.get("lossQuantity");
  if (kind === undefined && typed === undefined) return undefined;
  if (typed === undefined) return void tell("lossQuantity", "missing");
  const isNothing =
    readNumber(typed, ".").type === "number" && /^[0.,٫\s]+$/.test(ourDigits(typed));
  if (isNothing || isNotKnown(typed)) return undefined;
  const weighed = amountIn(line, LOST, { reader, tell });
  return weighed && { kind: kind ?? "", ...weighed.amount };
}
