/** Captured events meet the ledger of lots: what cannot be true is refused, what is doubtful is kept with a finding. docs/custody.md. */

import { isHolder } from "../core/claims/certificate.ts";
import { Ancestry, statesSomething } from "../core/custody/ancestry.ts";
import { Arrivals } from "../core/custody/arrivals.ts";
import type { LedgerEvent } from "../core/custody/event.ts";
import { ledgerEventFrom, type ReadEvent } from "../core/custody/from-epcis.ts";
import { type Handover, handoverIn, type Party } from "../core/custody/handover.ts";
import { Holdings } from "../core/custody/holdings.ts";
import {
  type Books,
  type Judged,
  judgeNext,
  type KeptEvent,
  lotsIn,
  piecesIn,
  takeBack,
} from "../core/custody/judge-capture.ts";
import { keptOf } from "../core/custody/kept-event.ts";
import { accountsIn, HeldAccounts } from "../core/custody/ledger-accounts.ts";
import type { Walk } from "../core/custody/lot-graph.ts";
import { refusal } from "../core/custody/refusal.ts";
import type { Verdict } from "../core/custody/verdict.ts";
import { prefixesOf } from "../core/epcis/context.ts";
import type { Problem } from "../core/problem.ts";
import type {
  Clock,
  Custody,
  KnownEvent,
  LedgerEntry,
  LedgerKnown,
  NewEvent,
  NewFinding,
  NewHandover,
} from "../ports.ts";
import type { SentEvent } from "./read-event.ts";

export interface LedgerPorts {
  readonly custody: Custody;
  readonly now: Clock;
}

interface Read {
  /** Of an event that is declared wrong: its eventID. */
  readonly withdrawn?: string;
  /** Of events that say how much came, went or was made. */
  readonly read?: ReadEvent;
  readonly handover?: Handover;
  readonly pointer: string;
}

/** By the event's document. */
export type ReadEvents = ReadonlyMap<string, Read>;

/** Those in which lots came, went or were made. */
export function ledgerEvents(organisation: string, sent: readonly SentEvent[]): ReadEvents {
  return new Map(
    sent.flatMap(({ id, eventId, kind, document, eventTime, lots, pointer }) => {
      const prefixes = prefixesOf(document["@context"]);
      const said = { id, time: eventTime, owner: organisation, document, prefixes, lots };
      const read = ledgerEventFrom(said);
      const handover = handoverIn(said);
      if (read === undefined && handover === undefined) return [];
      const isWrong = kind === "declaration";
      const more = { ...(handover && { handover }), ...(isWrong && { withdrawn: eventId }) };
      return [[id, { pointer, ...(read && { read }), ...more }] as const];
    }),
  );
}

/** Undefined where no event has anything to do with lots: then nothing is asked of the database. */
export async function ledgerKnown(
  { custody }: LedgerPorts,
  organisation: string,
  events: ReadEvents,
): Promise<Known | undefined> {
  if (events.size === 0) return undefined;
  const all = [...events.values()].flatMap(({ read }) => read?.event ?? []);
  const processes = all.flatMap(({ process }) => process ?? []);
  const accounts = all.flatMap(accountsIn);
  const counted = all.filter(({ counts }) => counts !== undefined);
  // What goes in is followed upstream only where something is stated of what comes out.
  const used = all.some(statesSomething)
    ? [...new Set(all.flatMap(({ inputs }) => inputs.map(({ lot }) => lot)))]
    : [];
  const asked = {
    ...{ lots: [...new Set(all.flatMap(lotsIn))], pieces: [...new Set(all.flatMap(piecesIn))] },
    counted: [...new Set(counted.flatMap(lotsIn))],
    processes: [...new Set(processes)],
    withdrawn: [...new Set([...events.values()].flatMap(({ withdrawn }) => withdrawn ?? []))],
    accounts: [...new Set(accounts.map(({ id }) => id))],
    schemes: [...new Set(accounts.map(({ scheme }) => scheme))],
    parties: [...partiesIn(events).values()].map(({ party }) => party),
  };
  const [known, walk] = await Promise.all([
    custody.known(organisation, asked),
    used.length > 0 ? custody.walk(organisation, used) : undefined,
  ]);
  return { ...known, ...(walk && { walk }) };
}

