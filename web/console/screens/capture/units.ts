/** Units that the form offers, UN/CEFACT Recommendation 20, and their words. */
import type { Text } from "../../text/languages.ts";

export const UNITS: readonly string[] = ["KGM", "GRM", "TNE", "H87", "LTR", "MTQ", "MTK", "MTR"];

/** A unit without a word of ours is called by its code. */
export function unitWord({ units }: Text["capture"], uom: string): string {
  return (units as Readonly<Record<string, string>>)[uom] ?? uom;
}
