/** What people write into fields and options, as the drawing wants it. */
import { aiOf } from "../../worker/core/gs1/application-identifiers.ts";
import { valueFault } from "../../worker/core/gs1/value-fault.ts";
import type { LabelText } from "../../worker/core/label/content.ts";
import { gridOf, labelsPerSheet } from "../../worker/core/label/grids.ts";
import { Problem } from "../../worker/core/problem.ts";

/** `milk, hazelnuts`; nothing written says that there are none. */
export function allergensIn(text: string): readonly string[] {
  return text
    .split(/[,;]/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

/** How many labels of the first sheet are used up, from the number of the first that is not. Throws {@link Problem}. */
export function skipUntil(first: number, gridName: string): number {
  const most = labelsPerSheet(gridOf(gridName));
  if (Number.isInteger(first) && first >= 1 && first <= most) return first - 1;
  const sentence = `Labels of ${gridName} are counted from 1 to ${most}.`;
  throw new Problem("body-invalid", sentence, { pointer: "/skip", rule: "skip" });
}

/** AI (10). Throws {@link Problem} for what no lot can be. */
export function readLot(written: string): string {
  const lot = written.trim();
  const entry = aiOf("10");
  const fault = entry && valueFault("10", entry, lot);
  if (fault === undefined) return lot;
  throw new Problem("body-invalid", `${fault.detail}.`, { pointer: "/lot", rule: fault.rule });
}

export type Sample = {
  /** Under which codes will stand. */
  readonly origin: string;
  readonly gtin: string;
  readonly lot: string;
  readonly kind: "lot" | "unit";
};

/** As long as the codes that are still to be made, and none of them. */
export function sampleCodes({ origin, gtin, lot, kind }: Sample) {
  const uri = `${origin}/01/${gtin}/10/${encodeURIComponent(lot)}`;
  const shortCode: LabelText["shortCode"] = "0000-0000";
  return { shortCode, uri: kind === "unit" ? `${uri}/21/SAMPLE0000000000` : uri };
}
