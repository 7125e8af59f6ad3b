/** `/console/new`: somebody who was never here makes an account, with a passkey of this device. */
import { useConsole } from "../../../context.ts";
import { FaultsFound, Form, TextField } from "../../../parts/form.tsx";
import { Page } from "../../../parts/screen.tsx";
import { arrive, withThen } from "./arrived.ts";
import { readWays } from "./calls.ts";
import { typed } from "./fields.ts";
import { Cancelled, makeAccount } from "./passkey.ts";
import { useQuietly } from "./quietly.ts";

export function Screen() {
  const { text, language, refresh } = useConsole();
  const say = text.account.new;
  const ways = useQuietly(readWays);
  const send = async (fields: FormData) => {
    const email = typed(fields, "email");
    const person = { name: typed(fields, "name"), language: language.tag };
    try {
      await makeAccount({ ...person, ...(email !== "" && { email }) });
    } catch (reason) {
      throw reason instanceof Cancelled ? new FaultsFound({ "": say.cancelled }) : reason;
    }
    await arrive(refresh);
  };
  return (
    <Page title={say.title} lead={say.lead}>
      <Form
        action={say.make}
        onSend={send}
        check={(fields) => (typed(fields, "name") === "" ? { name: say.nameMissing } : {})}
        more={<a href={withThen("/console/sign-in")}>{say.known}</a>}
      >
        {(faults) => (
          <>
            <TextField
              name="name"
              label={say.name}
              hint={say.nameHint}
              faults={faults}
              autocomplete="name"
              maxLength={120}
            />
            {ways?.email && (
              <TextField
                name="email"
                type="email"
                label={say.email}
                hint={say.emailHint}
                faults={faults}
                isOptional
                autocomplete="email"
                maxLength={254}
              />
            )}
          </>
        )}
      </Form>
    </Page>
  );
}
