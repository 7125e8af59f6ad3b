/** `/console/partners/:slug`: one partner: each half of the two consents, ours to give and to take back; and a link for them. */
import type { PartnerTold } from "../../../../../schema/wire/supplier-links.ts";
import { useConsole, useText } from "../../../context.ts";
import { Form } from "../../../parts/form.tsx";
import { Page, Shown, useFetched } from "../../../parts/screen.tsx";
import type { ScreenProps } from "../../../screens.ts";
import { Sure } from "../../account/online/sure.tsx";
import { accept, agree, disagree, readLinks, readPartner, unaccept } from "./calls.ts";
import { LinkList } from "./link-list.tsx";
import { ShowsFields, showsOf } from "./shows-fields.tsx";

interface PartProps {
  readonly partner: PartnerTold;
  readonly changed: () => void;
}

export function Screen({ at: { slug = "" } }: ScreenProps) {
  const { text, organisation } = useConsole();
  const found = useFetched(
    async () => ({ partner: await readPartner(slug) }),
    [slug, organisation?.slug],
  );
  const mayManage = organisation?.role === "owner";
  return (
    <Shown of={found}>
      {({ partner }) =>
        partner === undefined ? (
          <Page title={text.link.partner.unknown}>
            <p>
              <a href="/console/partners">{text.shell.nav.partners}</a>
            </p>
          </Page>
        ) : (
          <Page
            title={partner.name}
            {...(!partner.hasAccount && { lead: text.link.partner.introduced })}
          >
            {mayManage && (
              <p class="actions">
                <a class="button" href={`/console/partners/${slug}/link`}>
                  {text.link.partner.link}
                </a>
              </p>
            )}
            <AsSupplier partner={partner} changed={found.again} />
            <AsCustomer partner={partner} changed={found.again} />
            {mayManage && <Links slug={slug} />}
          </Page>
        )
      }
    </Shown>
  );
}

function AsSupplier({ partner, changed }: PartProps) {
  const words = useText().link.partner;
  const { slug, name, weAccept, theyShow } = partner;
  const shows = useText().link.shows;
  const act = (work: () => Promise<unknown>) => async () => {
    await work();
    changed();
  };
  return (
    <section>
      <h2>{words.asSupplier}</h2>
      <p>{weAccept ? words.weAccept : words.weDoNotAccept}</p>
      <p>
        {theyShow === undefined
          ? words.theyShowNothing(name)
          : words.theyShow(
              name,
              theyShow.showName,
              theyShow.place === "none" ? shows.places.none : shows.places[theyShow.place](""),
            )}
      </p>
      {weAccept ? (
        <Sure
          action={words.unaccept}
          of={name}
          question={words.unacceptSure(name)}
          onSure={act(() => unaccept(slug))}
        />
      ) : (
        <Form action={words.accept} onSend={act(() => accept(slug))}>
          {() => null}
        </Form>
      )}
    </section>
  );
}

function AsCustomer({ partner, changed }: PartProps) {
  const words = useText().link.partner;
  const { slug, name, weShow, theyAccept, hasAccount } = partner;
  if (!hasAccount) return null;
  const send = async (fields: FormData) => {
    await agree(slug, showsOf(fields));
    changed();
  };
  const takeBack = async () => {
    await disagree(slug);
    changed();
  };
  return (
    <section>
      <h2>{words.asCustomer}</h2>
      <p>{theyAccept ? words.theyAccept(name) : words.theyDoNotAccept(name)}</p>
      <p>{weShow === undefined ? words.weShowNothing(name) : words.weShow(name)}</p>
      <Form action={weShow === undefined ? words.agree : words.change} onSend={send}>
        {(faults) => <ShowsFields shows={weShow} faults={faults} />}
      </Form>
      {weShow !== undefined && (
        <Sure
          action={words.disagree}
          of={name}
          question={words.disagreeSure(name)}
          onSure={takeBack}
        />
      )}
    </section>
  );
}

function Links({ slug }: { readonly slug: string }) {
  const words = useText().link.links;
  const links = useFetched(readLinks, [slug]);
  return (
    <>
      <h2>{words.title}</h2>
      <Shown of={links}>
        {(all) => {
          const own = all.filter(({ supplier }) => supplier.slug === slug);
          return own.length === 0 ? <p class="hint">{words.none}</p> : <LinkList links={own} />;
        }}
      </Shown>
    </>
  );
}
