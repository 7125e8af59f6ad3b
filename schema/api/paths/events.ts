/** `/epcis/events`, `/epcis/queries` and the top-level resources: questions about one's own events. */
import type { ApiFacts } from "../facts.ts";
import { FORMATS, PAGED, parameterRefs } from "../headers.ts";
import type { Parameter, PathItem, Variation } from "../openapi.ts";
import { type Call, epcisResource } from "../operation.ts";
import {
  ANSWERED,
  BARN,
  COLD_ROOM,
  CRATE,
  GRADE,
  GS1_CONTEXT,
  HARVEST_ID,
  OWN_NAMESPACE,
} from "../samples.ts";
import { arrayOf } from "../schemas.ts";
import { inPath, ref } from "./parts.ts";

const REFUSES = ["query-parameter", "page-token", "query-too-large", "query-too-complex"];

const VARIATIONS: readonly Variation[] = [
  {
    say: "A field of your own: say what its prefix means.",
    headers: { "GS1-Extensions": `ex=${OWN_NAMESPACE.ex}` },
    question: { [`EQ_${GRADE.name}`]: GRADE.value },
  },
  {
    say: "Identifiers as EPC URNs, once we know your company prefix: see `PUT /api/company-prefixes/{prefix}`.",
    headers: { "GS1-EPC-Format": "Always_EPC_URN" },
    question: { EQ_bizStep: "commissioning" },
  },
];

/** `text` becomes `Text`. */
const capital = (text: string) => text.replace(/^./, (letter) => letter.toUpperCase());

/** `names`: the parameters of the query language. */
export function eventPaths(
  facts: ApiFacts,
  names: readonly string[],
): { readonly [path: string]: PathItem } {
  const parameters = parameterRefs([...FORMATS, "GS1-Extensions", ...names]);
  const { epcisMediaTypes: types } = facts;
  const ask = (id: string, more: Partial<Call> = {}): Call => ({
    id,
    section: "ask",
    who: "key",
    summary: "Ask for events",
    say: "The parameters of the query language, all of them optional, joined by AND; the values of one, separated by `|`, by OR. An event without the field never matches.",
    parameters,
    answers: {
      "200": {
        say: "The events, each with the `recordTime` at which it came in.",
        headers: [...PAGED, "GS1-EPC-Format"],
        types,
        schema: ref("EpcisDocument"),
        example: ANSWERED,
      },
    },
    refuses: REFUSES,
    ...more,
  });
  return {
    "/epcis/events": epcisResource(facts, {
      get: ask("queryEvents", { variations: VARIATIONS }),
    }),
    "/epcis/events/{eventID}": named(facts),
    ...collections(facts, ask),
    ...queries(facts, ask),
  };
}

function named(facts: ApiFacts): PathItem {
  const { epcisMediaTypes: types } = facts;
  const say = "The whole `eventID` or CBV event hash ID, percent-encoded.";
  const pathParameters = [inPath("eventID", { say, example: HARVEST_ID, schema: ref("EventID") })];
  const get: Call = {
    id: "readEvent",
    section: "ask",
    who: "key",
    summary: "One event",
    say: "And, after it, its error declaration, where there is one.",
    parameters: parameterRefs([...FORMATS]),
    answers: {
      "200": {
        say: "A query document that holds it.",
        headers: ["GS1-EPC-Format"],
        types,
        schema: ref("EpcisDocument"),
        example: ANSWERED,
      },
    },
    refuses: ["not-found"],
  };
  return epcisResource(facts, { get }, { pathParameters });
}

/** A value of each that the samples have. */
const VALUES: { readonly [resource: string]: string } = {
  eventTypes: "ObjectEvent",
  epcs: CRATE,
  bizSteps: "storing",
  bizLocations: BARN,
  readPoints: COLD_ROOM,
  dispositions: "sellable_accessible",
};

/** What the list gives: of the types more than anybody captured. */
function membersOf({ queryParameters }: ApiFacts, resource: string): readonly string[] {
  const { words = [] } = queryParameters.find(({ name }) => name === "eventType") ?? {};
  return resource === "eventTypes" ? words : [VALUES[resource] ?? ""];
}

type Ask = (id: string, more?: Partial<Call>) => Call;

