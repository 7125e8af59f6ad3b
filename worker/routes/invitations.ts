/** `/api/invitations`: an organisation asks somebody to join; who has the link looks at it, and accepts. */
import { Hono } from "hono";
import { InvitationBody, isEmail, TokenBody } from "../../schema/wire/accounts.ts";
import { Problem } from "../core/problem.ts";
import { acceptInvitation, invite, lookAtInvitation } from "../flows/account/invitations.ts";
import type { App } from "./app-env.ts";
import { allowed, signedIn } from "./auth.ts";
import { jsonBody } from "./body.ts";
import { later } from "./later.ts";
import { uuidParam } from "./uuid-param.ts";

export const invitations = new Hono<App>()
  .get("/", allowed("manage"), async (c) => {
    const { deps, holder } = c.var;
    return c.json({ invitations: await deps.invitations.list(holder.organisation.id) });
  })
  .post("/", allowed("manage"), async (c) => {
    const { role, invitee } = await jsonBody(c, InvitationBody);
    const { deps, holder } = c.var;
    const order = { role, invitee, ...(isEmail(invitee) && { email: invitee.toLowerCase() }) };
    const { id, link, expiresAt, mail } = await invite(deps, holder, order);
    if (mail !== undefined) later(c, mail());
    const told = { id, role, invitee, link, isMailed: mail !== undefined };
    return c.json({ ...told, expiresAt: new Date(expiresAt).toISOString() }, 201);
  })
  .delete("/:id", allowed("manage"), async (c) => {
    const { deps, holder } = c.var;
    const isWithdrawn = await deps.invitations.withdraw(holder.organisation.id, uuidParam(c, "id"));
    if (!isWithdrawn) throw new Problem("not-found", "No such invitation stands open.");
    return c.body(null, 204);
  })
  .post("/look", async (c) => {
    const { token } = await jsonBody(c, TokenBody);
    const { organisation, role } = await lookAtInvitation(c.var.deps, token);
    return c.json({ organisation: organisation.name, role });
  })
  .post("/accept", signedIn, async (c) => {
    const { token } = await jsonBody(c, TokenBody);
    const { slug, name } = await acceptInvitation(c.var.deps, token, c.var.session.person.id);
    return c.json({ slug, name });
  });
