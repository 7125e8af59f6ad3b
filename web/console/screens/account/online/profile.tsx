/** One's own name and language. */
import { useState } from "preact/hooks";
import { useConsole } from "../../../context.ts";
import { Form, SelectField, TextField } from "../../../parts/form.tsx";
import { LANGUAGES } from "../../../text/languages.ts";
import { changeProfile } from "./calls.ts";
import { typed } from "./fields.ts";

export function Profile() {
  const { text, me, language, setLanguage, refresh } = useConsole();
  const say = text.account.own;
  const [isSaved, setSaved] = useState(false);
  const send = async (fields: FormData) => {
    const tag = typed(fields, "language");
    await changeProfile({ name: typed(fields, "name"), language: tag });
    if (tag !== language.tag) await setLanguage(tag);
    await refresh();
    setSaved(true);
  };
  const check = (fields: FormData) => {
    setSaved(false);
    return typed(fields, "name") === "" ? { name: say.nameMissing } : {};
  };
  return (
    <Form
      action={say.save}
      onSend={send}
      check={check}
      more={isSaved && <span role="status">{say.saved}</span>}
    >
      {(faults) => (
        <>
          <TextField
            name="name"
            label={say.name}
            faults={faults}
            autocomplete="name"
            maxLength={120}
            defaultValue={me?.person.name}
          />
          <SelectField
            name="language"
            label={say.language}
            faults={faults}
            defaultValue={language.tag}
            options={LANGUAGES.map(({ tag, name }) => ({ value: tag, label: name }))}
          />
        </>
      )}
    </Form>
  );
}
