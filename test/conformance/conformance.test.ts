/** Vectors and documents that nobody here wrote, every row of them, against the running product. docs/conformance.md is made here. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { corpusAbsent } from "../core/corpus.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { mutations, validityManifest } from "./documents.ts";
import { GS1_FILES } from "./gs1.ts";
import { hashedByCommand, hashVectors } from "./hashes.ts";
import { type JudgedRule, writePage } from "./page.ts";
import { answersSoFar, ask, EPCIS, partner } from "./partner.ts";
import { queryVectors } from "./queries.ts";
import { checkFault, resolverChecks } from "./resolver-checks.ts";
import { resolverTexts, STATEMENTS } from "./resolver-statements.ts";
import { openResolver, type ResolverWorld } from "./resolver-world.ts";
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
const rules: JudgedRule[] = [];
const CHECKS = resolverChecks();
let stack: TestStack;
let resolver: ResolverWorld;

describe.skipIf(corpusAbsent())("the corpus", () => {
  beforeAll(async () => {
    stack = await startTestStack({ withChain: false });
    resolver = await openResolver(stack);
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

  describe.each(["SHALL", "SHOULD", "MAY"] as const)("a resolver %s", (level) => {
    const checks = CHECKS.filter(({ severity }) => severity === level);
    test.each(checks.map((check) => [`${check.id} ${check.rule}`, check] as const))(
      "resolver-checks %s",
      async (says, check) => {
        const fault = await checkFault(resolver, check).catch(String);
        rules.push({ level, says, in: ["resolver-checks"], passes: fault === undefined });
        expect(fault).toBeUndefined();
      },
    );
    const statements = STATEMENTS.filter((one) => one.level === level);
    test.each(statements.map((one) => [one.says, one] as const))(
      "%s",
      async (says, { fault: look, in: where, notHere }) => {
        const fault = await look(resolver).catch(String);
        const passes = fault === undefined;
        rules.push({ level, says, in: where, passes, ...(notHere !== undefined && { notHere }) });
        expect(fault).toBeUndefined();
      },
    );
  });

  test("no statement of the resolver’s texts is left out, and none is made up", () => {
    const stated = resolverTexts().flatMap(([name, text]) =>
      text
        .split("\n")
        .flatMap((line, n) => (/SHALL|SHOULD|MAY|should/.test(line) ? `${name}:${n + 1}` : [])),
    );
    const covered = new Set(STATEMENTS.flatMap((one) => one.in));
    expect([...covered].sort()).toEqual(stated.sort());
    expect(CHECKS).toHaveLength(25);
  });

  test("every answer that is a query document is one by the ratified schema", () => {
    const { judged, wrong } = answersSoFar();
    expect(wrong).toEqual([]);
    expect(judged).toBeGreaterThan(0);
  });

  test("nothing went wrong on our side meanwhile", () => {
    expect(stack.worker.logs.filter(({ level }) => level === "error")).toEqual([]);
  });

  test("docs/conformance.md says what this run found", ({ skip }) => {
    const all = FAMILIES.length + CHECKS.length + STATEMENTS.length;
    if (results.length + rules.length < all) skip("only some of the files were judged");
    const isFresh = writePage(results, rules);
    expect(isFresh, "docs/conformance.md was stale: commit what this run wrote").toBe(true);
  });
});
