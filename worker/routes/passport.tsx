/** `/p/…`: the public page of a product, a lot or an item. */
import { Hono } from "hono";
import { PassportPage } from "../../web/pages/passport.tsx";
import { en } from "../../web/text/en.ts";
import { Problem } from "../core/problem.ts";
import { readPassport } from "../flows/read-passport.ts";
import type { App } from "./app-env.ts";
import { htmlPage } from "./html.ts";
import { answerProblems } from "./not-found.tsx";
import { productKey } from "./product-key.ts";

export const passport = new Hono<App>().get("/*", (c) =>
  answerProblems(c, async () => {
    const { deps, site } = c.var;
    const found = await readPassport(deps, productKey(c.req.url, "/p"));
    const isElsewhere = site.brand !== undefined && site.brand !== found?.maker.slug;
    if (found === undefined || isElsewhere) {
      throw new Problem("not-found", "There is no passport here.", { rule: "unknown" });
    }
    return htmlPage(c, <PassportPage passport={found} text={en} now={deps.now()} />);
  }),
);
