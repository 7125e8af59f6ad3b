/** `/api/suppliers/{slug}` and `/api/customers/{slug}`: each side gives its half of the consent, or takes it back. `/api/partners`: both halves. */
import { Hono } from "hono";
import { CustomerConsentBody, SupplierConsentBody } from "../../schema/wire/settings.ts";
import { IntroducedBody, type PartnerTold } from "../../schema/wire/supplier-links.ts";
import { Problem } from "../core/problem.ts";
import { introduceSupplier } from "../flows/links/introduce-supplier.ts";
import type { Consent } from "../ports.ts";
import type { App } from "./app-env.ts";
import { allowed } from "./auth.ts";
import { jsonBody } from "./body.ts";
import { given } from "./given.ts";

const PARTNERS_LISTED_MAX = 1_000;

export const partners = new Hono<App>()
  .get("/", allowed("read"), async (c) => {
    const { deps, holder } = c.var;
    const found = await deps.partners.list(holder.organisation.id, PARTNERS_LISTED_MAX);
    const told: readonly PartnerTold[] = found.map(({ id: _, ...partner }) => partner);
    return c.json({ partners: told });
  })
  .post("/introduced", allowed("manage"), async (c) => {
    const named = given(await jsonBody(c, IntroducedBody));
    const { deps, holder } = c.var;
    const slug = await introduceSupplier(deps, holder.organisation.id, named);
    return c.json({ slug, ...named }, 201);
  });

/** I accept this organisation's events under my keys. */
export const suppliers = partnerRoutes("supplier", async (c) => {
  await jsonBody(c, SupplierConsentBody);
  return { kind: "supplier" };
});

/** This organisation may show my events under its keys, this far. */
export const customers = partnerRoutes("customer", async (c) => ({
  kind: "customer",
  ...(await jsonBody(c, CustomerConsentBody)),
}));

type ReadConsent = (c: Parameters<typeof jsonBody>[0]) => Promise<Consent>;

function partnerRoutes(kind: Consent["kind"], read: ReadConsent) {
  return new Hono<App>()
    .use(allowed("manage"))
    .put("/:slug", async (c) => {
      const consent = await read(c);
      const slug = c.req.param("slug");
      const given = await c.var.deps.consents.give(c.var.holder.organisation.id, slug, consent);
      if (!given)
        throw new Problem(
          "partner-unknown",
          `There is no other organisation called "${slug}" here.`,
        );
      return c.json({ partner: slug, ...consent });
    })
    .delete("/:slug", async (c) => {
      await c.var.deps.consents.withdraw(c.var.holder.organisation.id, c.req.param("slug"), kind);
      return c.body(null, 204);
    });
}
