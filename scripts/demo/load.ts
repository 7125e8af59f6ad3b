/** Loads a demo chain the way strangers would: with API keys, through the public API, waiting for what the API says. */

import type { DemoChain } from "./chains.ts";
import { document } from "./coffee.ts";

export interface Keys {
  readonly [organisation: string]: string;
}

const STATE_WAIT_MS_MAX = 60_000;
const STATE_POLL_MS = 250;

export async function loadDemo(origin: string, chain: DemoChain, keys: Keys): Promise<void> {
  const call = caller(origin, keys);
  await call(chain.owner, "PUT", `/api/products/${chain.product.gtin}`, {
    name: chain.product.name,
  });
  for (const { slug, consent } of chain.organisations) {
    if (consent === undefined) continue;
    await call(chain.owner, "PUT", `/api/suppliers/${slug}`, {});
    await call(slug, "PUT", `/api/customers/${chain.owner}`, consent);
  }
  for (const { organisation, events } of chain.captures) {
    await call(organisation, "POST", "/epcis/capture", document(events, new Date().toISOString()));
  }
}

/** Waits until every event of the chain is in this state, as its own organisation is told. */
export async function waitForState(
  origin: string,
  chain: DemoChain,
  { keys, state }: { keys: Keys; state: string },
): Promise<void> {
  const call = caller(origin, keys);
  const deadline = Date.now() + STATE_WAIT_MS_MAX;
  for (const { organisation, events } of chain.captures) {
    for (const { eventID } of events) {
      for (;;) {
        const status = await call(
          organisation,
          "GET",
          `/api/events/${encodeURIComponent(eventID)}`,
        );
        const { state: now } = (await status.json()) as { state: string };
        if (now === state) break;
        if (Date.now() > deadline) throw new Error(`${eventID} is still ${now}, not ${state}`);
        await new Promise((resolve) => setTimeout(resolve, STATE_POLL_MS));
      }
    }
  }
}

function caller(origin: string, keys: Keys) {
  return async (
    organisation: string,
    method: string,
    path: string,
    body?: object,
  ): Promise<Response> => {
    const response = await fetch(origin + path, {
      method,
      headers: {
        authorization: `Bearer ${keys[organisation]}`,
        "content-type": "application/json",
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!response.ok)
      throw new Error(
        `${method} ${path} as ${organisation}: ${response.status} ${await response.text()}`,
      );
    return response;
  };
}
