/** The log's pure code in Node, each piece beside what the platform does at best with the same bytes. */
import { createHmac, hash, randomBytes } from "node:crypto";
import { eventsOf } from "../worker/core/epcis/events-of.ts";
import { type JsonObject, parseJson } from "../worker/core/json.ts";
import { commitDocument } from "../worker/core/log/commitment.ts";
import { appendToTiles, type Edge, EMPTY_EDGE } from "../worker/core/log/tiles.ts";
import { leafHash, rootOf } from "../worker/core/log/tree.ts";
import { makeDocument } from "./documents.ts";
import { digits, type Row } from "./report.ts";
import { inTurns } from "./turns.ts";

const LEAVES = 10_000;
const LEAVES_PER_SECOND_MIN = 100_000;
const ROUND = 2_500;
const EDGE = 70_001;
const EVENTS = 100;

export async function logCore(): Promise<readonly Row[]> {
  return [await tree(), await tiles(), await commitments()];
}

function nativeSha256(inputs: readonly Uint8Array[]): void {
  for (const input of inputs) hash("sha256", input, "buffer");
}

function randomInputs(count: number, bytes: number): Uint8Array[] {
  return Array.from({ length: count }, () => new Uint8Array(randomBytes(bytes)));
}

const perSecond = (count: number, milliseconds: number) => (count * 1_000) / milliseconds;

async function tree(): Promise<Row> {
  const inputs = randomInputs(LEAVES, 32);
  // As many hashes, over as many bytes: a leaf is 33 bytes with its mark, a node 65.
  const same = [...randomInputs(LEAVES, 33), ...randomInputs(LEAVES - 1, 65)];
  const { ours, speed } = await inTurns({
    ours: () => rootOf(inputs.map(leafHash)),
    peer: () => nativeSha256(same),
  });
  return {
    what: `leaf hashes and root, ${digits(LEAVES)} leaves (noble)`,
    value: perSecond(LEAVES, ours),
    unit: "leaves/s",
    limit: { least: LEAVES_PER_SECOND_MIN },
    peer: { what: "node:crypto's one-shot SHA-256 of as many bytes", ratio: speed },
  };
}

async function tiles(): Promise<Row> {
  const leaves = randomInputs(ROUND, 32);
  const { edge }: { edge: Edge } = appendToTiles(EMPTY_EDGE, randomInputs(EDGE, 32));
  const nodes = randomInputs(ROUND, 65);
  const { ours, speed } = await inTurns({
    ours: () => appendToTiles(edge, leaves),
    peer: () => nativeSha256(nodes),
  });
  return {
    what: `${digits(ROUND)} leaves appended to tiles of ${digits(EDGE)}`,
    value: perSecond(ROUND, ours),
    unit: "leaves/s",
    peer: { what: "node:crypto's one-shot SHA-256 of one node a leaf", ratio: speed },
  };
}

async function commitments(): Promise<Row> {
  const documents = eventsOf(parseJson(makeDocument(EVENTS).text)).map(
    ({ event, context }): JsonObject => ({ ...event, "@context": context }),
  );
  const seed = new Uint8Array(randomBytes(32));
  const stream = { seq: 1, prev: "p".repeat(44) };
  const commitAll = () => documents.map((document) => commitDocument({ document, seed, stream }));
  const pointers = commitAll().flatMap(({ fields }) => fields.map(({ pointer }) => pointer));
  const input = new Uint8Array(randomBytes(100));
  const { ours, speed } = await inTurns({
    ours: commitAll,
    peer: () => {
      for (const pointer of pointers) {
        createHmac("sha256", seed).update(pointer).digest();
        hash("sha256", input, "buffer");
      }
    },
  });
  return {
    what: "fields salted and committed to",
    value: perSecond(pointers.length, ours),
    unit: "fields/s",
    peer: {
      what: "node:crypto's HMAC and SHA-256 a field, without the tree over them",
      ratio: speed,
    },
    note: `${(pointers.length / EVENTS).toFixed(0)} fields an event`,
  };
}
