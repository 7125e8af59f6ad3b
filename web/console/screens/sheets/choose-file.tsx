/** A file, or cells pasted out of a sheet. */
import { useConsole } from "../../context.ts";
import { FaultsFound, Field, Form, TextArea } from "../../parts/form.tsx";
import { type Loaded, loadFile, loadText, Unloadable } from "./load-file.ts";

export function ChooseFile({ onLoad }: { readonly onLoad: (loaded: Loaded) => void }) {
  const { text } = useConsole();
  const say = text.sheets.choose;
  const load = async (fields: FormData) => {
    const file = fields.get("file");
    const pasted = String(fields.get("pasted") ?? "");
    const hasFile = file instanceof File && file.size > 0;
    if (!hasFile && pasted.trim() === "") throw new FaultsFound({ file: say.nothing });
    try {
      onLoad(hasFile ? await loadFile(file) : loadText(say.pastedName, pasted));
    } catch (reason) {
      if (!(reason instanceof Unloadable)) throw reason;
      throw new FaultsFound({ [hasFile ? "file" : "pasted"]: say.unloadable[reason.why] });
    }
  };
  return (
    <section>
      <h2>{say.title}</h2>
      <Form onSend={load} action={say.action}>
        {(faults) => (
          <>
            <Field name="file" label={say.file} hint={say.fileHint} faults={faults}>
              {(ties) => (
                <input
                  {...ties}
                  type="file"
                  name="file"
                  accept=".csv,.tsv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                />
              )}
            </Field>
            <TextArea
              name="pasted"
              label={say.pasted}
              hint={say.pastedHint}
              faults={faults}
              rows={4}
              spellcheck={false}
            />
          </>
        )}
      </Form>
    </section>
  );
}
