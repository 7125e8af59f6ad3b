/** `/api/account/new`: somebody who was never here comes with a passkey. */
import { Hono } from "hono";
import { CredentialBody, NewcomerBody } from "../../../schema/wire/accounts.ts";
import { mailConfirmation } from "../../flows/account/email-links.ts";
import { beginNew, finishNew } from "../../flows/account/passkeys.ts";
import type { App } from "../app-env.ts";
import { fromOwnPages } from "../auth.ts";
import { jsonBody } from "../body.ts";
import { later } from "../later.ts";
import { agentOf, begin } from "./begun.ts";

export const newcomer = new Hono<App>()
  .post("/options", fromOwnPages, async (c) => {
    const { name, email, language = "en" } = await jsonBody(c, NewcomerBody);
    const person = { name, language, ...(email !== undefined && { email }) };
    return c.json(await beginNew(c.var.deps, person));
  })
  .post("/", fromOwnPages, async (c) => {
    const { response } = await jsonBody(c, CredentialBody);
    const { deps } = c.var;
    const { token, person } = await finishNew(deps, { response, agent: agentOf(c) });
    if (person.email !== undefined && deps.mailer !== undefined)
      later(c, mailConfirmation(deps, person, person.email));
    return begin(c, token, 201);
  });
