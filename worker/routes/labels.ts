/** `/labels/…`: codes to print, and the jobs there were. docs/labels.md, *Runs*. */
import { type Context, Hono } from "hono";
import { z } from "zod";
import { ReprintBody, RunBody, VoidBody } from "../../schema/wire/labels.ts";
import { Problem } from "../core/problem.ts";
import { printOnRun, printRun } from "../flows/print-labels.ts";
import type { App } from "./app-env.ts";
import { authenticated } from "./auth.ts";
import { jsonBody } from "./body.ts";

const JOBS_LISTED_MAX = 200;
/** A thousand serials and their reason. */
const BODY_BYTES_MAX = 64_000;

export const labels = new Hono<App>()
  .get("/jobs", authenticated, async (c) => {
    const { deps, holder } = c.var;
    const jobs = await deps.labels.list(holder.organisation.id, JOBS_LISTED_MAX);
    return c.json({
      jobs: jobs.map(({ index, ...job }) => ({
        ...job,
        ...(index !== undefined && { index: String(index), proof: `/proofs/${index}` }),
      })),
    });
  })
  .put("/runs/:id", authenticated, async (c) => {
    const asked = await jsonBody(c, RunBody);
    return c.json(await printRun(c.var.deps, { ...asker(c), ...asked }), 201);
  })
  .put("/reprints/:id", authenticated, async (c) => {
    const { serials, ...asked } = await jsonBody(c, ReprintBody, BODY_BYTES_MAX);
    const named = { ...asked, ...(serials !== undefined && { serials }) };
    return c.json(await printOnRun(c.var.deps, { ...asker(c), kind: "reprint", ...named }), 201);
  })
  .put("/voids/:id", authenticated, async (c) => {
    const asked = await jsonBody(c, VoidBody, BODY_BYTES_MAX);
    return c.json(await printOnRun(c.var.deps, { ...asker(c), kind: "void", ...asked }), 201);
  });

function asker(c: Context<App>) {
  const id = z.uuid().safeParse(c.req.param("id"));
  if (!id.success) {
    throw new Problem("query-invalid", "A print job is named by a UUID that you make.", {
      rule: "uuid",
    });
  }
  return { organisation: c.var.holder.organisation, id: id.data };
}
