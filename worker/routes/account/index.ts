/** `/api/account`: who signs in, with what, and on which devices. docs/accounts.md. */
import { Hono } from "hono";
import { ProfileBody } from "../../../schema/wire/accounts.ts";
import type { App } from "../app-env.ts";
import { signedIn } from "../auth.ts";
import { jsonBody } from "../body.ts";
import { email, emailLinks } from "./email.ts";
import { newcomer } from "./newcomer.ts";
import { passkeyOptions, passkeys } from "./passkeys.ts";
import { session } from "./session.ts";
import { sessions } from "./sessions.ts";

export const account = new Hono<App>()
  .get("/ways", (c) => {
    const ways = { passkey: true, email: c.var.deps.mailer !== undefined };
    return c.json(ways, 200, { "cache-control": "no-store" });
  })
  .patch("/", signedIn, async (c) => {
    const { name, language } = await jsonBody(c, ProfileBody);
    const changes = { ...(name !== undefined && { name }), ...(language && { language }) };
    await c.var.deps.accounts.change(c.var.session.person.id, changes);
    return c.body(null, 204);
  })
  .route("/new", newcomer)
  .route("/session", session)
  .route("/sessions", sessions)
  .route("/passkeys", passkeys)
  .route("/passkey-options", passkeyOptions)
  .route("/email-links", emailLinks)
  .route("/email", email);
