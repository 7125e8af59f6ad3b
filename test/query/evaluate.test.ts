/** The evaluator is judged by somebody else's expectations before it judges anybody: the vectors, and the page's own examples. */
import { describe, expect, test } from "vitest";
import { eventsOf } from "../../worker/core/epcis/events-of.ts";
import type { JsonObject } from "../../worker/core/json.ts";
import { corpusAbsent, corpusText } from "../core/corpus.ts";
import { type CapturedEvent, evaluate, type MasterData, type Parameter } from "./evaluate.ts";

const CONTEXT = [
  "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",
  { ex: "https://ex.example/" },
];

interface Vectors {
  readonly document: JsonObject;
  readonly vectors: readonly {
    readonly id: string;
    readonly queryString: string;
    readonly expectedEventIDs: readonly string[];
    readonly orderMatters: boolean;
  }[];
  readonly errors: readonly { readonly queryString: string; readonly problemType: string }[];
}

const { document, vectors, errors }: Vectors = JSON.parse(
  corpusText("vectors/epcis-query.json") || '{"document":{},"vectors":[],"errors":[]}',
);

describe.skipIf(corpusAbsent())("The vectors of the corpus", () => {
  const captured = eventsOf(document).map(capturedAt);
  const prefixes = new Map([["example", "https://ns.example.com/epcis/"]]);
  const ask = (queryString: string) =>
    evaluate(captured, [...new URLSearchParams(queryString)], { prefixes, masterData: [] });

  test("are all there", () => expect([vectors.length, errors.length]).toEqual([65, 12]));

  test.each(vectors.map(({ id, ...vector }) => [`${id} ${vector.queryString}`, vector]))(
    "%s",
    (_, { queryString, expectedEventIDs, orderMatters }) => {
      const found = idsOf(ask(queryString));
      if (orderMatters) expect(found).toEqual(expectedEventIDs);
      else expect(found.toSorted()).toEqual(expectedEventIDs.toSorted());
    },
  );

  test.each(errors.map(({ queryString, problemType }) => [queryString, problemType]))(
    "%s is refused",
    (queryString, problemType) => {
      expect(ask(queryString)).toMatchObject({ refused: problemType.replace(/^.*:/, "") });
    },
  );
});

describe("A question", () => {
  test("joins parameters by AND, and the values of one by OR", () => {
    const events = [
      { bizStep: "shipping", action: "ADD" },
      { bizStep: "packing", action: "ADD" },
      { bizStep: "shipping", action: "DELETE" },
    ];
    const ask = [
      ["EQ_bizStep", "packing|shipping"],
      ["EQ_action", "ADD"],
    ] as const;
    expect(find(events, ...ask)).toEqual([0, 1]);
  });

  test("asks each parameter on its own: a hot place and a humid one are two reports", () => {
    const report = (type: string, value: number, uom: string) => ({ type, value, uom });
    const reports = [report("Temperature", 7, "CEL"), report("RelativeHumidity", 90, "A93")];
    const event = { sensorElementList: [{ sensorReport: reports }] };
    expect(find([event], ["EQ_type", "Temperature"], ["GE_value_A93", "8"])).toEqual([0]);
    expect(find([event], ["EQ_type", "Temperature"], ["GE_value_CEL", "8"])).toEqual([]);
  });

  test.each([
    ["an unknown parameter", [["EQ_colour", "red"]]],
    ["an unknown place of extensions", [["EQ_quantityList_ex:a", "1"]]],
    ["a prefix nobody declared, in a name", [["EQ_unknown:a", "1"]]],
    ["a prefix nobody declared, in a word", [["EQ_bizStep", "unknown:a"]]],
    [
      "a parameter that comes twice",
      [
        ["EQ_action", "ADD"],
        ["EQ_action", "ADD"],
      ],
    ],
    ["a time without a zone", [["GE_eventTime", "2026-03-01T10:00:00"]]],
    ["a number that is none", [["GT_ex:score", "high"]]],
    ["a value of more than 1,000 characters", [["EQ_ex:note", "x".repeat(1_001)]]],
    ["more than 256 values", [["EQ_ex:note", "x|".repeat(256)]]],
    [
      "more than 64 parameters",
      Array.from({ length: 65 }, (_, n): Parameter => [`EQ_ex:n${n}`, "1"]),
    ],
  ] as [string, Parameter[]][])("is refused with %s", (_, parameters) => {
    expect(ask([], parameters)).toMatchObject({ refused: "QueryParameterException" });
  });
});

