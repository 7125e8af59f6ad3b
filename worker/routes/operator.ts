/** `/api/operator/…`: what organisations use and may use, and taking one off the air. Proofs stay, whatever happens here. docs/operating.md. */
import { Hono } from "hono";
import { InstallationBody, QuotaBody, SuspensionBody } from "../../schema/wire/operator.ts";
import { Problem } from "../core/problem.ts";
import type { App } from "./app-env.ts";
import { operatorOnly } from "./auth.ts";
import { jsonBody } from "./body.ts";

const ORGANISATIONS_PER_PAGE = 100;
const SEARCH_CHARS_MAX = 100;

export const operator = new Hono<App>()
  .get("/organisations", operatorOnly, async (c) => {
    const search = (c.req.query("search") ?? "").slice(0, SEARCH_CHARS_MAX);
    const after = c.req.query("after") ?? "";
    const limit = ORGANISATIONS_PER_PAGE + 1;
    const found = await c.var.deps.operations.organisations({ search, after, limit });
    const organisations = found.slice(0, ORGANISATIONS_PER_PAGE);
    const next = found.length > organisations.length ? organisations.at(-1)?.slug : undefined;
    return c.json({ organisations, ...(next !== undefined && { after: next }) });
  })
  .put("/organisations/:slug/suspension", operatorOnly, async (c) => {
    const { reason } = await jsonBody(c, SuspensionBody);
    refuseUnknown(await c.var.deps.operations.suspend(c.req.param("slug"), reason));
    return c.json({ organisation: c.req.param("slug"), suspendedFor: reason });
  })
  .delete("/organisations/:slug/suspension", operatorOnly, async (c) => {
    refuseUnknown(await c.var.deps.operations.suspend(c.req.param("slug"), undefined));
    return c.body(null, 204);
  })
  .put("/organisations/:slug/quota", operatorOnly, async (c) => {
    const quota = await jsonBody(c, QuotaBody);
    refuseUnknown(await c.var.deps.operations.setQuota(c.req.param("slug"), quota));
    return c.json({ organisation: c.req.param("slug"), ...quota });
  })
  .get("/limits", operatorOnly, async (c) => c.json(await c.var.deps.operations.limits()))
  .put("/limits", operatorOnly, async (c) => {
    const limits = await jsonBody(c, InstallationBody);
    await c.var.deps.operations.setLimits(limits);
    return c.json(limits);
  });

function refuseUnknown(isKnown: boolean): void {
  if (!isKnown) throw new Problem("not-found", "There is no organisation of this name.");
}
