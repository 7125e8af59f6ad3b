/** What part of a lot has a characteristic, through the graph of its events. docs/custody.md, *Shares*. */
import type { ToldGaps, ToldProductGaps } from "../../schema/wire/gaps.ts";
import type { ToldShares } from "../../schema/wire/shares.ts";
import { gapsOf } from "../core/custody/gaps.ts";
import { characteristicOf } from "../core/custody/lot-graph.ts";
import { tellShares } from "../core/custody/lot-shares.ts";
import { gapsOfProduct, PRODUCT_LOTS_MAX } from "../core/custody/product-gaps.ts";
import { readOnce } from "../core/find/questions.ts";
import { canonicalIdentifier } from "../core/gs1/identity.ts";
import { Problem } from "../core/problem.ts";
import { refuse } from "../core/query/parameter-values.ts";
import type { Custody } from "../ports.ts";
import { unknownLot } from "./draw-lots.ts";
import type { ListOf } from "./find-lists.ts";

/** Where the evidence of a lot is thin, by mass and by step. */
export async function readGaps(
  { custody }: { readonly custody: Custody },
  { organisation, lot }: { readonly organisation: string; readonly lot: string },
): Promise<ToldGaps> {
  const name = canonicalIdentifier(lot);
  const walk = await custody.walk(organisation, [name]);
  if (!walk.known.includes(name)) throw unknownLot();
  return gapsOf(walk, name);
}

/** The same of a product, its newest lots together. */
export async function readProductGaps(
  { custody }: { readonly custody: Custody },
  { organisation, product }: { readonly organisation: string; readonly product: string },
): Promise<ToldProductGaps> {
  const asked = { product, lots: PRODUCT_LOTS_MAX + 1 };
  const found = await custody.walkProduct(organisation, asked);
  if (found === undefined) throw new Problem("not-found", "You have no product at this anchor.");
  return { product, name: found.name, ...gapsOfProduct(found.walk) };
}

export async function readShares(
  { custody }: { readonly custody: Custody },
  { organisation, lot, parameters }: ListOf & { readonly lot: string },
): Promise<ToldShares> {
  const { characteristic } = readOnce(parameters, ["characteristic"]);
  if (characteristic !== undefined && characteristicOf(characteristic) === undefined)
    refuse(
      { name: "characteristic" },
      "is no scheme of GET /api/schemes with models of custody, and neither pre-consumer nor post-consumer",
    );
  const name = canonicalIdentifier(lot);
  const walk = await custody.walk(organisation, [name]);
  if (!walk.known.includes(name)) throw unknownLot();
  return tellShares(walk, name, characteristic);
}
