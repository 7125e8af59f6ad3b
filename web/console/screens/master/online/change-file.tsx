/** What a document is called, and who besides the organisation sees it. */
import type { ListedFileTold } from "../../../../../schema/wire/files.ts";
import { useConsole } from "../../../context.ts";
import { Form, TextField, TickField } from "../../../parts/form.tsx";
import { typed } from "../../account/online/fields.ts";
import { changeFile } from "./calls.ts";

export function ChangeFile(props: { readonly file: ListedFileTold; readonly done: () => void }) {
  const { file, done } = props;
  const { text } = useConsole();
  const say = text.master.files;
  const buyers = file.audiences.filter((one) => one.startsWith("buyer:"));
  const send = async (fields: FormData) => {
    await changeFile(file.id, { name: typed(fields, "name"), audiences: audiencesIn(fields) });
    done();
  };
  const check = (fields: FormData) =>
    typed(fields, "name") === "" ? { name: text.master.nameMissing } : {};
  return (
    <Form action={text.master.save} check={check} onSend={send}>
      {(faults) => (
        <>
          <TextField
            name="name"
            label={say.name}
            faults={faults}
            maxLength={120}
            defaultValue={file.name}
          />
          <fieldset class="field">
            <legend>{say.who}</legend>
            <p class="hint">{say.whoHint}</p>
            <TickField
              name="auditor"
              label={say.auditorsLabel}
              hint={say.auditorsHint}
              defaultChecked={file.audiences.includes("auditor")}
            />
            <TickField
              name="public"
              label={say.everybodyLabel}
              hint={say.everybodyHint}
              defaultChecked={file.audiences.includes("public")}
            />
          </fieldset>
          <TextField
            name="audiences"
            label={say.buyers}
            hint={say.buyersHint}
            faults={faults}
            isOptional
            spellcheck={false}
            defaultValue={buyers.map((one) => one.replace("buyer:", "")).join(", ")}
          />
        </>
      )}
    </Form>
  );
}

function audiencesIn(fields: FormData): string[] {
  const named = typed(fields, "audiences")
    .toLowerCase()
    .split(/[\s,;]+/);
  return [
    ...["auditor", "public"].filter((one) => fields.has(one)),
    ...named.filter((one) => one !== "").map((one) => `buyer:${one}`),
  ];
}
