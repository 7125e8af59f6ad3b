/** The form as it stands, read: what codes are asked for, and what they are drawn with. */
import type { CodesToPrint } from "../../../schema/wire/labels.ts";
import { DATE_KINDS, type LabelText } from "../../../worker/core/label/content.ts";
import { gridOf, labelsPerSheet } from "../../../worker/core/label/grids.ts";
import { LABELS_PER_JOB_MAX, type LabelJob } from "../../../worker/core/label/job.ts";
import { SECTORS } from "../../../worker/core/label/sectors.ts";
import { Problem } from "../../../worker/core/problem.ts";
import { urisToPrint } from "../../labels/codes.ts";
import {
  allergensIn,
  askedProduct,
  readLot,
  readProduct,
  sampleCodes,
  skipUntil,
} from "../../labels/written.ts";
import { faultOf, linesWritten } from "./faults.ts";
import { written } from "./parts.ts";
import { callerOf } from "./who.ts";
import type { LabelsWords } from "./words.ts";

export type Asked = ReturnType<typeof askedProduct> & {
  readonly lot: string;
  readonly kind: "lot" | "unit";
  readonly count: number;
};

const kindIn = (form: HTMLFormElement) => (written(form, "kind") === "lot" ? "lot" : "unit");

export type Reading = { readonly asked?: Asked; readonly faults: ReadonlyMap<string, string> };

/** What codes are asked for, or at which fields it cannot be read yet. */
export function readAsked(form: HTMLFormElement, words: LabelsWords): Reading {
  const faults = new Map<string, string>();
  const read = <T>(field: string, take: (text: string) => T): T | undefined => {
    const text = written(form, field);
    try {
      if (text === "") throw new Problem("body-invalid", words.empty[field] ?? words.empty.other);
      return take(text);
    } catch (error) {
      faults.set(field, faultOf(form, error).say);
      return undefined;
    }
  };
  if ("key" in callerOf(form)) read("key", (key) => key);
  const product = read("product", readProduct);
  const lot = read("lot", readLot);
  const count = read("count", (text) => countOf(text, words));
  const isWhole = product !== undefined && lot !== undefined && count !== undefined;
  for (const [field, say] of readDoubts(form, words)) faults.set(field, say);
  if (!isWhole || faults.size > 0) return { faults };
  return { asked: { ...askedProduct(product), lot, kind: kindIn(form), count }, faults };
}

/** What is half said, or said and denied: labels would be without it, and nobody would notice. */
export function readDoubts(form: HTMLFormElement, words: LabelsWords): ReadonlyMap<string, string> {
  const isThere = (field: string) => written(form, field) !== "";
  const doubts = new Map<string, string>();
  const { day, dateKind, other } = words.empty;
  if (isThere("dateKind") && !isThere("day")) doubts.set("day", day ?? other);
  if (isThere("day") && !isThere("dateKind")) doubts.set("dateKind", dateKind ?? other);
  if (isThere("free") && isThere("allergens")) doubts.set("allergens", words.contradiction);
  return doubts;
}

function countOf(text: string, words: LabelsWords): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1 && count <= LABELS_PER_JOB_MAX) return count;
  throw new Problem("body-invalid", words.count(LABELS_PER_JOB_MAX));
}

/** For the codes that were made, or for samples of those that will be. Throws {@link Problem}. */
export function readJob(
  form: HTMLFormElement,
  codes: CodesToPrint | undefined,
  words: LabelsWords,
): LabelJob {
  const grid = written(form, "grid");
  const skip = skipUntil(Number(written(form, "start") || Number.NaN), grid);
  const sector = SECTORS.find((one) => one === written(form, "sector")) ?? "other";
  const name = written(form, "shown-name");
  if (codes !== undefined) {
    const { product, shortCode, custody } = codes;
    const text = { ...textIn(form), name: name || product, shortCode, ...(custody && { custody }) };
    return { grid, skip, sector, text, uris: urisToPrint(codes) };
  }
  const { uri, shortCode } = sampleIn(form);
  const room = labelsPerSheet(gridOf(grid)) - skip;
  const count = Math.min(room, Math.max(1, Math.trunc(Number(written(form, "count"))) || room));
  const text = { ...textIn(form), name: name || words.sampleName, shortCode };
  return { grid, skip, sector, text, uris: Array<string>(count).fill(uri) };
}

function textIn(form: HTMLFormElement): Omit<LabelText, "name" | "shortCode"> {
  const kind = DATE_KINDS.find((one) => one === written(form, "dateKind"));
  const day = written(form, "day");
  const contains = written(form, "free") === "on" ? "" : written(form, "allergens");
  const isSaid = written(form, "free") === "on" || contains !== "";
  const care = written(form, "care");
  const lines = linesWritten(form).map((name) => written(form, name));
  return {
    ...(kind !== undefined && day !== "" && { date: { kind, day } }),
    ...(isSaid && { contains: allergensIn(contains) }),
    ...(care !== "" && { care }),
    ...(lines.length > 0 && { lines }),
  };
}

/** With what is right already, and made up for the rest. */
function sampleIn(form: HTMLFormElement) {
  const orElse = (take: () => string, other: string) => {
    try {
      return take();
    } catch {
      // The field says what is wrong when codes are asked for.
      return other;
    }
  };
  const product = orElse(() => readProduct(written(form, "product")), "/01/00000000000000");
  const lot = orElse(() => readLot(written(form, "lot")), "LOT");
  return sampleCodes({ origin: location.origin, product, lot, kind: kindIn(form) });
}
