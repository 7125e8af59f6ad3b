/** Links with for whom, for what, and how far each is. */
import type { SupplierLinkTold } from "../../../../../schema/wire/supplier-links.ts";
import { useConsole } from "../../../context.ts";
import { showMoment } from "../../../parts/said.ts";

export function LinkList({ links }: { readonly links: readonly SupplierLinkTold[] }) {
  const { text, language } = useConsole();
  const words = text.link.links;
  const when = (iso: string) => showMoment(new Date(iso), language.tag);
  return (
    <ul class="things">
      {links.map(({ id, supplier, purpose, state, expiresAt, usedAt, createdAt }) => (
        <li key={id}>
          <p class="thing">
            <a href={`/console/links/${id}`}>
              {supplier.name}: {words.purposes[purpose]}
            </a>
          </p>
          <p class="hint">
            {words.states[state](when(usedAt ?? expiresAt))} {words.made(when(createdAt))}
          </p>
        </li>
      ))}
    </ul>
  );
}
