/** English of the check. `proof` are the sentences of a verdict and its steps. */
import { english } from "../../../../worker/core/proof/words-en.ts";

export const words = {
  proof: english,
  policy: "Fetching the policy…",
  checking: (n: number, all: number, what: string) => `Checking ${n} of ${all}: ${what}…`,
  again: "Check again",
  verdicts: { proven: "Proven", refuted: "Refuted", "not-checkable": "Not checkable" },
  states: { ok: "holds", failed: "fails", open: "open", skipped: "left out" },
  onStep: {
    proven: "Your phone: proven",
    refuted: "Your phone: refuted",
    "not-checkable": "Your phone: not checkable",
  },
  overall: {
    proven: (n: number) =>
      n === 1
        ? "The one step on this page is in the log exactly as shown."
        : `All ${n} steps on this page are in the log exactly as shown.`,
    refuted: (what: string, why: string) => `“${what}” does not hold. ${why}`,
    open: (proven: number, all: number, what: string, why: string) =>
      `${proven} of ${all} steps are proven. “${what}” could not be decided: ${why}`,
  },
  asOf: (size: string) => `As of the log’s checkpoint of ${size} entries.`,
  recordedBy: (when: string) => `The newest of these records existed by ${when}.`,
  policyUsed: (own: boolean): string =>
    own ? "Judged by the policy you gave, SHA-256:" : "Judged by this site’s policy, SHA-256:",
  test: (chains: string) =>
    `TEST: it rests on ${chains}, a practice chain that anyone can restart. It is no evidence.`,
  notChecked: "Not checked",
  shown: "What the page shows, beside the record",
  page: "page",
  record: "record",
  ours: "worked out here",
  theirs: "given",
  hidden: "kept hidden by the proof",
  noProof: "This step is not in the log yet.",
  noPolicy: (why: string) => `The policy could not be fetched: ${why}`,
  noBundle: (why: string) => `The proof could not be fetched: ${why}`,
  status: (code: number) => `the answer was ${code}`,
  tooLong: "the answer is too long",
  noAnswer: "no answer",
  otherIndex: (wanted: string, got: string) =>
    `The page names entry ${wanted}, but the proof it links to is for entry ${got}.`,
  differs: (field: string, page: string, record: string) =>
    `The page shows “${page}” for ${field}; the record says “${record}”.`,
  notShown: (field: string) => `The page shows a ${field} that its proof keeps hidden.`,
  nothingShown: "The proof holds, but the page marks no value that could be compared with it.",
  voidedAgrees: "The record is unchanged, and was later declared wrong, as the page says.",
  voidedUnproven: "The page says this entry was declared wrong; the proof does not show that.",
};

export type CheckWords = typeof words;
