/** `/console/by-email`: a link goes to an address; what is said is the same whether anybody has it here. */
import { useState } from "preact/hooks";
import { carry } from "../../../brought.ts";
import { useConsole } from "../../../context.ts";
import { Form, TextField } from "../../../parts/form.tsx";
import { Page } from "../../../parts/screen.tsx";
import { withThen } from "./arrived.ts";
import { sendLink } from "./calls.ts";
import { typed } from "./fields.ts";

export function Screen() {
  const { text, language } = useConsole();
  const say = text.account.byEmail;
  const [sentTo, setSentTo] = useState<string>();
  if (sentTo !== undefined) {
    return (
      <Page title={say.sentTitle}>
        <p role="status">{say.sent(sentTo)}</p>
        <div class="actions">
          <button type="button" class="button quiet" onClick={() => setSentTo(undefined)}>
            {say.again}
          </button>
        </div>
      </Page>
    );
  }
  const send = async (fields: FormData) => {
    const email = typed(fields, "email");
    await sendLink(email, language.tag);
    carry();
    setSentTo(email);
  };
  return (
    <Page title={say.title} lead={say.lead}>
      <Form
        action={say.send}
        onSend={send}
        check={(fields) => (typed(fields, "email") === "" ? { email: say.emailMissing } : {})}
        more={<a href={withThen("/console/sign-in")}>{text.shell.back}</a>}
      >
        {(faults) => (
          <TextField
            name="email"
            type="email"
            label={say.email}
            faults={faults}
            autocomplete="email"
            maxLength={254}
          />
        )}
      </Form>
    </Page>
  );
}
