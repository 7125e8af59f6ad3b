/** What the server has of the organisation: its products, and what others of it recorded on other phones. Pure. */
import type { EventListPage, ListedEvent, MentionedLot } from "../../../../schema/wire/find.ts";
import { readOwnName } from "../../../../worker/core/own-name.ts";
import type { Amount, Goods, Material, What } from "../../../../worker/core/steps/draft.ts";
import { PIECE } from "../../../../worker/core/steps/units.ts";
import { readScanned } from "../../parts/scan/scanned.ts";

/** As much of a step as can be told from its event in a list. */
export interface SharedStep {
  /** Of the step, or the whole eventID where no form of ours made it. */
  readonly id: string;
  readonly what: What;
  readonly goods: readonly Goods[];
  readonly from: readonly Goods[];
  readonly process?: string;
}

const PRODUCTS_MAX = 200;
const KINDS: Readonly<Record<string, What>> = {
  ...{ commissioning: "harvested", receiving: "received", shipping: "sent" },
  ...{ creating_class_instance: "processed", packing: "packed" },
  ...{ stock_taking: "counted", cycle_counting: "counted" },
};

/** Newest first, as the list has them. */
export function stepsShared(answer: unknown): SharedStep[] {
  const { events = [] } = answer as Partial<EventListPage>;
  return events.filter(({ voided }) => !voided).map(stepOf);
}

function stepOf({ eventID, bizStep = "", process, lots }: ListedEvent): SharedStep {
  return {
    id: eventID.replace(/^urn:uuid:/, ""),
    what: KINDS[bizStep] ?? "other",
    goods: lots.flatMap((lot) => (lot.role === "input" ? [] : goodsOf(lot))),
    from: lots.flatMap((lot) => (lot.role === "input" ? goodsOf(lot) : [])),
    ...(process !== undefined && { process }),
  };
}

function goodsOf({ lot: id, material, quantity, uom = PIECE }: MentionedLot): Goods[] {
  const named = nameOf(id);
  if (named?.lot === undefined) return [];
  const { anchor, lot } = named;
  return [
    {
      ...{ material: { anchor, name: material ?? anchor }, lot },
      ...(quantity !== undefined && { amount: { quantity, uom } }),
    },
  ];
}

/** Events name a lot in one form, whoever wrote them. */
function nameOf(id: string): { readonly anchor: string; readonly lot?: string } | undefined {
  const own = readOwnName(id);
  if (own === undefined) return readScanned(id);
  const anchor = `/p/${own.organisation}/${own.product}`;
  return { anchor, ...(own.lot !== undefined && { lot: own.lot }) };
}

interface ListedProduct {
  readonly anchor?: string;
  readonly name?: string;
  readonly net?: Amount;
}

export function productsShared(answer: unknown): Material[] {
  const { products = [] } = answer as { products?: readonly ListedProduct[] };
  return products.slice(0, PRODUCTS_MAX).flatMap(({ anchor, name, net }) => {
    if (anchor === undefined || name === undefined) return [];
    return [{ anchor, name, ...(net && { net }) }];
  });
}
