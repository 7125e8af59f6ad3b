/** What a form of this kind may know: what this phone recorded, the organisation's products, and its trade. */
import { useMemo } from "preact/hooks";
import type { Material, What } from "../../../../worker/core/steps/draft.ts";
import { useConsole } from "../../context.ts";
import type { QueuedStep } from "../../offline/queue.ts";
import { type Memory, remember } from "./memory.ts";
import { useOwnProducts } from "./own-products.ts";
import { type Trade, tradeOf, usualMaterials } from "./suggestions.ts";

export function useMemory(
  what: What,
  steps: readonly QueuedStep[],
  more: readonly Material[] = [],
): { readonly memory: Memory; readonly trade: Trade } {
  const { organisation } = useConsole();
  const { slug = "", sector } = organisation ?? {};
  const products = useOwnProducts(slug);
  const trade = useMemo(() => tradeOf(slug, sector), [slug, sector]);
  const memory = useMemo(
    () => remember(what, steps, [...more, ...products, ...usualMaterials(trade)]),
    [what, steps, products, trade],
  );
  return { memory, trade };
}
