/** `/api/notices`: a maker recalls a product, a lot or an item, holds it, takes it out of use, or clears what it said. docs/resolver.md. */
import { Hono } from "hono";
import { NoticeBody } from "../../schema/wire/notices.ts";
import { parseDigitalLink } from "../core/gs1/digital-link.ts";
import { Problem } from "../core/problem.ts";
import { listNotices } from "../flows/list-notices.ts";
import { setNotice } from "../flows/set-notice.ts";
import type { ItemName, ListedNotice } from "../ports.ts";
import type { App } from "./app-env.ts";
import { allowed } from "./auth.ts";
import { jsonBody } from "./body.ts";

const PREFIX = "/api/notices";

export const notices = new Hono<App>()
  .get("/", allowed("read"), async (c) => {
    const listed = await listNotices(c.var.deps, c.var.holder.organisation.id);
    return c.json({ notices: listed.map(told) });
  })
  .put("/:ai{\\d{2,4}}/*", allowed("publish"), async (c) => {
    const item = itemIn(c.req.url);
    const { kind, reason, advice } = await jsonBody(c, NoticeBody);
    const { deps, holder } = c.var;
    const said = { kind, reason, ...(advice !== undefined && { advice }) };
    const now = await setNotice(deps, { organisation: holder.organisation, item, ...said });
    return c.json("state" in now ? told(now) : now);
  });

/** The path as it was sent: a router would decode it too early. */
function itemIn(url: string): ItemName {
  const { origin, pathname } = new URL(url);
  const path = pathname.slice(PREFIX.length).replace(/\/$/, "");
  const { key, qualifiers, stem } = parseDigitalLink(origin.replace(/^http:/, "https:") + path);
  if (stem.split("/").length > 3)
    throw new Problem("not-found", "The key does not begin behind /api/notices.");
  if (key.ai !== "01") {
    throw new Problem("not-found", `A notice stands on a product: (01), and not (${key.ai}).`);
  }
  const other = qualifiers.find(({ ai }) => ai !== "10" && ai !== "21");
  if (other !== undefined) {
    const sentence = `A notice stands on a product, a lot (10) or an item (21): (${other.ai}) names none of these.`;
    throw new Problem("digital-link-qualifier", sentence);
  }
  const [lot, serial] = ["10", "21"].map((ai) => qualifiers.find((one) => one.ai === ai)?.value);
  return {
    gtin: key.value,
    ...(lot !== undefined && { lot }),
    ...(serial !== undefined && { serial }),
  };
}

function told({ index, ...notice }: ListedNotice) {
  return {
    ...notice,
    ...(index !== undefined && { index: String(index), proof: `/proofs/${index}` }),
  };
}
