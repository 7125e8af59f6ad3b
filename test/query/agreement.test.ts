/**
 * Two opinions about the same questions: PostgreSQL's, through index and SQL, and the evaluator's, from the captured JSON
 * and docs/epcis-queries.md alone. `QUERY_SEED=8` draws other worlds and other questions.
 */
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { anyDocument } from "../core/epcis/random-events.ts";
import { type LogDatabase, type LogPlace, startLogPlace } from "../support/log-place.ts";
import { type CapturedWorld, captureWorld } from "./captured-world.ts";
import { disagreement } from "./disagreements.ts";
import type { Parameter } from "./evaluate.ts";
import { FAMILIES, factsOf } from "./facts.ts";
import { BAD_QUESTIONS, byFamily, type Question, questionAbout } from "./random-questions.ts";
import { randomWorld } from "./random-worlds.ts";

const SEED = Number(process.env.QUERY_SEED ?? 7);
const WORLDS = [0, 1, 2, 3, 4];
/** Of our own; half as many come on top, and two are declared wrong. */
const EVENTS = 40;
/** How often each family comes first in a question of each world. */
const ROUNDS = 2;
const QUESTIONS_MIN = 2_000;
const ASKED_MIN = 5;
const CONTROLLED_MIN = 50;
/** A generator that asks for what is not there would agree with anything. */
const FOUND_SHARE_MIN = 0.5;
const AT_ONCE = 4;
const DISAGREEMENTS_SAID_MAX = 12;
const TIME_MAX = 120_000;

let place: LogPlace;
let database: LogDatabase;
beforeAll(async () => {
  place = await startLogPlace();
  database = await place.fresh();
});
afterAll(() => place?.remove());

/** How often each family was asked, and which found something by itself. */
const asked = new Map<string, number>();
const matched = new Set<string>();
const answers = { all: 0, found: 0 };

test.each(WORLDS)(
  "World %i is answered as the evaluator answers it, in the same order, whole and page by page",
  async (number) => {
    const seed = SEED * 1_000 + number;
    const world = await worldOf(`world-${number}`, seed);
    const queue = questionsAbout(world, seed);
    const disagreements = new Map<string, string>();
    const work = async () => {
      for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
        count(world, next);
        const paged = answers.all % 3 === 0;
        const found = await disagreement(world, next.parameters, { paged });
        if (found !== undefined) disagreements.set(found.kind, found.words);
        if (disagreements.size >= DISAGREEMENTS_SAID_MAX) return;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    expect([...disagreements.values()].join("\n\n")).toBe("");
  },
  TIME_MAX,
);

test("Every family of the page’s table was asked, in every order, and found something", () => {
  expect(answers.all).toBeGreaterThanOrEqual(QUESTIONS_MIN);
  expect(answers.found / answers.all).toBeGreaterThan(FOUND_SHARE_MIN);
  const timesAsked = (name: string) => asked.get(name) ?? 0;
  expect(FAMILIES.filter((family) => timesAsked(family) < ASKED_MIN)).toEqual([]);
  expect(FAMILIES.filter((family) => !matched.has(family))).toEqual([]);
  const controls = ["orderBy", "orderDirection", "eventCountLimit", "maxEventCount"];
  expect(controls.filter((name) => timesAsked(name) < CONTROLLED_MIN)).toEqual([]);
});

test("What is captured while pages are turned is on none of them", {
  timeout: TIME_MAX,
}, async () => {
  const world = await worldOf("growing-world", SEED);
  const more = fc.sample(anyDocument({ minLength: 2, maxLength: 4 }), { numRuns: 60, seed: SEED });
  const questions: Parameter[][] = [
    [],
    [["orderBy", "eventTime"]],
    [
      ["orderBy", "recordTime"],
      ["orderDirection", "ASC"],
    ],
    [
      ["orderBy", "q:rank"],
      ["orderDirection", "ASC"],
    ],
    [
      ["EQ_action", "ADD|OBSERVE"],
      ["orderBy", "eventTime"],
      ["eventCountLimit", "20"],
    ],
  ];
  for (const parameters of questions) {
    const before = await world.asked(parameters);
    const between = async () => {
      const document = more.pop();
      if (document !== undefined) await world.capture(document);
    };
    expect(await world.asked(parameters, 5, between)).toEqual(before);
  }
  expect((await world.asked([])).length).toBeGreaterThan(world.events.length);
});

async function worldOf(slug: string, seed: number): Promise<CapturedWorld> {
  const [documents = []] = fc.sample(randomWorld(EVENTS), { numRuns: 1, seed });
  return captureWorld(database, { slug, documents });
}

function questionsAbout(world: CapturedWorld, seed: number): Question[] {
  const facts = byFamily(factsOf(world.events, world.masterData));
  const about = [...facts.keys()].flatMap((family, at) =>
    fc.sample(questionAbout(family, facts), { numRuns: ROUNDS, seed: seed * 1_000 + at }),
  );
  return [...about, ...BAD_QUESTIONS.map((parameters) => ({ parameters, families: [] }))];
}

function count(world: CapturedWorld, { parameters, families }: Question): void {
  answers.all++;
  if (world.expected(parameters).length > 0) answers.found++;
  for (const [at, [name]] of parameters.entries()) {
    // What orders and limits stands behind the conditions.
    const family = families[at] ?? name;
    asked.set(family, (asked.get(family) ?? 0) + 1);
    if (!matched.has(family) && world.expected(parameters.slice(at, at + 1)).length > 0) {
      matched.add(family);
    }
  }
}
