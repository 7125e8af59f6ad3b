/** What every EPCIS resource has in common: discovery, versions, formats, and what a wrong method gets. EPCIS 2.0 §12; STANDARDS.md §3.2. */
import type { Context, Handler, Hono } from "hono";
import { createMiddleware } from "hono/factory";
import {
  CBV_FORMATS,
  type CbvFormat,
  EPC_FORMATS,
  type EpcFormat,
} from "../../core/epcis/translate.ts";
import { Problem } from "../../core/problem.ts";
import { URL_CHARS_MAX } from "../../flows/query-events.ts";
import type { App } from "../app-env.ts";
import { allowed } from "../auth.ts";

const VERSION = "2.0.0";
export const MEDIA_TYPES: readonly string[] = ["application/json", "application/ld+json"];

/** What is told on every answer. */
const VERSIONS = {
  "GS1-EPCIS-Version": VERSION,
  "GS1-CBV-Version": VERSION,
  "GS1-Extensions": "rp=urn:rootproof:epcis:",
};
/** And what is told to who asks what there is. */
const DISCOVERY = {
  ...VERSIONS,
  "GS1-EPCIS-Min": VERSION,
  "GS1-EPCIS-Max": VERSION,
  "GS1-CBV-Min": VERSION,
  "GS1-CBV-Max": VERSION,
  "GS1-EPC-Format": EPC_FORMATS.join(", "),
};

export type Handle = Handler<App>;
type Method = "GET" | "POST" | "DELETE";

/** One resource: its methods, what `OPTIONS` tells of it, and 405 for the methods it lacks. Discovery needs no key: it tells nothing of anybody. */
export function resource(
  app: Hono<App>,
  path: string,
  methods: { readonly [method in Method]?: Handle },
  told: { readonly [header: string]: string } = {},
): void {
  const allow = ["OPTIONS", ...Object.keys(methods)].join(", ");
  app.options(path, (c) => c.body(null, 204, { Allow: allow, ...DISCOVERY, ...told }));
  for (const [method, handle] of Object.entries(methods)) {
    app.on(method, path, allowed(method === "GET" ? "read" : "capture"), spoken, handle as Handle);
  }
  app.all(path, (c) => {
    c.header("Allow", allow);
    const isChange = ["PUT", "PATCH", "DELETE"].includes(c.req.method);
    const why = isChange
      ? " What was captured does not change: an event is declared wrong by another."
      : "";
    throw new Problem("method-not-allowed", `Here is ${allow}, and no ${c.req.method}.${why}`);
  });
}

/** Refuses what was asked for in a version or a form that is not spoken here, and says which one the answer is in. */
const spoken = createMiddleware<App>(async (c, next) => {
  if (withoutToken(c.req.url).length > URL_CHARS_MAX) {
    throw new Problem(
      "address-too-long",
      `An address has at most ${URL_CHARS_MAX} characters here.`,
    );
  }
  refuseVersions(c);
  // What is sent gets no body back: there is nothing to be acceptable or not.
  if (c.req.method === "GET") mediaTypeFor(c);
  await next();
  for (const [name, value] of Object.entries(VERSIONS)) c.header(name, value);
});

function refuseVersions(c: Context<App>): void {
  for (const standard of ["EPCIS", "CBV"]) {
    const said = (what: string) => c.req.header(`GS1-${standard}-${what}`);
    const [version, min, max] = [said("Version"), said("Min"), said("Max")];
    const fits =
      (version === undefined || compareVersions(version, VERSION) === 0) &&
      (min === undefined || compareVersions(min, VERSION) <= 0) &&
      (max === undefined || compareVersions(max, VERSION) >= 0);
    if (!fits)
      throw new Problem("not-acceptable", `${standard} is spoken in version ${VERSION} here.`);
  }
}

/** `2.0` and `2.0.0` are one version. What is no version is none of ours. */
function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((one) => one.trim().split(".").map(Number)) as [
    number[],
    number[],
  ];
  for (let at = 0; at < 3; at++) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The one of our two media types that is wanted most; both are the same JSON. Throws when neither is. RFC 9110 §12.5.1. */
