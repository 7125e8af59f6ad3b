/**
 * `/api/supplier-links`: a maker's links for suppliers, and what whoever has one does with it: looks, records, confirms, holds the proof,
 * makes an account. The link comes in the body alone, never in an address. docs/links.md.
 */
import { type Context, Hono } from "hono";
import {
  ConfirmByLinkBody,
  LinkBody,
  RECORD_BYTES_MAX,
  RecordByLinkBody,
  SupplierLinkBody,
} from "../../schema/wire/supplier-links.ts";
import { Problem } from "../core/problem.ts";
import { claimByLink } from "../flows/links/claim-by-link.ts";
import { type ConfirmSent, confirmEvent } from "../flows/links/confirm-event.ts";
import { listLinks, readOwnLink } from "../flows/links/list-links.ts";
import { type LinkOrder, makeLink } from "../flows/links/make-link.ts";
import { openLink, proveByLink } from "../flows/links/read-receipt.ts";
import { recordByLink } from "../flows/links/record-by-link.ts";
import type { App } from "./app-env.ts";
import { allowed, signedIn } from "./auth.ts";
import { jsonBody } from "./body.ts";
import { given } from "./given.ts";
import { uuidParam } from "./uuid-param.ts";

const PRIVATE = { "cache-control": "private, no-store" };

export const supplierLinks = new Hono<App>()
  .get("/", allowed("manage"), async (c) => {
    const { deps, holder } = c.var;
    return c.json({ links: await listLinks(deps, holder.organisation) }, 200, PRIVATE);
  })
  .post("/", allowed("manage"), async (c) => {
    const order = given(await jsonBody(c, SupplierLinkBody)) as LinkOrder;
    const { deps, holder } = c.var;
    return c.json(await makeLink(deps, holder.organisation, order), 201, PRIVATE);
  })
  .get("/:id", allowed("manage"), async (c) => {
    const { deps, holder } = c.var;
    const found = await readOwnLink(deps, holder.organisation, uuidParam(c, "id"));
    if (found === undefined) throw new Problem("not-found", "You made no such link.");
    return c.json(found, 200, PRIVATE);
  })
  .delete("/:id", allowed("manage"), async (c) => {
    const { deps, holder } = c.var;
    const isWithdrawn = await deps.supplierLinks.withdraw(
      holder.organisation.id,
      uuidParam(c, "id"),
    );
    if (!isWithdrawn) throw new Problem("not-found", "No such link of yours stands open.");
    return c.body(null, 204);
  })
  .post("/open", async (c) => {
    const { link } = await jsonBody(c, LinkBody);
    return c.json(await openLink(c.var.deps, link), 200, PRIVATE);
  })
  .post("/record", async (c) => {
    const { consent, ...sent } = given(await jsonBody(c, RecordByLinkBody, RECORD_BYTES_MAX));
    const { isNew, told } = await recordByLink(c.var.deps, { ...sent, agreed: given(consent) });
    return c.json(told, isNew ? 201 : 200, PRIVATE);
  })
  .post("/confirm", async (c) => {
    const { isNew, told } = await confirmEvent(c.var.deps, await answerIn(c));
    return c.json(told, isNew ? 201 : 200, PRIVATE);
  })
  .post("/proof", async (c) => {
    const { link } = await jsonBody(c, LinkBody);
    return c.json(await proveByLink(c.var.deps, link), 200, PRIVATE);
  })
  .post("/claim", signedIn, async (c) => {
    const { link } = await jsonBody(c, LinkBody);
    const { slug, name } = await claimByLink(c.var.deps, link, c.var.session.person.id);
    return c.json({ slug, name });
  });

/** What somebody says who has the link. */
export const answerIn = async (c: Context<App>): Promise<ConfirmSent> =>
  jsonBody(c, ConfirmByLinkBody);
