/** `/console/products/gaps/:anchor`: where the evidence of a product is thin, its newest lots together. */
import type { ToldProductGaps } from "../../../../../schema/wire/gaps.ts";
import { gtinOf } from "../../../../../worker/core/item.ts";
import { callJson } from "../../../api.ts";
import { useConsole, useText } from "../../../context.ts";
import { Page, Shown, useFetched } from "../../../parts/screen.tsx";
import type { ScreenProps } from "../../../screens.ts";
import { Beginnings, percentOf, Steps } from "./gap-lists.tsx";
import { lotNumber, at as to } from "./said.ts";

export function Screen({ at: { anchor = "" } }: ScreenProps) {
  const { gaps: say } = useText().find;
  const path = `/api/products/${gtinOf({ product: anchor }) ?? `own/${anchor.split("/")[3] ?? ""}`}/gaps`;
  const found = useFetched(() => callJson<ToldProductGaps>("GET", path), [path]);
  return (
    <Page title={say.title} lead={say.product.lead}>
      <Shown of={found}>
        {(gaps) => (
          <>
            <p class="thing">{gaps.name}</p>
            <Gaps gaps={gaps} />
          </>
        )}
      </Shown>
      <p>
        <a href="/console/products">{say.product.back}</a>
      </p>
    </Page>
  );
}

function Gaps({ gaps }: { readonly gaps: ToldProductGaps }) {
  const { gaps: say } = useText().find;
  const { unread, lots, known, beginnings, steps } = gaps;
  if (unread !== undefined) return <p class="note">{say.unread[unread]}</p>;
  if (lots.length === 0) return <p class="note">{say.product.noLots}</p>;
  return (
    <>
      <Beginnings beginnings={beginnings} known={(share) => say.product.known(share(known))} />
      <Steps steps={steps} none={say.product.noSteps} />
      <Lots gaps={gaps} />
    </>
  );
}

function Lots({ gaps: { lots, more } }: { readonly gaps: ToldProductGaps }) {
  const { text, language } = useConsole();
  const { product: say } = text.find.gaps;
  return (
    <section aria-labelledby="gaps-lots">
      <h2 id="gaps-lots">{say.lots}</h2>
      <p class="hint">{say.lotsHelp}</p>
      <ul class="found">
        {lots.map(({ lot, part }) => (
          <li key={lot}>
            <p class="found-name">
              <a href={to("gaps", lot)}>{lotNumber(lot)}</a>
              <strong>{percentOf(part, language.tag)}</strong>
            </p>
          </li>
        ))}
      </ul>
      {more && <p class="note">{say.older}</p>}
    </section>
  );
}
