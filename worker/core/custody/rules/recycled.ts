/** I14: what comes back has a number of its own, and what is called recycled was waste of another process, or was collected from whoever had used it. ISO 14021 §7.8. */
import type { Portion } from "../event.ts";
import type { Facts } from "../facts.ts";
import { type Reason, term, type Verdict } from "../verdict.ts";
import type { Rule } from "./rule.ts";

export const RECYCLED: Rule = {
  id: "I14",
  judge: (facts) => [
    ...returned(facts),
    ...facts.event.outputs.flatMap((one) => content(one, facts)),
  ],
};

function returned({ event, lots }: Facts): readonly Verdict[] {
  if (event.kind !== "collected") return [];
  return (
    event.outputs
      // A single piece is the same piece when it comes back.
      .filter(({ lot, arePieces = false }) => !arePieces && lots.has(lot))
      .map(({ lot }) => ({
        ...{ rule: "I14", outcome: "reject", reason: "lot-number-taken" },
        ...{ subject: lot, arithmetic: [] },
      }))
  );
}

function content(portion: Portion, facts: Facts): readonly Verdict[] {
  if (portion.recycled === undefined) return [];
  const fault = isInherited(portion, facts) ? undefined : recycledFault(portion.recycled, facts);
  return [
    {
      ...{ rule: "I14", outcome: fault === undefined ? "pass" : "reject" },
      ...{ reason: fault ?? "recycled-fits", subject: portion.lot },
      arithmetic: [term("claimed", portion.recycled.content, portion.recycled.process)],
    },
  ];
}

/** Made of what was recycled already; how much of it that is, is a matter of shares. */
const isInherited = ({ recycled }: Portion, { event, lots }: Facts): boolean =>
  event.inputs.some(({ lot }) => lots.get(lot)?.recycled === recycled?.content);

/** Why it is no recycled content as ISO 14021 has it. */
export function recycledFault(
  { content: kind, process, wasWaste = false }: NonNullable<Portion["recycled"]>,
  { event }: Pick<Facts, "event">,
): Reason | undefined {
  if (kind === "post-consumer") return event.kind === "collected" ? undefined : "not-collected";
  if (!wasWaste || process === undefined) return "not-diverted";
  return process === event.process ? "same-process" : undefined;
}
