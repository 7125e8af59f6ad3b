/** Sums up what a bundle shows and what a run of the checks found. docs/log-format.md §7. */
import type { Bundle } from "./bundle.ts";
import type { About, Found, Proven, Step } from "./verdict.ts";

export function aboutBundle({ entry, index, event, checkpoints }: Bundle): About {
  const shownFields = event.fields.filter((field) => "pointer" in field).length;
  const heads = checkpoints.map(({ note }) => note.checkpoint);
  return {
    type: entry.says.t,
    index: String(index),
    shownFields,
    hiddenFields: event.fields.length - shownFields,
    sizes: heads.map(({ size }) => String(size)),
    origin: heads[0]?.origin ?? "",
    hasState: checkpoints.some(({ anchors }) => anchors.some(({ state }) => state)),
  };
}

export function whatIsProven({ event }: Bundle, about: About, steps: readonly Step[]): Proven {
  const found: Found = Object.assign({}, ...steps.map((step) => step.found));
  const { anchors = [], erasures = [], voidedBy } = found;
  const sizes = anchors.map(({ size }) => size);
  const times = anchors.map(({ time }) => time);
  return {
    ...about,
    fields: event.fields.flatMap((field) =>
      "pointer" in field ? [{ pointer: field.pointer, value: field.value }] : [],
    ),
    ...(times.length > 0 && { recordedBy: Math.min(...times) }),
    checkpointSize: largest(sizes.length > 0 ? sizes : about.sizes),
    anchors,
    erasures,
    ...(voidedBy !== undefined && { voidedBy }),
  };
}

/** Of sizes in decimal. */
export function largest(sizes: readonly string[]): string {
  return sizes.reduce((a, b) => (BigInt(b) > BigInt(a) ? b : a));
}
