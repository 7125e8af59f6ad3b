/** `npm start`: the whole product on this machine, with the demo chains in it, and its addresses on the screen. */
import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { withClient } from "../cli/operator/database.ts";
import { createKey, createOrganisation, hasOrganisation } from "../cli/operator/organisations.ts";
import { isLocalOrigin } from "../worker/env.ts";
import type { DemoChain } from "./demo/chains.ts";
import { demoChains } from "./demo/demos.ts";
import { type Keys, loadDemo, waitForState } from "./demo/load.ts";
import { claim } from "./local/leftovers.ts";
import { refuseTaken } from "./local/ports.ts";
import { type Stack, startStack } from "./local/stack.ts";
import { readStartSettings, START_USAGE, type StartSettings } from "./local/start-settings.ts";
import { leaveFailed } from "./local/stopping.ts";

const started = Date.now();
const say = (line: string) =>
  console.log(`${((Date.now() - started) / 1000).toFixed(1).padStart(5)} s  ${line}`);

try {
  const settings = readStartSettings(process.argv.slice(2), process.env);
  if (settings === "help") console.log(START_USAGE);
  else await start(settings);
} catch (error) {
  await leaveFailed(error);
}

async function start({ empty, lan, dir, port, ...own }: StartSettings): Promise<void> {
  // Before anything is started that would only have to be stopped again.
  await claim(dir);
  await refuseTaken(port, "the Worker").catch(({ message }) => {
    throw new Error(`${message}; stop what listens there, or set PORT`);
  });
  const stack = await startStack({
    ...{ ...own, dir, port, say },
    onLog: ({ level, message }) => {
      if (level === "error") console.error(message);
      // Nobody's mail leaves this machine: what would be mailed is read here.
      else if (message.startsWith("mail to ")) console.log(message);
    },
    ...(lan && { lanAddress: lanAddress() }),
  });
  const demos = empty ? [] : demoChains();
  const keys = await keysFor(stack, { dir, demos });
  if (demos.length > 0) await tell(stack, demos, keys);
  writeDev(stack, { dir, demos, keys });

  console.log(`
${pagesOf(stack, demos)}
API        ${stack.origin}/api
Policy     ${stack.origin}/.well-known/rootproof-policy.json
Keys       ${join(dir, "dev.json")}
ready ${stack.origin}`);
}

/** Through the public API, as their makers and suppliers would. The first alone: its proofs have the same numbers at every first start. */
async function tell({ origin, chain }: Stack, demos: readonly DemoChain[], keys: Keys) {
  const [first, ...others] = demos;
  if (first) await loadDemo(origin, first, keys);
  await Promise.all(others.map((demo) => loadDemo(origin, demo, keys)));
  const names = demos.map(({ id }) => id).join(", ");
  say(`demo: ${names} captured through the public API`);
  const state = chain === undefined ? "logged" : "final";
  await Promise.all(demos.map((demo) => waitForState(origin, demo, { keys, state })));
  say(`demo: every event is ${state === "final" ? "final on the TEST chain" : "logged"}`);
}

/** What to open, the first first. */
function pagesOf(stack: Stack, demos: readonly DemoChain[]): string {
  const [first, ...rest] = demos.map((demo) => [passportOf(stack, demo), demo.product.name]);
  const others = [[`${stack.origin}/`, "all of them"], ...rest];
  return [
    ...(first ? [`Open first ${first.join("  ")}`] : []),
    ...(first ? others : [[`${stack.origin}/`]]).map(
      (line, n) => `${n === 0 ? "Home" : "Passport"}`.padEnd(11) + line.join("  "),
    ),
  ].join("\n");
}

function passportOf({ origin }: Stack, { product: { gtin, lot } }: DemoChain): string {
  return `${origin}/01/${gtin}/10/${encodeURIComponent(lot)}`;
}

interface Installation {
  readonly dir: string;
  readonly demos: readonly DemoChain[];
  readonly keys: Keys;
}

/** Keys are shown once, so those of earlier starts come from dev.json; an organisation whose key is lost gets another. */
async function keysFor(
  { ownerUrl }: Stack,
  { dir, demos }: Pick<Installation, "dir" | "demos">,
): Promise<Keys> {
  const known = existsSync(join(dir, "dev.json"))
    ? (JSON.parse(readFileSync(join(dir, "dev.json"), "utf8")) as { keys: Keys }).keys
    : {};
  return withClient(ownerUrl, async (client) => {
    const keys: Record<string, string> = { ...known };
    for (const { slug, name } of demos.flatMap(({ organisations }) => organisations)) {
      if (keys[slug] !== undefined) continue;
      const made = (await hasOrganisation(client, slug))
        ? await createKey(client, slug)
        : await createOrganisation(client, { name, slug });
      keys[slug] = made.key;
    }
    return keys;
  });
}

function writeDev(stack: Stack, { dir, demos, keys }: Installation): void {
  const { origin, ownerUrl, chain } = stack;
  const file = join(dir, "dev.json");
  const dev = {
    ...{
      origin,
      rpcUrl: chain?.rpcUrl,
      chainId: chain?.chainId,
      contract: chain?.contract,
      log: chain?.log,
    },
    ...{ databaseUrl: ownerUrl, policyUrl: `${origin}/.well-known/rootproof-policy.json`, keys },
    demo: demos.map((demo) => ({
      id: demo.id,
      gtin: demo.product.gtin,
      lot: demo.product.lot,
      url: passportOf(stack, demo),
    })),
  };
  writeFileSync(file, `${JSON.stringify(dev, null, 2)}\n`, { mode: 0o600 });
  chmodSync(file, 0o600);
}

/** The address a phone on the same network can use. */
function lanAddress(): string {
  const all = Object.values(networkInterfaces()).flatMap((one) => one ?? []);
  const addresses = all
    .filter(({ family, internal }) => family === "IPv4" && !internal)
    .map(({ address }) => address);
  const found = addresses.find((address) => isLocalOrigin(`http://${address}`));
  if (found !== undefined) return found;
  const seen =
    addresses.length === 0 ? "it is in no network" : `it has only ${addresses.join(", ")}`;
  throw new Error(
    `--lan: this machine has no private address, ${seen}; a TEST chain is not for the public.`,
  );
}
