/** One of the organisation's own documents, or none. */
import { type Faults, SelectField } from "./form.tsx";

export interface FileSelectProps {
  readonly files: readonly { readonly id: string; readonly name: string }[];
  readonly say: { readonly file: string; readonly fileHint: string; readonly noFile: string };
  readonly faults?: Faults;
  readonly chosen?: string | undefined;
}

export function FileSelect({ files, say, faults = {}, chosen }: FileSelectProps) {
  return (
    <SelectField
      name="file"
      label={say.file}
      hint={say.fileHint}
      faults={faults}
      isOptional
      options={[
        { value: "", label: say.noFile },
        ...files.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      defaultValue={chosen}
    />
  );
}
