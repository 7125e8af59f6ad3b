/** `/api/stories`: a product's story, in one language each, with values of the log in it. docs/stories.md. */
import { Hono } from "hono";
import { LanguageTag } from "../../schema/wire/lint.ts";
import { STORY_BODY_BYTES_MAX, StoryBody } from "../../schema/wire/stories.ts";
import { isOwnPath } from "../core/code.ts";
import { type Item, itemOf, itemOfOwn } from "../core/item.ts";
import { parseOwnPath } from "../core/own-name.ts";
import { Problem } from "../core/problem.ts";
import { keepStory } from "../flows/claims/keep-story.ts";
import { readStory } from "../flows/claims/tell-story.ts";
import type { App } from "./app-env.ts";
import { allowed } from "./auth.ts";
import { jsonBody } from "./body.ts";
import { keyIn } from "./item-in-path.ts";

const PREFIX = "/api/stories";

export const stories = new Hono<App>()
  .get("/:kind{01|p}/*", allowed("read"), async (c) => {
    const { deps, holder } = c.var;
    const lot = c.req.query("lot");
    const asked = { product: productIn(c.req.url), language: languageOf(c.req.query("language")) };
    const organisation = holder.organisation.id;
    return c.json(
      await readStory(deps, { organisation, ...asked, ...(lot !== undefined && { lot }) }),
    );
  })
  .put("/:kind{01|p}/*", allowed("publish"), async (c) => {
    const { deps, holder } = c.var;
    const asked = { product: productIn(c.req.url), language: languageOf(c.req.query("language")) };
    const { text, dismissals = [] } = await jsonBody(c, StoryBody, STORY_BODY_BYTES_MAX);
    const of = { organisation: holder.organisation.id, ...asked };
    const { person } = holder;
    await keepStory(deps, {
      ...{ ...of, text, dismissals },
      ...(person !== undefined && { personId: person.id }),
    });
    return c.json(await readStory(deps, of));
  });

/** The path as it was sent: a router would decode it too early. */
function productIn(url: string): string {
  const path = new URL(url).pathname.slice(PREFIX.length).replace(/\/$/, "");
  const item = isOwnPath(path) ? itemOfOwn(parseOwnPath(path)) : itemWithGtin(path);
  if (item?.lot !== undefined || item?.serial !== undefined || item === undefined) {
    throw new Problem(
      "not-found",
      "A story is a product's: its anchor stands behind /api/stories.",
    );
  }
  return item.product;
}

function itemWithGtin(path: string): Item | undefined {
  const link = keyIn(path);
  return link && itemOf(link);
}

function languageOf(tag = "en"): string {
  if (LanguageTag.safeParse(tag).success) return tag;
  const sentence = "`language` is a tag of BCP 47, like en or de-AT.";
  throw new Problem("query-parameter", sentence, { rule: "language" });
}
