/** The event hash beside the reference generator: what the row says where Python has it, where it has not, and where it fails. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { mixedDocument } from "../../bench/documents.ts";
import { besideReference } from "../../bench/event-hash.ts";
import { judge } from "../../bench/report.ts";
import { eventHash } from "../../worker/core/epcis/event-hash.ts";
import { eventsOf } from "../../worker/core/epcis/events-of.ts";
import { validateDocument } from "../../worker/core/epcis/validate.ts";
import { parseJson } from "../../worker/core/json.ts";

const EVENTS = 8;

test("the events that are hashed are valid, of all five types, and no two say the same", () => {
  const document = parseJson(mixedDocument(40));
  expect(validateDocument(document)).toEqual([]);
  const placed = eventsOf(document);
  expect(new Set(placed.map(({ event }) => event.type)).size).toBe(5);
  const hashes = placed.map(({ event, context }) => eventHash(event, context).hashId);
  expect(new Set(hashes).size).toBe(placed.length);
});

const hasPython = spawnSync("python3", ["-c", ""]).status === 0;

describe.skipIf(!hasPython)("where Python is", () => {
  test("the row is the generator's time over ours, each for the same file", async () => {
    const row = await besideReference(EVENTS, { env: withGenerator(STAND_IN) });
    // The stand-in takes half a second a run, and nobody needs that long for eight events.
    expect(row).toMatchObject({ unit: "×", limit: { least: 10 } });
    expect(row.what).toContain("reference generator");
    expect(row.value).toBeGreaterThan(10);
    expect(judge(row)).toBe("ok");
    expect(row.note).toMatch(/events\/s; its \d+\.?\d*; 1 of 8 hashes are the same$/);
  });

  test("a generator that leaves events out is no reference", async () => {
    const lazy = STAND_IN.replace("for event in events", "for event in events[1:]");
    const { limit, note } = await besideReference(EVENTS, { env: withGenerator(lazy) });
    expect({ limit, note }).toEqual({
      note: "the reference generator hashed 7 of 8 events: no comparison",
    });
  });

  test("one that is not installed is said to be missing, and our own speed is all there is", async () => {
    const missing = `raise ModuleNotFoundError("No module named 'epcis_event_hash_generator'")`;
    const row = await besideReference(EVENTS, { env: withGenerator(missing) });
    expect(row.limit).toBeUndefined();
    expect(row).toMatchObject({
      unit: "events/s",
      note: "reference generator not installed on this machine: pip install epcis-event-hash-generator to compare",
    });
  });

  test("one that fails is said to have failed, and why", async () => {
    const broken = { env: withGenerator("raise RuntimeError('no pyld')") };
    const { note } = await besideReference(EVENTS, broken);
    expect(note).toBe("the reference generator did not run: RuntimeError: no pyld");
  });
});

test("without Python the row says the same", async () => {
  const { note } = await besideReference(EVENTS, { program: "/nowhere/python3" });
  expect(note).toMatch(/^reference generator not installed/);
});

/** As the package on PyPI: `epcis_hash_from_file` of its `__main__` gives hashes and pre-hashes. One hash is ours. */
const STAND_IN = `
import json, time

def epcis_hash_from_file(path, hashalg="sha256", enforce="", join_by=""):
    time.sleep(0.5)
    with open(path) as file:
        events = json.load(file)["epcisBody"]["eventList"]
    hashes = [event["eventID"] for event in events]
    hashes[0] = ${JSON.stringify(hashOfFirst())}
    return hashes, ["" for event in events]
`;

function hashOfFirst(): string {
  const [first] = eventsOf(parseJson(mixedDocument(EVENTS)));
  return eventHash(first?.event ?? {}, first?.context ?? []).hashId;
}

/** Python that finds this module first. */
function withGenerator(main: string): NodeJS.ProcessEnv {
  const dir = mkdtempSync(join(tmpdir(), "rootproof-python-"));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  const module = join(dir, "epcis_event_hash_generator");
  mkdirSync(module);
  writeFileSync(join(module, "__init__.py"), "");
  writeFileSync(join(module, "__main__.py"), main);
  return { ...process.env, PYTHONPATH: dir, PYTHONDONTWRITEBYTECODE: "1" };
}
