/** `/.well-known/rootproof-policy.json`: what a verifier may pin. It is worth most when it was fetched before there was a doubt. */
import { Hono } from "hono";
import { cors } from "hono/cors";
import type { App } from "./app-env.ts";

export const policy = new Hono<App>().use(cors()).get("/", async (c) =>
  c.body(JSON.stringify(await c.var.deps.policy(), undefined, 2), 200, {
    "content-type": "application/json",
    "cache-control": "no-cache",
  }),
);
