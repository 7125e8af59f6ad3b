/** Empty sheets to fill in, one for each kind of step. */
import { useState } from "preact/hooks";
import { WHATS, type What } from "../../../../worker/core/steps/draft.ts";
import { useConsole } from "../../context.ts";
import { SelectField } from "../../parts/form.tsx";
import { saveTables } from "./save.ts";
import { SaveButtons } from "./save-buttons.tsx";
import type { Form } from "./tables.ts";
import { templateSheets } from "./template-sheets.ts";

export function Templates() {
  const { text } = useConsole();
  const [what, setWhat] = useState<What>("harvested");
  const say = text.sheets.templates;
  const options = WHATS.map((value) => ({ value, label: text.capture.what[value] }));
  const save = (form: Form) =>
    saveTables(say.fileName(text.capture.what[what]), form, templateSheets(what, form, text));
  return (
    <section>
      <h2>{say.title}</h2>
      <p>{say.lead}</p>
      <SelectField
        name="template"
        label={say.what}
        options={options}
        value={what}
        onChange={({ currentTarget }) =>
          setWhat(WHATS.find((one) => one === currentTarget.value) ?? what)
        }
      />
      <SaveButtons of={say.title} save={save} />
    </section>
  );
}
