/** From the place of a finding in a draft back to the cell of the sheet. */
import type { DraftFinding } from "../steps/check-draft.ts";
import type { ColumnKey } from "./columns.ts";
import type { SheetFinding } from "./reading.ts";

/** With the row it was read from, in the order of the lines they stand in. */
export interface Placed<T> {
  readonly value: T;
  readonly row: number;
}

const KEY_OF: readonly (readonly [RegExp, ColumnKey])[] = [
  [/^\/goods$/, "lot"],
  [/^\/goods\/\d+\/lot/, "lot"],
  [/^\/goods\/\d+\/material\/anchor/, "material"],
  [/^\/goods\/\d+\/material\/name/, "material"],
  [/^\/goods\/\d+\/material\/net/, "net"],
  [/^\/goods\/\d+\/amount\/uom/, "unit"],
  [/^\/goods\/\d+\/amount/, "quantity"],
  [/^\/from$/, "fromLot"],
  [/^\/from\/\d+\/lot/, "fromLot"],
  [/^\/from\/\d+\/material\/(?:anchor|name)/, "fromMaterial"],
  [/^\/from\/\d+\/material\/net/, "fromNet"],
  [/^\/from\/\d+\/amount\/uom/, "fromUnit"],
  [/^\/from\/\d+\/amount/, "fromQuantity"],
  [/^\/losses\/\d+\/kind/, "lossKind"],
  [/^\/losses\/\d+\/uom/, "lossUnit"],
  [/^\/losses/, "lossQuantity"],
  [/^\/time/, "date"],
  [/^\/place\/id/, "placeId"],
  [/^\/place\/country/, "country"],
  [/^\/place\/region/, "region"],
  [/^\/place\/locality/, "locality"],
  [/^\/place/, "place"],
  [/^\/party\/count/, "partyCount"],
  [/^\/party/, "party"],
  [/^\/partner\/id/, "partnerId"],
  [/^\/partner/, "partner"],
  [/^\/process/, "process"],
  [/^\/custodyModel/, "custodyModel"],
  [/^\/evidence/, "evidence"],
  [/^\/explanation/, "explanation"],
  [/^\/note/, "note"],
];

/** What concerns no lot in particular stands in the first row of the step. */
export function placed(
  { pointer, rule }: DraftFinding,
  rowsOf: { readonly [list: string]: readonly Placed<unknown>[] },
  firstRow: number,
): SheetFinding {
  const [, list = "", at = ""] = pointer.split("/");
  const row = rowsOf[list]?.[Number(at)]?.row ?? firstRow;
  const key = KEY_OF.find(([pattern]) => pattern.test(pointer))?.[1] ?? "what";
  return { row, key, rule };
}
