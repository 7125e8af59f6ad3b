/** The address to which links go; a new one counts when the link sent there was opened. */
import { useState } from "preact/hooks";
import { useConsole } from "../../../context.ts";
import { Form, TextField } from "../../../parts/form.tsx";
import { readWays, sendConfirmation } from "./calls.ts";
import { typed } from "./fields.ts";
import { useQuietly } from "./quietly.ts";

export function Email() {
  const { text, me } = useConsole();
  const say = text.account.own;
  const [sentTo, setSentTo] = useState<string>();
  const ways = useQuietly(readWays);
  const address = me?.person.email;
  const send = async (fields: FormData) => {
    const email = typed(fields, "email");
    await sendConfirmation(email);
    setSentTo(email);
  };
  if (ways?.email === false) return <p>{text.account.byEmail.off}</p>;
  return (
    <>
      <p>{address === undefined ? say.emailNone : say.emailIs(address)}</p>
      {sentTo !== undefined && <p role="status">{say.emailSent(sentTo)}</p>}
      <Form
        action={say.emailSend}
        onSend={send}
        check={(fields) => (typed(fields, "email") === "" ? { email: say.emailMissing } : {})}
      >
        {(faults) => (
          <TextField
            name="email"
            type="email"
            label={address === undefined ? say.email : say.emailNew}
            faults={faults}
            autocomplete="email"
            maxLength={254}
          />
        )}
      </Form>
    </>
  );
}
