/**
 * What the examples say: Finca Aurora harvests cherry, keeps a crate of coffee cool and sends it off. Made up, under GS1's prefix for examples.
 * Each event has an eventID that stands nowhere else, README and docs/examples included: whoever sends them all is refused none.
 */

export const GS1_CONTEXT = "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld";
const CONTEXT = [GS1_CONTEXT, { rp: "urn:rootproof:epcis:" }];

export const HARVEST_ID = "urn:uuid:0a1b2c3d-0000-4000-8000-000000000001";
/** The CBV hash of what the harvest says below: no part of it changes alone. */
export const HARVEST_HASH =
  "ni:///sha-256;744eb6def110de5509994bd0abea8fc4b2b416fbc7987e1c9032334af630dc4f?ver=CBV2.0";
export const CHERRY = "https://id.gs1.org/01/09527654310015/10/FA-26-03";
export const CRATE = "https://id.gs1.org/00/095276543100000015";
export const BARN = "https://id.gs1.org/414/9527654310008";
export const COLD_ROOM = `${BARN}/254/cold-room`;
export const ORDER = "urn:epcglobal:cbv:bt:9527654301006:PO-1042";
export const BUYER = "https://id.gs1.org/417/9527654301006";
export const SENSOR = "https://id.gs1.org/8004/9527654310008T-17";
/** Of the organisation whose examples these are, without a GTIN. */
export const OWN_NAME = {
  organisation: "las-nubes-mill",
  product: "cascara-tea",
  lot: "W14",
} as const;
export const OWN_PRODUCT = `/p/${OWN_NAME.organisation}/${OWN_NAME.product}`;
export const GTIN = "09527654301013";
export const LOT = "LOT-7";
const COFFEE = `https://id.gs1.org/01/${GTIN}/10/${LOT}`;

const HARVEST = {
  type: "ObjectEvent",
  eventID: HARVEST_ID,
  action: "ADD",
  bizStep: "commissioning",
  disposition: "active",
  eventTime: "2026-03-02T11:00:00-06:00",
  eventTimeZoneOffset: "-06:00",
  readPoint: {
    id: BARN,
    "rp:place": { "rp:locality": "Santa Bárbara", "rp:country": "HN" },
  },
  quantityList: [{ epcClass: CHERRY, quantity: 1000, uom: "KGM" }],
  ilmd: { "cbvmda:countryOfOrigin": "HN" },
  "rp:party": { "rp:name": "Finca Aurora" },
};

const PACKING = {
  type: "ObjectEvent",
  eventID: "urn:uuid:0a1b2c3d-0000-4000-8000-000000000005",
  action: "ADD",
  bizStep: "commissioning",
  eventTime: "2026-03-02T17:00:00-06:00",
  eventTimeZoneOffset: "-06:00",
  quantityList: [{ epcClass: COFFEE, quantity: 531 }],
  readPoint: { id: BARN },
};

const DRYING = {
  type: "ObjectEvent",
  eventID: "urn:uuid:0a1b2c3d-0000-4000-8000-000000000006",
  action: "ADD",
  bizStep: "commissioning",
  eventTime: "2026-03-02T17:30:00-06:00",
  eventTimeZoneOffset: "-06:00",
  quantityList: [
    { epcClass: `https://rootproof.example${OWN_PRODUCT}/${OWN_NAME.lot}`, quantity: 12 },
  ],
  readPoint: { id: BARN },
};

const COOLING = {
  type: "ObjectEvent",
  eventID: "urn:uuid:0a1b2c3d-0000-4000-8000-000000000002",
  action: "OBSERVE",
  bizStep: "storing",
  disposition: "sellable_accessible",
  eventTime: "2026-03-02T18:00:00-06:00",
  eventTimeZoneOffset: "-06:00",
  epcList: [CRATE],
  quantityList: [{ epcClass: COFFEE, quantity: 531 }],
  readPoint: { id: COLD_ROOM },
  bizLocation: { id: BARN },
  sensorElementList: [
    {
      sensorMetadata: { time: "2026-03-02T18:00:00-06:00", deviceID: SENSOR },
      sensorReport: [{ type: "Temperature", value: 4.1, uom: "CEL" }],
    },
  ],
};

