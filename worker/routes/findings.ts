/** `/api/findings`: what the rules of custody ask about, and what somebody says to it. docs/custody.md, *Findings*. */
import { Hono } from "hono";
import { ExplanationBody } from "../../schema/wire/findings.ts";
import { explainFinding, listFindings } from "../flows/findings.ts";
import type { App } from "./app-env.ts";
import { allowed } from "./auth.ts";
import { jsonBody } from "./body.ts";
import { askedIn } from "./lots.ts";
import { uuidParam } from "./uuid-param.ts";

export const findings = new Hono<App>()
  .get("/", allowed("read"), async (c) => c.json(await listFindings(c.var.deps, askedIn(c))))
  .post("/:id/explain", allowed("capture"), async (c) => {
    const { deps, holder } = c.var;
    const id = uuidParam(c, "id");
    const { explanation } = await jsonBody(c, ExplanationBody);
    return c.json(await explainFinding(deps, holder.organisation.id, { id, explanation }));
  });
