// A project laid out like ours and small: a Worker with an object, a bucket, a cron, assets and a wasm module.
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

const FILES = {
  "wrangler.toml": `
name = "rootproof"
main = "worker/index.ts"
compatibility_date = "2026-07-01"
compatibility_flags = ["nodejs_compat"]
vars = { GREETING = "hello", KEPT = "from the config" }
durable_objects.bindings = [{ name = "SEQUENCER", class_name = "LogSequencer" }]
migrations = [{ tag = "v1", new_sqlite_classes = ["LogSequencer"] }]
r2_buckets = [{ binding = "STORE", bucket_name = "rootproof" }]
triggers.crons = ["* * * * *"]
rules = [{ type = "CompiledWasm", globs = ["**/*.wasm"] }]
[assets]
directory = "dist/web"
binding = "ASSETS"
run_worker_first = ["/*", "!/assets/*"]
`,
  "worker/index.ts": `
import { DurableObject } from "cloudflare:workers";
import empty from "./empty.wasm";
export class LogSequencer extends DurableObject {
  async next() {
    const count = ((await this.ctx.storage.get("count")) ?? 0) + 1;
    await this.ctx.storage.put("count", count);
    return count;
  }
}
export default {
  async fetch(request, env) {
    const url = new URL(request.url);
    if (url.pathname === "/next") return new Response(String(await env.SEQUENCER.getByName("log").next()));
    if (url.pathname === "/put") return new Response((await env.STORE.put("a", "kept"))?.key);
    if (url.pathname === "/get") return new Response(await (await env.STORE.get("a"))?.text() ?? "absent");
    if (url.pathname === "/ticks") return new Response(await (await env.STORE.get("tick"))?.text() ?? "none");
    if (url.pathname === "/wasm") return new Response(String(new WebAssembly.Instance(empty) instanceof WebAssembly.Instance));
    if (url.pathname === "/env") return Response.json({ ...env, SEQUENCER: 0, STORE: 0, ASSETS: 0, country: request.cf.country });
    if (url.pathname === "/asset") return env.ASSETS.fetch(new URL("/assets/passport.css", url));
    if (url.pathname === "/host") return new Response(request.headers.get("host"));
    if (url.pathname === "/echo") return new Response(request.body);
    if (url.pathname === "/say") { console.warn("said", { a: 1 }); return new Response("ok"); }
    if (url.pathname === "/throw") throw new Error("a fault of ours");
    return new Response("nothing here", { status: 404 });
  },
  async scheduled(event, env) {
    if (env.GREETING === "fail") throw new Error("the cron fell");
    await env.STORE.put("tick", event.cron);
  },
};
`,
  "web/static/css/20-page.css": "main { color : red }",
  "web/static/css/10-base.css": "html { color : black }",
  "web/static/mark.svg": "<svg/>",
  "web/islands/check.ts":
    'import("./later/lazy.ts").then(({ name }) => console.log(name satisfies string));',
  "web/islands/types.d.ts": "declare const x: string;",
  "web/islands/later/lazy.ts": 'export const name: string = "lazy";',
  ".env": "LEAKED=yes",
  ".dev.vars": "LEAKED=yes",
} as const;
/** The smallest module there is: the magic number and the version. */
const EMPTY_WASM = Uint8Array.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);

export function makeProject(root: string): void {
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  writeFileSync(join(root, "worker/empty.wasm"), EMPTY_WASM);
  symlinkSync(resolve("node_modules"), join(root, "node_modules"));
}
