/** `/api/members`: who works for the organisation, and as what. */
import { Hono } from "hono";
import { RoleBody } from "../../schema/wire/accounts.ts";
import { changeRole, removeMember } from "../flows/account/members.ts";
import type { App } from "./app-env.ts";
import { allowed } from "./auth.ts";
import { jsonBody } from "./body.ts";
import { uuidParam } from "./uuid-param.ts";

export const members = new Hono<App>()
  .get("/", allowed("manage"), async (c) => {
    return c.json({ members: await c.var.deps.members.list(c.var.holder.organisation.id) });
  })
  .patch("/:personId", allowed("manage"), async (c) => {
    const { role } = await jsonBody(c, RoleBody);
    const { deps, holder } = c.var;
    await changeRole(deps.members, holder, { personId: uuidParam(c, "personId"), role });
    return c.body(null, 204);
  })
  .delete("/:personId", allowed("manage"), async (c) => {
    const { deps, holder } = c.var;
    await removeMember(deps.members, holder.organisation.id, uuidParam(c, "personId"));
    return c.body(null, 204);
  });
