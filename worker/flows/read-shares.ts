/** What part of a lot has a characteristic, through the graph of its events. docs/custody.md, *Shares*. */
import type { ToldGaps } from "../../schema/wire/gaps.ts";
import type { ToldShares } from "../../schema/wire/shares.ts";
import { gapsOf } from "../core/custody/gaps.ts";
import { characteristicOf } from "../core/custody/lot-graph.ts";
import { tellShares } from "../core/custody/lot-shares.ts";
import { readOnce } from "../core/find/questions.ts";
import { canonicalIdentifier } from "../core/gs1/identity.ts";
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
