/** Which of the sectors there are templates for. */
import { useText } from "../../context.ts";
import { type Faults, SelectField } from "../../parts/form.tsx";

export function SectorField(props: {
  readonly label: string;
  readonly faults: Faults;
  readonly before?: string | undefined;
}) {
  const { sectors } = useText().account;
  const options = Object.entries(sectors).map(([value, label]) => ({ value, label }));
  return (
    <SelectField
      name="sector"
      label={props.label}
      faults={props.faults}
      isOptional
      defaultValue={props.before ?? ""}
      options={[{ value: "", label: "–" }, ...options]}
    />
  );
}
