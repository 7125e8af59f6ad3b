/** `/api/me`: who is signed in, and for whom they work; and leaving an organisation. */
import { Hono } from "hono";
import type { Me } from "../../schema/wire/me.ts";
import { leave } from "../flows/account/members.ts";
import type { App } from "./app-env.ts";
import { signedIn } from "./auth.ts";

export const me = new Hono<App>()
  .get("/", signedIn, (c) => {
    const { person, memberships } = c.var.session;
    const told: Me = {
      person,
      organisations: memberships.map(({ organisation, role, suspendedFor }) => ({
        ...{ slug: organisation.slug, name: organisation.name, role },
        ...(organisation.sector !== undefined && { sector: organisation.sector }),
        ...(organisation.country !== undefined && { country: organisation.country }),
        ...(suspendedFor !== undefined && { suspendedFor }),
      })),
    };
    return c.json(told, 200, { "cache-control": "no-store" });
  })
  .delete("/organisations/:slug", signedIn, async (c) => {
    await leave(c.var.deps.members, c.var.session, c.req.param("slug"));
    return c.body(null, 204);
  });
