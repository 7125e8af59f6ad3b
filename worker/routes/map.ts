/** `/map/{way}.svg`: the way of goods between countries, drawn; its address says all that is on it. */
import { Hono } from "hono";
import { drawMap } from "../core/map/draw.ts";
import { parseWay } from "../core/map/legs.ts";
import { Problem } from "../core/problem.ts";
import { accentsIn } from "../core/theme/style.ts";
import type { App } from "./app-env.ts";

const A_YEAR_S = 31_536_000;
const LANGUAGE = /^[a-z]{2}$/;

export const map = new Hono<App>().get("/:name", (c) => {
  const [, way] = /^(.+)\.svg$/.exec(c.req.param("name")) ?? [];
  const legs = way === undefined ? undefined : parseWay(way);
  if (legs === undefined) throw new Problem("not-found", "There is no such way.");
  const asked = c.req.query("lang") ?? "";
  const names = new Intl.DisplayNames(LANGUAGE.test(asked) ? asked : "en", { type: "region" });
  const svg = drawMap(legs, (code) => names.of(code) ?? code, accentsIn(c.req.query("line")));
  return c.body(svg, 200, {
    "content-type": "image/svg+xml",
    "cache-control": `public, max-age=${A_YEAR_S}, immutable`,
  });
});
