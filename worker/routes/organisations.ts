/** `POST /api/organisations`: somebody makes one. `/api/organisation`: the one that is worked for. */
import { Hono } from "hono";
import { NewOrganisationBody, OrganisationBody } from "../../schema/wire/accounts.ts";
import { createOrganisation } from "../flows/account/organisations.ts";
import type { App } from "./app-env.ts";
import { allowed, signedIn } from "./auth.ts";
import { jsonBody } from "./body.ts";
import { given } from "./given.ts";

export const organisations = new Hono<App>().post("/", signedIn, async (c) => {
  const order = given(await jsonBody(c, NewOrganisationBody));
  const { deps, session } = c.var;
  const { slug, name } = await createOrganisation(deps, session.person.id, order);
  return c.json({ slug, name, role: "owner" }, 201);
});

export const organisation = new Hono<App>().patch("/", allowed("manage"), async (c) => {
  const changes = given(await jsonBody(c, OrganisationBody));
  await c.var.deps.organisations.change(c.var.holder.organisation.id, changes);
  return c.body(null, 204);
});
