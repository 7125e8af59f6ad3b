/** `/api/account/sessions`: the devices on which somebody is signed in. */
import { Hono } from "hono";
import { Problem } from "../../core/problem.ts";
import type { App } from "../app-env.ts";
import { signedIn } from "../auth.ts";
import { uuidParam } from "../uuid-param.ts";

export const sessions = new Hono<App>()
  .get("/", signedIn, async (c) => {
    const { id, person } = c.var.session;
    const all = await c.var.deps.sessions.list(person.id);
    return c.json({ sessions: all.map((one) => ({ ...one, isThis: one.id === id })) });
  })
  .delete("/", signedIn, async (c) => {
    const { id, person } = c.var.session;
    await c.var.deps.sessions.endOthers(person.id, id);
    return c.body(null, 204);
  })
  .delete("/:id", signedIn, async (c) => {
    const id = uuidParam(c, "id");
    const isEnded = await c.var.deps.sessions.end(c.var.session.person.id, id);
    if (!isEnded) throw new Problem("not-found", "You are not signed in on such a device.");
    return c.body(null, 204);
  });
