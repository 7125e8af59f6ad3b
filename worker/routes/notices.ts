/** `/api/notices`: a maker recalls a product, a lot or an item, holds it, takes it out of use, or clears what it said. docs/resolver.md. */
import { Hono } from "hono";
import { NoticeBody } from "../../schema/wire/notices.ts";
import { isOwnPath } from "../core/code.ts";
import { type Item, itemOf, itemOfOwn } from "../core/item.ts";
import { parseOwnPath } from "../core/own-name.ts";
import { Problem } from "../core/problem.ts";
import { listNotices } from "../flows/list-notices.ts";
import { setNotice } from "../flows/set-notice.ts";
import type { ListedNotice } from "../ports.ts";
import type { App } from "./app-env.ts";
import { allowed } from "./auth.ts";
import { jsonBody } from "./body.ts";
import { keyIn } from "./item-in-path.ts";

const PREFIX = "/api/notices";

export const notices = new Hono<App>()
  .get("/", allowed("read"), async (c) => {
    const listed = await listNotices(c.var.deps, c.var.holder.organisation.id);
    return c.json({ notices: listed.map(told) });
  })
  .put("/:kind{\\d{2,4}|p}/*", allowed("publish"), async (c) => {
    const item = itemIn(c.req.url);
    const { kind, reason, advice } = await jsonBody(c, NoticeBody);
    const { deps, holder } = c.var;
    const said = { kind, reason, ...(advice !== undefined && { advice }) };
    const now = await setNotice(deps, { organisation: holder.organisation, item, ...said });
    return c.json("state" in now ? told(now) : now);
  });

/** The path as it was sent: a router would decode it too early. */
function itemIn(url: string): Item {
  const path = new URL(url).pathname.slice(PREFIX.length).replace(/\/$/, "");
  if (isOwnPath(path)) return itemOfOwn(parseOwnPath(path));
  const link = keyIn(path);
  if (link === undefined)
    throw new Problem("not-found", "The key does not begin behind /api/notices.");
  const item = itemOf(link);
  if (item === undefined) {
    const { ai } = link.key;
    throw new Problem("not-found", `A notice stands on a product: (01), and not (${ai}).`);
  }
  const other = link.qualifiers.find(({ ai }) => ai !== "10" && ai !== "21");
  if (other !== undefined) {
    const sentence = `A notice stands on a product, a lot (10) or an item (21): (${other.ai}) names none of these.`;
    throw new Problem("digital-link-qualifier", sentence);
  }
  return item;
}

function told({ index, ...notice }: ListedNotice) {
  return {
    ...notice,
    ...(index !== undefined && { index: String(index), proof: `/proofs/${index}` }),
  };
}
