/** `GET /api/master-data/{identifier}`: what my documents said about a place, product or partner apart from any event. EPCIS 2.0 §6.5. */
import { Hono } from "hono";
import { Problem } from "../core/problem.ts";
import { masterDataAbout } from "../flows/read-master-data.ts";
import type { App } from "./app-env.ts";
import { allowed } from "./auth.ts";
import { lastSegment } from "./raw-path.ts";

export const masterData = new Hono<App>().get("/:identifier{.+}", allowed("read"), async (c) => {
  const elements = await masterDataAbout(c.var.deps, {
    organisation: c.var.holder.organisation.id,
    identifier: lastSegment(c.req.url, "/api/master-data/"),
  });
  if (elements.length === 0)
    throw new Problem("not-found", "You captured no master data about it.");
  return c.json({ elements });
});
