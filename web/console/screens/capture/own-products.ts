/** The organisation's own products, as they were when there was a connection last. */
import { useEffect, useState } from "preact/hooks";
import type { Amount, Material } from "../../../../worker/core/steps/draft.ts";
import { callJson } from "../../api.ts";

const PRODUCTS_MAX = 200;
const keptAs = (organisation: string) => `rootproof.products.${organisation}`;

interface Listed {
  readonly products?: readonly {
    readonly anchor?: string;
    readonly name?: string;
    readonly net?: Amount;
  }[];
}

/** What is kept at once, then what the server says. Without an answer it stays as it was. */
export function useOwnProducts(organisation: string): readonly Material[] {
  const [products, setProducts] = useState(() => kept(organisation));
  useEffect(() => {
    let isOver = false;
    callJson<Listed>("GET", "/api/products", { organisation }).then(
      (listed) => {
        const found = materialsIn(listed);
        localStorage.setItem(keptAs(organisation), JSON.stringify(found));
        if (!isOver) setProducts(found);
      },
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [organisation]);
  return products;
}

function kept(organisation: string): readonly Material[] {
  try {
    return JSON.parse(localStorage.getItem(keptAs(organisation)) ?? "[]") as Material[];
  } catch {
    return [];
  }
}

function materialsIn({ products = [] }: Listed): Material[] {
  return products.slice(0, PRODUCTS_MAX).flatMap(({ anchor, name, net }) => {
    if (anchor === undefined || name === undefined) return [];
    return [{ anchor, name, ...(net && { net }) }];
  });
}
