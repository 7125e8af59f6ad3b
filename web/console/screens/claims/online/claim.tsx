/** `/console/claims/new/…` and `/console/claims/edit/…`: one claim is written, published, or withdrawn. */
import { useState } from "preact/hooks";
import type { ClaimTold } from "../../../../../schema/wire/claims.ts";
import { useConsole } from "../../../context.ts";
import { Page, Shown, useFetched } from "../../../parts/screen.tsx";
import type { ScreenProps } from "../../../screens.ts";
import { readProducts } from "../../master/online/calls.ts";
import { readClaim } from "./calls.ts";
import { ClaimForm } from "./claim-form.tsx";
import { PublishedClaim, WithdrawnClaim } from "./published.tsx";
import { Standing } from "./standing.tsx";

const LIST = "/console/claims";
export const listOf = (product: string) => `${LIST}/of/${encodeURIComponent(product)}`;

export function Screen({ at }: ScreenProps) {
  const { text, organisation } = useConsole();
  const isNew = at.id === undefined;
  const [id] = useState(() => at.id ?? crypto.randomUUID());
  const found = useFetched(async () => {
    const [claim, products] = await Promise.all([
      isNew ? undefined : readClaim(id),
      readProducts(),
    ]);
    const anchor = claim?.product ?? at.product;
    return { claim, product: products.find((one) => one.anchor === anchor) };
  }, [organisation?.slug, id]);
  if (isNew && organisation?.role !== "owner") return <Page title={text.claims.editor.notYours} />;
  return (
    <Shown of={found} title={text.claims.title}>
      {({ claim, product }) =>
        product === undefined ? (
          <Page title={text.claims.gone}>
            <a href={LIST}>{text.claims.back}</a>
          </Page>
        ) : (
          <OneClaim id={id} product={product} found={claim} />
        )
      }
    </Shown>
  );
}

function OneClaim(props: {
  readonly id: string;
  readonly product: { readonly anchor: string; readonly name: string };
  readonly found: ClaimTold | undefined;
}) {
  const { id, product, found } = props;
  const { text, organisation } = useConsole();
  const say = text.claims.editor;
  const [claim, setClaim] = useState(found);
  const [done, setDone] = useState<string>();
  const keep = (now: ClaimTold) => {
    setClaim(now);
    setDone(
      {
        ...{ published: say.published, draft: say.saved },
        withdrawn: text.claims.states.withdrawn,
      }[now.state],
    );
    // Opened anew, the address leads to the same claim.
    history.replaceState(null, "", `${LIST}/edit/${id}`);
  };
  return (
    <Page title={claim === undefined ? say.newTitle(product.name) : say.editTitle(product.name)}>
      <p role="status">{done}</p>
      {claim !== undefined && claim.state !== "withdrawn" && <Standing claim={claim} />}
      {claim?.state === "published" && <PublishedClaim claim={claim} changed={keep} />}
      {claim?.state === "withdrawn" && <WithdrawnClaim claim={claim} />}
      {claim?.state !== "published" && organisation?.role === "owner" && (
        <ClaimForm id={id} product={product} claim={claim} kept={keep} />
      )}
      <p>
        <a href={listOf(product.anchor)}>{text.claims.back}</a>
      </p>
    </Page>
  );
}
