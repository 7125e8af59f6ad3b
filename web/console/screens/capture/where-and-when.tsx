/** When, where and who, as one line that is right most of the time; its fields are behind it. */
import { useConsole } from "../../context.ts";
import { CountryField } from "../../parts/country.tsx";
import { type Faults, TextField } from "../../parts/form.tsx";
import { countryName, showMoment } from "../../parts/said.ts";
import type { Filled } from "./filled.ts";
import { inputOf, instantOf } from "./local-time.ts";

export function WhereAndWhen(props: {
  readonly filled: Filled;
  readonly faults: Faults;
  readonly onChange: (changed: Partial<Filled>) => void;
}) {
  const { filled, faults, onChange } = props;
  const { text, language } = useConsole();
  const words = text.capture.record;
  const { place, when, party, partyCount } = filled;
  const said = [place.name, place.locality, countryName(place.country, language.tag)];
  const at = when === "" ? words.now : showMoment(instantOf(when), language.tag);
  const where = said.filter((one) => one !== "").join(", ") || words.nowhere;
  const put = (changed: Partial<Filled["place"]>) =>
    onChange({ place: { ...place, ...changed }, placeId: undefined });
  const isOpen = faults.when !== undefined;
  return (
    <details class="where" open={isOpen}>
      <summary>
        <span>{[at, where, party].filter((one) => one !== "").join(" · ")}</span>
        <span class="change">{words.change}</span>
      </summary>
      <WhenField {...{ when, faults }} onChange={(typed) => onChange({ when: typed })} />
      {(["name", "locality", "region"] as const).map((part) => (
        <TextField
          key={part}
          name={`place-${part}`}
          label={words.place[part]}
          isOptional
          maxLength={100}
          autocomplete="off"
          value={place[part]}
          onInput={({ currentTarget }) => put({ [part]: currentTarget.value })}
        />
      ))}
      <CountryField
        name="place-country"
        label={words.place.country}
        value={place.country}
        onChange={({ currentTarget }) => put({ country: currentTarget.value })}
      />
      <TextField
        name="party"
        label={words.party}
        isOptional
        maxLength={100}
        autocomplete="off"
        value={party}
        onInput={({ currentTarget }) => onChange({ party: currentTarget.value })}
      />
      <TextField
        name="party-count"
        label={words.partyCount}
        hint={words.partyCountHint}
        isOptional
        inputMode="numeric"
        autocomplete="off"
        value={partyCount}
        onInput={({ currentTarget }) => onChange({ partyCount: currentTarget.value })}
      />
    </details>
  );
}

function WhenField(props: {
  readonly when: string;
  readonly faults: Faults;
  readonly onChange: (when: string) => void;
}) {
  const words = useConsole().text.capture.record;
  return (
    <TextField
      name="when"
      type="datetime-local"
      label={words.when}
      hint={words.whenHint}
      faults={props.faults}
      max={inputOf(new Date())}
      value={props.when}
      onInput={({ currentTarget }) => props.onChange(currentTarget.value)}
    />
  );
}
