/** `/console/enter`: where a mailed link leads. It is spent by a tap, never by being opened: mail programs open links as well. */
import { useState } from "preact/hooks";
import { useConsole } from "../../../context.ts";
import { Form } from "../../../parts/form.tsx";
import { Page } from "../../../parts/screen.tsx";
import { goTo } from "../../../router.ts";
import { arrive, takeToken } from "./arrived.ts";
import { confirmEmail, enter } from "./calls.ts";

export function Screen() {
  const { text, me, refresh } = useConsole();
  const say = text.account.enter;
  const [token] = useState(takeToken);
  const [isConfirming] = useState(() => new URLSearchParams(location.search).has("confirm"));
  const title = isConfirming ? say.confirmTitle : say.title;
  const another = <a href="/console/by-email">{say.another}</a>;
  if (token === undefined) {
    return (
      <Page title={say.brokenTitle}>
        <p>{say.broken}</p>
        {!isConfirming && <p>{another}</p>}
      </Page>
    );
  }
  if (!isConfirming) {
    const send = async () => {
      await enter(token);
      await arrive(refresh);
    };
    return (
      <Page title={title} lead={say.lead}>
        <Form action={say.enter} onSend={send} more={another}>
          {() => null}
        </Form>
      </Page>
    );
  }
  if (me === undefined) {
    return (
      <Page title={title}>
        <p>{say.confirmFirst}</p>
        <p>
          <a href="/console/sign-in">{text.shell.signIn}</a>
        </p>
      </Page>
    );
  }
  const confirm = async () => {
    await confirmEmail(token);
    await refresh();
    goTo("/console/account", { replace: true });
  };
  return (
    <Page title={title} lead={say.confirmLead(me.person.name)}>
      <Form action={say.confirm} onSend={confirm}>
        {() => null}
      </Form>
    </Page>
  );
}
