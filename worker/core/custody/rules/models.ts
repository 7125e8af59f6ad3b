/** I5, I6, I7: one source, only certified, a share per batch. A lot goes down the models of ISO 22095 and never up, and what it says of itself must hold. */
import { readDecimal } from "../../decimal.ts";
import { blend, outputShare } from "../blend.ts";
import { type Characteristic, type Claim, claimOf, isBeginning, type Portion } from "../event.ts";
import { type Facts, sharesIn } from "../facts.ts";
import { isWeaker, type LedgerModel } from "../models.ts";
import { wholePercent } from "../ratio.ts";
import { fraction, type Share } from "../share.ts";
import { PERCENT, percentValue, type Reason, type RuleId, term, type Verdict } from "../verdict.ts";
import { weigh } from "../weighing.ts";
import type { Rule } from "./rule.ts";

export const ONE_SOURCE: Rule = { id: "I5", judge: (facts) => judge(facts, "I5") };
export const ALL_CERTIFIED: Rule = { id: "I6", judge: (facts) => judge(facts, "I6") };
export const BLENDED: Rule = {
  id: "I7",
  judge: (facts) => [...judge(facts, "I7"), ...each(facts, (mixed) => shareOf(facts, mixed))],
};

const RULE_OF: Readonly<Record<LedgerModel, RuleId>> = {
  "identity-preserved": "I5",
  segregated: "I6",
  "controlled-blending": "I7",
  "mass-balance": "I7",
  "book-and-claim": "I7",
};
const HOLDS: Readonly<Record<string, Reason>> = {
  ...{ I5: "one-source", I6: "all-certified", I7: "share-within" },
};

/** What comes out as mixed, and what would if all that is not known were in its favour. */
interface Mixed {
  readonly characteristic: Characteristic;
  readonly known: Share;
  readonly possible: Share;
  readonly inputs: readonly Share[];
  /** What of that is in one output: drawn from an account, or kept apart, it may be another share. */
  readonly inOutput: (portion: Portion) => Pick<Mixed, "known" | "possible">;
}

function each(facts: Facts, of: (mixed: Mixed) => readonly Verdict[]): readonly Verdict[] {
  const { event, characteristics = [], factors = [] } = facts;
  if (isBeginning(event) || event.outputs.length === 0) return [];
  return characteristics.flatMap((characteristic) => {
    const weighing = weigh(event, factors, characteristic.basis);
    const shares = sharesIn(facts, characteristic);
    const mix = (some: readonly Share[], isSupposed: boolean) =>
      blend(event, weighing, { shares: some, characteristic, isSupposed });
    const [known, possible] = [mix(shares.known, false), mix(shares.possible, true)];
    const inOutput = (portion: Portion) => {
      const of = { event, weighing, characteristic, factors };
      return {
        known: outputShare(portion, known, of),
        possible: outputShare(portion, possible, { ...of, isSupposed: true }),
      };
    };
    return of({
      ...{ characteristic, known: known.share, possible: possible.share },
      ...{ inputs: shares.known, inOutput },
    });
  });
}

/** Of all that says a model this rule is about: the event of how it was made, a lot of what it is. */
function judge(facts: Facts, rule: RuleId): readonly Verdict[] {
  const { event } = facts;
  return each(facts, (mixed) => {
    const isMixed = event.isSeparated !== true;
    const said = isMixed && event.model && isMixing(mixed, event.model) ? [event.model] : [];
    const claims = event.outputs.flatMap((portion) => {
      const model = claimOf(portion, mixed.characteristic.id)?.model;
      const own = { ...mixed, ...mixed.inOutput(portion) };
      return model === undefined ? [] : [{ mixed: own, model, subject: portion.lot }];
    });
    return [...said.map((model) => ({ mixed, model, subject: event.id })), ...claims]
      .filter(({ model }) => RULE_OF[model] === rule)
      .map((one) => modelled(one.mixed, { rule, model: one.model, subject: one.subject }));
  });
}

/** Whoever keeps apart what was mixed before breaks nothing: an event is only asked about what it did itself. */
const isMixing = ({ inputs, known: { model } }: Mixed, said: LedgerModel): boolean =>
  inputs.some((one) => one.model !== undefined) &&
  (model === undefined ||
    !isWeaker(model, said) ||
    inputs.some((one) => one.model !== undefined && isWeaker(model, one.model)));

function modelled(
  { known, possible, characteristic }: Mixed,
  {
    rule,
    model,
    subject,
  }: { readonly rule: RuleId; readonly model: LedgerModel; readonly subject: string },
): Verdict {
  const fits = (one: Share) => one.model !== undefined && !isWeaker(one.model, model);
  const isAllowed = characteristic.models.includes(model);
  const holds = fits(known) && isAllowed;
  const isOpen = !holds && isAllowed && fits(possible);
  return {
    ...{ rule, subject },
    outcome: holds ? "pass" : isOpen ? "unresolved" : "reject",
    reason: holds
      ? (HOLDS[rule] ?? "share-within")
      : isOpen
        ? "lot-unknown"
        : isAllowed
          ? broken(model, known)
          : "model-not-allowed",
    arithmetic: [
      term("claimed", model, characteristic.id),
      term("model", known.model ?? "none"),
      term("sources", known.sources.length),
      term("share", percentValue(fraction(known))),
    ],
  };
}

function broken(model: LedgerModel, { model: found }: Share): Reason {
  if (found === undefined || found === "controlled-blending") return "not-all-certified";
  return model === "identity-preserved" && found === "segregated"
    ? "several-sources"
    : "model-weaker";
}

/** I7: the number that is shown is whole, and never above what there is. */
function shareOf({ event }: Facts, { characteristic, inOutput }: Mixed): readonly Verdict[] {
  return event.outputs.flatMap((portion): Verdict[] => {
    const { known, possible } = inOutput(portion);
    const claim: Claim | undefined = claimOf(portion, characteristic.id);
    if (claim?.share === undefined) return [];
    const isWhole = /^\d{1,3}$/.test(claim.share) && readDecimal(claim.share) !== undefined;
    const fits = (one: Share) => isWhole && Number(claim.share) <= wholePercent(fraction(one));
    const isOpen = isWhole && !fits(known) && fits(possible);
    return [
      {
        ...{ rule: "I7", subject: portion.lot },
        outcome: fits(known) ? "pass" : isOpen ? "unresolved" : "reject",
        reason: fits(known)
          ? "share-within"
          : isOpen
            ? "lot-unknown"
            : isWhole
              ? "share-over"
              : "share-not-whole",
        arithmetic: [
          term("claimed", { value: claim.share, unit: PERCENT }, characteristic.id),
          term("share", percentValue(fraction(known))),
          term("limit", { value: String(wholePercent(fraction(known))), unit: PERCENT }),
        ],
      },
    ];
  });
}
