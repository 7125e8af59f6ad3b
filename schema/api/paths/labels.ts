/** `/labels`: print jobs, and the page that draws labels. docs/labels.md. */
import type { ApiFacts } from "../facts.ts";
import type { PathItem } from "../openapi.ts";
import { type Answer, type Call, operation } from "../operation.ts";
import { GTIN, LOT } from "../samples.ts";
import { inPath, JSON_TYPE, ref } from "./parts.ts";

const RUN_ID = "0a1b2c3d-0000-4000-8000-0000000000b1";
const REPRINT_ID = "0a1b2c3d-0000-4000-8000-0000000000b2";
const VOID_ID = "0a1b2c3d-0000-4000-8000-0000000000b3";
const COFFEE = { gtin: GTIN, anchor: `/01/${GTIN}` };
const SERIAL = "7K3M9QX2ZB4C5D6E";

const BODY_REFUSES = ["json-malformed", "body-invalid", "media-type", "body-too-large"];
const KEY_REFUSES = ["identification-key-claimed", "identification-key-waits"];

export function labelPaths(facts: ApiFacts): { readonly [path: string]: PathItem } {
  return {
    "/labels/runs/{id}": { put: operation(facts, "own", run(facts)) },
    "/labels/reprints/{id}": { put: operation(facts, "own", reprint(facts)) },
    "/labels/voids/{id}": { put: operation(facts, "own", takeOut(facts)) },
    "/labels/jobs": { get: operation(facts, "own", list) },
    "/labels": { get: operation(facts, "own", page) },
  };
}

const idOf = (example: string) =>
  inPath("id", {
    say: "A UUID that you make: asking again by the same name gives the same, and makes nothing twice.",
    example,
  });

function run({ origin }: ApiFacts): Call {
  const codes = codesOf(origin, RUN_ID);
  return {
    ...{ id: "makeCodes", section: "labels", who: "key", summary: "Codes to print for a lot" },
    say: "Of the kind `lot`, the one code of the lot, printed `count` times. Of the kind `unit`, a code for each piece, its serial 80 random bits, and never more of them than pieces of the lot were captured: the `quantity` of your events in which it comes into being, where the unit is a piece. Where there is no GTIN, `anchor` names the product by its path. What you ask for becomes an entry of the log that only you can open.",
    parameters: [idOf(RUN_ID)],
    body: {
      ...{ types: JSON_TYPE, schema: ref("LabelRun") },
      examples: { units: { value: { gtin: GTIN, lot: LOT, kind: "unit", count: 1 } } },
    },
    answers: { "200": again(codes), "201": made("The codes.", codes) },
    refuses: [
      ...[...BODY_REFUSES, "identification-key-invalid", ...KEY_REFUSES],
      ...["not-found", "label-cap", "label-job-changed", "own-name-malformed"],
    ],
  };
}

function reprint({ origin }: ApiFacts): Call {
  const codes = codesOf(origin, REPRINT_ID);
  return {
    ...{ id: "reprintCodes", section: "labels", who: "key", summary: "Codes of a run again" },
    say: "All codes of the run that stand, or those whose serials are named. A reprint makes no new codes, counts against nothing, and is in the log with its reason.",
    parameters: [idOf(REPRINT_ID)],
    body: {
      ...{ types: JSON_TYPE, schema: ref("LabelReprint") },
      examples: { jammed: { value: { run: RUN_ID, reason: "The printer jammed." } } },
    },
    answers: { "200": again(codes), "201": made("The codes.", codes) },
    refuses: [...BODY_REFUSES, ...KEY_REFUSES, "not-found", "label-job-changed"],
  };
}

function takeOut({ origin }: ApiFacts): Call {
  const codes = codesOf(origin, VOID_ID);
  const spoilt = { run: RUN_ID, serials: [SERIAL], reason: "Smeared." };
  return {
    ...{ id: "voidCodes", section: "labels", who: "key", summary: "Take codes out of use" },
    say: "For ever: whoever scans one is told that it is void. Its place among the pieces of the lot is free again.",
    parameters: [idOf(VOID_ID)],
    body: {
      ...{ types: JSON_TYPE, schema: ref("LabelVoid") },
      examples: { spoilt: { value: spoilt } },
    },
    answers: { "200": again(codes), "201": made("The codes that are void now.", codes) },
    refuses: [...BODY_REFUSES, ...KEY_REFUSES, "not-found", "label-job-changed"],
  };
}

const list: Call = {
  ...{ id: "listLabelJobs", section: "labels", who: "key", summary: "Your print jobs" },
  say: "The newest 200, without their codes, and how far into the log each has come.",
  answers: {
    "200": {
      ...{ say: "Your print jobs, newest first.", types: JSON_TYPE, schema: ref("LabelJobs") },
      example: {
        jobs: [
          {
            ...{ id: RUN_ID, kind: "run", ...COFFEE, lot: LOT, count: 1 },
            ...{ at: "2026-11-20T08:15:00Z", state: "final", index: "43", proof: "/proofs/43" },
          },
        ],
      },
    },
  },
};

const page: Call = {
  ...{
    id: "readLabelPage",
    section: "labels",
    who: "anyone",
    summary: "The page that draws labels",
  },
  say: "Its codes come from the calls above, with a key that is typed there and kept nowhere; sheets are drawn in the browser, and what else stands on the labels never leaves it.",
  answers: { "200": { say: "The page.", types: ["text/html; charset=utf-8"] } },
};

function codesOf(origin: string, id: string) {
  return {
    ...{ id, kind: "unit", ...COFFEE, lot: LOT, product: "Las Nubes, 250 g", count: 1 },
    shortCode: "7K3M-9QXF",
    codes: [{ uri: `${origin}/01/${GTIN}/10/${LOT}/21/${SERIAL}`, serial: SERIAL }],
  };
}

function made(say: string, example: object): Answer {
  return { say, types: JSON_TYPE, schema: ref("CodesToPrint"), example };
}

function again(example: object): Answer {
  return made("The same: a job of this name was there, and asked for this.", example);
}
