/** Under which process profile a product is made: its own organisation's first, then the library's. */
import { useConsole } from "../../../context.ts";
import { type Faults, SelectField } from "../../../parts/form.tsx";
import { useFetched } from "../../../parts/screen.tsx";
import { processWord } from "../../capture/step-words.ts";
import { readProfiles } from "./calls.ts";

export function ProductProcess(props: {
  readonly process: string | undefined;
  readonly faults: Faults;
}) {
  const { process, faults } = props;
  const { text, organisation } = useConsole();
  const { profiles: say } = text.custody;
  const { value } = useFetched(readProfiles, [organisation?.slug]);
  const known = (value ?? []).map(({ id }) => id);
  const ids = process === undefined || known.includes(process) ? known : [process, ...known];
  const name = (id: string) => {
    const word = processWord(text.capture, id);
    return word === id ? id : `${word} (${id})`;
  };
  return (
    <SelectField
      key={value === undefined ? "waits" : "known"}
      name="process"
      label={say.ofProduct}
      hint={say.ofProductHint}
      faults={faults}
      isOptional
      defaultValue={process}
      options={[
        { value: "", label: say.none },
        ...ids.map((value) => ({ value, label: name(value) })),
      ]}
    />
  );
}
