/** What a supplier is asked to record: all that stands in the form before they open it. */
import { useId } from "preact/hooks";
import type { PartnerTold } from "../../../../../schema/wire/supplier-links.ts";
import { ASKED_WHATS } from "../../../../../worker/core/links/link-content.ts";
import { slugOf } from "../../../../../worker/core/steps/slug.ts";
import { useConsole } from "../../../context.ts";
import { CountryField } from "../../../parts/country.tsx";
import { type Faults, SelectField, TextField } from "../../../parts/form.tsx";
import type { Text } from "../../../text/languages.ts";
import { UNITS, unitWord } from "../../capture/units.ts";
import type { NamedProduct } from "./calls.ts";

export function RecordOrder(props: {
  readonly partner: PartnerTold;
  readonly products: readonly NamedProduct[];
  readonly faults: Faults;
}) {
  const { partner, products, faults } = props;
  const { text } = useConsole();
  const words = text.link.make;
  const known = useId();
  return (
    <>
      <SelectField
        name="what"
        label={words.what}
        options={ASKED_WHATS.map((value) => ({ value, label: text.capture.what[value] }))}
        {...{ faults }}
      />
      <TextField
        name="material"
        label={words.material}
        hint={words.materialHint}
        maxLength={80}
        autocomplete="off"
        list={known}
        {...{ faults }}
      />
      <datalist id={known}>
        {products.map(({ anchor, name }) => (
          <option key={anchor} value={name} />
        ))}
      </datalist>
      <SelectField
        name="uom"
        label={text.capture.record.unit}
        options={UNITS.map((value) => ({ value, label: unitWord(text.capture, value) }))}
        {...{ faults }}
      />
      <details>
        <summary>{words.more}</summary>
        <TextField
          name="lot"
          label={words.lot}
          hint={words.lotHint}
          maxLength={20}
          autocomplete="off"
          isOptional
          {...{ faults }}
        />
        <TextField name="for" label={words.for} maxLength={80} isOptional {...{ faults }} />
        <TextField
          name="locality"
          label={text.capture.record.place.locality}
          maxLength={60}
          isOptional
          {...{ faults }}
        />
        <TextField
          name="region"
          label={text.capture.record.place.region}
          maxLength={60}
          isOptional
          {...{ faults }}
        />
        <CountryField
          name="country"
          label={text.capture.record.place.country}
          hint={words.countryHint}
          isOptional
          defaultValue={partner.country ?? ""}
          {...{ faults }}
        />
      </details>
    </>
  );
}

const typed = (fields: FormData, name: string) => String(fields.get(name) ?? "").trim();

export function missingIn(fields: FormData, words: Text["link"]["make"]): Faults {
  const hasPlace = typed(fields, "locality") !== "" || typed(fields, "region") !== "";
  return {
    ...(typed(fields, "material") === "" && { material: words.materialMissing }),
    ...(hasPlace && typed(fields, "country") === "" && { country: words.countryMissing }),
  };
}

/** What is not one of our products is called by its name, under ours. */
export function orderIn(
  fields: FormData,
  {
    products,
    organisation,
  }: { readonly products: readonly NamedProduct[]; readonly organisation: string },
) {
  const name = typed(fields, "material");
  const anchor = products.find((one) => one.name === name)?.anchor;
  const given = (member: string) => {
    const value = typed(fields, member);
    return value === "" ? {} : { [member]: value };
  };
  const country = typed(fields, "country");
  const place = { country, ...given("region"), ...given("locality") };
  return {
    ...{ what: typed(fields, "what"), uom: typed(fields, "uom"), ...given("lot"), ...given("for") },
    material: { anchor: anchor ?? `/p/${organisation}/${slugOf(name)}`, name },
    ...(country !== "" && { place }),
  };
}
