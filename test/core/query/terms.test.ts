import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../../worker/core/json.ts";
import { termsOf } from "../../../worker/core/query/terms.ts";

const CONTEXT = [
  "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",
  { ex: "https://ex.example/" },
];
const LOT = "https://id.gs1.org/01/09521234543213/10/LOT-7";

/** `name=value` of every term, with its number or time behind it. */
function found(event: JsonObject): string[] {
  return termsOf({ type: "ObjectEvent", ...event }, CONTEXT).map(
    ({ name, value, number, instant }) =>
      [
        `${name}=${value}`,
        ...(number === undefined ? [] : [`#${number}`]),
        ...(instant === undefined ? [] : [`@${instant}`]),
      ].join(" "),
  );
}

describe("An event is found by", () => {
  test("its type, action, step and disposition, however the words were written", () => {
    const event = {
      ...{ action: "OBSERVE", bizStep: "https://ref.gs1.org/cbv/BizStep-shipping" },
      ...{
        disposition: "ex:on_its_way",
        persistentDisposition: { set: ["damaged"], unset: ["cbv:Disp-conformant"] },
      },
    };
    expect(found(event)).toEqual([
      ...["type=ObjectEvent", "action=OBSERVE", "bizStep=shipping"],
      ...["disposition=https://ex.example/on_its_way"],
      ...["persistentDisposition.set=damaged", "persistentDisposition.unset=conformant"],
    ]);
  });

  test("its goods in one form, from whatever host or URN they came, and by the company prefix a URN shows", () => {
    const event = {
      epcList: [
        "https://shop.example/x/01/09521234543213/21/7?17=270101",
        "urn:epc:id:sscc:9521234.0000000001",
      ],
      parentID: "https://id.example.com/00/095212340000000013",
      quantityList: [
        { epcClass: "urn:epc:class:lgtin:9521234.054321.LOT-7", quantity: 12.5, uom: "KGM" },
      ],
    };
    expect(found(event)).toEqual([
      "type=ObjectEvent",
      "epcList=https://id.gs1.org/01/09521234543213/21/7",
      "companyPrefix=9521234",
      "epcList=https://id.gs1.org/00/095212340000000013",
      "parentID=https://id.gs1.org/00/095212340000000013",
      `quantityList=${LOT}`,
      "quantity=12.5 #12.5",
      "quantity KGM=12.5 #12.5",
    ]);
  });

  test("transactions, sources and destinations, with their type and without", () => {
    const event = {
      bizTransactionList: [
        { type: "po", bizTransaction: "urn:epcglobal:cbv:bt:9521321000018:PO-77" },
      ],
      sourceList: [
        {
          type: "https://ref.gs1.org/cbv/SDT-owning_party",
          source: "urn:epc:id:pgln:9521321.00001",
        },
      ],
    };
    expect(found(event).filter((one) => !one.startsWith("companyPrefix"))).toEqual([
      "type=ObjectEvent",
      "bizTransaction=urn:epcglobal:cbv:bt:9521321000018:PO-77",
      "bizTransaction po=urn:epcglobal:cbv:bt:9521321000018:PO-77",
      "source=https://id.gs1.org/417/9521321000018",
      "source owning_party=https://id.gs1.org/417/9521321000018",
    ]);
  });

  test("what it takes back, and why", () => {
    const errorDeclaration = {
      ...{ declarationTime: "2026-03-02T01:00:00+01:00", reason: "incorrect_data" },
      correctiveEventIDs: ["urn:uuid:1"],
    };
    expect(found({ errorDeclaration })).toEqual([
      "type=ObjectEvent",
      "errorDeclaration=true",
      "errorDeclarationTime=2026-03-02T00:00:00.000Z @2026-03-02T00:00:00.000Z",
      "errorReason=incorrect_data",
      "correctiveEventID=urn:uuid:1",
    ]);
  });

  test("what its sensors reported, numbers only together with their unit", () => {
    const sensorReport = [
      {
        type: "gs1:Temperature",
        value: 26,
        minValue: -1.5,
        uom: "CEL",
        time: "2026-02-01T09:00:00Z",
      },
      { type: "ex:lid", booleanValue: false, hexBinaryValue: "F0A1", percRank: 50, value: 3 },
    ];
    const sensorElementList = [
      { sensorMetadata: { deviceID: "urn:epc:id:giai:4000001.111" }, sensorReport },
    ];
    expect(found({ sensorElementList })).toEqual([
      "type=ObjectEvent",
      "sensorElementList=true",
      "companyPrefix=4000001",
      "deviceID=https://id.gs1.org/8004/4000001111",
      "sensorType=Temperature",
      "time=2026-02-01T09:00:00.000Z @2026-02-01T09:00:00.000Z",
      "value CEL=26 #26",
      "minValue CEL=-1.5 #-1.5",
      "sensorType=https://ex.example/lid",
      "hexBinaryValue=f0a1",
      "booleanValue=false",
      "percRank=50 #50",
    ]);
  });

  test("its extensions where they stand, by the whole name, at the top and below it apart", () => {
    const event = {
      ilmd: {
        "cbvmda:lotNumber": "007",
        "ex:score": 8e1,
        "https://other.example/roasted": "2026-03-01",
      },
      "ex:meta": { "ex:inner": ["a", "b"], plain: { "ex:deep": true } },
      "ex:typed": { "@type": "xsd:decimal", "@value": "1.50" },
      readPoint: { id: "geo:1,2", "ex:gate": "G0" },
    };
    expect(found(event)).toEqual([
      ...["type=ObjectEvent", "readPoint=geo:1,2"],
      "EVENT https://ex.example/meta=",
      "INNER EVENT https://ex.example/inner=a",
      "INNER EVENT https://ex.example/inner=b",
      "INNER EVENT https://ex.example/deep=true",
      "EVENT https://ex.example/typed=1.50 #1.5",
      "ILMD urn:epcglobal:cbv:mda:lotNumber=007 #7",
      "ILMD https://ex.example/score=80 #80",
      "ILMD https://other.example/roasted=2026-03-01T00:00:00.000Z @2026-03-01T00:00:00.000Z",
      "readPoint https://ex.example/gate=G0",
    ]);
  });
});

