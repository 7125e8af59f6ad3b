/**
 * Tiles: the tree's hashes in files of at most 256, so that a log grows by touching only its right edge and proofs are read
 * from a few files. C2SP tlog-tiles; docs/log-format.md §4. Everything is synchronous: ask for the coordinates, fetch, compute.
 */
import { join } from "../bytes.ts";
import { Problem } from "../problem.ts";
import {
  consistencyRanges,
  EMPTY_ROOT,
  hashOfNodes,
  inclusionRanges,
  type Node,
  nodeHash,
  nodesOf,
  type Range,
} from "./tree.ts";

export const TILE_WIDTH = 256;
export const TILE_LEVEL_MAX = 63;
const TILE_HEIGHT = 8;
const HASH_BYTES = 32;
const ENTRY_BYTES_MAX = 65_535;

/** `width` is 256 for a full tile; a narrower one stands at the right edge and will be replaced. */
export type TileCoordinate = {
  readonly level: number;
  readonly index: number;
  readonly width: number;
};
export type Tile = TileCoordinate & { readonly hashes: Uint8Array };
export type ReadTile = (level: number, index: number) => Uint8Array;

/** What the next append needs to know: the size, and per level the hashes of the tile that is not full yet. */
export type Edge = { readonly size: number; readonly tiles: readonly Uint8Array[] };
export const EMPTY_EDGE: Edge = { size: 0, tiles: [] };

export type Appended = {
  readonly edge: Edge;
  readonly changed: readonly Tile[];
  readonly root: Uint8Array;
  readonly size: number;
};

/** `tile/<L>/<N>` or `tile/<L>/<N>.p/<W>`. */
export function tilePath({ level, index, width }: TileCoordinate): string {
  return `tile/${level}/${groups(index)}${width === TILE_WIDTH ? "" : `.p/${width}`}`;
}

/** `entries/<N>` or `entries/<N>.p/<W>`. */
export function entriesPath({ index, width }: { index: number; width: number }): string {
  return `entries/${groups(index)}${width === TILE_WIDTH ? "" : `.p/${width}`}`;
}

function groups(index: number): string {
  const digits = String(index);
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, "0");
  return padded.replace(/\d{3}(?=\d)/g, "x$&/");
}

/** Reads what {@link tilePath} writes, and nothing else. */
export function parseTilePath(path: string): TileCoordinate {
  const found = /^tile\/(\d{1,2})\/((?:x\d{3}\/)*\d{3})(?:\.p\/(\d{1,3}))?$/.exec(path);
  const [, level, index = "", width = String(TILE_WIDTH)] = found ?? [];
  const tile = {
    level: Number(level),
    index: Number(index.replace(/[x/]/g, "")),
    width: Number(width),
  };
  const fits = tile.width >= 1 && tile.width <= TILE_WIDTH && Number.isSafeInteger(tile.index);
  if (found === null || !fits || tile.level > TILE_LEVEL_MAX || tilePath(tile) !== path) {
    throw new Problem("tile-malformed", `"${path.slice(0, 80)}" is not the path of a tile.`);
  }
  return tile;
}

/** Adds leaves on the right. `changed` lists every tile with a new hash in it, at its new width. */
export function appendToTiles(edge: Edge, newLeafHashes: readonly Uint8Array[]): Appended {
  const size = edge.size + newLeafHashes.length;
  if (!Number.isSafeInteger(size)) throw new RangeError("a log of 2^53 entries is full");
  const tiles: Uint8Array[] = [];
  const changed: Tile[] = [];
  let arriving = newLeafHashes;
  for (let level = 0; arriving.length > 0 || level < edge.tiles.length; level++) {
    const row = appendToLevel({ edge, level, arriving });
    changed.push(...row.changed);
    tiles.push(row.open);
    arriving = row.above;
  }
  const next = { size, tiles };
  return { edge: next, changed, root: rootOfEdge(next), size };
}

type LevelInput = {
  readonly edge: Edge;
  readonly level: number;
  readonly arriving: readonly Uint8Array[];
};

function appendToLevel({ edge, level, arriving }: LevelInput) {
  const before = edge.tiles[level] ?? new Uint8Array();
  if (arriving.length === 0) return { open: before, changed: [], above: [] };
  const first = Math.floor(edge.size / TILE_WIDTH ** (level + 1));
  const hashes = join([before, ...arriving]);
  const changed: Tile[] = [];
  const above: Uint8Array[] = [];
  const tileBytes = TILE_WIDTH * HASH_BYTES;
  for (let at = 0; at < hashes.length; at += tileBytes) {
    const part = hashes.slice(at, at + tileBytes);
    const width = part.length / HASH_BYTES;
    changed.push({ level, index: first + at / tileBytes, width, hashes: part });
    if (width === TILE_WIDTH) above.push(subtreeOf(part, { at: 0, height: TILE_HEIGHT }));
  }
  const open = hashes.slice(hashes.length - (hashes.length % tileBytes));
  return { open, changed, above };
}

/** The root, from the right edge alone. */
export function rootOfEdge({ size, tiles }: Edge): Uint8Array {
  const nodes = nodesOf({ from: 0, to: size });
  return hashOfNodes(nodes.map((node) => nodeFrom(node, (level) => tiles[level])));
}

