/** `/console/cards/:product`: the badge that web shops show, and what those who sell may say. */
import type { ToldProductGaps } from "../../../../../schema/wire/gaps.ts";
import { gtinOf } from "../../../../../worker/core/item.ts";
import { callJson } from "../../../api.ts";
import { useConsole } from "../../../context.ts";
import { Page, Shown, useFetched } from "../../../parts/screen.tsx";
import type { ScreenProps } from "../../../screens.ts";
import { readClaims } from "../../claims/online/calls.ts";
import { NoProducts } from "../../claims/online/no-products.tsx";
import { readProducts } from "../../master/online/calls.ts";
import { BadgeToCopy } from "./badge.tsx";
import { StaffCard } from "./staff-card.tsx";

export function Screen({ at: { product: anchor = "" } }: ScreenProps) {
  const { text, organisation } = useConsole();
  const say = text.cards;
  const found = useFetched(async () => {
    const name = gtinOf({ product: anchor }) ?? `own/${anchor.split("/")[3] ?? ""}`;
    const [products, claims, gaps] = await Promise.all([
      readProducts(),
      readClaims(anchor),
      callJson<ToldProductGaps>("GET", `/api/products/${name}/gaps`),
    ]);
    return { product: products.find((one) => one.anchor === anchor), claims, gaps };
  }, [organisation?.slug, anchor]);
  return (
    <Shown of={found} title={say.title}>
      {({ product, claims, gaps }) => (
        <Page title={say.title} lead={say.lead}>
          {product === undefined ? (
            <NoProducts />
          ) : (
            <>
              <BadgeToCopy product={product} />
              <StaffCard {...{ product, claims, gaps }} />
            </>
          )}
          <p class="unprinted">
            <a href="/console/products">{text.find.gaps.product.back}</a>
          </p>
        </Page>
      )}
    </Shown>
  );
}
