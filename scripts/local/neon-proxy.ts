// Neon's endpoint on this machine: POST /sql and the WebSocket /v1 before a plain PostgreSQL, so that the Worker runs the driver it ships with.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { connect, type Socket } from "node:net";
import type { Duplex } from "node:stream";
import { pipeline } from "node:stream/promises";
import { connect as connectTls } from "node:tls";
import pg from "pg";
import { createWebSocketStream, WebSocketServer } from "ws";
import { answerSql } from "./neon-sql.ts";
import { endsWithUs } from "./stopping.ts";

export interface NeonProxyOptions {
  readonly postgresHost: string;
  readonly postgresPort: number;
  /** For a database elsewhere that speaks TLS only. */
  readonly tls?: boolean;
}

export interface NeonProxy {
  /** How many HTTP calls it has had: each is one round trip to the database. */
  readonly asked: () => number;
  readonly address: string;
  stop(): Promise<void>;
}

const POOLS_MAX = 4;
const CONNECTIONS_PER_POOL_MAX = 24;
const BODY_BYTES_MAX = 64 * 1024 * 1024;
const CONNECT_MS_MAX = 10_000;
/** PostgreSQL's SSLRequest: length 8, then the code 80877103 (protocol documentation, 54.2.10). */
const SSL_REQUEST = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]);

/** One pool per connection string; the one unused for longest goes when there are too many. */
class Pools {
  readonly #pools = new Map<string, pg.Pool>();
  readonly #options: NeonProxyOptions;

  constructor(options: NeonProxyOptions) {
    this.#options = options;
  }

  of(connectionString: string): pg.Pool {
    const pool = this.#pools.get(connectionString) ?? this.#make(connectionString);
    this.#pools.delete(connectionString);
    this.#pools.set(connectionString, pool);
    const [oldest, ...others] = this.#pools;
    if (oldest !== undefined && others.length >= POOLS_MAX) {
      this.#pools.delete(oldest[0]);
      void oldest[1].end();
    }
    return pool;
  }

  /** The string names who connects to what; where that is, this proxy alone decides. */
  #make(connectionString: string): pg.Pool {
    const { username, password, pathname } = new URL(connectionString);
    const pool = new pg.Pool({
      host: this.#options.postgresHost,
      port: this.#options.postgresPort,
      user: decodeURIComponent(username),
      password: decodeURIComponent(password),
      database: decodeURIComponent(pathname.slice(1)),
      ssl: this.#options.tls ?? false,
      max: CONNECTIONS_PER_POOL_MAX,
      connectionTimeoutMillis: CONNECT_MS_MAX,
    });
    // A connection the server closes while idle is no news: the next query opens another.
    pool.on("error", () => undefined);
    return pool;
  }

  async end(): Promise<void> {
    await Promise.all([...this.#pools.values()].map((pool) => pool.end()));
    this.#pools.clear();
  }
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > BODY_BYTES_MAX) return undefined;
    chunks.push(chunk);
  }
  return JSON.parse(Buffer.concat(chunks).toString("utf8"));
}

function reply(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

async function serve(pools: Pools, request: IncomingMessage, response: ServerResponse) {
  const named = request.headers["neon-connection-string"];
  if (request.method !== "POST" || request.url !== "/sql" || typeof named !== "string") {
    reply(response, 404, { message: "only POST /sql with a connection string is served here" });
    return;
  }
  try {
    const body = await readBody(request);
    if (body === undefined) {
      response.setHeader("connection", "close");
      reply(response, 413, { message: `a body is at most ${BODY_BYTES_MAX} bytes` });
      return;
    }
    const answer = await answerSql(pools.of(named), request.headers, body);
    reply(response, answer.status, answer.body);
  } catch (error) {
    reply(response, 400, { message: (error as Error).message });
  }
}

/** What the driver says on the WebSocket is PostgreSQL's own protocol. */
async function tunnel(client: Duplex, options: NeonProxyOptions): Promise<void> {
  const plain = connect(options.postgresPort, options.postgresHost);
  plain.setNoDelay();
  const server = options.tls ? await secured(plain, options.postgresHost) : plain;
  await pipeline(client, server, client);
}

function secured(plain: Socket, servername: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    plain.once("error", reject);
    plain.write(SSL_REQUEST);
    plain.once("data", (answer) => {
      if (answer.toString("latin1") !== "S") reject(new Error("the database speaks no TLS"));
      else resolve(connectTls({ socket: plain, servername }));
    });
  });
}

export async function startNeonProxy(options: NeonProxyOptions): Promise<NeonProxy> {
  const pools = new Pools(options);
  let asked = 0;
  const server = createServer((request, response) => {
    asked++;
    void serve(pools, request, response);
  });
  const sockets = new WebSocketServer({ server, path: "/v1", maxPayload: BODY_BYTES_MAX });
  sockets.on("connection", (socket) => {
    // A tunnel ends when either side goes away, however it goes: both ends see it themselves.
    tunnel(createWebSocketStream(socket), options).catch(() => socket.terminate());
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the proxy has no port");
  const stop = endsWithUs({
    name: "neon proxy",
    kill: () => undefined,
    stop: async () => {
      for (const socket of sockets.clients) socket.terminate();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await pools.end();
    },
  });
  return { address: `127.0.0.1:${address.port}`, asked: () => asked, stop };
}
