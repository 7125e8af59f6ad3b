/** `/healthz`: the Worker runs. With `?deep=1` for the operator: which of database, log and chain does not. */
import { Hono } from "hono";
import type { App } from "./app-env.ts";
import { refuseOthers } from "./auth.ts";

export const health = new Hono<App>().get("/", async (c) => {
  if (c.req.query("deep") !== "1") return c.json({ status: "ok" });
  await refuseOthers(c);
  const parts = await c.var.deps.inspect();
  const failing = Object.entries(parts).filter(([, said]) => said !== "ok");
  return c.json(
    { status: failing.length === 0 ? "ok" : "failing", ...parts },
    failing.length === 0 ? 200 : 503,
  );
});
