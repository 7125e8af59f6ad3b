/** What narrows a list down: fields that say what they already hold. */
import { useText } from "../../../context.ts";
import { type Option, SelectField, TextField } from "../../../parts/form.tsx";

export function Choice(props: {
  readonly name: string;
  readonly label: string;
  readonly options: readonly Option[];
  readonly asked: URLSearchParams;
}) {
  const { name, label, options, asked } = props;
  const { find } = useText();
  return (
    <SelectField
      name={name}
      label={label}
      defaultValue={asked.get(name) ?? ""}
      options={[{ value: "", label: find.any }, ...options]}
    />
  );
}

export function Days({ asked }: { readonly asked: URLSearchParams }) {
  const { find } = useText();
  return (
    <>
      <TextField type="date" name="from" label={find.from} defaultValue={asked.get("from") ?? ""} />
      <TextField type="date" name="to" label={find.to} defaultValue={asked.get("to") ?? ""} />
    </>
  );
}

export const optionsOf = (words: Readonly<Record<string, string>>): Option[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }));
