// A host as `npm start` is one, for the tests that end it in every way a host can end: host.ts <project> <data> <port> [throw]
import { join } from "node:path";
import { startChain } from "../../scripts/local/chain.ts";
import { startNeonProxy } from "../../scripts/local/neon-proxy.ts";
import { startPostgres } from "../../scripts/local/postgres.ts";
import { loadSecrets } from "../../scripts/local/secrets.ts";
import { startWorker } from "../../scripts/local/worker.ts";

const [root = "", dir = "", port = "", ending] = process.argv.slice(2);
const password = loadSecrets(dir).postgresPassword;
const [postgres, chain] = await Promise.all([
  startPostgres({ dir, password }),
  startChain({ dir }),
]);
await startNeonProxy({ postgresHost: postgres.host, postgresPort: postgres.port });
const bundleDir = join(root, "dist/worker");
const configPath = join(root, "wrangler.toml");
const worker = await startWorker({ configPath, bundleDir, dir, port: Number(port) });
process.exitCode = 0;
console.log(`ready ${worker.origin} ${chain.url}`);
if (ending === "throw") setTimeout(() => Promise.reject(new Error("a fault of the host")), 50);