function collections(facts: ApiFacts, ask: Ask): { readonly [path: string]: PathItem } {
  return Object.fromEntries(facts.resources.flatMap((name) => collection(facts, ask, name)));
}

function collection(facts: ApiFacts, ask: Ask, name: string): [string, PathItem][] {
  const { epcisMediaTypes: types } = facts;
  const example = VALUES[name] ?? "";
  const say =
    "A value as the list gives it or as it was captured, percent-encoded; words of the CBV bare.";
  const pathParameters: Parameter[] = [inPath("value", { say, example })];
  const answer = (member: readonly string[], headers: readonly string[] = []) => ({
    say: "A collection.",
    headers,
    types,
    schema: ref("Collection"),
    example: { "@context": GS1_CONTEXT, type: "Collection", member },
  });
  const list: Call = {
    ...{ id: `list${capital(name)}`, section: "known", who: "key" },
    summary: "What stands in your events",
    say: "Every value there is, in normal form, sorted. The five standard event types are always among the types.",
    parameters: parameterRefs(["GS1-EPC-Format", "perPage", "nextPageToken"]),
    answers: { "200": answer(membersOf(facts, name), [...PAGED, "GS1-EPC-Format"]) },
    refuses: ["query-parameter", "page-token"],
  };
  const one: Call = {
    ...{ id: `read${capital(name)}`, section: "known", who: "key" },
    summary: "One of them",
    say: "That it is there, and that it has events.",
    answers: { "200": answer(["events"]) },
    refuses: ["not-found"],
  };
  const events = ask(`query${capital(name)}`, {
    section: "known",
    summary: "The events in which it stands",
    say: "A question with this value already in it; all parameters combine.",
    refuses: ["not-found", ...REFUSES],
  });
  return [
    [`/epcis/${name}`, epcisResource(facts, { get: list })],
    [`/epcis/${name}/{value}`, epcisResource(facts, { get: one }, { pathParameters })],
    [`/epcis/${name}/{value}/events`, epcisResource(facts, { get: events }, { pathParameters })],
  ];
}

const SIMPLE = { name: "SimpleEventQuery", query: {} };

function queries(facts: ApiFacts, ask: Ask): { readonly [path: string]: PathItem } {
  const { epcisMediaTypes: types } = facts;
  const call = { section: "ask", who: "key" } as const;
  const list: Call = {
    ...{ ...call, id: "listQueries", summary: "Queries by name" },
    say: "One is always there: `SimpleEventQuery`, which is `/epcis/events`.",
    answers: {
      "200": { say: "Queries.", types, schema: arrayOf(ref("Query")), example: [SIMPLE] },
    },
  };
  const create: Call = {
    ...{ ...call, id: "createQuery", summary: "A query of your own" },
    say: "Not here yet: answered with 501.",
    answers: {},
    refuses: ["not-here-yet"],
  };
  const subscription = {
    ...{ ...call, say: "Not here yet: answered with 501. Until then ask with `GE_recordTime`." },
    ...{ answers: {}, refuses: ["not-here-yet"] },
  };
  const one: Call = {
    ...{ ...call, id: "readSimpleEventQuery", summary: "The query every repository has" },
    answers: { "200": { say: "The query.", types, schema: ref("Query"), example: SIMPLE } },
  };
  const giveBack: Call = {
    ...{ ...call, id: "deletePageToken", summary: "Give a page token back" },
    say: "Not here yet, and not needed: tokens end by themselves.",
    answers: {},
    refuses: ["not-here-yet"],
  };
  const token = inPath("token", { say: "A `nextPageToken`.", example: "WyJ7fSIsIiJd" });
  return {
    "/epcis/queries": epcisResource(facts, { get: list, post: create }),
    "/epcis/queries/SimpleEventQuery": epcisResource(facts, { get: one }),
    "/epcis/queries/SimpleEventQuery/events": epcisResource(facts, {
      get: ask("querySimpleEventQuery"),
    }),
    "/epcis/queries/SimpleEventQuery/subscriptions": epcisResource(facts, {
      get: { ...subscription, id: "listSubscriptions", summary: "Your subscriptions" },
      post: { ...subscription, id: "subscribe", summary: "Subscribe to new events" },
    }),
    "/epcis/nextPageToken/{token}": epcisResource(
      facts,
      { delete: giveBack },
      { pathParameters: [token] },
    ),
  };
}
