/**
 * `rootproof hash <file> [--prehash] [--json]`: the CBV 2.0 event hash ID of every event in an EPCIS file, one a line.
 * With `--prehash` the text that is hashed stands on the line before; `printf %s '<text>' | sha256sum` gives the hex.
 */
import { readFile } from "node:fs/promises";
import { prefixFindings } from "../worker/core/epcis/context-findings.ts";
import { eventHash } from "../worker/core/epcis/event-hash.ts";
import { eventsOf, type PlacedEvent } from "../worker/core/epcis/events-of.ts";
import { parseJson } from "../worker/core/json.ts";
import { stepsOf } from "../worker/core/json-pointer.ts";
import { Problem } from "../worker/core/problem.ts";
import type { Io } from "./io.ts";

export type HashArgs = { readonly file: string; readonly prehash: boolean; readonly json: boolean };
export type HashIo = Io & { readonly readFile?: (path: string) => Promise<string> };

/** 0 when every event was hashed, 1 with a sentence on the error output when one could not be. */
export async function hashCommand(args: HashArgs, io: HashIo): Promise<number> {
  try {
    const read = io.readFile ?? ((path) => readFile(path, "utf8"));
    const lines = linesFor(await read(args.file), args);
    for (const line of lines) io.out(line);
    return 0;
  } catch (error) {
    if (!(error instanceof Problem) && !isFileError(error)) throw error;
    io.err(`${args.file}: ${error.message}`);
    return 1;
  }
}

function linesFor(text: string, { prehash, json }: HashArgs): string[] {
  if (/^\ufeff?\s*</.test(text)) {
    throw new Problem(
      "json-malformed",
      "this is XML; for now hash reads EPCIS 2.0 JSON, XML comes later",
    );
  }
  const placed = eventsOf(parseJson(text));
  if (placed.length === 0) {
    throw new Problem("json-malformed", "there is no EPCIS event in this file");
  }
  return placed.flatMap((one) => {
    const { hashId, preHash } = hashOf(one);
    if (!json) return prehash ? [preHash, hashId] : [hashId];
    const { eventID } = one.event;
    const index = Number(stepsOf(one.pointer).at(-1) ?? 0);
    return [JSON.stringify({ index, eventID, hashId, ...(prehash && { preHash }) })];
  });
}

/** A name without a meaning has no hash either, so nothing is printed for it. */
function hashOf({ event, context, pointer }: PlacedEvent) {
  const [unknown] = prefixFindings(event, context, pointer);
  if (unknown !== undefined) throw new Problem("epcis-unknown-prefix", unknown.detail);
  return eventHash(event, context);
}

function isFileError(error: unknown): error is Error {
  return error instanceof Error && "syscall" in error;
}
