/** Where something is said of products, and there is none yet. */
import { useConsole } from "../../../context.ts";

export function NoProducts() {
  const say = useConsole().text.claims;
  return (
    <>
      <p class="note">{say.noProducts}</p>
      <a class="button" href="/console/products/new">
        {say.addProduct}
      </a>
    </>
  );
}
