/** What a form of this kind may know: what this phone recorded, what others of the organisation did, its products, and its trade. */
import { useMemo } from "preact/hooks";
import type { Material, What } from "../../../../worker/core/steps/draft.ts";
import { useConsole } from "../../context.ts";
import type { QueuedStep } from "../../offline/queue.ts";
import { type Memory, remember } from "./memory.ts";
import { productsShared, stepsShared } from "./shared.ts";
import { type Trade, tradeOf, usualMaterials } from "./suggestions.ts";
import { useKept } from "./use-kept.ts";

const PRODUCTS = { name: "products", path: "/api/products", read: productsShared };
const SHARED = { name: "steps", path: "/api/event-list?perPage=100", read: stepsShared };

/** `besides`: the step that is corrected, of which nothing is to be known. */
export function useMemory(
  what: What,
  steps: readonly QueuedStep[],
  besides?: QueuedStep,
): { readonly memory: Memory; readonly trade: Trade } {
  const { organisation } = useConsole();
  const { slug = "", sector } = organisation ?? {};
  const products = useKept(PRODUCTS, slug);
  const shared = useKept(SHARED, slug);
  const trade = useMemo(() => tradeOf(slug, sector), [slug, sector]);
  const memory = useMemo(() => {
    const own = besides === undefined ? [] : materialsIn(besides);
    return remember(what, {
      steps: steps.filter(({ id }) => id !== besides?.id),
      shared: shared.filter(({ id }) => id !== besides?.id),
      materials: [...own, ...products, ...usualMaterials(trade)],
    });
  }, [what, steps, products, shared, trade]);
  return { memory, trade };
}

const materialsIn = ({ draft }: QueuedStep): Material[] =>
  [...draft.goods, ...draft.from].map(({ material }) => material);
