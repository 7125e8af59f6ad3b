/** The proof bundle of one entry: the fields this visitor may see, and the way from there to the chain. docs/log-format.md §5. */
import { utf8 } from "../core/bytes.ts";
import { publicFields } from "../core/journey/projection.ts";
import { commitDocument, flatten } from "../core/log/commitment.ts";
import { readDocument } from "../core/log/document.ts";
import { inclusionPathFromTiles, tilesForInclusion } from "../core/log/tiles.ts";
import { buildBundle } from "../core/proof/build-bundle.ts";
import type { Anchor, Journeys, LogReader, SignedCheckpoint, StoredEntry } from "../ports.ts";

export interface ProofPorts {
  readonly log: LogReader;
  readonly journeys: Journeys;
  readonly contract?: { readonly chainId: number; readonly contract: string };
}

export interface ProofQuestion {
  readonly leaf: { readonly index: number } | { readonly leafHash: Uint8Array };
  /** Whose key was presented, if any. */
  readonly organisation?: string;
  /** With a key: only these fields, instead of all. */
  readonly disclose?: readonly string[];
}

type Disclose = (pointer: string) => boolean;

/** Undefined for what is hidden from this visitor and for what does not exist: the two look the same. */
export async function readProof(
  ports: ProofPorts,
  question: ProofQuestion,
): Promise<object | undefined> {
  const entry = await ports.log.entry(question.leaf);
  const disclose = entry && (await disclosureOf(ports, entry, question));
  if (entry === undefined || disclose === undefined) return undefined;
  const checkpoint = await ports.log.checkpointCovering(entry.index);
  if (checkpoint === undefined || entry.document === undefined) return undefined;
  const { fields, decoys } = commitDocument({
    document: readDocument(entry.document.body),
    seed: entry.document.seed,
    ...(entry.stream && { stream: { seq: BigInt(entry.stream.seq), prev: entry.stream.prev } }),
  });
  return buildBundle({
    entry: utf8(entry.entry),
    index: entry.index,
    fields,
    hidden: decoys,
    disclose,
    ...(await provenIn(ports, entry, checkpoint)),
  });
}

async function disclosureOf(
  { journeys }: ProofPorts,
  entry: StoredEntry,
  { organisation, disclose }: ProofQuestion,
): Promise<Disclose | undefined> {
  if (entry.document === undefined) return undefined;
  if (organisation !== undefined && organisation === entry.organisation) {
    return disclose === undefined ? () => true : (pointer) => disclose.includes(pointer);
  }
  const event = await publicEvent(journeys, entry.index);
  if (event === undefined) return undefined;
  const document = readDocument(event.body);
  const isPublic = publicFields(document, event.disclosure);
  const values = new Map(flatten(document).map(({ pointer, value }) => [pointer, value]));
  return (pointer) => isPublic(pointer, values.get(pointer) ?? null);
}

/** The event as some public page shows it. Read the way the page reads it, so that the two never differ. */
async function publicEvent(journeys: Journeys, index: number) {
  for (const lot of await journeys.lotsDownstreamOf(index)) {
    const journey = await journeys.upstreamOf(lot);
    const shown = journey?.events.find((event) => event.index === index);
    if (shown !== undefined) return shown;
  }
  return undefined;
}

async function provenIn(
  { log, contract }: ProofPorts,
  entry: StoredEntry,
  checkpoint: SignedCheckpoint & { readonly anchor?: Anchor },
) {
  const { size, note, anchor } = checkpoint;
  const later = (await log.entriesTargeting(entry.index)).filter(({ index }) => index < size);
  const indexes = [entry, ...later].map(({ index }) => index);
  const readTile = await log.tiles(indexes.flatMap((index) => tilesForInclusion(index, size)));
  const pathOf = (index: number) => inclusionPathFromTiles(index, size, readTile);
  const anchors =
    anchor === undefined || contract === undefined
      ? []
      : [{ ...contract, prevSize: anchor.prevSize, time: anchor.time, tx: anchor.hash }];
  return {
    checkpoints: [{ note, path: pathOf(entry.index), anchors }],
    statuses: later.map(({ index, entry }) => ({
      entry: utf8(entry),
      index,
      checkpoint: 0,
      path: pathOf(index),
    })),
  };
}
