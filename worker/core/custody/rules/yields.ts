/** I3: how much came out of what went in, against what the process can give. */
import { compare, type Decimal, minus, readDecimal, times, ZERO } from "../../decimal.ts";
import type { Facts } from "../facts.ts";
import type { Bounds, ProcessProfile } from "../profiles/profile.ts";
import { divide, ofDecimal } from "../ratio.ts";
import { type Reason, ratioValue, term, type Verdict } from "../verdict.ts";
import { shown, total, type Weighing, weigh } from "../weighing.ts";
import type { Rule } from "./rule.ts";

/** Above the most that comes out: up to so much is asked about, more is refused. */
export const MARGIN = "1.02";

export const YIELDS: Rule = { id: "I3", judge };

function judge(facts: Facts): readonly Verdict[] {
  const { event, profile, factors = [] } = facts;
  if (profile === undefined || event.inputs.length === 0) return [];
  const weighing = weigh(event, factors);
  const all = event.outputs.map((_, n) => n);
  const counted = profile.counts === "first" ? all.slice(0, 1) : all;
  const classes = Object.entries(profile.byProducts ?? {}).map(([material, bounds]) => ({
    bounds,
    which: all.filter((n) => event.outputs[n]?.material === material),
  }));
  return [{ bounds: profile.bounds, which: counted }, ...classes].flatMap(({ bounds, which }) =>
    bounds === undefined || which.length === 0
      ? []
      : [one(facts, { weighing, bounds, which, profile })],
  );
}

function one(
  { event }: Facts,
  {
    weighing,
    bounds,
    which,
    profile,
  }: {
    readonly weighing: Weighing;
    readonly bounds: Bounds;
    readonly which: readonly number[];
    readonly profile: ProcessProfile;
  },
): Verdict {
  const gains = profile.basis === "all" ? weighing.gains : [];
  const used = total([...weighing.inputs, ...gains]);
  const made = total(which.map((n) => weighing.outputs[n]));
  const subject = event.id;
  if (used === undefined || made === undefined || used.units <= 0n)
    return {
      ...{ rule: "I3", outcome: "unresolved", reason: "amount-unknown", subject, arithmetic: [] },
    };
  const most = portion(used, bounds.max);
  const found = FOUND[yieldVerdict(made, used, bounds)];
  const name = event.outputs[which[0] ?? 0]?.material;
  return {
    ...{ rule: "I3", subject, ...found },
    arithmetic: [
      term("input", shown(weighing, used)),
      term("output", shown(weighing, made), name),
      term("yield", ratioValue(divide(ofDecimal(made), ofDecimal(used)))),
      ...[term("min", bounds.min), term("typical", bounds.typical), term("max", bounds.max)],
      term("limit", shown(weighing, most)),
      ...(compare(made, most) > 0 ? [term("over", shown(weighing, minus(made, most)))] : []),
    ],
  };
}

/** `over`: more than the margin lets pass. */
export type YieldVerdict = "usual" | "low" | "high" | "over";

const FOUND: {
  readonly [V in YieldVerdict]: { readonly outcome: Verdict["outcome"]; readonly reason: Reason };
} = {
  usual: { outcome: "pass", reason: "yield-usual" },
  low: { outcome: "flag", reason: "yield-low" },
  high: { outcome: "flag", reason: "yield-high" },
  over: { outcome: "reject", reason: "yield-over" },
};

export function yieldVerdict(
  made: Decimal,
  used: Decimal,
  { min, max }: Pick<Bounds, "min" | "max">,
): YieldVerdict {
  const most = portion(used, max);
  if (compare(made, portion(most, MARGIN)) > 0) return "over";
  if (compare(made, most) > 0) return "high";
  return compare(made, portion(used, min)) < 0 ? "low" : "usual";
}

const portion = (value: Decimal, ratio: string): Decimal =>
  times(value, readDecimal(ratio) ?? ZERO);
