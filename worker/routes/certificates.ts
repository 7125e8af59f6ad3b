/** `/api/certificates` and `/api/schemes`: certificates of schemes, kept by their holder. docs/claims.md. */
import { type Context, Hono } from "hono";
import {
  CertificateBody,
  type CertificateListTold,
  RevokeCertificateBody,
  type SchemeListTold,
} from "../../schema/wire/certificates.ts";
import { SCHEMES } from "../core/claims/schemes.ts";
import {
  keepCertificate,
  listCertificates,
  readCertificate,
  revokeCertificate,
} from "../flows/claims/keep-certificate.ts";
import type { App } from "./app-env.ts";
import { allowed } from "./auth.ts";
import { jsonBody } from "./body.ts";
import { given } from "./given.ts";
import { uuidParam } from "./uuid-param.ts";

const owner = (c: Context<App>): string => c.var.holder.organisation.id;
const read = (c: Context<App>, id: string) => readCertificate(c.var.deps, owner(c), id);

export const certificates = new Hono<App>()
  .get("/", allowed("read"), async (c) => {
    const told: CertificateListTold = {
      certificates: await listCertificates(c.var.deps, owner(c)),
    };
    return c.json(told);
  })
  .get("/:id", allowed("read"), async (c) => c.json(await read(c, uuidParam(c, "id"))))
  .put("/:id", allowed("publish"), async (c) => {
    const id = uuidParam(c, "id");
    const body = given(await jsonBody(c, CertificateBody));
    await keepCertificate(c.var.deps, owner(c), { id, ...body });
    return c.json(await read(c, id));
  })
  .post("/:id/revoke", allowed("publish"), async (c) => {
    const id = uuidParam(c, "id");
    const { reason } = await jsonBody(c, RevokeCertificateBody);
    await revokeCertificate(c.var.deps, owner(c), { id, reason });
    return c.json(await read(c, id));
  });

export const schemes = new Hono<App>().get("/", allowed("read"), (c) => {
  const told: SchemeListTold = {
    schemes: SCHEMES.map(({ marks: _, about: __, ...scheme }) => scheme),
  };
  return c.json(told);
});
