/** Copies what is new to the public store: tiles and entry bundles first, the checkpoint that needs them last. C2SP tlog-tiles. */
import { utf8 } from "../core/bytes.ts";
import {
  encodeEntries,
  entriesPath,
  TILE_WIDTH,
  type TileCoordinate,
  tilePath,
} from "../core/log/tiles.ts";
import type { HeadMemory, LogWriter, Publisher } from "../ports.ts";

/** Tiles and bundles are kept under their full-width names and grow in place; the route cuts the partial ones out. */
export const CHECKPOINT_PATH = "checkpoint";

interface Ports {
  readonly log: LogWriter;
  readonly memory: HeadMemory;
  readonly publisher: Publisher;
}

export async function publishLog({ log, memory, publisher }: Ports): Promise<void> {
  const head = await log.head();
  const from = await memory.published();
  if (head?.note === undefined || head.size <= from) return;
  const grown = grownTiles(from, head.size);
  const readTile = await log.tiles(grown);
  for (const { level, index } of grown) {
    await publisher.put(tilePath({ level, index, width: TILE_WIDTH }), readTile(level, index));
  }
  for (let first = from - (from % TILE_WIDTH); first < head.size; first += TILE_WIDTH) {
    const rows = await log.leaves(first, Math.min(first + TILE_WIDTH, head.size));
    const bundle = encodeEntries(rows.map(utf8));
    await publisher.put(entriesPath({ index: first / TILE_WIDTH, width: TILE_WIDTH }), bundle);
  }
  await publisher.put(CHECKPOINT_PATH, head.note);
  await memory.setPublished(head.size);
}

/** Every tile that holds a hash which the tree of `from` leaves did not have. */
export function grownTiles(from: number, to: number): TileCoordinate[] {
  const tiles: TileCoordinate[] = [];
  for (let level = 0; to >= TILE_WIDTH ** level; level++) {
    const before = Math.floor(from / TILE_WIDTH ** level);
    const after = Math.floor(to / TILE_WIDTH ** level);
    for (let index = Math.floor(before / TILE_WIDTH); index * TILE_WIDTH < after; index++) {
      const width = Math.min(after - index * TILE_WIDTH, TILE_WIDTH);
      if (before < index * TILE_WIDTH + width) tiles.push({ level, index, width });
    }
  }
  return tiles;
}
