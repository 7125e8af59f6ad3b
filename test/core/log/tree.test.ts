/** The tree and its two proofs, against published roots, the slow implementation, and every small tree there is. */
import { describe, expect, test } from "vitest";
import { fromHex, toHex } from "../../../worker/core/bytes.ts";
import {
  consistencyPath,
  inclusionPath,
  leafHash,
  nodeHash,
  rootOf,
  verifyConsistency,
  verifyInclusion,
} from "../../../worker/core/log/tree.ts";
import { slowConsistency, slowInclusion, slowRoot } from "../../support/slow-log.ts";

const TREES_MAX = 130;
const INPUTS = Array.from({ length: TREES_MAX }, (_, at) => Buffer.from(`entry ${at}`));
const LEAVES = INPUTS.map(leafHash);
const leaf = (at: number): Uint8Array => LEAVES[at] ?? new Uint8Array(32);
const ROOTS = Array.from({ length: TREES_MAX + 1 }, (_, size) => rootOf(LEAVES.slice(0, size)));
const root = (size: number): Uint8Array => ROOTS[size] ?? new Uint8Array(32);

// The test inputs of Certificate Transparency and their roots, as in transparency-dev/merkle testonly/constants.go.
const CT_INPUTS = [
  "",
  "00",
  "10",
  "2021",
  "3031",
  "40414243",
  "5051525354555657",
  "606162636465666768696a6b6c6d6e6f",
];
const CT_ROOTS = [
  "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
  "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
  "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
  "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
  "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
  "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
  "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];

describe("the published vectors of Certificate Transparency", () => {
  const leaves = CT_INPUTS.map((input) => leafHash(fromHex(input)));

  test.each(CT_ROOTS.map((hex, size) => [size, hex] as const))("%i leaves give %s", (size, hex) => {
    expect(toHex(rootOf(leaves.slice(0, size)))).toBe(hex);
  });

  // The reference paths of the same source, tests of the compact and the in-memory tree.
  test.each([
    [1, 0, []],
    [
      8,
      0,
      [
        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
      ],
    ],
    [
      8,
      5,
      [
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
      ],
    ],
    [3, 2, ["fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"]],
  ] as const)("the path in a tree of %i to leaf %i", (size, index, path) => {
    expect(inclusionPath(leaves.slice(0, size), index).map(toHex)).toEqual(path);
  });
});

describe("against the recursive definitions of RFC 9162", () => {
  test("roots, inclusion and consistency paths are the same for every tree up to 40 leaves", () => {
    for (let size = 1; size <= 40; size++) {
      const inputs = INPUTS.slice(0, size);
      const leaves = LEAVES.slice(0, size);
      expect(toHex(root(size))).toBe(slowRoot(inputs).toString("hex"));
      for (let at = 0; at < size; at++) {
        const slow = slowInclusion(at, inputs).map((hash) => hash.toString("hex"));
        expect(inclusionPath(leaves, at).map(toHex)).toEqual(slow);
        const proof = slowConsistency(at + 1, inputs).map((hash) => hash.toString("hex"));
        expect(consistencyPath(leaves, at + 1).map(toHex)).toEqual(proof);
      }
    }
  });
});

describe("every inclusion proof up to 130 leaves", () => {
  test("holds for its own leaf and place, and for nothing else", () => {
    const counted = { held: 0, refused: 0 };
    const refuse = (holds: boolean, what: string) => {
      if (holds) throw new Error(`accepted: ${what}`);
      counted.refused++;
    };
    for (let size = 1; size <= TREES_MAX; size++) {
      const leaves = LEAVES.slice(0, size);
      for (let index = 0; index < size; index++) {
        const path = inclusionPath(leaves, index);
        const proof = { leaf: leaf(index), index, size, path, root: root(size) };
        if (!verifyInclusion(proof)) throw new Error(`refused: ${index} of ${size}`);
        counted.held++;
        const what = `${index} of ${size}`;
        for (const other of [0, index - 1, index + 1, index ^ 1, size - 1, size]) {
          if (other !== index)
            refuse(verifyInclusion({ ...proof, index: other }), `${what} as ${other}`);
        }
        refuse(
          verifyInclusion({ ...proof, leaf: leaf((index + 1) % TREES_MAX) }),
          `${what}, wrong leaf`,
        );
        refuse(verifyInclusion({ ...proof, path: [...path, leaf(0)] }), `${what}, long`);
        refuse(verifyInclusion({ ...proof, path: [leaf(0), ...path] }), `${what}, long below`);
        refuse(
          verifyInclusion({ ...proof, root: root((size % TREES_MAX) + 1) }),
          `${what}, wrong root`,
        );
        if (path.length > 0) {
          refuse(verifyInclusion({ ...proof, path: path.slice(1) }), `${what}, short below`);
          refuse(verifyInclusion({ ...proof, path: path.slice(0, -1) }), `${what}, short`);
        }
        if (path.length > 1) {
          refuse(verifyInclusion({ ...proof, path: path.toReversed() }), `${what}, swapped`);
        }
      }
    }
    expect(counted.held).toBe((TREES_MAX * (TREES_MAX + 1)) / 2);
    expect(counted.refused).toBeGreaterThan(80_000);
  });
});

describe("every consistency proof up to 130 leaves", () => {
  test("holds between its own two trees, and between no others of those sizes", () => {
    const counted = { held: 0, refused: 0 };
    const refuse = (holds: boolean, what: string) => {
      if (holds) throw new Error(`accepted: ${what}`);
      counted.refused++;
    };
    for (let second = 1; second <= TREES_MAX; second++) {
      const leaves = LEAVES.slice(0, second);
      for (let first = 1; first <= second; first++) {
        const path = consistencyPath(leaves, first);
        const proof = { first, second, firstRoot: root(first), secondRoot: root(second), path };
        if (!verifyConsistency(proof)) throw new Error(`refused: ${first} to ${second}`);
        counted.held++;
        const what = `${first} to ${second}`;
        refuse(verifyConsistency({ ...proof, path: [...path, leaf(0)] }), `${what}, long`);
        refuse(verifyConsistency({ ...proof, path: [leaf(0), ...path] }), `${what}, long below`);
        if (first === second) continue;
        refuse(verifyConsistency({ ...proof, firstRoot: leaf(0) }) && first > 1, `${what}, fork`);
        refuse(verifyConsistency({ ...proof, secondRoot: root(first) }), `${what}, rollback`);
        refuse(verifyConsistency({ ...proof, path: path.slice(1) }), `${what}, short below`);
        refuse(verifyConsistency({ ...proof, path: path.slice(0, -1) }), `${what}, short`);
        refuse(verifyConsistency({ ...proof, first: second, second: first }), `${what}, turned`);
        const other = { ...proof, first: first + 1, firstRoot: root(first + 1) };
        if (first + 1 < second) refuse(verifyConsistency(other), `${what}, other first`);
        if (path.length > 1) {
          refuse(verifyConsistency({ ...proof, path: path.toReversed() }), `${what}, swapped`);
        }
      }
    }
    expect(counted.held).toBe((TREES_MAX * (TREES_MAX + 1)) / 2);
    expect(counted.refused).toBeGreaterThan(40_000);
  });

  test("the empty tree begins every tree, with nothing to show for it", () => {
    const proof = { first: 0, second: 5, firstRoot: root(0), secondRoot: root(5), path: [] };
    expect(verifyConsistency(proof)).toBe(true);
    expect(verifyConsistency({ ...proof, firstRoot: root(1) })).toBe(false);
    expect(verifyConsistency({ ...proof, path: [leaf(0)] })).toBe(false);
  });
});

describe("sizes no leaf count reaches", () => {
  // The rightmost leaf of 2^62 + 1 has one sibling: everything before it.
  test.each([2n ** 53n, 2n ** 53n + 1n, 2n ** 62n])(
    "the last leaf of %d + 1 has a path of one",
    (index) => {
      const [left, right] = [leaf(1), leaf(2)];
      const proof = {
        leaf: right,
        index,
        size: index + 1n,
        path: [left],
        root: nodeHash(left, right),
      };
      const isPower = (index & (index - 1n)) === 0n;
      expect(verifyInclusion(proof)).toBe(isPower);
      expect(verifyInclusion({ ...proof, index: index - 1n })).toBe(false);
    },
  );

  test("a leaf deep in a tree of 2^63 - 1 needs 63 hashes, and 62 or 64 are refused", () => {
    const size = 2n ** 63n - 1n;
    const path = Array.from({ length: 63 }, (_, at) => leaf(at));
    const top = path.reduce((hash, sibling) => nodeHash(hash, sibling), leaf(0));
    const proof = { leaf: leaf(0), index: 0n, size, path, root: top };
    expect(verifyInclusion(proof)).toBe(true);
    expect(verifyInclusion({ ...proof, path: path.slice(0, 62) })).toBe(false);
    expect(verifyInclusion({ ...proof, path: [...path, leaf(0)] })).toBe(false);
  });

  test("a leaf is never taken for an inner node", () => {
    const inner = new Uint8Array([...leaf(0), ...leaf(1)]);
    const proof = { index: 0, size: 2, path: [root(2)], root: rootOf(LEAVES.slice(0, 4)) };
    expect(verifyInclusion({ ...proof, leaf: leafHash(inner) })).toBe(false);
  });

  test.each([-1, 130, 1.5, 2 ** 53])("no path is built to leaf %d of 130", (index) => {
    expect(() => inclusionPath(LEAVES, index)).toThrow(RangeError);
  });
});
