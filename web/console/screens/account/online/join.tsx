/** `/console/join`: what an invitation is for, and accepting it. */
import { useLayoutEffect, useState } from "preact/hooks";
import { ApiProblem } from "../../../api.ts";
import { bring, brought, drop } from "../../../brought.ts";
import { useConsole } from "../../../context.ts";
import { Form } from "../../../parts/form.tsx";
import { Page, Shown, useFetched } from "../../../parts/screen.tsx";
import { goTo } from "../../../router.ts";
import { chooseOrganisation } from "../../../session.ts";
import { takeToken } from "./arrived.ts";
import { acceptInvitation, lookAtInvitation } from "./calls.ts";

export function Screen() {
  const { text } = useConsole();
  const say = text.account.join;
  const [token] = useState(() => takeToken() ?? brought("invitation"));
  if (token !== undefined) return <Invited token={token} />;
  return (
    <Page title={say.brokenTitle}>
      <p>{say.broken}</p>
    </Page>
  );
}

function Invited({ token }: { readonly token: string }) {
  const { text, me } = useConsole();
  const say = text.account.join;
  const invitation = useFetched(() => lookAtInvitation(token), [token]);
  const { value, failure } = invitation;
  // Before it is seen: whoever leaves the page the moment they read it has it all the same.
  useLayoutEffect(() => {
    if (value !== undefined && me === undefined) bring("invitation", token);
    // Whoever is signed in has it before them.
    if (value !== undefined && me !== undefined) drop("invitation");
    // Nobody can use it any more.
    if (failure instanceof ApiProblem && failure.code === "token-used") drop("invitation");
  }, [value, failure, me]);
  if (failure instanceof ApiProblem && failure.code === "token-used") {
    return (
      <Page title={say.brokenTitle}>
        <p role="alert">{failure.message}</p>
        <p>
          <a href="/console">{say.start}</a>
        </p>
      </Page>
    );
  }
  return (
    <Shown of={invitation}>
      {({ organisation, role }) => (
        <Page title={say.title(organisation)} lead={say.lead(organisation)}>
          <p>
            {say.as} <strong>{text.account.roles[role].label}</strong>.{" "}
            {text.account.roles[role].hint}
          </p>
          <Answer token={token} organisation={organisation} />
        </Page>
      )}
    </Shown>
  );
}

function Answer({
  token,
  organisation,
}: {
  readonly token: string;
  readonly organisation: string;
}) {
  const { text, me, refresh } = useConsole();
  const say = text.account.join;
  if (me === undefined) {
    return (
      <div class="ways">
        <a class="button" href="/console/sign-in">
          {say.signIn}
        </a>
        <a class="button quiet" href="/console/new">
          {say.new}
        </a>
      </div>
    );
  }
  const send = async () => {
    const { slug } = await acceptInvitation(token);
    chooseOrganisation(slug);
    await refresh();
    goTo("/console", { replace: true });
  };
  return (
    <>
      <p>{say.who(me.person.name)}</p>
      <Form action={say.join(organisation)} onSend={send}>
        {() => null}
      </Form>
    </>
  );
}
