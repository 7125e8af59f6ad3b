/** What an event says of how its lots are to be reckoned: recycled content, how burdens are shared out, and what one unit is in another. docs/epcis-profile.md. */
import type { Prefixes } from "../epcis/context.ts";
import { canonicalIdentifier } from "../gs1/identity.ts";
import { at, each, type Placed } from "../journey/profile.ts";
import type { JsonObject } from "../json.ts";
import { decimalText } from "../json-number.ts";
import type { Portion, Recycled } from "./event.ts";
import type { DeclaredFactor } from "./measure.ts";
import { amountIn, textOf } from "./placed.ts";

const SAID_MAX = 100;
const CONTENTS = ["pre-consumer", "post-consumer"] as const;
const ALLOCATIONS = ["mass", "value", "energy"] as const;

export interface SaidOfBalance {
  /** By lot. */
  readonly recycled: ReadonlyMap<string, Recycled>;
  readonly allocations: ReadonlyMap<string, NonNullable<Portion["allocation"]>>;
  readonly factors: readonly DeclaredFactor[];
}

export function saidOfBalance(document: JsonObject, prefixes: Prefixes): SaidOfBalance {
  const listed = (name: string) =>
    each(at({ value: document, pointer: "" }, [name], prefixes)).slice(0, SAID_MAX);
  const text = (one: Placed, name: string) => textOf(at(one, [name], prefixes));
  const byLot = <T>(name: string, read: (one: Placed) => T | undefined): ReadonlyMap<string, T> =>
    new Map(
      listed(name).flatMap((one) => {
        const [lot, said] = [text(one, "own:epcClass"), read(one)];
        return lot === undefined || said === undefined ? [] : [[canonicalIdentifier(lot), said]];
      }),
    );
  return {
    recycled: byLot("own:recycled", (one) => {
      const content = CONTENTS.find((word) => word === text(one, "own:content"));
      const process = text(one, "own:wasteOf");
      return content && { content, ...(process !== undefined && { process, wasWaste: true }) };
    }),
    allocations: byLot("own:allocation", (one) => {
      const by = ALLOCATIONS.find((word) => word === text(one, "own:by"));
      const worth = amountIn(one, prefixes);
      return by && { by, ...(worth && { worth }) };
    }),
    factors: listed("own:factor").flatMap((one): DeclaredFactor[] => {
      const [from, to] = [text(one, "own:from"), text(one, "own:to")];
      const value = at(one, ["own:factor"], prefixes)?.value;
      const [source, version = ""] = [text(one, "own:source"), text(one, "own:version")];
      // Whose factor it is must be said, or it is nobody's.
      if (from === undefined || to === undefined || source === undefined) return [];
      if (typeof value !== "number" || value <= 0) return [];
      const material = text(one, "own:name");
      const factor = decimalText(value);
      return [{ from, to, factor, source, version, ...(material !== undefined && { material }) }];
    }),
  };
}
