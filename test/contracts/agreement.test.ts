/** The contract's two proof checks against the recursive definition of RFC 9162, for every small tree and every claim. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Chain, chainWithLogAnchor, face } from "./log-on-anvil.ts";
import {
  consistencyProof,
  inclusionPath,
  leafHash,
  rootFromPath,
  rootsFromProof,
  treeOf,
} from "./trees.ts";

const LEAVES_MAX = 20;
/** Claims are asked in pairs, so their number grows with the fourth power of this. */
const CLAIMED_LEAVES_MAX = 16;
const CALLS_PER_BATCH = 1000;
const SLOW = { timeout: 90_000 };

/** One question to the contract, and what the definition says to it. */
interface Question {
  readonly name: "verifyInclusion" | "verifyConsistency";
  readonly args: readonly unknown[];
  readonly expected: boolean;
}

const tree = treeOf("Finca Aurora");
const root = (n: number) => tree(0, n);
const upTo = (n: number) => Array.from({ length: n }, (_, k) => k + 1);
/** Every (index, size) with index < size. */
const places = upTo(LEAVES_MAX).flatMap((n) => upTo(n).map((i) => ({ i: i - 1, n })));
/** Every (old size, size) with 1 ≤ old ≤ size. */
const steps = upTo(LEAVES_MAX).flatMap((n) => upTo(n).map((m) => ({ m, n })));

const fewPlaces = places.filter(({ n }) => n <= CLAIMED_LEAVES_MAX);
const fewSteps = steps.filter(({ n }) => n <= CLAIMED_LEAVES_MAX);
/** Claims may be absurd too: an index just beyond the end, an empty tree, a tree that shrinks. */
const claimedPlaces = [...fewPlaces, ...[0, 1, 2, 8].map((n) => ({ i: n, n }))];
const claimedSteps = [...fewSteps, { m: 0, n: 0 }, { m: 0, n: 8 }, { m: 8, n: 7 }];

let chain: Chain;
beforeAll(async () => {
  chain = await chainWithLogAnchor();
});
afterAll(() => chain.anvil.stop());

function asksInclusion(leaf: string, place: { i: number; n: number }, r: string, path: string[]) {
  const { i, n } = place;
  const expected = rootFromPath(leaf, i, n, path) === r;
  return { name: "verifyInclusion", args: [leaf, i, n, r, path], expected } as const;
}

function asksConsistency(step: { m: number; n: number }, r1: string, r2: string, proof: string[]) {
  const { m, n } = step;
  const roots = rootsFromProof(m, n, r1, proof);
  const expected = roots !== undefined && roots.old === r1 && roots.new === r2;
  return { name: "verifyConsistency", args: [m, n, r1, r2, proof], expected } as const;
}

/** Every way to spoil a list of hashes in one place. */
function spoilt(list: readonly string[]): string[][] {
  const stranger = leafHash("stranger");
  return [
    [...list, stranger],
    [stranger, ...list],
    ...list.map((_, k) => list.toSpliced(k, 1)),
    ...list.map((_, k) => list.with(k, stranger)),
    ...list.slice(1).map((hash, k) => list.with(k, hash).with(k + 1, list[k] ?? stranger)),
  ];
}

async function disagreements(questions: readonly Question[]): Promise<Question[]> {
  const wrong: Question[] = [];
  for (let start = 0; start < questions.length; start += CALLS_PER_BATCH) {
    const asked = questions.slice(start, start + CALLS_PER_BATCH);
    const answers = await chain.anvil.batch(
      asked.map(({ name, args }) => ({
        method: "eth_call",
        params: [{ to: chain.contract, data: face.encodeFunctionData(name, args) }, "latest"],
      })),
    );
    asked.forEach((question, k) => {
      const answer = answers[k];
      const said = answer !== undefined && "result" in answer ? BigInt(String(answer.result)) : 2n;
      if (said !== (question.expected ? 1n : 0n)) wrong.push(question);
    });
  }
  return wrong;
}

test("every leaf of every tree is found with its own path, and with no other", async () => {
  const honest = places.map(({ i, n }) =>
    asksInclusion(tree(i, i + 1), { i, n }, root(n), inclusionPath(tree, i, n)),
  );
  const dishonest = places.flatMap(({ i, n }) =>
    spoilt(inclusionPath(tree, i, n)).map((path) =>
      asksInclusion(tree(i, i + 1), { i, n }, root(n), path),
    ),
  );

  expect(honest.every(({ expected }) => expected)).toBe(true);
  expect(dishonest.some(({ expected }) => expected)).toBe(false);
  expect(await disagreements([...honest, ...dishonest])).toEqual([]);
});

test(
  "a path claimed for any other index or size gets the answer the definition gives",
  SLOW,
  async () => {
    const claims = fewPlaces.flatMap(({ i, n }) =>
      claimedPlaces.map((claim) =>
        asksInclusion(tree(i, i + 1), claim, root(n), inclusionPath(tree, i, n)),
      ),
    );

    // A path does not bind the size: some claims about another size pass, here as in the definition.
    const passed = claims.filter(({ expected }) => expected).length;
    expect(passed).toBeGreaterThan(fewPlaces.length);
    expect(await disagreements(claims)).toEqual([]);
  },
);

test("every tree extends its beginnings with its own proof, and with no other", async () => {
  const honest = steps.map(({ m, n }) =>
    asksConsistency({ m, n }, root(m), root(n), consistencyProof(tree, m, n)),
  );
  const dishonest = steps.flatMap(({ m, n }) =>
    spoilt(consistencyProof(tree, m, n)).map((proof) =>
      asksConsistency({ m, n }, root(m), root(n), proof),
    ),
  );

  expect(honest.every(({ expected }) => expected)).toBe(true);
  expect(dishonest.some(({ expected }) => expected)).toBe(false);
  expect(await disagreements([...honest, ...dishonest])).toEqual([]);
});

test(
  "a proof claimed for any other two sizes gets the answer the definition gives",
  SLOW,
  async () => {
    const claims = fewSteps.flatMap(({ m, n }) =>
      claimedSteps.map((claim) =>
        asksConsistency(claim, root(m), root(n), consistencyProof(tree, m, n)),
      ),
    );

    const passed = claims.filter(({ expected }) => expected).length;
    expect(passed).toBeGreaterThan(fewSteps.length);
    expect(await disagreements(claims)).toEqual([]);
  },
);
