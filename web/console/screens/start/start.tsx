/** `/console/start`: from nothing to a product with a page that is live, in four steps of a few fields each. */
import { useState } from "preact/hooks";
import { useConsole } from "../../context.ts";
import { BatchStep } from "./batch.tsx";
import { LiveStep } from "./live.tsx";
import { OrganisationStep } from "./organisation.tsx";
import { ProductStep } from "./product.tsx";
import { keepMade, type Made, readMade } from "./progress.ts";

export function Screen() {
  const { organisation } = useConsole();
  const isAnother = new URLSearchParams(location.search).has("another");
  if (organisation === undefined || isAnother) return <OrganisationStep />;
  return <Steps key={organisation.slug} slug={organisation.slug} />;
}

function Steps({ slug }: { readonly slug: string }) {
  const [made, setMade] = useState(() => readMade(slug));
  const go = (next: Made) => {
    keepMade(slug, next);
    setMade(next);
  };
  const { product, batch } = made;
  if (product === undefined) return <ProductStep done={(found) => go({ product: found })} />;
  if (batch === undefined) {
    return <BatchStep product={product} done={(kept) => go({ product, batch: kept })} />;
  }
  return <LiveStep product={product} batch={batch} again={() => go({})} />;
}
