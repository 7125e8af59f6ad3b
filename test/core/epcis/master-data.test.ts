import { describe, expect, test } from "vitest";
import {
  ELEMENTS_MAX,
  type MasterDataElement,
  masterDataOf,
} from "../../../worker/core/epcis/master-data.ts";
import { type Json, type JsonObject, parseJson } from "../../../worker/core/json.ts";
import { corpusAbsent, corpusText } from "../corpus.ts";
import { schemaFaults } from "./schema.ts";

const PLACES = "urn:epcglobal:epcis:vtype:BusinessLocation";
const CONTEXT = [
  "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",
  { ex: "https://ns.example/epcis#" },
];

/** A capture document without events, with these vocabularies. */
const documentOf = (vocabularyList: Json, context: Json = CONTEXT): JsonObject => ({
  "@context": context,
  type: "EPCISDocument",
  schemaVersion: "2.0",
  creationDate: "2026-03-01T10:00:00Z",
  epcisHeader: { epcisMasterData: { vocabularyList } },
  epcisBody: { eventList: [] },
});

/** The one element of a vocabulary, read from a document that the schema allows. */
function element(body: JsonObject, type = PLACES, context: Json = CONTEXT): MasterDataElement {
  const document = documentOf([{ type, vocabularyElementList: [body] }], context);
  expect(schemaFaults(document)).toEqual([]);
  const [first, ...others] = masterDataOf(document);
  expect(others).toEqual([]);
  if (first === undefined) throw new Error("no element");
  return first;
}

const withValue = (attribute: Json, id = "ex:a") =>
  element({ id: "urn:a:b", attributes: [{ id, attribute }] }).attributes;

test("an element is read whole: its vocabulary, its names, its attributes, its parts", () => {
  const body = {
    id: "urn:epc:id:sgln:9521234.00001.0",
    attributes: [
      { id: "urn:epcglobal:cbv:mda:site", attribute: "Washing station" },
      { id: "cbvmda:latitude", attribute: 6.1 },
      { id: "ex:altitude", attribute: "1,950 m" },
      { id: "https://ns.example/epcis#altitude", attribute: "1950" },
      { id: "gs1:countryCode", attribute: "ET" },
    ],
    children: ["urn:epc:id:sgln:9521234.00001.dock-3", "https://x.example/414/9521234000020"],
  };
  expect(element(body)).toEqual({
    vocabulary: PLACES,
    element: "https://id.gs1.org/414/9521234000013",
    id: "urn:epc:id:sgln:9521234.00001.0",
    attributes: {
      "urn:epcglobal:cbv:mda:site": ["Washing station"],
      "urn:epcglobal:cbv:mda:latitude": ["6.1"],
      "https://ns.example/epcis#altitude": ["1,950 m", "1950"],
      "https://ref.gs1.org/voc/countryCode": ["ET"],
    },
    children: [
      "https://id.gs1.org/414/9521234000013/254/dock-3",
      "https://id.gs1.org/414/9521234000020",
    ],
    body,
  });
});

describe("one attribute has one name", () => {
  test.each([
    ["urn:epcglobal:cbv:mda:site", "urn:epcglobal:cbv:mda:site"],
    ["urn:epcglobal:cbv:mda#site", "urn:epcglobal:cbv:mda:site"],
    ["cbvmda:site", "urn:epcglobal:cbv:mda:site"],
    ["gs1:countryCode", "https://ref.gs1.org/voc/countryCode"],
    ["https://gs1.org/voc/countryCode", "https://ref.gs1.org/voc/countryCode"],
    ["http://www.gs1.org/voc/countryCode", "https://ref.gs1.org/voc/countryCode"],
    ["ex:site", "https://ns.example/epcis#site"],
    ["urn:gdst:kde#imoNumber", "urn:gdst:kde#imoNumber"],
    ["nobody:said", "nobody:said"],
  ])("%s is %s", (id, name) => expect(withValue("x", id)).toEqual({ [name]: ["x"] }));

  test("also where the context declares the XML namespace of the CBV's names", () => {
    const body = { id: "urn:a:b", attributes: [{ id: "cbvmda:site", attribute: "x" }] };
    const { attributes } = element(body, PLACES, [{ cbvmda: "urn:epcglobal:cbv:mda" }]);
    expect(attributes).toEqual({ "urn:epcglobal:cbv:mda:site": ["x"] });
  });

  test("and a name like one of JavaScript's own is a name like any other", () => {
    const attributes = [{ id: "__proto__", attribute: "x" }];
    const document = documentOf([
      { type: PLACES, vocabularyElementList: [{ id: "a", attributes }] },
    ]);
    expect(Object.entries(masterDataOf(document)[0]?.attributes ?? {})).toEqual([
      ["__proto__", ["x"]],
    ]);
  });
});