describe("What is compared", () => {
  test.each([
    ["a lot as URN", "MATCH_epcClass", "urn:epc:class:lgtin:9521234.054321.LOT7"],
    [
      "a lot of another host",
      "MATCH_epcClass",
      "https://x.example/a/01/09521234543213/10/LOT7?17=1",
    ],
    ["a GTIN of 13 digits", "MATCH_epcClass", "https://x.example/01/9521234543213"],
  ])("%s is found in normal form", (_, name, value) => {
    const class_ = (epcClass: string) => ({ quantityList: [{ epcClass, quantity: 1 }] });
    const events = ["/10/LOT7", ""].map((rest) =>
      class_(`https://id.gs1.org/01/09521234543213${rest}`),
    );
    expect(find(events, [name, value])).toHaveLength(1);
  });

  test.each(["shipping", "urn:epcglobal:cbv:bizstep:shipping", "cbv:BizStep-shipping"])(
    "%s is the same word as its web address",
    (value) => {
      const events = [
        { bizStep: "https://ref.gs1.org/cbv/BizStep-shipping" },
        { bizStep: "packing" },
      ];
      expect(find(events, ["EQ_bizStep", value])).toEqual([0]);
    },
  );

  test("a step of somebody’s own is its IRI, whatever its prefix is called in the event", () => {
    const own = { "@context": { mine: "https://ex.example/" }, bizStep: "mine:cupping" };
    expect(find([own], ["EQ_bizStep", "ex:cupping"])).toEqual([0]);
    expect(find([own], ["EQ_bizStep", "https://ex.example/cupping"])).toEqual([0]);
    expect(find([own], ["EQ_bizStep", "ex:roasting"])).toEqual([]);
  });

  test("numbers by their decimal text, texts as they stand, and a decimal question as both", () => {
    const events = [80, "80.0", "80", "080", 80.5, 8e1].map((score) => ({ "ex:score": score }));
    expect(find(events, ["EQ_ex:score", "80.0"])).toEqual([0, 1, 2, 5]);
    expect(find(events, ["EQ_ex:score", "80"])).toEqual([0, 2, 5]);
    expect(find(events, ["EQ_ex:score", "080"])).toEqual([0, 2, 3, 5]);
    expect(find(events, ["GT_ex:score", "80.0"])).toEqual([4]);
    expect(find(events, ["GE_ex:score", "80"])).toEqual([0, 1, 2, 3, 4, 5]);
  });

  test("times by their instant, to the millisecond, and dates as the start of their day in UTC", () => {
    const events = ["2026-03-01T01:00:00+01:00", "2026-03-01", "2026-03-01T00:00:00.0004Z"].map(
      (when) => ({ "ex:when": when }),
    );
    expect(find(events, ["EQ_ex:when", "2026-02-28T22:30:00-01:30"])).toEqual([0, 1, 2]);
    expect(find(events, ["EQ_ex:when", "2026-03-01"])).toEqual([0, 1, 2]);
    expect(find(events, ["LT_ex:when", "2026-03-01T00:00:00.001Z"])).toEqual([0, 1, 2]);
    expect(find(events, ["GT_ex:when", "2026-03-01"])).toEqual([]);
    expect(find(events, ["GT_ex:when", "5"])).toEqual([]);
  });

  test("every element of a list, an object’s @value, booleans as words, and objects not at all", () => {
    const values = [[1, "two"], { "@type": "xsd:int", "@value": 1 }, true, { "ex:in": 1 }];
    const events = values.map((value) => ({ "ex:a": value }));
    expect(find(events, ["EQ_ex:a", "1"])).toEqual([0, 1]);
    expect(find(events, ["EQ_ex:a", "two|true"])).toEqual([0, 2]);
    expect(find(events, ["EXISTS_ex:a", "true"])).toEqual([0, 1, 2, 3]);
    expect(find(events, ["EQ_INNER_ex:in", "1"])).toEqual([3]);
  });
});

