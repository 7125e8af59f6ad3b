/** `/api/process-profiles`: what usually comes out of which process. docs/custody.md, *Profiles*. */
import type { ApiFacts } from "../facts.ts";
import type { PathItem } from "../openapi.ts";
import { type Call, operation } from "../operation.ts";
import { inPath, JSON_TYPE, ref } from "./parts.ts";

const SETTINGS = {
  bounds: { min: "0.15", typical: "0.19", max: "0.21" },
  source: "Our own scales, harvests of 2023 to 2025",
};
const PROFILE = {
  ...{ id: "own.wet-mill/1", version: 1, ...SETTINGS, counts: "all", basis: "all", gains: [] },
  ...{ tolerance: "0.005", own: true },
};

export function processProfilePaths(facts: ApiFacts): { readonly [path: string]: PathItem } {
  return {
    "/api/process-profiles": { get: operation(facts, "own", list) },
    "/api/process-profiles/{name}/{version}": { put: operation(facts, "own", keep) },
  };
}

const list: Call = {
  ...{ id: "listProcessProfiles", section: "capture", who: "key" },
  summary: "What usually comes out of which process",
  say: "Your own first, then the library’s. `rp:process` of an event, or `process` of a product, names one; its bounds then judge what is captured.",
  answers: {
    "200": {
      ...{ say: "All of them.", types: JSON_TYPE, schema: ref("ProcessProfiles") },
      example: { profiles: [PROFILE] },
    },
  },
};

const keep: Call = {
  ...{ id: "putProcessProfile", section: "capture", who: "key" },
  summary: "Add a process profile of your own",
  say: "A version is never changed: the same again is the same, anything else is 409, and another range is the next version. Names of the library are taken. Yields are out ÷ in, as decimals.",
  parameters: [
    inPath("name", { say: "Small letters, digits, hyphens and dots.", example: "own.wet-mill" }),
    inPath("version", {
      say: "From 1.",
      ...{ example: "1", schema: { type: "string", pattern: "^[1-9][0-9]{0,3}$" } },
    }),
  ],
  body: {
    types: JSON_TYPE,
    schema: ref("ProcessProfileSettings"),
    examples: { mill: { value: SETTINGS } },
  },
  answers: {
    "200": {
      ...{ say: "It counts from now on.", types: JSON_TYPE, schema: ref("ProcessProfile") },
      example: PROFILE,
    },
  },
  refuses: [
    ...["json-malformed", "body-invalid", "media-type", "body-too-large"],
    ...["query-invalid", "name-taken", "quota-exceeded"],
  ],
};