describe("A term", () => {
  test("stands once, however often the event says it", () => {
    expect(found({ epcList: [LOT, LOT], childEPCs: [LOT] })).toEqual([
      "type=ObjectEvent",
      `epcList=${LOT}`,
      `childEPCs=${LOT}`,
    ]);
  });

  test("that no index can hold stands as its beginning and its hash, and one that fits stands as it is", () => {
    const long = "x".repeat(1_001);
    const [, kept, hashed] = termsOf(
      { type: "T", "ex:a": "y".repeat(1_000), "ex:b": long },
      CONTEXT,
    );
    expect(kept?.value).toBe("y".repeat(1_000));
    expect(hashed?.value).toMatch(/^x{268}…[0-9a-f]{64}$/);
    const umlauts = termsOf({ type: "T", "ex:a": "ü".repeat(501) }, CONTEXT)[1];
    expect(umlauts?.value).toMatch(/^ü{268}…[0-9a-f]{64}$/);
  });

  test("that is no time PostgreSQL knows is text alone", () => {
    const [, year0, month13] = termsOf(
      { type: "T", "ex:a": "0000-01-01T00:00:00Z", "ex:b": "2026-99-99" },
      CONTEXT,
    );
    expect(year0).toEqual({ name: "EVENT https://ex.example/a", value: "0000-01-01T00:00:00Z" });
    expect(month13).toEqual({ name: "EVENT https://ex.example/b", value: "2026-99-99" });
  });

  test("that claims a number no double holds is text alone", () => {
    const digits = "9".repeat(400);
    const [, term] = termsOf({ type: "T", "ex:a": digits }, CONTEXT);
    expect(term).toEqual({ name: "EVENT https://ex.example/a", value: digits });
  });
});
