/** `/console/stories`: the story of one product in one language, as its page tells it on one lot. */
import { useState } from "preact/hooks";
import { useConsole } from "../../../context.ts";
import { SelectField } from "../../../parts/form.tsx";
import { Page, Shown, useFetched } from "../../../parts/screen.tsx";
import { goTo } from "../../../router.ts";
import type { ScreenProps } from "../../../screens.ts";
import { LANGUAGES } from "../../../text/languages.ts";
import { type Product, readProducts } from "../../master/online/calls.ts";
import { readStory } from "./calls.ts";
import { NoProducts } from "./no-products.tsx";
import { StoryForm } from "./story-form.tsx";

export function Screen({ at }: ScreenProps) {
  const { text, organisation } = useConsole();
  const say = text.stories;
  const products = useFetched(readProducts, [organisation?.slug]);
  return (
    <Page title={say.title} lead={say.lead}>
      <Shown of={products}>
        {(all) => {
          const product = all.find(({ anchor }) => anchor === at.product) ?? all[0];
          return product === undefined ? (
            <NoProducts />
          ) : (
            <StoryOf key={product.anchor} product={product} all={all} />
          );
        }}
      </Shown>
      <p>
        <a href="/console/claims">{say.back}</a>
      </p>
    </Page>
  );
}

function StoryOf(props: { readonly product: Product; readonly all: readonly Product[] }) {
  const { product, all } = props;
  const { text, language: own, organisation } = useConsole();
  const say = text.stories;
  const [language, setLanguage] = useState(own.tag);
  const [lot, setLot] = useState<string>();
  const story = useFetched(
    () => readStory(product.anchor, language, lot),
    [organisation?.slug, product.anchor, language, lot],
  );
  return (
    <>
      <SelectField
        name="product"
        label={say.product}
        options={all.map(({ anchor, name }) => ({ value: anchor, label: name }))}
        value={product.anchor}
        onChange={(event) =>
          goTo(`/console/stories/of/${encodeURIComponent(event.currentTarget.value)}`)
        }
      />
      <SelectField
        name="language"
        label={say.language}
        options={LANGUAGES.map(({ tag, name }) => ({ value: tag, label: name }))}
        value={language}
        onChange={(event) => setLanguage(event.currentTarget.value)}
      />
      <Shown of={story}>
        {(told) => (
          <>
            {told.lots.length === 0 ? (
              <p class="hint">{say.noLots}</p>
            ) : (
              <SelectField
                name="lot"
                label={say.lot}
                options={told.lots.map((one) => ({ value: one, label: one }))}
                value={told.lot}
                onChange={(event) => setLot(event.currentTarget.value)}
              />
            )}
            {organisation?.role === "owner" ? (
              <StoryForm key={`${told.language} ${told.lot}`} product={product} told={told} />
            ) : (
              <p class="note">{say.notYours}</p>
            )}
          </>
        )}
      </Shown>
    </>
  );
}
