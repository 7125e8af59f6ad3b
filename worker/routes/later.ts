/** What nobody waits for: done when the answer has left. What fails then is in the log. */
import type { Context } from "hono";
import type { App } from "./app-env.ts";

export function later(c: Context<App>, work: Promise<unknown>): void {
  const heard = work.catch((error: unknown) => console.error("later:", String(error)));
  c.executionCtx.waitUntil(heard);
}