describe("What is there", () => {
  test("is neither null nor an empty list, but an empty text and an empty object are", () => {
    const values = [null, [], [null], { "@value": null }, "", {}, [[], "x"]];
    const events = values.map((value) => ({ "ex:a": value }));
    expect(find(events, ["EXISTS_ex:a", "true"])).toEqual([4, 5, 6]);
  });

  test.each([
    ["8e1", "is no decimal"],
    ["2026-02-30", "is no date"],
    ["2026-03-01T25:00:00Z", "is no time"],
    ["2026-03-01T00:00:00", "without a zone is no time"],
  ])("%s %s", (value) => {
    expect(find([{ "ex:a": value }], ["EQ_ex:a", value])).toEqual([0]);
    expect(find([{ "ex:a": value }], ["GE_ex:a", "1"])).toEqual([]);
    expect(find([{ "ex:a": value }], ["GE_ex:a", "1999-01-01"])).toEqual([]);
    expect(ask([], [["GE_ex:a", value]])).toMatchObject({ refused: "QueryParameterException" });
  });

  test("hash and certificates are asked under our own names", () => {
    const certificate = "https://ex.example/253/9521234000013C1?utm=1";
    const events = [{ certificationInfo: ["https://ex.example/x", certificate] }, {}];
    const asked = "urn:epc:id:gdti:9521234.00001.C1";
    expect(find(events, ["EQ_rp:certificationInfo", asked])).toEqual([0]);
    expect(find(events, ["EQ_urn:rootproof:epcis:eventHash", "ni:///sha-256;1"])).toEqual([1]);
  });
});

describe("An extension field", () => {
  const event = {
    "ex:meta": { "ex:deep": [{ "ex:er": { "ex:est": 5 } }] },
    ilmd: { "ex:roast": "dark", "ex:more": { "ex:inner": 1 } },
    readPoint: { id: "https://ex.example/gate", "ex:gate": "G1" },
    sensorElementList: [
      {
        "ex:element": 1,
        sensorMetadata: { "ex:meta": 1 },
        sensorReport: [{ type: "Mass", "ex:tare": 1 }],
      },
    ],
    errorDeclaration: { declarationTime: "2026-03-01T00:00:00Z", "ex:by": "me" },
  };

  test.each([
    ["EQ_INNER_ex:est", "5"],
    ["GE_INNER_ex:est", "5.0"],
    ["EQ_ILMD_ex:roast", "dark"],
    ["EQ_INNER_ILMD_ex:inner", "1"],
    ["EQ_readPoint_ex:gate", "G1"],
    ["EXISTS_SENSORELEMENT_ex:element", ""],
    ["EXISTS_SENSORMETADATA_ex:meta", "1"],
    ["LE_SENSORREPORT_ex:tare", "1"],
    ["EQ_ERROR_DECLARATION_ex:by", "me"],
    ["EXISTS_https://ex.example/meta", "true"],
    ["EXISTS_https://ex.example/#meta", "true"],
  ])("is found by %s=%s", (name, value) => expect(find([event], [name, value])).toEqual([0]));

  test.each([
    ["EXISTS_ex:est", "true"],
    ["EXISTS_INNER_ex:meta", "true"],
    ["EXISTS_INNER_ILMD_ex:roast", "true"],
    ["EXISTS_ex:roast", "true"],
    ["EXISTS_bizLocation_ex:gate", "true"],
    ["EXISTS_ILMD_ex:inner", "true"],
  ])("is not found by %s=%s", (name, value) => expect(find([event], [name, value])).toEqual([]));
});

