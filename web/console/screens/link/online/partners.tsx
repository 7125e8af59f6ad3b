/** `/console/partners`: suppliers and customers with both halves of each consent, and the links that were made. */
import type { PartnerTold, SupplierLinkTold } from "../../../../../schema/wire/supplier-links.ts";
import { useConsole, useText } from "../../../context.ts";
import { Page, Shown, useFetched } from "../../../parts/screen.tsx";
import { readLinks, readPartners } from "./calls.ts";
import { LinkList } from "./link-list.tsx";

export function Screen() {
  const { text, organisation } = useConsole();
  const words = text.link.partners;
  const partners = useFetched(readPartners, [organisation?.slug]);
  const mayManage = organisation?.role === "owner";
  return (
    <Page title={words.title} lead={words.lead}>
      {mayManage && (
        <div class="actions">
          <a class="button" href="/console/partners/new">
            {words.introduce}
          </a>
          <a class="button quiet" href="/console/partners/add">
            {words.add}
          </a>
        </div>
      )}
      <Shown of={partners}>
        {(all) => (all.length === 0 ? <p>{words.none}</p> : <Partners all={all} />)}
      </Shown>
      {mayManage && <Links />}
    </Page>
  );
}

function Partners({ all }: { readonly all: readonly PartnerTold[] }) {
  return (
    <ul class="things">
      {all.map((one) => (
        <li key={one.slug}>
          <p class="thing">
            <a href={`/console/partners/${one.slug}`}>{one.name}</a>
          </p>
          <Standing of={one} />
        </li>
      ))}
    </ul>
  );
}

/** What stands between the two, in words: of each agreement whether both gave their half. */
export function Standing({ of }: { readonly of: PartnerTold }) {
  const words = useText().link.partners;
  const { weAccept, theyShow, weShow, theyAccept, hasAccount } = of;
  return (
    <>
      {(weAccept || theyShow !== undefined) && (
        <p class="hint">{words.supplier[halves(weAccept, theyShow !== undefined)]}</p>
      )}
      {(weShow !== undefined || theyAccept) && (
        <p class="hint">{words.customer[halves(weShow !== undefined, theyAccept)]}</p>
      )}
      {!hasAccount && <p class="hint">{words.noAccount}</p>}
    </>
  );
}

function halves(ours: boolean, theirs: boolean): "both" | "ours" | "theirs" {
  if (ours && theirs) return "both";
  return ours ? "ours" : "theirs";
}

function Links() {
  const { text, organisation } = useConsole();
  const words = text.link.links;
  const links = useFetched<readonly SupplierLinkTold[]>(readLinks, [organisation?.slug]);
  return (
    <>
      <h2>{words.title}</h2>
      <Shown of={links}>
        {(all) => (all.length === 0 ? <p class="hint">{words.none}</p> : <LinkList links={all} />)}
      </Shown>
    </>
  );
}
