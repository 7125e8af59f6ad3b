/** `/api`: the description of everything here, for machines as OpenAPI and for people as a page. Both are made once, when first asked for. */
import { type Context, Hono } from "hono";
import { EXAMPLES } from "../../../schema/api/generated/examples.ts";
import { ApiPage } from "../../../web/pages/api.tsx";
import { enApi } from "../../../web/text/api.ts";
import { text as en } from "../../../web/text/en/index.ts";
import { toHex, utf8 } from "../../core/bytes.ts";
import type { App } from "../app-env.ts";
import { describe } from "./describe.ts";

export const api = new Hono<App>()
  .get("/", (c) => answer(c, page, "text/html; charset=utf-8"))
  .get("/openapi.json", (c) => answer(c, description, "application/json"));

/**
 * Everything here follows from the code and the origin alone, so an isolate keeps it, and a second caller costs nothing. Only what is
 * done is kept: a promise belongs to the request that made it.
 */
function once<T>(make: (origin: string) => T | Promise<T>) {
  const known = new Map<string, T>();
  return async (origin: string): Promise<T> => {
    const kept = known.get(origin);
    if (kept !== undefined) return kept;
    const made = await make(origin);
    known.set(origin, made);
    return made;
  };
}

const described = once(describe);

const description = once(async (origin) => tagged(JSON.stringify(await described(origin))));

const page = once(async (origin) => {
  const html = (
    <ApiPage api={await described(origin)} examples={EXAMPLES} text={en} apiText={enApi} />
  );
  return tagged(`<!doctype html>${html}`);
});

interface Tagged {
  readonly body: string;
  readonly etag: string;
}

async function tagged(body: string): Promise<Tagged> {
  const digest = await crypto.subtle.digest("SHA-256", utf8(body));
  return { body, etag: `"${toHex(new Uint8Array(digest, 0, 16))}"` };
}

async function answer(
  c: Context<App>,
  read: (origin: string) => Promise<Tagged>,
  type: string,
): Promise<Response> {
  const { body, etag } = await read(c.var.deps.publicOrigin);
  const headers = { etag, "cache-control": "no-cache", "content-language": "en" };
  if (c.req.header("if-none-match") === etag) return c.body(null, 304, headers);
  return c.body(body, 200, { ...headers, "content-type": type });
}
