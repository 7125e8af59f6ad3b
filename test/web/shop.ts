/** A tiny origin for browser tests: one page, the built island, proofs, a policy and two chain nodes, under our own CSP. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { build } from "esbuild";
import type { CoffeeLog } from "./coffee-log.ts";
import { favicon, qrSvg, stylesheet } from "./preview.ts";

const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self' http: https:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export interface Shop {
  readonly origin: string;
  readonly rpcs: readonly string[];
  /** What is asked for from now on. */
  page: string;
  readonly log: CoffeeLog;
  readonly policyRpcs: readonly string[];
  /** False: the nodes answer 503. */
  chainUp: boolean;
  /** Paths asked for, and hosts seen. */
  readonly asked: string[];
  readonly close: () => Promise<void>;
}

async function island(): Promise<Map<string, string>> {
  const { outputFiles } = await build({
    entryPoints: [new URL("../../web/islands/verify.ts", import.meta.url).pathname],
    bundle: true,
    splitting: true,
    format: "esm",
    minify: true,
    target: "es2020",
    outdir: "/assets",
    write: false,
  });
  return new Map(outputFiles.map(({ path, text }) => [path, text]));
}

export async function openShop(log: CoffeeLog): Promise<Shop> {
  const files = await island();
  const server = createServer((request, response) => {
    void answer(request, response).catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const rpcs = [`${origin}/rpc-a`, `${origin}/rpc-b`];
  const shop = {
    origin,
    rpcs,
    page: "",
    log,
    policyRpcs: rpcs,
    chainUp: true,
    asked: [] as string[],
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? "/", origin);
    shop.asked.push(pathname);
    const send = (type: string, body: string) =>
      response.writeHead(200, { "content-type": type, "content-security-policy": CSP }).end(body);
    const script = files.get(pathname);
    const bundle = log.bundles.get(pathname.replace("/proofs/", ""));
    if (pathname === "/") send("text/html; charset=utf-8", shop.page);
    else if (script !== undefined) send("text/javascript", script);
    // What listens and what keeps have tests of their own: test/scan, test/local.
    else if (/^\/assets\/(voice|keep)\.js$/.test(pathname)) send("text/javascript", "");
    else if (pathname === "/assets/passport.css") send("text/css", stylesheet());
    else if (pathname === "/assets/favicon.svg") send("image/svg+xml", favicon());
    else if (pathname === "/qr") send("image/svg+xml", await qrSvg(searchParams.get("uri") ?? ""));
    else if (pathname === "/.well-known/rootproof-policy.json")
      send("application/json", log.policy(rpcs));
    else if (bundle !== undefined) send("application/json", bundle);
    else if (pathname.startsWith("/rpc-") && shop.chainUp)
      send("application/json", await rpc(request));
    else response.writeHead(pathname.startsWith("/rpc-") ? 503 : 404).end();
  }

  async function rpc(request: IncomingMessage): Promise<string> {
    let text = "";
    for await (const chunk of request) text += String(chunk);
    const { id, method, params } = JSON.parse(text);
    return JSON.stringify({ jsonrpc: "2.0", id, result: await log.chain.rpc("", method, params) });
  }

  return shop;
}
