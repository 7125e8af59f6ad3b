/**
 * RFC 9162 trees, the slow and obvious way: every function below is the recursive definition in the RFC, read aloud.
 * The contract and this file share no algorithm, so where they agree they are both right or both unlucky.
 */
import { createHash } from "node:crypto";

/** The hash of the subtree over leaves [from, to). Trees too large to build answer from what they know of their leaves. */
export type Subtree = (from: number, to: number) => string;

export interface BothRoots {
  readonly old: string;
  readonly new: string;
}

const bytes = (hex: string) => Buffer.from(hex.slice(2), "hex");
const sha256 = (...parts: readonly Buffer[]) =>
  `0x${createHash("sha256").update(Buffer.concat(parts)).digest("hex")}`;

export const leafHash = (text: string) => sha256(Buffer.of(0), Buffer.from(text));
export const nodeHash = (left: string, right: string) =>
  sha256(Buffer.of(1), bytes(left), bytes(right));

/** The largest power of two below n. */
export function splitOf(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

/** A tree whose leaves all differ. */
export function treeOf(name: string): Subtree {
  const known = new Map<string, string>();
  const subtree: Subtree = (from, to) => {
    const place = `${from}-${to}`;
    const hash = known.get(place) ?? hashOf(from, to);
    known.set(place, hash);
    return hash;
  };
  const hashOf = (from: number, to: number): string => {
    if (to - from === 1) return leafHash(`${name} ${from}`);
    const middle = from + splitOf(to - from);
    return nodeHash(subtree(from, middle), subtree(middle, to));
  };
  return subtree;
}

/** A tree whose leaves are all alike: a subtree is known by its size alone, so a million leaves cost twenty hashes. */
export function uniformTree(leaf: string): Subtree {
  const known = new Map<number, string>([[1, leaf]]);
  const hashOf = (n: number): string => {
    const k = splitOf(n);
    const hash = known.get(n) ?? nodeHash(hashOf(k), hashOf(n - k));
    known.set(n, hash);
    return hash;
  };
  return (from, to) => hashOf(to - from);
}

/** PATH(i, D[from:to]), §2.1.3.1. */
export function inclusionPath(tree: Subtree, i: number, to: number, from = 0): string[] {
  if (to - from === 1) return [];
  const middle = from + splitOf(to - from);
  return i < middle
    ? [...inclusionPath(tree, i, middle, from), tree(middle, to)]
    : [...inclusionPath(tree, i, to, middle), tree(from, middle)];
}

/** PROOF(m, D[0:n]), §2.1.4.1. */
export function consistencyProof(tree: Subtree, m: number, n: number): string[] {
  return subproof(tree, m, 0, n, true);
}

function subproof(tree: Subtree, m: number, from: number, to: number, known: boolean): string[] {
  if (m === to) return known ? [] : [tree(from, to)];
  const middle = from + splitOf(to - from);
  return m <= middle
    ? [...subproof(tree, m, from, middle, known), tree(middle, to)]
    : [...subproof(tree, m, middle, to, false), tree(from, middle)];
}

/** The root a path leads to, following the definition from the top; undefined if it is too short or too long. */
export function rootFromPath(
  leaf: string,
  i: number,
  n: number,
  path: readonly string[],
): string | undefined {
  if (i >= n) return undefined;
  if (n === 1) return path.length === 0 ? leaf : undefined;
  const top = path.at(-1);
  const k = splitOf(n);
  const rest = path.slice(0, -1);
  const below = i < k ? rootFromPath(leaf, i, k, rest) : rootFromPath(leaf, i - k, n - k, rest);
  if (top === undefined || below === undefined) return undefined;
  return i < k ? nodeHash(below, top) : nodeHash(top, below);
}

/** Both roots a consistency proof leads to, given the old one for where the proof leaves it out. */
export function rootsFromProof(
  m: number,
  n: number,
  oldRoot: string,
  proof: readonly string[],
  known = true,
): BothRoots | undefined {
  if (m === 0 || m > n) return undefined;
  const last = proof.at(-1);
  if (m === n) {
    const whole = known ? oldRoot : last;
    return whole !== undefined && proof.length === (known ? 0 : 1)
      ? { old: whole, new: whole }
      : undefined;
  }
  const k = splitOf(n);
  const rest = proof.slice(0, -1);
  const below =
    m <= k
      ? rootsFromProof(m, k, oldRoot, rest, known)
      : rootsFromProof(m - k, n - k, oldRoot, rest, false);
  if (last === undefined || below === undefined) return undefined;
  return m <= k
    ? { old: below.old, new: nodeHash(below.new, last) }
    : { old: nodeHash(last, below.old), new: nodeHash(last, below.new) };
}
