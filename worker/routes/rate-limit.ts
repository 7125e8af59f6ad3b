/** How often somebody may knock, counted by the platform's own engine (`[[ratelimits]]` in wrangler.toml). */

import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import { networkOf } from "../core/accounts/network.ts";
import { hashOf } from "../core/accounts/secret-hash.ts";
import { toHex } from "../core/bytes.ts";
import { Problem } from "../core/problem.ts";
import type { App } from "./app-env.ts";
import { sessionToken } from "./session-cookie.ts";

/** Doors at which something can be tried out without a key: codes to type, signing in, links. Counted by where the call comes from. */
const OPEN_DOORS: readonly RegExp[] = [
  /^\/c(?:\/|$)/,
  /^\/ask$/,
  /^\/api\/account\/(?:new|session|email-links)(?:\/|$)/,
  /^\/api\/invitations\/look$/,
  /^\/api\/supplier-links\/(?:open|record|confirm|proof)$/,
];

/** Pages say here that they are looked at, and what somebody thinks of them. */
const LOOKS = /^\/(?:seen|tap)$/;

export const rateLimit = createMiddleware<App>(async (c, next) => {
  const { limits } = c.var.deps;
  if (OPEN_DOORS.some((door) => door.test(c.req.path))) {
    await countOpen(c);
  } else if (LOOKS.test(c.req.path)) {
    if (!(await limits.look(fromOf(c)))) throw tooMany();
  } else {
    const held = c.req.header("authorization") ?? sessionToken(c);
    if (held !== undefined && !(await limits.held(toHex(hashOf(held))))) throw tooMany();
  }
  await next();
});

/** Counts a try from where it comes; also called where a key or a cookie turned out to be nobody's. */
export async function countOpen(c: Context<App>): Promise<void> {
  if (!(await c.var.deps.limits.open(fromOf(c)))) throw tooMany();
}

/** Whether one more question may come from there without work. */
export const mayAskUnproven = (c: Context<App>): Promise<boolean> =>
  c.var.deps.limits.unproven(fromOf(c));

const fromOf = (c: Context<App>): string => networkOf(c.req.header("cf-connecting-ip") ?? "");

function tooMany(): Problem {
  return new Problem("rate-limited", "Too many calls in a short time. Wait a minute.");
}
