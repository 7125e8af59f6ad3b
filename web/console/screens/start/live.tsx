/** Step 4: the page is there. Its code to scan, its labels to print, and what to do next. */
import { itemPath, pagePath } from "../../../../worker/core/item.ts";
import { useConsole } from "../../context.ts";
import { Page } from "../../parts/screen.tsx";
import type { Made } from "./progress.ts";
import { Progress } from "./step.tsx";

interface Props {
  readonly product: NonNullable<Made["product"]>;
  readonly batch: NonNullable<Made["batch"]>;
  readonly again: () => void;
}

export function LiveStep({ product, batch, again }: Props) {
  const { text, organisation } = useConsole();
  const say = text.start.live;
  const item = { product: product.anchor, lot: batch.lot };
  const code = location.origin + itemPath(item);
  const labels = new URLSearchParams({
    product: nameOf(product.anchor),
    lot: batch.lot,
    for: organisation?.slug ?? "",
  });
  return (
    <Page title={say.title} lead={say.lead}>
      <Progress at={4} />
      <img
        class="live-code"
        src={`/qr?uri=${encodeURIComponent(code)}`}
        alt={say.code(product.name)}
        width="200"
        height="200"
      />
      <p>
        <a href={code}>{code}</a>
      </p>
      <div class="actions">
        <a class="button" href={pagePath(item)} target="_blank" rel="noopener">
          {say.open}
        </a>
        <a class="button quiet" href={`/labels?${labels}`} target="_blank" rel="noopener">
          {say.print}
        </a>
      </div>
      <h2>{say.next}</h2>
      <ul class="ways">
        <li>
          <a href="/console/partners">{say.invite}</a>
        </li>
        <li>
          <a href="/console">{say.record}</a>
        </li>
        <li>
          <a href="/console/team">{say.team}</a>
        </li>
      </ul>
      <button type="button" class="button quiet" onClick={again}>
        {say.another}
      </button>
    </Page>
  );
}

/** As the label page takes it: a GTIN, or `kruim/sourdough`. */
const nameOf = (anchor: string) => anchor.replace(/^\/(?:p|01)\//, "");
