/** The language of a page, chosen here and nowhere else: the one in the address (`?lang=de`), else the one the browser likes best, else English. */
import type { Context } from "hono";
import { text as en } from "../../web/text/en/index.ts";
import { type Text, textFor, type Words } from "../../web/text/languages.ts";
import type { App } from "./app-env.ts";
import { weighted } from "./resolver-request.ts";

/** The words of the page; and the answer says in its header which language it is. */
export function pageText(c: Context<App>): Text {
  const { pathname, searchParams } = new URL(c.req.url);
  const asked = textFor(searchParams.get("lang") ?? "");
  const words = asked ?? liked(c.req.header("accept-language")) ?? en;
  c.header("content-language", words.tag);
  searchParams.delete("lang");
  const search = searchParams.size === 0 ? "" : `?${searchParams}`;
  return {
    ...words,
    ...(asked !== undefined && { isAsked: true }),
    ...(c.req.method === "GET" && { address: pathname + search, origin: c.var.site.origin }),
  };
}

function liked(header: string | undefined): Words | undefined {
  for (const { value, weight } of weighted(header)) {
    const words = weight > 0 ? textFor(value) : undefined;
    if (words !== undefined) return words;
  }
  return undefined;
}
