/**
 * The Merkle tree of the log: roots, inclusion and consistency proofs. RFC 9162 §2.1; docs/log-format.md §4.
 * Builders count leaves as numbers below 2^53; verifiers take numbers or bigints, because a size on the wire may be larger.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { concat, equal } from "../bytes.ts";

export const PATH_HASHES_MAX = 63;

/** Leaves `from` (included) to `to` (excluded) of a tree. */
export type Range = { readonly from: number; readonly to: number };
/** A complete subtree: leaves `index · 2^height` up to `(index + 1) · 2^height`. */
export type Node = { readonly height: number; readonly index: number };

const LEAF = Uint8Array.of(0);
export const EMPTY_ROOT: Uint8Array = sha256(new Uint8Array());

export function leafHash(input: Uint8Array): Uint8Array {
  return sha256(concat(LEAF, input));
}

export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  const node = new Uint8Array(65);
  node[0] = 1;
  node.set(left, 1);
  node.set(right, 33);
  return sha256(node);
}

/** MTH over leaf hashes that are known already. */
export function rootOf(leafHashes: readonly Uint8Array[]): Uint8Array {
  if (leafHashes.length === 0) return EMPTY_ROOT;
  let row: readonly Uint8Array[] = leafHashes;
  // An odd one out goes up unhashed: the same tree as splitting at the largest power of two.
  while (row.length > 1) row = pairUp(row);
  return row[0] ?? EMPTY_ROOT;
}

function pairUp(row: readonly Uint8Array[]): Uint8Array[] {
  const above: Uint8Array[] = [];
  for (let at = 0; at < row.length; at += 2) {
    const [left, right] = [row[at], row[at + 1]];
    if (left !== undefined) above.push(right === undefined ? left : nodeHash(left, right));
  }
  return above;
}

export function inclusionPath(leafHashes: readonly Uint8Array[], index: number): Uint8Array[] {
  return inclusionRanges(index, leafHashes.length).map((range) => rootOfRange(leafHashes, range));
}

export function consistencyPath(leafHashes: readonly Uint8Array[], first: number): Uint8Array[] {
  return consistencyRanges(first, leafHashes.length).map((range) => rootOfRange(leafHashes, range));
}

function rootOfRange(leafHashes: readonly Uint8Array[], { from, to }: Range): Uint8Array {
  return rootOf(leafHashes.slice(from, to));
}

/** The subtrees whose hashes are the inclusion path, from the leaf upwards. */
export function inclusionRanges(index: number, size: number): Range[] {
  if (!(isSize(index) && isSize(size) && index < size)) {
    throw new RangeError(`no leaf ${index} in a tree of ${size}`);
  }
  const ranges: Range[] = [];
  let [from, to] = [0, size];
  while (to - from > 1) {
    const middle = from + largestPowerBelow(to - from);
    ranges.push(index < middle ? { from: middle, to } : { from, to: middle });
    if (index < middle) to = middle;
    else from = middle;
  }
  return ranges.reverse();
}

/** The subtrees whose hashes are the consistency path between the trees of `first` and `second` leaves. */
export function consistencyRanges(first: number, second: number): Range[] {
  if (!(isSize(first) && isSize(second) && first <= second)) {
    throw new RangeError(`a tree of ${second} does not extend one of ${first}`);
  }
  if (first === 0 || first === second) return [];
  const ranges: Range[] = [];
  let [from, to, whole] = [0, second, true];
  while (first !== to) {
    const middle = from + largestPowerBelow(to - from);
    ranges.push(first <= middle ? { from: middle, to } : { from, to: middle });
    if (first <= middle) to = middle;
    else [from, whole] = [middle, false];
  }
  if (!whole) ranges.push({ from, to });
  return ranges.reverse();
}

/** The complete subtrees a range of the tree is made of, largest first. */
export function nodesOf({ from, to }: Range): Node[] {
  const nodes: Node[] = [];
  for (let at = from; at < to; ) {
    let [height, width] = [0, 1];
    while (width * 2 <= to - at) [height, width] = [height + 1, width * 2];
    nodes.push({ height, index: at / width });
    at += width;
  }
  return nodes;
}

/** The hash of a range, from the hashes of the nodes {@link nodesOf} lists for it. */
export function hashOfNodes(hashes: readonly Uint8Array[]): Uint8Array {
  const [last = EMPTY_ROOT, ...others] = hashes.toReversed();
  return others.reduce((right, left) => nodeHash(left, right), last);
}

function isSize(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function largestPowerBelow(size: number): number {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
}

type Inclusion = {
  readonly leaf: Uint8Array;
  readonly index: bigint | number;
  readonly size: bigint | number;
  readonly path: readonly Uint8Array[];
  readonly root: Uint8Array;
};

/** True only for a path of exactly the right length. It does not bind the size: that must come with the root. */
export function verifyInclusion({ leaf, index, size, path, root }: Inclusion): boolean {
  let fn = BigInt(index);
  let sn = BigInt(size) - 1n;
  if (fn < 0n || fn > sn || path.length > PATH_HASHES_MAX) return false;
  let hash = leaf;
  for (const sibling of path) {
    if (sn === 0n || sibling.length !== 32) return false;
    if (isOdd(fn) || fn === sn) {
      hash = nodeHash(sibling, hash);
      while (!isOdd(fn) && fn !== 0n) [fn, sn] = [fn >> 1n, sn >> 1n];
    } else {
      hash = nodeHash(hash, sibling);
    }
    [fn, sn] = [fn >> 1n, sn >> 1n];
  }
  return sn === 0n && equal(hash, root);
}

type Consistency = {
  readonly first: bigint | number;
  readonly second: bigint | number;
  readonly firstRoot: Uint8Array;
  readonly secondRoot: Uint8Array;
  readonly path: readonly Uint8Array[];
};

/** True when the second tree begins with all leaves of the first. An empty tree begins every tree. */
export function verifyConsistency(proof: Consistency): boolean {
  const [first, second] = [BigInt(proof.first), BigInt(proof.second)];
  const { firstRoot, secondRoot, path } = proof;
  if (first < 0n || first > second || path.length > PATH_HASHES_MAX + 1) return false;
  if (path.some((hash) => hash.length !== 32)) return false;
  if (first === 0n) return path.length === 0 && equal(firstRoot, EMPTY_ROOT);
  if (first === second) return path.length === 0 && equal(firstRoot, secondRoot);
  return climb({ first, second, firstRoot, secondRoot, path });
}

// RFC 9162 §2.1.4.2, steps 2 to 7, for 0 < first < second.
function climb({ first, second, firstRoot, secondRoot, path }: Consistency): boolean {
  let [fn, sn] = [BigInt(first) - 1n, BigInt(second) - 1n];
  while (isOdd(fn)) [fn, sn] = [fn >> 1n, sn >> 1n];
  // When the first tree is complete its root is the path's start, and is not sent.
  const [start, ...rest] = fn === 0n ? [firstRoot, ...path] : path;
  if (start === undefined) return false;
  let [fr, sr] = [start, start];
  for (const hash of rest) {
    if (sn === 0n) return false;
    if (isOdd(fn) || fn === sn) {
      [fr, sr] = [nodeHash(hash, fr), nodeHash(hash, sr)];
      while (!isOdd(fn) && fn !== 0n) [fn, sn] = [fn >> 1n, sn >> 1n];
    } else {
      sr = nodeHash(sr, hash);
    }
    [fn, sn] = [fn >> 1n, sn >> 1n];
  }
  return sn === 0n && equal(fr, firstRoot) && equal(sr, secondRoot);
}

function isOdd(value: bigint): boolean {
  return (value & 1n) === 1n;
}
