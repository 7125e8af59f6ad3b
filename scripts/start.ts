/** `npm start`: the whole product on this machine, with the coffee chain in it, and its addresses on the screen. */
import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { withClient } from "../cli/operator/database.ts";
import { createKey, createOrganisation, hasOrganisation } from "../cli/operator/organisations.ts";
import { isLocalOrigin } from "../worker/env.ts";
import { type DemoChain, readChains } from "./demo/chains.ts";
import { coffee } from "./demo/coffee.ts";
import { type Keys, loadDemo, waitForState } from "./demo/load.ts";
import { type Stack, startStack } from "./local/stack.ts";

const { values } = parseArgs({
  options: { empty: { type: "boolean", default: false }, lan: { type: "boolean", default: false } },
});
const dir = process.env.ROOTPROOF_DATA ?? ".data";
const port = Number(process.env.PORT ?? 8787);
const started = Date.now();
const say = (line: string) =>
  console.log(`${((Date.now() - started) / 1000).toFixed(1).padStart(5)} s  ${line}`);

const stack = await startStack({
  dir,
  port,
  say,
  onLog: ({ level, message }) => level === "error" && console.error(message),
  ...(values.lan && { lanAddress: lanAddress() }),
  ...(process.env.DATABASE_URL && { databaseUrl: process.env.DATABASE_URL }),
  ...(process.env.RPC_URL && { rpcUrl: process.env.RPC_URL }),
});
const demos = values.empty
  ? []
  : readChains()
      .filter(({ id }) => id === "coffee")
      .map(coffee);
const keys = await keysFor(stack, demos);
for (const demo of demos) {
  await loadDemo(stack.origin, demo, keys);
  say(`demo ${demo.id}: captured through the public API`);
  await waitForState(stack.origin, demo, {
    keys,
    state: stack.chain === undefined ? "logged" : "final",
  });
  say(
    `demo ${demo.id}: every event is ${stack.chain === undefined ? "logged" : "final on the TEST chain"}`,
  );
}
writeDev(stack, { keys, demos });

console.log(`
Home       ${stack.origin}/
${demos.map((demo) => `Passport   ${passportOf(demo)}`).join("\n")}
Policy     ${stack.origin}/.well-known/rootproof-policy.json
Keys       ${join(dir, "dev.json")}
ready ${stack.origin}`);

function passportOf({ product: { gtin, lot } }: DemoChain): string {
  return `${stack.origin}/01/${gtin}/10/${encodeURIComponent(lot)}`;
}

/** Keys are shown once, so those of earlier starts come from dev.json; an organisation whose key is lost gets another. */
async function keysFor({ ownerUrl }: Stack, demos: readonly DemoChain[]): Promise<Keys> {
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

function writeDev(
  { origin, ownerUrl, chain }: Stack,
  { keys, demos }: { keys: Keys; demos: readonly DemoChain[] },
): void {
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
      url: passportOf(demo),
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
