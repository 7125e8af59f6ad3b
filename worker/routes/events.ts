/** `GET /api/events/{eventID}`: how far an event of mine is, and where its proof is. */
import { Hono } from "hono";
import { toHex } from "../core/bytes.ts";
import { Problem } from "../core/problem.ts";
import type { EventStatus } from "../ports.ts";
import type { App } from "./app-env.ts";
import { allowed } from "./auth.ts";
import { lastSegment } from "./raw-path.ts";

export const events = new Hono<App>().get("/:eventId{.+}", allowed("read"), async (c) => {
  const eventId = lastSegment(c.req.url, "/api/events/");
  const status = await c.var.deps.events.status(c.var.holder.organisation.id, eventId);
  if (status === undefined)
    throw new Problem("not-found", "You captured no event of that eventID.");
  const { corrections } = status;
  return c.json({ ...told(status), ...(corrections && { corrections: corrections.map(told) }) });
});

function told({ state, eventHash, index, leafHash }: EventStatus) {
  return {
    state,
    eventHash,
    ...(index !== undefined && { index: String(index), proof: `/proofs/${index}` }),
    ...(leafHash !== undefined && { leafHash: toHex(leafHash) }),
  };
}
