/** `/`: what this is. On a developer's machine it also lists what there is to open. */
import { Hono } from "hono";
import { HomePage } from "../../web/pages/home.tsx";
import { pagePath } from "../core/item.ts";
import type { App } from "./app-env.ts";
import { htmlPage } from "./html.ts";
import { pageText } from "./language.ts";

const PASSPORTS_LISTED_MAX = 12;

export const home = new Hono<App>().get("/", async (c) => {
  const { journeys, isLocal } = c.var.deps;
  const newest = isLocal ? await journeys.newest(PASSPORTS_LISTED_MAX) : [];
  const text = pageText(c);
  const passports = newest.map(({ name, maker, ...item }) => ({
    name,
    maker,
    href: pagePath(item),
  }));
  return htmlPage(c, <HomePage passports={passports} demo={isLocal} text={text} />);
});
