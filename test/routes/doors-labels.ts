/** The doors of print jobs: the farm prints labels for a lot of its own product, once more, and declares one void. */
import { epcisDocument, send } from "../lives/cast.ts";
import type { TestStack } from "../support/stack.ts";
import type { Door } from "./doors.ts";

const LOT = "JAM-1";
const RUN = "7f3c0000-0000-4000-8000-0000000000a1";
const REPRINT = "7f3c0000-0000-4000-8000-0000000000a2";
const VOID = "7f3c0000-0000-4000-8000-0000000000a3";
const AGAIN = { run: RUN, reason: "The printer jammed." };

const runOf = (gtin: string) => ({ gtin, lot: LOT, kind: "unit", count: 3 });
const voidOf = (serial: string) => ({ run: RUN, serials: [serial], reason: "Smeared." });

/** Each job for the first time, so that it is the same again for whoever knocks. Gives the serial that is void then. */
export async function printFirst(stack: TestStack, key: string, gtin: string): Promise<string> {
  const jars = {
    ...{ type: "ObjectEvent", action: "ADD", bizStep: "commissioning" },
    ...{ eventTime: "2026-03-02T19:00:00-06:00", eventTimeZoneOffset: "-06:00" },
    quantityList: [{ epcClass: `https://id.gs1.org/01/${gtin}/10/${LOT}`, quantity: 3 }],
  };
  await send(stack, key, ["POST", "/epcis/capture", epcisDocument(jars)]);
  const answer = await send(stack, key, ["PUT", `/labels/runs/${RUN}`, runOf(gtin)]);
  const { codes } = (await answer.json()) as { codes: readonly { serial: string }[] };
  const serial = codes[0]?.serial ?? "";
  await send(stack, key, ["PUT", `/labels/voids/${VOID}`, voidOf(serial)]);
  await send(stack, key, ["PUT", `/labels/reprints/${REPRINT}`, AGAIN]);
  return serial;
}

export function labelDoors(gtin: string): { readonly [route: string]: Door } {
  const json = { types: ["application/json"], bad: { run: RUN, reason: "" } };
  return {
    "GET /labels": { who: "anyone", path: "/labels", answers: 200 },
    "GET /labels/jobs": { who: "key", path: "/labels/jobs", answers: 200 },
    "PUT /labels/runs/:id": {
      ...{ who: "key", path: `/labels/runs/${RUN}`, answers: 200, stranger: 403 },
      body: { ...json, bytesMax: 16_384, good: runOf(gtin) },
    },
    "PUT /labels/reprints/:id": {
      ...{ who: "key", path: `/labels/reprints/${REPRINT}`, answers: 200, stranger: 404 },
      body: { ...json, bytesMax: 64_000, good: AGAIN },
    },
    "PUT /labels/voids/:id": {
      ...{ who: "key", path: `/labels/voids/${VOID}`, answers: 200, stranger: 404 },
      body: { ...json, bytesMax: 64_000, good: ({ voided }) => voidOf(voided) },
    },
  };
}
