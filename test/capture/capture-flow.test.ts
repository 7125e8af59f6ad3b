import { expect, test } from "vitest";
import { captureDocument } from "../../worker/flows/capture-document.ts";
import { EVENT_CHARS_MAX } from "../../worker/flows/read-event.ts";
import type { Events, KnownEvent } from "../../worker/ports.ts";

const DOCUMENT = JSON.stringify({
  "@context": "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",
  type: "EPCISDocument",
  schemaVersion: "2.0",
  creationDate: "2026-01-01T00:00:00Z",
  epcisBody: {
    eventList: [
      {
        ...{ type: "ObjectEvent", action: "OBSERVE", eventID: "urn:uuid:finca-aurora-1" },
        ...{ eventTime: "2026-01-01T00:00:00Z", eventTimeZoneOffset: "+00:00" },
        epcList: ["https://id.gs1.org/01/09506000134352/21/7"],
      },
    ],
  },
});

/** A store in memory that keeps the promise of the port for one organisation. */
function memory(): Events {
  const kept: KnownEvent[] = [];
  return {
    known: async (_, ids) => kept.filter(({ eventId }) => ids.includes(eventId)),
    async store(_, { events }) {
      kept.push(...events.map(({ eventId, kind, body }) => ({ eventId, kind, body })));
      return "stored";
    },
    capture: async () => undefined,
    captures: async () => ({ captures: [], isMore: false }),
    status: async () => undefined,
    statuses: async () => new Map(),
  };
}

const NO_KEYS = {
  now: Date.now,
  custody: {
    known: async () => Promise.reject(new Error("nothing is asked about no lots")),
    walk: async () => Promise.reject(new Error("nothing is walked for no lots")),
    walkProduct: async () => Promise.reject(new Error("no product is asked about")),
  },
  deviceKeys: { find: async () => new Map() },
  es256: { verify: async () => false },
};

test("sending a document again wakes the sequencer again: the first call may have been lost", async () => {
  let pokes = 0;
  const ports = {
    events: memory(),
    sequencer: { poke: async () => void pokes++ },
    ...NO_KEYS,
    random: { bytes: (n: number) => new Uint8Array(n), id: () => crypto.randomUUID() },
  };
  const order = { organisation: "finca-aurora", text: DOCUMENT };
  expect(await captureDocument(ports, order)).toMatchObject({ stored: 1, known: 0 });
  expect(await captureDocument(ports, order)).toMatchObject({ stored: 0, known: 1 });
  expect(pokes).toBe(2);
});

test("one event longer than a proof could carry is refused by name, and a shorter one is not", async () => {
  const events = memory();
  const ports = {
    events,
    sequencer: { poke: async () => undefined },
    ...NO_KEYS,
    random: { bytes: (n: number) => new Uint8Array(n), id: () => crypto.randomUUID() },
  };
  const saying = (length: number) =>
    DOCUMENT.replace('"action"', `"https://ex.example/note":"${"x".repeat(length)}","action"`);
  const organisation = "finca-aurora";
  const refused = captureDocument(ports, { organisation, text: saying(EVENT_CHARS_MAX) });
  await expect(refused).rejects.toMatchObject({
    ...{ code: "document-malformed", pointer: "/epcisBody/eventList/0", rule: "size" },
    message: expect.stringContaining(String(EVENT_CHARS_MAX)),
  });
  expect(await events.known(organisation, ["urn:uuid:finca-aurora-1"])).toEqual([]);
  const kept = captureDocument(ports, { organisation, text: saying(EVENT_CHARS_MAX / 2) });
  expect(await kept).toMatchObject({ stored: 1 });
});
