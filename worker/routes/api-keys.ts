/** `/api/api-keys`: keys for the organisation's machines; each is shown once. */
import { Hono } from "hono";
import { ApiKeyBody } from "../../schema/wire/accounts.ts";
import { Problem } from "../core/problem.ts";
import { createApiKey } from "../flows/account/api-keys.ts";
import type { App } from "./app-env.ts";
import { allowed } from "./auth.ts";
import { jsonBody } from "./body.ts";
import { uuidParam } from "./uuid-param.ts";

export const apiKeys = new Hono<App>()
  .get("/", allowed("manage"), async (c) => {
    return c.json({ keys: await c.var.deps.apiKeys.list(c.var.holder.organisation.id) });
  })
  .post("/", allowed("manage"), async (c) => {
    const { label, scopes, expiresAt } = await jsonBody(c, ApiKeyBody);
    const until = expiresAt === undefined ? {} : { expiresAt: Date.parse(expiresAt) };
    const { deps, holder } = c.var;
    const { key, made } = await createApiKey(deps, holder, { label, scopes, ...until });
    const { id, hint } = made;
    const told = { id, hint, label, scopes: made.scopes, ...(expiresAt && { expiresAt }) };
    return c.json({ ...told, key }, 201, { "cache-control": "no-store" });
  })
  .delete("/:id", allowed("manage"), async (c) => {
    const { deps, holder } = c.var;
    const isRevoked = await deps.apiKeys.revoke(holder.organisation.id, uuidParam(c, "id"));
    if (!isRevoked) throw new Problem("not-found", "You have no key of this id that stands.");
    return c.body(null, 204);
  });
