/** `POST /api/lint`: what the law asks of a text before it is published. docs/claims-linter.md. */
import { Hono } from "hono";
import { LINT_BODY_BYTES_MAX, LintBody, type LintTold } from "../../schema/wire/lint.ts";
import { lintText } from "../flows/lint-text.ts";
import type { App } from "./app-env.ts";
import { allowed } from "./auth.ts";
import { jsonBody } from "./body.ts";
import { given } from "./given.ts";

export const lint = new Hono<App>().post("/", allowed("read"), async (c) => {
  const { deps, holder } = c.var;
  const asked = given(await jsonBody(c, LintBody, LINT_BODY_BYTES_MAX));
  const told: LintTold = await lintText(deps, { organisation: holder.organisation.id, ...asked });
  return c.json(told);
});
