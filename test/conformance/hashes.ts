/** Event hash IDs: as `rootproof hash` prints them, and as the Worker tells them of what it captured. CBV 2.0 §8.9.2; STANDARDS.md §5. */
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { hashCommand } from "../../cli/hash.ts";
import type { JsonObject } from "../../worker/core/json.ts";
import { inParallel } from "../capture/supplier.ts";
import { corpusText, corpusVectors } from "../core/corpus.ts";
import type { TestStack } from "../support/stack.ts";
import { CONTRADICTORY } from "./contradictory.ts";
import {
  ask,
  asking,
  eventIdsIn,
  eventsIn,
  membersOf,
  notTaken,
  partner,
  send,
} from "./partner.ts";
import type { Row } from "./row.ts";
import { judged } from "./rows.ts";
import { alone, CORPUS, eventsOfText } from "./sent.ts";

const COMMAND = join(import.meta.dirname, "../../cli/rootproof.mjs");

interface Vector {
  readonly document: string;
  readonly eventIndex: number;
  readonly cbv20: { readonly preHash: string; readonly hashId: string };
  readonly alsoAccept: readonly string[];
}

interface Printed {
  readonly index: number;
  readonly hashId: string;
  readonly preHash: string;
}

export function hashVectors(stack: TestStack): Promise<Row[]> {
  return judged(
    corpusVectors<Vector>("hash-vectors"),
    ({ document, eventIndex }) => `${document} #${eventIndex}`,
    async (vector, n) =>
      (await printedFault(vector)) ?? (await toldFault(stack, `hash-${n}`, vector)),
  );
}

function hashFault({ cbv20, alsoAccept }: Vector, hashId: unknown): string | undefined {
  const accepted: readonly unknown[] = [cbv20.hashId, ...alsoAccept];
  return accepted.includes(hashId) ? undefined : `${hashId}, not ${cbv20.hashId}`;
}

async function printedFault(vector: Vector): Promise<string | undefined> {
  const lines: string[] = [];
  const errors: string[] = [];
  const exit = await hashCommand(
    { file: vector.document, prehash: true, json: true },
    {
      out: (line) => void lines.push(line),
      err: (line) => void errors.push(line),
      readFile: async () => corpusText(vector.document),
    },
  );
  if (exit !== 0) return `rootproof hash: ${errors.join(" ")}`;
  const printed = lines.map((line) => JSON.parse(line) as Printed);
  const mine = printed.find(({ index }) => index === vector.eventIndex);
  const fault = hashFault(vector, mine?.hashId);
  if (fault !== undefined) return `rootproof hash: ${fault}`;
  const { hashId, preHash } = vector.cbv20;
  // A variant that is accepted too was made of another text.
  if (mine?.hashId !== hashId || mine.preHash === preHash) return undefined;
  return `rootproof hash --prehash: ${mine.preHash}, not ${preHash}`;
}

/** Captured whole; where the document contradicts itself, the event alone. */
async function toldFault(
  stack: TestStack,
  slug: string,
  vector: Vector,
): Promise<string | undefined> {
  const text = corpusText(vector.document);
  const event = eventsOfText(text)[vector.eventIndex];
  if (event === undefined) return "the document has no such event";
  const from = await partner(stack, slug);
  const isSentAlone = CONTRADICTORY.includes(vector.document);
  const refusal = await notTaken(from, await send(from, isSentAlone ? alone(event) : text));
  if (refusal !== undefined) return refusal;
  const named = event.event.eventID;
  const eventId = typeof named === "string" ? named : vector.cbv20.hashId;
  const status = await ask(from, `/api/events/${encodeURIComponent(eventId)}`);
  const told = membersOf(status.json).eventHash;
  const fault = hashFault(vector, told);
  if (fault !== undefined) return `/api/events: ${fault}`;
  const found = await ask(from, asking({ "EQ_rp:eventHash": String(told) }));
  const ids = eventIdsIn(eventsIn(found.json) as readonly JsonObject[]);
  return ids.includes(eventId) ? undefined : `EQ_rp:eventHash finds ${ids.join(" ") || "nothing"}`;
}

/** The same by the command as it is started from a shell, for a few files: what each vector of them is due and what was printed. */
export async function hashedByCommand(documents: number): Promise<readonly string[]> {
  const vectors = corpusVectors<Vector>("hash-vectors");
  const files = [...new Set(vectors.map(({ document }) => document))];
  const step = Math.floor(files.length / documents);
  const some = files.filter((_, n) => n % step === 0).slice(0, documents);
  const faults = await inParallel(some, 2, async (file) => {
    const args = ["hash", join(CORPUS, file)];
    const { stdout } = await promisify(execFile)(process.execPath, [COMMAND, ...args]);
    const printed = stdout.trim().split("\n");
    return vectors
      .filter(({ document }) => document === file)
      .flatMap((vector) => hashFault(vector, printed[vector.eventIndex]) ?? []);
  });
  return faults.flat();
}
