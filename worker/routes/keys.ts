/** `/api/keys`: the keys, company prefixes and names that an organisation speaks for. docs/resolver.md. */
import { Hono } from "hono";
import { ClaimBody } from "../../schema/wire/settings.ts";
import { readClaim } from "../core/gs1/claim.ts";
import { Problem } from "../core/problem.ts";
import { claimKey } from "../flows/claim-key.ts";
import type { App } from "./app-env.ts";
import { allowed } from "./auth.ts";
import { jsonBody } from "./body.ts";
import { lastSegment } from "./raw-path.ts";

const CLAIMS_LISTED_MAX = 1_000;
const PREFIX = "/api/keys/";

export const keys = new Hono<App>()
  .get("/", allowed("read"), async (c) => {
    const { deps, holder } = c.var;
    return c.json({ claims: await deps.claims.list(holder.organisation.id, CLAIMS_LISTED_MAX) });
  })
  .put("/:kind/:value", allowed("publish"), async (c) => {
    const claimed = readClaim(lastSegment(c.req.url, PREFIX));
    const { evidence } = await jsonBody(c, ClaimBody);
    const { deps, holder } = c.var;
    const asked = { ...claimed, ...(evidence !== undefined && { evidence }) };
    const state = await claimKey(deps.claims, holder.organisation.id, asked);
    return c.json({ claim: claimed.name, state }, state === "waits" ? 202 : 200);
  })
  .delete("/:kind/:value", allowed("publish"), async (c) => {
    const { name } = readClaim(lastSegment(c.req.url, PREFIX));
    const { deps, holder } = c.var;
    const outcome = await deps.claims.release(holder.organisation.id, name);
    if (outcome === "none") throw new Problem("not-found", `You have no claim to ${name}.`);
    if (outcome === "recalled") {
      const sentence = `A recall or a hold stands on ${name}: whoever scans its codes must go on seeing it. Clear it first.`;
      throw new Problem("forbidden", sentence, { rule: "recall" });
    }
    return c.body(null, 204);
  });
