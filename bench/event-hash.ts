/** CBV event hashes, from a document on disk to its list of hashes, beside the reference implementation where this machine has it. */
import { hash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eventHash } from "../worker/core/epcis/event-hash.ts";
import { eventsOf } from "../worker/core/epcis/events-of.ts";
import { parseJson } from "../worker/core/json.ts";
import { mixedDocument } from "./documents.ts";
import { type Python, runReference } from "./reference-generator.ts";
import { digits, type Row } from "./report.ts";
import { inTurns } from "./turns.ts";

const EVENTS = 1_000;
/** Of the time of JSON.parse and SHA-256 over the same text: no hash could be had for less. */
const PLATFORM_RATIO_MAX = 20;
/** The reference takes milliseconds an event. */
const REFERENCE_EVENTS = 200;
const REFERENCE_RATIO_MIN = 10;

export async function eventHashes(): Promise<readonly Row[]> {
  const text = mixedDocument(EVENTS);
  const placed = eventsOf(parseJson(text));
  const { speed } = await inTurns({
    ours: () => placed.map(({ event, context }) => eventHash(event, context)),
    peer: () => [JSON.parse(text), hash("sha256", text)],
  });
  return [
    {
      what: "event hash, by the time of JSON.parse and SHA-256",
      value: 1 / speed,
      unit: "×",
      limit: { most: PLATFORM_RATIO_MAX },
      note: `node:crypto's SHA-256 of the text of the ${digits(EVENTS)} events`,
    },
    await besideReference(REFERENCE_EVENTS),
  ];
}

/** From the file to the hashes, both; only our own speed where the reference cannot run. */
export async function besideReference(events: number, python?: Python): Promise<Row> {
  const dir = mkdtempSync(join(tmpdir(), "rootproof-hash-"));
  try {
    const file = join(dir, "events.json");
    writeFileSync(file, mixedDocument(events));
    const reference = await runReference(file, python);
    const { ours } = await inTurns({ ours: () => hashesOf(file), peer: () => undefined });
    const speed = {
      what: "event hashes, from a file",
      value: (events * 1_000) / ours,
      unit: "events/s",
    };
    if (typeof reference === "string") return { ...speed, note: reference };
    const { length } = reference.hashes;
    if (length !== events) {
      const note = `the reference generator hashed ${length} of ${events} events: no comparison`;
      return { ...speed, note };
    }
    const own = hashesOf(file);
    const same = reference.hashes.filter((one, at) => one === own[at]).length;
    return {
      what: "event hashes, by the speed of the reference generator",
      value: (reference.seconds * 1_000) / ours,
      unit: "×",
      limit: { least: REFERENCE_RATIO_MIN },
      note: `${digits(speed.value)} events/s; its ${digits(events / reference.seconds)}; ${same} of ${events} hashes are the same`,
    };
  } finally {
    rmSync(dir, { recursive: true });
  }
}

function hashesOf(file: string): string[] {
  const placed = eventsOf(parseJson(readFileSync(file, "utf8")));
  return placed.map(({ event, context }) => eventHash(event, context).hashId);
}
