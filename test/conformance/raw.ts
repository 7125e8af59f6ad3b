/** Requests that no careful client sends: bytes as they stand, addresses untidied, bodies without end. */

import { readFileSync } from "node:fs";
import { request } from "node:http";
import { childrenOf } from "../../scripts/local/processes.ts";

export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
  readonly milliseconds: number;
}

export interface RawSaid {
  readonly origin: string;
  readonly path: string;
  readonly key?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent piece by piece, for as long as somebody reads; from the beginning each time. */
  readonly body?: Iterable<Uint8Array>;
}

const RESETS_MAX = 5;

/**
 * Each call has a connection of its own, and what is answered before the body was read to its end counts: the runtime closes the
 * connection then. Now and then the system throws the answer away with the connection before it was read; then it is asked for again.
 */
export async function raw(said: RawSaid): Promise<RawAnswer> {
  for (let again = 0; ; again++) {
    try {
      return await once(said);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (again === RESETS_MAX || (code !== "ECONNRESET" && code !== "EPIPE")) throw error;
    }
  }
}

function once({ origin, path, key, method, headers = {}, body }: RawSaid): Promise<RawAnswer> {
  const { hostname, port } = new URL(origin);
  const began = performance.now();
  return new Promise((done, fail) => {
    const all = { ...(key !== undefined && { authorization: `Bearer ${key}` }), ...headers };
    const how = { method: method ?? (body === undefined ? "GET" : "POST"), agent: false };
    const sent = request({ hostname, port, path, headers: all, ...how }, async (answer) => {
      const parts: Buffer[] = [];
      try {
        for await (const part of answer) parts.push(part as Buffer);
      } catch {
        // Closed in the middle: what came is what there is.
      }
      const milliseconds = performance.now() - began;
      sent.destroy();
      done({
        ...{ status: answer.statusCode ?? 0, headers: answer.headers, milliseconds },
        body: Buffer.concat(parts).toString(),
      });
    });
    sent.on("error", (error) => fail(Object.assign(error, { path: path.slice(0, 80) })));
    if (body === undefined) sent.end();
    else pour(sent, body[Symbol.iterator]());
  });
}

/** Never more in hand than the connection takes. */
function pour(sent: ReturnType<typeof request>, pieces: Iterator<Uint8Array>): void {
  for (;;) {
    if (sent.destroyed) return;
    const { done, value } = pieces.next();
    if (done) return void sent.end();
    if (!sent.write(value)) return void sent.once("drain", () => pour(sent, pieces));
  }
}

/** What the runtime that serves this address holds in memory, in bytes; `undefined` where the system does not tell. */
export function memoryOf(origin: string): number | undefined {
  const serves = new RegExp(`workerd.*:${new URL(origin).port}(\\s|$)`);
  const runtime = childrenOf(process.pid).find(({ command }) => serves.test(command));
  if (runtime === undefined || process.platform !== "linux") return undefined;
  const status = readFileSync(`/proc/${runtime.pid}/status`, "utf8");
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(status) ?? [];
  return Number(kilobytes) * 1024;
}
