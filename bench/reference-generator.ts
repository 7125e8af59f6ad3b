/**
 * The reference implementation of the event hash, RalphTro/epcis-event-hash-generator on PyPI, timed where Python can run it. Its own
 * `epcis_hash_from_file` reads a document and gives the hashes of its events.
 */
import { execFile } from "node:child_process";
import { promisify } from "node:util";

export interface Reference {
  /** One run over the file. */
  readonly seconds: number;
  readonly hashes: readonly string[];
}

export interface Python {
  readonly program?: string;
  readonly env?: NodeJS.ProcessEnv;
}

const RUNS = 3;
const WAIT_MS_MAX = 180_000;
const OUTPUT_BYTES_MAX = 16_000_000;

/** The first run is not counted: it reads the JSON-LD contexts. */
const SCRIPT = `
import json, statistics, sys, time
from epcis_event_hash_generator.__main__ import epcis_hash_from_file

def run():
    began = time.perf_counter()
    hashes, _ = epcis_hash_from_file(path=sys.argv[1], enforce="JSON")
    return time.perf_counter() - began, hashes

runs = [run() for _ in range(${RUNS + 1})]
seconds = statistics.median(seconds for seconds, _ in runs[1:])
json.dump({"seconds": seconds, "hashes": runs[0][1]}, sys.stdout)
`;

/** Times the generator on a document on disk; in plain words why not, where it cannot run. */
export async function runReference(
  file: string,
  { program = "python3", env = process.env }: Python = {},
): Promise<Reference | string> {
  try {
    const { stdout } = await promisify(execFile)(program, ["-c", SCRIPT, file], {
      ...{ env, timeout: WAIT_MS_MAX, maxBuffer: OUTPUT_BYTES_MAX },
    });
    return JSON.parse(stdout) as Reference;
  } catch (error) {
    return whyNot(error as { readonly code?: unknown; readonly stderr?: string });
  }
}

function whyNot({ code, stderr = "" }: { readonly code?: unknown; readonly stderr?: string }) {
  if (code === "ENOENT" || /No module named '?epcis_event_hash_generator/.test(stderr)) {
    return "reference generator not installed on this machine: pip install epcis-event-hash-generator to compare";
  }
  const last = stderr.trim().split("\n").at(-1) ?? "";
  return `the reference generator did not run: ${last === "" ? `ended with ${code}` : last}`;
}
