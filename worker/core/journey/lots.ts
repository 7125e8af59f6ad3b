/** Which lots and items an event consumes, makes or merely speaks of: the threads a journey is followed by. EPCIS 2.0 §7.4. */
import { utf8 } from "../bytes.ts";
import { canonicalIdentifier } from "../gs1/identity.ts";
import { isJsonList, isJsonObject, type Json, type JsonObject } from "../json.ts";

/** No GS1 key comes near it; longer identifiers are kept in their event, and no journey is followed by them. */
export const LOT_BYTES_MAX = 1_000;

export type LotRole = "input" | "output" | "seen";
export interface LotMention {
  readonly role: LotRole;
  readonly lot: string;
}

/** Every identifier of the event once per role, in canonical form. */
export function lotsOf(event: JsonObject): LotMention[] {
  const found = new Map<string, LotMention>();
  for (const [member, role] of membersOf(event)) {
    for (const uri of identifiersIn(event[member])) {
      const lot = canonicalIdentifier(uri);
      if (utf8(lot).length <= LOT_BYTES_MAX) found.set(`${role} ${lot}`, { role, lot });
    }
  }
  return [...found.values()];
}

/** The members of an event that name goods, and in which role. */
export function membersOf(event: JsonObject): readonly (readonly [string, LotRole])[] {
  // What is added comes into being here; what is observed or taken out of use was already there.
  const goods: LotRole = event.type === "ObjectEvent" && event.action === "ADD" ? "output" : "seen";
  return [
    ["epcList", goods],
    ["quantityList", goods],
    ["inputEPCList", "input"],
    ["inputQuantityList", "input"],
    ["outputEPCList", "output"],
    ["outputQuantityList", "output"],
    ["parentID", "seen"],
    ["childEPCs", "seen"],
    ["childQuantityList", "seen"],
  ];
}

function identifiersIn(value: Json | undefined): string[] {
  if (typeof value === "string") return [value];
  if (!isJsonList(value)) return [];
  return value.flatMap((one) => {
    const uri = isJsonObject(one) ? one.epcClass : one;
    return typeof uri === "string" ? [uri] : [];
  });
}
