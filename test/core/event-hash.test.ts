import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { eventHash } from "../../worker/core/epcis/event-hash.ts";
import { eventsOf } from "../../worker/core/epcis/events-of.ts";
import { linkOfAddress } from "../../worker/core/epcis/hash-identifiers.ts";
import { anyValue, decimal } from "../../worker/core/epcis/hash-values.ts";
import { toUtc } from "../../worker/core/epcis/time.ts";
import { type Json, type JsonObject, parseJson } from "../../worker/core/json.ts";
import { corpusAbsent, corpusText, corpusVectors, fixture } from "./corpus.ts";
import { GROWTH_MAX, growthOf } from "./growth.ts";

const PREFIXES = [{ ex: "https://ex.example/" }];
const HARVEST: JsonObject = {
  type: "ObjectEvent",
  eventTime: "2026-02-28T08:15:30+03:00",
  eventTimeZoneOffset: "+03:00",
  action: "OBSERVE",
};
const START = "eventType=ObjectEventeventTime=2026-02-28T05:15:30.000ZeventTimeZoneOffset=+03:00";

/** The pre-hash text of the harvest with these members, without the beginning all have in common. */
function preHash(members: JsonObject, context: Json = PREFIXES): string {
  const text = eventHash({ ...HARVEST, ...members }, context).preHash;
  expect(text.startsWith(START)).toBe(true);
  return text.slice(START.length).replace("action=OBSERVE", "");
}

describe("the worked examples of the standard's reference", () => {
  test.each([
    [
      "A: URN EPCs, nested extensions, unsorted input",
      "ReferenceEventHashAlgorithm.jsonld",
      "6ae96341e0acc6d7a261364751f60e68278a81cdf51da0abb6b4e617014e39d7",
      "eventType=ObjectEventeventTime=2020-03-04T10:00:30.000ZeventTimeZoneOffset=+01:00epcListepc=https://id.gs1.org/00/040123450000001112epc=https://id.gs1.org/00/040123450000002225epc=https://id.gs1.org/00/040123450000003338action=OBSERVEbizStep=https://ref.gs1.org/cbv/BizStep-departingreadPointid=https://id.gs1.org/414/4012345000115/254/987{https://ns.example.com/epcis/}myField1{https://ns.example.com/epcis/}mySubField1=2{https://ns.example.com/epcis/}mySubField2=5{https://ns.example.com/epcis/}myField2=0{https://ns.example.com/epcis/}myField3{https://ns.example.com/epcis/}mySubField3=1{https://ns.example.com/epcis/}mySubField3=3",
    ],
    [
      "B: sensor data, reports sorted, numbers trimmed",
      "ReferenceEventHashAlgorithm2.jsonld",
      "271565c346ae2fb28c4583c4dca4ab4772d465eb4e0b6e548d77d8b49377d95c",
      "eventType=ObjectEventeventTime=2020-04-01T14:00:00.000ZeventTimeZoneOffset=+01:00epcListepc=https://id.gs1.org/01/04012345111118/21/9876action=OBSERVEbizStep=https://ref.gs1.org/cbv/BizStep-inspectingreadPointid=https://id.gs1.org/414/4012345000054sensorElementsensorMetadatadeviceID=https://id.gs1.org/8004/4000001111deviceMetadata=https://id.gs1.org/8004/4000001111sensorReporttype=https://ref.gs1.org/voc/AbsoluteHumidityvalue=12.1uom=A93sensorReporttype=https://ref.gs1.org/voc/DimensionlesschemicalSubstance=https://identifiers.org/inchikey:CZMRCDWAGMRECN-UGDNZRGBSA-Nvalue=0.18uom=C35sensorReporttype=https://ref.gs1.org/voc/Dimensionlessmicroorganism=https://www.ncbi.nlm.nih.gov/taxonomy/1126011value=0.05uom=C35sensorReporttype=https://ref.gs1.org/voc/Temperaturevalue=26sDev=0.1uom=CEL",
    ],
    [
      "C: several namespaces, a Digital Link on another host",
      "ralfsChaosExample.jsonld",
      "962b81a19a5d2652b43016c17c1a85acfa667155c53523086d22a0b566e7ee04",
      undefined,
    ],
  ])("%s", (_, file, hex, text) => {
    const [first] = eventsOf(parseJson(fixture(file)));
    const hash = eventHash(first?.event ?? {}, first?.context ?? []);
    if (text !== undefined) expect(hash.preHash).toBe(text);
    expect(hash.hashId).toBe(`ni:///sha-256;${hex}?ver=CBV2.0`);
  });
});

