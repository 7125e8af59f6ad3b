/** The document of a `record` entry: something we set down about an organisation's doings that is no event. docs/log-format.md §2. */
import type { Json } from "../json.ts";

/** Kinds of record there are. Of those that are *public*, anyone may have the proof. */
export type RecordKind =
  | NoticeKind
  | "label-run"
  | "label-reprint"
  | "label-void"
  | "confirmation"
  | "dispute"
  | "claim-published"
  | "claim-withdrawn"
  | "lint-decision";
export type NoticeKind = "recall" | "hold" | "decommission" | "clear";

const PUBLIC: ReadonlySet<string> = new Set<RecordKind>([
  "recall",
  "hold",
  "decommission",
  "clear",
  "claim-published",
  "claim-withdrawn",
]);

export interface RecordContent {
  /** The organisation's short name. */
  readonly organisation: string;
  readonly kind: RecordKind;
  readonly body: { readonly [member: string]: Json };
}

/** As text, exactly as it will be committed. */
export function recordDocument({ organisation, kind, body }: RecordContent): string {
  return JSON.stringify({ type: "record/v1", organisation, kind, body });
}

/** Whether anyone may see all of this document: what a maker says to everybody. */
export function isPublicRecord(document: { readonly [member: string]: Json }): boolean {
  const { type, kind } = document;
  return type === "record/v1" && typeof kind === "string" && PUBLIC.has(kind);
}
