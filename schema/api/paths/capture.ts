/** `/epcis/capture`: documents come in. */
import type { ApiFacts } from "../facts.ts";
import { CAPTURE_LIMITS, PAGED, parameterRefs } from "../headers.ts";
import type { PathItem } from "../openapi.ts";
import { epcisResource } from "../operation.ts";
import { BARE_EVENT, CAPTURES, HALF_WRONG, REFUSED_ID } from "../samples.ts";
import { arrayOf } from "../schemas.ts";
import { inPath, ref } from "./parts.ts";

/** What is wrong with a body before it is looked at as events. */
export const BODY_REFUSES = ["json-malformed", "body-invalid", "media-type", "body-too-large"];

const JOB_ID = "0a1b2c3d-0000-4000-8000-0000000000aa";
const JOB = {
  captureID: JOB_ID,
  createdAt: "2026-03-03T08:00:01.204Z",
  finishedAt: "2026-03-03T08:00:01.204Z",
  running: false,
  success: true,
  captureErrorBehaviour: "rollback",
  errors: [],
};
/** What the server says of the second event of HALF_WRONG. */
const PARTIAL_JOB = {
  ...{ ...JOB, success: false, captureErrorBehaviour: "proceed" },
  errors: [
    {
      ...{ type: "epcisException:ValidationException", title: "epcis invalid", status: 400 },
      detail: "/epcisBody/eventList/1/eventTimeZoneOffset is missing",
      pointer: "/epcisBody/eventList/1/eventTimeZoneOffset",
      ...{ rule: "required", eventID: REFUSED_ID },
    },
  ],
};

const EVENT_REFUSES = [
  ...["epcis-invalid", "epcis-unknown-prefix", "epcis-time-malformed", "document-malformed"],
  ...[
    "event-changed",
    "custody-refused",
    "signature-invalid",
    "capture-too-large",
    "quota-exceeded",
  ],
];

export function capturePaths(facts: ApiFacts): { readonly [path: string]: PathItem } {
  const { limits, epcisMediaTypes: types } = facts;
  const post = {
    id: "captureDocument",
    section: "capture",
    who: "key",
    summary: "Capture a document",
    say: `Up to ${limits.captureEvents} events, and master data in the header; or a bare event with its own \`@context\`. GS1’s ratified schema judges them; what is wrong is said in a sentence that names the place and the rule. The check digits of identifiers are not judged: \`npx rootproof dl\` does that.

The answer is a job, and the job is over when you get it: \`Location\` leads to it. An event you sent before changes nothing; one with a known \`eventID\` and another content is refused with 409. The same event with an \`errorDeclaration\` added declares it wrong. Without an \`eventID\` an event is given its CBV hash as one.`,
    parameters: parameterRefs(["GS1-Capture-Error-Behaviour"]),
    body: { types, schema: ref("EpcisDocument"), examples: CAPTURES },
    answers: {
      "202": {
        say: "Kept, and on its way into the log.",
        headers: ["Location", ...CAPTURE_LIMITS, "GS1-Capture-Error-Behaviour"],
      },
    },
    refuses: [...BODY_REFUSES, ...EVENT_REFUSES, "capture-too-many-events"],
    variations: [
      {
        say: "Keep the events that are valid, and read in the job what is wrong with the others.",
        headers: { "GS1-Capture-Error-Behaviour": "proceed" },
        body: {
          ...{ name: "half-wrong", summary: "The second event lacks its offset" },
          value: HALF_WRONG,
        },
      },
    ],
  } as const;
  const get = {
    id: "listCaptures",
    section: "capture",
    who: "key",
    summary: "Your capture jobs",
    say: "Newest first, page by page.",
    parameters: parameterRefs(["perPage", "nextPageToken"]),
    answers: {
      "200": {
        say: "Jobs.",
        headers: PAGED,
        types,
        schema: arrayOf(ref("CaptureJob")),
        example: [JOB],
      },
    },
    refuses: ["query-parameter", "page-token"],
  } as const;
  return {
    "/epcis/capture": epcisResource(facts, { post, get }, { isCapture: true }),
    "/epcis/capture/{captureID}": captureJob(facts),
    "/epcis/events": oneEvent(facts),
  };
}

function captureJob(facts: ApiFacts): PathItem {
  const say = "As `Location` gave it.";
  const schema = { type: "string", format: "uuid" };
  const pathParameters = [inPath("captureID", { say, example: JOB_ID, schema })];
  const get = {
    id: "readCapture",
    section: "capture",
    who: "key",
    summary: "What became of a capture",
    say: "After `proceed`, `errors` lists the events that were refused, each with its place in your document and its `eventID`, where it has one.",
    answers: {
      "200": {
        say: "The job.",
        types: facts.epcisMediaTypes,
        schema: ref("CaptureJob"),
        example: PARTIAL_JOB,
      },
    },
    refuses: ["not-found"],
  } as const;
  return epcisResource(facts, { get }, { pathParameters });
}

/** The other half of `/epcis/events`; its GET is a question. */
function oneEvent(facts: ApiFacts): PathItem {
  const post = {
    id: "captureEvent",
    section: "capture",
    who: "key",
    summary: "Capture one event",
    say: "One bare event with its own `@context`. `Location` leads to it, under its `eventID` or its hash.",
    body: {
      types: facts.epcisMediaTypes,
      schema: ref("EpcisDocument"),
      examples: { shipping: BARE_EVENT },
    },
    answers: { "201": { say: "Kept.", headers: ["Location"] } },
    refuses: [...BODY_REFUSES, ...EVENT_REFUSES],
  } as const;
  const { options: _, ...item } = epcisResource(facts, { post });
  return item;
}
