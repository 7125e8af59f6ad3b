/**
 * Documents that nobody here wrote (GS1's, OpenEPCIS's and others') go in by HTTP, and come out as proofs that the CLI's verifier
 * checks against the chain. What the ratified schema refuses is refused by name and leaves nothing behind.
 */
import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ed25519, rpc } from "../../cli/platform.ts";
import type { Json } from "../../worker/core/json.ts";
import type { Verdict } from "../../worker/core/proof/verdict.ts";
import { verifyBundle } from "../../worker/core/proof/verify.ts";
import { corpusAbsent, corpusText, corpusVectors, fixture } from "../core/corpus.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import {
  type Answer,
  capture,
  everythingFinal,
  inParallel,
  organisations,
  rows,
} from "./supplier.ts";

interface Sent {
  /** Names it in the list of tests; what stands before the first slash says whose it is. */
  readonly name: string;
  readonly text: string;
  readonly accept: boolean;
}

/**
 * Valid by the schema, which sees one event at a time, but each of them says two different things under one eventID. The standard's
 * text wants eventIDs unique, and this log refuses the second: the documents are told so, and the verdict of the schema is not ours.
 */
const CONTRADICTORY: ReadonlySet<string> = new Set([
  "opentraceability/traceback_tests.jsonld",
  "ralphtro-event-hash/examples/epcisDocHavingEventWithIgnoreFields.jsonld",
  "ralphtro-event-hash/examples/epcisQueryDocHavingEventWithIgnoreFields.jsonld",
]);

const AT_ONCE = 6;
const DOCUMENTS_PROVEN_MIN = 60;
const CLI_BUNDLES = 5;

const FIXTURES: readonly Sent[] = [
  ...[
    "ReferenceEventHashAlgorithm.jsonld",
    "ReferenceEventHashAlgorithm2.jsonld",
    "ralfsChaosExample.jsonld",
    "queryDocument.json",
    "TransformationEvent.json",
    "ObjectEvent_Full.json",
  ].map((file) => ({ name: `copied/${file}`, text: fixture(file), accept: true })),
  ...[
    "ObjectEvent_with_invalid_action.json",
    "ObjectEvent_with_ilmd_field_without_namespace.json",
  ].map((file) => ({ name: `copied/${file}`, text: fixture(file), accept: false })),
];
const FILES: readonly Sent[] = corpusVectors<{ file: string; expect: string; judge: boolean }>(
  "epcis-validity-manifest",
)
  .filter(({ judge }) => judge)
  .map(({ file, expect }) => ({
    name: file,
    text: corpusText(file),
    accept: expect === "accept",
  }));
const MUTATIONS: readonly Sent[] = corpusVectors<{
  id: string;
  name: string;
  valid: boolean;
  doc: object;
  judge: boolean;
}>("epcis-mutations")
  .filter(({ judge }) => judge)
  .map(({ id, name, valid, doc }) => ({
    name: `mutations/${id} ${name}`,
    text: JSON.stringify(doc),
    accept: valid,
  }));
const ALL = [...FIXTURES, ...FILES, ...MUTATIONS];
const isContradictory = ({ name }: Sent) => CONTRADICTORY.has(name);
const accepted = (sent: readonly Sent[]) =>
  sent.filter((one) => one.accept && !isContradictory(one));
const refused = (sent: readonly Sent[]) => sent.filter(({ accept }) => !accept);
const named = (sent: readonly Sent[]) => sent.map((one) => [one.name, one] as const);

interface Logged {
  readonly slug: string;
  readonly index: string;
  readonly body: string;
}

let stack: TestStack;
let policyText: string;
/** By name, in {@link ALL}. */
const slugs = new Map(ALL.map(({ name }, n) => [name, `sender-${n}`]));
let keys: ReadonlyMap<string, string>;
const answers = new Map<string, Answer>();
let stored: ReadonlyMap<string, number>;
let logged: readonly Logged[];
const bundles = new Map<string, string>();
const verdicts = new Map<string, Verdict>();

const slugOf = (name: string): string => slugs.get(name) ?? "";
const keyOf = (slug: string): string => keys.get(slug) ?? "";

