/** Events as different suppliers' systems write them: all five types, with everything the standard lets them hold. The same ones each time. */
import { checkDigit } from "../worker/core/gs1/check-digit.ts";

/** The standard context as a list, and one namespace of the supplier's own. */
export const MIXED_CONTEXT = [
  "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",
  { ex: "https://ns.nordlys.example/epcis/" },
];

const PREFIX = "9521234";
const LISTED_EPCS = 12;
const PACKED_EPCS = 24;
const ZONES = ["+00:00", "+02:00", "-05:00", "+05:30"] as const;

/** One of each kind in turn; `number` makes every name, number and time in it its own. */
export function mixedEvent(number: number): object {
  const shape = SHAPES[number % SHAPES.length] ?? commissioned;
  const day = String(1 + (number % 28)).padStart(2, "0");
  const minute = String(number % 60).padStart(2, "0");
  const zone = pick(ZONES, number);
  return {
    eventID: `urn:uuid:00000000-0000-4000-8000-${String(number).padStart(12, "0")}`,
    eventTime: `2026-03-${day}T0${number % 10}:${minute}:30.${number % 1_000}${zone}`,
    eventTimeZoneOffset: zone,
    ...shape(number),
  };
}

const SHAPES = [commissioned, shipped, measured, packed, ordered, roasted, fitted, found];

function commissioned(number: number): object {
  return {
    ...{ type: "ObjectEvent", action: "ADD", bizStep: "commissioning", disposition: "active" },
    epcList: epcs(number, LISTED_EPCS),
    readPoint: place(number),
    bizLocation: place(number),
    ilmd: {
      "cbvmda:lotNumber": `LOT-${number}`,
      "cbvmda:itemExpirationDate": "2027-03-01",
      "cbvmda:countryOfOrigin": "ET",
      "ex:variety": { "ex:name": "Kurume", "ex:screen": 14 + (number % 5), "ex:washed": true },
    },
  };
}

function shipped(number: number): object {
  return {
    ...{ type: "ObjectEvent", action: "OBSERVE", bizStep: "shipping", disposition: "in_transit" },
    epcList: [sscc(number), sscc(number + 1)],
    quantityList: [quantity(number, 600), quantity(number + 1, 42.5)],
    readPoint: place(number),
    bizTransactionList: [
      { type: "po", bizTransaction: `urn:epcglobal:cbv:bt:${gln(number)}:PO-${number}` },
      { type: "desadv", bizTransaction: `urn:epcglobal:cbv:bt:${gln(number)}:DA-${number}` },
    ],
    sourceList: [{ type: "owning_party", source: `https://id.gs1.org/417/${gln(number)}` }],
    destinationList: [
      { type: "owning_party", destination: `https://id.gs1.org/417/${gln(number + 1)}` },
      { type: "location", destination: `urn:epc:id:sgln:${PREFIX}.${reference(number)}.0` },
    ],
    "ex:carrier": { "ex:name": "Finca Aurora Transport", "ex:plates": ["AA-123", "AA-456"] },
  };
}

function measured(number: number): object {
  const device = `https://id.gs1.org/8004/${PREFIX}${number}`;
  const report = (type: string, uom: string, value: number) => ({
    ...{ type, uom, value, minValue: value - 0.5, maxValue: value + 0.5, sDev: 0.1 },
    time: "2026-03-01T08:15:30.000Z",
    deviceID: device,
    component: "x",
  });
  return {
    ...{ type: "ObjectEvent", action: "OBSERVE", bizStep: "sensor_reporting" },
    epcList: epcs(number, 1),
    readPoint: { id: `geo:6.${number},39.${number}` },
    sensorElementList: [
      {
        sensorMetadata: {
          ...{ time: "2026-03-01T08:15:30.000Z", deviceID: device, deviceMetadata: `${device}/m` },
          ...{ startTime: "2026-03-01T08:00:00Z", endTime: "2026-03-01T08:15:00Z" },
          ...{ rawData: `https://nordlys.example/raw/${number}`, "ex:firmware": "2.1.0" },
        },
        sensorReport: [
          report("Temperature", "CEL", 20 + (number % 10) / 10),
          report("RelativeHumidity", "A93", 60 + (number % 7) / 4),
          { ...report("Mass", "KGM", number), "ex:tare": 1.25 },
        ],
      },
    ],
  };
}