describe("the values of an attribute are texts", () => {
  test.each<[Json, string[]]>([
    ["", [""]],
    [" as it is ", [" as it is "]],
    ["007", ["007"]],
    [80, ["80"]],
    [6.125, ["6.125"]],
    [1e21, ["1000000000000000000000"]],
    [1e-7, ["0.0000001"]],
    [{ "@value": "80", "@type": "xsd:decimal" }, ["80"]],
    [{ "@value": 80, "@language": "en" }, ["80"]],
    [
      { "@type": "gs1:PostalAddress", "gs1:town": "Yirga Chefe", "gs1:box": 7 },
      ["Yirga Chefe", "7"],
    ],
    [{ "ex:in": { "ex:deep": ["a", true, null, { "ex:er": 2 }] } }, ["a", "true", "2"]],
    [{}, []],
  ])("%j", (value, texts) =>
    expect(withValue(value)).toEqual({ "https://ns.example/epcis#a": texts }),
  );

  test("and none where there is no value", () => {
    expect(element({ id: "urn:a:b", attributes: [{ id: "ex:a" }] }).attributes).toEqual({
      "https://ns.example/epcis#a": [],
    });
    expect(element({ id: "urn:a:b" })).toMatchObject({ attributes: {}, children: [] });
  });
});

describe("one vocabulary has one name", () => {
  test.each([
    ["urn:epcglobal:epcis:vtype:ReadPoint", "urn:epcglobal:epcis:vtype:ReadPoint"],
    ["urn:epcglobal:epcis:vtype:BizLocation", PLACES],
    ["urn:epcglobal:epcis:vtype:epcclass", "urn:epcglobal:epcis:vtype:EPCClass"],
    ["urn:epcglobal:epcis:vtype:TradingParty", "urn:epcglobal:epcis:vtype:TradingParty"],
    ["ex:Farms", "https://ns.example/epcis#Farms"],
    ["https://ns.example/epcis#Farms", "https://ns.example/epcis#Farms"],
  ])("%s is %s", (type, name) => expect(element({ id: "urn:a:b" }, type).vocabulary).toBe(name));

  test.each([
    ["BusinessStep", "urn:epcglobal:cbv:bizstep:shipping", "shipping"],
    ["BusinessStep", "ex:cupping", "https://ns.example/epcis#cupping"],
    ["Disposition", "https://ref.gs1.org/cbv/Disp-active", "active"],
    ["BusinessTransactionType", "cbv:BTT-po", "po"],
    ["SourceDestType", "urn:epcglobal:cbv:sdt:location", "location"],
    ["EPCClass", "urn:epcglobal:cbv:bizstep:shipping", "urn:epcglobal:cbv:bizstep:shipping"],
  ])("in a %s vocabulary %s is compared as %s", (name, id, compared) => {
    const read = element({ id, children: [id] }, `urn:epcglobal:epcis:vtype:${name}`);
    expect(read).toMatchObject({ element: compared, id, children: [compared] });
  });
});

describe("master data is found where documents carry it", () => {
  const vocabularyList = [{ type: PLACES, vocabularyElementList: [{ id: "urn:a:b" }] }];
  const ids = (document: Json) => masterDataOf(document).map(({ id }) => id);

  test("in the header", () => expect(ids(documentOf(vocabularyList))).toEqual(["urn:a:b"]));

  test("in the answer to a query for it", () => {
    const resultsBody = { eventList: [], vocabularyList };
    const document = {
      "@context": CONTEXT,
      type: "EPCISQueryDocument",
      epcisBody: { queryResults: { queryName: "SimpleMasterDataQuery", resultsBody } },
    };
    expect(schemaFaults(document)).toEqual([]);
    expect(ids(document)).toEqual(["urn:a:b"]);
  });

  test.each<[string, Json]>([
    ["a document without a header", { type: "EPCISDocument", epcisBody: { eventList: [] } }],
    ["an empty list", documentOf([])],
    ["a vocabulary without elements", documentOf([{ type: PLACES }])],
    [
      "what is not as the schema has it",
      documentOf([
        1,
        null,
        { type: 2 },
        { type: PLACES, vocabularyElementList: [null, { id: 3 }] },
      ]),
    ],
    ["a list that is none", documentOf("none")],
    ["a bare event", { type: "ObjectEvent" }],
    ["no document at all", null],
  ])("and nowhere in %s", (_, document) => expect(masterDataOf(document)).toEqual([]));
});

