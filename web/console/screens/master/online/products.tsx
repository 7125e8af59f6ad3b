/** `/console/products`: what is sold, each with its public page. */
import { useConsole } from "../../../context.ts";
import { Page, Shown, useFetched } from "../../../parts/screen.tsx";
import { type Product, readProducts } from "./calls.ts";

export function Screen() {
  const { text, organisation } = useConsole();
  const say = text.master.products;
  const products = useFetched(readProducts, [organisation?.slug]);
  return (
    <Page title={say.title} lead={say.lead}>
      {organisation?.role === "owner" && (
        <a class="button" href="/console/products/new">
          {say.add}
        </a>
      )}
      <Shown of={products}>
        {(all) =>
          all.length === 0 ? (
            <p class="note">{say.none}</p>
          ) : (
            <ul class="things">
              {all.map((product) => (
                <Item key={product.anchor} product={product} />
              ))}
            </ul>
          )
        }
      </Shown>
      <p>
        <a href="/console/profiles">{text.custody.profiles.title}</a>
      </p>
      {organisation?.role === "owner" && (
        <p>
          <a href="/console/theme">{text.master.theme.title}</a>
        </p>
      )}
    </Page>
  );
}

function Item({ product }: { readonly product: Product }) {
  const { text, organisation } = useConsole();
  const say = text.master.products;
  const { anchor, gtin, name, passport, pictures, suspendedFor } = product;
  const [picture] = pictures;
  return (
    <li class="thing-row pictured">
      {picture === undefined ? (
        <span class="no-picture">{say.noPicture}</span>
      ) : (
        <img src={`/files/${picture.file}`} alt={picture.alt} loading="lazy" />
      )}
      <div>
        <p class="thing">{name}</p>
        <p class="hint">{gtin === undefined ? anchor : `${say.gtin} ${gtin}`}</p>
        {suspendedFor !== undefined && <p class="fault">{say.suspended(suspendedFor)}</p>}
        <p>
          <a href={passport} target="_blank" rel="noopener">
            {say.page}
            <span class="hidden"> {name}</span>
          </a>
        </p>
        <p>
          <a href={`/console/products/gaps/${encodeURIComponent(anchor)}`}>
            {text.find.gaps.title}
            <span class="hidden"> {name}</span>
          </a>
          {" · "}
          <a href={`/console/cards/${encodeURIComponent(anchor)}`}>
            {text.cards.title}
            <span class="hidden"> {name}</span>
          </a>
        </p>
      </div>
      {organisation?.role === "owner" && (
        <a class="button quiet" href={`/console/products/edit/${encodeURIComponent(anchor)}`}>
          {text.master.change}
          <span class="hidden"> {name}</span>
        </a>
      )}
    </li>
  );
}
