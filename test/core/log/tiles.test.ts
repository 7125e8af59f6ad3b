/** Tiles: a log that grows by its right edge only gives the same roots and proofs as the whole tree. C2SP tlog-tiles. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toHex } from "../../../worker/core/bytes.ts";
import {
  type Appended,
  appendToTiles,
  consistencyPathFromTiles,
  decodeEntries,
  EMPTY_EDGE,
  edgeFromTiles,
  encodeEntries,
  entriesPath,
  inclusionPathFromTiles,
  parseTilePath,
  rootFromTiles,
  type TileCoordinate,
  tilePath,
  tilesForConsistency,
  tilesForEdge,
  tilesForInclusion,
} from "../../../worker/core/log/tiles.ts";
import {
  consistencyPath,
  inclusionPath,
  leafHash,
  rootOf,
  verifyConsistency,
  verifyInclusion,
} from "../../../worker/core/log/tree.ts";
import { slowRoot, slowTiles } from "../../support/slow-log.ts";

const inputs = (count: number) => Array.from({ length: count }, (_, at) => Buffer.from(`${at}`));

/** Keeps tiles as a bucket would, and gives a reader that knows only what was asked for beforehand. */
class Shelf {
  readonly kept = new Map<string, Uint8Array>();

  put({ changed }: Appended): void {
    for (const tile of changed) this.kept.set(tilePath(tile), tile.hashes);
  }

  reader(asked: readonly TileCoordinate[]) {
    const fetched = new Map(
      asked.map((tile) => [`${tile.level}/${tile.index}`, this.kept.get(tilePath(tile))]),
    );
    return (level: number, index: number): Uint8Array => {
      const tile = fetched.get(`${level}/${index}`);
      if (tile === undefined) throw new Error(`tile ${level}/${index} was not asked for`);
      return tile;
    };
  }
}

describe("the path of a tile", () => {
  test.each([
    [{ level: 0, index: 0, width: 256 }, "tile/0/000"],
    [{ level: 1, index: 17, width: 3 }, "tile/1/017.p/3"],
    [{ level: 0, index: 1_234_067, width: 256 }, "tile/0/x001/x234/067"],
    [{ level: 7, index: 1000, width: 255 }, "tile/7/x001/000.p/255"],
  ])("%j is %s, and back", (tile, path) => {
    expect(tilePath(tile)).toBe(path);
    expect(parseTilePath(path)).toEqual(tile);
  });

  test.each([
    ["tile/0/0"],
    ["tile/00/000"],
    ["tile/64/000"],
    ["tile/0/000.p/0"],
    ["tile/0/000.p/256"],
    ["tile/0/000.p/01"],
    ["tile/0/x000/001"],
    ["tile/0/001/001"],
    ["tile/0/x001"],
    ["tile/-1/000"],
    ["tile/0/000/"],
    ["/tile/0/000"],
    ["tile/0/../000"],
  ])("%s is refused", (path) => {
    expect(() => parseTilePath(path)).toThrow(expect.objectContaining({ code: "tile-malformed" }));
  });

  test("entries stand beside the tiles of level 0", () => {
    expect(entriesPath({ index: 1000, width: 256 })).toBe("entries/x001/000");
    expect(entriesPath({ index: 0, width: 9 })).toBe("entries/000.p/9");
  });
});

describe("appending", () => {
  test("in any portions gives the tiles and roots of the slow implementation", () => {
    const portions = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 6 });
    const one = (sizes: number[]) => {
      const shelf = new Shelf();
      let edge = EMPTY_EDGE;
      for (const count of sizes) {
        const leaves = inputs(edge.size + count)
          .slice(edge.size)
          .map(leafHash);
        const next = appendToTiles(edge, leaves);
        shelf.put(next);
        expect(next.changed.every((tile) => tile.hashes.length === tile.width * 32)).toBe(true);
        expect(edgeFromTiles(next.size, shelf.reader(tilesForEdge(next.size)))).toEqual(next.edge);
        edge = next.edge;
        expect(toHex(next.root)).toBe(slowRoot(inputs(edge.size)).toString("hex"));
      }
      for (const [path, hashes] of slowTiles(inputs(edge.size))) {
        expect(toHex(shelf.kept.get(path) ?? new Uint8Array())).toBe(hashes.toString("hex"));
      }
    };
    fc.assert(fc.property(portions, one), { numRuns: 40, seed: 7 });
  });

  test("nothing changes nothing", () => {
    const { edge } = appendToTiles(EMPTY_EDGE, inputs(3).map(leafHash));
    expect(appendToTiles(edge, [])).toMatchObject({ changed: [], size: 3, edge });
  });
});

describe("a log of more than 65,536 entries", () => {
  const size = 66_000;
  const leaves = inputs(size).map(leafHash);
  const root = rootOf(leaves);
  const shelf = new Shelf();
  let edge = EMPTY_EDGE;
  for (let at = 0; at < size; at += 2_500) {
    const next = appendToTiles(edge, leaves.slice(at, at + 2_500));
    shelf.put(next);
    edge = next.edge;
  }

  test("has three levels of tiles, and its root comes from the edge alone", () => {
    expect(tilesForEdge(size).map(tilePath)).toEqual([
      "tile/0/257.p/208",
      "tile/1/001.p/1",
      "tile/2/000.p/1",
    ]);
    expect(rootFromTiles(size, shelf.reader(tilesForEdge(size)))).toEqual(root);
  });

  test.each([0, 255, 256, 12_345, 65_535, 65_536, 65_999])(
    "proves entry %i from few tiles, asked for beforehand",
    (index) => {
      const asked = tilesForInclusion(index, size);
      const path = inclusionPathFromTiles(index, size, shelf.reader(asked));
      expect(asked.length).toBeLessThanOrEqual(5);
      expect(path).toEqual(inclusionPath(leaves, index));
      expect(
        verifyInclusion({ leaf: leafHash(Buffer.from(`${index}`)), index, size, path, root }),
      ).toBe(true);
    },
  );

  test.each([0, 1, 255, 256, 257, 65_535, 65_536, 65_537, 65_999, 66_000])(
    "proves that it extends the log of %i",
    (first) => {
      const asked = tilesForConsistency(first, size);
      const path = consistencyPathFromTiles(first, size, shelf.reader(asked));
      expect(path).toEqual(consistencyPath(leaves, first));
      const firstRoot = rootOf(leaves.slice(0, first));
      expect(verifyConsistency({ first, second: size, firstRoot, secondRoot: root, path })).toBe(
        true,
      );
    },
  );

  test("a tile that is too short is refused, never read past its end", () => {
    const short = () => new Uint8Array(32);
    const refused = expect.objectContaining({ code: "tile-malformed" });
    expect(() => rootFromTiles(size, short)).toThrow(refused);
    expect(() => inclusionPathFromTiles(0, size, short)).toThrow(refused);
  });
});

describe("entry bundles", () => {
  test("come back as they were written", () => {
    const entries = fc.array(fc.uint8Array({ maxLength: 1024 }), { maxLength: 256 });
    fc.assert(
      fc.property(entries, (list) => {
        expect(decodeEntries(encodeEntries(list))).toEqual(list);
      }),
      { numRuns: 30, seed: 7 },
    );
  });

  test.each([
    ["a length without its entry", [0, 3, 1, 2]],
    ["half a length", [0, 1, 9, 0]],
    ["more than 256 entries", Array(514).fill(0)],
  ])("%s is refused", (_what, bytes) => {
    const refused = expect.objectContaining({ code: "tile-malformed" });
    expect(() => decodeEntries(Uint8Array.from(bytes))).toThrow(refused);
  });
});
