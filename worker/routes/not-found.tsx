/** A code that leads nowhere: a page that helps where a page is asked for, RFC 9457 otherwise. docs/resolver.md, *Which link is taken*. */
import type { Context } from "hono";
import { NotFoundPage, type NotFoundReason } from "../../web/pages/not-found.tsx";
import { isOwnName, isOwnPath } from "../core/code.ts";
import { type AiValue, digitalLinkPath, NORMAL_STEM } from "../core/gs1/digital-link.ts";
import { elementString } from "../core/gs1/element-string.ts";
import { percentDecode } from "../core/gs1/percent.ts";
import { ownOrigins } from "../core/own-hosts.ts";
import { Problem } from "../core/problem.ts";
import {
  COMPRESSED,
  type Damaged,
  isCompressedPath,
  readTyped,
  type Typed,
  type TypedReading,
} from "../core/typed-code.ts";
import { OffAir } from "../flows/off-air.ts";
import type { App } from "./app-env.ts";
import { htmlPage } from "./html.ts";
import { pageText } from "./language.ts";
import { problemResponse } from "./problem.ts";
import { weighted } from "./resolver-request.ts";

/** What was looked for. */
export interface Asked {
  /** As it was asked. */
  readonly text: string;
  /** The same as it would be typed. */
  readonly typed: Typed;
  readonly reading: TypedReading;
}

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
  asked?: Asked,
): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return answerNotFound(c, error, asked);
  }
}

/** What was asked for stands in the path, unless it was typed. */
export function answerNotFound(
  c: Context<App>,
  problem: Problem,
  asked: Asked = askedInPath(c),
): Response | Promise<Response> {
  c.header("vary", "Accept, Accept-Language");
  // Soon there may be something.
  c.header("cache-control", "no-store");
  if (!wantsPage(c)) return problemResponse(c, problem);
  const { reason, status } = told(problem, { asked, isOwn: (host) => isOwnHost(c, host) });
  const { text, typed } = asked;
  const page = <NotFoundPage reason={reason} asked={text} typed={typed} text={pageText(c)} />;
  return htmlPage(c, page, status);
}

/** Where there is no door. Only of a scanned code that could not be meant otherwise a page tells. */
export function answerNoDoor(c: Context<App>, problem: Problem): Response | Promise<Response> {
  const { pathname } = new URL(c.req.url);
  if (c.req.method !== "GET" || !isCompressedPath(pathname)) return problemResponse(c, problem);
  return answerNotFound(c, new Problem("not-found", `${COMPRESSED}.`, { rule: "compressed" }));
}

interface Telling {
  readonly asked: Asked;
  readonly isOwn: (host: string) => boolean;
}

function told(
  problem: Problem,
  { asked: { reading }, isOwn }: Telling,
): { readonly reason: NotFoundReason; readonly status: 400 | 404 | 410 } {
  const { code, rule } = problem;
  if (problem instanceof OffAir)
    return { reason: { type: "off-air", ...problem.why }, status: 410 };
  if (code === "identification-key-released") return { reason: { type: "gone" }, status: 410 };
  if (code !== "not-found") return { reason: damage(reading), status: 400 };
  if (rule === "compressed") return { reason: { type: "compressed" }, status: 404 };
  if (rule === "foreign") return { reason: foreign(reading, isOwn), status: 404 };
  return { reason: { type: rule === "short-code" ? "unissued" : "unknown" }, status: 404 };
}

function damage(reading: TypedReading): NotFoundReason {
  return reading.type === "damaged" ? damaged(reading) : { type: "damaged" };
}

function damaged({ rule, detail, digits, expected }: Damaged): NotFoundReason {
  if (digits !== undefined && expected !== undefined) return { type: "damaged", digits, expected };
  if (rule === "short-code" || rule === "lot") return { type: "damaged", part: rule };
  return rule === "value" || rule === "digits" ? { type: "damaged", detail } : { type: "damaged" };
}

/** Only GS1's own resolver is linked to: no address out of what was typed ever is. */
function foreign(reading: TypedReading, isOwn: Telling["isOwn"]): NotFoundReason {
  if (reading.type !== "link" || isOwnName(reading.link)) return { type: "foreign" };
  const { link, host } = reading;
  return {
    type: "foreign",
    elsewhere: NORMAL_STEM + digitalLinkPath(link),
    ...(host !== undefined && !isOwn(host) && { host }),
  };
}

function isOwnHost(c: Context<App>, host: string): boolean {
  return [NORMAL_STEM, ...ownOrigins(c.var.deps)].some((origin) => origin.endsWith(`//${host}`));
}

function askedInPath(c: Context<App>): Asked {
  const { pathname } = new URL(c.req.url);
  const whole = pathname.replace(/\/$/, "");
  if (isOwnPath(whole)) return askedByName(pathname, whole);
  const path = whole.replace(/^\/p(?=\/)/, "");
  const reading = readTyped({ code: NORMAL_STEM + path });
  return { text: pathname, typed: typedInPath(path), reading };
}

function askedByName(text: string, path: string): Asked {
  const typed = { code: path };
  return { text, typed, reading: readTyped(typed) };
}

/** A GTIN and its lot as they stand under a symbol; any other key as an element string. */
function typedInPath(path: string): Typed {
  const pairs = pairsIn(path);
  const [key, lot] = pairs;
  const isProduct = key?.ai === "01" && pairs.every(({ ai }) => ai === "01" || ai === "10");
  if (!isProduct) return { code: elementString(pairs) };
  return { code: key.value, ...(lot !== undefined && { lot: lot.value }) };
}

function pairsIn(path: string): readonly AiValue[] {
  const segments = path.split("/").slice(1);
  return segments.flatMap((ai, at) => {
    const isPair = at % 2 === 0 && /^[0-9]{2,4}$/.test(ai);
    return isPair ? [{ ai, value: percentDecode(segments[at + 1] ?? "") }] : [];
  });
}
