/** `/api/links`: the table behind a maker's codes, in the standard's own form, there and back. docs/resolver.md, *Links of makers*. */
import { Hono } from "hono";
import { parseCode } from "../core/code.ts";
import { parseJson } from "../core/json.ts";
import { originFor } from "../core/own-hosts.ts";
import { Problem } from "../core/problem.ts";
import { placeOf } from "../core/resolver/levels.ts";
import { linkSetJson } from "../core/resolver/link-set.ts";
import { putLinks } from "../flows/put-links.ts";
import type { App } from "./app-env.ts";
import { allowed } from "./auth.ts";
import { bodyText } from "./body.ts";
import { LINK_SET_TYPE } from "./resolver-request.ts";

export const LINKS_BODY_BYTES_MAX = 512_000;
const MEDIA_TYPES = [LINK_SET_TYPE, "application/json"];
const LEVELS_PER_PAGE = 500;
const DEAD_LISTED_MAX = 200;

export const links = new Hono<App>()
  .put("/", allowed("publish"), async (c) => {
    const text = await bodyText(c, { mediaTypes: MEDIA_TYPES, bytesMax: LINKS_BODY_BYTES_MAX });
    const { deps, holder } = c.var;
    const anchors = await putLinks(deps, holder.organisation, parseJson(text));
    return c.json({ replaced: anchors });
  })
  .get("/", allowed("read"), async (c) => {
    const { deps, holder } = c.var;
    const [anchor, after] = [c.req.query("anchor"), c.req.query("after")];
    const { sets, isMore } = await deps.links.list(holder.organisation.id, {
      ...(anchor !== undefined && { anchor: anchorOf(anchor) }),
      ...(after !== undefined && { after }),
      limit: LEVELS_PER_PAGE,
    });
    const last = sets.at(-1)?.anchor ?? "";
    const next = `<${deps.publicOrigin}/api/links?after=${encodeURIComponent(last)}>; rel="next"`;
    const origin = originFor(deps, holder.organisation.slug);
    // On the brand's own host, if it has one; else keys stand in the form that is nobody's.
    const stem = origin === deps.publicOrigin ? "https://id.gs1.org" : origin;
    return c.body(JSON.stringify(linkSetJson(sets, stem, origin)), 200, {
      "content-type": LINK_SET_TYPE,
      ...(isMore && { link: next }),
    });
  })
  .delete("/", allowed("publish"), async (c) => {
    const anchor = c.req.query("anchor");
    if (anchor === undefined) {
      throw new Problem("query-invalid", "anchor names the level to take away.", {
        rule: "anchor",
      });
    }
    const { deps, holder } = c.var;
    const wasThere = await deps.links.remove(holder.organisation.id, anchorOf(anchor));
    if (!wasThere) throw new Problem("not-found", "You have no links at this level.");
    return c.body(null, 204);
  })
  .get("/targets", allowed("read"), async (c) => {
    const { deps, holder } = c.var;
    return c.json({ dead: await deps.links.dead(holder.organisation.id, DEAD_LISTED_MAX) });
  });

/** On any host: only the path counts. */
function anchorOf(text: string): string {
  return placeOf(parseCode(text.replace(/\/$/, ""))).anchors.at(-1) ?? "";
}
