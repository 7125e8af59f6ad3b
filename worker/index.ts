/** Where Cloudflare comes in: requests, the cron, and the Durable Object. The only reader of raw settings besides it is env.ts. */
import { createApp, createAssets, createRefusal } from "./app.ts";
import {
  chainName,
  endPorts,
  expirePorts,
  forgetPorts,
  reminderPorts,
  requestDeps,
  senderPorts,
  sweepPorts,
  watchPorts,
} from "./deps.ts";
import { BadEnvironment, type Env, readSettings } from "./env.ts";
import { anchorCheckpoint } from "./flows/anchor-checkpoint.ts";
import { endCertificates } from "./flows/end-certificates.ts";
import { expireTransfers } from "./flows/expire-transfers.ts";
import { forgetLooks } from "./flows/forget-looks.ts";
import { remindRequests } from "./flows/remind-requests.ts";
import { sweepFiles } from "./flows/sweep-files.ts";
import { watchLinks } from "./flows/watch-links.ts";
import { forgetAll } from "./routes/edge.ts";

export { LogSequencer } from "./sequencer.ts";

/** Of wrangler.toml: sweeps away bytes that are nobody's, reminds who was asked for evidence, withdraws what ended with its certificate, ends the wait for receivers, forgets where pieces were looked at, and looks whether links still lead somewhere. Every other tick is the sender's. */
const WATCH_CRON = "17 */6 * * *";

const app = createApp();

export default {
  async fetch(request, env, context) {
    const { pathname } = new URL(request.url);
    try {
      if (pathname.startsWith("/assets/")) {
        readSettings(env);
        return await createAssets((asked) => env.ASSETS.fetch(asked)).fetch(request);
      }
      return await app.fetch(request, { deps: requestDeps(env) }, context);
    } catch (error) {
      if (!(error instanceof BadEnvironment)) throw error;
      console.error("environment:", error.message);
      return createRefusal().fetch(request);
    }
  },

  /** One step of the sender. An idle tick asks the sequencer's own memory and touches neither database nor chain. */
  async scheduled({ cron }, env, context) {
    const settings = readSettings(env);
    if (cron === WATCH_CRON) {
      const swept = await orNothing("sweep", sweepFiles(sweepPorts(env, settings)));
      const reminded = await orNothing("remind", remindRequests(reminderPorts(settings)));
      const ended = await orNothing("claims", endCertificates(endPorts(env, settings)));
      const expired = await orNothing("transfers", expireTransfers(expirePorts(settings)));
      await orNothing("edge", forgetAll(context));
      const forgot = await orNothing("looks", forgetLooks(forgetPorts(settings)));
      await watchLinks(watchPorts(settings), swept + reminded + ended + expired + forgot);
      return;
    }
    const sequencer = env.SEQUENCER.getByName("log");
    const chain = chainName(settings);
    const { size, settled } = await sequencer.wake(chain);
    const ports = await senderPorts(settings);
    if (ports === undefined || settled >= size) return;
    try {
      const after = await anchorCheckpoint(ports);
      if (after.settled > settled) await sequencer.settle(chain, after.settled);
      await sequencer.senderSaid(after.waits);
    } catch (error) {
      await sequencer.senderSaid(error instanceof Error ? error.message : String(error));
      throw error;
    }
  },
} satisfies ExportedHandler<Env>;

/** One duty that fails keeps no other from being done. */
async function orNothing(what: string, calls: Promise<number>): Promise<number> {
  try {
    return await calls;
  } catch (error) {
    console.error(`${what}:`, error);
    return 0;
  }
}
