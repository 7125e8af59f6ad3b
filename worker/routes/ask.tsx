/** `POST /ask`: a question from a product's page. A plain form, whole without JavaScript; nothing is kept of who asks. docs/questions.md. */
import { Hono } from "hono";
import { AskedPage } from "../../web/pages/asked.tsx";
import { type Item, itemOf, pagePath, parseAnchor } from "../core/item.ts";
import { Problem } from "../core/problem.ts";
import { askMaker } from "../flows/shopper-questions.ts";
import type { App } from "./app-env.ts";
import { bodyText } from "./body.ts";
import { htmlPage } from "./html.ts";
import { pageText } from "./language.ts";
import { refuseForms } from "./own-forms.ts";

const FORM = { mediaTypes: ["application/x-www-form-urlencoded"], bytesMax: 8_192 };
const PRIVATE = { "cache-control": "no-store", "x-robots-tag": "noindex" };

export const ask = new Hono<App>().post("/", async (c) => {
  refuseForms(c);
  const sent = new URLSearchParams(await bodyText(c, FORM));
  const field = (name: string) => sent.get(name) ?? "";
  const about = field("about");
  const section = sent.get("section");
  const of = section === null ? {} : { section };
  const form = { about, question: field("question"), fault: field("fault"), ...of };
  const item = itemSpokenOf(about);
  const back = pagePath(item);
  c.set("spokenOf", item.product);
  const text = pageText(c);
  const page = async () => {
    try {
      const { productName } = await askMaker(c.var.deps, form);
      return htmlPage(c, <AskedPage {...{ text, back, productName, ...of }} />);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const wrong = { ...form, sentence: error.message };
      const status = error.code === "not-found" ? 404 : 400;
      return htmlPage(c, <AskedPage {...{ text, back, wrong, ...of }} />, status);
    }
  };
  const answer = await page();
  for (const [name, value] of Object.entries(PRIVATE)) answer.headers.set(name, value);
  return answer;
});

/** Only ever one that has a page of this site. */
function itemSpokenOf(about: string): Item {
  const item = itemOf(parseAnchor(about));
  if (item === undefined) throw new Problem("not-found", "There is no page of this product.");
  return item;
}
