/** What one event makes of the characteristics that went in: pro rata by what was mixed, never more than entered. CUSTODY.md §7.3, I4 to I7. */
import { type Decimal, minus, plus, sumOf, ZERO } from "../decimal.ts";
import {
  type Characteristic,
  type Claim,
  claimOf,
  type LedgerEvent,
  type Portion,
} from "./event.ts";
import type { DeclaredFactor } from "./measure.ts";
import { isWeaker, type LedgerModel } from "./models.ts";
import {
  addAll,
  divide,
  least,
  most,
  multiply,
  NONE,
  ofDecimal,
  type Ratio,
  WHOLE,
} from "./ratio.ts";
import { emptied, fraction, held, modelled, partOf, type Share, sourcesOf } from "./share.ts";
import { total, type Weighing, weighed } from "./weighing.ts";

export interface Blend {
  /** What is in each unit of whatever comes out. */
  readonly share: Share;
  /** What went in, and what the event says where that is weaker. */
  readonly models: readonly LedgerModel[];
  /** How much of each unit that comes out is of each input; undefined where it is not known. */
  readonly parts: readonly Ratio[] | undefined;
}

interface Mixed {
  /** Of the inputs, in their order. */
  readonly shares: readonly Share[];
  readonly characteristic: Characteristic;
  /** To see whether an amount that is not known could matter. */
  readonly isSupposed?: boolean;
}

/** Of an amount that is not known nothing is certified: it could be a gram, or a ton. */
export function blend(
  event: LedgerEvent,
  weighing: Weighing,
  { shares, characteristic, isSupposed = false }: Mixed,
): Blend {
  const counting = shares.filter(({ counted }) => counted.over > 0n);
  const certified = shares.filter((one) => one.certified.over > 0n);
  const models = certified.flatMap(({ model }) => model ?? []);
  const said = event.model !== undefined ? [event.model] : [];
  const from = sourcesOf(certified.map(({ sources }) => sources));
  const hasMoreSources = from.hasMoreSources || certified.some((one) => one.hasMoreSources);
  const all = declared(models, said);
  const finish = (one: Pick<Share, "certified" | "counted">) =>
    held(modelled({ ...one, ...from, hasMoreSources }, all));
  const parts = partsOf(weighing);
  if (parts === undefined) {
    const certified = isSupposed ? counting.map(fraction).reduce(most, NONE) : NONE;
    const counted = counting.length === 0 ? NONE : WHOLE;
    return { share: finish({ certified, counted }), models: all, parts };
  }
  const sum = (of: "certified" | "counted") =>
    addAll(parts.map((part, n) => multiply(part, shares[n]?.[of] ?? NONE)));
  const gained = gainsThatCount(event, weighing, characteristic);
  const counted = addAll([sum("counted"), gained, fromNowhere(weighing)]);
  return { share: finish({ certified: sum("certified"), counted }), models: all, parts };
}

/** A weaker model may be said of an event, a stronger one is not believed. */
const declared = (models: readonly LedgerModel[], said: readonly LedgerModel[]) => [
  ...models,
  ...said.filter((one) => models.some((model) => isWeaker(one, model))),
];

/** Of what went in, or of what came out where that is more: nothing certified appears by writing down a larger output. */
function basisOf(weighing: Weighing): Decimal | undefined {
  const into = intoOf(weighing);
  const more = into && excessOf(weighing, into);
  return more && plus(into, more);
}

const intoOf = ({ inputs, gains }: Weighing): Decimal | undefined => total([...inputs, ...gains]);

function excessOf({ outputs }: Weighing, into: Decimal): Decimal {
  const more = minus(sumOf(outputs.filter((one) => one !== undefined)), into);
  return more.units > 0n ? more : ZERO;
}

/** What came out beyond what went in: of no source, and there all the same. */
function fromNowhere(weighing: Weighing): Ratio {
  const [into, basis] = [intoOf(weighing), basisOf(weighing)];
  if (into === undefined || basis === undefined || basis.units <= 0n) return NONE;
  return divide(ofDecimal(excessOf(weighing, into)), ofDecimal(basis));
}

