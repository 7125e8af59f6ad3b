/** How one call is written down: shortly here, in OpenAPI's own words when it is given out. */
import type { ApiFacts } from "./facts.ts";
import {
  CAPTURE_LIMITS,
  DISCOVERED,
  headerRefs,
  parameterRefs,
  SPOKEN,
  VERSIONS,
} from "./headers.ts";
import {
  type Content,
  type Examples,
  isRef,
  type Method,
  type OpenApi,
  type Operation,
  type Parameter,
  type PathItem,
  type Ref,
  type Response,
  type Schema,
  type Variation,
} from "./openapi.ts";

export const SECTIONS = {
  capture: "Send what happened",
  ask: "Ask for it again",
  known: "What you have recorded",
  state: "How far it is",
  files: "Photos and documents",
  places: "Places and people",
  pages: "A product’s public page",
  claims: "What you say of your goods",
  codes: "Where codes lead",
  labels: "Codes on packs",
  suppliers: "Suppliers and links",
  team: "Your people and keys",
  verify: "Let anyone check",
  service: "The service itself",
  discovery: "What there is",
} as const;
export type Section = keyof typeof SECTIONS;

export type Call = {
  readonly id: string;
  readonly section: Section;
  readonly summary: string;
  readonly say?: string;
  readonly who: "anyone" | "key" | "anyone or key";
  readonly parameters?: readonly (Parameter | Ref)[];
  readonly body?: {
    readonly types: readonly string[];
    readonly schema: Schema;
    readonly examples: Examples;
  };
  readonly answers: { readonly [status: string]: Answer };
  /** Codes of worker/core/problem.ts. */
  readonly refuses?: readonly string[];
  readonly variations?: readonly Variation[];
};

export type Answer = {
  readonly say: string;
  readonly headers?: readonly string[];
  readonly types?: readonly string[];
  readonly schema?: Schema;
  readonly example?: unknown;
};

const SECURITY = { anyone: [], key: [{ key: [] }], "anyone or key": [{}, { key: [] }] } as const;

/** Whoever needs a key may lack it, or what it would have to allow. */
const KEYLESS = ["key-missing", "key-unknown", "key-revoked", "key-expired"];
const SHORT = ["scope-missing", "suspended"];

export type Family = "epcis" | "own";

const other = (family: Family): Ref => ({ $ref: `#/components/responses/other.${family}` });

export function operation(facts: ApiFacts, family: Family, call: Call): Operation {
  const { id, section, summary, say, who, parameters = [], body, answers, refuses = [] } = call;
  const { variations = [] } = call;
  const keyed =
    who === "key" ? [...KEYLESS, ...SHORT] : who === "anyone or key" ? KEYLESS.slice(1) : [];
  return {
    operationId: id,
    tags: [SECTIONS[section]],
    summary,
    ...(say !== undefined && { description: say }),
    security: SECURITY[who],
    ...(parameters.length > 0 && { parameters }),
    ...(body && {
      requestBody: {
        required: true as const,
        content: contentOf(body.types, { schema: body.schema, examples: body.examples }),
      },
    }),
    responses: {
      ...Object.fromEntries(
        Object.entries(answers).map(([status, answer]) => [status, responseOf(answer)]),
      ),
      ...refusals(facts, family, [...keyed, ...refuses]),
      default: other(family),
    },
    ...(variations.length > 0 && { "x-variations": variations }),
  };
}

function contentOf(types: readonly string[], media: Content[string]): Content {
  return Object.fromEntries(types.map((type) => [type, media]));
}

function responseOf({ say, headers = [], types = [], schema, example }: Answer): Response {
  const media = { ...(schema && { schema }), ...(example !== undefined && { example }) };
  return {
    description: say,
    ...(headers.length > 0 && { headers: headerRefs(headers) }),
    ...(types.length > 0 && { content: contentOf(types, media) }),
  };
}

