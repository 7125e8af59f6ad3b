/** The share of one lot from all that made it, what stock-takes found, and what was taken of it. */
import { type Decimal, minus, plus, sumOf, ZERO } from "../decimal.ts";
import type { UnitKind } from "../steps/units.ts";
import type { LedgerEvent } from "./event.ts";
import type { LotIndex } from "./graph.ts";
import { amountOf, type DeclaredFactor } from "./measure.ts";
import { addAll, divide, least, multiply, NONE, ofDecimal, WHOLE } from "./ratio.ts";
import { emptied, fraction, held, modelled, NOT_COUNTED, type Share, sourcesOf } from "./share.ts";
import { total, weighed } from "./weighing.ts";

export interface LotShare {
  /** As it came into being. */
  readonly share: Share;
  /** For whoever uses it: less where more was used than there is. */
  readonly spendable: Share;
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
  const makers = (index.makers.get(lot) ?? []).map(({ portion }) => portion);
  const kind = makers.map((one) => amountOf(one)?.kind).find((one) => one !== undefined);
  const amounts = kind && makers.map((one) => weighed(one, kind, factors));
  const sum = amounts && total(amounts);
  if (kind === undefined || sum === undefined) {
    const share = gathered(made, undefined);
    return { share, spendable: isSupposed ? share : emptied(share) };
  }
  const share = gathered(made, amounts);
  const { found, missed } = adjustments(index.counts.get(lot) ?? [], lot, kind);
  const value = minus(plus(sum, found), missed);
  const net = makers[0]?.net;
  const uses = (index.users.get(lot) ?? []).map(({ portion }) =>
    weighed({ ...(net && { net }), ...portion }, kind, factors),
  );
  const used = sumOf(uses.filter((one) => one !== undefined));
  const isKnown = isSupposed || uses.length === uses.filter((one) => one !== undefined).length;
  const diluted = lessened(share, sum, plus(sum, found));
  const left = lessened(diluted, value, used);
  return { share: diluted, spendable: isKnown ? left : emptied(left), whole: { kind, value } };
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
  const part = certain.units <= 0n ? NONE : divide(ofDecimal(certain), ofDecimal(all));
  const certified = multiply(share.certified, part);
  return held(modelled({ ...share, certified }, share.model ? [share.model] : []));
}
