/** What people write into fields and options, as the drawing wants it. */
import { aiOf } from "../../worker/core/gs1/application-identifiers.ts";
import { parseGtin } from "../../worker/core/gs1/gtin.ts";
import { valueFault } from "../../worker/core/gs1/value-fault.ts";
import { gtinOf, itemPath } from "../../worker/core/item.ts";
import type { LabelText } from "../../worker/core/label/content.ts";
import { gridOf, labelsPerSheet } from "../../worker/core/label/grids.ts";
import { parseOwnPath } from "../../worker/core/own-name.ts";
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

/** A GTIN, in groups as it is printed under a barcode; or a name without one, `kruim/sourdough`. Gives its path. Throws {@link Problem}. */
export function readProduct(written: string): string {
  const text = written.trim();
  if (!text.includes("/")) return `/01/${parseGtin(text.replaceAll(/[\s-]/g, ""))}`;
  const { lot, organisation, product } = parseOwnPath(text.startsWith("/") ? text : `/p/${text}`);
  if (lot === undefined) return `/p/${organisation}/${product}`;
  const sentence = `The lot has its own place: here stands ${organisation}/${product} alone.`;
  throw new Problem("body-invalid", sentence, { pointer: "/anchor", rule: "product" });
}

/** As a run is asked for: by its GTIN or, without one, by its path. */
export function askedProduct(
  product: string,
): { readonly gtin: string } | { readonly anchor: string } {
  const gtin = gtinOf({ product });
  return gtin === undefined ? { anchor: product } : { gtin };
}

export type Sample = {
  /** Under which codes will stand. */
  readonly origin: string;
  /** Its path. */
  readonly product: string;
  readonly lot: string;
  readonly kind: "lot" | "unit";
};

/** As long as the codes that are still to be made, and none of them. */
export function sampleCodes({ origin, product, lot, kind }: Sample) {
  const shortCode: LabelText["shortCode"] = "0000-0000";
  const serial = kind === "unit" ? { serial: "SAMPLE0000000000" } : {};
  return { shortCode, uri: origin + itemPath({ product, lot, ...serial }) };
}