// In the edge every node of the root's decomposition stands in its level's unfinished tile.
function nodeFrom(
  { height, index }: Node,
  read: (level: number, tile: number) => Uint8Array | undefined,
): Uint8Array {
  const level = Math.floor(height / TILE_HEIGHT);
  const inside = height % TILE_HEIGHT;
  const first = index * 2 ** inside;
  const tile = Math.floor(first / TILE_WIDTH);
  const hashes = read(level, tile);
  const at = first - tile * TILE_WIDTH;
  if (hashes === undefined || hashes.length < (at + 2 ** inside) * HASH_BYTES) {
    throw new Problem("tile-malformed", `Tile ${level}/${tile} is missing or too short.`);
  }
  return subtreeOf(hashes, { at, height: inside });
}

function subtreeOf(hashes: Uint8Array, { at, height }: { at: number; height: number }): Uint8Array {
  if (height === 0) return hashes.slice(at * HASH_BYTES, (at + 1) * HASH_BYTES);
  const half = 2 ** (height - 1);
  return nodeHash(
    subtreeOf(hashes, { at, height: height - 1 }),
    subtreeOf(hashes, { at: at + half, height: height - 1 }),
  );
}

/** Reads the right edge back from stored tiles; `readTile` may give a tile that is wider than needed. */
export function edgeFromTiles(size: number, readTile: ReadTile): Edge {
  const tiles: Uint8Array[] = [];
  for (let level = 0; size >= TILE_WIDTH ** level; level++) tiles.push(new Uint8Array());
  for (const { level, index, width } of tilesForEdge(size)) {
    const hashes = readTile(level, index).slice(0, width * HASH_BYTES);
    if (hashes.length !== width * HASH_BYTES) {
      throw new Problem("tile-malformed", `Tile ${level}/${index} is too short.`);
    }
    tiles[level] = hashes;
  }
  return { size, tiles };
}

/** The unfinished tiles, one per level at most. They are enough for the root and for appending. */
export function tilesForEdge(size: number): TileCoordinate[] {
  const tiles: TileCoordinate[] = [];
  for (let level = 0; size >= TILE_WIDTH ** level; level++) {
    const hashes = Math.floor(size / TILE_WIDTH ** level);
    const width = hashes % TILE_WIDTH;
    if (width > 0) tiles.push({ level, index: Math.floor(hashes / TILE_WIDTH), width });
  }
  return tiles;
}

export function rootFromTiles(size: number, readTile: ReadTile): Uint8Array {
  if (size === 0) return EMPTY_ROOT;
  return rootOfEdge(edgeFromTiles(size, readTile));
}

export function tilesForInclusion(index: number, size: number): TileCoordinate[] {
  return tilesForRanges(inclusionRanges(index, size), size);
}

export function tilesForConsistency(first: number, second: number): TileCoordinate[] {
  return tilesForRanges(consistencyRanges(first, second), second);
}

function tilesForRanges(ranges: readonly Range[], size: number): TileCoordinate[] {
  const tiles = new Map<string, TileCoordinate>();
  for (const { height, index } of ranges.flatMap(nodesOf)) {
    const level = Math.floor(height / TILE_HEIGHT);
    const tile = Math.floor((index * 2 ** (height % TILE_HEIGHT)) / TILE_WIDTH);
    const hashes = Math.floor(size / TILE_WIDTH ** level) - tile * TILE_WIDTH;
    const coordinate = { level, index: tile, width: Math.min(hashes, TILE_WIDTH) };
    tiles.set(tilePath(coordinate), coordinate);
  }
  return [...tiles.values()];
}

export function inclusionPathFromTiles(index: number, size: number, readTile: ReadTile) {
  return inclusionRanges(index, size).map((range) => rangeFrom(range, readTile));
}

/** The proof between the trees of `first` and `second` leaves, from the tiles of the second. */
export function consistencyPathFromTiles(first: number, second: number, readTile: ReadTile) {
  return consistencyRanges(first, second).map((range) => rangeFrom(range, readTile));
}

function rangeFrom(range: Range, readTile: ReadTile): Uint8Array {
  return hashOfNodes(nodesOf(range).map((node) => nodeFrom(node, readTile)));
}

/** Entries one after another, each behind its length in two bytes. */
export function encodeEntries(entries: readonly Uint8Array[]): Uint8Array {
  return join(entries.flatMap((entry) => [u16(entry.length), entry]));
}

export function decodeEntries(bytes: Uint8Array): Uint8Array[] {
  const entries: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; ) {
    const length = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
    const end = at + 2 + length;
    if (end > bytes.length || entries.length === TILE_WIDTH) {
      throw new Problem("tile-malformed", "The entries do not end where their lengths say.");
    }
    entries.push(bytes.slice(at + 2, end));
    at = end;
  }
  return entries;
}

function u16(length: number): Uint8Array {
  if (length > ENTRY_BYTES_MAX) throw new RangeError("an entry is at most 65,535 bytes");
  return Uint8Array.of(length >> 8, length & 0xff);
}
