/** What becomes of goods after they were sold, read from the words of their events. docs/epcis-profile.md, *After the sale*. */
import type { Step } from "../../../schema/wire/passport.ts";
import { percentEncode } from "../gs1/percent.ts";
import { type Item, identifierAt, itemPath, stepsOf } from "../item.ts";
import type { LotMention } from "./lots.ts";

export type Life = NonNullable<Step["life"]>;

interface Words {
  readonly type: string;
  /** Bare words of the CBV. */
  readonly bizStep?: string;
  readonly disposition?: string;
}

/** `sold` is sold again where it had come back: that is for whoever knows all events to say. */
export function lifeOf({ type, bizStep, disposition }: Words): Life | undefined {
  switch (bizStep) {
    case "retail_selling":
      return "sold";
    case "repairing":
      return disposition === "sellable_accessible" ? "refurbished" : "repaired";
    case "collecting":
    case "receiving":
      return disposition === "returned" ? "taken-back" : undefined;
    case "destroying":
      return type === "TransformationEvent" ? "recycled" : "disposed";
    default:
      return undefined;
  }
}

/** The names under which events speak of a piece: with its lot, and by its serial alone. None of a product or a lot. */
export function namesOfPiece({ product, lot, serial }: Item): readonly string[] {
  if (serial === undefined) return [];
  const steps = stepsOf({ product });
  const lone = steps.hasLoneSerial
    ? [identifierAt(product + steps.serial + percentEncode(serial))]
    : [];
  return lot === undefined ? lone : [identifierAt(itemPath({ product, lot, serial })), ...lone];
}

/** Whether an event is of the piece and not of its lot: what it says of coming and going is no part of the lot's way. */
export function isOfPiece({ lots }: { readonly lots: readonly LotMention[] }, item: Item): boolean {
  const names = new Set(namesOfPiece(item));
  const { product, lot } = item;
  const whole = lot === undefined ? undefined : identifierAt(itemPath({ product, lot }));
  return lots.some((one) => names.has(one.lot)) && !lots.some((one) => one.lot === whole);
}
