/** `/api/operator/certificates`: the operator looks certificates up in their registers; nobody checks their own. docs/operating.md. */
import { Hono } from "hono";
import { Problem } from "../core/problem.ts";
import { tellCertificate } from "../flows/claims/keep-certificate.ts";
import type { App } from "./app-env.ts";
import { operatorOnly } from "./auth.ts";
import { uuidParam } from "./uuid-param.ts";

const UNCHECKED_LISTED_MAX = 200;

export const operatorCertificates = new Hono<App>()
  .get("/", operatorOnly, async (c) => {
    const { certificateChecks, now } = c.var.deps;
    const today = new Date(now()).toISOString().slice(0, 10);
    const found = await certificateChecks.unchecked(today, UNCHECKED_LISTED_MAX);
    return c.json({
      certificates: found.map(({ organisation, ...one }) => ({
        ...tellCertificate(one, now()),
        organisation,
      })),
    });
  })
  .put("/:id/check", operatorOnly, async (c) => {
    const id = uuidParam(c, "id");
    const { certificateChecks, now } = c.var.deps;
    const checkedOn = new Date(now()).toISOString().slice(0, 10);
    if (!(await certificateChecks.check(id, checkedOn)))
      throw new Problem("not-found", "There is no certificate of this id that holds.");
    return c.json({ id, checkedOn });
  });
