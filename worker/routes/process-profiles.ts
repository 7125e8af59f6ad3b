/** `/api/process-profiles`: what usually comes out of which process: the library's and one's own. docs/custody.md, *Profiles*. */
import { Hono } from "hono";
import { ProcessProfileBody } from "../../schema/wire/process-profiles.ts";
import { keepProfile, listProfiles } from "../flows/process-profiles.ts";
import type { App } from "./app-env.ts";
import { allowed } from "./auth.ts";
import { jsonBody } from "./body.ts";

export const processProfiles = new Hono<App>()
  .get("/", allowed("read"), async (c) => {
    const { deps, holder } = c.var;
    const profiles = await listProfiles(deps.processProfiles, holder.organisation.id);
    return c.json({ profiles });
  })
  .put("/:name/:version", allowed("publish"), async (c) => {
    const { deps, holder } = c.var;
    const { name, version } = c.req.param();
    const body = await jsonBody(c, ProcessProfileBody);
    const named = { name, version, ...body };
    return c.json(await keepProfile(deps.processProfiles, holder.organisation.id, named));
  });