describe("what an event says, and nothing else, is hashed", () => {
  test("neither its name, nor when we recorded it, nor that it was retracted or certified", () => {
    const aside = {
      eventID: "urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
      recordTime: "2026-03-01T00:00:00Z",
      errorDeclaration: { declarationTime: "2026-03-02T00:00:00Z" },
      certificationInfo: "https://ex.example/certificate",
      "@context": PREFIXES,
      "rdfs:comment": "said in passing",
    };
    expect(eventHash({ ...HARVEST, ...aside }, PREFIXES)).toEqual(eventHash(HARVEST, PREFIXES));
  });

  test("a comment inside an extension is left out as well", () => {
    expect(preHash({ "ex:a": { comment: "x", "ex:b": 1 } })).toBe(
      "{https://ex.example/}a{https://ex.example/}b=1",
    );
  });

  test("any change to what is said changes the hash", () => {
    const hashes = [
      {},
      { action: "ADD" },
      { "ex:a": 1 },
      { "ex:a": 2 },
      { bizStep: "shipping" },
    ].map((members) => eventHash({ ...HARVEST, ...members }, PREFIXES).hashId);
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  test("the order of lists and members is of no account", () => {
    const one = { epcList: ["urn:a:1", "urn:a:2"], "ex:a": { "ex:x": [1, 2], "ex:y": 3 } };
    const other = { "ex:a": { "ex:y": 3, "ex:x": [2, 1] }, epcList: ["urn:a:2", "urn:a:1"] };
    expect(preHash(one)).toBe(preHash(other));
  });

  test("an empty list says nothing", () =>
    expect(preHash({ epcList: [], quantityList: [] })).toBe(""));
});

describe("members of the standard", () => {
  test.each<[JsonObject, string]>([
    [
      { epcList: ["urn:epc:id:sgtin:4012345.011111.9876"], parentID: "urn:a:p" },
      "epcListepc=https://id.gs1.org/01/04012345111118/21/9876parentID=urn:a:p",
    ],
    [
      {
        quantityList: [
          { uom: "KGM", quantity: 1250.5, epcClass: "urn:a:b" },
          { epcClass: "urn:a:a" },
        ],
      },
      "quantityListquantityElementepcClass=urn:a:aquantityElementepcClass=urn:a:bquantity=1250.5uom=KGM",
    ],
    [
      { persistentDisposition: { unset: ["active"], set: ["recalled", "damaged"] } },
      "persistentDispositionset=https://ref.gs1.org/cbv/Disp-damagedset=https://ref.gs1.org/cbv/Disp-recalledunset=https://ref.gs1.org/cbv/Disp-active",
    ],
    [
      {
        bizTransactionList: [
          { bizTransaction: "urn:a:2", type: "po" },
          { bizTransaction: "urn:a:1" },
        ],
      },
      "bizTransactionListbizTransaction=urn:a:1type=https://ref.gs1.org/cbv/BTT-pobizTransaction=urn:a:2",
    ],
    [
      { sourceList: [{ source: "urn:a:1", type: "location" }] },
      "sourceListtype=https://ref.gs1.org/cbv/SDT-locationsource=urn:a:1",
    ],
    [
      { bizStep: "urn:epcglobal:cbv:bizstep:shipping" },
      "bizStep=https://ref.gs1.org/cbv/BizStep-shipping",
    ],
    [
      { bizStep: "https://ref.gs1.org/cbv/BizStep-shipping" },
      "bizStep=https://ref.gs1.org/cbv/BizStep-shipping",
    ],
    [{ disposition: "ex:roasted" }, "disposition=ex:roasted"],
    [
      {
        sensorElementList: [
          {
            sensorReport: [{ type: "gs1:Mass", exception: "ALARM_CONDITION", bizRules: "urn:a:b" }],
          },
        ],
      },
      "sensorElementsensorReporttype=https://ref.gs1.org/voc/Massexception=https://ref.gs1.org/voc/ALARM_CONDITION",
    ],
  ])("%j", (members, text) => expect(preHash(members)).toBe(text));

  test("extensions inside them stand in a block behind ilmd, before those of the event", () => {
    const members = {
      "ex:z": 1,
      ilmd: { "ex:i": 2 },
      readPoint: { id: "urn:a:r", "ex:r": 3 },
      sensorElementList: [{ sensorReport: [{ type: "Mass", "ex:s": 4 }], "ex:e": 5 }],
    };
    expect(preHash(members)).toBe(
      "readPointid=urn:a:rsensorElementsensorReporttype=https://ref.gs1.org/voc/Mass" +
        "ilmd{https://ex.example/}i=2readPoint{https://ex.example/}r=3" +
        "sensorElementsensorReport{https://ex.example/}s=4{https://ex.example/}e=5{https://ex.example/}z=1",
    );
  });
});

describe("names of extensions", () => {
  test.each<[JsonObject, Json, string]>([
    [{ "ex:a": "x" }, PREFIXES, "{https://ex.example/}a=x"],
    [{ "ex:a": "" }, PREFIXES, "{https://ex.example/}a"],
    [{ "https://other.example/a": true }, PREFIXES, "https://other.example/a=true"],
    [{ ilmd: { "cbvmda:lotNumber": "LOT-7" } }, [], "ilmd{urn:epcglobal:cbv:mda}lotNumber=LOT-7"],
    [
      { ilmd: { "cbvmda:lotNumber": "LOT-7" } },
      [{ cbvmda: "urn:epcglobal:cbv:mda:" }],
      "ilmd{urn:epcglobal:cbv:mda:}lotNumber=LOT-7",
    ],
    [{ "ex:a": 1 }, [...PREFIXES, { ex: "https://later.example/" }], "{https://later.example/}a=1"],
    [
      { "ex:a": [{ "ex:b": 1 }, 2] },
      PREFIXES,
      "{https://ex.example/}a=2{https://ex.example/}a{https://ex.example/}b=1",
    ],
    [
      { "my:a": { "@xmlns:my": "https://my.example/", "my:b": 1 } },
      [],
      "{https://my.example/}a{https://my.example/}b=1",
    ],
    // U+1F331 comes after U+FF5E, though its first UTF-16 unit is the smaller one
    [
      { "ex:a": ["\u{1f331}", "\uff5e"] },
      PREFIXES,
      "{https://ex.example/}a=\uff5e{https://ex.example/}a=\u{1f331}",
    ],
  ])("%j", (members, context, text) => expect(preHash(members, context)).toBe(text));
});

describe("values that say the same are written the same", () => {
  test.each([
    ["50.0", "50"],
    ["007.10", "7.1"],
    ["1e2", "100"],
    ["1E3", "1000"],
    ["4711.0", "4711"],
    ["-0.50", "-0.5"],
    ["-0.0", "0"],
    ["+5", "5"],
    [".5", "0.5"],
    ["1.5e-3", "0.0015"],
    ["12.345e1", "123.45"],
    ["0", "0"],
  ])("the number %s is %s", (text, written) => expect(decimal(text)).toBe(written));

  test.each([
    "",
    ".",
    "-",
    "e5",
    "1e",
    "1e9999",
    "0x10",
    "1 2",
    "1_0",
    "2013-10-21",
    "LOT-7",
    "NaN",
    "Infinity",
  ])("%j is no number", (text) => expect(decimal(text)).toBeUndefined());

  test("every double keeps its value", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const written = decimal(String(value));
        expect(Number(written)).toBe(value === 0 ? 0 : value);
        expect(written).toMatch(/^-?(0|[1-9][0-9]*)(\.[0-9]*[1-9])?$/);
      }),
    );
  });

  test.each([
    ["2020-03-04T11:00:30+01:00", "2020-03-04T10:00:30.000Z"],
    ["2023-02-02T11:04:03.1415Z", "2023-02-02T11:04:03.142Z"],
    ["2023-02-02T11:04:03.14149Z", "2023-02-02T11:04:03.141Z"],
    ["2020-12-31T23:59:59.9995-01:30", "2021-01-01T01:30:00.000Z"],
    ["2024-02-29T00:30:00+14:00", "2024-02-28T10:30:00.000Z"],
    ["1900-03-01T00:00:00+00:01", "1900-02-28T23:59:00.000Z"],
    ["2016-12-31T23:59:60Z", "2017-01-01T00:00:00.000Z"],
  ])("the time %s is %s", (text, utc) => expect(toUtc(text)).toBe(utc));

  test("every time of four centuries is the one the platform's calendar gives", () => {
    const time = fc.date({
      min: new Date("1800-01-01"),
      max: new Date("2199-12-31"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(time, fc.integer({ min: -840, max: 840 }), (date, offset) => {
        const local = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, -1);
        const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
        const zone = [hours, minutes].map((part) => String(part).padStart(2, "0")).join(":");
        expect(toUtc(`${local}${offset < 0 ? "-" : "+"}${zone}`)).toBe(date.toISOString());
      }),
      { numRuns: 2000 },
    );
  });

  test.each(["2026-02-28", "yesterday", "2026-02-28T08:15:30", ""])("%j is no time", (text) => {
    expect(() => eventHash({ ...HARVEST, eventTime: text }, [])).toThrow(
      expect.objectContaining({ code: "epcis-time-malformed" }),
    );
  });

  test.each([
    ["urn:epc:id:giai:4012345.ABC", "https://id.gs1.org/8004/4012345ABC"],
    ["urn:epc:id:sgtin:4012345.011111.A!(1)", "https://id.gs1.org/01/04012345111118/21/A!(1)"], // as the URN writes it
    ["urn:epc:id:sgtin:nonsense", "urn:epc:id:sgtin:nonsense"],
    [
      "https://x.example/p/01/09521234543213/22/V/10/L/21/S?15=270101",
      "https://id.gs1.org/01/09521234543213/21/S",
    ],
    ["https://x.example/01/09521234543213/22/V", "https://id.gs1.org/01/09521234543213"],
    ["https://x.example/gtin/9521234543213/lot/L", "https://id.gs1.org/01/09521234543213/10/L"],
    ["https://x.example/414/9521321000018/254/7", "https://id.gs1.org/414/9521321000018/254/7"],
    ["https://x.example/01/09521234543213/99/x", "https://x.example/01/09521234543213/99/x"],
    ["https://x.example/01/1", "https://x.example/01/1"],
    ["https://gs1.org/voc/Mass", "https://ref.gs1.org/voc/Mass"],
    ["gs1:Mass", "https://ref.gs1.org/voc/Mass"],
    ["ex:level", "ex:level"],
    ["  medium ", "medium"],
    ["2026-02-28T08:15:30+03:00", "2026-02-28T08:15:30+03:00"], // only times of the standard go to UTC
  ])("the value %j of an extension is %s", (sent, written) => {
    expect(preHash({ "ex:a": sent })).toBe(`{https://ex.example/}a=${written}`);
  });
});

