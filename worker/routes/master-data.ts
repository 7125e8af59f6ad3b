/** `GET /api/master-data/{identifier}`: what my documents said about a place, product or partner apart from any event. EPCIS 2.0 §6.5. */
import { Hono } from "hono";
import { canonicalIdentifier } from "../core/gs1/identity.ts";
import { readDocument } from "../core/log/document.ts";
import { Problem } from "../core/problem.ts";
import type { App } from "./app-env.ts";
import { authenticated } from "./auth.ts";
import { lastSegment } from "./raw-path.ts";

export const masterData = new Hono<App>().get("/:identifier{.+}", authenticated, async (c) => {
  const identifier = canonicalIdentifier(lastSegment(c.req.url, "/api/master-data/"));
  const found = await c.var.deps.masterData.about(c.var.holder.organisation.id, identifier);
  if (found.length === 0) throw new Problem("not-found", "You captured no master data about it.");
  return c.json({ elements: found.map(readDocument) });
});
