/** How a page leaves: whole HTML, an ETag of exactly what it shows, and a policy under which nothing foreign runs. */
import type { Context } from "hono";
import type { Markup } from "../../web/html/jsx-runtime.ts";
import { utf8 } from "../core/bytes.ts";
import type { App } from "./app-env.ts";
import { etagOf } from "./etag.ts";

export async function htmlPage(
  c: Context<App>,
  page: Markup,
  status: 200 | 400 | 404 | 410 | 429 = 200,
): Promise<Response> {
  const html = new Uint8Array(utf8(`<!doctype html>${page}`));
  const etag = await etagOf(html);
  const headers = { etag, "cache-control": "no-cache", vary: "Accept, Accept-Language" };
  if (status === 200 && c.req.header("if-none-match") === etag) return c.body(null, 304, headers);
  return c.body(html, status, { ...headers, "content-type": "text/html; charset=utf-8" });
}