interface Known extends LedgerKnown {
  readonly walk?: Walk;
}

/** Each once, by what it says, with its place. */
function partiesIn(events: ReadEvents) {
  const parties = new Map<string, { readonly n: number; readonly party: Party }>();
  for (const { handover } of events.values()) {
    const party = handover?.party;
    const said = JSON.stringify(party);
    if (party !== undefined && !parties.has(said)) parties.set(said, { n: parties.size, party });
  }
  return parties;
}

interface Capture {
  /** New ones, in order. */
  readonly events: readonly NewEvent[];
  readonly before: readonly KnownEvent[];
  readonly read: ReadEvents;
  readonly known: Known | undefined;
  readonly now: number;
  readonly refuse: (problem: Problem) => void;
}

export interface Entered {
  readonly events: readonly NewEvent[];
  readonly entry?: LedgerEntry;
}

/** What is not refused, and what it changes. */
export function enterLedger({ events, before, read, known, now, refuse }: Capture): Entered {
  if (known === undefined) return { events };
  const background = backgroundOf(known, now);
  const books = {
    holdings: new Holdings(known.holdings),
    accounts: new HeldAccounts(known.accounts),
    arrivals: new Arrivals(known.transfers),
    ancestry: new Ancestry(known.walk),
  };
  const standing = new Standing(before);
  const partnerOf = partnersIn(read, known);
  const entry: Writable<LedgerEntry> = {
    ...{ moves: [], findings: [], adjustments: [], came: [], withdrawn: [] },
    ...{
      accountEntries: [],
      accounts: known.accounts.map(({ account, version }) => ({ account, version })),
    },
    ...{ sent: [], received: [] },
  };
  const ledgers = new Map<string, LedgerEvent>();
  const came = new Map<string, KeptEvent>(
    known.kept.map(({ eventId, ledger, entries }) => [eventId, { event: ledger, entries }]),
  );
  const kept = events.filter((event) => {
    const { eventId } = event;
    const one = read.get(event.id);
    if (one?.read) ledgers.set(event.id, one.read.event);
    const does = standing.hear(event);
    if (does === "withdraw") entry.withdrawn.push(eventId);
    if (one === undefined || does === "nothing") return true;
    if (does === "withdraw") {
      if (one.read) {
        const wrong = { read: one.read, eventId, kept: came.get(eventId) };
        const { moves, verdicts } = takeBack(wrong, books, background);
        entry.moves.push(...moves);
        entry.findings.push(...verdicts.map((verdict) => findingOf(verdict, event.id)));
      }
      return true;
    }
    const entering = { books, background, ledgers, came };
    const problem = one.read && enter({ ...one, read: one.read, event }, entry, entering);
    if (problem !== undefined) {
      standing.forget(event);
      refuse(problem);
      return false;
    }
    if (one.handover) entry[one.handover.what].push(...handed(event, one.handover, partnerOf));
    return true;
  });
  return { events: kept.map((event) => withLedger(event, ledgers)), entry };
}

/** As it was judged; as it was read where it changes nothing. */
function withLedger(event: NewEvent, ledgers: ReadonlyMap<string, LedgerEvent>): NewEvent {
  const ledger = event.kind === "event" ? ledgers.get(event.id) : undefined;
  return ledger === undefined ? event : { ...event, ledger: keptOf(ledger) };
}

interface Entering {
  readonly books: Books;
  readonly background: ReturnType<typeof backgroundOf>;
  /** Events as they were judged, by their document. */
  readonly ledgers: Map<string, LedgerEvent>;
  /** By eventID, in case it is declared wrong further down. */
  readonly came: Map<string, KeptEvent>;
}

