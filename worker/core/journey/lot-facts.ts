/** What an event says of each lot besides its name: what it is called, and how much of it there was. docs/find-and-act.md. */
import { plus, readDecimal, writeDecimal, ZERO } from "../decimal.ts";
import type { Prefixes } from "../epcis/context.ts";
import { canonicalIdentifier } from "../gs1/identity.ts";
import { isJsonList, isJsonObject, type Json, type JsonObject } from "../json.ts";
import { decimalText } from "../json-number.ts";
import { type LotMention, lotsOf, membersOf } from "./lots.ts";
import { at, each } from "./profile.ts";

/** A longer name stays in its event; lists show its beginning. */
const MATERIAL_CHARS_MAX = 200;

export interface LotFacts {
  /** Empty where the event does not name it. */
  readonly material: string;
  /** An exact decimal; absent where the event does not say. */
  readonly quantity?: string;
  /** UN/CEFACT Recommendation 20; absent for pieces. */
  readonly uom?: string;
}

export type LotFact = LotMention & LotFacts;

/** Every lot of the event once per role, with what is said of it there. */
export function lotFactsOf(event: JsonObject, prefixes: Prefixes): LotFact[] {
  const names = namesIn(event, prefixes);
  const amounts = amountsIn(event);
  return lotsOf(event).map(({ role, lot }) => ({
    ...{ role, lot, material: names.get(lot) ?? "" },
    ...summed(amounts.get(`${role} ${lot}`) ?? []),
  }));
}

function namesIn(event: JsonObject, prefixes: Prefixes): Map<string, string> {
  const materials = each(at({ value: event, pointer: "" }, ["own:material"], prefixes));
  return new Map(
    materials.flatMap((material) => {
      const epcClass = at(material, ["own:epcClass"], prefixes)?.value;
      const name = at(material, ["own:name"], prefixes)?.value;
      if (typeof epcClass !== "string" || typeof name !== "string") return [];
      return [[canonicalIdentifier(epcClass), name.trim().slice(0, MATERIAL_CHARS_MAX)]];
    }),
  );
}

type Amount = Omit<LotFacts, "material">;

/** By role and lot, as often as they are said. An identifier without quantity is one piece; a class without is unknown. */
function amountsIn(event: JsonObject): Map<string, Amount[]> {
  const found = new Map<string, Amount[]>();
  for (const [member, role] of membersOf(event)) {
    const value = event[member];
    for (const one of isJsonList(value) ? value : [value ?? null]) {
      const uri = isJsonObject(one) ? one.epcClass : one;
      if (typeof uri !== "string") continue;
      const key = `${role} ${canonicalIdentifier(uri)}`;
      found.set(key, [...(found.get(key) ?? []), isJsonObject(one) ? amountOf(one) : PIECE]);
    }
  }
  return found;
}

const PIECE: Amount = { quantity: "1" };

function amountOf({ quantity, uom }: { readonly [member: string]: Json }): Amount {
  return {
    ...(typeof quantity === "number" && { quantity: decimalText(quantity) }),
    ...(typeof uom === "string" && { uom }),
  };
}

/** Said twice of one lot in one unit: added up. In different units, or once without a number: unknown. */
function summed([first, ...others]: readonly Amount[]): Amount {
  if (first === undefined || others.length === 0) return first ?? {};
  const { uom } = first;
  let sum = ZERO;
  for (const one of [first, ...others]) {
    const quantity = readDecimal(one.quantity ?? "");
    if (quantity === undefined || one.uom !== uom) return {};
    sum = plus(sum, quantity);
  }
  return { quantity: writeDecimal(sum), ...(uom !== undefined && { uom }) };
}
