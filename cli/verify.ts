/** `rootproof verify`: checks a proof bundle against a policy of your own. docs/log-format.md §7. */
import { readFile } from "node:fs/promises";
import { BUNDLE_BYTES_MAX } from "../worker/core/proof/bundle.ts";
import type { VerdictCode } from "../worker/core/proof/verdict.ts";
import { verifyBundle } from "../worker/core/proof/verify.ts";
import { type WordedVerdict, worded } from "../worker/core/proof/words.ts";
import { english } from "../worker/core/proof/words-en.ts";
import type { Io } from "./io.ts";
import { whyNoBundle } from "./no-bundle.ts";
import { ed25519, rpc } from "./platform.ts";
import { whatWasRecorded } from "./recorded.ts";

/** What a stranger may hold a bundle of: what suppliers said, and what makers said of a product, lot or item as a whole. */
const TYPES = ["event", "correction", "record"] as const;

export const EXIT_OF = { proven: 0, refuted: 1, "not-checkable": 2 } as const;

export type VerifyOptions = {
  /** Paths of the two files. */
  readonly bundle: string;
  readonly policy: string;
  /** Endpoints to ask instead of the policy's. */
  readonly rpcs?: readonly string[];
  readonly blockHash?: string;
  readonly json?: boolean;
};

/** Exit code 0 for proven, 1 for refuted, 2 for not checkable. */
export async function verifyCommand(options: VerifyOptions, io: Io): Promise<number> {
  const { bundle, policy, rpcs, blockHash, json = false } = options;
  if (blockHash !== undefined) {
    return undecided(
      "state-proof-unsupported",
      "State proofs come later: leave --block-hash out.",
      { json, io },
    );
  }
  const [bundleText, policyText] = await Promise.all([readText(bundle), readText(policy)]);
  if (bundleText === undefined || policyText === undefined) {
    const path = bundleText === undefined ? bundle : policy;
    return undecided("unfinished", `${path} cannot be read, or is far too long.`, { json, io });
  }
  const none = whyNoBundle(bundle, bundleText);
  if (none !== undefined) return undecided("no-bundle", none, { json, io });
  const chosen = rpcs === undefined || rpcs.length === 0 ? {} : { rpcs };
  const asked = { bundleText, policyText, types: TYPES, ...chosen };
  const found = await verifyBundle({ ...asked, ed25519, rpc });
  const verdict = worded(found, english);
  // At once: who reads only the first line has heard the verdict all the same.
  io.out(json ? JSON.stringify(verdict, null, 2) : inWords(verdict).join("\n"));
  return EXIT_OF[verdict.verdict];
}

async function readText(path: string): Promise<string | undefined> {
  try {
    const bytes = await readFile(path);
    // Past the limit the core would refuse it anyway; it is cut so that nothing large is decoded.
    return bytes.subarray(0, BUNDLE_BYTES_MAX + 1).toString("utf8");
  } catch {
    return undefined;
  }
}

type Output = { readonly json: boolean; readonly io: Io };

/** What is said before the verifier looks at anything; `no-bundle` is the command line's alone. */
function undecided(code: VerdictCode | "no-bundle", reason: string, { json, io }: Output): number {
  const verdict = "not-checkable";
  if (json) io.out(JSON.stringify({ verdict, code, reason }, null, 2));
  else io.out(`NOT CHECKABLE (${code}). ${reason}`);
  return EXIT_OF[verdict];
}

const HEADLINE = {
  proven: "PROVEN",
  refuted: "REFUTED",
  "not-checkable": "NOT CHECKABLE",
} as const;

function inWords({
  verdict,
  code,
  reason,
  steps,
  proven,
  notChecked,
  policyHash,
}: WordedVerdict): string[] {
  const name = code === verdict ? "" : ` (${code})`;
  return [
    `${HEADLINE[verdict]}${name}. ${reason}`,
    "",
    ...steps.map(({ id, state, said }) => `  ${state.padEnd(8)} ${id.padEnd(10)} ${said}`),
    ...(proven === undefined ? [] : ["", ...whatWasRecorded(proven), "What the record shows:"]),
    ...(proven?.fields ?? []).map(
      ({ pointer, value }) => `  ${pointer} = ${JSON.stringify(value)}`,
    ),
    ...(proven?.recordedBy === undefined ? [] : [`  existed by ${timeOf(proven.recordedBy)}`]),
    "",
    "What this does not say:",
    ...notChecked.map((sentence) => `  ${sentence}`),
    "",
    `Policy used: sha256 ${policyHash}`,
  ];
}

// A time no calendar knows stays a number.
function timeOf(unixSeconds: number): string {
  const date = new Date(unixSeconds * 1000);
  return Number.isNaN(date.getTime()) ? `Unix time ${unixSeconds}` : date.toISOString();
}
