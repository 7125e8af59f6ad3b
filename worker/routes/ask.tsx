/** `POST /ask`: a question from a product's page. A plain form, whole without JavaScript; nothing is kept of who asks. docs/questions.md. */
import { type Context, Hono } from "hono";
import { AskedPage } from "../../web/pages/asked.tsx";
import { type Item, itemOf, pagePath, parseAnchor } from "../core/item.ts";
import { Problem } from "../core/problem.ts";
import { challengeAt, isDone } from "../core/work.ts";
import { askMaker } from "../flows/shopper-questions.ts";
import type { App } from "./app-env.ts";
import { bodyText } from "./body.ts";
import { htmlPage } from "./html.ts";
import { pageText } from "./language.ts";
import { refuseForms } from "./own-forms.ts";
import { mayAskUnproven } from "./rate-limit.ts";

const FORM = { mediaTypes: ["application/x-www-form-urlencoded"], bytesMax: 8_192 };
const PRIVATE = { "cache-control": "no-store", "x-robots-tag": "noindex" };

const STATUS: Readonly<Record<string, 404 | 429>> = { "not-found": 404, "rate-limited": 429 };

export const ask = new Hono<App>()
  .get("/challenge", (c) => {
    const { workSecret, now } = c.var.deps;
    return c.text(challengeAt(now(), workSecret), 200, PRIVATE);
  })
  .post("/", async (c) => {
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
        await refuseUnproven(c, form, sent);
        const { productName } = await askMaker(c.var.deps, form);
        return htmlPage(c, <AskedPage {...{ text, back, productName, ...of }} />);
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        const wrong = { ...form, sentence: error.message };
        const status = STATUS[error.code] ?? 400;
        return htmlPage(c, <AskedPage {...{ text, back, wrong, ...of }} />, status);
      }
    };
    const answer = await page();
    for (const [name, value] of Object.entries(PRIVATE)) answer.headers.set(name, value);
    return answer;
  });

/** Whose page did the work asks as often as anybody may; others, without a script perhaps, less often. */
async function refuseUnproven(
  c: Context<App>,
  { about, question: text }: { readonly about: string; readonly question: string },
  sent: URLSearchParams,
): Promise<void> {
  const { workSecret, now } = c.var.deps;
  const work = { challenge: sent.get("challenge") ?? "", nonce: sent.get("nonce") ?? "" };
  if (isDone({ ...work, about, text }, workSecret, now()) || (await mayAskUnproven(c))) return;
  throw new Problem("rate-limited", "Many questions came from where you are. Wait a minute.");
}

/** Only ever one that has a page of this site. */
function itemSpokenOf(about: string): Item {
  const item = itemOf(parseAnchor(about));
  if (item === undefined) throw new Problem("not-found", "There is no page of this product.");
  return item;
}