function packed(number: number): object {
  return {
    ...{ type: "AggregationEvent", action: "ADD", bizStep: "packing", disposition: "in_progress" },
    parentID: sscc(number),
    childEPCs: epcs(number, PACKED_EPCS),
    childQuantityList: [quantity(number, 10)],
    readPoint: place(number),
    bizLocation: place(number + 1),
  };
}

function ordered(number: number): object {
  return {
    ...{ type: "TransactionEvent", action: "ADD", bizStep: "receiving" },
    bizTransactionList: [{ type: "inv", bizTransaction: `https://id.gs1.org/253/${gdti(number)}` }],
    parentID: sscc(number),
    epcList: epcs(number, 4),
    quantityList: [quantity(number, 12)],
    persistentDisposition: { set: ["completeness_verified"], unset: ["completeness_inferred"] },
    certificationInfo: ["https://nordlys.example/certificates/17"],
  };
}

function roasted(number: number): object {
  return {
    ...{ type: "TransformationEvent", bizStep: "creating_class_instance" },
    transformationID: `urn:epc:id:gdti:${PREFIX}.${reference(number)}.T${number}`,
    inputQuantityList: [quantity(number, 60), quantity(number + 1, 0.75)],
    outputQuantityList: [quantity(number + 2, 49.125)],
    outputEPCList: epcs(number, 2),
    readPoint: { ...place(number), "ex:line": { "ex:name": "Roaster 2", "ex:kW": 45 } },
    ilmd: { "cbvmda:bestBeforeDate": "2027-01-31", "ex:roast": "medium" },
    "ex:loss": [{ "ex:kind": "moisture and chaff", "ex:quantity": 10.125, "ex:uom": "KGM" }],
    "ex:profile": { "ex:curve": [{ "ex:at": 60, "ex:celsius": 120.5 }, { "ex:at": 540 }] },
  };
}

function fitted(number: number): object {
  return {
    ...{ type: "AssociationEvent", action: "ADD", bizStep: "assembling" },
    parentID: `urn:epc:id:grai:${PREFIX}.${reference(number)}.P${number}`,
    childEPCs: [`urn:epc:id:giai:${PREFIX}.S${number}`],
    readPoint: place(number),
  };
}

/** Seen again by a system that only knows the older names, and taken back. */
function found(number: number): object {
  return {
    ...{ type: "ObjectEvent", action: "OBSERVE", bizStep: "ex:cupping", disposition: "conformant" },
    epcList: [`urn:epc:id:sgtin:${PREFIX}.0${reference(number)}.${number}`],
    quantityList: [{ epcClass: `urn:epc:class:lgtin:${PREFIX}.0${reference(number)}.L${number}` }],
    readPoint: { id: `urn:epc:id:sgln:${PREFIX}.${reference(number)}.${number}` },
    "ex:score": 80 + (number % 10) / 4,
    "ex:note": "Clean cup, jasmine, a little “green” still: 我们下次再试",
    errorDeclaration: {
      declarationTime: "2026-04-01T10:00:00Z",
      reason: "incorrect_data",
      correctiveEventIDs: [`urn:uuid:00000000-0000-4000-9000-${String(number).padStart(12, "0")}`],
    },
  };
}

function pick<T>(from: readonly [T, ...T[]], number: number): T {
  return from[number % from.length] ?? from[0];
}

const reference = (number: number) => String(number % 100_000).padStart(5, "0");
const withCheckDigit = (body: string) => body + checkDigit(body);
const gln = (number: number) => withCheckDigit(PREFIX + reference(number));
const gtin = (number: number) => withCheckDigit(`0${PREFIX}${reference(number)}`);
const gdti = (number: number) => `${gln(number)}INV-${number}`;
const sscc = (number: number) =>
  `https://id.gs1.org/00/${withCheckDigit(`0${PREFIX}${String(number).padStart(9, "0")}`)}`;
const place = (number: number) => ({ id: `https://id.gs1.org/414/${gln(number)}` });
const quantity = (number: number, amount: number) => ({
  epcClass: `https://id.gs1.org/01/${gtin(number)}/10/LOT-${number}`,
  quantity: amount,
  uom: "KGM",
});
const epcs = (number: number, count: number) =>
  Array.from({ length: count }, (_, at) => {
    return `https://id.nordlys.example/01/${gtin(number)}/21/${number}-${count - at}`;
  });
