/** Units that the form offers, the most used first, and their words. */
import { UNIT_CODES } from "../../../../worker/core/steps/units.ts";
import type { Text } from "../../text/languages.ts";

const FIRST = ["KGM", "H87", "GRM", "TNE", "LTR", "MTQ"];

export const UNITS: readonly string[] = [...new Set([...FIRST, ...UNIT_CODES])];

/** A unit without a word of ours is called by its code. */
export function unitWord({ units }: Text["capture"], uom: string): string {
  return (units as Readonly<Record<string, string>>)[uom] ?? uom;
}
