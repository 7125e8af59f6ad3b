/** Vectors and documents that nobody here wrote, every row of them, against the running product. docs/conformance.md is made here. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { corpusAbsent } from "../core/corpus.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { mutations, validityManifest } from "./documents.ts";
import { GS1_FILES } from "./gs1.ts";
import { hashedByCommand, hashVectors } from "./hashes.ts";
import { writePage } from "./page.ts";
import { answersSoFar, ask, EPCIS, partner } from "./partner.ts";
import { queryVectors } from "./queries.ts";
import { roundTrips } from "./round-trip.ts";
import type { Row } from "./row.ts";
import { type FileRows, failuresIn } from "./rows.ts";
import { scenarios } from "./scenarios.ts";

type Family = readonly [file: string, run: (stack: TestStack) => Row[] | Promise<Row[]>];

const FAMILIES: readonly Family[] = [
  ...GS1_FILES.map(({ file, run }): Family => [file, () => run()]),
  ["epcis-validity-manifest", validityManifest],
  ["epcis-mutations", mutations],
  ["hash-vectors", hashVectors],
  ["epcis-query", queryVectors],
  ["epcis-rest-scenarios", scenarios],
  ["schema-valid documents of the corpus, there and back", roundTrips],
];
const FAMILY_MS_MAX = 120_000;

const results: FileRows[] = [];
let stack: TestStack;

describe.skipIf(corpusAbsent())("the corpus", () => {
  beforeAll(async () => {
    stack = await startTestStack({ withChain: false });
  });
  afterAll(async () => {
    await stack?.remove();
  });

  test.each(FAMILIES)(
    "%s: every judged row passes",
    async (file, run) => {
      const rows = await run(stack);
      results.push({ file, rows });
      expect(rows.length).toBeGreaterThan(0);
      expect(failuresIn(rows)).toEqual([]);
    },
    FAMILY_MS_MAX,
  );

  test("`rootproof hash` prints the same when it is started as a command", async () => {
    expect(await hashedByCommand(5)).toEqual([]);
  });

  test.each([
    ["POST", "/queries", { "content-type": "application/json" }, 501],
    ["DELETE", "/nextPageToken/any", {}, 501],
    ["POST", "/capture", { "content-type": "application/xml" }, 415],
    ["POST", "/events", { "content-type": "text/xml" }, 415],
    ["GET", "/events", { accept: "application/xml" }, 406],
  ] as const)(
    "%s %s is refused as the page says: %j, %i",
    async (method, path, headers, status) => {
      const from = await partner(
        stack,
        `not-yet-${method}-${path}`.toLowerCase().replace(/\W+/g, "-"),
      );
      const body = method === "POST" ? { body: "{}" } : {};
      expect((await ask(from, EPCIS + path, { method, headers, ...body })).status).toBe(status);
    },
  );

  test("every answer that is a query document is one by the ratified schema", () => {
    const { judged, wrong } = answersSoFar();
    expect(wrong).toEqual([]);
    expect(judged).toBeGreaterThan(0);
  });

  test("nothing went wrong on our side meanwhile", () => {
    expect(stack.worker.logs.filter(({ level }) => level === "error")).toEqual([]);
  });

  test("docs/conformance.md says what this run found", ({ skip }) => {
    if (results.length < FAMILIES.length) skip("only some of the files were judged");
    const isFresh = writePage(results);
    expect(isFresh, "docs/conformance.md was stale: commit what this run wrote").toBe(true);
  });
});
