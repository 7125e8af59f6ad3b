/** `/console/claims`: the claims of one product, each with its grade and its state. */
import type { ClaimTold } from "../../../../../schema/wire/claims.ts";
import { useConsole } from "../../../context.ts";
import { SelectField } from "../../../parts/form.tsx";
import { Page, Shown, useFetched } from "../../../parts/screen.tsx";
import { goTo } from "../../../router.ts";
import type { ScreenProps } from "../../../screens.ts";
import { useDay } from "../../account/online/day.ts";
import { type Product, readProducts } from "../../master/online/calls.ts";
import { readClaims } from "./calls.ts";
import { NoProducts } from "./no-products.tsx";
import { Grade } from "./standing.tsx";

const part = encodeURIComponent;

export function Screen({ at }: ScreenProps) {
  const { text, organisation } = useConsole();
  const say = text.claims;
  const products = useFetched(readProducts, [organisation?.slug]);
  return (
    <Page title={say.title} lead={say.lead}>
      <p>
        <a href="/console/certificates">{say.certificates.title}</a> ·{" "}
        <a href="/console/stories">{text.stories.title}</a> ·{" "}
        <a href="/console/figures">{text.stories.figures.title}</a>
      </p>
      <Shown of={products}>
        {(all) => {
          const product = all.find(({ anchor }) => anchor === at.product) ?? all[0];
          return product === undefined ? (
            <NoProducts />
          ) : (
            <ClaimsOf key={product.anchor} product={product} all={all} />
          );
        }}
      </Shown>
    </Page>
  );
}

function ClaimsOf(props: { readonly product: Product; readonly all: readonly Product[] }) {
  const { product, all } = props;
  const { text, organisation } = useConsole();
  const say = text.claims;
  const claims = useFetched(() => readClaims(product.anchor), [organisation?.slug, product.anchor]);
  return (
    <>
      <SelectField
        name="product"
        label={say.product}
        options={all.map(({ anchor, name }) => ({ value: anchor, label: name }))}
        value={product.anchor}
        onChange={(event) => goTo(`/console/claims/of/${part(event.currentTarget.value)}`)}
      />
      {organisation?.role === "owner" && (
        <a class="button" href={`/console/claims/new/${part(product.anchor)}`}>
          {say.add}
        </a>
      )}
      <Shown of={claims}>
        {(found) =>
          found.length === 0 ? (
            <p class="note">{say.none}</p>
          ) : (
            <ul class="things">
              {found.map((claim) => (
                <Item key={claim.id} claim={claim} />
              ))}
            </ul>
          )
        }
      </Shown>
    </>
  );
}

function Item({ claim }: { readonly claim: ClaimTold }) {
  const say = useConsole().text.claims;
  const day = useDay();
  const { id, text, language, grade, state, withdrawnFor, updatedAt } = claim;
  return (
    <li class={state === "withdrawn" ? "claim withdrawn" : "claim"}>
      <p class="thing">
        <a href={`/console/claims/edit/${id}`} lang={language} dir="auto">
          {text}
        </a>
      </p>
      <p class="claim-facts">
        <span class={`claim-state claim-${state}`}>{say.states[state]}</span>
        {state !== "withdrawn" && <Grade grade={grade} />}
        <span class="hint">{say.changed(day(updatedAt))}</span>
      </p>
      {withdrawnFor !== undefined && <p class="hint">{say.withdrawnFor(withdrawnFor)}</p>}
    </li>
  );
}
