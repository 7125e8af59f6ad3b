/** `/qr?uri=…`: the symbol for an address of this site or of a brand's own host, and for no other. docs/labels.md, *Symbols*. */
import { deflateSync } from "node:zlib";
import { Hono } from "hono";
import { parseDigitalLink } from "../core/gs1/digital-link.ts";
import { Problem } from "../core/problem.ts";
import { drawSymbol } from "../core/symbol/draw.ts";
import { readSymbolQuestion } from "../core/symbol/question.ts";
import type { Deps } from "../deps.ts";
import type { App } from "./app-env.ts";

const CACHE = { "cache-control": "public, max-age=86400" };

export const qr = new Hono<App>().get("/", (c) => {
  const question = readSymbolQuestion(c.req.queries());
  refuseOthers(question.uri, c.var.deps);
  const link = parseDigitalLink(question.uri);
  const { type, body, warnings } = drawSymbol(question, { link, deflate: deflateSync });
  return c.body(typeof body === "string" ? body : new Uint8Array(body), 200, {
    ...CACHE,
    "content-type": type,
    ...(warnings.length > 0 && { "rootproof-warning": warnings.join(" ") }),
  });
});

/** Codes are drawn for who answers when they are scanned: this site, and the brands' own hosts. */
function refuseOthers(uri: string, { publicOrigin, hosts }: Deps): void {
  const [, host = ""] = /^https:\/\/([^/]+)\//.exec(uri) ?? [];
  if (uri.startsWith(`${publicOrigin}/`) || hosts.has(host)) return;
  const sentence = `uri must begin with ${publicOrigin}/, or with a brand's own host: codes are made for this resolver only.`;
  throw new Problem("query-invalid", sentence, { rule: "uri" });
}
