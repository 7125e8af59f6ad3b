/** What was done to it: what the trade does first, then whatever else there is. */
import { PROFILES } from "../../../../worker/core/custody/profiles/library.ts";
import { useText } from "../../context.ts";
import { SelectField } from "../../parts/form.tsx";
import type { PartProps } from "./part-props.ts";
import { processWord } from "./step-words.ts";
import { processesFor } from "./suggestions.ts";

const ALL = PROFILES.map(({ id }) => id);

export function ProcessField({ filled, trade, faults, onChange }: PartProps) {
  const words = useText().capture;
  const { what, process } = filled;
  const known = processesFor(what, trade, ALL);
  const ids = process === "" || known.includes(process) ? known : [process, ...known];
  const options = ids.map((value) => ({ value, label: processWord(words, value) }));
  return (
    <SelectField
      name="process"
      label={words.record.process}
      options={[{ value: "", label: words.record.noProcess }, ...options]}
      {...{ faults }}
      value={process}
      onChange={({ currentTarget }) => onChange({ process: currentTarget.value })}
    />
  );
}
