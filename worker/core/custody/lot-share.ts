/** The share of one lot from all that made it, what stock-takes found, and what was taken of it. */
import { type Decimal, minus, plus, sumOf, ZERO } from "../decimal.ts";
import type { UnitKind } from "../steps/units.ts";
import type { LedgerEvent } from "./event.ts";
import { creditKey, type LotIndex, type Mention } from "./graph.ts";
import { type Counted, countedBy, mostBy, type OnScale } from "./hands.ts";
import { amountOf, type DeclaredFactor } from "./measure.ts";
import {
  addAll,
  divide,
  least,
  multiply,
  NONE,
  ofDecimal,
  order,
  type Ratio,
  WHOLE,
} from "./ratio.ts";
import { emptied, fraction, held, modelled, NOT_COUNTED, type Share, sourcesOf } from "./share.ts";
import { total, weighed } from "./weighing.ts";

export interface LotShare {
  /** As it came into being. */
  readonly share: Share;
  /** For whoever uses it: less where more was used than there is. */
  readonly spendable: Share;
  /** By who used it, and may not count all of that. */
  readonly counted: ReadonlyMap<string, Counted>;
  /** How much there is, where that is known. */
  readonly whole?: { readonly kind: UnitKind; readonly value: Decimal };
}

interface Of {
  readonly index: LotIndex;
  readonly factors: readonly DeclaredFactor[];
  /** To see whether an amount that is not known could matter. */
  readonly isSupposed: boolean;
}

/** `made` are the shares of what each maker gave. Of how much nobody knows, or of which somebody took nobody knows how much, nothing certified is left to use. */
export function lotShare(
  lot: string,
  made: readonly Share[],
  { index, factors, isSupposed }: Of,
): LotShare {
  const scale = scaleOf(lot, index, factors);
  if (scale === undefined) {
    const share = gathered(made, undefined);
    return isSupposed
      ? { share, spendable: share, counted: new Map() }
      : { share, spendable: emptied(share), counted: noneOf(index.users.get(lot) ?? []) };
  }
  const { kind, value, users, amounts, sum, found } = scale;
  const uses = users.map(({ portion }) => scale.weighed(portion));
  const used = sumOf(uses.filter((one) => one !== undefined));
  const isKnown = isSupposed || !uses.includes(undefined);
  const share = lessened(gathered(made, amounts), sum, plus(sum, found));
  const left = lessened(share, value, used);
  const counted = isKnown ? (isSupposed ? mostBy : countedBy)(scale) : noneOf(users);
  return { share, spendable: isKnown ? left : emptied(left), counted, whole: { kind, value } };
}

/** For one that used it. */
export const shareFor = ({ share, counted }: LotShare, owner: string): Share =>
  partly(share, counted.get(owner)?.part ?? WHOLE);

const noneOf = (users: readonly Mention[]): LotShare["counted"] =>
  new Map(users.map(({ event }) => [event.owner, { part: NONE, isOpen: false }]));

interface Scale extends OnScale {
  readonly kind: UnitKind;
  /** Of each maker, and of all. */
  readonly amounts: readonly (Decimal | undefined)[];
  readonly sum: Decimal;
  /** By stock-takes. */
  readonly found: Decimal;
}

/** Undefined where nobody knows how much there is. */
export function scaleOf(
  lot: string,
  index: LotIndex,
  factors: readonly DeclaredFactor[],
): Scale | undefined {
  const makers = index.makers.get(lot) ?? [];
  const kind = makers.flatMap(({ portion }) => amountOf(portion)?.kind ?? [])[0];
  const amounts = kind && makers.map(({ portion }) => weighed(portion, kind, factors));
  const sum = amounts && total(amounts);
  if (kind === undefined || amounts === undefined || sum === undefined) return undefined;
  const { found, missed } = adjustments(index.counts.get(lot) ?? [], lot, kind);
  const net = makers[0]?.portion.net;
  return {
    ...{ kind, makers, amounts, sum, found, users: usersOf(lot, index) },
    value: minus(plus(sum, found), missed),
    weighed: (portion) => weighed({ ...(net && { net }), ...portion }, kind, factors),
  };
}

/** Whoever put it on an account used it by that, and not by what was made of the goods. */
function usersOf(lot: string, { users, credits, credited }: LotIndex): readonly Mention[] {
  const all = users.get(lot) ?? [];
  const onAccounts = credits.get(lot) ?? [];
  if (onAccounts.length === 0) return all;
  const isFree = ({ event }: Mention) => !credited.has(creditKey(event.owner, lot));
  return [...all.filter(isFree), ...onAccounts];
}

/** One lot of several events: by how much each of them gave; the least of them where that is not known. */
function gathered(
  shares: readonly Share[],
  amounts: readonly (Decimal | undefined)[] | undefined,
): Share {
  const [only = NOT_COUNTED] = shares;
  if (shares.length <= 1) return only;
  const certified = shares.filter((one) => one.certified.over > 0n);
  const { sources, hasMoreSources } = sourcesOf(certified.map((one) => one.sources));
  const from = {
    sources,
    hasMoreSources: hasMoreSources || certified.some((one) => one.hasMoreSources),
  };
  const models = certified.flatMap(({ model }) => model ?? []);
  const whole = amounts && total(amounts);
  if (whole === undefined || whole.units === 0n) {
    const fractions = shares.filter(({ counted }) => counted.over > 0n).map(fraction);
    if (fractions.length === 0) return NOT_COUNTED;
    return held(modelled({ certified: fractions.reduce(least), counted: WHOLE, ...from }, models));
  }
  const sum = (of: "certified" | "counted") =>
    divide(
      addAll(shares.map((one, n) => multiply(one[of], ofDecimal(amounts?.[n] ?? ZERO)))),
      ofDecimal(whole),
    );
  return held(modelled({ certified: sum("certified"), counted: sum("counted"), ...from }, models));
}

/** Against the books as they were said to be. */
function adjustments(events: readonly LedgerEvent[], lot: string, kind: UnitKind) {
  const all = events.flatMap(({ counts = [] }) =>
    counts
      .filter((one) => one.lot === lot)
      .flatMap(({ amount, book, net }) => {
        const on = { ...(net && { net }) };
        const counted = amount && weighed({ amount, ...on }, kind, []);
        const said = book && weighed({ amount: book, ...on }, kind, []);
        return counted && said ? minus(counted, said) : [];
      }),
  );
  const isFound = ({ units }: Decimal) => units > 0n;
  const missed = sumOf(all.filter((one) => !isFound(one)));
  return { found: sumOf(all.filter(isFound)), missed: minus(ZERO, missed) };
}

/** What was certified of `certain` is spread over `all`, where that is more. */
function lessened(share: Share, certain: Decimal, all: Decimal): Share {
  if (minus(all, certain).units <= 0n || share.certified.over === 0n) return share;
  return partly(share, certain.units <= 0n ? NONE : divide(ofDecimal(certain), ofDecimal(all)));
}

/** That part of what is certified. */
function partly(share: Share, part: Ratio): Share {
  if (order(part, WHOLE) >= 0 || share.certified.over === 0n) return share;
  const certified = multiply(share.certified, part);
  return held(modelled({ ...share, certified }, share.model ? [share.model] : []));
}
