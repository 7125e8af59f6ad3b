/**
 * `rootproof hash <file> [--prehash] [--json]`: the CBV 2.0 event hash ID of every event in an EPCIS file, one a line.
 * With `--prehash` the text that is hashed stands on the line before; `printf %s '<text>' | sha256sum` gives the hex.
 */
import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { eventHash } from "../worker/core/epcis/event-hash.ts";
import { eventListOf, eventListPointer, eventsOf } from "../worker/core/epcis/events-of.ts";
import { FINDINGS_MAX, type Finding } from "../worker/core/epcis/findings.ts";
import { validateEvent } from "../worker/core/epcis/validate.ts";
import { isJsonObject, type Json, parseJson } from "../worker/core/json.ts";
import { pointerTo, stepsOf } from "../worker/core/json-pointer.ts";
import { Problem } from "../worker/core/problem.ts";
import { type Io, STANDARD_INPUT } from "./io.ts";

export type HashArgs = {
  /** A path, or `-` for standard input. */
  readonly file: string;
  readonly prehash: boolean;
  readonly json: boolean;
};
export type HashIo = Io & {
  readonly readFile?: (path: string) => Promise<string>;
  readonly input?: AsyncIterable<Uint8Array>;
};

/** 0 when every event was hashed, 1 with a sentence on the error output when one could not be. */
export async function hashCommand(args: HashArgs, io: HashIo): Promise<number> {
  const isInput = args.file === STANDARD_INPUT;
  try {
    const read = io.readFile ?? ((path) => readFile(path, "utf8"));
    const sent = isInput ? await text(io.input ?? process.stdin) : await read(args.file);
    const lines = linesFor(sent, args);
    for (const line of lines) io.out(line);
    return 0;
  } catch (error) {
    if (!(error instanceof Problem) && !isFileError(error)) throw error;
    const name = isInput ? "standard input" : args.file;
    for (const sentence of sentencesOf(error)) io.err(`${name}: ${sentence}`);
    return 1;
  }
}

function linesFor(sent: string, { prehash, json }: HashArgs): string[] {
  if (sent.trim() === "") throw new Problem("json-malformed", "there is nothing in it");
  if (/^\ufeff?\s*</.test(sent)) {
    throw new Problem(
      "json-malformed",
      "this is XML; for now hash reads EPCIS 2.0 JSON, XML comes later",
    );
  }
  const document = parseJson(sent);
  const placed = eventsOf(document);
  if (placed.length === 0) {
    throw new Problem("json-malformed", "there is no EPCIS event in this file");
  }
  refuseInvalid(document);
  return placed.flatMap(({ event, context, pointer }) => {
    const { hashId, preHash } = eventHash(event, context);
    if (!json) return prehash ? [preHash, hashId] : [hashId];
    const { eventID } = event;
    const index = Number(stepsOf(pointer).at(-1) ?? 0);
    return [JSON.stringify({ index, eventID, hashId, ...(prehash && { preHash }) })];
  });
}

/** What is no event by the schema, or has a name without a meaning, has no hash either: nothing is printed then. */
function refuseInvalid(document: Json): void {
  const findings = findingsIn(document).slice(0, FINDINGS_MAX);
  const [first] = findings;
  if (first !== undefined) throw new Problem("epcis-invalid", first.detail, { findings });
}

/** Of the events alone. That an event sent without a document needs an `@context` is a rule for capture, not for the hash. */
function findingsIn(document: Json): Finding[] {
  if (!isJsonObject(document)) return [];
  const list = eventListPointer(document);
  const context = document["@context"];
  if (list === undefined) return validateEvent(document, { context, pointer: "" });
  return eventListOf(document).flatMap((event, index) =>
    validateEvent(event, { context, pointer: pointerTo(list, index) }),
  );
}

function sentencesOf(error: Error): readonly string[] {
  const findings = error instanceof Problem ? error.findings : undefined;
  return findings?.map(({ detail }) => detail) ?? [error.message];
}

function isFileError(error: unknown): error is Error {
  return error instanceof Error && "syscall" in error;
}
