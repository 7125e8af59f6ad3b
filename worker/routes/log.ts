/** The public log: checkpoint and hash tiles, open to every origin and cheap to mirror. C2SP tlog-tiles. */
import { Hono } from "hono";
import { cors } from "hono/cors";
import { parseTilePath, TILE_WIDTH, tilePath } from "../core/log/tiles.ts";
import { Problem } from "../core/problem.ts";
import type { App } from "./app-env.ts";

const HASH_BYTES = 32;

export const log = new Hono<App>()
  .use(cors())
  .get("/checkpoint", async (c) => {
    const note = await c.var.deps.published.get("checkpoint");
    if (note === undefined) throw new Problem("not-found", "The log has no checkpoint yet.");
    return c.body(new TextDecoder().decode(note), 200, {
      "content-type": "text/plain; charset=utf-8",
      "cache-control": "no-cache",
    });
  })
  .get("/tile/*", async (c) => {
    const { level, index, width } = parseTilePath(
      new URL(c.req.url).pathname.slice("/log/".length),
    );
    // Kept under the full-width name and growing in place: a partial tile is its beginning.
    const tile = await c.var.deps.published.get(tilePath({ level, index, width: TILE_WIDTH }));
    if (tile === undefined || tile.length < width * HASH_BYTES)
      throw new Problem("not-found", "The log has no such tile yet.");
    return c.body(tile.slice(0, width * HASH_BYTES), 200, {
      "content-type": "application/octet-stream",
      "cache-control": "public, max-age=31536000, immutable",
    });
  });