beforeAll(async () => {
  stack = await startTestStack();
  keys = await organisations(stack, [...slugs.values()]);
  // The same events stand in several files: one organisation each, so that no file meets another.
  await inParallel(ALL, AT_ONCE, async ({ name, text }) => {
    answers.set(name, await capture(stack, keyOf(slugOf(name)), text));
  });
  const counted = await rows<{ slug: string; count: number }>(
    stack,
    `select o.slug, count(e.id)::int as count from organisations o
      left join events e on e.organisation_id = o.id group by o.slug`,
  );
  stored = new Map(counted.map(({ slug, count }) => [slug, count]));
  await everythingFinal(stack);
  policyText = await (await fetch(`${stack.origin}/.well-known/rootproof-policy.json`)).text();
  logged = await rows<Logged>(
    stack,
    `select o.slug, n.index, d.body from entries n join events e on e.id = n.event_id
      join organisations o on o.id = e.organisation_id join documents d on d.id = e.id order by n.index`,
  );
  await inParallel(logged, AT_ONCE, async ({ slug, index }) => {
    const response = await stack.call(keyOf(slug), "GET", `/proofs/${index}`);
    const bundleText = await response.text();
    bundles.set(index, bundleText);
    verdicts.set(index, await verifyBundle({ bundleText, policyText, ed25519, rpc }));
  });
}, 150_000);

afterAll(async () => {
  printCounts();
  await stack?.remove();
});

function itIsAccepted({ name, text }: Sent): void {
  const { status, problem, location } = answers.get(name) as Answer;
  expect(problem).toEqual({});
  expect(status).toBe(202);
  expect(location).toMatch(/^\/epcis\/capture\/[0-9a-f-]{36}$/);
  expect(stored.get(slugOf(name))).toBe(eventsIn(text).length);
}

function itIsRefused({ name }: Sent): void {
  const { status, contentType, problem } = answers.get(name) as Answer;
  expect(status).toBe(400);
  expect(contentType).toBe("application/problem+json");
  expect(problem).toMatchObject({
    type: "epcisException:ValidationException",
    status: 400,
    requestId: expect.stringMatching(/\S/),
  });
  // What is no JSON has one mistake, told by the problem itself.
  const { pointer = "", rule = "", detail = "" } = problem;
  const errors = problem.errors ?? [{ pointer, rule, detail }];
  expect(errors.length).toBeGreaterThan(0);
  for (const error of errors) {
    expect(error.pointer).toMatch(/^(\/.*)?$/);
    expect(error.rule).toMatch(/\S/);
    expect(error.detail).toMatch(/\S/);
  }
  expect(detail).toBe(errors[0]?.detail);
  expect(stored.get(slugOf(name))).toBe(0);
}

describe("a document copied into this repository", () => {
  test.each(named(accepted(FIXTURES)))("%s is captured", (_, sent) => itIsAccepted(sent));
  test.each(named(refused(FIXTURES)))("%s is refused by name, and nothing is kept", (_, sent) =>
    itIsRefused(sent),
  );
});

describe.skipIf(corpusAbsent())("a document of the corpus", () => {
  test.each(named(accepted(FILES)))("%s is captured", (_, sent) => itIsAccepted(sent));
  test.each(named(refused(FILES)))("%s is refused by name, and nothing is kept", (_, sent) =>
    itIsRefused(sent),
  );
  test.each(named(FILES.filter(isContradictory)))(
    "%s is refused for saying two things under one eventID",
    (_, { name }) => {
      const { status, problem } = answers.get(name) as Answer;
      expect(status).toBe(409);
      expect(problem.type).toBe("epcisException:ResourceAlreadyExistsException");
      expect(problem.detail).toContain("another event of this document");
      expect(stored.get(slugOf(name))).toBe(0);
    },
  );
});

describe.skipIf(corpusAbsent())("a document with one change", () => {
  test.each(named(accepted(MUTATIONS)))("%s is captured", (_, sent) => itIsAccepted(sent));
  test.each(named(refused(MUTATIONS)))("%s is refused by name, and nothing is kept", (_, sent) =>
    itIsRefused(sent),
  );
});

