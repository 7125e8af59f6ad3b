/** A session begins in this browser: its cookie is set, and the one before it ends. */

import type { Context } from "hono";
import { shortAgent } from "../../core/accounts/agent.ts";
import { hashOf } from "../../core/accounts/secret-hash.ts";
import type { App } from "../app-env.ts";
import { later } from "../later.ts";
import { sessionToken, setSession } from "../session-cookie.ts";

/** Browser and system, as the list of devices shows them. */
export function agentOf(c: Context<App>): string {
  return shortAgent(c.req.header("user-agent") ?? "");
}

export function begin(c: Context<App>, token: string, status: 200 | 201 = 200): Response {
  const before = sessionToken(c);
  if (before !== undefined) later(c, endSession(c, before));
  setSession(c, token);
  return c.json({ signedIn: true }, status, { "cache-control": "no-store" });
}

export async function endSession(c: Context<App>, token: string): Promise<void> {
  const { sessions } = c.var.deps;
  const found = await sessions.find(hashOf(token));
  if (found !== undefined) await sessions.end(found.person.id, found.id);
}
