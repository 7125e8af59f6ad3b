/** What it costs to read and to judge a document, beside what the platform takes to read it without looking. */
import { eventHash } from "../worker/core/epcis/event-hash.ts";
import { eventsOf } from "../worker/core/epcis/events-of.ts";
import { validateDocument } from "../worker/core/epcis/validate.ts";
import { parseJson } from "../worker/core/json.ts";
import { mixedDocument } from "./documents.ts";
import { digits, type Row } from "./report.ts";
import { inTurns } from "./turns.ts";

/** As many as one capture may have. */
const EVENTS = 1_000;
/** Of the time that JSON.parse takes. */
const VALIDATION_RATIO_MAX = 8;

export async function documents(): Promise<readonly Row[]> {
  const text = mixedDocument(EVENTS);
  const document = parseJson(text);
  const [wrong] = validateDocument(document);
  if (wrong !== undefined) throw new Error(`the document is not valid EPCIS: ${wrong.detail}`);
  const placed = eventsOf(document);
  const beside = (ours: () => unknown) => inTurns({ ours, peer: () => JSON.parse(text) });

  const validation = await beside(() => validateDocument(document));
  const reading = await beside(() => parseJson(text));
  const hashing = await beside(() => placed.map(({ event, context }) => eventHash(event, context)));
  const of = `${digits(EVENTS)} events of every kind, ${digits(Buffer.byteLength(text) / 1e6)} MB`;
  return [
    {
      what: "validation, by the time of JSON.parse",
      value: 1 / validation.speed,
      unit: "×",
      limit: { most: VALIDATION_RATIO_MAX },
      note: `${of}: ${digits(validation.ours)} ms`,
    },
    {
      what: "strict JSON, by the time of JSON.parse",
      value: 1 / reading.speed,
      unit: "×",
      note: `${digits(Buffer.byteLength(text) / 1_000 / reading.ours)} MB/s`,
    },
    {
      what: "reading, judging and hashing one event",
      value: ((reading.ours + validation.ours + hashing.ours) * 1_000) / EVENTS,
      unit: "µs",
      note: shares({
        "strict JSON": reading.ours,
        validation: validation.ours,
        "event hash": hashing.ours,
      }),
    },
  ];
}

function shares(parts: Readonly<Record<string, number>>): string {
  const whole = Object.values(parts).reduce((sum, part) => sum + part, 0);
  return Object.entries(parts)
    .map(([what, part]) => `${what} ${Math.round((part * 100) / whole)} %`)
    .join(", ");
}
