/** `/api/account/passkeys`: what signs somebody in; further ones, their names, and their end. */
import { Hono } from "hono";
import { LabelBody, NewPasskeyBody, NothingBody } from "../../../schema/wire/accounts.ts";
import { Problem } from "../../core/problem.ts";
import { beginMore, finishMore, removePasskey } from "../../flows/account/passkeys.ts";
import type { App } from "../app-env.ts";
import { signedIn } from "../auth.ts";
import { jsonBody } from "../body.ts";

export const passkeys = new Hono<App>()
  .get("/", signedIn, async (c) => {
    const { deps, session } = c.var;
    return c.json({ passkeys: await deps.passkeys.list(session.person.id) });
  })
  .post("/", signedIn, async (c) => {
    const given = await jsonBody(c, NewPasskeyBody);
    return c.json(await finishMore(c.var.deps, c.var.session.person.id, given), 201);
  })
  .patch("/:id", signedIn, async (c) => {
    const { label } = await jsonBody(c, LabelBody);
    const { deps, session } = c.var;
    const isThere = await deps.passkeys.rename(session.person.id, c.req.param("id"), label);
    if (!isThere) throw new Problem("not-found", "You have no such passkey.");
    return c.body(null, 204);
  })
  .delete("/:id", signedIn, async (c) => {
    await removePasskey(c.var.deps, c.var.session.person.id, c.req.param("id"));
    return c.body(null, 204);
  });

export const passkeyOptions = new Hono<App>().post("/", signedIn, async (c) => {
  await jsonBody(c, NothingBody);
  return c.json(await beginMore(c.var.deps, c.var.session.person));
});