describe("A pattern", () => {
  const serials = [
    ...["https://x.example/01/09521234543213/21/7", "urn:epc:id:sgtin:9521234.054321.8"],
    ...["https://id.gs1.org/01/09521234543220/21/7", "https://id.gs1.org/01/09521234543213"],
    ...["https://id.gs1.org/01/09521235000005/21/7", "urn:epc:id:sscc:9521234.0000000001"],
  ].map((epc) => ({ epcList: [epc] }));
  const classes = ["", "/10/LOT7", "/21/7"].map((rest) => ({
    quantityList: [{ epcClass: `https://x.example/01/09521234543213${rest}`, quantity: 1 }],
  }));

  test.each([
    ["urn:epc:idpat:sgtin:9521234.054321.*", [0, 1]],
    ["urn:epc:idpat:sgtin:9521234.*.*", [0, 1, 2]],
    ["urn:epc:idpat:sgtin:*.*.*", [0, 1, 2, 4]],
    ["urn:epc:idpat:sgtin:9521234.054321.8", [1]],
    ["urn:epc:idpat:sscc:9521234.*", [5]],
    ["https://id.gs1.org/01/09521234543213", [3]],
  ])("%s finds serials", (value, expected) =>
    expect(find(serials, ["MATCH_anyEPC", value])).toEqual(expected),
  );

  test.each([
    ["urn:epc:idpat:sgtin:9521234.054321.*", [0, 1]],
    ["urn:epc:idpat:sgtin:9521234.*.*", [0, 1]],
    ["https://id.gs1.org/01/09521234543213", [0]],
  ])("%s finds classes and lots", (value, expected) =>
    expect(find(classes, ["MATCH_anyEPCClass", value])).toEqual(expected),
  );

  test.each([
    ["urn:epc:id:sgln:9521321.00001.0", "urn:epc:idpat:sgln:9521321.00001.*"],
    ["urn:epc:id:sgln:9521321.00001.gate", "urn:epc:idpat:sgln:9521321.00001.*"],
    ["urn:epc:id:grai:9521321.00001.17", "urn:epc:idpat:grai:9521321.00001.*"],
    ["urn:epc:id:giai:9521321.TRUCK", "urn:epc:idpat:giai:9521321.*"],
    ["urn:epc:id:gdti:9521321.00001.PO", "urn:epc:idpat:gdti:9521321.*.*"],
    ["urn:epc:id:cpi:9521321.A1.17", "urn:epc:idpat:cpi:9521321.A1.*"],
  ])("finds %s by %s", (parentID, value) =>
    expect(find([{ parentID }], ["MATCH_parentID", value])).toEqual([0]),
  );
});

describe("Master data", () => {
  const [mill, yard, gate, far] = ["mill", "yard", "gate", "far"].map(
    (n) => `https://ex.example/${n}`,
  );
  const of = (vocabulary: string, element: JsonObject): MasterData => ({
    vocabulary: `urn:epcglobal:epcis:vtype:${vocabulary}`,
    element,
    context: CONTEXT,
  });
  const masterData = [
    of("BusinessLocation", { id: mill ?? "", children: [far ?? ""] }),
    of("BusinessLocation", { id: mill ?? "", children: [yard ?? ""] }),
    of("BusinessLocation", {
      ...{ id: yard ?? "", children: [gate ?? "", mill ?? ""] },
      attributes: [
        { id: "urn:epcglobal:cbv:mda#city", attribute: "Jimma" },
        { id: "ex:dock", attribute: 4 },
      ],
    }),
    of("ReadPoint", { id: mill ?? "", children: [gate ?? ""] }),
    of("Location", { id: gate ?? "", children: [far ?? ""] }),
  ];
  const events = [mill, yard, gate, far].map((id = "") => ({
    ...{ bizLocation: { id }, readPoint: { id } },
  }));
  const found = (...parameter: Parameter) =>
    indexes(ask(events, [parameter], masterData)).toSorted();

  test("says what is below a place, however deep, as the newest document describes it", () => {
    expect(found("WD_bizLocation", String(yard))).toEqual([0, 1, 2, 3]);
    expect(found("WD_bizLocation", String(far))).toEqual([3]);
    expect(found("WD_readPoint", String(mill))).toEqual([0, 2, 3]);
    expect(found("WD_readPoint", String(yard))).toEqual([1]);
    expect(found("EQ_readPoint", String(mill))).toEqual([0]);
  });

  test("is asked by attribute and by its value", () => {
    expect(found("HASATTR_bizLocation", "cbvmda:city|ex:other")).toEqual([1]);
    expect(found("EQATTR_bizLocation_cbvmda:city", "Addis|Jimma")).toEqual([1]);
    expect(found("EQ_ATTR_bizLocation_ex:dock", "4.0")).toEqual([1]);
    expect(found("EQATTR_bizLocation_cbvmda:city", "Addis")).toEqual([]);
    expect(found("HASATTR_disposition", "cbvmda:city")).toEqual([]);
  });
});

