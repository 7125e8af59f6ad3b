/** `/p/…`: the public page of a product, a lot or an item; and where there is no GTIN, the address that its code holds. docs/resolver.md. */
import { type Context, Hono } from "hono";
import type { Passport } from "../../schema/wire/passport.ts";
import { PassportPage } from "../../web/pages/passport.tsx";
import { linkedData } from "../../web/parts/linked-data.ts";
import { isOwnPath } from "../core/code.ts";
import type { Item } from "../core/item.ts";
import { Problem } from "../core/problem.ts";
import { OffAir } from "../flows/off-air.ts";
import { readPassport } from "../flows/read-passport.ts";
import type { App } from "./app-env.ts";
import { answerLink, linkToSet } from "./digital-link.ts";
import { keepAtEdge } from "./edge.ts";
import { htmlPage } from "./html.ts";
import { itemOfPage } from "./item-in-path.ts";
import { pageText } from "./language.ts";
import { answerProblems } from "./not-found.tsx";
import { asksFor, asksForLinks, weighted } from "./resolver-request.ts";

const LINKED_DATA = "application/ld+json";

export const passport = new Hono<App>()
  // A service worker rules what lies below it, and codes lead here: it may look after both. web/kept.
  .get("/sw.js", async (c) => {
    const file = await c.var.deps.asset("/assets/passports-sw.js");
    return c.body(await file.text(), 200, {
      "content-type": "text/javascript; charset=utf-8",
      "cache-control": "no-cache",
      "service-worker-allowed": "/",
    });
  })
  .get("/*", (c) =>
    answerProblems(c, () => {
      if (!isOwnPath(new URL(c.req.url).pathname)) return answerPage(c);
      c.header("access-control-allow-origin", "*");
      c.header("access-control-expose-headers", "Link,Location");
      c.header("link", linkToSet(c));
      return asksForLinks(c) ? answerLink(c) : answerPage(c);
    }),
  );

async function answerPage(c: Context<App>): Promise<Response> {
  const item = itemOfPage(c.req.url);
  const text = pageText(c);
  const found = await passportOf(c, item, text.tag);
  c.header("vary", "Accept, Accept-Language");
  if (asksFor(weighted(c.req.header("accept")), LINKED_DATA)) {
    return c.json(linkedData(found), 200, {
      ...{ "content-type": LINKED_DATA, "cache-control": "no-cache" },
      "access-control-allow-origin": "*",
    });
  }
  keepAtEdge(c, {
    product: item.product,
    parties: found.parties ?? [],
    isSettled: isSettled(found),
  });
  return htmlPage(c, <PassportPage passport={found} text={text} now={c.var.deps.now()} />);
}

/** Throws {@link Problem} where there is none on this site, {@link OffAir} where its operator took it away. */
export async function passportOf(
  { var: { deps, site } }: Context<App>,
  item: Item,
  language: string,
): Promise<Passport> {
  const found = await readPassport(deps, item, language);
  const owner = found && ("suspendedFor" in found ? found.owner : found.maker.slug);
  if (found === undefined || (site.brand !== undefined && site.brand !== owner)) {
    throw new Problem("not-found", "There is no passport here.", { rule: "unknown" });
  }
  if ("suspendedFor" in found) throw new OffAir(found);
  return found;
}

/** Nothing on the page waits for the log, nor, where there is one, for the chain; a piece is looked at, and that shows as well. */
function isSettled({ product, chain, steps, notices, said }: Passport): boolean {
  const end = chain === undefined ? "logged" : "final";
  const spoken = [...(said?.claims ?? []), ...(said?.changes ?? [])];
  const states = [...steps, ...notices, ...spoken].map(({ state }) => state);
  return product.serial === undefined && states.every((state) => state === end);
}
