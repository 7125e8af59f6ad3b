/** What a `record` entry sets down, in words: a recall, a hold, a run of labels. docs/log-format.md §2.1. */
import type { Json } from "../worker/core/json.ts";
import type { RecordKind } from "../worker/core/log/record.ts";
import type { Proven } from "../worker/core/proof/verdict.ts";

const WORDS: Readonly<Record<RecordKind, string>> = {
  recall: "a recall",
  hold: "a hold",
  decommission: "a declaration that it is out of use",
  clear: "a declaration that nothing said before stands any more",
  "label-run": "a run of labels",
  "label-reprint": "a reprint of labels",
  "label-void": "a declaration that codes are void",
  confirmation: "a confirmation of what another said",
  dispute: "a dispute of what another said",
  "claim-published": "that something is claimed of goods",
  "claim-withdrawn": "that something is claimed of goods no longer",
  "lint-decision": "what was decided about a finding of the linter",
};

/** One sentence, from the fields that are shown; nothing for an event. */
export function whatWasRecorded({ type, fields }: Proven): string[] {
  if (type !== "record") return [];
  const shown = new Map(fields.map(({ pointer, value }) => [pointer, value]));
  const kind = shown.get("/kind");
  const isKnown = typeof kind === "string" && Object.hasOwn(WORDS, kind);
  const what = isKnown ? WORDS[kind as RecordKind] : "a record of a kind that is not shown";
  const about = said(" for ", shown.get("/body/anchor") ?? shown.get("/body/product"));
  const by = said(", set down for ", shown.get("/organisation"));
  return [`What was recorded: ${what}${about}${by}.`];
}

/** As JSON, so that no text of a stranger's can pretend to be a line of ours. */
function said(before: string, value: Json | undefined): string {
  return value === undefined ? "" : before + JSON.stringify(value);
}
