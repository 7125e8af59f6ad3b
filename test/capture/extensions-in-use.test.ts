/**
 * What sectors say beyond the standard: master data in the words of the GS1 web vocabulary, certificates, fishery (GDST) and food
 * (FSMA 204) details. All of it is kept as it came, and found by what it says.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { documentOf, type Members, uuid } from "./supplier.ts";

const CONTEXT = [
  "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",
  {
    gdst: "https://traceability-dialogue.org/epcis/",
    fsma: "https://fsma204.example/kde/",
  },
];
const EXTENSIONS =
  "gdst=https://traceability-dialogue.org/epcis/, fsma=https://fsma204.example/kde/";
const HARBOUR = "https://id.gs1.org/414/9521321000018";
const QUAY = "https://id.gs1.org/414/9521321000025";
const TUNA = "https://id.gs1.org/01/09521234543213/10/TUNA-7";
const LANDING = uuid();
const COOLING = uuid();

const landing: Members = {
  ...{ type: "ObjectEvent", action: "ADD", bizStep: "commissioning", eventID: LANDING },
  ...{ eventTime: "2026-02-28T08:15:30+09:00", eventTimeZoneOffset: "+09:00" },
  quantityList: [{ epcClass: TUNA, quantity: 600, uom: "KGM" }],
  ...{ readPoint: { id: QUAY }, bizLocation: { id: QUAY } },
  certificationInfo: "https://certs.example/msc/C-77",
  ilmd: {
    "gdst:vesselCatchInformationList": [
      { "gdst:vesselName": "Hikari Maru", "gdst:vesselID": "JP-204", "gdst:tripDays": 12 },
    ],
    "cbvmda:countryOfOrigin": "JP",
    "gs1:certification": [
      { "gs1:certificationAgency": "MSC", "gs1:certificationIdentification": "C-77" },
    ],
  },
  "gdst:productOwner": "urn:gdst:example.org:party:1",
};
const cooling: Members = {
  ...{ type: "ObjectEvent", action: "OBSERVE", bizStep: "storing", eventID: COOLING },
  ...{ eventTime: "2026-03-01T08:00:00+09:00", eventTimeZoneOffset: "+09:00" },
  ...{ quantityList: [{ epcClass: TUNA, quantity: 600, uom: "KGM" }], readPoint: { id: HARBOUR } },
  "fsma:traceabilityLotCodeSource": { "fsma:facility": "Pier 4", "fsma:coolingDate": "2026-03-01" },
};
const MASTER_DATA = [
  {
    type: "urn:epcglobal:epcis:vtype:BusinessLocation",
    vocabularyElementList: [
      {
        id: HARBOUR,
        attributes: [
          { id: "cbvmda:countryCode", attribute: "JP" },
          { id: "gs1:physicalLocationName", attribute: "Shiogama harbour" },
        ],
        children: [QUAY],
      },
      { id: QUAY, attributes: [{ id: "urn:epcglobal:cbv:mda#name", attribute: "Quay 4" }] },
    ],
  },
  {
    type: "urn:epcglobal:epcis:vtype:EPCClass",
    vocabularyElementList: [
      {
        id: TUNA,
        attributes: [
          { id: "gs1:netContent", attribute: { "gs1:value": 600, "gs1:unitCode": "KGM" } },
        ],
      },
    ],
  },
];

let stack: TestStack;
let key: string;

beforeAll(async () => {
  stack = await startTestStack();
  key = await stack.organisation("shiogama-fishers");
  const document = {
    ...documentOf([landing, cooling], CONTEXT),
    epcisHeader: { epcisMasterData: { vocabularyList: MASTER_DATA } },
  };
  expect((await stack.call(key, "POST", "/epcis/capture", document)).status).toBe(202);
});
afterAll(() => stack?.remove());

async function found(...parameters: [string, string][]): Promise<string[]> {
  const answer = await fetch(`${stack.origin}/epcis/events?${new URLSearchParams(parameters)}`, {
    headers: { authorization: `Bearer ${key}`, "gs1-extensions": EXTENSIONS },
  });
  const { epcisBody, detail } = (await answer.json()) as {
    epcisBody: { queryResults: { resultsBody: { eventList: { eventID: string }[] } } };
    detail: string;
  };
  expect(answer.status, detail).toBe(200);
  return epcisBody.queryResults.resultsBody.eventList.map(({ eventID }) => eventID);
}

test.each([
  ["a vessel, in a list below ILMD", "EQ_INNER_ILMD_gdst:vesselName", "Hikari Maru", "Kaiyo Maru"],
  ["how long it was at sea", "GE_INNER_ILMD_gdst:tripDays", "12", "13"],
  [
    "who owns the catch",
    "EQ_gdst:productOwner",
    "urn:gdst:example.org:party:1",
    "urn:gdst:example.org:party:2",
  ],
  ["the country, in the words of the CBV", "EQ_ILMD_cbvmda:countryOfOrigin", "JP", "NO"],
  ["who certified it, in the words of GS1", "EQ_INNER_ILMD_gs1:certificationAgency", "MSC", "ASC"],
  [
    "the same under the vocabulary’s older address",
    "EQ_INNER_ILMD_https://gs1.org/voc/certificationAgency",
    "MSC",
    "ASC",
  ],
  [
    "the certificate itself",
    "EQ_rp:certificationInfo",
    "https://certs.example/msc/C-77",
    "https://certs.example/msc/C-78",
  ],
])("the landing is found by %s", async (_, name, hit, miss) => {
  expect(await found([name, hit])).toEqual([LANDING]);
  expect(await found([name, miss])).toEqual([]);
});

test("cooling is found by the day it was done on, and not by the day after", async () => {
  expect(await found(["GE_INNER_fsma:coolingDate", "2026-03-01"])).toEqual([COOLING]);
  expect(await found(["GE_INNER_fsma:coolingDate", "2026-03-02"])).toEqual([]);
});

test("a place is found with what lies within it, by the children of its master data", async () => {
  expect(await found(["WD_bizLocation", HARBOUR])).toEqual([LANDING]);
  expect(await found(["EQ_bizLocation", HARBOUR])).toEqual([]);
  expect(await found(["WD_bizLocation", QUAY])).toEqual([LANDING]);
});

test("events are found by what master data says of their places and goods, in either spelling of a name", async () => {
  expect(await found(["EQATTR_bizLocation_cbvmda:name", "Quay 4"])).toEqual([LANDING]);
  expect(await found(["EQATTR_readPoint_gs1:physicalLocationName", "Shiogama harbour"])).toEqual([
    COOLING,
  ]);
  expect(await found(["HASATTR_epcClass", "gs1:netContent"])).toEqual([LANDING, COOLING]);
  expect(await found(["HASATTR_epcClass", "gs1:grossWeight"])).toEqual([]);
  expect(await found(["EQATTR_bizLocation_cbvmda:name", "Quay 5"])).toEqual([]);
});

test("an element is read back as it was sent, by any form of its identifier, and a newer one takes its place", async () => {
  const read = async (identifier: string) => {
    const answer = await stack.call(
      key,
      "GET",
      `/api/master-data/${encodeURIComponent(identifier)}`,
    );
    return answer.status === 200
      ? ((await answer.json()) as { elements: object[] }).elements
      : answer.status;
  };
  const harbour = { "@context": [CONTEXT[0]], ...MASTER_DATA[0]?.vocabularyElementList[0] };
  expect(await read(HARBOUR)).toEqual([harbour]);
  expect(await read("https://harbours.example/414/9521321000018?17=270101")).toEqual([harbour]);
  expect(await read("https://id.gs1.org/414/9521321000032")).toBe(404);

  const newer = {
    id: QUAY,
    attributes: [
      { id: "cbvmda:name", attribute: "Quay 5" },
      { id: "gdst:depth", attribute: 7 },
      { id: "fsma:pier", attribute: "4" },
    ],
  };
  const vocabularyList = [{ type: MASTER_DATA[0]?.type, vocabularyElementList: [newer] }];
  const document = {
    ...documentOf([], CONTEXT),
    epcisHeader: { epcisMasterData: { vocabularyList } },
  };
  expect((await stack.call(key, "POST", "/epcis/capture", document)).status).toBe(202);
  expect(await read(QUAY)).toEqual([{ "@context": CONTEXT, ...newer }]);
  expect(await found(["EQATTR_bizLocation_cbvmda:name", "Quay 5"])).toEqual([LANDING]);
});
