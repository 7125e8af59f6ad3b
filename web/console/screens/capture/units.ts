/** Units that the form offers, the most used first, and their words. */
import { kindOf, UNIT_CODES } from "../../../../worker/core/steps/units.ts";
import type { Text } from "../../text/languages.ts";

const FIRST = ["KGM", "H87", "GRM", "TNE", "LTR", "MTQ"];

/** Lots are weighed and counted; energy is for the ledger alone. */
export const UNITS: readonly string[] = [...new Set([...FIRST, ...UNIT_CODES])].filter(
  (code) => kindOf(code) !== "energy",
);

/** A unit without a word of ours is called by its code. */
export function unitWord({ units }: Text["capture"], uom: string): string {
  return (units as Readonly<Record<string, string>>)[uom] ?? uom;
}
