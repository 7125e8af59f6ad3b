/** `/api/account/email-links` and `/api/account/email`: signing in by a mailed link, and confirming an address. */
import { Hono } from "hono";
import { EmailBody, EmailLinkBody, TokenBody } from "../../../schema/wire/accounts.ts";
import { countMail } from "../../flows/account/count-mails.ts";
import {
  confirmEmail,
  enterByLink,
  mailConfirmation,
  mailEntry,
  mailerOf,
} from "../../flows/account/email-links.ts";
import type { App } from "../app-env.ts";
import { fromOwnPages, signedIn } from "../auth.ts";
import { jsonBody } from "../body.ts";
import { later } from "../later.ts";
import { agentOf, begin } from "./begun.ts";

/** The same whoever's address it is, and before anything was looked up. */
const ON_ITS_WAY = { sent: true } as const;

export const emailLinks = new Hono<App>()
  .post("/", fromOwnPages, async (c) => {
    const { email, name, language = "en" } = await jsonBody(c, EmailLinkBody);
    const { deps } = c.var;
    mailerOf(deps);
    later(c, mailEntry(deps, { email, language, ...(name !== undefined && { name }) }));
    return c.json(ON_ITS_WAY, 202);
  })
  .post("/exchange", fromOwnPages, async (c) => {
    const { token } = await jsonBody(c, TokenBody);
    return begin(c, await enterByLink(c.var.deps, { token, agent: agentOf(c) }));
  });

export const email = new Hono<App>()
  .post("/", signedIn, async (c) => {
    const { email: address } = await jsonBody(c, EmailBody);
    const { deps, session } = c.var;
    mailerOf(deps);
    await countMail(deps, { person: session.person.id });
    later(c, mailConfirmation(deps, session.person, address));
    return c.json(ON_ITS_WAY, 202);
  })
  .post("/confirm", signedIn, async (c) => {
    const { token } = await jsonBody(c, TokenBody);
    await confirmEmail(c.var.deps, c.var.session.person.id, token);
    return c.body(null, 204);
  });
