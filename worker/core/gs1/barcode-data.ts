/**
 * Element strings as barcodes carry them: no brackets, and FNC1, sent as GS, behind every value whose end cannot be
 * told from its AI. GS1 General Specifications §7.8.
 */
import { type AiValue, aiLength, aiOf, aiOrUnknown } from "./application-identifiers.ts";
import { unknownAi, type ValuesReading } from "./element-string.ts";
import type { Fault } from "./rules.ts";

export const FNC1 = "\u001d";

type BarcodeOptions = {
  /** What stands for FNC1, where it is not GS. */
  readonly separator?: string;
  readonly unknownAis?: boolean;
};

/** `data` is what follows the symbology identifier or the first FNC1. Values are not judged here. */
export function readBarcodeData(
  data: string,
  { separator = FNC1, unknownAis = false }: BarcodeOptions = {},
): ValuesReading {
  const values: AiValue[] = [];
  let at = 0;
  while (at < data.length || values.length === 0) {
    const ai = data.slice(at, at + (aiLength(data.slice(at, at + 2)) ?? 2));
    const entry = unknownAis ? aiOrUnknown(ai) : aiOf(ai);
    if (entry === undefined) {
      return { values, faults: [ai === "" ? nothing : unknownAi(ai.replaceAll(separator, "^"))] };
    }
    const from = at + ai.length;
    const separated = data.indexOf(separator, from);
    const end = separated < 0 ? data.length : separated;
    const to = entry.isPredefined ? Math.min(from + entry.max, end) : end;
    values.push({ ai, value: data.slice(from, to) });
    // A separator that need not be there does no harm.
    at = to === separated ? to + separator.length : to;
  }
  return { values, faults: [] };
}

/** The data of a barcode, without FNC1 in front: the symbol itself says that. */
export function barcodeData(values: readonly AiValue[], separator = FNC1): string {
  const last = values.length - 1;
  return values
    .map(({ ai, value }, at) => {
      const ends = at === last || aiOf(ai)?.isPredefined === true;
      return ai + value + (ends ? "" : separator);
    })
    .join("");
}

const nothing: Fault = { rule: "element-string-malformed", detail: "There is no data in this" };
