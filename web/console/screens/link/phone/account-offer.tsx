/** A link by which the organisation becomes somebody's account; it leads on to signing in, and comes back. */
import { useConsole } from "../../../context.ts";
import { Page } from "../../../parts/screen.tsx";
import type { OpenedLink } from "./use-link.ts";

export const claimPath = (id: string) => `/console/l/claim/${id}`;

export function AccountOffer({ content }: OpenedLink) {
  const { text } = useConsole();
  const words = text.link.claim;
  return (
    <Page title={words.title(content.to)} lead={words.lead(content.by.name)}>
      <p>{words.what}</p>
      <p class="actions">
        <a class="button" href={claimPath(content.id)}>
          {words.begin}
        </a>
      </p>
    </Page>
  );
}
