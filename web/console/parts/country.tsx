/** A country to choose, by its name in the reader's language. */
import { COUNTRIES } from "../../../worker/core/gs1/linters/codes.ts";
import { useConsole } from "../context.ts";
import { type Faults, SelectField } from "./form.tsx";

/** The country that the browser's own settings name, if they name one. */
export function likelyCountry(): string | undefined {
  for (const tag of navigator.languages) {
    const { region } = new Intl.Locale(tag);
    if (region !== undefined && COUNTRIES.includes(region)) return region;
  }
  return undefined;
}

export function CountryField(props: {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly faults?: Faults;
  readonly isOptional?: boolean;
  readonly defaultValue?: string;
  readonly value?: string;
  readonly onChange?: (event: Event & { readonly currentTarget: HTMLSelectElement }) => void;
}) {
  const { language } = useConsole();
  const names = new Intl.DisplayNames([language.tag], { type: "region" });
  const options = COUNTRIES.map((value) => ({ value, label: names.of(value) ?? value }));
  options.sort((a, b) => a.label.localeCompare(b.label, language.tag));
  return <SelectField {...props} options={[{ value: "", label: "–" }, ...options]} />;
}