/** A member of the sender's own, under a prefix of its own. */
export const OWN_NAMESPACE = { ex: "https://ex.example/" };
export const GRADE = { name: "ex:grade", value: "AA" };

const SHIPPING = {
  type: "ObjectEvent",
  action: "OBSERVE",
  bizStep: "shipping",
  disposition: "in_transit",
  eventTime: "2026-03-03T07:30:00-06:00",
  eventTimeZoneOffset: "-06:00",
  epcList: [CRATE],
  bizTransactionList: [{ type: "po", bizTransaction: ORDER }],
  destinationList: [{ type: "owning_party", destination: BUYER }],
  [GRADE.name]: GRADE.value,
};

const inspection = (eventID: string, offset: object = {}) => ({
  ...{ type: "ObjectEvent", eventID, action: "OBSERVE", bizStep: "inspecting" },
  ...{ eventTime: "2026-03-03T07:00:00-06:00", ...offset, epcList: [CRATE] },
});
export const REFUSED_ID = "urn:uuid:0a1b2c3d-0000-4000-8000-000000000004";

const document = (body: object, header?: object) => ({
  "@context": CONTEXT,
  type: "EPCISDocument",
  schemaVersion: "2.0",
  creationDate: "2026-03-03T08:00:00Z",
  ...(header && { epcisHeader: header }),
  epcisBody: body,
});

const events = (...eventList: readonly object[]) => ({ eventList });

export const BARN_ELEMENT = {
  id: BARN,
  attributes: [{ id: "cbvmda:city", attribute: "Santa Bárbara" }],
  children: [COLD_ROOM],
};
const MASTER_DATA = {
  epcisMasterData: {
    vocabularyList: [
      {
        type: "urn:epcglobal:epcis:vtype:BusinessLocation",
        vocabularyElementList: [BARN_ELEMENT],
      },
    ],
  },
};

/** Bodies for `POST /epcis/capture`, in the order in which they make sense. */
export const CAPTURES = {
  harvest: { summary: "One event", value: document(events(HARVEST)) },
  "master-data": {
    summary: "With master data and a sensor reading",
    value: document(events(COOLING), MASTER_DATA),
  },
  packing: {
    summary: "A lot of so many pieces, each of which can have a code of its own",
    value: document(events(PACKING)),
  },
  "without-gtin": {
    summary: "A lot of goods that have no GTIN, by a name of the maker’s own",
    value: document(events(DRYING)),
  },
  correction: {
    summary: "Declare an event wrong",
    value: document(
      events({
        ...HARVEST,
        errorDeclaration: { declarationTime: "2026-03-04T09:00:00Z", reason: "incorrect_data" },
      }),
    ),
  },
};

/** Not valid as a whole: of its two events one lacks its offset. */
export const HALF_WRONG = document(
  events(
    inspection("urn:uuid:0a1b2c3d-0000-4000-8000-000000000003", { eventTimeZoneOffset: "-06:00" }),
    inspection(REFUSED_ID),
  ),
);

/** A body for `POST /epcis/events`: it has no eventID, and so gets its hash as one. */
export const BARE_EVENT = {
  summary: "One event, without an eventID, with a member of your own",
  value: { "@context": [GS1_CONTEXT, OWN_NAMESPACE], ...SHIPPING },
};

export const ANSWERED = {
  "@context": CONTEXT,
  type: "EPCISQueryDocument",
  schemaVersion: "2.0",
  creationDate: "2026-03-05T12:00:00Z",
  epcisBody: {
    queryResults: {
      queryName: "SimpleEventQuery",
      resultsBody: events({ ...HARVEST, recordTime: "2026-03-03T08:00:01.204Z" }),
    },
  },
};
