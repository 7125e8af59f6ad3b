/** `/api/theme`: a maker's colour and mark. `/theme/…`: the few lines of style that they are, named by what is in them. docs/theme.md. */
import { Hono } from "hono";
import { ThemeBody } from "../../schema/wire/theme.ts";
import { Problem } from "../core/problem.ts";
import { parseStyleName, styleOf } from "../core/theme/style.ts";
import { keepTheme } from "../flows/keep-theme.ts";
import type { App } from "./app-env.ts";
import { allowed } from "./auth.ts";
import { jsonBody } from "./body.ts";
import { given } from "./given.ts";

const A_YEAR_S = 31_536_000;

export const theme = new Hono<App>()
  .get("/", allowed("read"), async (c) => {
    const { deps, holder } = c.var;
    return c.json({ theme: (await deps.themes.read(holder.organisation.id)) ?? null });
  })
  .put("/", allowed("publish"), async (c) => {
    const { deps, holder } = c.var;
    const body = given(await jsonBody(c, ThemeBody));
    return c.json({ theme: await keepTheme(deps, holder.organisation.id, body) });
  })
  .delete("/", allowed("publish"), async (c) => {
    const { deps, holder } = c.var;
    await deps.themes.keep(holder.organisation.id, undefined);
    return c.body(null, 204);
  });

export const themeStyle = new Hono<App>().get("/:name", (c) => {
  const look = parseStyleName(c.req.param("name"));
  if (look === undefined) throw new Problem("not-found", "There is no such style.");
  return c.body(styleOf(look), 200, {
    "content-type": "text/css; charset=utf-8",
    "cache-control": `public, max-age=${A_YEAR_S}, immutable`,
  });
});
