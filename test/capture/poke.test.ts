import { expect, test } from "vitest";
import { captureDocument } from "../../worker/flows/capture-document.ts";
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
    status: async () => undefined,
  };
}

test("sending a document again wakes the sequencer again: the first call may have been lost", async () => {
  let pokes = 0;
  const ports = {
    events: memory(),
    sequencer: { poke: async () => void pokes++ },
    random: { bytes: (n: number) => new Uint8Array(n), id: () => crypto.randomUUID() },
  };
  const order = { organisation: "finca-aurora", text: DOCUMENT };
  expect(await captureDocument(ports, order)).toMatchObject({ stored: 1, known: 0 });
  expect(await captureDocument(ports, order)).toMatchObject({ stored: 0, known: 1 });
  expect(pokes).toBe(2);
});
