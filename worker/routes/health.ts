/** `/healthz`: the Worker runs. With `?deep=1` and an operator's key: which of database, log and chain does not. */
import { Hono } from "hono";
import { Problem } from "../core/problem.ts";
import type { App } from "./app-env.ts";
import { holderOf } from "./auth.ts";

export const health = new Hono<App>().get("/", async (c) => {
  if (c.req.query("deep") !== "1") return c.json({ status: "ok" });
  const holder = await holderOf(c);
  if (holder === undefined)
    throw new Problem("key-missing", "The deep look needs an operator's key.");
  if (!holder.operator) throw new Problem("forbidden", "The deep look needs an operator's key.");
  const parts = await c.var.deps.inspect();
  const failing = Object.entries(parts).filter(([, said]) => said !== "ok");
  return c.json(
    { status: failing.length === 0 ? "ok" : "failing", ...parts },
    failing.length === 0 ? 200 : 503,
  );
});