function partsOf(weighing: Weighing): readonly Ratio[] | undefined {
  const basis = basisOf(weighing);
  if (basis === undefined || basis.units <= 0n) return undefined;
  const whole = ofDecimal(basis);
  return weighing.inputs.map((one) => (one ? divide(ofDecimal(one), whole) : NONE));
}

function gainsThatCount(
  event: LedgerEvent,
  weighing: Weighing,
  { excluded = [], components }: Characteristic,
): Ratio {
  const basis = basisOf(weighing);
  if (basis === undefined || basis.units <= 0n || components !== undefined) return NONE;
  const counting = weighing.gains.filter((_, n) => !excluded.includes(event.gains[n]?.kind ?? ""));
  const sum = sumOf(counting.filter((one) => one !== undefined));
  return divide(ofDecimal(sum), ofDecimal(basis));
}

interface Of {
  readonly event: LedgerEvent;
  readonly weighing: Weighing;
  readonly characteristic: Characteristic;
  readonly factors: readonly DeclaredFactor[];
  readonly isSupposed?: boolean;
}

/** What one output has: as mixed, or less where less is claimed of it; as measured where the certified was kept apart. */
export function outputShare(
  portion: Portion,
  { share: mixed, models: entered }: Blend,
  of: Of,
): Share {
  // Not known, or not in what the inputs were weighed: it could be any amount.
  if (of.isSupposed !== true && weighed(portion, of.weighing.kind, of.factors) === undefined)
    return emptied(mixed);
  const claim = claimOf(portion, of.characteristic.id);
  const said = claim?.model === undefined ? [] : [claim.model];
  if (claim?.draw !== undefined) return drawn(portion, { ...claim, draw: claim.draw }, of);
  const claimed = claimedPart(portion, of);
  if (of.event.isSeparated === true) {
    const certified = multiply(claimed ?? NONE, separatedScale(mixed, of));
    return held(
      modelled({ ...mixed, certified, counted: most(certified, mixed.counted) }, [
        ...entered,
        ...said,
      ]),
    );
  }
  const certified = claimed === undefined ? mixed.certified : least(claimed, mixed.certified);
  const models = mixed.model === undefined ? said : [mixed.model, ...said];
  return held(modelled({ ...mixed, certified }, models));
}

/** From an account: whether that covers it is I8's question. */
function drawn(
  portion: Portion,
  { draw: { amount }, sources }: Claim & { readonly draw: NonNullable<Claim["draw"]> },
  { weighing: { kind }, factors }: Of,
): Share {
  const whole = weighed(portion, kind, factors);
  const certified = partOf(weighed({ ...portion, amount }, kind, factors), whole);
  return modelled({ certified, counted: WHOLE, ...sourcesOf([sources]) }, ["mass-balance"]);
}

/** Claimed of one unit of the portion. Undefined where no amount is said; where the certified was kept apart, that is all of it. */
function claimedPart(
  portion: Portion,
  { event, weighing: { kind }, characteristic, factors }: Of,
): Ratio | undefined {
  const claim = claimOf(portion, characteristic.id);
  if (claim?.amount === undefined)
    return claim !== undefined && event.isSeparated === true ? WHOLE : undefined;
  const claimed = weighed({ ...portion, amount: claim.amount }, kind, factors);
  return partOf(claimed, weighed(portion, kind, factors));
}

/** All that is claimed of the outputs together is at most what went in. */
function separatedScale(mixed: Share, of: Of): Ratio {
  const basis = basisOf(of.weighing);
  if (basis === undefined) return NONE;
  const entered = multiply(mixed.certified, ofDecimal(basis));
  const claimed = addAll(
    of.event.outputs.map((one, n) => {
      const amount = of.weighing.outputs[n];
      return amount ? multiply(claimedPart(one, of) ?? NONE, ofDecimal(amount)) : NONE;
    }),
  );
  return claimed.over === 0n ? NONE : least(WHOLE, divide(entered, claimed));
}
