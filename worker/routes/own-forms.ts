/** Forms of our own pages alone. */
import type { Context } from "hono";
import { Problem } from "../core/problem.ts";
import type { App } from "./app-env.ts";

/** A form of another site would speak in the name of its visitors, each from a network of their own. Who is no browser says nothing of it. */
export function refuseForms(c: Context<App>): void {
  const site = c.req.header("sec-fetch-site");
  const origin = c.req.header("origin") ?? "null";
  const isOurs =
    site === undefined
      ? origin === "null" || URL.parse(origin)?.host === new URL(c.req.url).host
      : site === "same-origin" || site === "none";
  if (!isOurs) throw new Problem("not-same-site", "This is said on the page of the product.");
}
