// The Worker on the local network: everything but the runtime's own tools, which hand out stored objects to whoever asks.
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import { pipeline } from "node:stream";
import { endsWithUs } from "./stopping.ts";

export interface LanGate {
  stop(): Promise<void>;
}

const RUNTIME_TOOLS = "/cdn-cgi/";

function isTool(url: string): boolean {
  try {
    return decodeURIComponent(new URL(url, "http://localhost").pathname).startsWith(RUNTIME_TOOLS);
  } catch {
    return true;
  }
}

function pass(port: number, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const target = incoming.url ?? "/";
  // The runtime also believes headers of its own, so none of them may come from outside.
  const named = Object.entries(incoming.headers).filter(([name]) => !name.startsWith("mf-"));
  if (isTool(target) || !target.startsWith("/")) {
    outgoing.writeHead(404).end();
    return;
  }
  const { method } = incoming;
  const headers = Object.fromEntries(named);
  const inner = request({ host: "127.0.0.1", port, method, path: target, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    pipeline(answer, outgoing, () => undefined);
  });
  inner.on("error", () => {
    if (!outgoing.headersSent) outgoing.writeHead(502);
    outgoing.end();
  });
  pipeline(incoming, inner, () => undefined);
}

/** Listens at `host`:`port` and passes on to the Worker at `workerPort` of this machine. */
export async function startLanGate(
  host: string,
  port: number,
  workerPort: number,
): Promise<LanGate> {
  const server = createServer((incoming, outgoing) => pass(workerPort, incoming, outgoing));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const stop = endsWithUs({
    name: "lan gate",
    kill: () => undefined,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  });
  return { stop };
}
