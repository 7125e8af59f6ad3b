/** The levels of what a code names: the key or the product itself, and every finer one. docs/resolver.md, *Levels*. */
import { type Code, isOwnName } from "../code.ts";
import { type DigitalLink, digitalLinkPath } from "../gs1/digital-link.ts";
import { type Item, itemOf } from "../item.ts";
import { type OwnName, ownPath } from "../own-name.ts";

/** Product, lot and serial are those of goods; a place or a parcel has none. */
export interface Place extends Partial<Item> {
  /** As a claim names it: `01/09521234543213`, `p/kruim`. */
  readonly key: string;
  /** The paths that name the levels, coarse to fine: `/01/0952…`, `/01/0952…/10/LOT7`. */
  readonly anchors: readonly string[];
}

export function placeOf(code: Code): Place {
  if (isOwnName(code)) {
    return { key: `p/${code.organisation}`, anchors: ownLevels(code), ...itemOf(code) };
  }
  const { ai, value } = code.key;
  return { key: `${ai}/${value}`, anchors: keyLevels(code), ...itemOf(code) };
}

function keyLevels({ key, qualifiers }: Pick<DigitalLink, "key" | "qualifiers">): string[] {
  return [0, ...qualifiers.map((_, at) => at + 1)].map((count) =>
    digitalLinkPath({ key, qualifiers: qualifiers.slice(0, count) }),
  );
}

function ownLevels(name: OwnName): string[] {
  const { organisation, product, lot, serial } = name;
  const ofProduct = { organisation, product };
  const ofLot = lot === undefined ? [] : [{ ...ofProduct, lot }];
  return [ofProduct, ...ofLot, ...(serial === undefined ? [] : [name])].map(ownPath);
}
