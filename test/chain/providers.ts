/** JSON-RPC providers of every character, on this machine. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

export interface Asked {
  readonly method: string;
  readonly params: readonly unknown[];
}

export interface Provider {
  readonly url: string;
  /** The methods it was asked, in order. */
  readonly asked: string[];
  stop(): Promise<void>;
}

type Handle = (asked: Asked, response: ServerResponse) => void | Promise<void>;

export async function provider(handle: Handle): Promise<Provider> {
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    const question = JSON.parse(await bodyOf(request)) as Asked;
    asked.push(question.method);
    await handle(question, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    asked,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

/** Answers this text, whatever is asked. */
export const saying = (text: string, status = 200) =>
  provider((_, response) => void response.writeHead(status).end(text));

export const answering = (result: unknown) =>
  saying(JSON.stringify({ jsonrpc: "2.0", id: 1, result }));

export const refusing = (message: string) =>
  saying(JSON.stringify({ jsonrpc: "2.0", id: 1, error: { code: -32_000, message } }));

/** Takes the question and says nothing, ever. */
export const silent = () => provider(() => undefined);

/** Begins to answer and does not end. `sent` counts the bytes it got rid of. */
export async function endless(): Promise<Provider & { sent(): number }> {
  let sent = 0;
  const chunk = Buffer.alloc(64 * 1024, "a");
  const one = await provider((_, response) => {
    response.on("error", () => undefined);
    response.writeHead(200, { "content-type": "application/json" });
    const more = () => {
      while (!response.destroyed) {
        sent += chunk.length;
        if (!response.write(chunk)) return;
      }
    };
    response.on("drain", more);
    more();
  });
  return { ...one, sent: () => sent };
}

/** Where nobody listens. */
export async function dead(): Promise<Provider> {
  const one = await silent();
  await one.stop();
  return { ...one, stop: async () => undefined };
}

/** Passes questions on to a node, and bends what `lie` bends. */
export const relay = (node: string, lie: (asked: Asked, result: unknown) => unknown) =>
  provider(async (question, response) => {
    const answer = await fetch(node, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ jsonrpc: "2.0", id: 1, ...question }),
    });
    const said = (await answer.json()) as { result?: unknown };
    const bent = "result" in said ? { ...said, result: lie(question, said.result) } : said;
    response.end(JSON.stringify(bent));
  });
