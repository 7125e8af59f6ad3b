/** The demo chains as data (chains.json: fictional makers, balanced numbers), and what a loader makes of one. */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export interface Chain {
  readonly id: string;
  readonly product: string;
  readonly gtin: string;
  readonly lot: string;
  readonly steps: readonly ChainStep[];
}

interface Quantity {
  readonly material: string;
  readonly qty: number;
}

interface ChainStep {
  readonly id: string;
  readonly date: string;
  readonly inputs: readonly Quantity[];
  readonly outputs: readonly Quantity[];
  readonly losses: readonly Quantity[];
}

/** An EPCIS event; what matters here is that it can be found again. */
export interface DemoEvent {
  readonly eventID: string;
  readonly [member: string]: unknown;
}

export interface DemoOrganisation {
  readonly slug: string;
  readonly name: string;
  /** What it lets the owner show; the owner itself needs none. */
  readonly consent?: {
    readonly showName: boolean;
    readonly place: "none" | "country" | "region" | "locality";
  };
}

export interface DemoChain {
  readonly id: string;
  readonly product: { readonly gtin: string; readonly name: string; readonly lot: string };
  readonly owner: string;
  readonly organisations: readonly DemoOrganisation[];
  /** In the order in which they are sent. */
  readonly captures: readonly {
    readonly organisation: string;
    readonly events: readonly DemoEvent[];
  }[];
}

export function readChains(): readonly Chain[] {
  const file = join(dirname(fileURLToPath(import.meta.url)), "chains.json");
  return JSON.parse(readFileSync(file, "utf8")) as Chain[];
}

/** A step with its quantities by name: a name that is not there is a mistake here, not a zero. */
export function step(chain: Chain, id: string) {
  const found = chain.steps.find((one) => one.id === id);
  if (found === undefined) throw new Error(`${chain.id} has no step ${id}`);
  const named = (list: readonly Quantity[], material: string) => {
    const quantity = list.find((one) => one.material === material)?.qty;
    if (quantity === undefined) throw new Error(`${chain.id} ${id} has no ${material}`);
    return quantity;
  };
  return {
    date: found.date,
    in: (material: string) => named(found.inputs, material),
    out: (material: string) => named(found.outputs, material),
    lost: found.losses.reduce((sum, { qty }) => sum + qty, 0),
  };
}
