/** Texts and amounts of our own members of an event. docs/epcis-profile.md. */
import type { Prefixes } from "../epcis/context.ts";
import { at, type Placed } from "../journey/profile.ts";
import { decimalText } from "../json-number.ts";
import type { Amount } from "../steps/draft.ts";

export const textOf = (placed: Placed | undefined): string | undefined =>
  typeof placed?.value === "string" ? placed.value : undefined;

export function amountIn(placed: Placed | undefined, prefixes: Prefixes): Amount | undefined {
  if (placed === undefined) return undefined;
  const quantity = at(placed, ["own:quantity"], prefixes)?.value;
  const uom = textOf(at(placed, ["own:uom"], prefixes));
  return typeof quantity === "number" && uom !== undefined
    ? { quantity: decimalText(quantity), uom }
    : undefined;
}