describe("The order", () => {
  const events = ["b", "a", undefined, "a", "é", "Z"].map((name, n) => ({
    ...(name !== undefined && { "ex:name": name }),
    eventTime: `2026-03-01T0${9 - n}:00:00Z`,
  }));

  test("is by record time, newest first, and within one capture as it was captured", () => {
    expect(inOrder(events)).toEqual([4, 5, 2, 3, 0, 1]);
  });

  test("is by event time, newest first unless asked otherwise", () => {
    expect(inOrder(events, ["orderBy", "eventTime"])).toEqual([0, 1, 2, 3, 4, 5]);
    expect(inOrder(events, ["orderBy", "eventTime"], ["orderDirection", "ASC"])).toEqual([
      5, 4, 3, 2, 1, 0,
    ]);
  });

  test("is by an extension field; ties as they were captured, and what has none last", () => {
    expect(inOrder(events, ["orderBy", "ex:name"])).toEqual([4, 0, 1, 3, 5, 2]);
    expect(inOrder(events, ["orderBy", "ex:name"], ["orderDirection", "ASC"])).toEqual([
      5, 1, 3, 0, 4, 2,
    ]);
    expect(inOrder(events, ["orderBy", "ex:name"], ["eventCountLimit", "3"])).toEqual([4, 0, 1]);
  });
});

/** As captured two by two, each pair a minute after the one before. */
function ask(
  events: readonly object[],
  parameters: readonly Parameter[],
  masterData: readonly MasterData[] = [],
) {
  const placed = events.map((event) => ({
    event: { type: "ObjectEvent", ...event } as JsonObject,
  }));
  const captured = placed.map(({ event }, position) => {
    const context = [...CONTEXT, event["@context"] ?? {}];
    return capturedAt({ event, context }, position);
  });
  return evaluate(captured, parameters, {
    prefixes: new Map([["ex", "https://ex.example/"]]),
    masterData,
  });
}

function find(events: readonly object[], ...parameters: readonly Parameter[]): number[] {
  return inOrder(events, ...parameters).toSorted();
}

function inOrder(events: readonly object[], ...parameters: readonly Parameter[]): number[] {
  return indexes(ask(events, parameters));
}

function indexes(answer: ReturnType<typeof ask>): number[] {
  if ("refused" in answer) throw new Error(answer.why);
  return answer.map(({ position }) => position);
}

function capturedAt(
  { event, context }: Pick<CapturedEvent, "event" | "context">,
  position: number,
): CapturedEvent {
  const minute = String(Math.floor(position / 2)).padStart(2, "0");
  return {
    event,
    context,
    position,
    eventHash: `ni:///sha-256;${position}`,
    recordTime: `2026-04-01T00:${minute}:00Z`,
  };
}

function idsOf(answer: ReturnType<typeof ask>): string[] {
  if ("refused" in answer) throw new Error(answer.why);
  return answer.map(({ event }) => String(event.eventID));
}