function mediaTypeFor(c: Context<App>): string {
  const accept = c.req.header("accept") ?? "*/*";
  const asked = accept.split(",").map((one) => {
    const [type = "", ...parameters] = one.split(";").map((part) => part.trim().toLowerCase());
    const q = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
    return { type, weight: q === undefined ? 1 : Number(q) };
  });
  const weightOf = (media: string) =>
    [media, "application/*", "*/*"]
      .map((range) => asked.find(({ type }) => type === range)?.weight)
      .find((weight) => weight !== undefined) ?? 0;
  const [best = ""] = MEDIA_TYPES.toSorted((a, b) => weightOf(b) - weightOf(a));
  if (weightOf(best) > 0) return best;
  throw new Problem(
    "not-acceptable",
    `Answers are ${MEDIA_TYPES.join(" or ")}, not ${accept.slice(0, 100)}.`,
  );
}

/** JSON in the media type that was asked for. */
export function answer(
  c: Context<App>,
  body: object,
  headers: Record<string, string> = {},
): Response {
  return c.body(JSON.stringify(body), 200, { ...headers, "Content-Type": mediaTypeFor(c) });
}

export interface AskedFormats {
  readonly epcFormat: EpcFormat;
  readonly cbvFormat: CbvFormat;
}

/** How the answer is to write identifiers and words. Digital Links unless something else is asked for, as the standard says. */
export function formatsOf(c: Context<App>): AskedFormats {
  return {
    epcFormat: oneOf(c, "GS1-EPC-Format", EPC_FORMATS) ?? "Always_GS1_Digital_Link",
    cbvFormat: oneOf(c, "GS1-CBV-Format", CBV_FORMATS) ?? "No_Preference",
  };
}

function oneOf<T extends string>(
  c: Context<App>,
  header: string,
  values: readonly T[],
): T | undefined {
  const sent = c.req.header(header)?.trim();
  const found = values.find((value) => value === sent);
  if (sent !== undefined && found === undefined) {
    throw new Problem(
      "not-acceptable",
      `${header}: ${sent.slice(0, 60)} is not one of ${values.join(", ")}.`,
    );
  }
  return found;
}

const EXTENSIONS_MAX = 64;

/** `GS1-Extensions: ex=https://ex.example/, other=…`: what the sender's prefixes mean. */
export function prefixesSent(c: Context<App>): Map<string, string> {
  const header = c.req.header("GS1-Extensions") ?? "";
  const pairs = header
    .split(",")
    .map((pair) => pair.trim())
    .filter((pair) => pair !== "");
  if (pairs.length > EXTENSIONS_MAX)
    throw badExtensions(`it has at most ${EXTENSIONS_MAX} prefixes`);
  return new Map(
    pairs.map((pair) => {
      const [, prefix, namespace] =
        /^([A-Za-z_][\w.-]*)=([a-z][a-z0-9+.-]*:\S+)$/i.exec(pair) ?? [];
      if (prefix === undefined || namespace === undefined) {
        throw badExtensions(`"${pair.slice(0, 60)}" is not prefix=namespace`);
      }
      return [prefix, namespace];
    }),
  );
}

function badExtensions(why: string): Problem {
  return new Problem("query-parameter", `GS1-Extensions: ${why}.`, {
    pointer: "GS1-Extensions",
    rule: "header",
  });
}

/** The address as it was sent, every escape as it was. */
function withoutToken(url: string): string {
  return url.replace(/([?&])nextPageToken=[^&#]*(?:&|(?=#)|$)/, "$1").replace(/[?&](?=#|$)/, "");
}

/** Where the next page is, and until when. */
export function nextPage(
  c: Context<App>,
  next: { readonly token: string; readonly expires: number } | undefined,
): Record<string, string> {
  if (next === undefined) return {};
  const { pathname, search } = new URL(withoutToken(c.req.url));
  const query = `${search}${search === "" ? "?" : "&"}nextPageToken=${next.token}`;
  return {
    Link: `<${c.var.deps.publicOrigin}${pathname}${query}>; rel="next"`,
    "GS1-Next-Page-Token-Expires": new Date(next.expires).toISOString(),
  };
}
