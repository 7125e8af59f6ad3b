/** `/console`: the installable app for those who record and manage. One page for all its addresses; the rest is in its script. */
import { Hono } from "hono";
import { ConsolePage } from "../../web/pages/console.tsx";
import { text as en } from "../../web/text/en/index.ts";
import type { App } from "./app-env.ts";
import { htmlPage } from "./html.ts";

const MANIFEST = {
  name: "Rootproof",
  short_name: "Rootproof",
  start_url: "/console",
  scope: "/console",
  display: "standalone",
  background_color: "#f5f3ec",
  theme_color: "#f5f3ec",
  icons: [
    { src: "/assets/favicon.svg", sizes: "any", type: "image/svg+xml", purpose: "any maskable" },
  ],
};

export const console_ = new Hono<App>()
  .get("/manifest.webmanifest", (c) =>
    c.body(JSON.stringify(MANIFEST), 200, { "content-type": "application/manifest+json" }),
  )
  // A service worker rules what lies below it, so it cannot stand with the other files.
  .get("/sw.js", async (c) => {
    const file = await c.var.deps.asset("/assets/console-sw.js");
    return c.body(await file.text(), 200, {
      "content-type": "text/javascript; charset=utf-8",
      "cache-control": "no-cache",
      "service-worker-allowed": "/console",
    });
  })
  .get("/", (c) => htmlPage(c, <ConsolePage text={en} />))
  .get("/*", (c) => htmlPage(c, <ConsolePage text={en} />));
