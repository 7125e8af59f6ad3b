/** Events of every shape, with fields of their own in every place: what a question can ask for is in many of them. */
import fc from "fast-check";
import type { Json, JsonObject } from "../../worker/core/json.ts";
import {
  CLASSES,
  DISPOSITIONS,
  FIELDS,
  INSTANTS,
  NAMESPACES,
  oneOf,
  PARTIES,
  PLACES,
  SERIALS,
  STEPS,
  TRANSACTIONS,
  UNITS,
} from "./pools.ts";

const number = fc.constantFrom(0, 1, 7, 80, 80.5, 85, -3, 0.25, 1e-7, 1234567.125);
const instant = oneOf(INSTANTS);
const scalar: fc.Arbitrary<Json> = fc.oneof(
  number,
  fc.constantFrom("80", "80.0", "85", "007", "7", "-3.50"),
  fc.constantFrom(
    "high",
    " high ",
    "low",
    "Jimma",
    "Zürich",
    "日本",
    "😀",
    "\uff21",
    "it's 100%_\\",
  ),
  fc.constantFrom("long ".repeat(240), "2026-02-30", "2026-03-01T25:00:00Z", "2026-03-01T08:00:00"),
  fc.boolean(),
  fc.constantFrom("2026-03-01", "2026-03-02", "2026-01-01"),
  instant,
  oneOf(SERIALS),
  oneOf(CLASSES),
);
const value: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    { weight: 6, arbitrary: scalar },
    { weight: 1, arbitrary: fc.array(scalar, { maxLength: 3 }) },
    { weight: 1, arbitrary: scalar.map((it) => ({ "@type": "ex:kind", "@value": it })) },
    { weight: 2, arbitrary: fields(tie("value"), 1) },
    { weight: 1, arbitrary: fc.array(fields(tie("value"), 1), { maxLength: 2 }) },
    { weight: 1, arbitrary: fields(tie("value"), 1).map((inner) => ({ plain: inner })) },
    { weight: 1, arbitrary: scalar.map((it) => ({ "@xmlns:my": NAMESPACES.ex, "my:note": it })) },
  ),
})).value;

function fields(values: fc.Arbitrary<Json>, min = 0): fc.Arbitrary<JsonObject> {
  return fc.dictionary(fc.constantFrom(...FIELDS), values, {
    minKeys: min,
    maxKeys: 4,
    noNullPrototype: true,
  });
}
const own = fields(value);

const things = fc.uniqueArray(oneOf(SERIALS), { minLength: 1, maxLength: 3 });
const quantity = fc.record(
  { epcClass: oneOf(CLASSES), quantity: number, uom: fc.constantFrom(...UNITS) },
  { requiredKeys: ["epcClass", "quantity"] },
);
const unique = <T>(one: fc.Arbitrary<T>) =>
  fc.uniqueArray(one, { minLength: 1, maxLength: 3, selector: (it) => JSON.stringify(it) });
const quantities = unique(quantity);
const place = fc.tuple(oneOf(PLACES), own).map(([id, more]): JsonObject => ({ ...more, id }));

const uri = fc.constantFrom("https://ex.example/rules/1", "https://ex.example/rules/2");
const device = fc.oneof(oneOf(SERIALS), fc.constant("https://id.gs1.org/8004/9521234SENS-2"));
const measured = {
  ...{ deviceID: device, dataProcessingMethod: uri, time: instant },
  bizRules: uri,
};
const metadata = record({ ...measured, startTime: instant, endTime: instant });
const report = record(
  {
    ...measured,
    type: fc.constantFrom("Temperature", "RelativeHumidity", "Mass", "ex:lid", "o:lid"),
    ...{ value: number, minValue: number, maxValue: number, meanValue: number, sDev: number },
    ...{ percRank: number, percValue: number, uom: fc.constantFrom(...UNITS) },
    microorganism: fc.constantFrom("https://ex.example/taxon/1", "https://ex.example/taxon/2"),
    chemicalSubstance: fc.constantFrom("https://ex.example/inchi/A", "https://ex.example/inchi/B"),
    stringValue: fc.oneof(
      fc.constantFrom("open", "shut", "80", "80.0", " open ", "2026-03-01", "shipping"),
      instant,
      oneOf(SERIALS),
    ),
    hexBinaryValue: fc.constantFrom("00ff", "00FF", "beef", "BEEf", "12", "0012"),
    uriValue: fc.oneof(uri, oneOf(CLASSES)),
    booleanValue: fc.boolean(),
  },
  ["type"],
);
const element = fc
  .tuple(
    fc.option(metadata, { nil: undefined }),
    fc.array(report, { minLength: 1, maxLength: 2 }),
    own,
  )
  .map(([sensorMetadata, sensorReport, more]) => ({
    ...more,
    ...(sensorMetadata && { sensorMetadata }),
    sensorReport,
  }));

const only = (members: { readonly [name: string]: fc.Arbitrary<Json> }) =>
  fc.record(members) as fc.Arbitrary<JsonObject>;

