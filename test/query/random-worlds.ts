/** What three senders capture one after the other, and what a fourth adds: each with its own names for the same namespaces. */
import fc from "fast-check";
import type { Json, JsonObject } from "../../worker/core/json.ts";
import { anyDocument } from "../core/epcis/random-events.ts";
import { NAMESPACES } from "./pools.ts";
import { anyMasterData } from "./random-master-data.ts";
import { anyOwnDeclaration, anyOwnEvent, eventIdOf } from "./random-own-events.ts";

const CONTEXT = "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld";
const RP = "urn:rootproof:epcis:";

/** Now and then an event has no name. */
const named = fc.oneof(
  { weight: 9, arbitrary: fc.constant(true) },
  { weight: 1, arbitrary: fc.constant(false) },
);
const two = <T>(one: fc.Arbitrary<T>) => fc.tuple(one, one);

/**
 * Capture documents, to be sent in this order: so many of our own events, two of them a second time with an error declaration,
 * and half as many as test/core/epcis draws.
 */
export function randomWorld(events: number): fc.Arbitrary<readonly JsonObject[]> {
  const exactly = (length: number) => ({ minLength: length, maxLength: length });
  return fc
    .tuple(
      fc.array(fc.tuple(anyOwnEvent, named), exactly(events)),
      ...[two(anyOwnDeclaration), two(anyMasterData), anyDocument(exactly(events / 2))],
    )
    .map(([drawn, declarations, [early, late], elsewhere]) => {
      const own = drawn.map(([event, hasName], at): JsonObject => {
        // Two events that say the same have the same hash, and would be one.
        const said = { ...event, "urn:example:number": at };
        return hasName ? { ...said, eventID: eventIdOf(at) } : said;
      });
      const live = own.filter(({ eventID, errorDeclaration }) => eventID && !errorDeclaration);
      const again = declarations.map((errorDeclaration, at) => ({ ...live[at], errorDeclaration }));
      const third = Math.ceil(own.length / 3);
      return [
        documentOf(own.slice(0, third), WRITERS[0], early),
        documentOf(own.slice(third, 2 * third), WRITERS[1]),
        documentOf(own.slice(2 * third), WRITERS[2], late),
        documentOf(again, WRITERS[0]),
        elsewhere,
      ];
    });
}

type Writer = readonly [prefix: string, instead: string][];

/** What each sender calls `ex` and `o`: the second one the other way round. */
const WRITERS: readonly [Writer, Writer, Writer] = [
  [],
  [
    ["ex", "o"],
    ["o", "ex"],
    ["rp", "root"],
  ],
  [
    ["ex", "farm"],
    ["o", "x"],
  ],
];

function documentOf(
  events: readonly JsonObject[],
  writer: Writer,
  vocabularyList?: Json,
): JsonObject {
  const renamed = new Map(writer);
  const namespaces = Object.entries({ ...NAMESPACES, rp: RP });
  const prefixes = namespaces.map(([prefix, iri]) => [renamed.get(prefix) ?? prefix, iri]);
  return {
    "@context": [CONTEXT, Object.fromEntries(prefixes)],
    ...{ type: "EPCISDocument", schemaVersion: "2.0", creationDate: "2026-03-01T10:00:00.000Z" },
    ...(vocabularyList && {
      epcisHeader: { epcisMasterData: { vocabularyList: written(vocabularyList, renamed) } },
    }),
    epcisBody: { eventList: events.map((one) => written(one, renamed)) },
  };
}

/** Every name and word with the sender's own prefix. */
function written(said: Json, renamed: ReadonlyMap<string, string>): Json {
  const text = (one: string) => {
    const [prefix = ""] = one.split(":", 1);
    const instead = renamed.get(prefix);
    return instead === undefined ? one : instead + one.slice(prefix.length);
  };
  if (typeof said === "string") return text(said);
  if (Array.isArray(said)) return said.map((one: Json) => written(one, renamed));
  if (typeof said !== "object" || said === null) return said;
  const members = Object.entries(said).map(([name, one]) => [
    text(name),
    written(one as Json, renamed),
  ]);
  return Object.fromEntries(members) as JsonObject;
}
