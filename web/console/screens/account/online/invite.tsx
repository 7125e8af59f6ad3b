/** `/console/team/invite`: one more asks to be let in by a link. */
import { useState } from "preact/hooks";
import { useConsole } from "../../../context.ts";
import { Form, TextField } from "../../../parts/form.tsx";
import { Page } from "../../../parts/screen.tsx";
import { invite, type Role } from "./calls.ts";
import { typed } from "./fields.ts";
import { RoleField } from "./role-field.tsx";
import { ShownOnce } from "./shown-once.tsx";

interface Made {
  readonly invitee: string;
  readonly link: string;
  readonly isMailed: boolean;
}

export function Screen() {
  const { text } = useConsole();
  const say = text.account.invite;
  const [made, setMade] = useState<Made>();
  const back = <a href="/console/team">{text.account.team.back}</a>;
  if (made !== undefined) {
    const { invitee, link, isMailed } = made;
    return (
      <Page title={say.madeTitle} lead={isMailed ? say.mailed(invitee) : say.passOn(invitee)}>
        <ShownOnce secret={link} copy={say.copy} copied={say.copied} />
        <p>{say.once}</p>
        <div class="actions">
          <button type="button" class="button quiet" onClick={() => setMade(undefined)}>
            {say.another}
          </button>
          {back}
        </div>
      </Page>
    );
  }
  const send = async (fields: FormData) => {
    const invitee = typed(fields, "invitee");
    setMade({ invitee, ...(await invite({ invitee, role: typed(fields, "role") as Role })) });
  };
  return (
    <Page title={say.title}>
      <Form
        action={say.make}
        onSend={send}
        check={(fields) => (typed(fields, "invitee") === "" ? { invitee: say.inviteeMissing } : {})}
        more={back}
      >
        {(faults) => (
          <>
            <TextField
              name="invitee"
              label={say.invitee}
              hint={say.inviteeHint}
              faults={faults}
              maxLength={254}
            />
            <RoleField label={say.role} faults={faults} before="recorder" />
          </>
        )}
      </Form>
    </Page>
  );
}