/** With some of the members, and fields of its own. */
function record(
  members: { readonly [name: string]: fc.Arbitrary<Json> },
  requiredKeys: string[] = [],
): fc.Arbitrary<JsonObject> {
  return fc
    .tuple(fc.record(members, { requiredKeys }), own)
    .map(([said, more]) => ({ ...more, ...said }));
}

const set = fc.uniqueArray(fc.constantFrom(...DISPOSITIONS), { minLength: 1, maxLength: 2 });
const sdt = fc.constantFrom(
  "owning_party",
  "location",
  "https://ref.gs1.org/cbv/SDT-location",
  "ex:farm",
);
const btt = fc.constantFrom("po", "inv", "https://ref.gs1.org/cbv/BTT-po", "ex:order", "o:order");
const common = {
  bizStep: fc.constantFrom(...STEPS),
  disposition: fc.constantFrom(...DISPOSITIONS),
  persistentDisposition: fc.oneof(only({ set }), only({ unset: set }), only({ set, unset: set })),
  readPoint: place,
  bizLocation: place,
  certificationInfo: fc.oneof(uri, unique(oneOf(TRANSACTIONS))),
  sourceList: unique(only({ type: sdt, source: oneOf(PARTIES) })),
  destinationList: unique(only({ type: sdt, destination: oneOf(PARTIES) })),
  sensorElementList: fc.array(element, { minLength: 1, maxLength: 2 }),
};
const transaction = fc.record(
  { type: btt, bizTransaction: oneOf(TRANSACTIONS) },
  { requiredKeys: ["bizTransaction"] },
);
const orders = { bizTransactionList: unique(transaction) };
const action = fc.constantFrom("ADD", "OBSERVE", "DELETE");

const shapes: fc.Arbitrary<JsonObject>[] = [
  record(
    {
      ...common,
      ...orders,
      type: fc.constant("ObjectEvent"),
      action,
      epcList: things,
      quantityList: quantities,
    },
    ["type", "action", "epcList"],
  ),
  record(
    {
      ...{ ...common, ...orders, type: fc.constant("ObjectEvent"), action: fc.constant("ADD") },
      ...{ quantityList: quantities, ilmd: own },
    },
    ["type", "action", "quantityList", "ilmd"],
  ),
  ...["AggregationEvent", "AssociationEvent"].map((type) =>
    record(
      {
        ...{ ...common, ...orders, type: fc.constant(type), action, parentID: oneOf(SERIALS) },
        ...{ childEPCs: things, childQuantityList: quantities },
      },
      ["type", "action", "parentID", "childEPCs"],
    ),
  ),
  record(
    {
      ...{ ...common, ...orders, type: fc.constant("TransactionEvent"), action, epcList: things },
      ...{ parentID: oneOf(SERIALS), quantityList: quantities },
    },
    ["type", "action", "epcList", "bizTransactionList"],
  ),
  record(
    {
      ...{ ...common, ...orders, type: fc.constant("TransformationEvent"), ilmd: own },
      ...{ transformationID: oneOf(TRANSACTIONS), inputEPCList: things, outputEPCList: things },
      ...{ inputQuantityList: quantities, outputQuantityList: quantities },
    },
    ["type", "inputQuantityList", "outputEPCList"],
  ),
  record({ ...common, type: fc.constantFrom("ex:InspectionEvent", "o:InspectionEvent") }, ["type"]),
];

export const anyOwnDeclaration = record(
  {
    declarationTime: instant,
    reason: fc.constantFrom("did_not_occur", "incorrect_data", "ex:typo"),
    correctiveEventIDs: fc.uniqueArray(fc.nat(20).map(eventIdOf), { minLength: 1, maxLength: 2 }),
  },
  ["declarationTime"],
);

export function eventIdOf(number: number): string {
  return `urn:uuid:00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
}

const sortable = fc.record(
  {
    "ex:rank": number,
    "ex:name": fc.constantFrom("a", "B", "b", "Zürich", "ä", "日本", "😀", "\uff21"),
    "ex:day": fc.oneof(fc.constantFrom("2026-03-01", "2026-03-02"), instant),
  },
  { requiredKeys: [] },
);
const zone = fc.constantFrom("+00:00", "+03:00", "-05:00");
/** Without a name. */
export const anyOwnEvent: fc.Arbitrary<JsonObject> = fc
  .tuple(
    fc.tuple(fc.oneof(...shapes), sortable),
    instant,
    zone,
    fc.oneof(
      { weight: 3, arbitrary: fc.constant(undefined) },
      { weight: 1, arbitrary: anyOwnDeclaration },
    ),
  )
  .map(
    ([[shape, order], eventTime, eventTimeZoneOffset, errorDeclaration]): JsonObject => ({
      ...{ ...shape, ...order, eventTime, eventTimeZoneOffset },
      ...(errorDeclaration && { errorDeclaration }),
    }),
  );
