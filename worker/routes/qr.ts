/** `/qr?uri=…`: the symbol for an address of this site or of a brand's own host, and for no other. docs/labels.md, *Symbols*. */
import { deflateSync } from "node:zlib";
import { Hono } from "hono";
import { type Code, parseCode } from "../core/code.ts";
import { ownOrigins } from "../core/own-hosts.ts";
import { Problem } from "../core/problem.ts";
import { placeOf } from "../core/resolver/levels.ts";
import { writeShortCode } from "../core/short-code.ts";
import { drawSymbol } from "../core/symbol/draw.ts";
import { readSymbolQuestion, type SymbolQuestion } from "../core/symbol/question.ts";
import type { Deps } from "../deps.ts";
import type { App } from "./app-env.ts";

/** A short code may be made or lost; the symbol itself never changes. */
const SHORT = { "cache-control": "public, max-age=60" };
const CACHE = { "cache-control": "public, max-age=86400" };

export const qr = new Hono<App>().get("/", async (c) => {
  const question = readSymbolQuestion(c.req.queries());
  refuseOthers(question.uri, c.var.deps);
  const code = parseCode(question.uri);
  const shortCode = !isFixed(question) ? await shortCodeOf(c.var.deps, code) : undefined;
  const drawn = { code, deflate: deflateSync, ...(shortCode !== undefined && { shortCode }) };
  const { type, body, warnings } = drawSymbol(question, drawn);
  return c.body(typeof body === "string" ? body : new Uint8Array(body), 200, {
    ...(isFixed(question) ? CACHE : SHORT),
    "content-type": type,
    ...(warnings.length > 0 && { "rootproof-warning": warnings.join(" ") }),
  });
});

const isFixed = ({ hasHri, format }: SymbolQuestion) => !hasHri && format !== "json";

/** The finest level that has one: units have none of their own, and show their lot's. */
async function shortCodeOf({ shortCodes }: Deps, code: Code): Promise<string | undefined> {
  for (const anchor of placeOf(code).anchors.toReversed()) {
    const found = await shortCodes.of(anchor);
    if (found !== undefined) return writeShortCode(found);
  }
  return undefined;
}

/** Codes are drawn for who answers when they are scanned: this site, and the brands' own hosts. */
function refuseOthers(uri: string, deps: Deps): void {
  // Of a brand's host also as it will be printed: a local installation is only how one looks at it first.
  const printed = [...deps.hosts.keys()].map((host) => `https://${host}`);
  if ([...ownOrigins(deps), ...printed].some((origin) => uri.startsWith(`${origin}/`))) return;
  const sentence = `uri must begin with ${deps.publicOrigin}/, or with a brand's own host: codes are made for this resolver only.`;
  throw new Problem("query-invalid", sentence, { rule: "uri" });
}
