/** The sentences of a verdict in English. docs/log-format.md §7. */
import type { Rule } from "../log/shape.ts";
import type { ProblemCode } from "../problem.ts";
import { nameOfField, plural, shorten, showField } from "./describe.ts";
import { largest } from "./report.ts";
import type { About, Fault, Found, Step, Stop, StopCode, Verdict } from "./verdict.ts";
import type { VerdictWords } from "./words.ts";

export const NOT_SAID =
  "The check shows that the record is unchanged and when it existed. It does not show that what the record says is true.";

export const english: VerdictWords = {
  verdict: sayVerdict,
  step: sayStep,
  notChecked: sayNotChecked,
};

function sayVerdict({ stop, proven }: Verdict): string {
  if (stop !== undefined) return sayStop(stop);
  const first = proven?.anchors.find((anchor) => anchor.time === proven.recordedBy);
  if (first === undefined) {
    return `The record is unchanged in the log of ${proven?.checkpointSize} entries.`;
  }
  return `The record is unchanged, and existed when ${first.chain} kept the log's checkpoint of ${first.size} entries.`;
}

function sayStep({ id, state, stop, found }: Step, about: About | undefined): string {
  if (stop !== undefined) return sayStop(stop);
  if (found === undefined || about === undefined) return "Not reached.";
  if (state !== "skipped" || id === "signature") return HOLDS[id](about, found);
  return id === "status" ? "No later entry about this one is in the bundle." : "Left out.";
}

function sayNotChecked({ about, proven, steps }: Verdict): readonly string[] {
  if (about === undefined || proven === undefined) return [NOT_SAID];
  const { hiddenFields, sizes, hasState } = about;
  const hidden = `What is behind ${plural(hiddenFields, "hidden digest")} is not shown, and was not looked at.`;
  const open = steps.flatMap(({ found }) => found?.open ?? []);
  const tests = proven.anchors.filter(({ test }) => test).map(({ chain }) => chain);
  return [
    NOT_SAID,
    `Nothing is said of what was recorded after the checkpoint of ${largest(sizes)} entries, or never recorded.`,
    "Who made the record is what the log says: no signature of the record was checked.",
    ...(hiddenFields === 0 ? [] : [hidden]),
    ...open.map(sayStop),
    ...[...new Set(tests)].map((name) => `${name} is a test chain: anybody may have made it.`),
    ...(hasState ? ["The bundle has a state proof, which this version does not read."] : []),
  ];
}

/** What a step says that passed. */
const HOLDS: { readonly [I in Step["id"]]: (about: About, found: Found) => string } = {
  bundle: ({ index, type, shownFields, sizes }) =>
    `The bundle is well formed: entry ${index} of type ${type}, with ${plural(shownFields, "field")} shown and ${plural(sizes.length, "checkpoint")}.`,
  fields: ({ shownFields, hiddenFields }) =>
    `The ${plural(shownFields, "field")} shown and ${hiddenFields} hidden give the commitment in the log entry.`,
  signature: () => "No signature of the record was checked.",
  entry: ({ type, index }) =>
    `The log entry is of type ${type}. The log entry names the log of the policy. The log entry names its own place, ${index}.`,
  path: ({ index, sizes }) => `Entry ${index} is in the log of ${sizes.join(", ")} entries.`,
  note: ({ origin }, { witnesses }) => {
    const said = `The checkpoint is one of ${origin}. The checkpoint is signed by ${origin}. The checkpoints do not contradict each other.`;
    if (witnesses === undefined) return said;
    return `${said} The checkpoint is signed by ${plural(witnesses, "witness", "witnesses")} or more.`;
  },
  anchor: (_about, { anchors = [] }) => {
    const said = anchors.map(
      ({ chain, size, time }) =>
        `${chain} holds the checkpoint of ${size} entries, since Unix time ${time}.`,
    );
    return said.join(" ") || "The policy asks for no anchor.";
  },
  status: (_about, { erasures = [] }) => {
    const said =
      "The later entries in the bundle speak of this one. The later entries in the bundle are in the log.";
    if (erasures.length === 0) return said;
    return `${said} Entry ${erasures.join(", ")} says that fields of this record were erased.`;
  },
};

type Say<C extends StopCode> = (stop: Extract<Stop, { readonly code: C }>) => string;

function sayStop(stop: Stop): string {
  // Code and data belong together in a Stop, and in the table; TypeScript cannot see that they are the same code.
  return (STOPS[stop.code] as (stop: Stop) => string)(stop);
}

