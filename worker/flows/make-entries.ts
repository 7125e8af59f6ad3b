/** Gives each waiting document its index, its place in its organisation's stream, and its commitment. docs/log-format.md §1–3. */
import { fromUtf8, toBase64 } from "../core/bytes.ts";
import { commitDocument, type StreamPlace } from "../core/log/commitment.ts";
import { readDocument } from "../core/log/document.ts";
import { type CommittedEntry, type Entry, encodeEntry } from "../core/log/entry.ts";
import { openingTag, prevHash, signedBytes, streamKey, streamTag } from "../core/log/stream.ts";
import { leafHash } from "../core/log/tree.ts";
import type {
  Clock,
  NewEntry,
  Randomness,
  Round,
  StreamHead,
  Waiting,
  WaitingEvent,
} from "../ports.ts";

/** The operator holds one stream for each organisation; devices get their own numbers later. */
const OPERATOR_STREAM = 0;

interface Batch {
  readonly waiting: readonly Waiting[];
  readonly firstIndex: number;
  readonly logId: string;
  readonly now: Clock;
  readonly random: Randomness;
}

export async function makeEntries(round: Round, batch: Batch): Promise<NewEntry[]> {
  const { waiting, firstIndex } = batch;
  const heads = new Map(
    await round.streamHeads([...new Set(waiting.map((w) => w.organisation.id))]),
  );
  const targets = await targetsOf(round, waiting);
  const entries: NewEntry[] = [];
  for (const one of waiting) {
    const { id } = one.organisation;
    if (!heads.has(id)) {
      const opening = openStream(one, { ...batch, index: firstIndex + entries.length });
      entries.push(opening);
      heads.set(id, { nextSeq: 0, prev: opening.stream.head });
    }
    const head = heads.get(id) as StreamHead;
    // An event is nobody's correction, even where an older declaration bears its name.
    const target = one.kind === "declaration" ? targets.get(targetKey(one)) : undefined;
    const entry = enter(one, { ...batch, head, target, index: firstIndex + entries.length });
    entries.push(entry);
    heads.set(id, { nextSeq: head.nextSeq + 1, prev: entry.stream.head });
    if (one.kind === "event") targets.set(targetKey(one), entry.index);
  }
  return entries;
}

/** The entries that this round's declarations speak of, as far as they are older than the round. */
async function targetsOf(round: Round, waiting: readonly Waiting[]): Promise<Map<string, number>> {
  const declarations = waiting.filter((one): one is WaitingEvent => one.kind === "declaration");
  const found = await round.targets(
    declarations.map(({ organisation, eventId }) => ({ organisation: organisation.id, eventId })),
  );
  return new Map(
    declarations.flatMap((declaration, n) => {
      const index = found[n];
      return index === undefined ? [] : [[targetKey(declaration), index] as const];
    }),
  );
}

function isEvent(one: Waiting): one is WaitingEvent {
  return one.kind === "event" || one.kind === "declaration";
}

function targetKey({ organisation, eventId }: WaitingEvent): string {
  return `${organisation.id} ${eventId}`;
}

interface Place extends Batch {
  readonly index: number;
}

function enter(
  one: Waiting,
  place: Place & { readonly head: StreamHead; readonly target: number | undefined },
): NewEntry {
  const { head, target } = place;
  const stream = { seq: head.nextSeq, prev: head.prev };
  const tag = streamTag(streamKey(one.streamSecret, OPERATOR_STREAM), stream.seq);
  const members = commit(one, { ...place, tag, stream });
  const entry: CommittedEntry =
    target === undefined
      ? { ...members, t: isEvent(one) ? "event" : one.kind }
      : { ...members, t: "correction", target: String(target) };
  return {
    ...leaf(entry, place.index),
    organisation: one.organisation.id,
    ...(isEvent(one) ? { eventId: one.id } : { documentId: one.id }),
    stream: { number: OPERATOR_STREAM, ...stream, head: prevHash(signedBytes(entry)) },
  };
}

function openStream({ organisation, streamSecret }: Waiting, place: Place): NewEntry {
  const document = {
    type: "stream/v1",
    organisation: organisation.slug,
    number: String(OPERATOR_STREAM),
    holder: "operator",
  };
  const opening = {
    id: place.random.id(),
    body: JSON.stringify(document),
    seed: place.random.bytes(32),
  };
  const tag = openingTag(streamSecret, OPERATOR_STREAM);
  const entry: CommittedEntry = { ...commit(opening, { ...place, tag }), t: "stream" };
  return {
    ...leaf(entry, place.index),
    organisation: organisation.id,
    document: opening,
    stream: { number: OPERATOR_STREAM, head: prevHash(signedBytes(entry)) },
  };
}

interface ToCommit {
  readonly body: string;
  readonly seed: Uint8Array;
}

function commit(
  { body, seed }: ToCommit,
  {
    index,
    logId,
    now,
    tag,
    stream,
  }: Place & { readonly tag: Uint8Array; readonly stream?: StreamPlace },
) {
  const document = readDocument(body);
  const { commit } = commitDocument({ document, seed, ...(stream && { stream }) });
  return {
    v: 1 as const,
    i: String(index),
    rt: String(now()),
    log: logId,
    stream: toBase64(tag),
    commit: toBase64(commit),
  };
}

function leaf(entry: Entry, index: number) {
  const bytes = encodeEntry(entry);
  return { index, entry, text: fromUtf8(bytes) ?? "", leafHash: leafHash(bytes) };
}