describe("everything that was captured", () => {
  test("is in the log, once each", () => {
    const expected = accepted(ALL).flatMap(({ text }) => eventsIn(text)).length;
    expect(logged).toHaveLength(expected);
    expect(new Set(logged.map(({ index }) => index)).size).toBe(expected);
  });

  test("is proven by the verifier, every event of it", () => {
    const wrong = [...verdicts].filter(([, { verdict }]) => verdict !== "proven");
    expect(wrong).toEqual([]);
    expect(verdicts.size).toBe(logged.length);
  });

  test("is proven as it was sent, to the last field", () => {
    for (const sent of accepted(ALL)) {
      const mine = logged.filter(({ slug }) => slug === slugOf(sent.name));
      const proven = mine.map(({ index }) => fieldsOf(verdicts.get(index)));
      for (const event of eventsIn(sent.text)) {
        const said = leavesOf(event);
        const isWhole = proven.some((fields) =>
          said.every(([pointer, value]) => fields.get(pointer) === value),
        );
        expect(isWhole, `${sent.name} has an event that no proof shows whole`).toBe(true);
      }
    }
  });

  test.skipIf(corpusAbsent())("makes at least 60 documents of the corpus", () => {
    expect(provenDocuments(FILES).length).toBeGreaterThanOrEqual(DOCUMENTS_PROVEN_MIN);
  });

  test("is proven by the command line as well", async () => {
    const dir = join(stack.dir, "bundles");
    mkdirSync(dir);
    writeFileSync(join(dir, "policy.json"), policyText);
    const step = Math.max(1, Math.floor(logged.length / CLI_BUNDLES));
    const some = logged.filter((_, n) => n % step === 0).slice(0, CLI_BUNDLES);
    for (const { index } of some) {
      const file = join(dir, `${index}.json`);
      writeFileSync(file, bundles.get(index) ?? "");
      const { code, out } = await rootproof(["verify", file, "--policy", join(dir, "policy.json")]);
      expect(out).toMatch(/^PROVEN\. /);
      expect(code).toBe(0);
    }
    expect(some).toHaveLength(CLI_BUNDLES);
  });
});

/** As any reader of the standard would find them, without our own code. What is said twice is one event. */
function eventsIn(text: string): Members[] {
  const document = JSON.parse(text.replace(/^\ufeff/, ""));
  const body = document.epcisBody?.queryResults?.resultsBody ?? document.epcisBody;
  const events: Members[] = body === undefined ? [document] : body.eventList;
  return [...new Map(events.map((event) => [JSON.stringify(event), event])).values()];
}

type Members = { readonly [member: string]: Json };

/** Every leaf of an event but those that are said otherwise in the log: its context, and when we recorded it. */
function leavesOf({ "@context": _, recordTime: __, ...event }: Members): [string, string][] {
  const walk = (value: unknown, at: string): [string, string][] => {
    const inner = typeof value === "object" && value !== null ? Object.entries(value) : [];
    if (inner.length === 0) return [[at, JSON.stringify(value)]];
    return inner.flatMap(([name, one]) =>
      walk(one, `${at}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`),
    );
  };
  return walk(event, "");
}

function fieldsOf(verdict: Verdict | undefined): ReadonlyMap<string, string> {
  return new Map(
    (verdict?.proven?.fields ?? []).map(({ pointer, value }) => [pointer, JSON.stringify(value)]),
  );
}

function provenDocuments(sent: readonly Sent[]): Sent[] {
  return accepted(sent).filter(({ name }) => {
    const mine = logged.filter(({ slug }) => slug === slugOf(name));
    return mine.length > 0 && mine.every(({ index }) => verdicts.get(index)?.verdict === "proven");
  });
}

function printCounts(): void {
  const sources = [...new Set(ALL.map(({ name }) => name.split("/")[0] ?? ""))];
  const lines = sources.map((source) => {
    const own = ALL.filter(({ name }) => name.startsWith(`${source}/`));
    const senders = new Set(own.map(({ name }) => slugOf(name)));
    const took = own.filter(({ name }) => answers.get(name)?.status === 202).length;
    const said = logged.filter(({ slug }) => senders.has(slug)).length;
    return `  ${source}: ${took} captured, ${own.length - took} refused; ${provenDocuments(own).length} documents proven with ${said} events`;
  });
  console.log(["documents over HTTP:", ...lines].join("\n"));
}

function rootproof(args: readonly string[]): Promise<{ code: number | null; out: string }> {
  return new Promise((resolve) => {
    const command = join(import.meta.dirname, "../../cli/rootproof.mjs");
    const child = spawn(process.execPath, [command, ...args]);
    let out = "";
    child.stdout.on("data", (chunk) => {
      out += chunk;
    });
    child.on("close", (code) => resolve({ code, out }));
  });
}