/** What decided a verdict, or left an anchor open. */
const STOPS: { readonly [C in StopCode]: Say<C> } = {
  "policy-malformed": (fault) => `The policy cannot be used: ${sayFault(fault)}`,
  "bundle-format": ({ rule }) => `This verifier does not know “${rule}”.`,
  "bundle-malformed": (fault) => `The bundle cannot be read: ${sayFault(fault)}`,
  "entry-malformed": (fault) => `The log entry cannot be read: ${sayFault(fault)}`,
  "note-malformed": (fault) => `The checkpoint cannot be read: ${sayFault(fault)}`,
  fields: sayFields,
  "signature-unsupported": () =>
    "The record carries a signature of its maker, which this version cannot check.",
  "entry-type": ({ ours, theirs }) =>
    `The log entry is of type “${theirs}”, and what is asked for is ${ours.replaceAll(",", " or ")}.`,
  "entry-log": () => "The log entry was made for another log.",
  "entry-index": ({ ours, theirs }) =>
    `The log entry says it is number ${theirs}, the bundle says ${ours}.`,
  path: ({ index, size }) => {
    const log = plural(BigInt(size), "entry", "entries");
    if (BigInt(index) >= BigInt(size)) return `Entry ${index} cannot be in a log of ${log}.`;
    return `The path does not lead from entry ${index} to the root of the ${log}.`;
  },
  "note-origin": ({ ours, theirs }) =>
    `The checkpoint is one of ${shorten(theirs)}, not of ${shorten(ours)}.`,
  "note-signature": ({ origin }) =>
    origin === undefined
      ? "A signature on the checkpoint is not good."
      : `The checkpoint is not signed by ${shorten(origin)}.`,
  "note-split": ({ size }) => `The log signed two different histories of ${size} entries.`,
  "note-witnesses": ({ seen, wanted }) =>
    `The checkpoint is signed by ${plural(seen, "witness", "witnesses")}, and the policy wants ${wanted}.`,
  "anchor-missing": ({ held, wanted }) =>
    held === 0
      ? "The record is not anchored yet."
      : `The checkpoint is anchored on ${plural(held, "chain")}; the policy wants ${wanted}.`,
  "anchor-unknown": ({ contract, chainId }) =>
    `The policy does not name contract ${contract} on chain ${chainId}.`,
  "anchor-unanswered": ({ chain, answers }) => {
    const given = answers.filter((answer) => answer !== "no-answer").length;
    return `Too few of those asked about ${chain} gave an answer: ${given} of ${answers.length}.`;
  },
  "anchor-disputed": ({ chain, size }) =>
    `Those asked about ${chain} disagree on the checkpoint of ${size} entries.`,
  "anchor-not-final": ({ chain, size }) =>
    `${chain} holds the checkpoint of ${size} entries, in a block that is not final yet.`,
  "anchor-absent": ({ chain, size }) =>
    `The contract on ${chain} does not hold the checkpoint of ${size} entries as the bundle says.`,
  "anchor-code": ({ chain }) => `The contract on ${chain} is not the one the policy names.`,
  "status-entry": ({ status, index }) =>
    `Entry ${status}, shown as a later status, is not one of entry ${index}.`,
  "status-path": ({ status }) =>
    `The path of the later entry ${status} does not lead to the checkpoint.`,
  voided: ({ voidedBy }) =>
    `A later entry of the log, number ${voidedBy}, declares this record wrong.`,
  unfinished: ({ check }) => `This device could not finish the check “${check}”.`,
};

function sayFields(stop: Extract<Stop, { readonly code: "fields" }>): string {
  const wrong = "The fields shown and hidden are not what was committed";
  switch (stop.why) {
    case "twice":
      return `The ${nameOfField(stop.pointer)} (${shorten(stop.pointer)}) is shown more than once.`;
    case "no-document":
      return "The entry commits to no document.";
    case "changed":
      return `The ${nameOfField(stop.pointer)} shown (${showField(stop.pointer, stop.value)}) is not what was committed.`;
    case "same":
      return `${wrong}: one stands there twice.`;
    case "order":
      return `${wrong}: they do not stand in their order.`;
    case "other":
      return `${wrong}.`;
  }
}

function sayFault({ rule, pointer }: Fault): string {
  const where = pointer === "" ? "it" : shorten(pointer);
  return `${where} ${FAULTS[rule as keyof typeof FAULTS] ?? "is malformed"}.`;
}

/** Ends a sentence that begins with the place. */
const FAULTS: Readonly<Record<Rule | Extract<ProblemCode, `json-${string}`>, string>> = {
  "json-malformed": "is not JSON",
  "json-too-deep": "is nested too deep",
  "json-duplicate-key": "stands there twice",
  "json-proto-key": "is a name that may not be used",
  "json-number-inexact": "is a number that cannot be kept exactly",
  "json-negative-zero": "is a zero with a sign that would be lost",
  "json-lone-surrogate": "holds half a character (a lone surrogate)",
  "json-null-character": "holds the character U+0000",
  object: "is not an object",
  unknown: "is a member too many",
  missing: "is missing",
  list: "is not a list",
  items: "has too many items",
  text: "is not text",
  long: "is too long",
  kind: "is none that this version knows",
  count: "is not a whole number in decimal",
  range: "is too large, or zero where somebody must be asked",
  base64: "is not canonical base64 of the right length",
  hex: "is not lower-case hex of the right length",
  flag: "is not true or false",
  name: "is not a name",
  twice: "names one thing twice",
  "leaf-0": "is absent in leaf 0, and only there",
  half: "goes with “sigh”, and one of them is missing",
  later: "is not an earlier entry",
  "utf-8": "is not UTF-8",
  canonical: "is not in canonical form",
  "note-lines": "is not three lines, a blank line and signatures",
  "note-head": "has a misspelled origin, size or root",
  "note-signatures": "has too many signatures",
  "note-signature-line": "has a misspelled signature",
  vkey: "has a key that is not in the C2SP form",
  bytes: "has more than 262,144 bytes",
  "field-name": "is not a field's name",
  "field-value": "is not a single value",
  disclosed: "shows more than 1,024 fields",
  empty: "is empty",
  checkpoint: "names a checkpoint that is not there",
  "key-kind": "is a key of another kind",
  "log-keys": "has no key, or one with another name than the log's",
  url: "is not an http address",
};
