/** `/api/insight`: what the maker learns of who looks at its pages. docs/scans.md. */
import { Hono } from "hono";
import { readInterest, readScans } from "../flows/read-insight.ts";
import type { App } from "./app-env.ts";
import { allowed } from "./auth.ts";

export const insight = new Hono<App>()
  .get("/scans", allowed("read"), async (c) =>
    c.json(await readScans(c.var.deps, c.var.holder.organisation.id, c.req.query("weeks"))),
  )
  .get("/interest", allowed("read"), async (c) =>
    c.json(await readInterest(c.var.deps, c.var.holder.organisation.id, c.req.query("weeks"))),
  );
