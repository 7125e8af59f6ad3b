/** `/proofs/{leaf index or leaf hash}`: the bundle a stranger checks. Hidden and absent look the same. */
import { Hono } from "hono";
import { cors } from "hono/cors";
import { fromHex } from "../core/bytes.ts";
import { Problem } from "../core/problem.ts";
import { readProof } from "../flows/read-proof.ts";
import type { App } from "./app-env.ts";
import { holderIfSaid } from "./auth.ts";

const DISCLOSED_POINTERS_MAX = 64;

export const proofs = new Hono<App>().use(cors()).get("/:leaf", async (c) => {
  const leaf = readLeaf(c.req.param("leaf"));
  const holder = await holderIfSaid(c);
  const disclose = c.req.query("disclose")?.split(",").slice(0, DISCLOSED_POINTERS_MAX);
  const bundle = await readProof(c.var.deps, {
    leaf,
    ...(holder?.scopes.includes("read") && { organisation: holder.organisation.id }),
    ...(disclose && { disclose }),
  });
  if (bundle === undefined) throw new Problem("not-found", "There is no proof to show here.");
  return c.json(bundle, 200, { "cache-control": "no-cache" });
});

function readLeaf(text: string) {
  if (/^(0|[1-9]\d{0,14})$/.test(text)) return { index: Number(text) };
  if (/^[0-9a-f]{64}$/.test(text)) return { leafHash: fromHex(text) };
  throw new Problem("not-found", "There is no proof to show here.");
}
