/** The way of a lot in numbers, as the page shows it: from its beginning to the lot. */
import type { Way } from "../../../schema/wire/passport.ts";
import { chainLine } from "./chain-line.ts";
import type { KeptLedger } from "./kept-event.ts";

interface Told {
  readonly id: string;
  readonly organisation: { readonly id: string };
  readonly ledger?: KeptLedger;
}

/** Undefined where nothing was made into it. */
export function wayOf(told: readonly Told[], lot: string): Way | undefined {
  const events = told.flatMap(({ id, organisation, ledger }) =>
    ledger === undefined
      ? []
      : // No number depends on when it was.
        [{ ...ledger, id, owner: organisation.id, time: "" }],
  );
  const line = chainLine(events, lot);
  if (line === undefined || line.links.length < 2) return undefined;
  return {
    links: line.links.map(({ amount, material, taken }) => ({
      ...{ ...amount, material },
      ...(taken && { taken: taken.value }),
    })),
    ...(line.pieces !== undefined && { pieces: line.pieces }),
  };
}
