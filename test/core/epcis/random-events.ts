/**
 * Any EPCIS event there is: all five types, every member of the standard, extensions wherever they may stand, GS1 keys in
 * every spelling. Each is valid by the ratified schema and by our own rules (random-events.test.ts).
 */
import fc from "fast-check";
import type { Json, JsonObject } from "../../../worker/core/json.ts";
import { anyQuantity, anySensorElement, common, transactionOf } from "./random-members.ts";
import { NAMESPACES } from "./random-names.ts";
import {
  anyNumber,
  anyPaper,
  anyPlace,
  anySpelling,
  few,
  fieldsOf,
  type Spelling,
  some,
  type Vocabulary,
  vocabularyFor,
  withFields,
} from "./random-values.ts";

export { anyNumber, anyTime } from "./random-values.ts";

export const EVENT_TYPES = [
  "ObjectEvent",
  "AggregationEvent",
  "TransactionEvent",
  "TransformationEvent",
  "AssociationEvent",
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

export type EventOptions = {
  /** Only this type; otherwise any of the five, and now and then one of the sender's own. */
  readonly type?: EventType;
  /**
   * `plain`: the `@context` only says what prefixes mean. `any`, the default: whatever the schema lets it. `stored`: also what
   * capture makes of a document and an event that gave the same entries, which the schema would refuse.
   */
  readonly contexts?: "plain" | "any" | "stored";
  /** False: no error declarations. True: nothing else. Otherwise both. */
  readonly declared?: boolean;
  /** False: no eventID, so that capture gives the hash. Otherwise a `urn:uuid:` of its own. */
  readonly named?: boolean;
};

/** A bare event with the `@context` it is read by. */
export function anyEvent(options: EventOptions = {}): fc.Arbitrary<JsonObject> {
  return anySpelling.chain((spelling) => {
    const words = vocabularyFor(spelling);
    const typed = options.type === undefined ? anyTyped(words) : TYPED[options.type](words);
    // What the type needs stands last: it may need a member that is free in others.
    const all = fc.tuple(
      typed,
      common(words, options),
      contextOf(spelling, options),
      fieldsOf(words),
    );
    return all.map(([own, shared, context, fields]) => ({
      "@context": context,
      ...shared,
      ...own,
      ...fields,
    }));
  });
}

/** Several, no two with the same eventID, and each with a context of its own. */
export function anyEvents(
  options: EventOptions & { readonly minLength?: number; readonly maxLength?: number } = {},
): fc.Arbitrary<JsonObject[]> {
  const { minLength = 0, maxLength = 6 } = options;
  return fc.array(anyEvent(options), { minLength, maxLength }).map((events) =>
    events.map((event, index) => {
      const { eventID } = event;
      if (typeof eventID !== "string") return event;
      return { ...event, eventID: eventID.slice(0, -3) + String(index).padStart(3, "0") };
    }),
  );
}

/** As a supplier sends them: some contexts in the document, some in the event, some in both. */
export function anyDocument(
  options: Parameters<typeof anyEvents>[0] = {},
): fc.Arbitrary<JsonObject> {
  return fc.tuple(anyEvents(options), fc.boolean()).map(([events, hoists]) => {
    const first = events[0]?.["@context"] ?? [STANDARD];
    const text = JSON.stringify(first);
    const list = events.map((event) => {
      const { "@context": context, ...said } = event;
      return hoists && JSON.stringify(context) === text ? said : event;
    });
    return {
      "@context": hoists ? first : [STANDARD],
      type: "EPCISDocument",
      schemaVersion: "2.0",
      creationDate: "2026-03-06T10:00:00Z",
      epcisBody: { eventList: list },
    };
  });
}

// -- the five types --

type Typed = (words: Vocabulary) => fc.Arbitrary<JsonObject>;
const anyAction = fc.constantFrom("ADD", "OBSERVE", "DELETE");
const instances = ({ instance }: Vocabulary, minLength = 0) =>
  fc.uniqueArray(instance, { minLength, maxLength: 3 });
const quantities = (minLength = 0) => fc.array(anyQuantity, { minLength, maxLength: 2 });

/** Merges what each gives: choices that hang together stay together. */
function all(...parts: fc.Arbitrary<JsonObject>[]): fc.Arbitrary<JsonObject> {
  return fc.tuple(...parts).map((given) => Object.assign({}, ...given) as JsonObject);
}

/** Lot and item data, with names of the CBV as well. */
function anyIlmd(words: Vocabulary): fc.Arbitrary<JsonObject> {
  return withFields(words, {
    "cbvmda:lotNumber": fc.constantFrom("LOT-7", "LOT-8"),
    "cbvmda:itemExpirationDate": fc.constantFrom("2027-03-01", "2027-04-01"),
    "cbvmda:countryOfOrigin": fc.constantFrom("ET", "KE"),
    "https://gs1.org/voc/grossWeight": anyNumber,
  });
}

const objectEvent: Typed = (words) => {
  const content = fc.oneof(
    some({ epcList: instances(words), quantityList: quantities() }, ["epcList"]),
    some({ epcList: instances(words), quantityList: quantities(1) }, ["quantityList"]),
    some(
      {
        readPoint: withFields(words, { id: anyPlace }, ["id"]),
        sensorElementList: few(anySensorElement(words), 1),
      },
      ["readPoint", "sensorElementList"],
    ),
  );
  const done = fc.oneof(
    some({ action: fc.constant("ADD"), ilmd: anyIlmd(words) }, ["action"]),
    some({ action: anyAction }, ["action"]),
  );
  return all(done, content, some({ bizTransactionList: few(transactionOf(words)) }));
};

/** With children unless all are taken out, and with a parent unless it is only seen. */
const parented =
  (parentAlways: boolean): Typed =>
  (words) => {
    const children = { childEPCs: instances(words), childQuantityList: quantities() };
    const content = fc.oneof(
      some(
        {
          action: anyAction,
          parentID: words.instance,
          ...children,
          childEPCs: instances(words, 1),
        },
        [...["action", "parentID", "childEPCs"]],
      ),
      some(
        {
          action: anyAction,
          parentID: words.instance,
          ...children,
          childQuantityList: quantities(1),
        },
        [...["action", "parentID", "childQuantityList"]],
      ),
      some({ action: fc.constant("DELETE"), parentID: words.instance, ...children }, [
        "action",
        "parentID",
      ]),
      some(
        {
          action: fc.constant("OBSERVE"),
          parentID: words.instance,
          childEPCs: instances(words, 1),
        },
        ["action", "childEPCs", ...(parentAlways ? ["parentID"] : [])],
      ),
    );
    return all(content, some({ bizTransactionList: few(transactionOf(words)) }));
  };

const transactionEvent: Typed = (words) => {
  const lists = { epcList: instances(words), quantityList: quantities() };
  return all(
    fc.oneof(
      some({ ...lists, action: anyAction }, ["action", "epcList"]),
      some({ ...lists, action: anyAction, quantityList: quantities(1) }, [
        "action",
        "quantityList",
      ]),
      some({ ...lists, action: fc.constant("DELETE") }, ["action"]),
    ),
    some({ bizTransactionList: few(transactionOf(words), 1), parentID: words.instance }, [
      "bizTransactionList",
    ]),
  );
};

const transformationEvent: Typed = (words) => {
  const lists = {
    inputEPCList: instances(words, 1),
    inputQuantityList: quantities(1),
    outputEPCList: instances(words, 1),
    outputQuantityList: quantities(1),
  };
  const members = { ...lists, transformationID: anyPaper };
  return all(
    fc.oneof(
      some(members, ["inputEPCList", "outputQuantityList"]),
      some(members, ["inputQuantityList", "outputQuantityList"]),
      some(members, ["inputQuantityList", "outputEPCList"]),
      some(members, ["transformationID", "inputEPCList"]),
      some(members, ["transformationID", "outputQuantityList"]),
    ),
    some({ ilmd: anyIlmd(words), bizTransactionList: few(transactionOf(words)) }),
  );
};

const ofType =
  (type: string, content: Typed): Typed =>
  (words) =>
    content(words).map((members) => ({ type, ...members }));

const TYPED: Readonly<Record<EventType, Typed>> = {
  ObjectEvent: ofType("ObjectEvent", objectEvent),
  AggregationEvent: ofType("AggregationEvent", parented(false)),
  TransactionEvent: ofType("TransactionEvent", transactionEvent),
  TransformationEvent: ofType("TransformationEvent", transformationEvent),
  AssociationEvent: ofType("AssociationEvent", parented(true)),
};

function anyTyped(words: Vocabulary): fc.Arbitrary<JsonObject> {
  const five = EVENT_TYPES.map((type) => ({ weight: 4, arbitrary: TYPED[type](words) }));
  const own = objectEvent(words).map((members) => ({
    type: `${words.spelling.one}:InspectionEvent`,
    ...members,
  }));
  return fc.oneof(...five, { weight: 1, arbitrary: own });
}

// -- contexts --

const STANDARD = "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld";

function contextOf({ one, other }: Spelling, { contexts }: EventOptions): fc.Arbitrary<Json> {
  const [first, second] = NAMESPACES;
  const both = { [one]: first, [other]: second };
  const plain = [
    [STANDARD, both],
    [STANDARD, { [one]: first }, { [other]: second }],
    [both, "https://gs1.github.io/EPCIS/epcis-context.jsonld"],
    // A later entry wins.
    [STANDARD, { [one]: "https://ns.example/never-meant/" }, both],
    [STANDARD, { ...both, cbvmda: "urn:epcglobal:cbv:mda:", gs1: "https://gs1.org/voc/" }],
    [STANDARD, { ...both, unused: "https://ns.example/unused#", note: "https://ns.example/note#" }],
    both,
  ];
  const more = [
    [STANDARD, "https://ref.openepcis.io/extensions/eu/textile/textile-context.jsonld", both],
    [STANDARD, { ...both, "@vocab": "https://ns.example/vocabulary/" }],
    [STANDARD, { [one]: { "@id": first, "@prefix": true }, [other]: second }],
    [STANDARD, { ...both, [`${one}:at`]: { "@type": "xsd:dateTime" } }],
    [STANDARD, { ...both, bare: "https://ns.example/term" }],
    // It takes a word of the standard and the scheme of an address.
    [STANDARD, { ...both, geo: "https://ns.example/geo#", shipping: "https://ns.example/ship#" }],
  ];
  const stored = [
    [STANDARD, both, STANDARD, both],
    [STANDARD, both, { [one]: "https://ns.example/never-meant/" }, both],
  ];
  return fc.constantFrom<Json[]>(
    ...plain,
    ...(contexts === "plain" ? [] : more),
    ...(contexts === "stored" ? stored : []),
  );
}
