// A TCP port nobody listens on, for parts that do not care which one they get.
import { createServer } from "node:net";

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
