/** `/api/transfers`: goods that change hands, and whether they came. docs/custody.md, *Transfers*. */
import { TRANSFER_STATES } from "../../wire/transfers.ts";
import type { ApiFacts } from "../facts.ts";
import type { PathItem } from "../openapi.ts";
import { type Call, operation } from "../operation.ts";
import { CHERRY } from "../samples.ts";
import { inPath, JSON_TYPE, ref } from "./parts.ts";

const ID = "0a1b2c3d-0000-4000-8000-0000000000e7";
const asked = (name: string, description: string, schema: object = {}) => ({
  ...{ name, in: "query" as const, description, schema: { type: "string" as const, ...schema } },
});
const told = {
  ...{ id: ID, side: "received", lot: CHERRY, material: "ripe cherry" },
  ...{ quantity: "600", uom: "KGM", sentAt: "2026-11-02T09:00:00.000Z" },
  partner: { slug: "finca-aurora", name: "Finca Aurora" },
};

export function transferPaths(facts: ApiFacts): { readonly [path: string]: PathItem } {
  return {
    "/api/transfers": { get: operation(facts, "own", LIST) },
    "/api/transfers/{id}/answer": { post: operation(facts, "own", ANSWER) },
  };
}

const LIST: Call = {
  ...{ id: "listTransfers", section: "suppliers", who: "key" },
  summary: "What was sent, and whether it came",
  say: "Your shipments, and those that name you. A receipt of the receiver’s answers by itself, whichever was recorded first: within half a hundredth it is confirmed, less is confirmed with the difference, more is disputed. Nothing for 30 days: `unconfirmed`.",
  parameters: [
    asked("side", "`sent` by you, or `received`.", { enum: ["sent", "received"] }),
    asked("state", "What became of it.", { enum: TRANSFER_STATES }),
    asked("lot", "Of this lot, in any form."),
    asked("event", "Of this shipment of yours, by its eventID."),
  ],
  answers: {
    "200": {
      ...{ say: "The newest 200.", types: JSON_TYPE, schema: ref("Transfers") },
      example: { transfers: [{ ...told, state: "silent" }], more: false },
    },
  },
  refuses: ["query-parameter"],
};

const ANSWER: Call = {
  ...{ id: "answerTransfer", section: "suppliers", who: "key", summary: "Say whether it came" },
  say: "The receiver’s own word, as a record in the log; it counts before receipts, and the last one stands. Without a quantity all of it came. The reason of a dispute is public.",
  parameters: [inPath("id", { say: "Of the shipment, as the list gives it.", example: ID })],
  body: {
    ...{ types: JSON_TYPE, schema: ref("TransferAnswer") },
    examples: {
      came: { value: { lot: CHERRY, answer: "confirmed", quantity: "598.5", uom: "KGM" } },
    },
  },
  answers: {
    "201": {
      ...{ say: "Said, and on its way into the log.", types: JSON_TYPE, schema: ref("Transfer") },
      example: {
        ...{ ...told, state: "confirmed", answeredAt: "2026-11-04T09:00:00.000Z" },
        ...{ byLink: false, accepted: { quantity: "598.5", uom: "KGM" } },
      },
    },
    "200": { say: "Said before.", types: JSON_TYPE, schema: ref("Transfer") },
  },
  refuses: [
    ...["json-malformed", "body-invalid", "media-type", "body-too-large", "not-found"],
    ...["changed-meanwhile", "custody-refused", "quota-exceeded"],
  ],
};