test("a link that needs no reading is written as one that was read", () => {
  const digits = (length: number) =>
    fc.array(fc.nat(9), { minLength: length, maxLength: length }).map((all) => all.join(""));
  const serial = fc.stringMatching(/^[A-Za-z0-9_.-]{0,22}$/);
  const link = fc
    .tuple(
      fc.constantFrom(
        "https://id.gs1.org",
        "http://x.example:80",
        "https://gs1.org",
        "https://x/y",
      ),
      fc.constantFrom("/01/", "/00/", "/414/", "/8006/", "/gtin/"),
      fc.integer({ min: 12, max: 19 }).chain(digits),
      fc.constantFrom("", "/10/", "/21/", "/22/", "/254/"),
      serial,
    )
    .map((parts) => parts.join(""));
  let shortened = 0;
  fc.assert(
    fc.property(link, (one) => {
      const read = linkOfAddress(one);
      expect(anyValue(one)).toBe(read ?? one);
      if (read !== undefined) shortened++;
    }),
    { numRuns: 20_000 },
  );
  expect(shortened).toBeGreaterThan(500);
});

describe("hostile events are hashed in time that grows with their size alone", () => {
  const list = (length: number, item: (index: number) => Json): Json =>
    Array.from({ length: Math.floor(length) }, (_, index) => item(index));
  const prefixes = Object.fromEntries(
    Array.from({ length: 500 }, (_, index) => [`p${index}`, "urn:example:"]),
  );
  const nested = (depth: number, inside: Json): Json =>
    depth === 0 ? inside : { "ex:a": nested(depth - 1, inside) };

  test.each<[string, (size: number) => JsonObject]>([
    [
      "a list in the wrong order",
      (size) => ({ epcList: list(size, (at) => `urn:a:${size - at}`) }),
    ],
    ["one of equal texts", (size) => ({ epcList: list(size, () => "urn:a:b") })],
    ["one of texts beyond U+D7FF", (size) => ({ "ex:a": list(size, (at) => `🌱${size - at}`) })],
    [
      "long texts that begin alike",
      (size) => ({ "ex:a": list(100, (at) => "x".repeat(size) + at) }),
    ],
    [
      "extensions in extensions",
      (size) => ({
        "ex:a": nested(
          50,
          list(size, (at) => at),
        ),
      }),
    ],
    [
      "declarations over hundreds of others",
      (size) => ({ "ex:a": list(size, () => ({ "@xmlns:my": "urn:example:", "my:b": 1 })) }),
    ],
    ["a long number", (size) => ({ "ex:a": `${"0".repeat(size * 10)}7` })],
    ["what nearly is one", (size) => ({ "ex:a": `${"7".repeat(size * 10)}x` })],
    ["a long text of blanks", (size) => ({ "ex:a": `${" ".repeat(size * 10)}x` })],
  ])("%s", (_, make) => {
    const context = [...PREFIXES, prefixes];
    const hash = (members: JsonObject) => eventHash({ ...HARVEST, ...members }, context);
    expect(growthOf(make, hash, 4_000)).toBeLessThanOrEqual(GROWTH_MAX);
  });
});

type HashVector = {
  document: string;
  eventIndex: number;
  cbv20: { hashId: string; preHash: string };
  alsoAccept: string[];
};
type LinkVector = { use?: string; in: string; out: string | null };

describe.skipIf(corpusAbsent())("the vectors of the corpus", () => {
  const vectors = corpusVectors<HashVector>("hash-vectors");
  const links = corpusVectors<LinkVector>("epc-urn-dl").filter(({ use }) => use === "normalise-dl");

  test("are as many as they were", () => expect([vectors.length, links.length]).toEqual([99, 16]));

  test.each(vectors.map((vector) => [vector.document, vector.eventIndex, vector] as const))(
    "%s %i",
    (file, index, vector) => {
      const placed = eventsOf(parseJson(corpusText(file)))[index];
      const hash = eventHash(placed?.event ?? {}, placed?.context ?? []);
      if (vector.alsoAccept.includes(hash.hashId)) return;
      expect(hash).toEqual(vector.cbv20);
    },
  );

  test.each(links.map((vector) => [vector.in, vector.out] as const))("%s: %s", (sent, written) => {
    expect(linkOfAddress(sent) ?? null).toBe(written);
  });
});
