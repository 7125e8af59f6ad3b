/** The events of one capture, judged in the order in which they stand: what was refused changes nothing for those behind it. */
import type { LedgerEvent } from "./event.ts";
import type { Facts, KnownLot } from "./facts.ts";
import { type ReadEvent, withGains } from "./from-epcis.ts";
import type { Holdings } from "./holdings.ts";
import { judge } from "./judge.ts";
import { type Move, movesOf } from "./moves.ts";
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
}

export interface Judged {
  readonly event: LedgerEvent;
  readonly verdicts: readonly Verdict[];
  readonly isRefused: boolean;
  readonly profile?: string;
  readonly moves: readonly Move[];
}

/** Judges one event and, unless it is refused, moves what it moves. */
export function judgeNext(read: ReadEvent, holdings: Holdings, known: Background): Judged {
  const profile = profileFor(read.event, known);
  const event = withGains(read.event, profile);
  const { outcome, verdicts } = judge(factsOf(event, holdings, { ...known, profile }));
  const isRefused = outcome === "reject";
  const strict = profile !== undefined || isCertified(event, known);
  const moves = isRefused ? [] : movesOf(event, { strict });
  for (const move of moves) holdings.move(move, event.time);
  return { event, verdicts, isRefused, moves, ...(profile && { profile: profile.id }) };
}

/** An event that was declared wrong gives back what it took, and takes back what it brought. */
export function takeBack(read: ReadEvent, holdings: Holdings, known: Background): readonly Move[] {
  const event = withGains(read.event, profileFor(read.event, known));
  const moves = movesOf(event, { strict: false, isTakenBack: true });
  for (const move of moves) holdings.move(move, event.time);
  return moves;
}

/** The event's own, if there is one of that name; otherwise that of what it made. */
function profileFor(
  { process, outputs }: LedgerEvent,
  { profiles, processes }: Background,
): ProcessProfile | undefined {
  const named = profileOf(process, profiles);
  if (named !== undefined) return named;
  const found = outputs.map(({ lot }) => profileOf(processes.get(lot), profiles));
  return found.find((one) => one !== undefined);
}

const isCertified = ({ inputs, outputs }: LedgerEvent, { certified }: Background): boolean =>
  [...inputs, ...outputs].some(({ lot }) => certified.has(lot));

function factsOf(
  event: LedgerEvent,
  holdings: Holdings,
  { profile, ...known }: Background & { readonly profile: ProcessProfile | undefined },
): Facts {
  const lots = new Map<string, KnownLot>();
  for (const { lot } of [...event.inputs, ...event.outputs]) {
    const one = holdings.lot(lot);
    if (one !== undefined) lots.set(lot, one);
  }
  return {
    ...{ event, lots, now: known.now },
    ...{ isCertified: isCertified(event, known), ...(profile && { profile }) },
  };
}
