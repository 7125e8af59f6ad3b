/** `POST /seen`: a page says that it was looked at. It comes from the page itself, so that pages out of a cache count too. docs/scans.md. */
import { Hono } from "hono";
import { countLook } from "../flows/count-look.ts";
import type { App } from "./app-env.ts";
import { bodyText } from "./body.ts";
import { refuseForms } from "./own-forms.ts";

const FORM = { mediaTypes: ["application/x-www-form-urlencoded"], bytesMax: 512 };

export const seen = new Hono<App>().post("/", async (c) => {
  refuseForms(c);
  const sent = new URLSearchParams(await bodyText(c, FORM));
  // Who asks not to be counted is not.
  if (c.req.header("sec-gpc") === "1" || c.req.header("dnt") === "1") return c.body(null, 204);
  await countLook(c.var.deps, sent, c.req.raw.cf?.country);
  return c.body(null, 204);
});
