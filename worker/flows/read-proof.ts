/** The proof bundle of one entry: the fields this visitor may see, and the way from there to the chain. docs/log-format.md §5. */
import { utf8 } from "../core/bytes.ts";
import { publicFields } from "../core/journey/projection.ts";
import { commitDocument, flatten } from "../core/log/commitment.ts";
import { readDocument } from "../core/log/document.ts";
import { isPublicRecord } from "../core/log/record.ts";
import { inclusionPathFromTiles, tilesForInclusion } from "../core/log/tiles.ts";
import { Problem } from "../core/problem.ts";
import { buildBundle } from "../core/proof/build-bundle.ts";
import { BUNDLE_BYTES_MAX, DISCLOSED_MAX } from "../core/proof/bundle.ts";
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
  /** Only these of the fields this visitor may see, instead of all of them. */
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
  const named = question.disclose;
  const bundle = buildBundle({
    entry: utf8(entry.entry),
    index: entry.index,
    fields,
    hidden: decoys,
    disclose: (pointer) => (named === undefined || named.includes(pointer)) && disclose(pointer),
    ...(await provenIn(ports, entry, checkpoint)),
  });
  refuseTooLarge(bundle);
  return bundle;
}

/** A verifier refuses a longer bundle, and would call an honest event refuted. */
function refuseTooLarge(bundle: ReturnType<typeof buildBundle>): void {
  const shown = bundle.event.fields.filter((field) => typeof field !== "string").length;
  if (shown <= DISCLOSED_MAX && utf8(JSON.stringify(bundle)).length <= BUNDLE_BYTES_MAX) return;
  throw new Problem(
    "query-invalid",
    `One bundle shows at most ${DISCLOSED_MAX} fields and has at most ${BUNDLE_BYTES_MAX} bytes, and this event has more to show: name some of its fields with ?disclose=.`,
  );
}

async function disclosureOf(
  { journeys }: ProofPorts,
  entry: StoredEntry,
  { organisation }: ProofQuestion,
): Promise<Disclose | undefined> {
  if (entry.document === undefined) return undefined;
  if (organisation !== undefined && organisation === entry.organisation) return () => true;
  const document = readDocument(entry.document.body);
  // All that it says; not its place in the maker's stream, which tells how much else there is.
  if (isPublicRecord(document)) return (pointer) => pointer.startsWith("/");
  const pages = await journeys.disclosuresOf(entry.index);
  if (pages.length === 0) return undefined;
  const shown = pages.map((disclosure) => publicFields(document, disclosure));
  const values = new Map(flatten(document).map(({ pointer, value }) => [pointer, value]));
  return (pointer) => shown.some((isPublic) => isPublic(pointer, values.get(pointer) ?? null));
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
