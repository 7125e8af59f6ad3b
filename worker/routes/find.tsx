/** `/c`: a code typed by hand, sent on to the Digital Link it stands for; never to an address out of what was typed. docs/resolver.md, *Codes to type*. */
import { type Context, Hono } from "hono";
import { FindPage } from "../../web/pages/find.tsx";
import { inLanguage } from "../../web/text/languages.ts";
import { readTyped, type Typed } from "../core/typed-code.ts";
import { findCode } from "../flows/find-code.ts";
import type { App } from "./app-env.ts";
import { htmlPage } from "./html.ts";
import { pageText } from "./language.ts";
import { type Asked, answerProblems } from "./not-found.tsx";
import { lastSegment } from "./raw-path.ts";

/** What somebody typed is kept nowhere. */
const PRIVATE = { "cache-control": "no-store", "x-robots-tag": "noindex" };

export const find = new Hono<App>().get("/", answerTyped).get("/*", answerTyped);

async function answerTyped(c: Context<App>): Promise<Response> {
  const answer = await answerProblems(c, async () => {
    const typed = typedIn(c);
    if (typed.code === "") return htmlPage(c, <FindPage typed={typed} text={pageText(c)} />);
    return sendOn(c, { text: shown(typed), typed, reading: readTyped(typed) });
  });
  for (const [name, value] of Object.entries(PRIVATE)) answer.headers.set(name, value);
  return answer;
}

function sendOn(c: Context<App>, asked: Asked): Promise<Response> {
  const { deps, site } = c.var;
  const look = async () => {
    const location = await findCode(deps, { site, reading: asked.reading });
    return c.body(null, 303, { location: inLanguage(pageText(c), location) });
  };
  return answerProblems(c, look, asked);
}

/** `/c/7K3M-9QXF`, or `/c?code=7K3M-9QXF`. */
function typedIn(c: Context<App>): Typed {
  const { code = "", lot = "" } = c.req.query();
  const inPath = lastSegment(c.req.url, "/c").replace(/^\//, "").replace(/\/$/, "");
  const typed = (inPath === "" ? code : inPath).trim();
  return { code: typed, ...(lot.trim() !== "" && { lot: lot.trim() }) };
}

const SHOWN_CHARS_MAX = 200;

function shown({ code, lot }: Typed): string {
  const text = lot === undefined ? code : `${code}, ${lot}`;
  return text.length > SHOWN_CHARS_MAX ? `${text.slice(0, SHOWN_CHARS_MAX)}…` : text;
}
