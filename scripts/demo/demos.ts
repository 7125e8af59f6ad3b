/** All demo chains, the one to open first in front. */
import { BREAD } from "./bread.ts";
import { type Chain, type DemoChain, readChains } from "./chains.ts";
import { CHOCOLATE } from "./chocolate.ts";
import { COFFEE } from "./coffee.ts";
import { FURNITURE } from "./furniture.ts";
import { GARMENT } from "./garment.ts";
import { tell } from "./tell.ts";
import type { Telling } from "./telling.ts";

const TELLINGS: Readonly<Record<string, Telling>> = {
  ...{ coffee: COFFEE, furniture: FURNITURE, apparel: GARMENT },
  ...{ chocolate: CHOCOLATE, bakery: BREAD },
};

export function demoChains(): readonly DemoChain[] {
  return readChains().map(told);
}

export function demoChain(id: string): DemoChain {
  const found = readChains().find((chain) => chain.id === id);
  if (found === undefined) throw new Error(`there is no demo chain ${id}`);
  return told(found);
}

function told(chain: Chain): DemoChain {
  const telling = TELLINGS[chain.id];
  if (telling === undefined) throw new Error(`nobody tells the demo chain ${chain.id}`);
  return tell(chain, telling);
}