/** One response a status, by the name of {@link refusalResponses}. */
function refusals(facts: ApiFacts, family: Family, codes: readonly string[]) {
  const byStatus = new Map<number, string[]>();
  for (const code of codes) {
    const { status } = problemOf(facts, code);
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  const refs = [...byStatus].map(([status, ofIt]) => [status, refusalRef(family, ofIt)]);
  return Object.fromEntries(refs) as { readonly [status: string]: Ref };
}

const REFUSALS = "#/components/responses/refused.";
const refusalRef = (family: Family, codes: readonly string[]): Ref => ({
  $ref: `${REFUSALS}${family}.${codes.join("_")}`,
});

/** Each way of refusing that some call has, written out once, with each of its codes as an example. */
export function refusalResponses(
  facts: ApiFacts,
  paths: OpenApi["paths"],
): { readonly [name: string]: Response } {
  const said: Record<string, Response> = {};
  for (const item of Object.values(paths)) {
    for (const { responses } of Object.values(item)) {
      for (const response of Object.values(responses)) {
        if (!isRef(response) || !response.$ref.startsWith(REFUSALS)) continue;
        const name = response.$ref.slice("#/components/responses/".length);
        said[name] ??= refusalOf(facts, name);
      }
    }
  }
  return said;
}

function refusalOf(facts: ApiFacts, name: string): Response {
  const [, family = "", joined = ""] = name.split(".");
  const codes = joined.split("_");
  const asks = codes.some((code) => problemOf(facts, code).status === 401);
  // Who may send many is told how many.
  const isCapture = codes.includes("capture-too-many-events");
  const headers = [...(asks ? ["WWW-Authenticate"] : []), ...(isCapture ? CAPTURE_LIMITS : [])];
  return {
    description: codes.map((code) => problemOf(facts, code).when).join(" "),
    ...(headers.length > 0 && { headers: headerRefs(headers) }),
    content: problemsAs(facts, family, codes),
  };
}

function problemsAs(facts: ApiFacts, family: string, codes: readonly string[]): Content {
  return contentOf([PROBLEM], {
    schema: { $ref: "#/components/schemas/Problem" },
    examples: Object.fromEntries(
      codes.map((code) => {
        const { status, epcisType, when } = problemOf(facts, code);
        const type = family === "epcis" ? epcisType : `urn:rootproof:problem:${code}`;
        const title = code.replaceAll("-", " ");
        return [code, { value: { type, title, status, detail: when, requestId: REQUEST_ID } }];
      }),
    ),
  });
}

const PROBLEM = "application/problem+json";
const REQUEST_ID = "0a1b2c3d-0000-4000-8000-0000000000ff";

function problemOf(facts: ApiFacts, code: string) {
  const found = facts.problems[code];
  if (found === undefined) throw new Error(`there is no problem called ${code}`);
  return found;
}

/** What every EPCIS resource refuses. */
const EPCIS_REFUSES = ["not-acceptable", "address-too-long"];

/** A resource of the EPCIS bindings: its calls, with the headers they have in common, and its discovery. */
export function epcisResource(
  facts: ApiFacts,
  calls: { readonly [method in Exclude<Method, "options">]?: Call },
  {
    isCapture = false,
    pathParameters = [],
  }: { isCapture?: boolean; pathParameters?: readonly Parameter[] } = {},
): PathItem {
  const methods = Object.entries(calls).map(([method, call]) => [
    method,
    operation(facts, "epcis", {
      ...call,
      parameters: [...pathParameters, ...(call.parameters ?? []), ...parameterRefs(VERSIONS)],
      answers: Object.fromEntries(
        Object.entries(call.answers).map(([status, answer]) => [
          status,
          { ...answer, headers: [...(answer.headers ?? []), ...SPOKEN] },
        ]),
      ),
      refuses: [...(call.refuses ?? []), ...EPCIS_REFUSES],
    }),
  ]);
  const [first] = Object.values(calls);
  const id = `discover${(first?.id ?? "").replace(/^./, (letter) => letter.toUpperCase())}`;
  const discover: Call = {
    ...{ id, section: "discovery", summary: "Versions, formats, methods", who: "anyone" },
    parameters: pathParameters,
    answers: {},
  };
  const told = { $ref: `#/components/responses/${isCapture ? "CaptureDiscovery" : "Discovery"}` };
  return {
    ...Object.fromEntries(methods),
    options: {
      ...operation(facts, "epcis", discover),
      responses: { "204": told, default: other("epcis") },
    },
  };
}

/** Of a body or an address that cannot be read, whatever it is for. */
const UNREADABLE = [
  ...["json-too-deep", "json-duplicate-key", "json-proto-key", "json-number-inexact"],
  ...["json-negative-zero", "json-lone-surrogate", "json-null-character", "query-invalid"],
];
/** Of whoever calls with a session instead of a key. */
const OF_SESSIONS = [
  ...["session-missing", "sign-in-failed", "organisation-needed", "not-same-site"],
  ...["token-used", "name-taken"],
];
const OTHERS: { readonly [family in Family]: readonly string[] } = {
  epcis: [...UNREADABLE, "method-not-allowed", "rate-limited", "environment"],
  own: [...UNREADABLE, ...OF_SESSIONS, "rate-limited", "environment"],
};

/** What `OPTIONS` tells, of the capture door with its limits; and whatever else may go wrong. */
export function sharedResponses(facts: ApiFacts): { readonly [name: string]: Response } {
  const told = (...more: readonly string[]) =>
    responseOf({ say: "Told in headers; there is no body.", headers: [...DISCOVERED, ...more] });
  return {
    Discovery: told(),
    CaptureDiscovery: told(...CAPTURE_LIMITS, "GS1-Capture-Error-Behaviour"),
    ...Object.fromEntries(
      Object.entries(OTHERS).map(([family, codes]) => [
        `other.${family}`,
        {
          description: "Whatever else goes wrong, on your side or on ours, is a problem as well.",
          content: problemsAs(facts, family, codes),
        },
      ]),
    ),
  };
}
