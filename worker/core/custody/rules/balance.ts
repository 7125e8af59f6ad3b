/** I2: what went in came out, was lost, or nobody knows where it is. More only comes out where something that may be added was added. */
import { compare, type Decimal, minus, plus, readDecimal, times, ZERO } from "../../decimal.ts";
import type { UnitKind } from "../../steps/units.ts";
import { isBeginning, type LedgerEvent } from "../event.ts";
import type { Facts } from "../facts.ts";
import { type ProcessProfile, TOLERANCE } from "../profiles/profile.ts";
import { type Label, type Reason, type Term, term, type Value, type Verdict } from "../verdict.ts";
import { shown, type Totals, totalsOf, type Weighing, weigh } from "../weighing.ts";
import type { Rule } from "./rule.ts";

/** What no scale of a workshop sees: a gram, a millilitre. Pieces are counted. */
const LEAST: Readonly<Record<UnitKind, string>> = {
  ...{ mass: "0.001", volume: "0.001", area: "0.0001", length: "0.001", count: "0", energy: "0" },
};

export const BALANCE: Rule = { id: "I2", judge };

function judge({ event, profile, factors = [] }: Facts): readonly Verdict[] {
  if (isBeginning(event) || event.outputs.length === 0) return [];
  const verdict = (outcome: Verdict["outcome"], reason: Reason, arithmetic: readonly Term[]) =>
    ({ rule: "I2", outcome, reason, subject: event.id, arithmetic }) satisfies Verdict;
  const uninvited = event.gains.filter(({ kind }) => !mayBeAdded(kind, profile));
  const strange = uninvited.map(({ kind, amount }) =>
    verdict("reject", "gain-not-allowed", [
      term("gain", { value: amount?.quantity ?? "", ...(amount && { unit: amount.uom }) }, kind),
    ]),
  );
  const weighing = weigh(event, factors);
  const totals = totalsOf(weighing);
  if (totals === undefined) return [...strange, verdict("unresolved", "amount-unknown", [])];
  const tolerance = toleranceOf(totals, profile, weighing.kind);
  const arithmetic = sum(event, weighing, totals);
  const off = compare(absolute(totals.difference), tolerance) > 0;
  const tolerated = term("tolerance", shown(weighing, tolerance));
  if (!off) return [...strange, verdict("pass", "balanced", [...arithmetic, tolerated])];
  const difference = term("difference", shown(weighing, absolute(totals.difference)));
  const terms = [...arithmetic, difference, tolerated];
  if (totals.difference.units < 0n)
    return [...strange, verdict("reject", "more-out-than-in", terms)];
  // Who wrote down no losses told nothing wrong: it is asked about. Losses that do not add up are refused.
  return event.losses.length === 0
    ? [...strange, verdict("flag", "losses-not-recorded", terms)]
    : [...strange, verdict("reject", "not-accounted-for", terms)];
}

/** Without a profile nobody said what may be added. */
const mayBeAdded = (kind: string, profile: ProcessProfile | undefined): boolean =>
  profile === undefined || profile.gains.includes(kind);

const absolute = (value: Decimal): Decimal => (value.units < 0n ? minus(ZERO, value) : value);

function toleranceOf(
  { into }: Totals,
  profile: ProcessProfile | undefined,
  kind: UnitKind,
): Decimal {
  const part = times(into, readDecimal(profile?.tolerance ?? TOLERANCE) ?? ZERO);
  const smallest = readDecimal(LEAST[kind]) ?? ZERO;
  return compare(part, smallest) < 0 ? smallest : part;
}

function sum(event: LedgerEvent, weighing: Weighing, totals: Totals): readonly Term[] {
  const list = (
    label: Label,
    amounts: readonly (Decimal | undefined)[],
    names: readonly string[],
  ): readonly Term[] =>
    amounts.map((one, n) => term(label, value(weighing, one ?? ZERO), names[n] ?? ""));
  return [
    ...list(
      "input",
      weighing.inputs,
      event.inputs.map(({ material }) => material),
    ),
    ...list(
      "gain",
      weighing.gains,
      event.gains.map(({ kind }) => kind),
    ),
    term("in", value(weighing, totals.into)),
    ...list(
      "output",
      weighing.outputs,
      event.outputs.map(({ material }) => material),
    ),
    ...list(
      "loss",
      weighing.losses,
      event.losses.map(({ kind }) => kind),
    ),
    term("out", value(weighing, plus(totals.out, totals.lost))),
  ];
}

const value = (weighing: Weighing, one: Decimal): Value => shown(weighing, one);
