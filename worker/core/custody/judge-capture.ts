/** The events of one capture, judged in the order in which they stand: what was refused changes nothing for those behind it. */

import type { Ancestry } from "./ancestry.ts";
import type { Arrivals } from "./arrivals.ts";
import { adjustedOf, adjustmentsOf } from "./counted.ts";
import type { LedgerEvent } from "./event.ts";
import type { Facts, KnownLot } from "./facts.ts";
import { type ReadEvent, withGains } from "./from-epcis.ts";
import type { Holdings } from "./holdings.ts";
import { judge } from "./judge.ts";
import {
  type AccountEntry,
  type AccountHolder,
  type HeldAccounts,
  onAccounts,
} from "./ledger-accounts.ts";
import { type Adjustment, correction, type Move, movesOf } from "./moves.ts";
import { profileOf } from "./profiles/library.ts";
import type { ProcessProfile } from "./profiles/profile.ts";
import type { Verdict } from "./verdict.ts";

/** What is known besides the holdings. */
export interface Background {
  readonly now: string;
  /** The organisation's own. */
  readonly profiles: readonly ProcessProfile[];
  /** By lot: the process of its product, where its events do not say. */
  readonly processes: ReadonlyMap<string, string>;
  /** Lots whose product is under a certificate in force that was looked up, with a model of custody. */
  readonly certified: ReadonlySet<string>;
  /** What stock-takes corrected: all of an event that is taken back, and of lots that are counted those of the period before. */
  readonly adjustments: readonly Adjustment[];
  readonly accounts: AccountHolder;
}

/** What changes from one event of a capture to the next. */
export interface Books {
  readonly holdings: Holdings;
  readonly accounts: HeldAccounts;
  /** What was sent to the organisation. */
  readonly arrivals: Arrivals;
  readonly ancestry: Ancestry;
}

export interface Judged {
  readonly event: LedgerEvent;
  readonly verdicts: readonly Verdict[];
  readonly isRefused: boolean;
  readonly profile?: string;
  readonly moves: readonly Move[];
  readonly adjustments: readonly Adjustment[];
  readonly entries: readonly AccountEntry[];
}

/** Judges one event, known by its own id, and, unless it is refused, moves what it moves. */
export function judgeNext(
  { read, eventId }: { readonly read: ReadEvent; readonly eventId: string },
  books: Books,
  known: Background,
): Judged {
  const profile = profileFor(read.event, known);
  const { event, entries } = onAccounts(withGains(read.event, profile), known.accounts);
  const strict = profile !== undefined || entries.length > 0 || isCertified(event, known);
  const facts = factsOf(event, books, { ...known, profile, strict });
  const { outcome, verdicts } = judge({ ...facts, ...books.ancestry.told(facts) });
  const isRefused = outcome === "reject";
  const adjustments = isRefused
    ? []
    : adjustmentsOf(facts).map((one) => ({ ...one, eventId, time: event.time }));
  const moves = isRefused
    ? []
    : [...movesOf(event, { strict }), ...adjustments.map((one) => correction(one))];
  for (const move of moves) books.holdings.move(move, event.time);
  const entered = isRefused ? [] : entries;
  for (const entry of entered) books.accounts.enter(entry);
  if (!isRefused) books.arrivals.receive(event);
  if (!isRefused) books.ancestry.enter(event);
  const judged = { event, verdicts, isRefused, moves, adjustments, entries: entered };
  return { ...judged, ...(profile && { profile: profile.id }) };
}

/** What an event was taken for when it came. */
export interface KeptEvent {
  readonly event: Pick<LedgerEvent, "inputs" | "outputs">;
  readonly entries: readonly AccountEntry[];
}

export interface TakenBack {
  readonly moves: readonly Move[];
  /** What was drawn from an account, and is covered no longer. */
  readonly verdicts: readonly Verdict[];
}

/** An event that was declared wrong gives back what it took, and takes back what it brought: as it was judged when it came, where that is kept. */
export function takeBack(
  {
    read,
    eventId,
    kept,
  }: { readonly read: ReadEvent; readonly eventId: string; readonly kept: KeptEvent | undefined },
  { holdings, accounts, arrivals }: Books,
  known: Background,
): TakenBack {
  const told = kept?.event ?? withGains(read.event, profileFor(read.event, known));
  const event = { ...read.event, inputs: told.inputs, outputs: told.outputs };
  const entries = kept?.entries ?? onAccounts(event, known.accounts).entries;
  const verdicts = entries.flatMap((entry) => accounts.takeBack(entry));
  const corrected = known.adjustments.filter((one) => one.eventId === eventId);
  const moves = [
    ...movesOf(event, { strict: false, isTakenBack: true }),
    ...corrected.map((one) => correction(one, { isTakenBack: true })),
  ];
  for (const move of moves) holdings.move(move, event.time);
  arrivals.takeBack(event);
  return { moves, verdicts };
}

/** The event's own, if there is one of that name; otherwise that of what it made. */
function profileFor(
  { process, outputs, counts = [] }: LedgerEvent,
  { profiles, processes }: Background,
): ProcessProfile | undefined {
  const named = profileOf(process, profiles);
  if (named !== undefined) return named;
  const found = [...outputs, ...counts].map(({ lot }) => profileOf(processes.get(lot), profiles));
  return found.find((one) => one !== undefined);
}

const isCertified = (event: LedgerEvent, { certified }: Background): boolean =>
  lotsIn(event).some((lot) => certified.has(lot));

/** Without the names of single pieces. */
export const lotsIn = ({ inputs, outputs, counts = [] }: LedgerEvent): readonly string[] =>
  [...inputs, ...outputs, ...counts].map(({ lot }) => lot);

function factsOf(
  event: LedgerEvent,
  { holdings, accounts, arrivals }: Books,
  {
    profile,
    strict,
    ...known
  }: Background & { readonly profile: ProcessProfile | undefined; readonly strict: boolean },
): Facts {
  const lots = new Map<string, KnownLot>();
  for (const lot of [...lotsIn(event), ...piecesIn(event)]) {
    const one = holdings.lot(lot);
    if (one !== undefined) lots.set(lot, one);
  }
  for (const { lot } of event.counts ?? []) {
    const one = lots.get(lot);
    const adjusted = one && adjustedOf(lot, event, known.adjustments);
    if (one && adjusted) lots.set(lot, { ...one, adjusted });
  }
  return {
    ...{ event, lots, now: known.now, transfers: arrivals.all },
    ...(event.factors && { factors: event.factors }),
    ...{ isCertified: strict, accounts: accounts.of(event), ...(profile && { profile }) },
  };
}

export const piecesIn = ({ pieces }: LedgerEvent): readonly string[] =>
  pieces === undefined ? [] : [...pieces.came, ...pieces.used, ...pieces.packed];
