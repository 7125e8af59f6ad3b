/** `/api/claims`: what a maker says of its goods: drafted, published, withdrawn. docs/claims.md. */
import { type Context, Hono } from "hono";
import {
  ClaimBody,
  type ClaimListTold,
  PublishClaimBody,
  WithdrawClaimBody,
} from "../../schema/wire/claims.ts";
import { keepClaim } from "../flows/claims/keep-claim.ts";
import { publishClaim, withdrawClaim } from "../flows/claims/publish-claim.ts";
import { listClaims, readClaim } from "../flows/claims/tell-claim.ts";
import type { App } from "./app-env.ts";
import { allowed } from "./auth.ts";
import { jsonBody } from "./body.ts";
import { given } from "./given.ts";
import { uuidParam } from "./uuid-param.ts";

const owner = (c: Context<App>): string => c.var.holder.organisation.id;
const told = async (c: Context<App>, id: string) =>
  c.json(await readClaim(c.var.deps, owner(c), id));

export const goodsClaims = new Hono<App>()
  .get("/", allowed("read"), async (c) => {
    const claims = await listClaims(c.var.deps, owner(c), c.req.query("product"));
    return c.json({ claims } satisfies ClaimListTold);
  })
  .get("/:id", allowed("read"), (c) => told(c, uuidParam(c, "id")))
  .put("/:id", allowed("publish"), async (c) => {
    const id = uuidParam(c, "id");
    const { scope = {}, evidence = [], ...body } = await jsonBody(c, ClaimBody);
    await keepClaim(c.var.deps.goodsClaims, owner(c), {
      ...{ id, ...body, evidence },
      scope: given(scope),
    });
    return told(c, id);
  })
  .post("/:id/publish", allowed("publish"), async (c) => {
    const id = uuidParam(c, "id");
    const { dismissals = [] } = await jsonBody(c, PublishClaimBody);
    const { person } = c.var.holder;
    const asked = { organisation: owner(c), id, dismissals };
    await publishClaim(c.var.deps, { ...asked, ...(person && { personId: person.id }) });
    return told(c, id);
  })
  .post("/:id/withdraw", allowed("publish"), async (c) => {
    const id = uuidParam(c, "id");
    const { reason } = await jsonBody(c, WithdrawClaimBody);
    await withdrawClaim(c.var.deps, { organisation: owner(c), id, reason });
    return told(c, id);
  });
