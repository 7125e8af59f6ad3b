/** A code that leads nowhere: a page that helps where a page is asked for, RFC 9457 otherwise. docs/resolver.md, *Which link is taken*. */
import type { Context } from "hono";
import { NotFoundPage, type NotFoundReason } from "../../web/pages/not-found.tsx";
import { en } from "../../web/text/en.ts";
import { checkDigit } from "../core/gs1/check-digit.ts";
import { Problem } from "../core/problem.ts";
import type { App } from "./app-env.ts";
import { htmlPage } from "./html.ts";
import { problemResponse } from "./problem.ts";
import { weighted } from "./resolver-request.ts";

/** Whether pages are asked for by name, as browsers do: a range of everything asks for nothing. */
export function wantsPage(c: Context<App>): boolean {
  return weighted(c.req.header("accept")).some(
    ({ value, weight }) => value === "text/html" && weight > 0,
  );
}

/** The answer, or why there is none. */
export async function answerProblems(
  c: Context<App>,
  answer: () => Promise<Response>,
): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return answerProblem(c, error);
  }
}

function answerProblem(c: Context<App>, problem: Problem): Response | Promise<Response> {
  c.header("vary", "Accept");
  if (!wantsPage(c)) return problemResponse(c, problem);
  const asked = new URL(c.req.url).pathname;
  const { reason, status } = told(problem, asked);
  return htmlPage(c, <NotFoundPage reason={reason} asked={asked} text={en} />, status);
}

function told(
  { code, rule }: Problem,
  asked: string,
): { readonly reason: NotFoundReason; readonly status: 400 | 404 | 410 } {
  if (code === "identification-key-released") return { reason: { type: "gone" }, status: 410 };
  if (code !== "not-found") return { reason: damage(asked), status: 400 };
  return { reason: { type: rule === "foreign" ? "foreign" : "unknown" }, status: 404 };
}

/** A GTIN whose last digit does not fit was misprinted or misread; which digit would fit can be said. */
function damage(path: string): NotFoundReason {
  const digits = /\/01\/(\d{14})(?:\/|$)/.exec(path)?.[1];
  const expected = digits && checkDigit(digits.slice(0, -1));
  const isMisread = digits !== undefined && expected !== digits.at(-1);
  return isMisread && expected !== undefined
    ? { type: "damaged", digits, expected }
    : { type: "damaged" };
}
