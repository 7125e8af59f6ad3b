/** `/qr?uri=…&format=svg|png`: the symbol for an address of this resolver, and for no other. ISO/IEC 18004. */
import { Hono } from "hono";
// The package's main file is replaced by one for browsers, which cannot write PNG; this is the same library, whole.
import QRCode from "qrcode/lib/server.js";
import { parseDigitalLink } from "../core/gs1/digital-link.ts";
import { Problem } from "../core/problem.ts";
import type { App } from "./app-env.ts";

const URI_CHARS_MAX = 500;
/** Four modules of quiet zone, and error correction M: what GS1 asks of a QR code with a Digital Link. */
const SYMBOL = { margin: 4, errorCorrectionLevel: "M" } as const;
const PNG_MODULE_PIXELS = 8;
const CACHE = { "cache-control": "public, max-age=86400" };

export const qr = new Hono<App>().get("/", async (c) => {
  const uri = ownUri(c.req.query("uri"), c.var.deps.publicOrigin);
  const format = c.req.query("format") ?? "svg";
  if (format === "svg") {
    const svg = await QRCode.toString(uri, { ...SYMBOL, type: "svg" });
    return c.body(svg, 200, { ...CACHE, "content-type": "image/svg+xml" });
  }
  if (format === "png") {
    const png = await QRCode.toBuffer(uri, { ...SYMBOL, scale: PNG_MODULE_PIXELS });
    return c.body(new Uint8Array(png), 200, { ...CACHE, "content-type": "image/png" });
  }
  throw new Problem("query-invalid", "format is svg or png.", { rule: "format" });
});

function ownUri(uri: string | undefined, publicOrigin: string): string {
  if (uri === undefined || uri.length > URI_CHARS_MAX) {
    throw new Problem(
      "query-invalid",
      `uri must be given, with at most ${URI_CHARS_MAX} characters.`,
      { rule: "uri" },
    );
  }
  if (!uri.startsWith(`${publicOrigin}/`)) {
    throw new Problem(
      "query-invalid",
      `uri must begin with ${publicOrigin}/: codes are made for this resolver only.`,
      { rule: "uri" },
    );
  }
  parseDigitalLink(uri);
  return uri;
}
