/** Puts into words what a run of the checks found, and what it did not look at. docs/log-format.md §7, last paragraph. */
import type { Bundle } from "./bundle.ts";
import type { Context, Found } from "./check.ts";
import { plural } from "./describe.ts";
import type { Proven } from "./verdict.ts";

export const NOT_SAID =
  "The check shows that the record is unchanged and when it existed. It does not show that what the record says is true.";

export type Findings = { readonly context: Context; readonly found: Found };

export function describeBundle({ entry, index, fields, checkpoints }: Bundle): string {
  const shown = fields.filter((field) => "pointer" in field).length;
  const proofs = plural(checkpoints.length, "checkpoint");
  return `The bundle is well formed: entry ${index} of type ${entry.t}, with ${plural(shown, "field")} shown and ${proofs}.`;
}

export function whatIsProven({ context: { bundle }, found }: Findings): Proven {
  const { entry, index, fields, checkpoints } = bundle;
  const { anchors = [], voidedBy, erasures = [] } = found;
  const shown = fields.flatMap((f) =>
    "pointer" in f ? [{ pointer: f.pointer, value: f.value }] : [],
  );
  const sizes =
    anchors.length > 0
      ? anchors.map((a) => BigInt(a.size))
      : checkpoints.map((c) => c.note.checkpoint.size);
  const times = anchors.map((anchor) => anchor.time);
  return {
    type: entry.t,
    index: String(index),
    fields: shown,
    hiddenFields: fields.length - shown.length,
    ...(times.length === 0 ? {} : { recordedBy: Math.min(...times) }),
    checkpointSize: String(largest(sizes)),
    anchors,
    ...(voidedBy === undefined ? {} : { voidedBy }),
    erasures,
  };
}

export function provenReason(findings: Findings): string {
  const { recordedBy, checkpointSize, anchors } = whatIsProven(findings);
  const [first] = anchors.filter((anchor) => anchor.time === recordedBy);
  if (first === undefined)
    return `The record is unchanged in the log of ${checkpointSize} entries.`;
  return `The record is unchanged, and existed when ${first.chain} kept the log's checkpoint of ${first.size} entries.`;
}

export function notChecked({ context: { bundle }, found }: Findings): string[] {
  const hidden = bundle.fields.filter((field) => "digest" in field).length;
  const newest = largest(bundle.checkpoints.map((c) => c.note.checkpoint.size));
  return [
    `Nothing is said of what was recorded after the checkpoint of ${newest} entries, or never recorded.`,
    "Who made the record is what the log says: the record carries no signature.",
    ...(hidden === 0
      ? []
      : [`What is behind ${plural(hidden, "hidden digest")} is not shown, and was not looked at.`]),
    ...(found.notChecked ?? []),
  ];
}

function largest(sizes: readonly bigint[]): bigint {
  let found = 0n;
  for (const size of sizes) if (size > found) found = size;
  return found;
}
