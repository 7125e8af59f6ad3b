// TCP ports nobody listens on: any one, or the one somebody asked for.
import { connect, createServer } from "node:net";

/** Another process may take the port before it is used; whoever needs it must report that clearly. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => {
        if (address !== null && typeof address === "object") resolve(address.port);
        else reject(new Error("the system named no free port"));
      });
    });
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
