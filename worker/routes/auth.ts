/** Machines say who they are by `Authorization: Bearer <api key>`; only the key's hash is ever looked up. */

import { sha256 } from "@noble/hashes/sha2.js";
import { createMiddleware } from "hono/factory";
import { utf8 } from "../core/bytes.ts";
import { Problem } from "../core/problem.ts";
import type { KeyHolder } from "../ports.ts";
import type { App } from "./app-env.ts";

/** The scheme's name is read in any case, RFC 9110 §11.1; a key of another case is another key. */
const KEY = /^bearer +(rp_[A-Za-z0-9_-]{43})$/i;

/** Lets nobody past without a key that stands. */
export const authenticated = createMiddleware<App>(async (c, next) => {
  const holder = await holderOf(c.req.header("authorization"), c.var.deps);
  if (holder === undefined)
    throw new Problem("key-missing", "Send an API key: Authorization: Bearer rp_…");
  c.set("holder", holder);
  await next();
});

/** Undefined without the header; a header that is wrong is refused, never ignored. */
export async function holderOf(
  header: string | undefined,
  { keys }: App["Variables"]["deps"],
): Promise<KeyHolder | undefined> {
  if (header === undefined) return undefined;
  const key = KEY.exec(header)?.[1];
  const holder = key === undefined ? undefined : await keys.holderOf(sha256(utf8(key)));
  if (holder === undefined) throw new Problem("key-unknown", "This API key is not known here.");
  if (holder.revoked) throw new Problem("key-revoked", "This API key was revoked.");
  return holder;
}
