/** `/console/l/claim/:id`: whoever has the link, and signs in, makes the organisation their account, with all that was recorded. */
import { useEffect, useLayoutEffect } from "preact/hooks";
import { readLink } from "../../../../../worker/core/links/signed-link.ts";
import { bring, drop } from "../../../brought.ts";
import { useConsole } from "../../../context.ts";
import { Form } from "../../../parts/form.tsx";
import { Page, Shown, useFetched } from "../../../parts/screen.tsx";
import { goTo } from "../../../router.ts";
import type { ScreenProps } from "../../../screens.ts";
import { chooseOrganisation } from "../../../session.ts";
import { keptLink } from "../phone/answers.ts";
import { claim } from "./calls.ts";

export function Screen({ at: { id = "" } }: ScreenProps) {
  const { text } = useConsole();
  const found = useFetched(async () => ({ kept: await keptLink(id) }), [id]);
  return (
    <Shown of={found}>
      {({ kept }) => {
        const content = kept && readLink(kept.link)?.content;
        if (kept === undefined || content === undefined) return <Unknown />;
        return (
          <Page
            title={text.link.claim.title(content.to)}
            lead={text.link.claim.lead(content.by.name)}
          >
            <p>{text.link.claim.what}</p>
            <Claim id={id} link={kept.link} name={content.to} />
          </Page>
        );
      }}
    </Shown>
  );
}

function Unknown() {
  const { text } = useConsole();
  useEffect(() => drop("claim"), []);
  return (
    <Page title={text.link.closed.title}>
      <p role="alert">{text.link.claim.notHere}</p>
    </Page>
  );
}

function Claim(props: { readonly id: string; readonly link: string; readonly name: string }) {
  const { id, link, name } = props;
  const { text, me, refresh } = useConsole();
  const words = text.link.claim;
  useLayoutEffect(() => {
    if (me === undefined) bring("claim", id);
    else drop("claim");
  }, [id, me]);
  if (me === undefined) {
    return (
      <div class="ways">
        <a class="button" href="/console/new">
          {words.new}
        </a>
        <a class="button quiet" href="/console/sign-in">
          {words.signIn}
        </a>
      </div>
    );
  }
  const send = async () => {
    const { slug } = await claim(link);
    await refresh();
    chooseOrganisation(slug);
    await refresh();
    goTo("/console/events", { replace: true });
  };
  return (
    <>
      <p>{words.who(me.person.name)}</p>
      <Form action={words.action(name)} onSend={send}>
        {() => null}
      </Form>
    </>
  );
}
