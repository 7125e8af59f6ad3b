/** `/badge/01/{gtin}.svg`, `/badge/p/{organisation}/{product}.svg`, each with its lot: the passport in short, for web shops. docs/channels.md. */
import { type Context, Hono } from "hono";
import { badgeOffAir, badgeWords } from "../../web/parts/badge.ts";
import { type BadgeLook, type BadgeWords, drawBadge } from "../core/badge/draw.ts";
import { utf8 } from "../core/bytes.ts";
import type { Item } from "../core/item.ts";
import { Problem } from "../core/problem.ts";
import { HOUSE_ACCENTS } from "../core/theme/palette.ts";
import { accentsIn } from "../core/theme/style.ts";
import { OffAir } from "../flows/off-air.ts";
import type { App } from "./app-env.ts";
import { etagOf } from "./etag.ts";
import { itemOfPage } from "./item-in-path.ts";
import { pageText } from "./language.ts";
import { passportOf } from "./passport.tsx";

/** Short enough for a recall. */
const CACHE = "public, max-age=60";

export const badge = new Hono<App>().get("/*", async (c) => {
  const item = itemOfBadge(new URL(c.req.url));
  const text = pageText(c);
  try {
    const passport = await passportOf(c, item, text.tag);
    const uri = c.req.query("qr") === "1" ? { uri: passport.digitalLink } : {};
    return await answer(c, badgeWords(passport, text), {
      ...accentsIn(passport.maker.colours),
      ...uri,
    });
  } catch (error) {
    if (!(error instanceof OffAir)) throw error;
    return answer(c, badgeOffAir(text, error.why.recalledFor), HOUSE_ACCENTS);
  }
});

/** Of a product or a lot: no shop has a page for one piece. Throws {@link Problem}. */
function itemOfBadge({ origin, pathname }: URL): Item {
  const [, path] = /^\/badge(\/.+)\.svg$/.exec(pathname) ?? [];
  const isOwn = path?.startsWith("/p/") === true;
  const item = path && itemOfPage(`${origin}${isOwn ? "" : "/p"}${path}`);
  if (item && item.serial === undefined) return item;
  throw new Problem("not-found", "A badge is of a product or a lot, and its address ends in .svg.");
}

async function answer(c: Context<App>, words: BadgeWords, look: BadgeLook): Promise<Response> {
  const svg = drawBadge(words, look);
  const etag = await etagOf(new Uint8Array(utf8(svg)));
  const headers = {
    ...{ etag, "cache-control": CACHE, vary: "Accept-Language" },
    // Shops show it on pages of their own.
    "cross-origin-resource-policy": "cross-origin",
  };
  if (c.req.header("if-none-match") === etag) return c.body(null, 304, headers);
  return c.body(svg, 200, { ...headers, "content-type": "image/svg+xml" });
}
