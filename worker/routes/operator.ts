/** `/api/operator/…`: what organisations use and may use, and taking one off the air. Proofs stay, whatever happens here. docs/operating.md. */
import { Hono } from "hono";
import {
  AccountLinkBody,
  InstallationBody,
  PageSuspensionBody,
  QuotaBody,
  SuspensionBody,
} from "../../schema/wire/operator.ts";
import { parseCode } from "../core/code.ts";
import { itemOf } from "../core/item.ts";
import { Problem } from "../core/problem.ts";
import { makeAccountLink } from "../flows/links/make-link.ts";
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
  .put("/pages/suspension", operatorOnly, async (c) => {
    const { page, reason } = await jsonBody(c, PageSuspensionBody);
    const anchor = productAt(page);
    if (!(await c.var.deps.operations.suspendPage(anchor, reason)))
      throw new Problem("not-found", `There is no product at ${anchor}.`, { pointer: "/page" });
    return c.json({ page: anchor, ...(reason !== undefined && { suspendedFor: reason }) });
  })
  .put("/organisations/:slug/quota", operatorOnly, async (c) => {
    const quota = await jsonBody(c, QuotaBody);
    refuseUnknown(await c.var.deps.operations.setQuota(c.req.param("slug"), quota));
    return c.json({ organisation: c.req.param("slug"), ...quota });
  })
  .post("/organisations/:slug/account-link", operatorOnly, async (c) => {
    const order = await jsonBody(c, AccountLinkBody);
    const { deps } = c.var;
    const supplier = await deps.supplierLinks.unclaimed(c.req.param("slug"));
    if (supplier === undefined) {
      throw new Problem(
        "not-found",
        "There is no supplier of this name that waits for an account.",
      );
    }
    const by = deps.operator.name ?? new URL(deps.publicOrigin).host;
    const { address, expiresAt } = await makeAccountLink(deps, supplier, { ...order, by });
    return c.json({ address, expiresAt }, 201, { "cache-control": "private, no-store" });
  })
  .get("/limits", operatorOnly, async (c) => c.json(await c.var.deps.operations.limits()))
  .put("/limits", operatorOnly, async (c) => {
    const limits = await jsonBody(c, InstallationBody);
    await c.var.deps.operations.setLimits(limits);
    return c.json(limits);
  });

/** The address as it stands in a browser, a code's, or the path alone. */
function productAt(page: string): string {
  const path = page.startsWith("/") ? `https://any.example${page}` : page;
  const item = itemOf(parseCode(path.replace(/^(https?:\/\/[^/]+)\/p(?=\/\d{2,4}\/)/, "$1")));
  if (item !== undefined) return item.product;
  throw new Problem("body-invalid", "This is the address of no product.", { pointer: "/page" });
}

function refuseUnknown(isKnown: boolean): void {
  if (!isKnown) throw new Problem("not-found", "There is no organisation of this name.");
}
