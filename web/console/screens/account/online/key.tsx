/** `/console/team/key`: a key for a machine, with what it may do, shown once. */
import { useState } from "preact/hooks";
import { useConsole } from "../../../context.ts";
import { type Faults, Form, TextField, TickField } from "../../../parts/form.tsx";
import { Page } from "../../../parts/screen.tsx";
import { makeKey, type Scope } from "./calls.ts";
import { typed } from "./fields.ts";
import { ShownOnce } from "./shown-once.tsx";

const SCOPES: readonly Scope[] = ["capture", "read", "publish", "manage"];

export function Screen() {
  const { text } = useConsole();
  const say = text.account.key;
  const [key, setKey] = useState<string>();
  const back = <a href="/console/team">{text.account.team.back}</a>;
  if (key !== undefined) {
    return (
      <Page title={say.madeTitle} lead={say.made}>
        <ShownOnce secret={key} copy={say.copy} copied={say.copied} />
        <p>{back}</p>
      </Page>
    );
  }
  const chosen = (fields: FormData) => SCOPES.filter((scope) => fields.has(scope));
  const check = (fields: FormData): Faults => ({
    ...(typed(fields, "label") === "" && { label: say.labelMissing }),
    ...(chosen(fields).length === 0 && { capture: say.scopesMissing }),
  });
  const send = async (fields: FormData) => {
    const day = typed(fields, "expiresAt");
    // To the end of that day, where the person is.
    const expiresAt = day === "" ? {} : { expiresAt: new Date(`${day}T23:59:59`).toISOString() };
    const order = { label: typed(fields, "label"), scopes: chosen(fields), ...expiresAt };
    setKey((await makeKey(order)).key);
  };
  return (
    <Page title={say.title}>
      <Form action={say.make} onSend={send} check={check} more={back}>
        {(faults) => <KeyFields faults={faults} />}
      </Form>
    </Page>
  );
}

function KeyFields({ faults }: { readonly faults: Faults }) {
  const { text } = useConsole();
  const say = text.account.key;
  return (
    <>
      <TextField
        name="label"
        label={say.label}
        hint={say.labelHint}
        faults={faults}
        maxLength={60}
      />
      <fieldset class="field">
        <legend>{say.scopes}</legend>
        {SCOPES.map((scope) => (
          <TickField
            key={scope}
            name={scope}
            {...text.account.scopes[scope]}
            faults={faults}
            defaultChecked={scope === "capture"}
          />
        ))}
      </fieldset>
      <TextField
        name="expiresAt"
        type="date"
        label={say.expires}
        hint={say.expiresHint}
        faults={faults}
        isOptional
      />
    </>
  );
}
