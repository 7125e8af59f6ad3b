/** `POST /tap`: one tap says what somebody thinks of a section. A plain form, whole without JavaScript; only the count is kept. docs/questions.md. */
import { Hono } from "hono";
import { TappedPage } from "../../web/pages/tapped.tsx";
import { itemPath } from "../core/item.ts";
import { countTap } from "../flows/count-look.ts";
import type { App } from "./app-env.ts";
import { bodyText } from "./body.ts";
import { htmlPage } from "./html.ts";
import { pageText } from "./language.ts";
import { refuseForms } from "./own-forms.ts";

const FORM = { mediaTypes: ["application/x-www-form-urlencoded"], bytesMax: 512 };
const PRIVATE = { "cache-control": "no-store", "x-robots-tag": "noindex" };

export const tap = new Hono<App>().post("/", async (c) => {
  refuseForms(c);
  const sent = new URLSearchParams(await bodyText(c, FORM));
  const { about, back, section, verdict } = await countTap(c.var.deps, sent);
  // A script that shows its own thanks wants no page.
  if (!(c.req.header("accept") ?? "").includes("text/html")) return c.body(null, 204);
  const isWrong = verdict === "wrong";
  const shown = { about: itemPath(about), back, section, isWrong };
  const answer = await htmlPage(c, <TappedPage text={pageText(c)} {...shown} />);
  for (const [name, value] of Object.entries(PRIVATE)) answer.headers.set(name, value);
  return answer;
});
