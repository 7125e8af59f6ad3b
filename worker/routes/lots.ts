/** `/api/lots`: the lots an organisation's events speak of, and the graph between them. docs/find-and-act.md. */
import { type Context, Hono } from "hono";
import { reportCsv } from "../core/find/report-csv.ts";
import { drawLots } from "../flows/draw-lots.ts";
import { type ListOf, listEvents, listLots } from "../flows/find-lists.ts";
import { readGaps, readShares } from "../flows/read-shares.ts";
import { traceReport } from "../flows/trace-report.ts";
import type { App } from "./app-env.ts";
import { allowed } from "./auth.ts";

export const lots = new Hono<App>()
  .get("/", allowed("read"), async (c) => c.json(await listLots(c.var.deps, askedIn(c))))
  .get("/graph", allowed("read"), async (c) => c.json(await drawLots(c.var.deps, askedIn(c))))
  .get("/report", allowed("read"), async (c) => {
    const { organisation } = c.var.holder;
    const { parameters } = askedIn(c);
    const report = await traceReport(c.var.deps, { organisation, parameters });
    if (!(c.req.header("accept") ?? "").includes("text/csv")) return c.json(report);
    return c.body(reportCsv(report), 200, { "content-type": "text/csv; charset=utf-8" });
  })
  .get("/:lot/shares", allowed("read"), async (c) =>
    c.json(await readShares(c.var.deps, { ...askedIn(c), lot: c.req.param("lot") })),
  )
  .get("/:lot/gaps", allowed("read"), async (c) => {
    const { organisation } = c.var.holder;
    return c.json(
      await readGaps(c.var.deps, { organisation: organisation.id, lot: c.req.param("lot") }),
    );
  });

/** `/api/event-list`: one's own events as a list to look through. */
export const eventList = new Hono<App>().get("/", allowed("read"), async (c) =>
  c.json(await listEvents(c.var.deps, askedIn(c))),
);

export function askedIn(c: Context<App>): ListOf {
  return {
    organisation: c.var.holder.organisation.id,
    parameters: [...new URL(c.req.url).searchParams],
  };
}