/** Judges one event, and notes what it changes; what refuses it otherwise. */
function enter(
  { read, pointer, event }: Read & { readonly read: ReadEvent; readonly event: NewEvent },
  entry: Writable<LedgerEntry>,
  { books, background, ledgers, came }: Entering,
): Problem | undefined {
  const judged = judgeNext({ read, eventId: event.eventId }, books, background);
  if (judged.isRefused)
    return refusal(judged.event, judged.verdicts, { pointer, ...profileOf(judged) });
  ledgers.set(event.id, judged.event);
  came.set(event.eventId, { event: judged.event, entries: judged.entries });
  entry.moves.push(...judged.moves);
  background.adjustments.push(...judged.adjustments);
  entry.adjustments.push(...judged.adjustments.map((one) => ({ ...one, event: event.id })));
  entry.accountEntries.push(...judged.entries.map((one) => ({ ...one, event: event.id })));
  entry.came.push(...judged.event.outputs.map(({ lot }) => lot));
  entry.findings.push(...findingsOf(judged, read));
  return undefined;
}

function handed(
  { id, eventTime }: NewEvent,
  handover: Handover,
  partnerOf: (handover: Handover) => string | undefined,
): NewHandover[] {
  const partner = partnerOf(handover);
  const { byLink, names } = handover;
  return handover.lots.map((lot) => ({
    ...{ ...lot, event: id, time: eventTime, byLink, names },
    ...(partner !== undefined && { partner }),
  }));
}

function partnersIn(read: ReadEvents, known: LedgerKnown) {
  const places = partiesIn(read);
  const ids = new Map(known.parties.map(({ n, id }) => [n, id]));
  return ({ party }: Handover) => ids.get(places.get(JSON.stringify(party))?.n ?? -1);
}

type Writable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };

/** Which eventIDs have an event, and which were declared wrong. */
class Standing {
  readonly #said = new Set<string>();

  constructor(before: readonly KnownEvent[]) {
    for (const one of before) this.hear(one);
  }

  /** An event that was declared wrong before it came moves nothing, and none is taken back twice. */
  hear({ eventId, kind }: Pick<NewEvent, "eventId" | "kind">): "enter" | "withdraw" | "nothing" {
    const isWrong = this.#said.has(`declaration ${eventId}`);
    const isThere = this.#said.has(`event ${eventId}`);
    this.#said.add(`${kind} ${eventId}`);
    if (isWrong) return "nothing";
    if (kind === "event") return "enter";
    return isThere ? "withdraw" : "nothing";
  }

  forget({ eventId, kind }: Pick<NewEvent, "eventId" | "kind">): void {
    this.#said.delete(`${kind} ${eventId}`);
  }
}

const profileOf = ({ profile }: Judged) => (profile === undefined ? {} : { profile });

const backgroundOf = (known: LedgerKnown, now: number) => ({
  now: new Date(now).toISOString(),
  profiles: known.profiles,
  processes: new Map(known.processes.map(({ lot, process }) => [lot, process])),
  // Those of suppliers are kept as well, and certify nothing of one's own.
  certified: new Set(
    known.certified.filter(({ holder }) => isHolder(holder, known.name)).map(({ lot }) => lot),
  ),
  adjustments: [...known.adjustments],
  accounts: { name: known.name, certificates: known.certificates },
});

/** What is not known (yet) of an amount is a task of its own, and what of a shipment is in its row. */
const isKept = ({ outcome, reason, rule }: Verdict): boolean =>
  outcome === "flag" ||
  (outcome === "unresolved" && reason === "lot-unknown" && !OF_SHARES.has(rule));

/** What is open of them is what I1 does not know of, and is worked out anew whenever somebody asks. */
const OF_SHARES: ReadonlySet<Verdict["rule"]> = new Set(["I4", "I5", "I6", "I7"]);

const findingOf = (verdict: Verdict, event: string): NewFinding => ({
  ...{ ...verdict, event },
  outcome: verdict.outcome === "flag" ? "flag" : "unresolved",
});

const findingsOf = (judged: Judged, { explanation }: ReadEvent): NewFinding[] =>
  judged.verdicts.filter(isKept).map((verdict) => ({
    ...findingOf(verdict, judged.event.id),
    ...profileOf(judged),
    ...(explanation !== undefined && isExplained(verdict) && { explanation }),
  }));

/** A stock-take has a reason in any case: that the books are off so often is asked about all the same. */
const isExplained = ({ outcome, rule }: Verdict): boolean => outcome === "flag" && rule !== "I13";
