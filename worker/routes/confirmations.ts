/** `/api/confirmations`: what others said of one's own transfers; and, for who has an account, answering a link that asks. docs/links.md. */
import { Hono } from "hono";
import { confirmEvent } from "../flows/links/confirm-event.ts";
import type { App } from "./app-env.ts";
import { allowed } from "./auth.ts";
import { answerIn } from "./supplier-links.ts";

const LISTED_MAX = 200;

export const confirmations = new Hono<App>()
  .get("/", allowed("read"), async (c) => {
    const { deps, holder } = c.var;
    const eventID = c.req.query("event");
    const asked = { limit: LISTED_MAX, ...(eventID !== undefined && { eventID }) };
    return c.json({ confirmations: await deps.confirmations.about(holder.organisation.id, asked) });
  })
  .post("/", allowed("capture"), async (c) => {
    const { deps, holder } = c.var;
    const { isNew, told } = await confirmEvent(deps, await answerIn(c), holder.organisation);
    return c.json(told, isNew ? 201 : 200);
  });
