// TCP ports nobody listens on: any one, or the one somebody asked for.
import { randomInt } from "node:crypto";
import { connect, createServer } from "node:net";

/** Below what systems give to connections that go out: one of those would take the port before it is used. */
const [FIRST, COUNT] = [12_000, 20_000];
const TRIES_MAX = 100;

/** Another process may take the port before it is used; whoever needs it must report that clearly. */
export async function freePort(): Promise<number> {
  for (let tried = 0; tried < TRIES_MAX; tried++) {
    const port = FIRST + randomInt(COUNT);
    if (await isFree(port)) return port;
  }
  throw new Error(`of ${TRIES_MAX} ports that were tried, none is free`);
}

export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}

/** Another listener would answer in our name, so a start on a port that is taken must stop here. */
export function refuseTaken(port: number, what: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: "127.0.0.1" });
    socket.once("connect", () => {
      socket.destroy();
      reject(new Error(`port ${port} is taken: ${what} cannot use it`));
    });
    socket.once("error", () => resolve());
  });
}
