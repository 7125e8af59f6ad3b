/** `/api/account/session`: signing in by passkey, and signing out. */
import { Hono } from "hono";
import { CredentialBody, NothingBody } from "../../../schema/wire/accounts.ts";
import { beginSignIn, finishSignIn } from "../../flows/account/passkeys.ts";
import type { App } from "../app-env.ts";
import { fromOwnPages } from "../auth.ts";
import { jsonBody } from "../body.ts";
import { clearSession, sessionToken } from "../session-cookie.ts";
import { agentOf, begin, endSession } from "./begun.ts";

export const session = new Hono<App>()
  .post("/options", fromOwnPages, async (c) => {
    await jsonBody(c, NothingBody);
    return c.json(await beginSignIn(c.var.deps));
  })
  .post("/", fromOwnPages, async (c) => {
    const { response } = await jsonBody(c, CredentialBody);
    return begin(c, await finishSignIn(c.var.deps, { response, agent: agentOf(c) }));
  })
  .delete("/", fromOwnPages, async (c) => {
    const token = sessionToken(c);
    if (token !== undefined) await endSession(c, token);
    clearSession(c);
    return c.body(null, 204);
  });
