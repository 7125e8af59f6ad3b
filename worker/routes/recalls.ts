/** `/api/recalls`: a lot is recalled, held or cleared together with all that was made of it. docs/find-and-act.md, *Recalls*. */
import { Hono } from "hono";
import { RecallBody } from "../../schema/wire/recalls.ts";
import { planRecall, recallLots } from "../flows/recall-lots.ts";
import type { App } from "./app-env.ts";
import { allowed } from "./auth.ts";
import { jsonBody } from "./body.ts";
import { askedIn } from "./lots.ts";

export const recalls = new Hono<App>()
  .get("/", allowed("read"), async (c) => c.json(await planRecall(c.var.deps, askedIn(c))))
  .put("/", allowed("publish"), async (c) => {
    const { advice, because, ...asked } = await jsonBody(c, RecallBody);
    const { deps, holder } = c.var;
    const done = await recallLots(deps, holder.organisation, {
      ...asked,
      ...(advice !== undefined && { advice }),
      ...(because !== undefined && { because }),
    });
    return c.json(done);
  });