describe("there is an end to it", () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ id: `urn:example:place:${at}` }));
  const two = (first: number, second: number) =>
    documentOf([
      { type: PLACES, vocabularyElementList: many(first) },
      { type: "ex:Farms", vocabularyElementList: many(second) },
    ]);

  test(`at ${ELEMENTS_MAX} elements, however many vocabularies they stand in`, () =>
    expect(masterDataOf(two(ELEMENTS_MAX - 2, 2))).toHaveLength(ELEMENTS_MAX));

  test("and the first one too many is named", () => {
    const pointer = "/epcisHeader/epcisMasterData/vocabularyList/1/vocabularyElementList/2";
    expect(() => masterDataOf(two(ELEMENTS_MAX - 2, 3))).toThrow(
      expect.objectContaining({
        code: "epcis-invalid",
        rule: "size",
        pointer,
        message: `${pointer} is one too many: a document may have at most ${ELEMENTS_MAX} elements of master data here. Make several documents of it.`,
      }),
    );
  });

  test("an attribute given a hundred thousand times takes no longer than it must", () => {
    const attributes = Array.from({ length: 100_000 }, () => ({ id: "ex:a", attribute: "x" }));
    const { attributes: read } = element({ id: "urn:a:b", attributes });
    expect(read["https://ns.example/epcis#a"]).toHaveLength(100_000);
  }, 5_000);
});

describe.skipIf(corpusAbsent())("documents of other people's systems", () => {
  const MDA = "urn:epcglobal:cbv:mda:";
  const read = (path: string) => {
    const text = corpusText(path);
    return text === "" ? [] : masterDataOf(parseJson(text));
  };
  const counts = (elements: readonly MasterDataElement[]) =>
    Object.fromEntries(
      Object.entries(Object.groupBy(elements, ({ vocabulary }) => vocabulary.slice(26))).map(
        ([name, list]) => [name, list?.length],
      ),
    );

  test.each([
    ["EPCISQUERYDOCUMENT_advanced_1", { EPCClass: 3, Location: 3, Party: 3 }],
    ["EPCISQUERYDOCUMENT_advanced_2", { EPCClass: 2, Location: 1, Party: 3 }],
    ["EPCISQUERYDOCUMENT_advanced_3", { EPCClass: 4, Location: 5, Party: 2 }],
    ["EPCISQUERYDOCUMENT_advanced_4", { EPCClass: 2, Location: 1, Party: 3 }],
    ["EPCISQUERYDOCUMENT_advanced_7", { EPCClass: 2, Location: 1, Party: 3 }],
    ["EPCISQUERYDOCUMENT_advanced_8", { EPCClass: 2, Location: 1, Party: 2 }],
    ["EPCISQUERYDOCUMENT_advanced_10", { EPCClass: 4, Location: 5, Party: 2 }],
    ["EPCISQUERYDOCUMENT_advanced_14", { EPCClass: 7, Location: 8, Party: 7 }],
    ["EPCISQUERYDOCUMENT_with_errorDeclarations", { EPCClass: 4, Location: 5, Party: 2 }],
    ["all_wholechain_events", { EPCClass: 11 }],
    ["epcisdocument-example01", { EPCClass: 4, Location: 3, Party: 3 }],
    ["farm_harvest_event_object", { EPCClass: 1, Location: 1, Party: 1 }],
    ["testserver_advancedfilters", { EPCClass: 6, Location: 8, Party: 6 }],
    ["traceback_tests", { EPCClass: 6, Location: 8, Party: 6 }],
  ])("OpenTraceability's %s", (name, expected) => {
    const elements = read(`opentraceability/${name}.jsonld`);
    expect(counts(elements)).toEqual(expected);
    for (const { attributes, body } of elements) {
      const given = (body.attributes ?? []) as readonly JsonObject[];
      const texts = Object.values(attributes).flat();
      expect(texts.toSorted()).toEqual(given.map(({ attribute }) => attribute).toSorted());
    }
    const names = new Set(elements.flatMap(({ attributes }) => Object.keys(attributes)));
    expect(names.has(`${MDA}descriptionShort`)).toBe(true);
    expect([...names].filter((one) => one.startsWith("urn:epcglobal:cbv:mda#"))).toEqual([]);
  });

  test("FasTnT's, with children and an attribute that is no URI", () => {
    const elements = read(
      "fastnt-epcis/tests/FasTnT.Host.Tests/Features/v2_0/Communication/Resources/Requests/Request_ObjectEvent_WithMultipleMasterdata.json",
    );
    expect(elements).toMatchObject([
      {
        vocabulary: "urn:epcglobal:epcis:vtype:ReadPoint",
        id: "urn:epc:id:sgln:0037000.00729.8000",
        element: "https://id.gs1.org/414/0037000007296/254/8000",
        attributes: { [`${MDA}site`]: ["test"] },
      },
      {
        vocabulary: "urn:epcglobal:epcis:vtype:ReadPoint",
        attributes: { [`${MDA}site`]: ["5020039502"] },
      },
      {
        vocabulary: PLACES,
        // Without an extension it is no URN of a place, so nothing is read into it.
        element: "urn:epc:id:sgln:0054321.00729",
        attributes: { [`${MDA}wh`]: ["WH01"], internalid: ["WH01.52/0"] },
        children: ["urn:epc:id:sgln:0054321.00730", "urn:epc:id:sgln:0054321.00731"],
      },
    ]);
  });
});
