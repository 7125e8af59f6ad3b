/** `GET /api/events/{eventID}`: how far an event of mine is, and where its proof is; `POST /api/events/states`: the same of many at once. */
import { Hono } from "hono";
import {
  EVENT_STATES_BYTES_MAX,
  type EventStates,
  EventStatesBody,
} from "../../schema/wire/event-states.ts";
import { toHex } from "../core/bytes.ts";
import { Problem } from "../core/problem.ts";
import type { EventStatus } from "../ports.ts";
import type { App } from "./app-env.ts";
import { allowed } from "./auth.ts";
import { jsonBody } from "./body.ts";
import { lastSegment } from "./raw-path.ts";

export const events = new Hono<App>()
  .get("/:eventId{.+}", allowed("read"), async (c) => {
    const eventId = lastSegment(c.req.url, "/api/events/");
    const status = await c.var.deps.events.status(c.var.holder.organisation.id, eventId);
    if (status === undefined)
      throw new Problem("not-found", "You captured no event of that eventID.");
    const { corrections } = status;
    return c.json({ ...told(status), ...(corrections && { corrections: corrections.map(told) }) });
  })
  .post("/states", allowed("read"), async (c) => {
    const { eventIDs } = await jsonBody(c, EventStatesBody, EVENT_STATES_BYTES_MAX);
    const found = await c.var.deps.events.statuses(c.var.holder.organisation.id, eventIDs);
    const states: EventStates["events"] = [...found].map(([eventID, status]) => {
      const { proof: _, eventHash: _hash, ...state } = told(status);
      return { eventID, ...state };
    });
    return c.json({ events: states });
  });

function told({ state, eventHash, index, leafHash }: EventStatus) {
  return {
    state,
    eventHash,
    ...(index !== undefined && { index: String(index), proof: `/proofs/${index}` }),
    ...(leafHash !== undefined && { leafHash: toHex(leafHash) }),
  };
}
